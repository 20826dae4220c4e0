/** Prints what came of one case that was run again, and what has changed since it was printed. */
import pc from 'picocolors';
import { paragraph } from '../../checks/command/layout.ts';
import { explainProblem } from '../../checks/kit/messages.ts';
import { markOfLaws } from '../../checks/node/laws-mark.ts';
import type { LessonOutline } from '../../checks/node/protocol.ts';
import type { Settings } from './grade-lesson.ts';
import type { LessonResult } from './results.ts';
import type { ReporterWords } from './words.ts';

export async function printReplay(
  lessons: readonly LessonResult[],
  settings: Settings,
  words: ReporterWords,
): Promise<void> {
  const passed = lessons.every(({ state }) => state === 'passed');
  if (lessons.length === 0) refuse(settings);
  else if (passed) console.log(`\n  ${pc.green(words.passed)}`);
  else if (lessons.some(wasRun)) console.log(`\n  ${words.stillFails}`);
  for (const { lesson } of lessons) {
    for (const text of await changes(lesson, passed, settings, words)) console.log(paragraph(text));
  }
  console.log();
}

/** The exercise has no such law. */
function refuse({ language }: Settings): void {
  console.log(paragraph(explainProblem({ type: 'no-case' }, language)));
  process.exitCode = 1;
}

/** A case has been drawn, and has failed. */
const wasRun = ({ exercises }: LessonResult): boolean =>
  exercises.some(({ checks }) => checks.some(({ report }) => report.path !== undefined));

/** What has changed since the line was printed that is replayed, as far as the line says. */
async function changes(
  { mark, file }: LessonOutline,
  passed: boolean,
  { mark: then }: Settings,
  words: ReporterWords,
): Promise<string[]> {
  if (!then) return [];
  const isSameCode = then.code === mark;
  const isSameLaws = then.laws === undefined || then.laws === (await markOfLaws());
  return [
    ...(isSameCode ? [] : [words.codeChanged(file)]),
    ...(isSameLaws ? [] : [words.lawsChanged]),
    ...(passed && isSameCode && isSameLaws ? [words.passesAlone] : []),
  ];
}
