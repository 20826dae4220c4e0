/** What an exercise may promise to return besides a kind: integers, and the dtype of a tensor. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tensor } from '#tensor';
import { tensorOf, tensors, whole } from '../../../engine/kit/arbitraries.ts';
import { Broken } from '../../../engine/kit/failure.ts';
import { aTensorOf, anInteger } from '../../../engine/kit/results.ts';

test('an integer has no fraction', () => {
  expect(anInteger.read(-3)).toBe(-3);
  for (const other of [0.5, NaN, Infinity, '3', tensor(3)]) {
    expect(() => anInteger.read(other)).toThrow(Broken);
  }
});

test('a tensor has the dtype that is promised', () => {
  const whole = tensor([1, 2], 'int32');
  expect(aTensorOf('int32').read(whole)).toBe(whole);
  for (const other of [tensor([1, 2]), tensor([true, false]), [1, 2]]) {
    expect(() => aTensorOf('int32').read(other)).toThrow(Broken);
  }
});

test('tensors of integers are drawn as they are', () => {
  for (const drawn of [
    tensors({ of: whole(), dtype: 'int32' }),
    tensorOf([2, 3], whole(), 'int32'),
  ]) {
    fc.assert(
      fc.property(drawn, ({ dtype, data }) => dtype === 'int32' && data.every(Number.isInteger)),
    );
  }
});
