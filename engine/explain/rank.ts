/** Which of several failures tells most about their cause. */
import type { CheckKind } from '../kit/exercise.ts';
import type { Failure } from '../kit/failure.ts';

/** Contracts and stability are told of last: who fails in the formula has something else to mend. */
export const KINDS: readonly CheckKind[] = [
  'formula',
  'gradient',
  'example',
  'law',
  'stability',
  'contract',
];
const ASIDE: readonly CheckKind[] = ['stability', 'contract'];

/** The smaller, the more it tells. */
export function rankOf(kind: CheckKind, failure: Failure): number {
  const group = ASIDE.includes(kind) ? 1 : 0;
  return 100 * group + 10 * vagueness(failure) + KINDS.indexOf(kind);
}

/** What came to no answer, or to one of the wrong form, says more than a wrong number. */
function vagueness(failure: Failure): number {
  if (failure.type === 'problem') return failure.problem.type === 'not-written' ? 9 : 0;
  if (failure.type === 'wrong-kind' || failure.type === 'wrong-keys') return 0;
  if (failure.type === 'unusable') return 3;
  return failure.type === 'differs' && failure.reason !== 'value' ? 1 : 2;
}
