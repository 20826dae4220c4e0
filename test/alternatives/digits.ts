/** Other right solutions of lesson 10: odd ones, which the checks must not accuse. */
import { images, labels as answers } from '#digits';
import { eye, type Layer, randn, Tensor, tensor, zeros } from '#tensor';

type Options = { epochs: number; batchSize: number; lr: number; seed: number };
type Gradient = { dw: Tensor; db: Tensor };

// --- initLayers --------------------------------------------------------------------------------

/** A stream of its own for each layer, from seeds far apart. */
export function initLayers_seedsApart(sizes: number[], seed: number): Layer[] {
  return sizes.slice(1).map((out, k) => {
    const w = randn([out, sizes[k]!], seed * 1009 + 7919 * (k + 1));
    return { w: w.div(Math.sqrt(sizes[k]! / 2)), b: zeros([out]) };
  });
}

/** Box and Muller's way to normal numbers, from a generator of its own. */
export function initLayers_boxMuller(sizes: number[], seed: number): Layer[] {
  const next = generator(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const layers: Layer[] = [];
  for (let k = 0; k + 1 < sizes.length; k++) {
    const [inputs, outputs] = [sizes[k]!, sizes[k + 1]!];
    const rows: number[][] = [];
    for (let j = 0; j < outputs; j++) {
      rows.push(Array.from({ length: inputs }, () => normal() * (2 / inputs) ** 0.5));
    }
    layers.push({ w: tensor(rows), b: tensor(rows.map(() => 0)) });
  }
  return layers;
}

/** Mulberry32, after its seed has been mixed. */
function generator(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// --- logits ------------------------------------------------------------------------------------

const rowsIn = (x: Tensor): number[][] => {
  const width = x.size / x.shape[0]!;
  const rows: number[][] = [];
  for (let n = 0; n < x.shape[0]!; n++) {
    rows.push(Array.from(x.data).slice(n * width, (n + 1) * width));
  }
  return rows;
};

/** What a layer makes of a row, on plain arrays. */
function through(row: readonly number[], { w, b }: Layer, isLast: boolean): number[] {
  if (w.shape[1] !== row.length) throw new Error(`a layer takes ${w.shape[1]}, not ${row.length}`);
  if (b.shape[0] !== w.shape[0]) throw new Error('as many biases as neurons');
  return w.toArray<number[][]>().map((weights, j) => {
    const z = weights.reduce((sum, weight, i) => sum + weight * row[i]!, 0) + b.at(j);
    return isLast || z > 0 ? z : 0;
  });
}

/** An image after the other. */
export function logits_rowByRow(x: Tensor, layers: Layer[]): Tensor {
  const read = (row: number[]): number[] =>
    layers.reduce((a, layer, k) => through(a, layer, k === layers.length - 1), row);
  return tensor(rowsIn(x).map(read));
}

/** The first layer, then the rest by itself; the bias as one more input that is always 1. */
export function logits_recursive(x: Tensor, [layer, ...rest]: Layer[]): Tensor {
  const flat = x.rank === 2 ? x : x.reshape([x.shape[0]!, x.size / x.shape[0]!]);
  if (!layer) return flat;
  const { w, b } = layer;
  if (flat.shape[1] !== w.shape[1] || b.size !== w.shape[0]) throw new TypeError('no chain');
  const ones = flat
    .slice(0)
    .map(() => 1)
    .mean(1, true);
  const z = flat.matmul(w.transpose()).add(ones.matmul(b.reshape([1, b.size])));
  return rest.length === 0 ? z : logits_recursive(z.mul(z.sign().add(1).div(2)), rest);
}

/** Images with a 1 behind them, and biases as one more column of the weights. */
export function logits_homogeneous(x: Tensor, layers: Layer[]): Tensor {
  let rows = rowsIn(x);
  for (const [k, { w, b }] of layers.entries()) {
    const wide = w.toArray<number[][]>().map((weights, j) => weights.concat(b.at(j)));
    if (wide.length !== b.size || wide[0]!.length !== rows[0]!.length + 1)
      throw new Error('widths');
    const z = tensor(rows.map((row) => row.concat(1))).matmul(tensor(wide).transpose());
    rows = (k + 1 === layers.length ? z : z.add(z.abs()).div(2)).toArray<number[][]>();
  }
  return tensor(rows);
}

/** Indices into flat arrays, a layer's results written over a copy of its biases. */
export function logits_flatLoops(x: Tensor, layers: Layer[]): Tensor {
  const n = x.shape[0]!;
  let [values, width] = [x.data.slice(), x.size / n];
  for (let k = 0; k < layers.length; k++) {
    const { w, b } = layers[k]!;
    const [out, inputs] = w.shape as [number, number];
    if (inputs !== width || b.size !== out) throw new RangeError(`layer ${k}`);
    const next = new Float64Array(n * out);
    for (let i = 0; i < n; i++) {
      next.set(b.data, i * out);
      for (let j = 0; j < out; j++) {
        for (let l = 0; l < width; l++) {
          next[i * out + j]! += values[i * width + l]! * w.data[j * width + l]!;
        }
        if (k + 1 < layers.length && next[i * out + j]! < 0) next[i * out + j] = 0;
      }
    }
    [values, width] = [next, out];
  }
  return new Tensor([n, width], values);
}

/** A function for each layer, put together before any image comes. */
export function logits_composed(x: Tensor, layers: Layer[]): Tensor {
  const last = layers.length - 1;
  const network = layers
    .map(({ w, b }, k) => (a: Tensor) => {
      if (b.shape[0] !== w.shape[0]) throw new Error(`b of layer ${k}`);
      const z = w.matmul(a).add(b.reshape([b.size, 1]));
      return k === last ? z : z.map((v) => Math.max(v, 0));
    })
    .reduce((inner, outer) => (a) => outer(inner(a)));
  return network(tensor(rowsIn(x)).transpose()).transpose();
}

// --- lossGrads ---------------------------------------------------------------------------------

function checked(labels: readonly number[], n: number, classes: number): void {
  if (labels.length !== n) throw new Error('a label for each image');
  for (const label of labels) {
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) throw new Error('no class');
  }
}

/** Image by image: each adds its own share to the sums. */
export function lossGrads_imageByImage(
  x: Tensor,
  labels: number[],
  layers: Layer[],
): { loss: number; grads: Gradient[] } {
  const rows = rowsIn(x);
  checked(labels, rows.length, layers.at(-1)!.b.size);
  const dws = layers.map(({ w }) => w.toArray<number[][]>().map((row) => row.map(() => 0)));
  const dbs = layers.map(({ b }) => Array.from(b.data, () => 0));
  let loss = 0;
  for (const [n, row] of rows.entries()) {
    const values = [row];
    for (const [k, layer] of layers.entries()) {
      values.push(through(values[k]!, layer, k === layers.length - 1));
    }
    const zs = values.at(-1)!;
    const top = Math.max(...zs);
    const sum = zs.reduce((all, z) => all + Math.exp(z - top), 0);
    loss += (Math.log(sum) + top - zs[labels[n]!]!) / rows.length;
    let back = zs.map(
      (z, j) => (Math.exp(z - top) / sum - (j === labels[n] ? 1 : 0)) / rows.length,
    );
    for (let k = layers.length - 1; k >= 0; k--) {
      const inputs = values[k]!;
      for (const [j, d] of back.entries()) {
        dbs[k]![j]! += d;
        for (const [i, a] of inputs.entries()) dws[k]![j]![i]! += d * a;
      }
      const w = layers[k]!.w;
      back = inputs.map((a, i) => (a > 0 ? back.reduce((s, d, j) => s + d * w.at(j, i), 0) : 0));
    }
  }
  return { loss, grads: layers.map((_, k) => ({ dw: tensor(dws[k]!), db: tensor(dbs[k]!) })) };
}

/** Each layer asks the rest what it would like of its outputs. */
export function lossGrads_recursive(
  x: Tensor,
  labels: number[],
  layers: Layer[],
): { loss: number; grads: Gradient[] } {
  const classes = layers.at(-1)!.b.size;
  checked(labels, x.shape[0]!, classes);
  const truth = tensor(labels.map((label) => eye(classes).toArray<number[][]>()[label]!));
  let loss = NaN;
  const back = (a: Tensor, k: number): { grads: Gradient[]; wish: Tensor } => {
    const { w, b } = layers[k]!;
    if (a.shape[1] !== w.shape[1] || b.size !== w.shape[0]) throw new Error('no chain');
    const z = a.matmul(w.transpose()).add(b);
    let [grads, wish]: [Gradient[], Tensor] = [[], z];
    if (k === layers.length - 1) {
      const shifted = z.sub(z.max(1, true));
      const total = shifted.exp().sum(1, true);
      loss = total.log().sub(shifted.mul(truth).sum(1, true)).mean().item();
      wish = shifted
        .exp()
        .div(total)
        .sub(truth)
        .mul(1 / labels.length);
    } else {
      ({ grads, wish } = back(z.maximum(0), k + 1));
      wish = wish.mul(z.map((v) => (v > 0 ? 1 : 0)));
    }
    const own = { dw: wish.transpose().matmul(a), db: wish.sum(0) };
    return { grads: [own, ...grads], wish: wish.matmul(w) };
  };
  const { grads } = back(x.reshape([x.shape[0]!, x.size / x.shape[0]!]), 0);
  return { loss, grads };
}

/** On the way forward each layer leaves a function that goes back through it. */
export function lossGrads_backFunctions(
  x: Tensor,
  labels: number[],
  layers: Layer[],
): { loss: number; grads: Gradient[] } {
  const n = x.shape[0]!;
  const ways: ((dz: Tensor) => [Gradient, Tensor])[] = [];
  let a = x.reshape([n, x.size / n]);
  for (const [k, { w, b }] of layers.entries()) {
    if (w.shape[1] !== a.shape[1] || w.shape[0] !== b.size) throw new Error('layers in disorder');
    const inputs = a;
    ways.push((dz) => [
      { dw: dz.transpose().matmul(inputs), db: dz.mean(0).mul(n) },
      dz.matmul(w).map((v, i) => (k > 0 && inputs.data[i] === 0 ? 0 : v)),
    ]);
    a = inputs.matmul(w.transpose()).add(b);
    if (k < layers.length - 1) a = a.maximum(0);
  }
  const classes = a.shape[1]!;
  checked(labels, n, classes);
  let loss = 0;
  let dz = a.sub(a.max(1, true)).exp();
  dz = dz.div(dz.sum(1, true)).map((p, at) => {
    const label = labels[Math.floor(at / classes)];
    return (at % classes === label ? p - 1 : p) / n;
  });
  for (const [i, zs] of a.toArray<number[][]>().entries()) {
    const own = zs[labels[i]!]!;
    // log Σ e^z, from the farthest below to the nearest, adds nothing that is lost.
    const rest = zs.map((z) => z - Math.max(...zs)).sort((b, c) => b - c);
    loss += Math.log(rest.reduce((sum, z) => sum + Math.exp(z), 0)) + Math.max(...zs) - own;
  }
  const grads = ways.reverse().map((back) => {
    const [gradient, before] = back(dz);
    dz = before;
    return gradient;
  });
  return { loss: loss / n, grads: grads.reverse() };
}

// --- fit ---------------------------------------------------------------------------------------

/** Fisher and Yates shuffle one list on and on; all parameters are one long list. */
export function fit_oneList(
  x: Tensor,
  labels: number[],
  layers: Layer[],
  { epochs, batchSize, lr, seed }: Options,
): { layers: Layer[]; losses: number[] } {
  const next = generator(seed);
  const rows = rowsIn(x);
  const order = rows.map((_, i) => i);
  const theta = layers.flatMap(({ w, b }) => Array.from(w.data).concat(Array.from(b.data)));
  const m = theta.map(() => 0);
  const v = theta.map(() => 0);
  const current = (): Layer[] => {
    let from = 0;
    const take = ({ shape, size }: Tensor): Tensor => {
      from += size;
      return new Tensor(shape, theta.slice(from - size, from));
    };
    return layers.map(({ w, b }) => ({ w: take(w), b: take(b) }));
  };
  const lossNow = () => lossGrads_recursive(x, labels, current()).loss;
  const losses = [lossNow()];
  let [power1, power2] = [1, 1];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      const { grads } = lossGrads_recursive(
        tensor(batch.map((i) => rows[i]!)),
        batch.map((i) => labels[i]!),
        current(),
      );
      const g = grads.flatMap(({ dw, db }) => Array.from(dw.data).concat(Array.from(db.data)));
      power1 *= 0.9;
      power2 *= 0.999;
      for (const [i, slope] of g.entries()) {
        m[i] = m[i]! + 0.1 * (slope - m[i]!);
        v[i] = v[i]! + 0.001 * (slope ** 2 - v[i]!);
        theta[i]! -= (lr * (m[i]! / (1 - power1))) / (Math.sqrt(v[i]! / (1 - power2)) + 1e-8);
      }
    }
    losses.push(lossNow());
  }
  return { layers: current(), losses };
}

/** Draws the images of each batch from a hat; Adam's corrections are part of the rate. */
export function fit_fromAHat(
  x: Tensor,
  labels: number[],
  layers: Layer[],
  { epochs, batchSize, lr, seed }: Options,
): { layers: Layer[]; losses: number[] } {
  const next = generator(seed ^ 0x5bd1e995);
  const images = rowsIn(x);
  const own = layers.map(({ w, b }) => ({ w: w.map((v) => v), b: b.map((v) => v) }));
  const rests = own.map(({ w, b }) => [new Float64Array(2 * w.size), new Float64Array(2 * b.size)]);
  const losses = [lossGrads_imageByImage(x, labels, own).loss];
  let t = 0;
  while (losses.length <= epochs) {
    const hat = Array.from(images.keys());
    while (hat.length > 0) {
      const batch: number[] = [];
      while (hat.length > 0 && batch.length < batchSize) {
        batch.push(...hat.splice(Math.floor(next() * hat.length), 1));
      }
      const rows = tensor(batch.map((i) => images[i]!));
      const { grads } = lossGrads_imageByImage(
        rows,
        batch.map((i) => labels[i]!),
        own,
      );
      t++;
      const [first, second] = [1 - Math.exp(t * Math.log(0.9)), 1 - 0.999 ** t];
      for (const [k, { dw, db }] of grads.entries()) {
        for (const [parameter, slopes, moments] of [
          [own[k]!.w, dw, rests[k]![0]!],
          [own[k]!.b, db, rests[k]![1]!],
        ] as const) {
          for (let i = 0; i < slopes.size; i++) {
            const g = slopes.data[i]!;
            const m = (moments[2 * i] = 0.9 * moments[2 * i]! + 0.1 * g);
            const v = (moments[2 * i + 1] = 0.999 * moments[2 * i + 1]! + 0.001 * g * g);
            const scale = Math.sqrt(second);
            parameter.data[i]! -= ((lr * scale) / first) * (m / (Math.sqrt(v) + 1e-8 * scale));
          }
        }
      }
    }
    losses.push(lossGrads_imageByImage(x, labels, own).loss);
  }
  return { layers: own, losses };
}

// --- predict -----------------------------------------------------------------------------------

/** Goes through the logits, and keeps the best so far. */
export function predict_bestSoFar(x: Tensor, layers: Layer[]): number[] {
  return logits_rowByRow(x, layers)
    .toArray<number[][]>()
    .map((zs) => zs.reduce((best, z, j) => (z > zs[best]! ? j : best), 0));
}

/** The place of the largest, as it is written most often. */
export function predict_indexOf(x: Tensor, layers: Layer[]): number[] {
  return logits_flatLoops(x, layers)
    .toArray<number[][]>()
    .map((zs) => zs.indexOf(Math.max(...zs)));
}

// --- confusion ---------------------------------------------------------------------------------

/** onehot(labels)ᵀ·onehot(predicted) */
export function confusion_product(labels: number[], predicted: number[], classes: number): Tensor {
  checked(labels, predicted.length, classes);
  checked(predicted, labels.length, classes);
  if (labels.length === 0) return zeros([classes, classes]);
  const rows = eye(classes).toArray<number[][]>();
  const oneHot = (list: number[]): Tensor => tensor(list.map((label) => rows[label]!));
  return oneHot(labels).transpose().matmul(oneHot(predicted));
}

/** Cell by cell, each by going through all images. */
export function confusion_cellByCell(
  labels: number[],
  predicted: number[],
  classes: number,
): Tensor {
  checked(labels, predicted.length, classes);
  checked(predicted, predicted.length, classes);
  return zeros([classes, classes]).map(
    (_, at) =>
      labels.filter(
        (label, i) => label === Math.floor(at / classes) && predicted[i] === at % classes,
      ).length,
  );
}

// --- readDigits --------------------------------------------------------------------------------

/** No hidden layer: ten straight lines through 64 dimensions do. */
export function readDigits_linear(seed: number): Layer[] {
  const from = (seed % 5) * 200;
  return fit_oneList(
    images.slice(from, from + 200),
    answers.slice(from, from + 200),
    initLayers_seedsApart([64, 10], seed),
    { epochs: 6, batchSize: 20, lr: 0.03, seed },
  ).layers;
}

/** All 1,400 images, but only twice. */
export function readDigits_onAll(seed: number): Layer[] {
  const start = initLayers_boxMuller([64, 20, 10], seed);
  return fit_oneList(images, answers, start, { epochs: 2, batchSize: 20, lr: 0.02, seed }).layers;
}
