/** How a subject is tried: as grading does it, or case by case, as many as one likes. */
import fc from 'fast-check';
import type { Question } from '../explain/cases.ts';
import { type FailedExercise, type Mistake, nameMistake } from '../explain/name-mistake.ts';
import { Attempt } from '../grade/attempt.ts';
import type { Draw, Verdict } from '../grade/verdict.ts';
import { Witness } from '../grade/witness.ts';
import type { Check, Exercise } from '../kit/exercise.ts';
import type { KnownMistakes } from '../kit/known-mistakes.ts';
import { propertyOf } from '../kit/property.ts';
import type { Call } from '../kit/subject.ts';
import { openSandboxes } from '../node/files.ts';
import type { Sandbox, Submission } from '../sandbox/sandbox.ts';
import type { Subject, Target } from './subjects.ts';

export const sandboxes = openSandboxes();

/** More cases than a submission is graded on, as a factor. */
const MANY = 1000;

export async function verdictsOn(
  { prepared, exported }: Pick<Subject, 'prepared' | 'exported'>,
  exercise: Exercise<unknown>,
  draw: Draw,
): Promise<Verdict[]> {
  const attempt = new Attempt(sandboxes, prepared, exported, exercise);
  try {
    return await attempt.verdicts(draw);
  } finally {
    attempt.close();
  }
}

/** A submission that came to these verdicts, as its mistake is looked for. */
export const failed = (
  { lesson, name }: Target,
  submission: Submission,
  verdicts: readonly Verdict[],
): FailedExercise => ({ submission, lesson, name, verdicts, draw: { seed: 1, runs: 100 } });

/** The name that is given to what went wrong, if one is. */
export const nameOf = (
  graded: FailedExercise,
  known: KnownMistakes,
): Promise<Mistake | undefined> => nameMistake(graded, async () => known, sandboxes, 'en');

/** With all the steps that it takes. */
export async function inSandbox<T>(
  submission: Submission,
  { patience }: Exercise<unknown>,
  work: (sandbox: Sandbox) => T,
): Promise<T> {
  const sandbox = await sandboxes.open(submission);
  sandbox.patience = patience;
  sandbox.cases = MANY;
  try {
    return work(sandbox);
  } finally {
    sandboxes.close(sandbox);
  }
}

/** The first cases of a check: the n-th is the n-th that grading would judge. */
export function drawn(check: Check, seed: number, numRuns: number): unknown[][] {
  const property = propertyOf(check, () => {});
  return fc.sample(property, { seed, numRuns }).map(([inputs]) => inputs);
}

export interface Break {
  /** By which case the check broke, counted from 1. */
  readonly at: number;
  readonly check: Check;
  readonly calls: readonly Call[];
}

/** The first of these cases that breaks a check. */
export function firstBreak(
  sandbox: Sandbox,
  exported: string,
  exercise: Exercise<unknown>,
  cases: Iterable<Pick<Question, 'check' | 'inputs'>>,
): Break | undefined {
  const witness = new Witness(sandbox, exported, exercise);
  let at = 0;
  for (const { check, inputs } of cases) {
    at++;
    witness.startCase();
    try {
      check.claim(witness.subject as never, inputs as unknown[]);
    } catch {
      return { at, check, calls: witness.endCase().calls };
    }
  }
  return undefined;
}

/** How a call may end that has given no wrong answer. */
const ENDED: ReadonlySet<string> = new Set([
  'timeout',
  'out-of-steps',
  'stuck',
  'out-of-memory',
  'crashed',
]);

export const hasEnded = ({ outcome }: Call): boolean =>
  !outcome.ok && ENDED.has(outcome.problem.type);
