/** Prints what `npm test` found: a line a lesson, every failure with its smallest case, the score. */
import pc from 'picocolors';
import { entryOf } from '../../course.ts';
import { tellScore } from '../../formats/evidence.ts';
import type { LessonReport } from '../../formats/report.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import { markOfCode } from '../../grade/mark.ts';
import { totals } from '../../grade/score.ts';
import { sourcesOf } from '../../grade/submission.ts';
import { readSubmission } from '../../node/read-submission.ts';
import { showBars, statusOf } from '../bars.ts';
import { nextOf } from '../own-work.ts';
import { exercisePlace, textPlace } from '../places.ts';
import { WORDS as STUDENT_WORDS } from '../student-words.ts';
import type { TestRun } from './test-run.ts';
import { WORDS } from './words.ts';

/** Of the lessons that were run; what only failures need takes time to load. */
export async function printRun(
  run: TestRun,
  isRun: (folder: string) => boolean,
  faults: readonly string[],
): Promise<void> {
  const { course, order, folder } = run;
  const { seed, runs, language, selection } = order;
  const { report } = await run.grading;
  const lessons = (report?.lessons ?? []).filter(({ id }) => isRun(entryOf(course, id).folder));
  console.log(pc.dim(`\n  gradlings · ${FORMAT_WORDS[language].cases(runs, seed)}\n`));
  for (const line of showBars(lessons, language)) console.log(line);
  if (lessons.some(hasMoreToSay)) {
    const { printFailures } = await import('./failures.ts');
    printFailures(lessons, folder, language);
  }
  printFaults(faults, run);
  if (selection[0]?.case === undefined) printScore(lessons, run);
  else if (lessons[0]) await printReplayed(lessons[0], run);
}

async function printReplayed(lesson: LessonReport, run: TestRun): Promise<void> {
  const { course, order, folder } = run;
  const { printReplay } = await import('./replay.ts');
  const entry = entryOf(course, lesson.id);
  const { sources } = readSubmission(folder, entry.files);
  await printReplay(lesson, markOfCode(sourcesOf(entry, sources)), order, course);
}

/** Something has failed, or was printed. */
const hasMoreToSay = (lesson: LessonReport): boolean =>
  statusOf(lesson) === 'failed' || lesson.exercises.some(({ console: lines }) => lines.length > 0);

/** A fault of the grader's own must be seen, and must not look like one of the student's. */
function printFaults(faults: readonly string[], { order }: TestRun): void {
  if (faults.length === 0) return;
  console.log(pc.red(`\n  ${WORDS[order.language].brokenDown}`));
  for (const message of faults) console.log(`    ${message}`);
}

function printScore(lessons: readonly LessonReport[], { course, order, folder }: TestRun): void {
  if (lessons.length === 0) return;
  const { language } = order;
  console.log(`\n  ${pc.bold(tellScore(totals(lessons), language))}`);
  const words = STUDENT_WORDS[language];
  const next = nextOf({ lessons });
  if (!next) return console.log(`  ${pc.green(words.complete)}\n`);
  const untouched = lessons.every((lesson) => statusOf(lesson) === 'todo' && lesson.score === 0);
  const { lesson, exercise } = next;
  const entry = entryOf(course, lesson.id);
  const begin = untouched ? WORDS[language].begin : words.next;
  console.log(`\n  ${begin} ${pc.bold(exercise.name)}`);
  console.log(
    `    ${words.read.padEnd(words.write.length)}  ${textPlace(folder, entry, language)}`,
  );
  console.log(`    ${words.write}  ${exercisePlace(folder, entry, exercise.name)}\n`);
}
