/** A second training loop: on plain arrays, one sample and one neuron at a time. */
import { type Layer, Tensor, tensor } from '#tensor';
import { aRecord, aTensor } from '../../engine/kit/results.ts';

export const aLayer = aRecord<Layer>({ w: aTensor, b: aTensor });

/** The values of every layer for one sample, x itself first. */
function activations(x: readonly number[], layers: readonly Layer[]): number[][] {
  const values = [[...x]];
  for (const { w, b } of layers) {
    const inputs = values.at(-1)!;
    const outputs = w.toArray<number[][]>().map((weights, j) => {
      const z = weights.reduce((sum, weight, i) => sum + weight * inputs[i]!, b.at(j));
      return 1 / (1 + Math.exp(-z));
    });
    values.push(outputs);
  }
  return values;
}

const rowsOf = (x: Tensor): number[][] => x.toArray<number[][]>();

export function outputs(x: Tensor, layers: readonly Layer[]): Tensor {
  return tensor(rowsOf(x).map((row) => activations(row, layers).at(-1)!));
}

export function loss(x: Tensor, target: Tensor, layers: readonly Layer[]): number {
  let sum = 0;
  for (const [i, y] of outputs(x, layers).data.entries()) sum += (y - target.data[i]!) ** 2;
  return sum / target.size;
}

/** One step of gradient descent: every sample adds what it wants to every weight and bias. */
export function stepped(x: Tensor, target: Tensor, layers: readonly Layer[], lr: number): Layer[] {
  const next = layers.map(({ w, b }) => ({ w: rowsOf(w), b: b.toArray<number[]>() }));
  const targets = rowsOf(target);
  for (const [s, row] of rowsOf(x).entries()) {
    const values = activations(row, layers);
    let wishes = values.at(-1)!.map((y, j) => (2 * (y - targets[s]![j]!)) / target.size);
    for (let k = layers.length - 1; k >= 0; k--) {
      const [inputs, outputs] = [values[k]!, values[k + 1]!];
      const deltas = outputs.map((y, j) => wishes[j]! * y * (1 - y));
      for (const [j, delta] of deltas.entries()) {
        next[k]!.b[j]! -= lr * delta;
        for (const [i, value] of inputs.entries()) next[k]!.w[j]![i]! -= lr * delta * value;
      }
      wishes = inputs.map((_, i) =>
        deltas.reduce((sum, delta, j) => sum + delta * layers[k]!.w.at(j, i), 0),
      );
    }
  }
  return next.map(({ w, b }) => ({ w: tensor(w), b: tensor(b) }));
}

export type Trained = { layers: Layer[]; losses: number[] };

export function trained(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: { lr: number; steps: number },
): Trained {
  const losses = [loss(x, target, layers)];
  let current = layers;
  for (let step = 0; step < steps; step++) {
    current = stepped(x, target, current, lr);
    losses.push(loss(x, target, current));
  }
  return { layers: current, losses };
}
