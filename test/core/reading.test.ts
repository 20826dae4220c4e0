import { expect, test } from 'vitest';
import { arange, tensor, zeros } from '#tensor';
import { law } from '../law.ts';
import { anyTensor, indicesOf } from './arbitraries.ts';

law('at reads row-major, and negative indices count from the end', anyTensor, (x) => {
  indicesOf(x.shape).forEach((index, flat) => {
    expect(x.at(...index)).toBe(x.data[flat]);
    expect(x.at(...index.map((i, axis) => i - x.shape[axis]!))).toBe(x.data[flat]);
  });
});

test.each([[[2, 0]], [[-3, 0]], [[0, 3]], [[0, -4]], [[0.5, 0]], [[NaN, 0]]])(
  'index %j is outside shape [2, 3]',
  (index) => {
    const message = `index [${index.join(', ')}] is outside shape [2, 3]`;
    expect(() => zeros([2, 3]).at(...index)).toThrow(new RangeError(message));
  },
);

test('item is the only element, whatever the rank', () => {
  expect(tensor(3).item()).toBe(3);
  expect(tensor([[4]]).item()).toBe(4);
  for (const shape of [[0], [2], [1, 2]]) {
    const message = `item needs one element, not shape [${shape.join(', ')}]`;
    expect(() => zeros(shape).item()).toThrow(message);
  }
});

test('toArray nests as the shape does', () => {
  expect(tensor(7).toArray<number>()).toBe(7);
  expect(arange(6).reshape([2, 3]).toArray<number[][]>()).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect(zeros([2, 0]).toArray()).toEqual([[], []]);
  expect(tensor([2, 0], 'bool').toArray<boolean[]>()).toEqual([true, false]);
});
