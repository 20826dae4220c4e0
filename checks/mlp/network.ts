/** What the laws of lesson 05 share: a network run neuron by neuron, and random networks. */
import fc, { type Arbitrary } from 'fast-check';
import type { Layer, Tensor } from '#tensor';
import {
  extents,
  layer,
  layers,
  listOfLength,
  real,
  smooth,
  tensorOf,
} from '../../engine/kit/arbitraries.ts';

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Σ_i w_i·a_i + b, in one order of adding or another. */
export type Total = (weights: readonly number[], a: readonly number[], b: number) => number;

export const biasLast: Total = (weights, a, b) =>
  weights.reduce((sum, weight, i) => sum + weight * a[i]!, 0) + b;

export const biasFirst: Total = (weights, a, b) =>
  weights.reduce((sum, weight, i) => sum + weight * a[i]!, b);

/** The network's answer to one sample: a_j ← σ(Σ_i w_ji·a_i + b_j), layer by layer. */
export function answer(
  sample: readonly number[],
  network: readonly Layer[],
  total: Total = biasLast,
): number[] {
  let a = [...sample];
  for (const { w, b } of network) {
    a = Array.from(b.data, (bias, j) => {
      const weights = w.data.slice(j * a.length, (j + 1) * a.length);
      return sigmoid(total([...weights], a, bias));
    });
  }
  return a;
}

export const rowsOf = (x: Tensor): number[][] => x.toArray<number[][]>();

const LARGEST = 4;

/** The widths of a network of `least` to `most` layers, from the input to the output. */
export const widths = (least = 1, most = 4): Arbitrary<number[]> =>
  fc.integer({ min: least, max: most }).chain((depth) => extents(depth + 1, LARGEST));

/** Another width than this one; which, is drawn. */
export const otherThan = (width: number): Arbitrary<number> =>
  fc.integer({ min: 1, max: LARGEST - 1 }).map((other) => (other < width ? other : other + 1));

/** A batch for a network with these widths. */
export const batch = (inputs: number, of: Arbitrary<number> = real()): Arbitrary<Tensor> =>
  fc.integer({ min: 1, max: 3 }).chain((n) => tensorOf([n, inputs], of));

type BatchAndNetwork = [x: Tensor, network: Layer[]];

/**
 * Far more layers than anybody would write out, some of them square. The width of the output is
 * nobody else's: so an answer that is not the last layer's shows.
 */
export const deepWidths: Arbitrary<number[]> = listOfLength(8, fc.integer({ min: 2, max: 3 })).map(
  (hidden) => [4].concat(hidden, 3, 3, 3, 5),
);

/** More inputs, neurons and samples than usual. */
const broad = fc.tuple(tensorOf([14, 9]), layers([9, 12, 7]));

/** Two layers of the same numbers. */
const twins: Arbitrary<BatchAndNetwork> = layer(2, 2, smooth(2)).chain((one) =>
  fc.tuple(batch(2), fc.constant([one, one])),
);

/** A batch, and a network that fits it. */
const withBatch = (sizes: readonly number[]): Arbitrary<BatchAndNetwork> =>
  fc.tuple(batch(sizes[0]!), layers(sizes));

export const batchAndNetwork = widths().chain(withBatch);

export const networksOnPurpose: readonly Arbitrary<BatchAndNetwork>[] = [
  fc.tuple(batch(2), layers([2, 3])),
  twins,
  broad,
  deepWidths.chain(withBatch),
];
