// Lesson 06, losses: one number for how wrong a prediction is, and the direction to mend it.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test losses
// A …Grad is the derivative of the loss with respect to its first argument, in the shape of that
// argument. `log` is the natural logarithm.
// For more of the core, extend the import: import { Tensor, zeros } from '#tensor';

import type { Tensor } from '#tensor';

/**
 * Mean absolute error: (1/N) Σ |pred_i − target_i| over all N elements.
 *
 * Any shape. Rejects (RangeError) unequal shapes, also those that broadcast.
 */
export function mae(pred: Tensor, target: Tensor): number {
  throw new Error('not written yet');
}

/**
 * ∂mae/∂pred_i = sign(pred_i − target_i) / N; 0 by convention where the two are equal.
 *
 * Returns the shape of pred. Rejects (RangeError) unequal shapes.
 */
export function maeGrad(pred: Tensor, target: Tensor): Tensor {
  throw new Error('not written yet');
}

/**
 * Mean squared error: (1/N) Σ (pred_i − target_i)² over all N elements.
 *
 * Any shape. Rejects (RangeError) unequal shapes, also those that broadcast.
 */
export function mse(pred: Tensor, target: Tensor): number {
  throw new Error('not written yet');
}

/**
 * ∂mse/∂pred_i = 2·(pred_i − target_i) / N.
 *
 * Returns the shape of pred. Rejects (RangeError) unequal shapes.
 */
export function mseGrad(pred: Tensor, target: Tensor): Tensor {
  throw new Error('not written yet');
}

/**
 * One row per label, 1 in the label's column and 0 elsewhere: `oneHot([2], 3)` is [[0, 0, 1]].
 *
 * Returns `[labels.length, classes]`.
 * Rejects (RangeError) labels that are not whole numbers from 0 to classes − 1.
 */
export function oneHot(labels: number[], classes: number): Tensor {
  throw new Error('not written yet');
}

/**
 * −(1/N) Σ_n Σ_i y_i·log p_i over N samples (rows) with probabilities p and targets y.
 * A target of 0 contributes 0, also where p = 0.
 *
 * Shapes: both `[n, c]`. Rejects (RangeError) unequal shapes, also those that broadcast.
 */
export function crossEntropy(probs: Tensor, target: Tensor): number {
  throw new Error('not written yet');
}

/**
 * log softmax(x)_i = x_i − log Σ_j e^{x_j}, along the last axis.
 *
 * The shape is kept. Must be right at ±1000 too, where softmax itself rounds to 0 or 1.
 */
export function logSoftmax(logits: Tensor): Tensor {
  throw new Error('not written yet');
}

/**
 * crossEntropy(softmax(logits), oneHot(labels)), but stable at ±1000.
 *
 * Shapes: logits `[n, c]`, n labels. Rejects (RangeError) a number of labels other than n, and
 * labels that are not whole numbers from 0 to c − 1.
 */
export function crossEntropyWithLogits(logits: Tensor, labels: number[]): number {
  throw new Error('not written yet');
}

/**
 * The gradient of crossEntropyWithLogits with respect to the logits: (softmax − oneHot) / N.
 *
 * Shapes: logits `[n, c]`, n labels; returns `[n, c]`. Rejects what the loss rejects.
 */
export function crossEntropyWithLogitsGrad(logits: Tensor, labels: number[]): Tensor {
  throw new Error('not written yet');
}
