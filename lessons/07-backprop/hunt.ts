// Lesson 07, hunt: a law of denseBackward.
// Text: "Hunt" in README.md in this folder ("범인 찾기" in README.ko.md).
// Let it meet the suspects: npm run hunt backward

import type { Tensor } from '#tensor';

/** What is brought before the law: right ways back through a dense layer, and suspects. */
export type DenseBackward = (
  x: Tensor,
  w: Tensor,
  dy: Tensor,
) => { dx: Tensor; dw: Tensor; db: Tensor };

/**
 * Whether `denseBackward` gives the gradients of Σ dy ⊙ y, where y = x·wᵀ + b, as far as these
 * tensors show.
 *
 * It must be true for every right function, whatever x, w and dy are, and false for every suspect on
 * some of them. It may ask as often as it likes, with any tensors that fit.
 *
 * Shapes: x `[n, in]`, w `[out, in]`, dy `[n, out]`, of numbers up to ±5.
 */
export function backwardLaw(
  denseBackward: DenseBackward,
  x: Tensor,
  w: Tensor,
  dy: Tensor,
): boolean {
  throw new Error('not written yet');
}
