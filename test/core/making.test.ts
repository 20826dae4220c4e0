import { expect, test } from 'vitest';
import { arange, eye, full, ones, tensor, Tensor, zeros } from '#tensor';
import type { Nested } from '#tensor';
import { law } from '../law.ts';
import { anyTensor, indicesOf, product, shapeOfRank } from './arbitraries.ts';

test('a tensor keeps its own copy of shape and data', () => {
  const shape = [2, 2];
  const data = [1, 2, 3, 4];
  const typed = Float64Array.from(data);
  const [x, y] = [new Tensor(shape, data), new Tensor(shape, typed)];
  shape[0] = 9;
  data[0] = 9;
  typed[0] = 9;
  for (const copy of [x, y]) {
    expect(copy.shape).toEqual([2, 2]);
    expect([...copy.data]).toEqual([1, 2, 3, 4]);
  }
});

law('size is the product of the shape, rank its length', shapeOfRank(0, 4), (shape) => {
  const x = zeros(shape);
  expect([x.size, x.rank]).toEqual([product(shape), shape.length]);
});

test.each([
  [[2, 3], 5, 'shape [2, 3] does not fit 5 elements'],
  [[], 0, 'shape [] does not fit 0 elements'],
  [[0], 1, 'shape [0] does not fit 1 element'],
  [[-1, -2], 2, 'shape [-1, -2] needs whole, non-negative extents'],
  [[0.5, 4], 2, 'shape [0.5, 4] needs whole, non-negative extents'],
  [[NaN], 1, 'shape [NaN] needs whole, non-negative extents'],
])('shape %j rejects %d elements', (shape, count, message) => {
  expect(() => new Tensor(shape, new Float64Array(count))).toThrow(new RangeError(message));
});

test('each dtype stores what it can hold', () => {
  const data = [-1.7, 0, 0.1, 256];
  const stored = (dtype: 'float64' | 'float32' | 'int32' | 'bool') => {
    const x = new Tensor([4], data, dtype);
    expect(x.dtype).toBe(dtype);
    return x.data;
  };
  expect(new Tensor([4], data).dtype).toBe('float64');
  expect(stored('float64')).toEqual(Float64Array.from(data));
  expect(stored('float32')).toEqual(Float32Array.from(data));
  expect(stored('int32')).toEqual(Int32Array.of(-1, 0, 0, 256));
  expect(stored('bool')).toEqual(Uint8Array.of(1, 0, 1, 1));
});

law('nested arrays give back what they were made of', anyTensor, (x) => {
  const again = tensor(x.toArray());
  expect(again).toEqual(x);
});

test('nested arrays may be a number, empty, or hold booleans', () => {
  expect(tensor(5).shape).toEqual([]);
  expect(tensor([]).shape).toEqual([0]);
  expect(tensor([[], []]).shape).toEqual([2, 0]);
  expect(tensor([true, false, 2])).toEqual(new Tensor([3], [1, 0, 2]));
  expect(tensor([[true], [false]], 'bool')).toEqual(new Tensor([2, 1], [1, 0], 'bool'));
});

test.each<[unknown, string]>([
  [[[1, 2], [3]], 'tensor needs 2 elements at [1], not the array [3]'],
  [[[1, 2], 3], 'tensor needs 2 elements at [1], not the number 3'],
  [[1, [2]], 'tensor needs a number at [1], not the array [2]'],
  [[[], [1]], 'tensor needs 0 elements at [1], not the array [1]'],
  [
    [
      [[1], [2]],
      [[3], [4, 5]],
    ],
    'tensor needs 1 element at [1, 1], not the array [4, 5]',
  ],
])('%j is ragged', (nested, message) => {
  expect(() => tensor(nested as Nested)).toThrow(new RangeError(message));
});

law('full, zeros and ones hold one value throughout', shapeOfRank(0, 3), (shape) => {
  const filled = (value: number) => new Tensor(shape, Array(product(shape)).fill(value));
  expect(full(shape, -2.5)).toEqual(filled(-2.5));
  expect(zeros(shape)).toEqual(filled(0));
  expect(ones(shape)).toEqual(filled(1));
});

test('eye is 1 where row and column agree', () => {
  for (const n of [0, 1, 2, 5]) {
    const x = eye(n);
    expect(x.shape).toEqual([n, n]);
    for (const [i, j] of indicesOf([n, n])) expect(x.at(i!, j!)).toBe(i === j ? 1 : 0);
  }
});

test('arange counts from 0', () => {
  expect(arange(4)).toEqual(tensor([0, 1, 2, 3]));
  expect(arange(0)).toEqual(tensor([]));
});
