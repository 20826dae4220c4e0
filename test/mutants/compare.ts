/** Whether two functions that were asked the same gave answers that the contract tells apart. */
import { numbersAgree } from '../../engine/kit/agree.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { areClose, flatten } from '../../engine/explain/answers.ts';
import { argsAfter } from '../../engine/kit/subject.ts';
import type { Data } from '../../engine/sandbox/codec.ts';
import type { Outcome } from '../../engine/sandbox/sandbox.ts';

/** The same numbers within the tolerance of the course, and arguments left alike. */
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
