/** Prints what came of one case that was run again, and what has changed since it was printed. */
import pc from 'picocolors';
import { paragraph } from '../layout.ts';
import type { Course } from '../../course.ts';
import type { LessonReport } from '../../formats/report.ts';
import type { Language } from '../../kit/words.ts';
import { markOfLaws } from '../../node/laws-mark.ts';
import type { Mark } from '../../node/replay-word.ts';
import { WORDS } from './words.ts';

export interface Replayed {
  readonly language: Language;
  /** What the case was found with, if that is known. */
  readonly mark?: Mark;
}

/** `codeMark` is that of the lesson's code as it is now. */
export async function printReplay(
  lesson: LessonReport,
  codeMark: string,
  replayed: Replayed,
  course: Course,
): Promise<void> {
  const words = WORDS[replayed.language];
  const checks = lesson.exercises.flatMap((exercise) => exercise.checks);
  const passed = checks.length > 0 && checks.every(({ status }) => status === 'passed');
  if (passed) console.log(`\n  ${pc.green(words.passed)}`);
  // A case has been drawn, and has failed.
  else if (checks.some(({ replay }) => replay !== null)) console.log(`\n  ${words.stillFails}`);
  for (const text of await changes(lesson, codeMark, passed, replayed, course)) {
    console.log(paragraph(text));
  }
  console.log();
}

/** What has changed since the line was printed that is replayed, as far as the line says. */
async function changes(
  { file }: LessonReport,
  codeMark: string,
  passed: boolean,
  { mark: then, language }: Replayed,
  course: Course,
): Promise<string[]> {
  const words = WORDS[language];
  if (!then) return [];
  const isSameCode = then.code === codeMark;
  const isSameLaws = then.laws === undefined || then.laws === (await markOfLaws(course));
  return [
    ...(isSameCode ? [] : [words.codeChanged(file)]),
    ...(isSameLaws ? [] : [words.lawsChanged]),
    ...(passed && isSameCode && isSameLaws ? [words.passesAlone] : []),
  ];
}
