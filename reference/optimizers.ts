// From a gradient to a step: each recurrence in the symbols of the text, with μ = lr.

import type { Tensor } from '#tensor';

export type MomentumState = { theta: Tensor; v: Tensor };
export type AdagradState = { theta: Tensor; g: Tensor };
export type RmspropState = { theta: Tensor; g: Tensor };
export type AdamState = { theta: Tensor; m: Tensor; v: Tensor; t: number };
export type AdamOptions = { lr: number; beta1?: number; beta2?: number; eps?: number };
export type AdamwOptions = AdamOptions & { weightDecay?: number };

/** θ ← θ − μ·g. */
export function sgd(theta: Tensor, grad: Tensor, { lr }: { lr: number }): Tensor {
  requireSameShape({ theta, grad });
  return theta.sub(grad.mul(lr));
}

/** Gradient descent on L = a·x²/2, whose gradient is a·x: x_t = (1 − μ·a)^t·x_0. */
export function descendQuadratic(a: number, x0: number, lr: number, steps: number): number[] {
  const path = [x0];
  for (let t = 0; t < steps; t++) path.push(path[t]! - lr * (a * path[t]!));
  return path;
}

/** Consecutive batches of `order`; the last one is shorter if it does not come out even. */
export function miniBatches(order: number[], batchSize: number): number[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`a batch needs a whole number of samples, at least 1; got ${batchSize}`);
  }
  const count = Math.ceil(order.length / batchSize);
  return Array.from({ length: count }, (_, k) => order.slice(k * batchSize, (k + 1) * batchSize));
}

/** v ← α·v + g, θ ← θ − μ·v. */
export function momentum(
  { theta, v }: MomentumState,
  grad: Tensor,
  { lr, alpha }: { lr: number; alpha: number },
): MomentumState {
  requireSameShape({ theta, v, grad });
  const vNext = v.mul(alpha).add(grad);
  return { theta: theta.sub(vNext.mul(lr)), v: vNext };
}

/** g ← g + grad², θ ← θ − μ·grad/(√g + ε). */
export function adagrad(
  { theta, g }: AdagradState,
  grad: Tensor,
  { lr, eps = 1e-10 }: { lr: number; eps?: number },
): AdagradState {
  requireSameShape({ theta, g, grad });
  const gNext = g.add(grad.mul(grad));
  return { theta: theta.sub(grad.mul(lr).div(gNext.sqrt().add(eps))), g: gNext };
}

/** v_t = β·v_{t−1} + (1 − β)·θ_t from v_0 = 0; returns v_1 … v_n. */
export function ewa(values: number[], beta: number): number[] {
  let v = 0;
  return values.map((value) => (v = beta * v + (1 - beta) * value));
}

/** g ← ρ·g + (1 − ρ)·grad², θ ← θ − μ·grad/(√g + ε). */
export function rmsprop(
  { theta, g }: RmspropState,
  grad: Tensor,
  { lr, rho = 0.99, eps = 1e-8 }: { lr: number; rho?: number; eps?: number },
): RmspropState {
  requireSameShape({ theta, g, grad });
  const gNext = average(g, grad.mul(grad), rho);
  return { theta: theta.sub(grad.mul(lr).div(gNext.sqrt().add(eps))), g: gNext };
}

/** β·old + (1 − β)·sample: one step of an exponentially weighted average. */
function average(old: Tensor, sample: Tensor, beta: number): Tensor {
  return old.mul(beta).add(sample.mul(1 - beta));
}

/** m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ), θ ← θ − μ·m̂/(√v̂ + ε), m and v averages of g and g². */
export function adam(
  { theta, m, v, t }: AdamState,
  grad: Tensor,
  { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }: AdamOptions,
): AdamState {
  requireSameShape({ theta, m, v, grad });
  const tNext = t + 1;
  const mNext = average(m, grad, beta1);
  const vNext = average(v, grad.mul(grad), beta2);
  // Averages that began at 0 are too small by exactly these factors.
  const mHat = mNext.div(1 - beta1 ** tNext);
  const vHat = vNext.div(1 - beta2 ** tNext);
  const step = mHat.mul(lr).div(vHat.sqrt().add(eps));
  return { theta: theta.sub(step), m: mNext, v: vNext, t: tNext };
}

/** θ ← θ − μ·λ·θ, then Adam's step on the gradient as it is. */
export function adamw(
  state: AdamState,
  grad: Tensor,
  { weightDecay = 0.01, ...options }: AdamwOptions,
): AdamState {
  const decayed = state.theta.sub(state.theta.mul(options.lr * weightDecay));
  return adam({ ...state, theta: decayed }, grad, options);
}

// An elementwise operation would broadcast a lone gradient over every parameter.
function requireSameShape(tensors: Record<string, Tensor>): void {
  const [first, ...others] = Object.values(tensors).map(({ shape }) => shape.join());
  if (others.every((other) => other === first)) return;
  const shapes = Object.entries(tensors).map(([name, { shape }]) => `${name} [${shape}]`);
  throw new RangeError(`shapes differ: ${shapes.join(', ')}`);
}
