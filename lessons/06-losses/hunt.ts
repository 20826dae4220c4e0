// Lesson 06, hunt: a law of the cross-entropy of logits.
// Text: "Hunt" in README.md in this folder ("범인 찾기" in README.ko.md).
// Let it meet the suspects: npm run hunt loss

import type { Tensor } from '#tensor';

/** What is brought before the law: right ways to compute the loss, and suspects. */
export type Loss = (logits: Tensor, labels: number[]) => number;

/**
 * Whether `crossEntropyWithLogits` behaves like the cross-entropy, as far as this batch shows.
 *
 * It must be true for every right function, whatever logits and labels are, and false for every
 * suspect on some of them. It may ask as often as it likes, with logits and labels of its own too.
 *
 * Shapes: logits `[n, c]`, and a label from 0 to c − 1 for each row. The logits of a row differ by
 * 25 at most, but a row may lie as far as ±1000 from 0.
 */
export function lossLaw(crossEntropyWithLogits: Loss, logits: Tensor, labels: number[]): boolean {
  throw new Error('not written yet');
}
