// What stands between the layers: each activation beside its derivative.

import { erf, eye, Tensor } from '#tensor';

/** W = W₁·W₂·…·W_k: linear layers with nothing between them are one linear layer. */
export function collapseLinear(ws: Tensor[]): Tensor {
  return ws.reduce((product, w) => product.matmul(w));
}

/** σ(x) = 1/(1 + e^−x). Where e^−x overflows to ∞ the quotient is still right: 0. */
export function sigmoid(x: Tensor): Tensor {
  return x.map((v) => 1 / (1 + Math.exp(-v)));
}

/** σ'(x) = σ(x)·(1 − σ(x)), at most 1/4. */
export function sigmoidPrime(x: Tensor): Tensor {
  // 1 − σ(x) = σ(−x), which keeps the digits that a subtraction loses near 1.
  return sigmoid(x).mul(sigmoid(x.neg()));
}

/** tanh x = (e^x − e^−x)/(e^x + e^−x). Written out, the fraction is ∞/∞ from |x| = 710 on. */
export function tanh(x: Tensor): Tensor {
  return x.map((v) => Math.tanh(v));
}

/** tanh'(x) = 1 − tanh²x, at most 1. */
export function tanhPrime(x: Tensor): Tensor {
  return x.map((v) => 1 - Math.tanh(v) ** 2);
}

/** relu(x) = max(0, x). */
export function relu(x: Tensor): Tensor {
  return x.maximum(0);
}

/** relu'(x) = 1 for x > 0, else 0; the value at the kink, relu'(0) = 0, is a convention. */
export function reluPrime(x: Tensor): Tensor {
  return x.map((v) => (v > 0 ? 1 : 0));
}

/** leakyRelu(x) = x for x > 0, slope·x otherwise. */
export function leakyRelu(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? v : slope * v));
}

/** leakyRelu'(x) = 1 for x > 0, slope otherwise; at the kink it is slope by convention. */
export function leakyReluPrime(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? 1 : slope));
}

/** gelu(x) = x·Φ(x), with the exact Φ and not its tanh approximation. */
export function gelu(x: Tensor): Tensor {
  return x.mul(normalCdf(x));
}

/** gelu'(x) = Φ(x) + x·φ(x), by the product rule and Φ' = φ. */
export function geluPrime(x: Tensor): Tensor {
  return normalCdf(x).add(x.mul(normalPdf(x)));
}

/** Φ(x) = (1 + erf(x/√2))/2: the share of a standard normal below x. */
function normalCdf(x: Tensor): Tensor {
  return x.map((v) => (1 + erf(v / Math.SQRT2)) / 2);
}

/** φ(x) = e^(−x²/2)/√(2π): the density of a standard normal. */
function normalPdf(x: Tensor): Tensor {
  return x.map((v) => Math.exp((-v * v) / 2) / Math.sqrt(2 * Math.PI));
}

/** silu(x) = x·σ(x). */
export function silu(x: Tensor): Tensor {
  return x.mul(sigmoid(x));
}

/** silu'(x) = σ(x) + x·σ'(x), by the product rule. */
export function siluPrime(x: Tensor): Tensor {
  return sigmoid(x).add(x.mul(sigmoidPrime(x)));
}

/** softmax(x)_i = e^{x_i} / Σ_j e^{x_j} along the last axis. */
export function softmax(x: Tensor): Tensor {
  // Shifting every x_j alike changes nothing, and after this shift no e^{x_j} exceeds 1.
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
}

/** J_ij = ∂p_i/∂x_j = p_i·(δ_ij − p_j) with p = softmax(x): `[k]` → `[k, k]`. */
export function softmaxJacobian(x: Tensor): Tensor {
  if (x.rank !== 1) throw new RangeError(`softmaxJacobian needs [k]; got [${x.shape}]`);
  const p = softmax(x);
  return p.reshape([x.size, 1]).mul(eye(x.size).sub(p));
}

const derivatives = { sigmoid: sigmoidPrime, tanh: tanhPrime, relu: reluPrime };

/** ∏ f'(z_i): the factor that a gradient picks up from the activations of so many layers. */
export function chainGradient(zs: number[], activation: 'sigmoid' | 'tanh' | 'relu'): number {
  const factors = derivatives[activation](new Tensor([zs.length], zs));
  let product = 1;
  for (const factor of factors.data) product *= factor;
  return product;
}
