// Lesson 08, optimizers: from a gradient to a step, in eight ways.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test optimizers
// θ (theta) is a tensor of any shape; grad and every tensor of a state have the same shape.
// Nothing is changed in place: an optimizer takes a state and returns the next one. The states
// begin with zeros (and t with 0). Where an option has a default it is PyTorch's.

import type { Tensor } from '#tensor';

/** What `momentum` remembers: the parameters and the velocity. */
export type MomentumState = { theta: Tensor; v: Tensor };
/** What `adagrad` remembers: the parameters and the sum of the squared gradients. */
export type AdagradState = { theta: Tensor; g: Tensor };
/** What `rmsprop` remembers: the parameters and the average of the squared gradients. */
export type RmspropState = { theta: Tensor; g: Tensor };
/** What `adam` and `adamw` remember; `t` is the number of finished steps. */
export type AdamState = { theta: Tensor; m: Tensor; v: Tensor; t: number };
export type AdamOptions = { lr: number; beta1?: number; beta2?: number; eps?: number };
export type AdamwOptions = AdamOptions & { weightDecay?: number };

/** One step against the gradient: θ ← θ − lr·grad. */
export function sgd(theta: Tensor, grad: Tensor, { lr }: { lr: number }): Tensor {
  throw new Error('not written yet');
}

/**
 * Gradient descent on L(x) = a·x²/2 from x0: the steps + 1 values x_0, x_1, …, x_steps.
 * Closed form: x_t = (1 − lr·a)^t · x0.
 */
export function descendQuadratic(a: number, x0: number, lr: number, steps: number): number[] {
  throw new Error('not written yet');
}

/**
 * Cuts `order` into consecutive batches of `batchSize`; the last one may be shorter.
 *
 * Rejects batchSize < 1.
 */
export function miniBatches(order: number[], batchSize: number): number[][] {
  throw new Error('not written yet');
}

/** v ← alpha·v + grad, then θ ← θ − lr·v with the new v. */
export function momentum(
  { theta, v }: MomentumState,
  grad: Tensor,
  { lr, alpha }: { lr: number; alpha: number },
): MomentumState {
  throw new Error('not written yet');
}

/** g ← g + grad², then θ ← θ − lr·grad / (√g + eps) with the new g. */
export function adagrad(
  { theta, g }: AdagradState,
  grad: Tensor,
  { lr, eps = 1e-10 }: { lr: number; eps?: number },
): AdagradState {
  throw new Error('not written yet');
}

/**
 * The exponentially weighted average of θ_1 … θ_n (`values`): v_t = beta·v_{t−1} + (1 − beta)·θ_t
 * from v_0 = 0. Returns v_1 … v_n, as many numbers as were given.
 */
export function ewa(values: number[], beta: number): number[] {
  throw new Error('not written yet');
}

/** g ← rho·g + (1 − rho)·grad², then θ ← θ − lr·grad / (√g + eps) with the new g. */
export function rmsprop(
  { theta, g }: RmspropState,
  grad: Tensor,
  { lr, rho = 0.99, eps = 1e-8 }: { lr: number; rho?: number; eps?: number },
): RmspropState {
  throw new Error('not written yet');
}

/**
 * t ← t + 1, m ← beta1·m + (1 − beta1)·grad, v ← beta2·v + (1 − beta2)·grad², then
 * θ ← θ − lr·m̂ / (√v̂ + eps), where m̂ = m / (1 − beta1^t) and v̂ = v / (1 − beta2^t) are made
 * from the new m, v and t.
 */
export function adam(
  { theta, m, v, t }: AdamState,
  grad: Tensor,
  { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }: AdamOptions,
): AdamState {
  throw new Error('not written yet');
}

/**
 * θ ← θ − lr·weightDecay·θ, then Adam's step. The decay touches θ alone: neither the gradient
 * nor m and v know of it.
 */
export function adamw(
  state: AdamState,
  grad: Tensor,
  { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8, weightDecay = 0.01 }: AdamwOptions,
): AdamState {
  throw new Error('not written yet');
}
