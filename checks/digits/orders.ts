/**
 * In which batches images were used, read from where Adam has led. Image j is the j-th row of an
 * identity matrix, so it alone moves column j of the only layer; and with a tiny rate how far it moves
 * tells when it was used, as Adam's steps do not depend on how large a gradient is.
 */
import { type Layer, Tensor, zeros } from '#tensor';

/** So small that a step changes no gradient. */
const RATE = 1e-10;

export type Fit = [
  x: Tensor,
  labels: number[],
  layers: Layer[],
  options: { epochs: number; batchSize: number; lr: number; seed: number },
];

/** n images, of which each moves weights of its own, as often as `epochs` says. */
export function telling(n: number, epochs: number, batchSize: number, seed: number): Fit {
  const x = new Tensor(
    [n, n],
    Array.from({ length: n * n }, (_, at) => Number(at % (n + 1) === 0)),
  );
  const labels = Array.from({ length: n }, (_, i) => i % 2);
  const layers = [{ w: zeros([2, n]), b: zeros([2]) }];
  return [x, labels, layers, { epochs, batchSize, lr: RATE, seed }];
}

/** What an image wants of its column at the start, where all logits are 0: softmax − onehot is ±1/2. */
const GRADIENT = 0.5;

/** How far Adam goes, in rates, if it meets that gradient in these of `steps` steps, and else 0. */
function distance(used: readonly number[], steps: number): number {
  let [m, v, way] = [0, 0, 0];
  for (let t = 1; t <= steps; t++) {
    const g = used.includes(t) ? GRADIENT : 0;
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    way += m / (1 - 0.9 ** t) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
  }
  return way;
}

/** Any two ways of 14 batches and two epochs are farther apart than twice this. */
const NEAR = 1e-6;

/**
 * For each image the batch it was in, from 0, in every epoch; undefined for one that has not been used
 * exactly once in each.
 */
export function batchesOf(
  { w }: Layer,
  batches: number,
  epochs: number,
): (readonly number[] | undefined)[] {
  const ways = waysOf(batches, epochs).map((places) => {
    const steps = places.map((place, epoch) => epoch * batches + place + 1);
    return { places, far: distance(steps, batches * epochs) };
  });
  return Array.from({ length: w.shape[1]! }, (_, j) => {
    const moved = Math.abs(w.at(0, j)) / RATE;
    return ways.find(({ far }) => Math.abs(moved - far) < NEAR * far)?.places;
  });
}

/** Every choice of a batch for each epoch. */
const waysOf = (batches: number, epochs: number): number[][] =>
  epochs === 0
    ? [[]]
    : waysOf(batches, epochs - 1).flatMap((before) =>
        Array.from({ length: batches }, (_, place) => before.concat(place)),
      );
