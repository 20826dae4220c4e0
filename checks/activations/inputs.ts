/** What the checks of lesson 04 share: where exponentials leave float64, −x, and shapes. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import {
  real,
  tensorOf,
  tensors as ofAnyShape,
  type TensorOptions,
} from '../../engine/kit/arbitraries.ts';
import { holds } from '../../engine/kit/claims.ts';
import type { CheckOptions } from '../../engine/kit/exercise.ts';

const SIZES = [1000, 800, 745, 710, 400, 100, 40, 20, 12, 10, 9, 8, 7, 6];
const FAR = SIZES.flatMap((size) => [size, -size]);

/**
 * Numbers up to ±1000: e^x overflows at 710, its square at 355, and e^−40 is lost beside 1. With
 * the smallest of them tanh and Φ are nearly, but not quite, at their ends.
 */
export const far = fc.constantFrom(...FAR);

/** Tensors up to rank 4: as a batch of images with channels. */
export const tensors = (options: TensorOptions = {}): fc.Arbitrary<Tensor> =>
  ofAnyShape({ maxRank: 4, ...options });

export const farTensors = tensors({ of: far, maxSize: 6 });

/** So rarely is one left out from the beginning. */
const HARDLY_EVER = 1e9;

/** All these numbers in one tensor; it shrinks to those of them that matter. */
export const allOf = (numbers: readonly number[]): fc.Arbitrary<Tensor> =>
  fc
    .tuple(...numbers.map((number) => fc.option(fc.constant(number), { freq: HARDLY_EVER })))
    .map((kept) => kept.filter((number) => number !== null))
    .filter(({ length }) => length > 0)
    .map((kept) => tensor(kept));

export const everyFar = allOf(FAR);

/** More axes, and more elements, than anybody would write out. */
export const large = (of = real()): fc.Arbitrary<Tensor> => tensorOf([2, 1, 3, 2, 1, 3, 2], of);

/** A line drawn through 0 in place of the curve is off on some of them. */
const SMALL = [0.7, 0.3, 0.09, 0.045, 0.03, 0.015, 0.008, 0.003, 0.0018, 0.0006].flatMap((size) => [
  size,
  -size,
]);

/** The same numbers in pairs: what was kept for them in another shape is no answer. */
export const inPairs = (x: Tensor): Tensor => x.reshape([x.size / 2, 2]);

// A function that works element by element gets many numbers in one case, so it needs few cases.

/** Any shape: one large tensor says more than many small ones. */
export const ANY_SHAPE: CheckOptions<[Tensor]> = {
  first: [[large()], [allOf(SMALL)], [inPairs(tensor(SMALL))]],
  cases: 3,
};
export const TO_THE_ENDS: CheckOptions<[Tensor]> = { first: [[everyFar]], cases: 1 };
export const FEW = { cases: 3 };
/** A vector and a matrix of which every function changes some number. */
export const CHANGING: CheckOptions<[Tensor]> = {
  first: [[tensor([-1.5, 2, 0.25])], [tensor([[0.5], [-3]])]],
  cases: 1,
};

/** −x, with 0 for 0: no solution is asked to know what −0 is. */
export const negated = (x: Tensor): Tensor => x.map((value) => 0 - value);

/** The answer, if it has this shape: only then can a law reckon with it. */
export function ofShape(shape: readonly number[], answer: Tensor): Tensor {
  const same = answer.shape.join() === shape.join();
  holds(same, `shape = [${shape.join(', ')}]`, { shape: answer.shape });
  return answer;
}
