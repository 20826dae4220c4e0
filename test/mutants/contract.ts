/** What tells a mutant from a right solution, and what the contract leaves open. */
import { DERIVATIVE, FORMULA, numbersAgree } from '../../engine/kit/agree.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { areClose, flatten } from '../../engine/explain/answers.ts';
import { argsAfter } from '../../engine/kit/subject.ts';
import type { Data } from '../../engine/sandbox/codec.ts';
import type { Outcome } from '../../engine/sandbox/sandbox.ts';

/** Any answer that satisfies the laws is right: these are asked for something, not for a value. */
const FREE: ReadonlySet<string> = new Set(['andGate', 'orGate', 'nandGate', 'xorMlp', 'trainXor']);

export const isFree = (exercise: string): boolean => FREE.has(exercise);

/** Differences are as exact as their step, which is free. */
export const toleranceOf = (exercise: string): number =>
  exercise === 'numericalGradient' ? DERIVATIVE : FORMULA;

/**
 * Mutants that no law tells from a right solution, and rightly so: they differ from it only where
 * the contract is silent. By exercise, then by what was changed.
 */
export const LISTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

/** The same numbers within a tolerance, and arguments left alike. */
export function agree(
  received: Outcome,
  expected: Outcome,
  exercise: Exercise<unknown>,
  tolerance: number,
): boolean {
  if (!received.ok || !expected.ok) {
    return !received.ok && !expected.ok && received.problem.type === expected.problem.type;
  }
  const [a, b] = [received, expected].map(({ value }) => promised(value, exercise));
  return isSame(a, b, tolerance) && isSame(argsAfter(received), argsAfter(expected), 0);
}

/** NaN is the same as NaN here: both have come to it in one way. */
const isSame = (a: Data, b: Data, tolerance: number): boolean =>
  areClose(flatten(a), flatten(b), (x, y) => Object.is(x, y) || numbersAgree(x, y, tolerance));

/** Only the promised fields of a record; anything else as it is. */
function promised(value: Data, { returns }: Exercise<unknown>): Data {
  try {
    return returns.read(value, '') as Data;
  } catch {
    return value;
  }
}
