/** What the mistakes of several exercises have in common. */
import type { Layer, Tensor } from '#tensor';

export type Options = { lr: number; steps: number };
export type Trained = { layers: Layer[]; losses: number[] };

export const sigmoidOf = (z: number): number => 1 / (1 + Math.exp(-z));

export const sigmoid = (z: Tensor): Tensor => z.map(sigmoidOf);

const pass = (x: Tensor, { w, b }: Layer): Tensor => sigmoid(x.matmul(w.transpose()).add(b));

/** x, and what every layer gives. */
export function forward(x: Tensor, layers: readonly Layer[]): Tensor[] {
  const ys = [x];
  for (const layer of layers) ys.push(pass(ys.at(-1)!, layer));
  return ys;
}

export const lossOf = (y: Tensor, target: Tensor): number => y.sub(target).pow(2).mean().item();

export const slopeOf = (y: Tensor): Tensor => y.map((p) => p * (1 - p));

/** The right gradients for what `forward` gave, or wrong ones for another dy or another slope. */
export function backward(
  ys: readonly Tensor[],
  target: Tensor,
  layers: readonly Layer[],
  first = ys
    .at(-1)!
    .sub(target)
    .mul(2 / target.size),
  slope = slopeOf,
): Layer[] {
  const grads: Layer[] = [];
  let dy = first;
  for (let k = layers.length; k > 0; k--) {
    const dz = dy.mul(slope(ys[k]!));
    grads.unshift({ w: dz.transpose().matmul(ys[k - 1]!), b: dz.sum(0) });
    dy = dz.matmul(layers[k - 1]!.w);
  }
  return grads;
}

export const gradients = (x: Tensor, target: Tensor, layers: readonly Layer[]): Layer[] =>
  backward(forward(x, layers), target, layers);

export const moved = (layers: readonly Layer[], grads: readonly Layer[], lr: number): Layer[] =>
  layers.map(({ w, b }, k) => ({ w: w.sub(grads[k]!.w.mul(lr)), b: b.sub(grads[k]!.b.mul(lr)) }));

/** The right loop around some other way to take a step. */
export function loop(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  steps: number,
  next: (layers: Layer[], step: number) => Layer[],
): Trained {
  const lossNow = (current: Layer[]): number => lossOf(forward(x, current).at(-1)!, target);
  const losses = [lossNow(layers)];
  let current = layers;
  for (let step = 0; step < steps; step++) {
    current = next(current, step);
    losses.push(lossNow(current));
  }
  return { layers: current, losses };
}

export const trained = (
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): Trained => loop(x, target, layers, steps, (now) => moved(now, gradients(x, target, now), lr));
