import { images, labels as digits } from '#digits';
import { type Layer, randn, Tensor, zeros } from '#tensor';

export function initLayers(sizes: number[], seed: number): Layer[] {
  let count = 0;
  for (let k = 1; k < sizes.length; k++) count += sizes[k] * sizes[k - 1];
  const all = randn([count], seed);
  const layers = [];
  let used = 0;
  for (let k = 1; k < sizes.length; k++) {
    const size = sizes[k] * sizes[k - 1];
    const w = all.slice(used, used + size).reshape([sizes[k], sizes[k - 1]]);
    used += size;
    layers.push({ w: w.mul(Math.sqrt(2 / sizes[k - 1])), b: zeros([sizes[k]]) });
  }
  return layers;
}

function allSteps(x: Tensor, layers: Layer[]) {
  const n = x.shape[0];
  let a = x.reshape([n, x.size / n]);
  const steps = [a];
  for (let k = 0; k < layers.length; k++) {
    const { w, b } = layers[k];
    if (w.shape[1] !== a.shape[1]) throw new Error('layer ' + k + ' does not chain');
    if (b.shape[0] !== w.shape[0]) throw new Error('b of layer ' + k + ' has a wrong length');
    a = a.matmul(w.transpose()).add(b);
    if (k < layers.length - 1) a = a.maximum(0);
    steps.push(a);
  }
  return steps;
}

export function logits(x: Tensor, layers: Layer[]): Tensor {
  return allSteps(x, layers).pop();
}

export function lossGrads(x: Tensor, labels: number[], layers: Layer[]) {
  const steps = allSteps(x, layers);
  const z = steps[layers.length];
  const [n, classes] = z.shape;
  if (labels.length !== n) throw new Error('there are ' + n + ' images');
  const y = zeros([n, classes]);
  for (let i = 0; i < n; i++) {
    const label = labels[i];
    if (label % 1 !== 0 || !(label >= 0) || label >= classes) throw new Error('no class: ' + label);
    y.data[i * classes + label] = 1;
  }
  const shifted = z.sub(z.max(1, true));
  const logP = shifted.sub(shifted.exp().sum(1, true).log());
  const loss = -logP.mul(y).sum().item() / n;
  let dz = logP.exp().sub(y).div(n);
  const grads = [];
  for (let k = layers.length - 1; k >= 0; k--) {
    grads.unshift({ dw: dz.transpose().matmul(steps[k]), db: dz.sum(0) });
    dz = dz.matmul(layers[k].w).mul(steps[k].map((a) => (a > 0 ? 1 : 0)));
  }
  return { loss, grads };
}

export function fit(x: Tensor, labels: number[], layers: Layer[], { epochs, batchSize, lr, seed }) {
  const n = labels.length;
  const pixels = x.size / n;
  const flat = x.reshape([n, pixels]);
  const random = randn([epochs * n + 1], seed).data;
  let current = layers;
  let m = layers.map(({ w, b }) => ({ w: zeros(w.shape), b: zeros(b.shape) }));
  let v = layers.map(({ w, b }) => ({ w: zeros(w.shape), b: zeros(b.shape) }));
  let t = 0;
  const adam = (theta, m, v) => {
    const mHat = m.div(1 - 0.9 ** t);
    const vHat = v.div(1 - 0.999 ** t);
    return theta.sub(mHat.mul(lr).div(vHat.sqrt().add(1e-8)));
  };
  const losses = [lossGrads(flat, labels, current).loss];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = [];
    for (let i = 0; i < n; i++) order.push(i);
    order.sort((i, j) => random[epoch * n + i] - random[epoch * n + j]);
    for (let from = 0; from < n; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      const rows = [];
      const own = [];
      for (const i of batch) {
        for (let p = 0; p < pixels; p++) rows.push(flat.at(i, p));
        own.push(labels[i]);
      }
      const { grads } = lossGrads(new Tensor([batch.length, pixels], rows), own, current);
      t++;
      m = m.map(({ w, b }, k) => ({
        w: w.mul(0.9).add(grads[k].dw.mul(0.1)),
        b: b.mul(0.9).add(grads[k].db.mul(0.1)),
      }));
      v = v.map(({ w, b }, k) => ({
        w: w.mul(0.999).add(grads[k].dw.pow(2).mul(0.001)),
        b: b.mul(0.999).add(grads[k].db.pow(2).mul(0.001)),
      }));
      current = current.map(({ w, b }, k) => ({
        w: adam(w, m[k].w, v[k].w),
        b: adam(b, m[k].b, v[k].b),
      }));
    }
    losses.push(lossGrads(flat, labels, current).loss);
  }
  return { layers: current, losses };
}

export function predict(x: Tensor, layers: Layer[]): number[] {
  return [...logits(x, layers).argmax(1).data];
}

export function confusion(labels: number[], predicted: number[], classes: number): Tensor {
  if (labels.length !== predicted.length) throw new Error('not as many labels as predictions');
  const counts = [];
  for (let i = 0; i < classes * classes; i++) counts.push(0);
  for (let i = 0; i < labels.length; i++) {
    for (const label of [labels[i], predicted[i]]) {
      if (!Number.isInteger(label) || label < 0 || label >= classes) throw new Error('no class');
    }
    counts[labels[i] * classes + predicted[i]]++;
  }
  return new Tensor([classes, classes], counts);
}

export function readDigits(seed: number): Layer[] {
  const start = initLayers([64, 16, 10], seed);
  const options = { epochs: 8, batchSize: 20, lr: 0.015, seed };
  return fit(images.slice(0, 400), digits.slice(0, 400), start, options).layers;
}
