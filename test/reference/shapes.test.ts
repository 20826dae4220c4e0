import { describe, expect, test } from 'vitest';
import {
  broadcastShape,
  inferDtype,
  matmul,
  shapeOf,
  sizeOf,
  stridesOf,
  transpose,
} from '../../reference/shapes.ts';

test('shapeOf: numbers, arrays, and the document’s [0, 1, 2]', () => {
  expect(shapeOf(5)).toEqual([]);
  expect(shapeOf([0, 1, 2])).toEqual([3]);
  expect(shapeOf([[[true], [false]]])).toEqual([1, 2, 1]);
  expect(shapeOf([])).toEqual([0]);
});

test.for([
  [[[1, 2], [3]], '[2] and [1]'],
  [[1, [2]], '[] and [1]'],
] as const)('shapeOf rejects %j and names the shapes', ([ragged, shapes]) => {
  expect(() => shapeOf(ragged)).toThrow(shapes);
});

test('sizeOf and stridesOf: products of all extents, and of those further in', () => {
  expect(sizeOf([])).toBe(1);
  expect(sizeOf([2, 3, 4])).toBe(24);
  expect(stridesOf([2, 3, 4])).toEqual([12, 4, 1]);
});

test.for([
  [[0, 1, 2], 'int64'],
  [[true, 2], 'int64'],
  [[true, false], 'bool'],
  [true, 'bool'],
  [[1, 2.5], 'float32'],
  [[1, Infinity], 'float32'],
  [[], 'float32'],
] as const)('inferDtype(%j) is %s', ([nested, dtype]) => {
  expect(inferDtype(nested)).toBe(dtype);
});

describe('broadcastShape', () => {
  test.for([
    [[2, 3], [3], [2, 3]],
    [
      [2, 1],
      [1, 4],
      [2, 4],
    ],
    [[], [5], [5]],
  ])('of %j and %j is %j', ([a, b, expected]) => {
    expect(broadcastShape(a!, b!)).toEqual(expected);
    expect(broadcastShape(b!, a!)).toEqual(expected);
  });

  test('rejects what does not fit', () => {
    expect(() => broadcastShape([2, 3], [2])).toThrow('3 against 2');
  });
});

test('transpose and matmul, by hand', () => {
  const m = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  expect(transpose(m)).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(transpose([])).toEqual([]);
  expect(matmul(m, [[1], [0], [-1]])).toEqual([[-2], [-2]]);
  expect(() => matmul(m, m)).toThrow('[2,3] · [2,3]');
  expect(matmul([], [])).toEqual([]);
});
