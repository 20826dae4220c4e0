/** Verdicts as they stand in the report: statuses, points, and the evidence as plain text. */
import type { CheckReport, ExerciseReport, LessonReport } from '../formats/report.ts';
import type { Exercise } from '../kit/exercise.ts';
import type { Settings } from './grade.ts';
import type { Mistake } from './name-mistake.ts';
import { reportCheck, type ReportedCheck, type Shown } from './report.ts';
import { score } from './score.ts';
import type { Verdict } from './verdict.ts';

const MOST_PRINTED = 20;
const LONGEST_PRINTED = 500;

/** `laws` are the names of the checks, and `mistake` is told, in the language of the report. */
export function exerciseReport(
  lesson: string,
  name: string,
  exercise: Exercise<unknown>,
  laws: readonly string[],
  verdicts: readonly Verdict[],
  mistake: Mistake | undefined,
  { seed, language }: Settings,
): ExerciseReport {
  const reported = verdicts.map((verdict, i) => reportCheck(name, laws[i]!, verdict, language));
  const status = statusOf(verdicts);
  const ran = status === 'passed' || status === 'failed';
  return {
    name,
    score: rounded(score(exercise.points, exercise.checks, verdicts)),
    maxScore: exercise.points,
    status,
    message: reported.find((check) => check.message !== undefined)?.message ?? null,
    checks: reported.map((check, i) =>
      ran ? checkReport(check, `${lesson}/${name}@${i + 1}:${seed}`) : skipped(check),
    ),
    mistake: mistake ?? null,
    console: printedBy(reported),
  };
}

/** One failure fails the whole; otherwise one thing to do leaves it to do. */
function statusOf(verdicts: readonly Verdict[]): ExerciseReport['status'] {
  // Where no case was reached, the check could not be run.
  const ran = verdicts.some(({ broken }) => !broken || broken.path !== undefined);
  if (!ran) return 'error';
  const statuses = verdicts.map(({ status }) => status);
  if (statuses.includes('failed')) return 'failed';
  return statuses.includes('todo') ? 'todo' : 'passed';
}

function checkReport(check: ReportedCheck, place: string): CheckReport {
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
    replay: check.path === undefined ? null : `npm test ${place}:${check.path}`,
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

function printedBy(checks: readonly ReportedCheck[]): string[] {
  const lines = new Set(checks.flatMap(({ printed }) => printed));
  return [...lines].slice(0, MOST_PRINTED).map((line) => line.slice(0, LONGEST_PRINTED));
}

type Points = Pick<LessonReport, 'score' | 'maxScore'>;

export function totals(parts: readonly Points[]): Points {
  const sum = (numbers: number[]) => rounded(numbers.reduce((total, each) => total + each, 0));
  return {
    score: sum(parts.map((part) => part.score)),
    maxScore: sum(parts.map((part) => part.maxScore)),
  };
}

/** Points in hundredths, never rounded up to points that were not earned. */
const rounded = (points: number): number => Math.floor(points * 100 + 1e-6) / 100;
