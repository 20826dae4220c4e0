/** Which of several failures tells most about their cause. */
import type { CheckKind } from '../kit/exercise.ts';
import type { Failure } from '../kit/failure.ts';
import type { Call } from '../kit/subject.ts';

/** What is printed in the text can be followed by hand; the formula says more than what follows from it. */
const KINDS: readonly CheckKind[] = [
  'example',
  'formula',
  'gradient',
  'law',
  'stability',
  'contract',
];

/** Told of last: who fails in the formula has something else to mend. */
const ASIDE: readonly CheckKind[] = ['stability', 'contract'];

/** What broke a check, and the calls that led to it. */
export interface Broke {
  readonly failure: Failure;
  readonly calls: readonly Call[];
}

/** The smaller, the more it tells. */
export function rankOf(kind: CheckKind, broke: Broke): number {
  const group = ASIDE.includes(kind) ? 1 : 0;
  return 1000 * group + 100 * vagueness(broke) + 10 * KINDS.indexOf(kind) + form(broke.failure);
}

/** What came to no answer, or to one of the wrong kind, says more than a wrong number. */
function vagueness({ failure, calls }: Broke): number {
  if (isUnwritten(failure)) return 9;
  if (failure.type === 'unusable') return 2;
  if (!NO_ANSWER.has(failure.type)) return 1;
  // Later calls may be given what is wrong already, and be right to give no answer.
  return calls.length > 1 ? 2 : 0;
}

const NO_ANSWER: ReadonlySet<Failure['type']> = new Set<Failure['type']>([
  'problem',
  'wrong-kind',
  'wrong-keys',
]);

const isUnwritten = (failure: Failure): boolean =>
  failure.type === 'problem' && failure.problem.type === 'not-written';

/** A wrong shape or length comes before a wrong number. */
const form = (failure: Failure): number =>
  failure.type === 'differs' && failure.reason !== 'value' ? 0 : 1;
