// Lesson 10, digits: a network that reads handwriting. Its points are extra: 100 are in lessons 01 to 09.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test digits
// This file may import your own earlier lessons, as far as you have written them:
//   import { crossEntropyWithLogitsGrad } from '../06-losses/exercise.ts';
// From the core: import { type Layer, randn, Tensor, tensor, zeros } from '#tensor';
// And 1,400 images: import { images, labels } from '#digits';

import type { Layer, Tensor } from '#tensor';

/**
 * The first weights of a network with these widths, such as [64, 16, 10]: w from N(0, 2/in), b = 0.
 * The same seed always gives the same weights, and no two layers begin alike.
 *
 * Returns a layer for each pair of neighbours: w `[out, in]`, b `[out]`.
 */
export function initLayers(sizes: number[], seed: number): Layer[] {
  throw new Error('not written yet');
}

/**
 * a_0 = x, flattened to `[n, features]`; a_k = relu(a_{k−1}·w_kᵀ + b_k), the last layer without relu.
 * Shapes: x `[n, …]`, the result `[n, classes]`. Throws where the layers do not chain.
 */
export function logits(x: Tensor, layers: Layer[]): Tensor {
  throw new Error('not written yet');
}

/**
 * loss = −(1/n) Σ log softmax(logits)[label], and its gradients ∂loss/∂w and ∂loss/∂b of every layer,
 * in the shapes of w and b. Finite and right at logits of ±1000.
 * Throws where a label is no class, or there is not one for each image.
 */
export function lossGrads(
  x: Tensor,
  labels: number[],
  layers: Layer[],
): { loss: number; grads: { dw: Tensor; db: Tensor }[] } {
  throw new Error('not written yet');
}

/**
 * Adam (β₁ 0.9, β₂ 0.999, ε 1e−8) over mini-batches of `batchSize` images, the last maybe shorter, in
 * an order that is shuffled anew each epoch. What is random comes from `seed` alone.
 *
 * Returns new layers and epochs + 1 losses on all of x: before the first epoch, and after each.
 */
export function fit(
  x: Tensor,
  labels: number[],
  layers: Layer[],
  { epochs, batchSize, lr, seed }: { epochs: number; batchSize: number; lr: number; seed: number },
): { layers: Layer[]; losses: number[] } {
  throw new Error('not written yet');
}

/** For each image the class with the largest logit, the first of equals. */
export function predict(x: Tensor, layers: Layer[]): number[] {
  throw new Error('not written yet');
}

/**
 * How many images of class i (row) were read as class j (column): `[classes, classes]`.
 * Throws where the lists are not equally long, or something in them is no class.
 */
export function confusion(labels: number[], predicted: number[], classes: number): Tensor {
  throw new Error('not written yet');
}

/**
 * A network that was trained on images of `#digits`, some or all, and reads at least 75 % of 397 images
 * that it has never seen, whatever whole number `seed` is. The same seed always gives the same network.
 *
 * Returns layers from 64 pixels to 10 digits.
 */
export function readDigits(seed: number): Layer[] {
  throw new Error('not written yet');
}
