/** What the checks of lesson 04 share: where exponentials leave float64, −x, and shapes. */
import fc from 'fast-check';
import type { Tensor } from '#tensor';
import { tensors as ofAnyShape, type TensorOptions } from '../kit/arbitraries.ts';
import { holds } from '../kit/claims.ts';

const SIZES = [1000, 800, 745, 710, 400, 100, 40, 20, 12, 8, 6];

/**
 * Numbers up to ±1000: e^x overflows at 710, its square at 355, and e^−40 is lost beside 1. With
 * the smallest of them tanh and Φ are nearly, but not quite, at their ends.
 */
export const far = fc.constantFrom(...SIZES.flatMap((size) => [size, -size]));

/** Tensors up to rank 4: as a batch of images with channels. */
export const tensors = (options: TensorOptions = {}): fc.Arbitrary<Tensor> =>
  ofAnyShape({ maxRank: 4, ...options });

export const farTensors = tensors({ of: far, maxSize: 6 });

/** −x, with 0 for 0: no solution is asked to know what −0 is. */
export const negated = (x: Tensor): Tensor => x.map((value) => 0 - value);

/** The answer, if it has this shape: only then can a law reckon with it. */
export function ofShape(shape: readonly number[], answer: Tensor): Tensor {
  const same = answer.shape.join() === shape.join();
  holds(same, `shape = [${shape.join(', ')}]`, { shape: answer.shape });
  return answer;
}
