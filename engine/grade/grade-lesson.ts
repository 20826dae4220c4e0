/** Grades a lesson of a submission, exercise by exercise, and can be told where it must not go. */
import { entryOf, exerciseFile, type LessonEntry } from '../course.ts';
import type { ExerciseReport, LessonReport } from '../formats/report.ts';
import type { Exercise } from '../kit/exercise.ts';
import { inLanguageOf, type Lesson, lawName } from '../kit/lesson.ts';
import { sum } from '../kit/totals.ts';
import { inLanguage, type Language } from '../kit/words.ts';
import { Attempt } from './attempt.ts';
import { type Cause, causeOf } from './cause.ts';
import { exerciseReport } from './exercise-report.ts';
import { markOfCode } from './mark.ts';
import { hasFailed } from '../explain/name-mistake.ts';
import { gradeHunts } from './hunts/grade-hunts.ts';
import { withOrigin } from '../explain/not-finite.ts';
import { explained, type Prepared, prepareLesson, settled, sourcesOf } from './submission.ts';
import type { LessonTask, Missing, Tools } from './task.ts';
import { unrunnable, type Verdict } from './verdict.ts';

export async function gradeLesson(task: LessonTask, tools: Tools): Promise<LessonReport> {
  const entry = entryOf(tools.course, task.lesson);
  const { lesson } = await entry.load();
  const prepared = await preparedFor(entry, lesson, task, tools);
  const exercises: ExerciseReport[] = [];
  for (const [name, exercise] of lesson.exercises) {
    if (task.exercises && !task.exercises.includes(name)) continue;
    const verdicts = await verdictsOn(name, exercise, prepared, task, tools);
    const laws = lawsOf(lesson, name, exercise, task.language);
    const mark = await markOn(verdicts, entry, task, tools);
    const graded = { lesson: entry.id, name, mark };
    const told = verdicts.map((verdict) => inWords(verdict, lesson, task.language));
    const report = (cause: Cause) => ({
      ...exerciseReport(graded, exercise, laws, told, cause, task),
      ...(isLeftOut(entry, prepared) && { status: 'todo' as const }),
    });
    const tell = (cause: Cause, missing?: Missing) =>
      tools.onVerdict?.(lessonReport(entry, lesson, [report(cause)], task), missing);
    if (hasFailed(verdicts)) tell({}, 'mistake');
    const cause = await causeOf({ lesson, name, verdicts, prepared }, task, tools, tell);
    tell(cause);
    exercises.push(report(cause));
  }
  const hunts = await gradeHunts(entry, lesson, task, tools);
  return { ...lessonReport(entry, lesson, exercises, task), ...(hunts && { hunts }) };
}

function lessonReport(
  entry: LessonEntry,
  lesson: Lesson,
  exercises: readonly ExerciseReport[],
  { language }: LessonTask,
): LessonReport {
  const title = inLanguage(lesson.title, language);
  return {
    id: entry.id,
    title,
    file: exerciseFile(entry),
    ...sum(exercises),
    ...(entry.extra && { extra: true }),
    exercises,
  };
}

/** Nobody has to begin what goes beyond the course: where its file is not there, it is to do. */
const isLeftOut = (entry: LessonEntry, { problem }: Prepared): boolean =>
  entry.extra === true && problem?.type === 'missing-file' && problem.file === exerciseFile(entry);

/** Blanks the types of the files, and what cannot be told, unless that, or loading them, has been given up before. */
async function preparedFor(
  entry: LessonEntry,
  { exercises }: Lesson,
  task: LessonTask,
  tools: Tools,
): Promise<Prepared> {
  const stop = task.stops.find(({ exercise }) => exercise === undefined);
  if (stop) return { problem: stop.problem };
  tools.onCheckpoint?.({});
  const { stripper, course } = tools;
  const { sources, lost } = await settled(entry, task.sources, exercises.keys(), stripper);
  const prepared = {
    ...prepareLesson(entry, sources, stripper, course, tools.modules),
    ...(lost && { lost }),
  };
  const { problem } = prepared;
  return problem ? { ...prepared, problem: await explained(problem, prepared) } : prepared;
}

async function verdictsOn(
  name: string,
  exercise: Exercise<unknown>,
  prepared: Prepared,
  { seed, runs, stops, case: only }: LessonTask,
  { sandboxes, onCheckpoint }: Tools,
): Promise<Verdict[]> {
  const stop = stops.find((each) => each.exercise === name);
  const problemBefore = () => prepared.lost?.get(name) ?? prepared.problem;
  const end = problemBefore() ? 0 : (stop?.check ?? exercise.checks.length);
  const isWanted = (check: number) => only === undefined || check === only.check;
  const attempt = new Attempt(sandboxes, prepared, name, exercise);
  const verdicts: Verdict[] = [];
  if (end > 0) {
    onCheckpoint?.({});
    await attempt.open();
  }
  for (const [check, each] of exercise.checks.slice(0, end).entries()) {
    if (!isWanted(check)) continue;
    onCheckpoint?.({ exercise: name, check });
    const draw = { seed, runs, ...(only && { path: only.path }) };
    const verdict = await attempt.verdict(each, draw);
    verdicts.push(await withOrigin(verdict, exercise, name, prepared.submission, sandboxes));
  }
  attempt.close();
  const problem = problemBefore() ?? stop?.problem;
  const rest = exercise.checks.filter((_, check) => check >= end && isWanted(check));
  return [...verdicts, ...rest.map((check) => unrunnable(check, problem!))];
}

/** What replays of the exercise are marked with, if there are any. */
async function markOn(
  verdicts: readonly Verdict[],
  entry: LessonEntry,
  { sources }: LessonTask,
  { laws }: Tools,
): Promise<string> {
  if (!verdicts.some(({ status }) => status === 'failed')) return '';
  return `+${markOfCode(sourcesOf(entry, sources))}${(await laws?.()) ?? ''}`;
}

function inWords(verdict: Verdict, lesson: Lesson, language: Language): Verdict {
  const { broken } = verdict;
  if (!broken) return verdict;
  const failure = inLanguageOf(lesson, broken.failure, language);
  return { ...verdict, broken: { ...broken, failure } };
}

function lawsOf(
  lesson: Lesson,
  name: string,
  exercise: Exercise<unknown>,
  language: Language,
): string[] {
  return exercise.checks.map((check) => lawName(lesson, name, check.name, language));
}
