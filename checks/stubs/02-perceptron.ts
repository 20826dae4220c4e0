// Lesson 02, perceptron: one neuron, what it learns, and what it can never learn.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test perceptron
// To make tensors of your own, import `tensor` too: import { type Tensor, tensor } from '#tensor';

import type { Tensor } from '#tensor';

/** One neuron: weights `w`, `[features]`, and a bias `b`. */
export type Perceptron = { w: Tensor; b: number };

/**
 * w·x + b = w_1·x_1 + … + w_n·x_n + b. `x` and `w` are `[features]`.
 *
 * Rejects unequal lengths, also where one of them is 1.
 */
export function weightedSum(x: Tensor, w: Tensor, b: number): number {
  throw new Error('not written yet');
}

/** 1 where z ≥ 0, else 0; so step(0) = 1. */
export function step(z: number): number {
  throw new Error('not written yet');
}

/**
 * y = σ(w·x + b) with the sigmoid σ(z) = 1/(1 + e^−z). `x` and `w` are `[features]`.
 * Finite for every finite z, also ±1000.
 */
export function perceptron(x: Tensor, w: Tensor, b: number): number {
  throw new Error('not written yet');
}

/** Any `w` (`[2]`) and `b` for which step(w·x + b) is x_1 AND x_2 on {0,1}². */
export function andGate(): Perceptron {
  throw new Error('not written yet');
}

/** Any `w` (`[2]`) and `b` for which step(w·x + b) is x_1 OR x_2 on {0,1}². */
export function orGate(): Perceptron {
  throw new Error('not written yet');
}

/** Any `w` (`[2]`) and `b` for which step(w·x + b) is NOT (x_1 AND x_2) on {0,1}². */
export function nandGate(): Perceptron {
  throw new Error('not written yet');
}

/**
 * Whether step(w·x + b) equals the label (0 or 1) of every point.
 * `w` is `[features]`, `points` is `[n, features]`, `labels` holds n numbers.
 */
export function separates(w: Tensor, b: number, points: Tensor, labels: number[]): boolean {
  throw new Error('not written yet');
}

/**
 * One step of Rosenblatt's rule, as a new neuron: with e = target − step(w·x + b),
 * w ← w + lr·e·x and b ← b + lr·e. `x` is `[features]`, `target` is 0 or 1.
 */
export function perceptronUpdate(p: Perceptron, x: Tensor, target: number, lr: number): Perceptron {
  throw new Error('not written yet');
}
