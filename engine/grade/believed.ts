/**
 * What a grader says of a lesson, once it has been looked at: a grader may have been taken over by the
 * code that it ran. So it can say no more than how the laws of this lesson stand; what that is worth
 * is counted here.
 */
import { exerciseFile, type LessonEntry } from '../course.ts';
import { unbelievable } from './hunts/believed.ts';
import { isLessonReport } from './lesson-shape.ts';
import type { ExerciseReport, LessonReport } from '../formats/report.ts';
import type { Exercise } from '../kit/exercise.ts';
import { type Lesson, lawName } from '../kit/lesson.ts';
import { rounded, sum } from '../kit/totals.ts';
import { score } from './score.ts';
import type { Answer } from './retry.ts';
import type { Sign } from './supervisor.ts';
import type { Checkpoint, LessonTask, Missing } from './task.ts';

/** What nobody who grades by the laws would say. */
export class Unbelievable extends Error {
  constructor(what: string) {
    super(`a grader answered with what cannot be: ${what}`);
  }
}

/** By what a lesson is judged. */
export interface Laws {
  readonly entry: LessonEntry;
  readonly lesson: Lesson;
}

/** What is said before there is an answer: a sign of life, or a report on some of the exercises. */
export interface BelievedSaid extends Sign {
  readonly verdict?: LessonReport;
  readonly missing?: Missing;
}

export function believedAnswer(value: unknown, task: LessonTask, laws: Laws): Answer {
  if (!isObject(value)) throw new Unbelievable('no answer');
  if (typeof value['fault'] === 'string') return { fault: value['fault'].slice(0, LONGEST_FAULT) };
  const report = believedReport(value['report'], task, laws);
  const asked = [...laws.lesson.exercises.keys()].filter((name) => isAsked(name, task));
  const told = report.exercises.map(({ name }) => name);
  if (told.join() !== asked.join()) throw new Unbelievable('other exercises');
  return { report };
}

export function believedSaid(said: object, task: LessonTask, laws: Laws): BelievedSaid {
  const { checkpoint, verdict, missing } = said as Readonly<Record<string, unknown>>;
  if (verdict === undefined) {
    return checkpoint === undefined ? {} : { checkpoint: believedPlace(checkpoint, task, laws) };
  }
  const report = believedReport(verdict, task, laws);
  return missing === 'mistake' || missing === 'place'
    ? { verdict: report, missing }
    : { verdict: report };
}

function believedPlace(value: unknown, task: LessonTask, { lesson }: Laws): Checkpoint {
  if (!isObject(value)) throw new Unbelievable('no checkpoint');
  const { exercise, check, isLocating } = value;
  if (exercise === undefined) return {};
  if (lesson.hunts?.has(exercise as string)) return { exercise: exercise as string, check: 0 };
  const checks = lesson.exercises.get(exercise as string)?.checks;
  const isThere = checks && isAsked(exercise as string, task) && Number.isInteger(check);
  // Behind the last one, the cause is looked for, and then its place.
  if (!isThere || !(Number(check) >= 0 && Number(check) <= checks.length + 1)) {
    throw new Unbelievable('another checkpoint');
  }
  const place = { exercise: exercise as string, check: check as number };
  return isLocating === true ? { ...place, isLocating } : place;
}

function believedReport(value: unknown, task: LessonTask, { entry, lesson }: Laws): LessonReport {
  if (!isLessonReport(value)) throw new Unbelievable('no report');
  if (value.id !== entry.id || value.file !== exerciseFile(entry) || value.extra !== entry.extra) {
    throw new Unbelievable('another lesson');
  }
  for (const each of value.exercises) {
    const exercise = lesson.exercises.get(each.name);
    if (!exercise || !isAsked(each.name, task)) throw new Unbelievable('another exercise');
    lookAt(each, exercise, namesIn(lesson, each.name, exercise, task));
  }
  const { score: earned, maxScore } = sum(value.exercises);
  if (value.score !== earned || value.maxScore !== maxScore) throw new Unbelievable('another sum');
  const what = unbelievable(value.hunts ?? [], lesson, task);
  if (what !== undefined) throw new Unbelievable(what);
  return value;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** In UTF-16 units. */
const LONGEST_FAULT = 2_000;

const isAsked = (name: string, { exercises }: LessonTask): boolean =>
  exercises?.includes(name) ?? true;

/** The laws of an exercise as a report calls them. */
const namesIn = (
  lesson: Lesson,
  name: string,
  { checks }: Exercise<unknown>,
  { language }: LessonTask,
): string[] => checks.map((check) => lawName(lesson, name, check.name, language));

function lookAt(
  report: ExerciseReport,
  { checks, points }: Exercise<unknown>,
  names: readonly string[],
): void {
  let at = -1;
  const judged = report.checks.map(({ name, kind, status }) => {
    // In their order, and each once.
    at = names.indexOf(name, at + 1);
    const law = checks[at];
    if (law?.kind !== kind) throw new Unbelievable('other laws');
    return { name: law.name, status };
  });
  const earned = rounded(score(points, checks, judged));
  if (report.maxScore !== points || report.score !== earned) throw new Unbelievable('other points');
  const isWhole = judged.every(({ status }) => status === 'passed');
  if ((report.status === 'passed') !== (isWhole && judged.length > 0)) {
    throw new Unbelievable('another status');
  }
}
