import { expect, test } from 'vitest';
import { tensor, zeros } from '#tensor';
import { sizeOf } from '../../../engine/kit/size.ts';

test('numbers and characters count, and what holds them, wherever they are', () => {
  expect([1, true, null, undefined].map(sizeOf)).toEqual([1, 1, 1, 1]);
  expect(sizeOf('abc')).toBe(4);
  expect(sizeOf([1, [2, 3]])).toBe(5);
  expect(sizeOf(tensor([[1, 2, 3]]))).toBe(6);
  expect(sizeOf(zeros([2, 0, 100]))).toBe(4);
  expect(sizeOf({ ab: 1, c: [2] })).toBe(1 + 3 + 1 + 2 + 2);
});
