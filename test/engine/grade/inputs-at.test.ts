/** A case is drawn again by its seed and its path. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { inputsAt } from '../../../engine/grade/inputs-at.ts';
import { tensors } from '../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { casesOf, propertyOf } from '../../../engine/kit/property.ts';
import { aNumber } from '../../../engine/kit/results.ts';

const check = exercise(1, ['x'], aNumber).formula('the size', [tensors()], (x) => x.size, {
  first: [[tensors()]],
}).checks[0]!;

test('the same as when it was found', () => {
  const found = fc.check(
    propertyOf(check, ([x]) => {
      if ((x as { size: number }).size > 2) throw new Error('too large');
    }),
    { seed: 5, numRuns: casesOf(check, 100) },
  );
  expect(found.counterexample).not.toBeNull();
  expect(inputsAt(check, 5, found.counterexamplePath!)).toEqual(found.counterexample![0]);
});

test.each(['0:999', '9:1:1:1:77'])('nothing at %s', (path) => {
  expect(inputsAt(check, 5, path)).toBeUndefined();
});
