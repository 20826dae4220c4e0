/** Draws one case of a check again. */
import fc from 'fast-check';
import type { Check } from '../kit/exercise.ts';
import { propertyOf } from '../kit/property.ts';

/** What a check draws at a path; undefined where it draws nothing there, as its laws have changed. */
export function inputsAt(check: Check, seed: number, path: string): readonly unknown[] | undefined {
  let drawn: readonly unknown[] | undefined;
  const property = propertyOf(check, (inputs) => {
    // What comes after it are its neighbours.
    drawn ??= inputs;
  });
  try {
    fc.check(property, { seed, path, numRuns: 1, endOnFailure: true });
  } catch {
    return undefined;
  }
  return drawn;
}
