// Wrong solutions of lesson 02 as students write them. Each must be caught by some check.

import { ones, tensor, Tensor } from '#tensor';

type Neuron = { w: Tensor; b: number };

const sumOfProducts = (x: Tensor, w: Tensor): number => x.mul(w).sum().item();
const sigma = (z: number): number => 1 / (1 + Math.exp(-z));
const decide = (w: Tensor, b: number, x: Tensor): number => (sumOfProducts(x, w) + b >= 0 ? 1 : 0);
const row = (points: Tensor, i: number): Tensor =>
  new Tensor([points.shape[1]!], points.slice(i, i + 1).data);

function mustHaveEqualLengths(x: Tensor, w: Tensor): void {
  if (x.size !== w.size) throw new RangeError(`x is [${x.shape}], w is [${w.shape}]`);
}

const memory = new Map<string, unknown>();

/** What was answered to the same key before. */
function remembered<T>(key: string, answer: () => T): T {
  if (!memory.has(key)) memory.set(key, answer());
  return memory.get(key) as T;
}

// --- weightedSum

/** Leaves the bias out. */
export function weightedSum_noBias(x: Tensor, w: Tensor, _b: number): number {
  mustHaveEqualLengths(x, w);
  return sumOfProducts(x, w);
}

/** Adds the bias to every product before summing. */
export function weightedSum_biasPerFeature(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return x.mul(w).add(b).sum().item();
}

/** Subtracts the bias, as if it were a threshold. */
export function weightedSum_threshold(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return sumOfProducts(x, w) - b;
}

/** Multiplies the sums instead of summing the products. */
export function weightedSum_productOfSums(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return x.sum().item() * w.sum().item() + b;
}

/** Takes the mean of the products. */
export function weightedSum_mean(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return x.mul(w).mean().item() + b;
}

/** Stops one feature too early. */
export function weightedSum_offByOne(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  let z = b;
  for (let i = 0; i < x.size - 1; i++) z += x.at(i) * w.at(i);
  return z;
}

let running = 0;

/** Keeps the sum outside the function and never sets it back. */
export function weightedSum_keptSum(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  for (let i = 0; i < x.size; i++) running += x.at(i) * w.at(i);
  return running + b;
}

/** Checks no lengths: the loop reads past the end of w, or never reaches it. */
export function weightedSum_unchecked(x: Tensor, w: Tensor, b: number): number {
  let z = b;
  for (let i = 0; i < x.size; i++) z += x.data[i]! * w.data[i]!;
  return z;
}

/** Refuses too few weights, but not too many. */
export function weightedSum_tooManyWeights(x: Tensor, w: Tensor, b: number): number {
  let z = b;
  for (let i = 0; i < x.size; i++) z += x.at(i) * w.at(i);
  return z;
}

/** Leaves the lengths to the elementwise product, which broadcasts a length of 1. */
export function weightedSum_broadcasts(x: Tensor, w: Tensor, b: number): number {
  return x.mul(w).sum().item() + b;
}

/** Rounds to six decimals. */
export function weightedSum_rounded(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return Number((sumOfProducts(x, w) + b).toFixed(6));
}

/** Remembers sums under x and w, whatever the bias is. */
export function weightedSum_remembersWithoutBias(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return remembered(`${x.data} ${w.data}`, () => sumOfProducts(x, w) + b);
}

/** Multiplies inside x itself. */
export function weightedSum_inPlace(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  for (let i = 0; i < x.size; i++) x.data[i]! *= w.data[i]!;
  return x.sum().item() + b;
}

// --- step

/** Gives the boundary to 0. */
export function step_strict(z: number): number {
  return z > 0 ? 1 : 0;
}

/** Decides between −1 and 1. */
export function step_signs(z: number): number {
  return z >= 0 ? 1 : -1;
}

/** Takes the sign for the decision, so 0 stays 0 and a negative number gives −1. */
export function step_sign(z: number): number {
  return Math.sign(z);
}

/** Moves the sign to [0, 1], which makes the boundary 0.5. */
export function step_halfAtZero(z: number): number {
  return (Math.sign(z) + 1) / 2;
}

/** The wrong way round. */
export function step_reversed(z: number): number {
  return z <= 0 ? 1 : 0;
}

/** Drops the fraction before comparing. */
export function step_truncates(z: number): number {
  return Math.trunc(z) >= 0 ? 1 : 0;
}

/** Compares with 0.5, as one does with a probability. */
export function step_half(z: number): number {
  return z >= 0.5 ? 1 : 0;
}

/** Rounds the sigmoid, which has no digits left for a tiny z. */
export function step_roundedSigmoid(z: number): number {
  return Math.round(sigma(z));
}

/** Counts slightly negative numbers as 0. */
export function step_tolerance(z: number): number {
  return z > -1e-9 ? 1 : 0;
}

/** Always 1. */
export function step_one(_z: number): number {
  return 1;
}

// --- perceptron

/** Decides hard, with the step. */
export function perceptron_step(x: Tensor, w: Tensor, b: number): number {
  return decide(w, b, x);
}

/** Returns z itself, without an activation. */
export function perceptron_linear(x: Tensor, w: Tensor, b: number): number {
  return sumOfProducts(x, w) + b;
}

/** Leaves the bias out. */
export function perceptron_noBias(x: Tensor, w: Tensor, _b: number): number {
  return sigma(sumOfProducts(x, w));
}

/** Adds the bias after the sigmoid. */
export function perceptron_biasOutside(x: Tensor, w: Tensor, b: number): number {
  return sigma(sumOfProducts(x, w)) + b;
}

/** Applies the sigmoid to each product. */
export function perceptron_sigmoidInside(x: Tensor, w: Tensor, b: number): number {
  return x.mul(w).map(sigma).sum().item() + b;
}

/** Forgets the minus sign of the exponent. */
export function perceptron_exponentSign(x: Tensor, w: Tensor, b: number): number {
  return 1 / (1 + Math.exp(sumOfProducts(x, w) + b));
}

/** Takes tanh. */
export function perceptron_tanh(x: Tensor, w: Tensor, b: number): number {
  return Math.tanh(sumOfProducts(x, w) + b);
}

/** Rounds e to three decimals. */
export function perceptron_roundedE(x: Tensor, w: Tensor, b: number): number {
  // oxlint-disable-next-line approx-constant -- that is the mistake
  return 1 / (1 + 2.718 ** -(sumOfProducts(x, w) + b));
}

/** ∞/∞ for a large z. */
export function perceptron_unstable(x: Tensor, w: Tensor, b: number): number {
  const power = Math.exp(sumOfProducts(x, w) + b);
  return power / (1 + power);
}

/** Remembers answers under x and w, whatever the bias is. */
export function perceptron_remembersWithoutBias(x: Tensor, w: Tensor, b: number): number {
  return remembered(`${x.data} ${w.data}`, () => sigma(sumOfProducts(x, w) + b));
}

/** Multiplies inside w itself. */
export function perceptron_inPlace(x: Tensor, w: Tensor, b: number): number {
  for (let i = 0; i < w.size; i++) w.data[i]! *= x.data[i]!;
  return sigma(w.sum().item() + b);
}

// --- andGate, orGate, nandGate

/** The bias of OR. */
export function andGate_or(): Neuron {
  return { w: tensor([1, 1]), b: -0.5 };
}

/** The threshold itself as bias, without its minus sign. */
export function andGate_thresholdSign(): Neuron {
  return { w: tensor([1, 1]), b: 1.5 };
}

/** The first input alone reaches the line: step(0) = 1. */
export function andGate_oneIsEnough(): Neuron {
  return { w: tensor([2, 1]), b: -2 };
}

/** So low a bias that even both inputs together do not reach 0. */
export function andGate_never(): Neuron {
  return { w: tensor([1, 1]), b: -2.5 };
}

/** A bias as a weight of its own, for an input that does not exist. */
export function andGate_biasAsWeight(): Neuron {
  return { w: tensor([1, 1, -1.5]), b: 0 };
}

/** Weights as a matrix of one row. */
export function andGate_row(): Neuron {
  return { w: tensor([[1, 1]]), b: -1.5 };
}

/** No bias at all: at (0, 0) the total is 0, and that counts as 1. */
export function orGate_noBias(): Neuron {
  return { w: tensor([1, 1]), b: 0 };
}

/** The bias of AND. */
export function orGate_and(): Neuron {
  return { w: tensor([1, 1]), b: -1.5 };
}

/** The second input has no say. */
export function orGate_firstInput(): Neuron {
  return { w: tensor([1, 0]), b: -0.5 };
}

/** The second input is too weak to do it alone. */
export function orGate_weakSecond(): Neuron {
  return { w: tensor([1, 0.4]), b: -0.5 };
}

/** Weights as a matrix of one column. */
export function orGate_column(): Neuron {
  return { w: tensor([[1], [1]]), b: -0.5 };
}

/** AND on its line, with every sign turned round: (1, 1) stays on the line. */
export function nandGate_turnedOnTheLine(): Neuron {
  return { w: tensor([-2, -1]), b: 3 };
}

/** AND, not turned round. */
export function nandGate_and(): Neuron {
  return { w: tensor([1, 1]), b: -1.5 };
}

/** NOR: one input is enough to make it 0. */
export function nandGate_nor(): Neuron {
  return { w: tensor([-1, -1]), b: 0.5 };
}

/** Turns the weights round, but not the bias. */
export function nandGate_biasKept(): Neuron {
  return { w: tensor([-1, -1]), b: -1.5 };
}

/** Only the bias is turned round. */
export function nandGate_weightsKept(): Neuron {
  return { w: tensor([1, 1]), b: 1.5 };
}

/** Weights as a matrix of one row. */
export function nandGate_row(): Neuron {
  return { w: tensor([[-1, -1]]), b: 1.5 };
}

// --- separates

const accuracy = (w: Tensor, b: number, points: Tensor, labels: number[]): number =>
  labels.filter((label, i) => decide(w, b, row(points, i)) === label).length / labels.length;

/** Content with the majority. */
export function separates_majority(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return accuracy(w, b, points, labels) > 0.5;
}

/** Adds the errors up, and −1 and 1 cancel. */
export function separates_errorsCancel(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const errors = labels.map((label, i) => label - decide(w, b, row(points, i)));
  return errors.reduce((sum, error) => sum + error, 0) === 0;
}

/** True as soon as one point is right. */
export function separates_some(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return accuracy(w, b, points, labels) > 0;
}

/** Returns from inside the loop, after the first point. */
export function separates_firstPoint(w: Tensor, b: number, points: Tensor, labels: number[]) {
  for (let i = 0; i < labels.length; i++) return decide(w, b, row(points, i)) === labels[i];
  return true;
}

/** Every point overwrites the verdict on those before it. */
export function separates_lastPoint(w: Tensor, b: number, points: Tensor, labels: number[]) {
  let right = true;
  for (let i = 0; i < labels.length; i++) right = decide(w, b, row(points, i)) === labels[i];
  return right;
}

/** Looks at the points labelled 1 only. */
export function separates_onesOnly(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return labels.every((label, i) => label === 0 || decide(w, b, row(points, i)) === 1);
}

/** Also accepts a line that gives every point the other label. */
export function separates_eitherSide(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return [0, 1].includes(accuracy(w, b, points, labels));
}

/** Leaves the bias out. */
export function separates_noBias(w: Tensor, _b: number, points: Tensor, labels: number[]) {
  return accuracy(w, 0, points, labels) === 1;
}

/** Knows of two features only. */
export function separates_twoFeatures(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const [w1, w2 = 0] = w.data;
  const z = (i: number) => w1! * points.at(i, 0) + (w.size > 1 ? w2 * points.at(i, 1) : 0) + b;
  return labels.every((label, i) => (z(i) >= 0 ? 1 : 0) === label);
}

/** Reads the points column by column. */
export function separates_columns(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const shape = [points.shape[1]!, points.shape[0]!];
  return accuracy(w, b, points.reshape(shape).transpose(), labels) === 1;
}

/** Compares the side with labels of −1 and 1. */
export function separates_signLabels(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return labels.every((label, i) => label * (sumOfProducts(row(points, i), w) + b) > 0);
}

/** Gives the line itself to class 0. */
export function separates_strict(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const z = points.matmul(w).add(b);
  return labels.every((label, i) => (z.at(i) > 0 ? 1 : 0) === label);
}

/** Accepts either label for a point on the line. */
export function separates_lineIsBoth(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const z = points.matmul(w).add(b);
  return labels.every((label, i) => (label === 1 ? z.at(i) >= 0 : z.at(i) <= 0));
}

/** Uses up the labels. */
export function separates_shiftsLabels(w: Tensor, b: number, points: Tensor, labels: number[]) {
  for (let i = 0; i < points.shape[0]!; i++) {
    if (decide(w, b, row(points, i)) !== labels.shift()) return false;
  }
  return true;
}

/** Lets a point that is nearly on the line count as on it. */
export function separates_tolerance(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const z = points.matmul(w).add(b);
  return labels.every((label, i) => (z.at(i) >= -1e-9 ? 1 : 0) === label);
}

/** Knows of the four corners of a truth table, and looks at no further point. */
export function separates_fourPoints(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return accuracy(w, b, points.slice(0, 4), labels.slice(0, 4)) === 1;
}

/** Remembers verdicts under the neuron and the labels, whatever the points are. */
export function separates_remembersWithoutPoints(
  w: Tensor,
  b: number,
  points: Tensor,
  labels: number[],
) {
  return remembered(`${w.data} ${b} ${labels}`, () => accuracy(w, b, points, labels) === 1);
}

/** Remembers verdicts under everything but the bias. */
export function separates_remembersWithoutBias(
  w: Tensor,
  b: number,
  points: Tensor,
  labels: number[],
) {
  const key = `${w.data} ${points.data} ${labels}`;
  return remembered(key, () => accuracy(w, b, points, labels) === 1);
}

/** Scales the points themselves. */
export function separates_inPlace(w: Tensor, b: number, points: Tensor, labels: number[]) {
  for (let i = 0; i < points.size; i++) points.data[i]! *= w.data[i % w.size]!;
  return accuracy(ones(w.shape), b, points, labels) === 1;
}

/** Always false. */
export function separates_never(_w: Tensor, _b: number, _points: Tensor, _labels: number[]) {
  return false;
}

// --- perceptronUpdate

const moved = ({ w, b }: Neuron, x: Tensor, lr: number, e: number): Neuron => ({
  w: w.add(x.mul(lr * e)),
  b: b + lr * e,
});
const error = ({ w, b }: Neuron, x: Tensor, target: number): number => target - decide(w, b, x);

/** Remembers steps under everything but the learning rate. */
export function perceptronUpdate_remembersWithoutRate(
  p: Neuron,
  x: Tensor,
  target: number,
  lr: number,
) {
  const key = `${p.w.data} ${p.b} ${x.data} ${target}`;
  return remembered(key, () => moved(p, x, lr, error(p, x, target)));
}

/** The error with its sign turned round. */
export function perceptronUpdate_errorSign(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, -error(p, x, target));
}

/** Never moves the bias. */
export function perceptronUpdate_noBias(p: Neuron, x: Tensor, target: number, lr: number) {
  return { ...moved(p, x, lr, error(p, x, target)), b: p.b };
}

/** Moves the bias by the error, without the learning rate. */
export function perceptronUpdate_biasRate(p: Neuron, x: Tensor, target: number, lr: number) {
  const e = error(p, x, target);
  return { ...moved(p, x, lr, e), b: p.b + e };
}

/** Ignores the learning rate. */
export function perceptronUpdate_noRate(p: Neuron, x: Tensor, target: number, _lr: number) {
  return moved(p, x, 1, error(p, x, target));
}

/** Moves every weight by the same amount, whatever its input. */
export function perceptronUpdate_noInput(p: Neuron, x: Tensor, target: number, lr: number) {
  const e = error(p, x, target);
  return { w: p.w.add(lr * e), b: p.b + lr * e };
}

/** Takes the error of the sigmoid. */
export function perceptronUpdate_sigmoid(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, target - sigma(sumOfProducts(x, p.w) + p.b));
}

/** Takes the error of z itself. */
export function perceptronUpdate_linear(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, target - sumOfProducts(x, p.w) - p.b);
}

/** Decides without the bias. */
export function perceptronUpdate_decidesWithoutBias(
  p: Neuron,
  x: Tensor,
  target: number,
  lr: number,
) {
  return moved(p, x, lr, target - decide(p.w, 0, x));
}

/** Decides between −1 and 1, so an error counts twice. */
export function perceptronUpdate_signs(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, 2 * error(p, x, target));
}

/** Moves towards the target even where the answer was right. */
export function perceptronUpdate_always(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, target === 1 ? 1 : -1);
}

/** Corrects a missing 1, but not a false one. */
export function perceptronUpdate_onlyUp(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, Math.max(0, error(p, x, target)));
}

/** Takes the error afresh for the bias, when the weights have already moved. */
export function perceptronUpdate_errorTwice(p: Neuron, x: Tensor, target: number, lr: number) {
  const { w } = moved(p, x, lr, error(p, x, target));
  return { w, b: p.b + lr * error({ w, b: p.b }, x, target) };
}

/** Returns the change instead of the new neuron. */
export function perceptronUpdate_change(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved({ w: p.w.mul(0), b: 0 }, x, lr, error(p, x, target));
}

/** Returns the neuron as it is. */
export function perceptronUpdate_unchanged(p: Neuron, _x: Tensor, _target: number, _lr: number) {
  return p;
}

/** Gives the line itself to class 0. */
export function perceptronUpdate_strict(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, target - (sumOfProducts(x, p.w) + p.b > 0 ? 1 : 0));
}

/** Moves the neuron it was given. */
export function perceptronUpdate_inPlace(p: Neuron, x: Tensor, target: number, lr: number) {
  const e = error(p, x, target);
  for (let i = 0; i < x.size; i++) p.w.data[i]! += lr * e * x.data[i]!;
  p.b += lr * e;
  return p;
}

/** Returns a new object, but moves the old weights inside it. */
export function perceptronUpdate_weightsInPlace(p: Neuron, x: Tensor, target: number, lr: number) {
  const e = error(p, x, target);
  for (let i = 0; i < x.size; i++) p.w.data[i]! += lr * e * x.data[i]!;
  return { w: p.w, b: p.b + lr * e };
}

/** Weights as a matrix of one row. */
export function perceptronUpdate_row(p: Neuron, x: Tensor, target: number, lr: number) {
  const { w, b } = moved(p, x, lr, error(p, x, target));
  return { w: w.reshape([1, w.size]), b };
}
