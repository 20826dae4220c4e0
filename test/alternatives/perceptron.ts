// Right solutions of lesson 02 that look nothing like the reference.

import { ones, tensor, Tensor, zeros } from '#tensor';

type Neuron = { w: Tensor; b: number };

// --- weightedSum

/** From the last feature to the first, and a string for an error. */
export function weightedSum_backwards(x: Tensor, w: Tensor, b: number): number {
  // oxlint-disable-next-line no-throw-literal -- any throw rejects
  if (x.size !== w.size) throw `${x.size} features, ${w.size} weights`;
  let z = b;
  for (let i = x.size - 1; i >= 0; i--) z += w.data[i]! * x.data[i]!;
  return z;
}

/** The matrix product compares the lengths by itself. */
export function weightedSum_matmul(x: Tensor, w: Tensor, b: number): number {
  return x.matmul(w).item() + b;
}

/** The bias as the weight of an input that is always 1. */
export function weightedSum_biasAsWeight(x: Tensor, w: Tensor, b: number): number {
  const [inputs, weights] = [
    [...x.data, 1],
    [...w.data, b],
  ];
  if (inputs.length !== weights.length) throw new TypeError('lengths differ');
  return inputs.reduce((z, input, i) => z + input * weights[i]!, 0);
}

const square = (v: Tensor): number => v.pow(2).sum().item();

/** w·x = (|w + x|² − |w − x|²) / 4 */
export function weightedSum_polarized(x: Tensor, w: Tensor, b: number): number {
  if (x.shape.join() !== w.shape.join()) throw new Error('shapes differ');
  return (square(w.add(x)) - square(w.sub(x))) / 4 + b;
}

/** Works inside a copy of x. */
export function weightedSum_inPlaceOnCopy(x: Tensor, w: Tensor, b: number): number {
  if (Object.is(w.size, x.size) === false) throw new RangeError('one weight per feature');
  const copy = new Tensor(x.shape, x.data);
  for (const [i, weight] of w.data.entries()) copy.data[i]! *= weight;
  return copy.sum().add(b).item();
}

// --- step

export function step_number(z: number): number {
  return Number(z >= 0);
}

export function step_notNegative(z: number): number {
  if (z < 0) return 0;
  return 1;
}

/** The sign moved to [0, 1], with the boundary apart. */
export function step_sign(z: number): number {
  return z === 0 ? 1 : (1 + Math.sign(z)) / 2;
}

/** A zero of either sign is 0. */
export function step_negativeZero(z: number): number {
  return z >= 0 ? 1 : -0;
}

// --- perceptron

const total = (x: Tensor, w: Tensor, b: number): number => x.mul(w).sum().item() + b;

/** e^z/(1 + e^z) for negative z, where it does not overflow. */
export function perceptron_twoBranches(x: Tensor, w: Tensor, b: number): number {
  const power = Math.exp(-Math.abs(total(x, w, b)));
  return (total(x, w, b) < 0 ? power : 1) / (1 + power);
}

/** σ(z) = (1 + tanh(z/2)) / 2 */
export function perceptron_viaTanh(x: Tensor, w: Tensor, b: number): number {
  return 0.5 + 0.5 * Math.tanh(total(x, w, b) / 2);
}

/** σ(z) = e^(−log(1 + e^−z)) */
export function perceptron_viaLog(x: Tensor, w: Tensor, b: number): number {
  return Math.exp(-Math.log1p(Math.exp(-total(x, w, b))));
}

/** Keeps z where the exponential is finite. */
export function perceptron_clamped(x: Tensor, w: Tensor, b: number): number {
  const z = Math.max(-500, Math.min(500, total(x, w, b)));
  return Math.exp(z) / (1 + Math.exp(z));
}

/** With tensors throughout. */
export function perceptron_tensors(x: Tensor, w: Tensor, b: number): number {
  const z = w
    .reshape([1, w.size])
    .matmul(x.reshape([x.size, 1]))
    .add(b);
  return ones([1, 1]).div(z.neg().exp().add(1)).item();
}

// --- andGate, orGate, nandGate

/** (1, 1) lies on the line. */
export function andGate_onTheLine(): Neuron {
  return { w: tensor([2, 1]), b: -3 };
}

/** On the line if the weights are added first, a hair below it otherwise. */
export function andGate_weightsFirst(): Neuron {
  return { w: tensor([0.2, 0.6]), b: -0.8 };
}

/** On the line if the bias and w₁ are added first, a hair below it otherwise. */
export function andGate_biasFirst(): Neuron {
  return { w: tensor([0.2, 0.7]), b: -0.9 };
}

/** On the line if the bias and w₂ are added first, a hair below it otherwise. */
export function andGate_fromTheRight(): Neuron {
  return { w: tensor([0.7, 0.2]), b: -0.9 };
}

export function andGate_huge(): Neuron {
  return { w: tensor([1e200, 3e200]), b: -3.5e200 };
}

export function andGate_tiny(): Neuron {
  return { w: tensor([2e-300, 2e-300]), b: -3e-300 };
}

/** Whole numbers, and a field nobody asked for. */
export function andGate_integers(): Neuron {
  return { w: tensor([2, 2], 'int32'), b: -3, name: 'AND' } as Neuron;
}

/** Both single inputs lie on the line. */
export function orGate_onTheLine(): Neuron {
  return { w: tensor([1, 1]), b: -1 };
}

export function orGate_uneven(): Neuron {
  return { w: tensor([7, 0.3]), b: -0.2 };
}

export function orGate_float32(): Neuron {
  return { w: tensor([0.7, 0.9], 'float32'), b: -0.1 };
}

/** Both single inputs lie on the line. */
export function nandGate_onTheLine(): Neuron {
  return { w: tensor([-1, -1]), b: 1 };
}

export function nandGate_uneven(): Neuron {
  return { w: zeros([2]).sub(tensor([2, 5])), b: 6 };
}

// --- separates

/** A loop with an early way out. */
export function separates_loops(w: Tensor, b: number, points: Tensor, labels: number[]): boolean {
  for (const [i, label] of labels.entries()) {
    let z = b;
    for (let j = 0; j < w.size; j++) z += points.at(i, j) * w.at(j);
    if (z >= 0 !== (label === 1)) return false;
  }
  return true;
}

/** The bias as one more weight, for one more column of ones. */
export function separates_biasColumn(
  w: Tensor,
  b: number,
  points: Tensor,
  labels: number[],
): boolean {
  const withOne = tensor(points.toArray<number[][]>().map((x) => x.concat(1)));
  const z = withOne.matmul(tensor([...w.data, b]));
  return labels.filter((label, i) => label !== Number(z.at(i) >= 0)).length === 0;
}

/** Compares with the threshold −b, and sums the errors. */
export function separates_threshold(
  w: Tensor,
  b: number,
  points: Tensor,
  labels: number[],
): boolean {
  const reached = points
    .mul(w)
    .sum(1)
    .map((sum) => (sum < -b ? 0 : 1));
  return reached.sub(tensor(labels)).abs().sum().item() === 0;
}

// --- perceptronUpdate

/** Three cases instead of an error. */
export function perceptronUpdate_branches(
  p: Neuron,
  x: Tensor,
  target: number,
  lr: number,
): Neuron {
  const answer = p.b + p.w.matmul(x).item() < 0 ? 0 : 1;
  if (answer === target) return p;
  if (target === 1) return { w: p.w.add(x.mul(lr)), b: p.b + lr };
  return { w: p.w.sub(x.mul(lr)), b: p.b - lr };
}

/** Works inside a copy, from the last feature to the first; with fields nobody asked for. */
export function perceptronUpdate_inPlaceOnCopy(
  p: Neuron,
  x: Tensor,
  target: number,
  lr: number,
): Neuron {
  const copy = { ...p, w: new Tensor(p.w.shape, p.w.data), lr, toString: () => 'a neuron' };
  let z = 0;
  for (let i = x.size - 1; i >= 0; i--) z += x.at(i) * copy.w.at(i);
  const change = lr * (target - Number(z >= -copy.b));
  copy.b += change;
  for (let i = 0; i < x.size; i++) copy.w.data[i] = p.w.at(i) + x.at(i) * change;
  return copy;
}

/** Bias and weights as one vector. */
export function perceptronUpdate_oneVector(
  { w, b }: Neuron,
  x: Tensor,
  target: number,
  lr: number,
): Neuron {
  const [u, v] = [tensor([b, ...w.data]), tensor([1, ...x.data])];
  const decision = u.matmul(v).item() >= 0 ? 1 : 0;
  const [newB, ...newW] = v
    .mul(target - decision)
    .mul(lr)
    .add(u).data;
  return { w: tensor(newW), b: newB! };
}

// --- objects of a class, booleans, and a gate that learns

/** A neuron as an object of a class: it has the promised fields, and methods besides. */
class Unit {
  readonly w: Tensor;
  readonly b: number;
  constructor(w: Tensor, b: number) {
    this.w = w;
    this.b = b;
  }
  decide(x: Tensor): 0 | 1 {
    return this.w.matmul(x).item() < -this.b ? 0 : 1;
  }
  moved(x: Tensor, by: number): Unit {
    return by === 0 ? this : new Unit(this.w.sub(x.mul(-by)), this.b + by);
  }
}

export const orGate_object = (): Neuron => new Unit(tensor([3, 4]), -3);

export function perceptronUpdate_object(p: Neuron, x: Tensor, target: number, lr: number): Neuron {
  const unit = new Unit(p.w, p.b);
  return unit.moved(x, lr * (target - unit.decide(x)));
}

/** Weights of 1 as booleans, in an object without a prototype that cannot be changed. */
export function andGate_booleans(): Neuron {
  const gate = Object.create(null) as Neuron;
  return Object.freeze(Object.assign(gate, { w: new Tensor([2], [1, 1], 'bool'), b: -2 }));
}

/** Learns the gate each time it is asked for it. */
export function nandGate_learnt(): Neuron {
  let [w1, w2, b] = [0, 0, 0];
  for (let pass = 0; pass < 40; pass++) {
    for (const [x1, x2, label] of [
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ] as const) {
      const e = label - (w1 * x1 + w2 * x2 + b >= 0 ? 1 : 0);
      [w1, w2, b] = [w1 + 0.25 * e * x1, w2 + 0.25 * e * x2, b + 0.25 * e];
    }
  }
  return { w: tensor([w1, w2]), b };
}

/** 1 + e^−z = 2 + (e^−z − 1). */
export function perceptron_viaExpm1(x: Tensor, w: Tensor, b: number): number {
  return 1 / (2 + Math.expm1(-[...x.data].reduce((z, value, i) => z + value * w.data[i]!, b)));
}
