/** Where the parameters stand in another order than the laws give them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../../engine/explain/repair/candidates.ts';
import { edited } from '../../../../engine/explain/slips/repair.ts';
import { parseSource } from '../../../../engine/explain/slips/source.ts';
import { real } from '../../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../../engine/kit/exercise.ts';
import { aNumber } from '../../../../engine/kit/results.ts';
import { find } from './finding.ts';

const rise = exercise(1, ['from', 'to'], aNumber).formula(
  '(to − from) / from',
  [fc.integer({ min: 1, max: 9 }), real()],
  (from, to) => (to - from) / from,
);

describe('the order of the parameters', () => {
  test('is to blame where another change makes up for it, far from there', async () => {
    const found = await find(
      `export function rise(
  to: number,
  from: number,
): number {
  if (from === Infinity) throw new RangeError('from');
  if (to === Infinity) throw new RangeError('to');





  const change = to - from;
  return change / from;
}`,
      'rise',
      rise,
    );
    expect(found).toMatchObject({ lines: [2, 3], kinds: ['order'] });
  });

  test('is told beside what is as right where it has names of its own', async () => {
    const found = await find(
      `export function rise(a: number, b: number): number {
  return (a - b) / b;
}`,
      'rise',
      rise,
    );
    expect(found).toMatchObject({ lines: [1, 2] });
  });

  test('is not doubted where it is that of the laws', async () => {
    const found = await find(
      `export const rise = (from: number, to: number): number =>
  (from - to) / to;`,
      'rise',
      rise,
    );
    expect(found).toMatchObject({ lines: [2] });
  });
});

/** The first candidates for `f`, which the laws give `a`, `b` and `c`. */
async function firstFor(code: string): Promise<string[]> {
  const source = (await parseSource('f.ts', code))!;
  const [first] = candidatesFor('f', ['a', 'b', 'c'], source);
  return (first ?? []).map(({ edits }) => edited(code, edits));
}

test.each([
  ['three in a circle', '(c, a, b) => a', '(a, b, c) => a'],
  ['with a default', '(b = 1, a) => a', '(a, b = 1) => a'],
  ['with one that has another name', '(b, x, c) => x', '(x, b, c) => x'],
  ['with a pattern', '(c, { y }, a) => y', '(a, { y }, c) => y'],
  ['with one more', '(b, a, x) => x', '(a, b, x) => x'],
])('the order of the laws is tried: %s', async (_, head, ordered) => {
  expect(await firstFor(`export const f = ${head};`)).toStrictEqual([
    `export const f = ${ordered};`,
  ]);
});

test.each([
  ['as it is', '(a, b, c) => a'],
  ['without names of the laws', '(x, y, z) => x'],
  ['where one is missing', '(c, a) => a'],
  ['of one without parentheses', 'b => b'],
])('nothing is put in order: %s', async (_, head) => {
  expect(await firstFor(`export const f = ${head};`)).toStrictEqual([]);
});

test('nor the parameters of a class', async () => {
  expect(await firstFor('export class f { constructor(b, a) { this.a = a; } }')).toStrictEqual([]);
});
