// Everything together: a network that reads handwriting.

import { images, labels as answers } from '#digits';
import { type Layer, randn, Tensor, zeros } from '#tensor';

/** w from N(0, 2/in), b = 0: ReLU lets half of it through, and the 2 makes up for that. */
export function initLayers(sizes: number[], seed: number): Layer[] {
  const counts = sizes.slice(1).map((out, k) => out * sizes[k]!);
  // One stream of numbers for all layers: drawn apart from one seed, they would begin alike.
  const numbers = randn([counts.reduce((sum, count) => sum + count, 0)], seed);
  let from = 0;
  return counts.map((count, k) => {
    const [inputs, outputs] = [sizes[k]!, sizes[k + 1]!];
    const w = numbers.slice(from, from + count).reshape([outputs, inputs]);
    from += count;
    return { w: w.mul(Math.sqrt(2 / inputs)), b: zeros([outputs]) };
  });
}

/** flatten, then a_k = relu(a_{k−1}·w_kᵀ + b_k); the last layer without relu. */
export function logits(x: Tensor, layers: Layer[]): Tensor {
  return activations(x, layers).at(-1)!;
}

/** a_0 (the flattened x), a_1, …, and the logits. */
function activations(x: Tensor, layers: readonly Layer[]): Tensor[] {
  const all = [flatten(x)];
  for (const [k, { w, b }] of layers.entries()) {
    const a = all.at(-1)!;
    if (a.shape[1] !== w.shape[1] || b.size !== w.shape[0]) {
      throw new RangeError(`layer ${k} [${w.shape}], [${b.shape}] does not fit [${a.shape}]`);
    }
    const z = a.matmul(w.transpose()).add(b);
    all.push(k < layers.length - 1 ? z.maximum(0) : z);
  }
  return all;
}

/** `[n, …]` → `[n, features]`. */
function flatten(x: Tensor): Tensor {
  const n = x.shape[0]!;
  return x.reshape([n, x.size / n]);
}

/** loss = −(1/n) Σ log softmax(logits)[label], and back: dz = (softmax − onehot)/n at the end. */
export function lossGrads(
  x: Tensor,
  labels: number[],
  layers: Layer[],
): { loss: number; grads: { dw: Tensor; db: Tensor }[] } {
  const as = activations(x, layers);
  const logP = logSoftmax(as.at(-1)!);
  const y = oneHot(labels, logP.shape);
  const grads: { dw: Tensor; db: Tensor }[] = [];
  let dz = logP.exp().sub(y).div(labels.length);
  for (let k = layers.length - 1; ; k--) {
    const a = as[k]!;
    grads.unshift({ dw: dz.transpose().matmul(a), db: dz.sum(0) });
    if (k === 0) break;
    // relu passes on what arrives where it let something through, that is, where a > 0.
    dz = dz.matmul(layers[k]!.w).mul(a.sign());
  }
  return { loss: meanSurprise(logP, labels), grads };
}

/** z_i − log Σ_j e^{z_j} in each row, from z_i − max z, so that nothing overflows. */
function logSoftmax(z: Tensor): Tensor {
  const shifted = z.sub(z.max(-1, true));
  return shifted.sub(shifted.exp().sum(-1, true).log());
}

/** −(1/n) Σ log p[label]. */
function meanSurprise(logP: Tensor, labels: readonly number[]): number {
  return -labels.reduce((sum, label, n) => sum + logP.at(n, label), 0) / labels.length;
}

/** Row n has 1 in column labels[n], and 0 elsewhere. */
function oneHot(labels: readonly number[], shape: readonly number[]): Tensor {
  const [n, classes] = shape as [number, number];
  if (labels.length !== n) throw new RangeError(`${n} images and ${labels.length} labels`);
  requireLabels(labels, classes);
  const y = new Float64Array(n * classes);
  for (const [row, label] of labels.entries()) y[row * classes + label] = 1;
  return new Tensor([n, classes], y);
}

function requireLabels(labels: readonly number[], classes: number): void {
  if (labels.every((label) => Number.isInteger(label) && label >= 0 && label < classes)) return;
  throw new RangeError(`labels must be whole numbers from 0 to ${classes - 1}; got [${labels}]`);
}

type State = { theta: Tensor; m: Tensor; v: Tensor };

/** Adam over mini-batches, in an order shuffled anew each epoch. */
export function fit(
  x: Tensor,
  labels: number[],
  layers: Layer[],
  options: { epochs: number; batchSize: number; lr: number; seed: number },
): { layers: Layer[]; losses: number[] } {
  const { epochs, batchSize, lr, seed } = options;
  const rows = flatten(x);
  const n = labels.length;
  const orders = shuffles(n, epochs, seed);
  const lossNow = (): number => meanSurprise(logSoftmax(logits(rows, trained())), labels);
  let states = layers.map(({ w, b }) => ({ w: atRest(w), b: atRest(b) }));
  const trained = (): Layer[] => states.map(({ w, b }) => ({ w: w.theta, b: b.theta }));
  const losses = [lossNow()];
  let t = 0;
  for (const order of orders) {
    for (let from = 0; from < n; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      const own = batch.map((i) => labels[i]!);
      const { grads } = lossGrads(rowsOf(rows, batch), own, trained());
      t++;
      states = states.map(({ w, b }, k) => ({
        w: adam(w, grads[k]!.dw, lr, t),
        b: adam(b, grads[k]!.db, lr, t),
      }));
    }
    losses.push(lossNow());
  }
  return { layers: trained(), losses };
}

/** An order of n samples for each epoch: sorted by random numbers, of which none is drawn twice. */
function shuffles(n: number, epochs: number, seed: number): number[][] {
  const keys = randn([epochs * n], seed).data;
  return Array.from({ length: epochs }, (_, epoch) => {
    const order = Array.from({ length: n }, (_, i) => i);
    return order.sort((i, j) => keys[epoch * n + i]! - keys[epoch * n + j]!);
  });
}

const rowsOf = (x: Tensor, order: readonly number[]): Tensor => {
  const width = x.shape[1]!;
  const data = new Float64Array(order.length * width);
  for (const [row, i] of order.entries()) {
    data.set(x.data.subarray(i * width, (i + 1) * width), row * width);
  }
  return new Tensor([order.length, width], data);
};

const atRest = (theta: Tensor): State => ({ theta, m: zeros(theta.shape), v: zeros(theta.shape) });

/** m ← 0.9m + 0.1g, v ← 0.999v + 0.001g², θ ← θ − μ·m̂/(√v̂ + 1e−8), as in lesson 08. */
function adam({ theta, m, v }: State, g: Tensor, lr: number, t: number): State {
  const mNext = m.mul(0.9).add(g.mul(0.1));
  const vNext = v.mul(0.999).add(g.mul(g).mul(0.001));
  const mHat = mNext.div(1 - 0.9 ** t);
  const vHat = vNext.div(1 - 0.999 ** t);
  return { theta: theta.sub(mHat.mul(lr).div(vHat.sqrt().add(1e-8))), m: mNext, v: vNext };
}

/** The class with the largest logit, the first of equals. */
export function predict(x: Tensor, layers: Layer[]): number[] {
  return Array.from(logits(x, layers).argmax(-1).data);
}

/** How often a digit (row) was read as which (column). */
export function confusion(labels: number[], predicted: number[], classes: number): Tensor {
  if (labels.length !== predicted.length) {
    throw new RangeError(`${labels.length} labels and ${predicted.length} predictions`);
  }
  requireLabels(labels, classes);
  requireLabels(predicted, classes);
  const counts = new Float64Array(classes * classes);
  for (const [i, label] of labels.entries()) counts[label * classes + predicted[i]!]! += 1;
  return new Tensor([classes, classes], counts);
}

/** 400 images, one hidden layer of 16 neurons, 10 epochs. */
export function readDigits(seed: number): Layer[] {
  const start = initLayers([64, 16, 10], seed);
  const options = { epochs: 10, batchSize: 20, lr: 0.01, seed };
  return fit(images.slice(0, 400), answers.slice(0, 400), start, options).layers;
}
