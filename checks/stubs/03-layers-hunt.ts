// Lesson 03, hunt: a law of dense.
// Text: "Hunt" in README.md in this folder ("범인 찾기" in README.ko.md).
// Let it meet the suspects: npm run hunt dense
// To make tensors of your own: import { eye, type Tensor, zeros } from '#tensor';

import type { Tensor } from '#tensor';

/** What is brought before the law: right layers, and suspects. */
export type Dense = (x: Tensor, w: Tensor, b: Tensor) => Tensor;

/**
 * Whether `dense` behaves like a fully connected layer, as far as this batch and layer show.
 *
 * It must be true for every right function, whatever x, w and b are, and false for every suspect on
 * some of them. It may ask `dense` as often as it likes, with any tensors that fit.
 *
 * Shapes: x `[n, in]`, w `[out, in]`, b `[out]`, of numbers up to ±5.
 */
export function denseLaw(dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean {
  throw new Error('not written yet');
}
