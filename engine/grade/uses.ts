/** What an exercise is built on: where that does not keep its own laws, it comes first. */
import { type Course, exerciseFile } from '../course.ts';
import { sourcesOf } from '../explain/slips/sources.ts';
import { type Use, usesIn } from '../explain/uses.ts';
import type { Lesson } from '../kit/lesson.ts';
import { withParticles } from '../kit/particles.ts';
import { inLanguage, type Language } from '../kit/words.ts';
import { Attempt } from './attempt.ts';
import type { GradedExercise } from './graded.ts';
import type { LessonTask, Tools } from './task.ts';
import type { Verdict } from './verdict.ts';

/** What has to be made right, and what it is built on that needs no look. */
export interface ToMend {
  readonly graded: GradedExercise;
  /** Exports of its file that keep all their laws. */
  readonly held: readonly string[];
}

/** The exercise itself, if nothing that it is built on is broken; else what is built on no other that is. */
export async function firstToMend(
  graded: GradedExercise,
  task: LessonTask,
  tools: Tools,
  seen: ReadonlySet<string> = new Set([keyOf(graded)]),
): Promise<ToMend> {
  const held: string[] = [];
  for (const use of await usesOf(graded)) {
    const used = await usedBy(graded, use, tools.course);
    if (!used || seen.has(keyOf(used))) continue;
    const verdicts = await verdictsOn(used, task, tools);
    if (verdicts.some(isWrong))
      return firstToMend({ ...used, verdicts }, task, tools, new Set([...seen, keyOf(used)]));
    const isOwn = use.file === graded.prepared.submission!.entry;
    if (isOwn && verdicts.every(({ status }) => status === 'passed')) held.push(use.name);
  }
  return { graded, held };
}

export const tellUse = (name: string, used: string, language: Language): string =>
  withParticles(
    inLanguage(
      {
        en: `\`${name}\` is built on \`${used}\`, which does not keep its own laws yet. Make \`${used}\` right first: it may be all that is wrong here.`,
        ko: `\`${name}\`이(가) 쓰는 \`${used}\`이(가) 아직 제 법칙을 지키지 못합니다. \`${used}\`부터 고치세요. 여기서 틀린 것은 그것뿐일 수 있습니다.`,
      },
      language,
    ),
  );

/** To let bad input in does no harm to whoever gives none. */
const isWrong = ({ status, broken }: Verdict): boolean =>
  status === 'failed' && broken?.failure.type !== 'accepted';

type Exercised = Pick<GradedExercise, 'lesson' | 'name' | 'prepared'>;

const keyOf = ({ name, prepared }: Exercised): string => `${prepared.submission?.entry} ${name}`;

async function usesOf({ name, prepared }: Exercised): Promise<Use[]> {
  const { submission, loaded } = prepared;
  const sources = submission ? await sourcesOf(submission, loaded?.sources) : [];
  const own = sources.find(({ file }) => file === submission!.entry);
  return own ? usesIn(name, own) : [];
}

/** What is used, if it is an exercise: as it would be graded by itself. */
async function usedBy(
  { lesson, prepared }: Exercised,
  { file, name }: Use,
  course: Course,
): Promise<Exercised | undefined> {
  const { submission, loaded } = prepared;
  const isOwn = file === submission!.entry;
  const entry = isOwn ? undefined : course.lessons.find((each) => exerciseFile(each) === file);
  const of: Lesson | undefined = isOwn ? lesson : (await entry?.load())?.lesson;
  if (!of?.exercises.has(name) || !(file in submission!.files)) return undefined;
  const there = {
    submission: isOwn ? submission! : { ...submission!, entry: file },
    ...(loaded && { loaded: { ...loaded, entry: file } }),
  };
  return { lesson: of, name, prepared: there };
}

async function verdictsOn(
  { lesson, name, prepared }: Exercised,
  { seed, runs }: LessonTask,
  { sandboxes }: Tools,
): Promise<Verdict[]> {
  const attempt = new Attempt(sandboxes, prepared, name, lesson.exercises.get(name)!);
  try {
    return await attempt.verdicts({ seed, runs });
  } finally {
    attempt.close();
  }
}
