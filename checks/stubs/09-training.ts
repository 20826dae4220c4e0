// Lesson 09, training: everything so far, put together into a network that learns.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test training
// This file may import your own earlier lessons, as far as you have written them:
//   import { mlpBackward } from '../07-backprop/exercise.ts';
// And from the core: import { type Layer, randn, type Tensor, tensor, zeros } from '#tensor';

import type { Layer, Tensor } from '#tensor';

/**
 * The share of samples on the right side: (p > 0.5 where the label is 1, p < 0.5 where it is 0)
 * / (all samples). `probs` is `[n, 1]`, `labels` are n zeros and ones.
 */
export function accuracy(probs: Tensor, labels: number[]): number {
  throw new Error('not written yet');
}

/**
 * Gradient descent over all samples at once: w ← w − lr·∂loss/∂w and b ← b − lr·∂loss/∂b, `steps`
 * times, for a network with a sigmoid after every layer and loss = mean (y − target)².
 *
 * Returns the new layers and steps + 1 losses: before the first step, and after each of them. The
 * given layers stay as they are. Shapes: x `[n, in]`, target `[n, out]`.
 */
export function train(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: { lr: number; steps: number },
): { layers: Layer[]; losses: number[] } {
  throw new Error('not written yet');
}

/**
 * Trains a network 2→h→1, h of your choice, until its MSE on the four points of XOR is below 0.01,
 * whatever whole number `seed` is. The same seed always gives the same network.
 *
 * Returns the two layers: w `[h, 2]`, b `[h]` and w `[1, h]`, b `[1]`.
 */
export function trainXor(seed: number): Layer[] {
  throw new Error('not written yet');
}
