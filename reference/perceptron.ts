// One neuron: a weighted sum, a decision, and the rule by which it learns from its mistakes.

import { type Tensor, tensor } from '#tensor';

/** One neuron: weights `w`, `[features]`, and a bias `b`. */
export type Perceptron = { w: Tensor; b: number };

/** w·x + b. */
export function weightedSum(x: Tensor, w: Tensor, b: number): number {
  // An elementwise product would broadcast a length of 1, so lengths are compared first.
  if (x.rank !== 1 || w.rank !== 1 || x.size !== w.size) {
    throw new RangeError(`one weight per feature: x is [${x.shape}], w is [${w.shape}]`);
  }
  return w.matmul(x).item() + b;
}

/** 1 where z ≥ 0, else 0: Rosenblatt's decision; the boundary itself counts as 1. */
export function step(z: number): number {
  return z >= 0 ? 1 : 0;
}

/** y = σ(w·x + b): the soft decision, which has a derivative where the step has a jump. */
export function perceptron(x: Tensor, w: Tensor, b: number): number {
  return sigmoid(weightedSum(x, w, b));
}

// Stable as it stands: at z = −1000 the exponential is ∞ and 1/(1 + ∞) is 0; e^z/(1 + e^z) at
// z = 1000 would be ∞/∞.
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** x_1 + x_2 ≥ 1.5: both. */
export function andGate(): Perceptron {
  return { w: tensor([1, 1]), b: -1.5 };
}

/** x_1 + x_2 ≥ 0.5: at least one. */
export function orGate(): Perceptron {
  return { w: tensor([1, 1]), b: -0.5 };
}

/** x_1 + x_2 ≤ 1.5: AND with every sign turned round. */
export function nandGate(): Perceptron {
  return { w: tensor([-1, -1]), b: 1.5 };
}

/** step(w·x + b) = label for every row x of `points`. */
export function separates(w: Tensor, b: number, points: Tensor, labels: number[]): boolean {
  if (points.rank !== 2 || points.shape[0] !== labels.length) {
    throw new RangeError(`one label per row: points [${points.shape}], ${labels.length} labels`);
  }
  const decisions = points.matmul(w).add(b).map(step);
  return labels.every((label, i) => decisions.at(i) === label);
}

/** Rosenblatt's rule: with e = target − step(w·x + b), w ← w + lr·e·x and b ← b + lr·e. */
export function perceptronUpdate(
  { w, b }: Perceptron,
  x: Tensor,
  target: number,
  lr: number,
): Perceptron {
  const e = target - step(weightedSum(x, w, b));
  return { w: w.add(x.mul(lr * e)), b: b + lr * e };
}
