/** What the mistakes of several exercises have in common. */
import type { Tensor } from '#tensor';

export const clip = (grad: Tensor, most: number): Tensor => grad.minimum(most).maximum(-most);

/** β·old + (1 − β)·sample. */
export const mix = (old: Tensor, sample: Tensor, beta: number): Tensor =>
  old.mul(beta).add(sample.mul(1 - beta));

/** √g + ε as √g·(1 + ε/√g), which is NaN at 0. */
export const rootFirst = (g: Tensor, eps: number): Tensor => {
  const root = g.sqrt();
  return root.mul(root.pow(-1).mul(eps).add(1));
};

/** Writes `values` into `target` itself. */
export function overwrite(target: Tensor, values: Tensor): Tensor {
  target.data.set(values.data);
  return target;
}

export type SquaresState = { theta: Tensor; g: Tensor };

export type AdamState = { theta: Tensor; m: Tensor; v: Tensor; t: number };
export type AdamOptions = { lr: number; beta1?: number; beta2?: number; eps?: number };
export type Adam = (state: AdamState, grad: Tensor, options: AdamOptions) => AdamState;

export const corrected = (average: Tensor, beta: number, t: number): Tensor =>
  average.div(1 - beta ** t);

/** Adam with some of its formulas or defaults changed. */
export function adamWith({
  defaults = {},
  averageM = (m: Tensor, grad: Tensor, beta1: number): Tensor => mix(m, grad, beta1),
  averageV = (v: Tensor, grad: Tensor, beta2: number, _m: Tensor): Tensor =>
    mix(v, grad.pow(2), beta2),
  correctM = corrected,
  correctV = corrected,
  divisor = (vHat: Tensor, eps: number, _correction: number): Tensor => vHat.sqrt().add(eps),
  step = (mHat: Tensor, by: Tensor, _grad: Tensor): Tensor => mHat.div(by),
}: {
  defaults?: Partial<AdamOptions>;
  averageM?: (m: Tensor, grad: Tensor, beta1: number) => Tensor;
  averageV?: (v: Tensor, grad: Tensor, beta2: number, m: Tensor) => Tensor;
  correctM?: (average: Tensor, beta: number, t: number) => Tensor;
  correctV?: (average: Tensor, beta: number, t: number) => Tensor;
  divisor?: (vHat: Tensor, eps: number, correction: number) => Tensor;
  step?: (mHat: Tensor, by: Tensor, grad: Tensor) => Tensor;
}): Adam {
  const usual = { beta1: 0.9, beta2: 0.999, eps: 1e-8, ...defaults };
  return (state, grad, options) => {
    const { lr, beta1, beta2, eps } = { ...usual, ...options };
    const t = state.t + 1;
    const m = averageM(state.m, grad, beta1);
    const v = averageV(state.v, grad, beta2, m);
    const by = divisor(correctV(v, beta2, t), eps, 1 - beta2 ** t);
    const length = step(correctM(m, beta1, t), by, grad);
    return { theta: state.theta.sub(length.mul(lr)), m, v, t };
  };
}

export const adam = adamWith({});
