/** What the mistakes of several exercises have in common. */
import { type Layer, randn, Tensor, tensor, zeros } from '#tensor';

export type Options = { epochs: number; batchSize: number; lr: number; seed: number };
export type Fitted = { layers: Layer[]; losses: number[] };
export type LossGrads = { loss: number; grads: { dw: Tensor; db: Tensor }[] };

export const flat = (x: Tensor): Tensor => x.reshape([x.shape[0]!, x.size / x.shape[0]!]);

export function fits(a: Tensor, { w, b }: Layer): void {
  if (a.shape[1] !== w.shape[1] || b.size !== w.shape[0]) throw new RangeError('does not chain');
}

export const mix = (a: Tensor, layer: Layer): Tensor => {
  fits(a, layer);
  return a.matmul(layer.w.transpose()).add(layer.b);
};

export const relu = (z: Tensor): Tensor => z.maximum(0);

/** The flattened images, and what every layer passes on; the last are the logits. */
export function forward(x: Tensor, layers: readonly Layer[], bend = relu): Tensor[] {
  const all = [flat(x)];
  for (const [k, layer] of layers.entries()) {
    const z = mix(all.at(-1)!, layer);
    all.push(k < layers.length - 1 ? bend(z) : z);
  }
  return all;
}

/** The same layers with as many columns as come in: columns of zeros too many, or some cut off. */
export function stretched(x: Tensor, layers: readonly Layer[]): Layer[] {
  let width = flat(x).shape[1]!;
  return layers.map(({ w, b }) => {
    const [out, inputs] = w.shape as [number, number];
    const columns = Array.from({ length: out * width }, (_, at) => {
      const [j, i] = [Math.floor(at / width), at % width];
      return i < inputs ? w.at(j, i) : 0;
    });
    const fitting = { w: new Tensor([out, width], columns), b };
    width = out;
    return fitting;
  });
}

/** Reads image after image, and adds all that arrives at a neuron to its bias, where it stays. */
export function intoBiases(x: Tensor, layers: readonly Layer[]): Tensor {
  const rows = flat(x).toArray<number[][]>();
  const read = rows.map((row) => {
    let values = row;
    for (const [k, { w, b }] of layers.entries()) {
      fits(new Tensor([1, values.length], values), { w, b });
      for (let j = 0; j < b.size; j++) {
        for (const [i, value] of values.entries()) b.data[j]! += value * w.at(j, i);
      }
      values = Array.from(b.data, (z) => (k < layers.length - 1 ? Math.max(0, z) : z));
    }
    return values;
  });
  return tensor(read);
}

export function logSoftmax(z: Tensor): Tensor {
  const shifted = z.sub(z.max(-1, true));
  return shifted.sub(shifted.exp().sum(-1, true).log());
}

export function requireClasses(list: readonly number[], classes: number): void {
  const isClass = (label: number) => Number.isInteger(label) && label >= 0 && label < classes;
  if (!list.every(isClass)) throw new RangeError('no class');
}

export function oneHot(labels: readonly number[], [n, classes]: readonly number[]): Tensor {
  if (labels.length !== n) throw new RangeError('one label for each image');
  requireClasses(labels, classes!);
  const y = zeros([n, classes!]);
  for (const [row, label] of labels.entries()) y.data[row * classes! + label] = 1;
  return y;
}

export const surprise = (logP: Tensor, labels: readonly number[]): number =>
  -labels.reduce((sum, label, n) => sum + logP.at(n, label), 0) / labels.length;

/** Right, or wrong by another error at the end, another slope, or another sum. */
export function lossAndGrads(
  x: Tensor,
  labels: readonly number[],
  layers: readonly Layer[],
  {
    error = (logP: Tensor, y: Tensor) => logP.exp().sub(y).div(labels.length),
    slope = (a: Tensor): Tensor => a.sign(),
    db = (dz: Tensor): Tensor => dz.sum(0),
    loss = surprise,
    last = (z: Tensor): Tensor => z,
  } = {},
): LossGrads {
  const as = forward(x, layers);
  const logP = logSoftmax(last(as.at(-1)!));
  const grads: LossGrads['grads'] = [];
  let dz = error(logP, oneHot(labels, logP.shape));
  for (let k = layers.length - 1; k >= 0; k--) {
    grads.unshift({ dw: dz.transpose().matmul(as[k]!), db: db(dz) });
    if (k > 0) dz = dz.matmul(layers[k]!.w).mul(slope(as[k]!));
  }
  return { loss: loss(logP, labels), grads };
}

export interface Moments {
  readonly theta: Tensor;
  readonly m: Tensor;
  readonly v: Tensor;
}

export const atRest = (theta: Tensor): Moments => ({
  theta,
  m: zeros(theta.shape),
  v: zeros(theta.shape),
});

export function adam({ theta, m, v }: Moments, g: Tensor, lr: number, t: number): Moments {
  const [mNext, vNext] = [m.mul(0.9).add(g.mul(0.1)), v.mul(0.999).add(g.mul(g).mul(0.001))];
  const [mHat, vHat] = [mNext.div(1 - 0.9 ** t), vNext.div(1 - 0.999 ** t)];
  return { theta: theta.sub(mHat.mul(lr).div(vHat.sqrt().add(1e-8))), m: mNext, v: vNext };
}

export const rowsOf = (x: Tensor, order: readonly number[]): Tensor => {
  const width = x.size / x.shape[0]!;
  const rows = order.flatMap((i) => Array.from(x.data.subarray(i * width, (i + 1) * width)));
  return new Tensor([order.length, width], rows);
};

/** The places 0 … n − 1 in the order of these numbers. */
export const sortedBy = (keys: ArrayLike<number>): number[] =>
  Array.from(keys, (_, i) => i).toSorted((i, j) => keys[i]! - keys[j]!);

export const batchesOf = (order: readonly number[], size: number): number[][] =>
  Array.from({ length: Math.ceil(order.length / size) }, (_, k) =>
    order.slice(k * size, (k + 1) * size),
  );

/** The right order of an epoch. */
export const shuffled = (n: number, epoch: number, { epochs, seed }: Options): number[] =>
  sortedBy(randn([epochs, n], seed).data.subarray(epoch * n, (epoch + 1) * n));

type Step = (state: Moments, g: Tensor, lr: number, t: number) => Moments;

/** The right training, or one that is wrong in one respect. */
export function trained(
  x: Tensor,
  labels: readonly number[],
  layers: readonly Layer[],
  options: Options,
  {
    step = adam as Step,
    batches = (n: number, epoch: number): number[][] =>
      batchesOf(shuffled(n, epoch, options), options.batchSize),
    begins = (t: number, _epoch: number): number => t,
    keeps = (states: { w: Moments; b: Moments }[]): { w: Moments; b: Moments }[] => states,
    lossOf = (current: Layer[]): number =>
      surprise(logSoftmax(forward(x, current).at(-1)!), labels),
  } = {},
): Fitted {
  let states = layers.map(({ w, b }) => ({ w: atRest(w), b: atRest(b) }));
  const now = (): Layer[] => states.map(({ w, b }) => ({ w: w.theta, b: b.theta }));
  const losses = [lossOf(now())];
  let t = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    t = begins(t, epoch);
    states = keeps(states);
    for (const batch of batches(labels.length, epoch)) {
      const own = batch.map((i) => labels[i]!);
      const { grads } = lossAndGrads(rowsOf(x, batch), own, now());
      t++;
      states = states.map(({ w, b }, k) => ({
        w: step(w, grads[k]!.dw, options.lr, t),
        b: step(b, grads[k]!.db, options.lr, t),
      }));
    }
    losses.push(lossOf(now()));
  }
  return { layers: now(), losses };
}

/** The right first weights, or wrong ones by another factor or other numbers. */
export function begun(
  sizes: readonly number[],
  seed: number,
  {
    factor = (inputs: number, _outputs: number): number => Math.sqrt(2 / inputs),
    bias = (outputs: number): Tensor => zeros([outputs]),
  } = {},
): Layer[] {
  const counts = sizes.slice(1).map((out, k) => out * sizes[k]!);
  const numbers = randn([counts.reduce((sum, count) => sum + count, 0)], seed);
  let from = 0;
  return counts.map((count, k) => {
    const [inputs, outputs] = [sizes[k]!, sizes[k + 1]!];
    const w = numbers.slice(from, from + count).reshape([outputs, inputs]);
    from += count;
    return { w: w.mul(factor(inputs, outputs)), b: bias(outputs) };
  });
}
