/** Verdicts as they stand in the report: statuses, points, and the evidence as plain text. */
import type { CheckReport, ExerciseReport } from '../formats/report.ts';
import type { Exercise } from '../kit/exercise.ts';
import { explainProblem } from '../kit/messages.ts';
import { rounded, statusOf } from '../kit/totals.ts';
import type { Language } from '../kit/words.ts';
import { PRINTED_LINES } from '../sandbox/inside/wire.ts';
import type { Settings } from './task.ts';
import type { Cause } from './cause.ts';
import { reportCheck, type ReportedCheck, type Shown } from './check-report.ts';
import { score } from './score.ts';
import type { Verdict } from './verdict.ts';

const LONGEST_PRINTED = 500;

/** Which exercise, and what its replays are marked with, to tell whether anything has changed since. */
interface Heading {
  readonly lesson: string;
  readonly name: string;
  readonly mark: string;
}

/**
 * `laws` are the names of all checks, and `cause` is told, in the language of the report; not all
 * checks need have a verdict.
 */
export function exerciseReport(
  { lesson, name, mark }: Heading,
  exercise: Exercise<unknown>,
  laws: readonly string[],
  verdicts: readonly Verdict[],
  { mistake, where }: Cause,
  { seed, language }: Settings,
): ExerciseReport {
  const checks = verdicts.map((verdict) => {
    const at = exercise.checks.findIndex((check) => check.name === verdict.name);
    return { number: at + 1, ...reportCheck(name, laws[at]!, verdict, language) };
  });
  const status = checks.some(hasRun) ? statusOf(checks) : 'error';
  const telling = mostTelling(checks, verdicts);
  const hasEnded = status === 'passed' || status === 'failed';
  return {
    name,
    score: rounded(score(exercise.points, exercise.checks, verdicts)),
    maxScore: exercise.points,
    status,
    message: checks.length > 0 ? (checks[telling]?.message ?? null) : noCase(language),
    checks: checks.map(({ number, ...check }) => {
      const replay = `npm test ${lesson}/${name}@${number}:${seed}:${check.path}${mark}`;
      return hasEnded ? checkReport(check, replay) : skipped(check);
    }),
    mistake: mistake ?? null,
    ...(where !== undefined && { where }),
    ...(status === 'failed' && { telling }),
    ...(status !== 'passed' && piecesOf(verdicts)),
    ...printedBy(checks),
  };
}

const STANDING: readonly string[] = ['failed', 'todo', 'passed'];

/** How far one has come; nothing, where nothing is begun. */
function piecesOf(verdicts: readonly Verdict[]): Pick<ExerciseReport, 'pieces'> {
  const all = verdicts.flatMap((verdict) => verdict.pieces ?? []);
  // Several checks may look at one of them: it is as right as the least of what they found.
  const pieces = [...new Set(all.map(({ name }) => name))].map((name) => {
    const found = all.filter((piece) => piece.name === name);
    return found.toSorted((a, b) => STANDING.indexOf(a.status) - STANDING.indexOf(b.status))[0]!;
  });
  return pieces.some(({ status }) => status !== 'todo') ? { pieces } : {};
}

/** A line that is replayed may name a check that the exercise does not have. */
const noCase = (language: Language): string => explainProblem({ type: 'no-case' }, language);

/** Where no case was reached, a check could not be run. */
const hasRun = ({ message, path }: ReportedCheck): boolean =>
  message === undefined || path !== undefined;

/**
 * Which of them shows the cause: one with a piece that is wrong by itself before all others; then the
 * one that tells most, of those that tell as much the one with the fewest calls, and of these the one
 * with the least to read.
 */
function mostTelling(checks: readonly ReportedCheck[], verdicts: readonly Verdict[]): number {
  const measures = checks.map(({ rank = Infinity, calls, counterexample = '' }, i) => [
    verdicts[i]!.pieces?.some(({ status }) => status === 'failed') ? 0 : 1,
    rank,
    calls.length,
    counterexample.length,
  ]);
  const order = [...checks.keys()].sort((a, b) => compare(measures[a]!, measures[b]!));
  return order[0]!;
}

/** By the first number in which they differ. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function checkReport(check: ReportedCheck, replay: string): CheckReport {
  if (check.status === 'todo') return skipped(check);
  if (check.status === 'skipped') return { ...skipped(check), message: check.message ?? null };
  return {
    name: check.name,
    kind: check.kind,
    status: check.status,
    message: check.message ?? null,
    counterexample: check.counterexample ?? null,
    received: asText(check.received),
    expected: asText(check.expected),
    calls: check.calls,
    replay: check.path === undefined ? null : replay,
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
