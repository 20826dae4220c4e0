// Lesson 05, mlp: layers and activations joined into a network, and the network that solves XOR.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test mlp
// To make tensors of your own, import `tensor` too:
// import { type Layer, type Tensor, tensor } from '#tensor';

import type { Layer, Tensor } from '#tensor';

/** What can be said of a network from the sizes of its layers alone. */
export type MlpDescription = { hiddenLayers: number; parameters: number; deep: boolean };

/**
 * The network's output: with a = x, a ← σ(a·wᵀ + b) for one layer after the other. The sigmoid
 * σ(z) = 1/(1 + e^−z) follows every layer, also the last.
 *
 * Shapes: x `[n, in]`, each w `[out, in]` and b `[out]`; returns `[n, out of the last layer]`.
 * Rejects (RangeError) layers that do not chain: an `in` that is not the width of what comes
 * before it (x, or the layer before), or a b whose length is not `out`.
 */
export function mlpForward(x: Tensor, layers: Layer[]): Tensor {
  throw new Error('not written yet');
}

/**
 * The network's dimensions. `sizes` holds at least two widths, from the input to the output:
 * `[5, 3, 3, 1]` → 2 hidden layers, 34 parameters (weights and biases), deep.
 *
 * A network is deep from two hidden layers on.
 */
export function describeMlp(sizes: number[]): MlpDescription {
  throw new Error('not written yet');
}

/**
 * Any two layers 2→h→1 with which `mlpForward` computes XOR: ≤ 0.1 at (0, 0) and (1, 1),
 * ≥ 0.9 at (0, 1) and (1, 0).
 *
 * Shapes: first w `[h, 2]` and b `[h]`, then w `[1, h]` and b `[1]`.
 */
export function xorMlp(): Layer[] {
  throw new Error('not written yet');
}
