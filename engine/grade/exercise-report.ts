/** Verdicts as they stand in the report: statuses, points, and the evidence as plain text. */
import type { CheckReport, ExerciseReport } from '../formats/report.ts';
import type { Exercise } from '../kit/exercise.ts';
import { rounded, statusOf } from '../kit/totals.ts';
import { PRINTED_LINES } from '../sandbox/inside/wire.ts';
import type { Settings } from './task.ts';
import type { Mistake } from '../explain/name-mistake.ts';
import { reportCheck, type ReportedCheck, type Shown } from './check-report.ts';
import { score } from './score.ts';
import type { Verdict } from './verdict.ts';

const LONGEST_PRINTED = 500;

/**
 * `laws` are the names of all checks, and `mistake` is told, in the language of the report; not all
 * checks need have a verdict.
 */
export function exerciseReport(
  { lesson, name, mark }: Pick<GradedExercise, 'lesson' | 'name' | 'mark'>,
  exercise: Exercise<unknown>,
  laws: readonly string[],
  verdicts: readonly Verdict[],
  mistake: Mistake | undefined,
  { seed, language }: Settings,
): ExerciseReport {
  const checks = verdicts.map((verdict) => {
    const at = exercise.checks.findIndex((check) => check.name === verdict.name);
    return { number: at + 1, report: reportCheck(name, laws[at]!, verdict, language) };
  });
  const earned = score(exercise.points, exercise.checks, verdicts);
  return tellGraded({
    lesson,
    name,
    earned,
    possible: exercise.points,
    checks,
    mistake,
    seed,
    mark,
  });
}

/** An exercise as it was graded, in words. */
export interface GradedExercise {
  readonly lesson: string;
  readonly name: string;
  readonly earned: number;
  readonly possible: number;
  readonly checks: readonly NumberedCheck[];
  readonly mistake: Mistake | undefined;
  readonly seed: number;
  /** What replays are marked with, to tell whether anything has changed since. */
  readonly mark: string;
}

/** Which check of the exercise, counted from 1: not all need have been run. */
export interface NumberedCheck {
  readonly number: number;
  readonly report: ReportedCheck;
}

export function tellGraded(graded: GradedExercise): ExerciseReport {
  const { lesson, name, earned, possible, checks, mistake, seed, mark } = graded;
  const reported = checks.map(({ report }) => report);
  const status = reported.some(hasRun) ? statusOf(reported) : 'error';
  const ran = status === 'passed' || status === 'failed';
  const replay = (number: number, path: string) =>
    `npm test ${lesson}/${name}@${number}:${seed}:${path}${mark}`;
  return {
    name,
    score: rounded(earned),
    maxScore: possible,
    status,
    message: mostTelling(reported)?.message ?? null,
    checks: checks.map(({ number, report }) =>
      ran ? checkReport(report, (path) => replay(number, path)) : skipped(report),
    ),
    mistake: mistake ?? null,
    ...printedBy(reported),
  };
}

/** Where no case was reached, a check could not be run. */
const hasRun = ({ message, path }: ReportedCheck): boolean =>
  message === undefined || path !== undefined;

/** The first of those that tell most. */
function mostTelling(checks: readonly ReportedCheck[]): ReportedCheck | undefined {
  const rank = ({ rank: of = Infinity }: ReportedCheck) => of;
  return checks.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))[0];
}

function checkReport(check: ReportedCheck, replay: (path: string) => string): CheckReport {
  if (check.status === 'todo') return skipped(check);
  return {
    name: check.name,
    kind: check.kind,
    status: check.status,
    message: check.message ?? null,
    counterexample: check.counterexample ?? null,
    received: asText(check.received),
    expected: asText(check.expected),
    calls: check.calls,
    replay: check.path === undefined ? null : replay(check.path),
    place: check.place ?? null,
  };
}

/** Why, the exercise says once for all its checks; where, is kept for an editor or an annotation. */
function skipped({ name, kind, place }: ReportedCheck): CheckReport {
  const nothing = { message: null, counterexample: null, received: null, expected: null };
  return {
    name,
    kind,
    status: 'skipped',
    ...nothing,
    calls: [],
    replay: null,
    place: place ?? null,
  };
}

/** A side of a law is shown with its name: `σ(−x) = 0.5`. */
function asText(shown: Shown | undefined): string | null {
  if (!shown) return null;
  return shown.name === undefined ? shown.value : `${shown.name} = ${shown.value}`;
}

/** What the checks printed, a line once, and how many more lines there were. */
function printedBy(
  checks: readonly ReportedCheck[],
): Pick<ExerciseReport, 'console' | 'consoleLeft'> {
  const lines = [...new Set(checks.flatMap(({ printed }) => printed.lines))];
  const unkept = Math.max(0, ...checks.map(({ printed }) => printed.left));
  return {
    console: lines.slice(0, PRINTED_LINES).map((line) => line.slice(0, LONGEST_PRINTED)),
    consoleLeft: unkept + Math.max(0, lines.length - PRINTED_LINES),
  };
}
