/** Finds and writes what `grade alike` was asked for; returns the exit code. */
import type { Course } from '../../../course.ts';
import type { AlikeClass, AlikeFormat } from '../../../formats/class/alike.ts';
import { alikePage } from '../../../formats/pages/alike-page.ts';
import { toJson } from '../../../formats/untrusted.ts';
import type { Language } from '../../../kit/words.ts';
import { writeWhole } from '../../write-whole.ts';
import { submissionsIn } from '../submissions.ts';
import { findAlike } from './find.ts';
import { showAlike } from './show.ts';

export interface Asked {
  readonly class: string;
  readonly lang: Language;
  readonly format: AlikeFormat;
  readonly out?: string;
}

const WRITE: Readonly<Record<AlikeFormat, (alike: AlikeClass, language: Language) => string>> = {
  text: showAlike,
  html: alikePage,
  json: toJson,
};

export async function runAlike(
  course: Course,
  { lang, format, out, ...asked }: Asked,
): Promise<0 | 2> {
  const { submissions, remarks } = await submissionsIn(course, asked);
  for (const remark of remarks) console.error(remark[lang]);
  const alike = await findAlike(submissions, course, lang);
  const text = WRITE[format](alike, lang);
  if (out === undefined) process.stdout.write(text);
  else writeWhole(out, text);
  return alike.notCompared.length > 0 ? 2 : 0;
}
