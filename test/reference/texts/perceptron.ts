/** What the tables in the text of the lesson have to say. */
import { tensor, type Tensor, zeros } from '#tensor';
import { perceptronUpdate, step, weightedSum } from '../../../reference/perceptron.ts';
import { type Computed, corners, type Row } from '../tables.ts';

const signed = (value: number): string => String(value).replace('-', '−');

/** The rows of a trace of Rosenblatt's rule over the four corners. */
function trace(labels: readonly number[], w: Tensor, b: number): Row[] {
  let neuron = { w, b };
  return corners.toArray<number[][]>().map((x, i) => {
    const z = weightedSum(tensor(x), neuron.w, neuron.b);
    neuron = perceptronUpdate(neuron, tensor(x), labels[i]!, 1);
    const weights = neuron.w.toArray<number[]>().map(signed).join(', ');
    return [
      `(${x.join(', ')})`,
      labels[i]!,
      z,
      step(z),
      labels[i]! - step(z),
      `(${weights})`,
      neuron.b,
    ];
  });
}

export const tables: readonly Computed[] = [
  ['perceptronUpdate', 0, () => trace([0, 0, 0, 1], zeros([2]), 0)],
  ['perceptronUpdate', 2, () => trace([0, 1, 1, 0], tensor([-1, 0]), 0)],
];
