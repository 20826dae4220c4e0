import { expect, test } from 'vitest';
import { softmaxLaw } from '../../reference/activations-hunt.ts';
import { softmax } from '../../reference/activations.ts';
import { backwardLaw } from '../../reference/backprop-hunt.ts';
import { denseBackward } from '../../reference/backprop.ts';
import { ones } from '../../reference/tensor.ts';

test('right numbers in another shape are wrong', () => {
  const x = ones([2, 3]);
  expect(softmaxLaw((scores) => softmax(scores).reshape([6]), x)).toBe(false);
  const turned: typeof denseBackward = (...given) => {
    const { dx, dw, db } = denseBackward(...given);
    return { dx, dw: dw.transpose(), db };
  };
  expect(backwardLaw(turned, x, ones([4, 3]), ones([2, 4]))).toBe(false);
});
