import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Case, randomCases } from '../../../engine/explain/cases.ts';
import { dependenceIn } from '../../../engine/explain/symptoms/dependence.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { aNumber } from '../../../engine/kit/results.ts';

const numbers = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000);
const product = exercise(1, ['x', 'rate'], aNumber).formula(
  'x·rate',
  [numbers, numbers],
  (x, rate) => x * rate,
);

/** What is ignored by a function that gives `answer`. */
function ignoredBy(answer: (x: number) => number): string | undefined {
  const outcomeOf = ([x]: readonly unknown[]) =>
    ({ ok: true, value: answer(x as number) }) as const;
  const cases = randomCases(product, 1, () => 20).map(({ check, inputs }): Case => ({
    check,
    inputs,
    isSmallest: false,
    calls: [{ how: 'call', args: inputs as number[], outcome: outcomeOf(inputs) }],
    failure: 'unusable',
  }));
  const found = dependenceIn(
    product,
    cases,
    ({ args }) => outcomeOf(args),
    5,
    (whole) => whole,
  );
  return found && `${found.id} ${found.name}`;
}

test('an argument makes no difference', () => {
  expect(ignoredBy((x) => x * x)).toBe('independent rate');
});

test('what is NaN is the same by another mistake', () => {
  expect(ignoredBy(() => NaN)).toBeUndefined();
});
