// Lesson 04, hunts: a law of softmax, and one that knows a derivative when it sees one.
// Text: "Hunt" in README.md in this folder ("범인 찾기" in README.ko.md).
// Let them meet the suspects: npm run hunt softmax, npm run hunt slope

import type { Tensor } from '#tensor';

/** What is brought before the laws: functions that keep the shape of x. */
export type Activation = (x: Tensor) => Tensor;

/**
 * Whether `softmax` behaves like softmax along the last axis, as far as these scores show.
 *
 * It must be true for every right function, whatever x is, and false for every suspect on some x.
 * It may ask `softmax` as often as it likes, with scores of its own too.
 *
 * Shape: x `[n, k]`. The scores of a row differ by 10 at most, but a row may lie as far as ±1000
 * from 0.
 */
export function softmaxLaw(softmax: Activation, x: Tensor): boolean {
  throw new Error('not written yet');
}

/**
 * Whether `fPrime` is the derivative of `f` at every element of x, as far as can be measured: a
 * gradient checker.
 *
 * It must be true for every function of this lesson with its derivative, whatever x is, and false
 * for every pair that does not belong together on some x. Both work element by element, and may be
 * asked as often as it likes.
 *
 * Shape: x `[k]`, of numbers from 0.1 to 5 on either side of 0. If there is a kink, it is at 0.
 */
export function slopeLaw(f: Activation, fPrime: Activation, x: Tensor): boolean {
  throw new Error('not written yet');
}
