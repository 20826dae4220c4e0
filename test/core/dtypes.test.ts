/** Arithmetic gives float32 where every tensor is float32, and else float64. */
import { expect, test } from 'vitest';
import { tensor } from '#tensor';
import type { Dtype } from '#tensor';

const of = (dtype: Dtype) => tensor([1, 2], dtype);
const dtypes: Dtype[] = ['float64', 'float32', 'int32', 'bool'];

test.each(dtypes.flatMap((a) => dtypes.map((b) => [a, b] as const)))('%s and %s', (a, b) => {
  const expected = a === 'float32' && b === 'float32' ? 'float32' : 'float64';
  expect(of(a).add(of(b)).dtype).toBe(expected);
  expect(of(a).matmul(of(b)).dtype).toBe(expected);
});

test.each(dtypes)('%s alone or with a number', (dtype) => {
  const expected = dtype === 'float32' ? 'float32' : 'float64';
  const x = of(dtype);
  for (const out of [x.mul(0.5), x.neg(), x.map(Math.cos), x.sum(), x.mean(0), x.max(), x.min()]) {
    expect(out.dtype).toBe(expected);
  }
});

test('the number itself is not rounded to the dtype of the tensor', () => {
  expect(tensor([1, 3], 'int32').mul(0.5)).toEqual(tensor([0.5, 1.5]));
});

test('float32 rounds its results', () => {
  expect(tensor([1], 'float32').div(3).item()).toBe(Math.fround(1 / 3));
});
