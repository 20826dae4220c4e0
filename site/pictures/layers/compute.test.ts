import type { Tensor } from '#tensor';
import { describe, expect, it } from 'vitest';
import { referenceFunctions } from '../../grader/functions.ts';
import * as module from '../../../reference/layers.ts';
import { dense, flatten } from './compute.ts';

const reference = referenceFunctions(module);

const W = [
  [1, 0, 2, 1, 0],
  [0, 1, -1, 0, 1],
  [2, -1, 0, 3, 1],
];
const B = [0.5, -1, 2];
const X = [
  [1, 2, 0, -1, 3],
  [0, 0, 0, 0, 0],
  [2, 4, 0, -2, 6],
];

describe('dense', () => {
  const { y, flows } = dense(reference, { x: X, w: W, b: B });

  it("has the lesson's three rows", () => {
    expect(y).toEqual([
      [0.5, 4, 2],
      [0.5, -1, 2],
      [0.5, 9, 2],
    ]);
  });

  it('adds up what flows along the edges', () => {
    expect(flows[0]![2]).toEqual([2, -2, 0, -3, 3]);
    for (const [s, row] of flows.entries()) {
      for (const [j, terms] of row.entries()) {
        expect(terms.reduce((sum, term) => sum + term, B[j]!)).toBe(y[s]![j]);
      }
    }
  });

  it('refuses an answer of another shape', () => {
    const untouched = { ...reference, dense: (x: Tensor) => x };
    expect(() => dense(untouched, { x: X, w: W, b: B })).toThrow('differs');
  });
});

describe('flatten', () => {
  it('lays 0.2332, at (1, 2, 0) of [2, 3, 3], at place 6 of the second row', () => {
    const { shape, from } = flatten(reference, { shape: [2, 3, 3] });
    expect(shape).toEqual([2, 9]);
    expect(from[1]![6]).toBe(1 * 9 + 2 * 3 + 0);
  });

  it('refuses a batch that was glued together', () => {
    const glued = { ...reference, flatten: (x: Tensor) => x.reshape([x.size]) };
    expect(() => flatten(glued, { shape: [2, 3, 3] })).toThrow('differs');
  });
});
