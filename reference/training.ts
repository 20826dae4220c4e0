// The training loop: predict, compare, differentiate, step, and again.

import { type Layer, randn, type Tensor, tensor, zeros } from '#tensor';

/** (samples with p > 0.5 where the label is 1, and p < 0.5 where it is 0) / (all samples). */
export function accuracy(probs: Tensor, labels: number[]): number {
  if (probs.size !== labels.length) {
    throw new RangeError(`one label per row: probs [${probs.shape}], ${labels.length} labels`);
  }
  const right = labels.filter((label, i) => (probs.data[i]! > 0.5 ? 1 : 0) === label);
  return right.length / labels.length;
}

/** θ ← θ − lr·∂loss/∂θ for every w and b at once, `steps` times, each time over all samples. */
export function train(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: { lr: number; steps: number },
): { layers: Layer[]; losses: number[] } {
  const losses: number[] = [];
  let trained = layers;
  for (let step = 0; ; step++) {
    const { loss, grads } = lossAndGradients(x, target, trained);
    losses.push(loss);
    if (step >= steps) return { layers: trained, losses };
    trained = trained.map(({ w, b }, k) => ({
      w: w.sub(grads[k]!.dw.mul(lr)),
      b: b.sub(grads[k]!.db.mul(lr)),
    }));
  }
}

/** y_0 = x, y_k = σ(y_{k−1}·w_kᵀ + b_k), loss = mean (y − target)²; then back, as in lesson 07. */
function lossAndGradients(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
): { loss: number; grads: { dw: Tensor; db: Tensor }[] } {
  const ys = [x];
  for (const layer of layers) ys.push(sigmoid(dense(ys.at(-1)!, layer)));

  const error = difference(ys.at(-1)!, target);
  const grads: { dw: Tensor; db: Tensor }[] = [];
  let dy = error.mul(2 / error.size);
  for (let k = layers.length; k > 0; k--) {
    const dz = ys[k]!.map((p) => p * (1 - p)).mul(dy);
    grads.unshift({ dw: dz.transpose().matmul(ys[k - 1]!), db: dz.sum(0) });
    dy = dz.matmul(layers[k - 1]!.w);
  }
  return { loss: error.mul(error).mean().item(), grads };
}

/** a·wᵀ + b. */
function dense(a: Tensor, { w, b }: Layer): Tensor {
  const z = a.matmul(w.transpose());
  // Broadcasting would accept a b of the wrong length, such as [1].
  if (b.size !== w.shape[0]) throw new RangeError(`b [${b.shape}] does not fit w [${w.shape}]`);
  return z.add(b);
}

/** 1/(1 + e^−z). */
function sigmoid(z: Tensor): Tensor {
  return z.map((v) => 1 / (1 + Math.exp(-v)));
}

/** y − target. */
function difference(y: Tensor, target: Tensor): Tensor {
  const error = y.sub(target);
  // Broadcasting would turn [n, 1] − [n] into all n² differences.
  if (error.size !== y.size || error.size !== target.size) {
    throw new RangeError(`target [${target.shape}] does not fit the output [${y.shape}]`);
  }
  return error;
}

const POINTS = tensor([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const XOR = tensor([[0], [1], [1], [0]]);

/** Trains from random weights; where that has not sufficed, from the weights of the next seed. */
export function trainXor(seed: number): Layer[] {
  const { layers, losses } = train(POINTS, XOR, randomLayers(seed), { lr: 10, steps: 120 });
  return losses.at(-1)! < 0.01 ? layers : trainXor(seed + 1);
}

/** 2→8→1: weights from a standard normal distribution, so that no two neurons are alike. */
function randomLayers(seed: number): Layer[] {
  const h = 8;
  const weights = randn([3 * h], seed);
  return [
    { w: weights.slice(0, 2 * h).reshape([h, 2]), b: zeros([h]) },
    { w: weights.slice(2 * h).reshape([1, h]), b: zeros([1]) },
  ];
}
