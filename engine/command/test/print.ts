/** Prints what `npm test` found: a line a lesson, every failure with its smallest case, the score. */
import pc from 'picocolors';
import { type Course, entryOf } from '../../course.ts';
import { failuresIn, gradedIn, type ReportedExercise, tellScore } from '../../formats/evidence.ts';
import type { ExerciseReport, LessonReport, Report, ReportedWhere } from '../../formats/report.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import { markOfCode } from '../../grade/mark.ts';
import { statusOf, totals } from '../../kit/totals.ts';
import type { Selection } from '../../grade/select.ts';
import { sourcesOf } from '../../grade/submission.ts';
import type { Settings } from '../../grade/task.ts';
import type { Language } from '../../kit/words.ts';
import { readSubmission } from '../../node/read-submission.ts';
import { showBars } from '../bars.ts';
import { isExtraLeft, nextOf } from '../own-work.ts';
import { exercisePlace, solutionTo, textPlace } from '../places.ts';
import { WORDS as STUDENT_WORDS } from '../student-words.ts';
import { hasMoreToSay } from '../terminal.ts';
import type { Replayed } from './replay.ts';
import { WORDS } from './words.ts';

/** What there is to know of a run. */
interface Run {
  readonly course: Course;
  readonly folder: string;
  readonly order: Settings & Replayed & { readonly selection: Selection };
  readonly grading: Promise<{ readonly report?: Report }>;
  readonly placeIn: (graded: ReportedExercise) => Promise<ReportedWhere | undefined>;
}

/** Of the lessons that were run; what only failures need takes time to load. */
export async function printRun(
  run: Run,
  isRun: (folder: string) => boolean,
  faults: readonly string[],
): Promise<void> {
  const { course, order, folder } = run;
  const { seed, runs, language, selection } = order;
  const { report } = await run.grading;
  const lessons = (report?.lessons ?? []).filter(({ id }) => isRun(entryOf(course, id).folder));
  const failures = failuresIn({ lessons });
  const isAlone = failures.length === 1 && gradedIn({ lessons }).length === 1;
  const head = pc.dim(`  gradlings · ${FORMAT_WORDS[language].cases(runs, seed)}`);
  // Of one exercise its own line says what a bar would: so all of a failure fits a screen.
  console.log(isAlone ? head : `\n${head}\n`);
  if (!isAlone) for (const line of showBars(lessons, language)) console.log(line);
  if (lessons.some(hasMoreToSay)) {
    const { printFailures } = await import('./failures.ts');
    printFailures(lessons, folder, language);
  }
  printFaults(faults, run);
  if (selection[0]?.case !== undefined) {
    if (lessons[0]) await printReplayed(lessons[0], run);
  } else if (lessons.length > 0) {
    const shown = failures[0]?.[0];
    if (!isAlone) printScore(lessons, language);
    if (shown) await (await import('./place.ts')).printPlace(shown, isAlone, run);
    if (isAlone) console.log();
    printNext(lessons, failures.length === 1 ? shown?.exercise : undefined, run);
  }
}

async function printReplayed(lesson: LessonReport, run: Run): Promise<void> {
  const { course, order, folder } = run;
  const { printReplay } = await import('./replay.ts');
  const entry = entryOf(course, lesson.id);
  const { sources } = readSubmission(folder, entry.files);
  await printReplay(lesson, markOfCode(sourcesOf(entry, sources)), order, course);
}

/** A fault of the grader's own must be seen, and must not look like one of the student's. */
function printFaults(faults: readonly string[], { order }: Run): void {
  if (faults.length === 0) return;
  console.log(pc.red(`\n  ${WORDS[order.language].brokenDown}`));
  for (const message of faults) console.log(`    ${message}`);
}

const printScore = (lessons: readonly LessonReport[], language: Language): void =>
  console.log(`\n  ${pc.bold(tellScore(totals(lessons), language))}`);

/** What to work on, and where that is; of an exercise that was just `shown` nobody needs the name. */
function printNext(
  lessons: readonly LessonReport[],
  shown: ExerciseReport | undefined,
  { course, order, folder }: Run,
): void {
  const { language } = order;
  const words = STUDENT_WORDS[language];
  const next = nextOf({ lessons });
  if (!next) {
    const solution = solutionTo(course, folder, lessons);
    console.log(`  ${pc.green(words.complete)}`);
    if (solution !== undefined) console.log(`  ${words.compare(solution)}`);
    return console.log();
  }
  const untouched = lessons.every(
    (lesson) =>
      statusOf(lesson.exercises) === 'todo' && lesson.score === 0 && !hasMoreToSay(lesson),
  );
  const { lesson, exercise } = next;
  const entry = entryOf(course, lesson.id);
  const begin = untouched ? WORDS[language].begin : words.next;
  const isShown = exercise === shown;
  if (isExtraLeft({ lessons })) console.log(`  ${pc.green(words.extraLeft)}`);
  if (!isShown) console.log(`\n  ${begin} ${pc.bold(exercise.name)}`);
  console.log(
    `    ${words.read.padEnd(words.write.length)}  ${textPlace(folder, entry, language)}`,
  );
  console.log(`    ${words.write}  ${exercisePlace(folder, entry, exercise.name)}`);
  if (!isShown) console.log();
}
