/** A second network that reads digits: on plain arrays, one image and one neuron at a time. */
import { type Layer, Tensor, tensor } from '#tensor';
import { aRecord, aTensor } from '../../engine/kit/results.ts';

export const aLayer = aRecord<Layer>({ w: aTensor, b: aTensor });

export type Gradient = { dw: Tensor; db: Tensor };

/** Row by row, whatever axes an image has. */
export function imagesIn(x: Tensor): number[][] {
  const n = x.shape[0]!;
  const width = x.size / n;
  return Array.from({ length: n }, (_, i) =>
    Array.from(x.data.subarray(i * width, (i + 1) * width)),
  );
}

/** What each layer passes on for one image, which comes first; the last are its logits. */
function passedOn(image: readonly number[], layers: readonly Layer[]): number[][] {
  const values = [[...image]];
  for (const [k, { w, b }] of layers.entries()) {
    const inputs = values.at(-1)!;
    const isLast = k === layers.length - 1;
    values.push(
      Array.from(b.data, (start, j) => {
        const z = inputs.reduce((sum, value, i) => sum + value * w.at(j, i), start);
        return isLast || z > 0 ? z : 0;
      }),
    );
  }
  return values;
}

export const logitsOf = (x: Tensor, layers: readonly Layer[]): Tensor =>
  tensor(imagesIn(x).map((image) => passedOn(image, layers).at(-1)!));

/** p_i = 1 / Σ_j e^{z_j − z_i} */
const softmax = (zs: readonly number[]): number[] =>
  zs.map((zi) => 1 / zs.reduce((sum, zj) => sum + Math.exp(zj - zi), 0));

/** −log p_label = log Σ_j e^{z_j − z_label} */
function surprise(zs: readonly number[], label: number): number {
  const largest = Math.max(...zs);
  const sum = zs.reduce((all, z) => all + Math.exp(z - largest), 0);
  return Math.log(sum) + largest - zs[label]!;
}

export function lossOf(x: Tensor, labels: readonly number[], layers: readonly Layer[]): number {
  const all = imagesIn(x).map((image, n) => surprise(passedOn(image, layers).at(-1)!, labels[n]!));
  return all.reduce((sum, each) => sum + each, 0) / labels.length;
}

/** Every image adds what it wants of every weight and bias. */
export function gradientsOf(
  x: Tensor,
  labels: readonly number[],
  layers: readonly Layer[],
): Gradient[] {
  const sums = layers.map(({ w, b }) => ({
    dw: new Float64Array(w.size),
    db: new Float64Array(b.size),
  }));
  for (const [n, image] of imagesIn(x).entries()) {
    const values = passedOn(image, layers);
    let wishes = softmax(values.at(-1)!).map(
      (p, j) => (p - Number(j === labels[n])) / labels.length,
    );
    for (let k = layers.length - 1; k >= 0; k--) {
      const inputs = values[k]!;
      const { dw, db } = sums[k]!;
      for (const [j, wish] of wishes.entries()) {
        db[j]! += wish;
        for (const [i, value] of inputs.entries()) dw[j * inputs.length + i]! += wish * value;
      }
      wishes = inputs.map((value, i) =>
        value > 0 ? wishes.reduce((sum, wish, j) => sum + wish * layers[k]!.w.at(j, i), 0) : 0,
      );
    }
  }
  return sums.map(({ dw, db }, k) => ({
    dw: new Tensor(layers[k]!.w.shape, dw),
    db: new Tensor(layers[k]!.b.shape, db),
  }));
}

export const predictedBy = (x: Tensor, layers: readonly Layer[]): number[] =>
  imagesIn(x).map((image) => {
    const zs = passedOn(image, layers).at(-1)!;
    return zs.indexOf(Math.max(...zs));
  });
