/** What mistakes of `mlpForward` are made of. */
import { type Layer, Tensor } from '#tensor';

export function mustFit(x: Tensor, { w, b }: Layer): void {
  const fits = x.rank === 2 && x.shape[1] === w.shape[1] && b.size === w.shape[0];
  if (!fits) throw new RangeError(`w [${w.shape}] and b [${b.shape}] after [${x.shape}]`);
}

export function dense(x: Tensor, layer: Layer): Tensor {
  mustFit(x, layer);
  return x.matmul(layer.w.transpose()).add(layer.b);
}

export const sigmoidOf = (z: number): number => 1 / (1 + Math.exp(-z));

export const sigmoid = (z: Tensor): Tensor => z.map(sigmoidOf);

export const rightForward = (x: Tensor, layers: readonly Layer[]): Tensor =>
  layers.reduce((a, layer) => sigmoid(dense(a, layer)), x);

/** The right network with another activation. */
export const activatedBy = (
  x: Tensor,
  layers: readonly Layer[],
  f: (z: number) => number,
): Tensor => layers.reduce((a, layer) => dense(a, layer).map(f), x);

export const isLast = (layers: readonly Layer[], i: number): boolean => i === layers.length - 1;
