// Lesson 08, hunt: a law of Adam.
// Text: "Hunt" in README.md in this folder ("범인 찾기" in README.ko.md).
// Let it meet the suspects: npm run hunt step
// To begin with zeros: import { type Tensor, zeros } from '#tensor';

import type { Tensor } from '#tensor';

export type AdamState = { theta: Tensor; m: Tensor; v: Tensor; t: number };
export type AdamOptions = { lr: number; beta1?: number; beta2?: number; eps?: number };

/** What is brought before the law: right ways to take a step of Adam, and suspects. */
export type Adam = (state: AdamState, grad: Tensor, options: AdamOptions) => AdamState;

/**
 * Whether `adam` behaves like Adam on the way that starts at `theta` and meets these gradients, as
 * far as it shows.
 *
 * It must be true for every right function, whatever theta and grads are, and false for every
 * suspect on some of them. It may walk as often as it likes, with states, gradients and options of
 * its own too; the defaults are β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
 *
 * Shapes: theta `[k]` and one to five gradients `[k]`. Where a gradient is not 0, its numbers are
 * from 0.1 to 5 on either side of 0, or all a thousand times smaller.
 */
export function stepLaw(adam: Adam, theta: Tensor, grads: Tensor[]): boolean {
  throw new Error('not written yet');
}
