/**
 * Whether a function answers by its arguments alone. One that keeps something between calls, such as
 * a cache with too small a key, may look like anything in the order in which it happened to be asked.
 */
import type { Outcome, Sandbox } from '../sandbox/sandbox.ts';
import { areClose, flatten } from './answers.ts';
import { type Case, outcomeOf } from './cases.ts';

/** Asks a fresh sandbox the same, the last first. */
export const isSteady = (fresh: Sandbox, name: string, cases: readonly Case[]): boolean =>
  cases
    .flatMap(({ calls }) => calls)
    .toReversed()
    .every((call) => isSame(call.outcome, outcomeOf(fresh, name, call)));

function isSame(a: Outcome, b: Outcome): boolean {
  if (!a.ok || !b.ok) return !a.ok && !b.ok && a.problem.type === b.problem.type;
  return areClose(flatten(a.value), flatten(b.value), Object.is);
}
