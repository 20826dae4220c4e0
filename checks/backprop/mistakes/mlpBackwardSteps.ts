/** The steps that mistakes of `mlpBackward` replace. */
import type { Layer, Tensor } from '#tensor';
import { sigmoid, sigmoidSlope } from './parts.ts';

export type Gradients = { loss: number; grads: { dw: Tensor; db: Tensor }[] };

/** The steps of the right way, any of which a mistake may replace. */
export interface Steps {
  readonly activate: (z: Tensor, isLast: boolean) => Tensor;
  readonly loss: (error: Tensor) => number;
  readonly begin: (error: Tensor) => Tensor;
  readonly slope: (y: Tensor, isLast: boolean) => Tensor;
  /** What layer k had as its input. */
  readonly input: (ys: readonly Tensor[], k: number) => Tensor;
  readonly gradient: (dz: Tensor, x: Tensor) => { dw: Tensor; db: Tensor };
  readonly carry: (dz: Tensor, w: Tensor, dw: Tensor) => Tensor;
}

const rightSteps: Steps = {
  activate: sigmoid,
  loss: (error) => error.mul(error).mean().item(),
  begin: (error) => error.mul(2 / error.size),
  slope: sigmoidSlope,
  input: (ys, k) => ys[k]!,
  gradient: (dz, x) => ({ dw: dz.transpose().matmul(x), db: dz.sum(0) }),
  carry: (dz, w) => dz.matmul(w),
};

export function backprop(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  wrong: Partial<Steps>,
): Gradients {
  const { activate, loss, begin, slope, input, gradient, carry } = { ...rightSteps, ...wrong };
  const last = layers.length - 1;
  const ys = [x];
  for (const [k, { w, b }] of layers.entries()) {
    ys.push(activate(ys[k]!.matmul(w.transpose()).add(b), k === last));
  }
  const error = ys.at(-1)!.sub(target);
  const grads: Gradients['grads'] = [];
  let dy = begin(error);
  for (let k = last; k >= 0; k--) {
    const dz = dy.mul(slope(ys[k + 1]!, k === last));
    const { dw, db } = gradient(dz, input(ys, k));
    grads.unshift({ dw, db });
    dy = carry(dz, layers[k]!.w, dw);
  }
  return { loss: loss(error), grads };
}
