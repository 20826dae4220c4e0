// Lesson 04, activations: the functions between the layers, and their derivatives.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test activations
// Unless it says otherwise, a function works element by element and keeps the shape; a …Prime
// is the derivative at x, likewise element by element.
// For more of the core, extend the import: import { erf, eye, Tensor } from '#tensor';

import type { Tensor } from '#tensor';

/**
 * The one matrix that does the work of linear layers in a row: W = W₁·W₂·…·W_k, for k ≥ 1.
 *
 * Shapes: `[d0, d1]`, `[d1, d2]`, …; returns `[d0, dk]`. The last matrix acts on x first.
 */
export function collapseLinear(ws: Tensor[]): Tensor {
  throw new Error('not written yet');
}

/** σ(x) = 1 / (1 + e^−x). Must be finite at ±1000. */
export function sigmoid(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** σ'(x) = σ(x)·(1 − σ(x)). */
export function sigmoidPrime(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** tanh x = (e^x − e^−x) / (e^x + e^−x). Must be finite at ±1000. */
export function tanh(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** tanh'(x) = 1 − tanh²x. */
export function tanhPrime(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** relu(x) = max(0, x). */
export function relu(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** relu'(x) = 1 for x > 0, else 0. By convention relu'(0) = 0. */
export function reluPrime(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** leakyRelu(x) = x for x > 0, slope·x otherwise. */
export function leakyRelu(x: Tensor, slope = 0.01): Tensor {
  throw new Error('not written yet');
}

/** leakyRelu'(x) = 1 for x > 0, slope otherwise. By convention leakyRelu'(0) = slope. */
export function leakyReluPrime(x: Tensor, slope = 0.01): Tensor {
  throw new Error('not written yet');
}

/** gelu(x) = x·Φ(x) with the exact Φ(x) = (1 + erf(x/√2)) / 2; `#tensor` has `erf`. */
export function gelu(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** gelu'(x) = Φ(x) + x·φ(x) with φ(x) = e^(−x²/2) / √(2π). */
export function geluPrime(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** silu(x) = x·σ(x). */
export function silu(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/** silu'(x) = σ(x) + x·σ'(x). */
export function siluPrime(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/**
 * softmax(x)_i = e^{x_i} / Σ_j e^{x_j}, along the last axis.
 *
 * Any rank ≥ 1; the shape is kept. Must be finite at ±1000.
 */
export function softmax(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/**
 * All derivatives of softmax at x: J_ij = ∂p_i/∂x_j = p_i·(δ_ij − p_j), with p = softmax(x).
 *
 * Shapes: x `[k]`; returns `[k, k]`.
 */
export function softmaxJacobian(x: Tensor): Tensor {
  throw new Error('not written yet');
}

/**
 * The factor that a gradient picks up from the activations of zs.length layers: ∏ f'(z_i).
 *
 * zs are the numbers that went into the activations, one per layer.
 */
export function chainGradient(zs: number[], activation: 'sigmoid' | 'tanh' | 'relu'): number {
  throw new Error('not written yet');
}
