import { describe, expect, it } from 'vitest';
import { referenceFunctions } from '../../grader/functions.ts';
import * as module from '../../../reference/shapes.ts';
import { broadcast, memory, product, views } from './compute.ts';

const reference = referenceFunctions(module);
const A = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('memory', () => {
  it('finds the element (1, 2, 3) of [2, 3, 4] at place 23, the last of 24', () => {
    const { size, strides, elements } = memory(reference, { shape: [2, 3, 4] });
    expect(size).toBe(24);
    expect(strides).toEqual([12, 4, 1]);
    expect(elements.at(-1)).toEqual({ index: [1, 2, 3], place: 23 });
    expect(elements.map(({ place }) => place)).toEqual([...Array(24).keys()]);
  });

  it('has one element for a lone value', () => {
    expect(memory(reference, { shape: [] })).toEqual({
      shape: [],
      size: 1,
      strides: [],
      elements: [{ index: [], place: 0 }],
    });
  });

  it('follows the strides it is given, right or wrong', () => {
    const columnMajor = { ...reference, stridesOf: () => [1, 2] };
    const { elements } = memory(columnMajor, { shape: [2, 3] });
    expect(elements.map(({ place }) => place)).toEqual([0, 2, 4, 1, 3, 5]);
  });

  it('refuses strides of another length and sizes that nobody could draw', () => {
    const short = { ...reference, stridesOf: () => [1] };
    expect(() => memory(short, { shape: [2, 3] })).toThrow('differs');
    for (const size of [1e9, -1, 2.5, NaN]) {
      expect(() => memory({ ...reference, sizeOf: () => size }, { shape: [2, 3] })).toThrow(
        'outside',
      );
    }
  });
});

describe('broadcast', () => {
  it('makes [4, 5, 3] from [4, 1, 3] and [5, 1]', () => {
    const { a, b, shape, elements } = broadcast(reference, { a: [4, 1, 3], b: [5, 1] });
    expect(shape).toEqual([4, 5, 3]);
    expect(a).toEqual({ padded: [4, 1, 3], missing: 0, strides: [3, 0, 1] });
    expect(b).toEqual({ padded: [1, 5, 1], missing: 1, strides: [0, 1, 0] });
    expect(elements).toHaveLength(60);
    // (2, 3, 1): row 2 and column 1 of a, which lies at 2·3 + 1, and the fourth of b.
    expect(elements[2 * 15 + 3 * 3 + 1]).toEqual({ index: [2, 3, 1], a: 7, b: 3 });
  });

  it('meets every prediction with every target in the trap of [4, 1] and [4]', () => {
    const { shape, elements } = broadcast(reference, { a: [4, 1], b: [4] });
    expect(shape).toEqual([4, 4]);
    expect(new Set(elements.map(({ a, b }) => `${a},${b}`)).size).toBe(16);
  });

  it('says which axis does not fit, and that there is no result', () => {
    const { clashes, shape } = broadcast(reference, { a: [2, 3], b: [2] });
    expect(clashes).toEqual([1]);
    expect(shape).toBeUndefined();
  });

  it('does not take an answer for a rejection', () => {
    const kind = { ...reference, broadcastShape: () => [2, 3] };
    expect(() => broadcast(kind, { a: [2, 3], b: [2] })).toThrow('accepted');
  });

  it('refuses a result that nobody could draw', () => {
    const huge = { ...reference, broadcastShape: () => [1e4, 1e4] };
    expect(() => broadcast(huge, { a: [2, 3], b: [1, 3] })).toThrow('outside');
  });
});

describe('views', () => {
  it('tells the transpose of [[1, 2, 3], [4, 5, 6]] from its reshape', () => {
    const data = views(reference, { m: A });
    expect(data.memory).toEqual([1, 2, 3, 4, 5, 6]);
    expect(data.original.strides).toEqual([3, 1]);
    expect(data.transposed.strides).toEqual([1, 3]);
    expect(data.transposed.values).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(data.reshaped.strides).toEqual([2, 1]);
    expect(data.reshaped.values).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    // The places of the transpose lead to the very numbers that `transpose` gives.
    expect(data.transposed.places.map((row) => row.map((place) => data.memory[place]))).toEqual(
      data.transposed.values,
    );
  });
});

describe('product', () => {
  const b = [
    [1, 0],
    [2, 1],
    [0, 3],
  ];

  it("has the lesson's numbers", () => {
    expect(product(reference, { a: A, b }).c).toEqual([
      [5, 11],
      [14, 23],
    ]);
  });

  it('refuses a matrix of another shape', () => {
    expect(() => product({ ...reference, matmul: () => [[1, 2, 3]] }, { a: A, b })).toThrow(
      'differs',
    );
  });
});
