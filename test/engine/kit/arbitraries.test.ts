/** What is drawn is as promised, and a failing case shrinks to something a person can read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Tensor } from '#tensor';
import * as draw from '../../../engine/kit/arbitraries.ts';
import { show } from '../../../engine/kit/show.ts';
import { law } from '../../law.ts';

law('smooth numbers are never nearer than half a thousandth to an integer', draw.smooth(), (x) => {
  expect(Math.abs(x - Math.round(x))).toBeGreaterThan(0.0004);
  expect(Math.abs(x)).toBeLessThan(5);
});

test('real numbers are often small integers, and often not', () => {
  const drawn = fc.sample(draw.real(), { seed: 1, numRuns: 200 });
  expect(drawn.filter(Number.isInteger).length).toBeGreaterThan(40);
  expect(drawn.filter((x) => !Number.isInteger(x)).length).toBeGreaterThan(40);
});

test('extreme numbers come with both signs', () => {
  const drawn = fc.sample(draw.extreme(), { seed: 1, numRuns: 300 });
  expect(drawn).toContain(1000);
  expect(drawn).toContain(-1000);
});

test('tensors come in every rank asked for, single rows and many', () => {
  const drawn = fc.sample(draw.tensors({ minRank: 2, maxRank: 3 }), { seed: 1, numRuns: 300 });
  expect(new Set(drawn.map(({ rank }) => rank))).toEqual(new Set([2, 3]));
  expect(drawn.some(({ shape }) => shape[0] === 1)).toBe(true);
  expect(drawn.some(({ shape }) => shape[0]! > 2 && shape[1]! > 2)).toBe(true);
});

test('many tensors of rank 3 have more than one index along every axis', () => {
  const drawn = fc.sample(draw.tensors({ minRank: 3, maxSize: 24 }), { seed: 1, numRuns: 300 });
  const full = drawn.filter(({ shape }) => shape.every((extent) => extent > 1));
  expect(full.length).toBeGreaterThan(40);
});

test('shapes of a size are all its factorings', () => {
  expect(draw.shapesOfSize(4, 1, 2)).toEqual([[4], [1, 4], [2, 2], [4, 1]]);
  expect(draw.shapesOfSize(1, 0, 1)).toEqual([[], [1]]);
  expect(draw.shapesOfSize(2, 0, 0)).toEqual([]);
});

test('an arrangement never asks for more elements than there are', () => {
  expect(draw.arrange(12, 3, 1 + 2 * 3)).toEqual([3, 2, 2]);
  expect(draw.arrange(5, 2, 0)).toEqual([1, 5]);
  expect(draw.arrange(1, 4, 26)).toEqual([1, 1, 1, 1]);
  expect(draw.arrange(1, 0, 0)).toEqual([]);
});

describe('a failing case shrinks to the smallest', () => {
  const smallest = (of: fc.Arbitrary<Tensor>, isFine: (x: Tensor) => boolean): string => {
    const details = fc.check(fc.property(of, isFine), { seed: 3 });
    return show(details.counterexample![0]);
  };

  test('one element is left where one is to blame', () => {
    expect(smallest(draw.tensors(), (x) => x.data.every((value) => value < 3))).toBe('tensor([3])');
  });

  test('two rows are left where two are needed', () => {
    const rows = draw.tensors({ minRank: 2, maxRank: 2 });
    expect(smallest(rows, ({ shape }) => shape[0]! < 2)).toBe('tensor([[0], [0]])');
  });
});

law(
  'layers chain, labels are in range, lists and shapes have their length',
  draw.layers([3, 2, 4]),
  draw.labels(5, 3),
  draw.rowsOf(2, 3),
  draw.shapes(1, 3),
  (layers, labels, rows, shape) => {
    expect(layers.map(({ w, b }) => [...w.shape, ...b.shape])).toEqual([
      [2, 3, 2],
      [4, 2, 4],
    ]);
    expect(labels.every((label) => Number.isInteger(label) && label >= 0 && label < 3)).toBe(true);
    expect(labels).toHaveLength(5);
    expect(rows.map((row) => row.length)).toEqual([3, 3]);
    expect(shape.length).toBeGreaterThanOrEqual(1);
    expect(shape.length).toBeLessThanOrEqual(3);
  },
);
