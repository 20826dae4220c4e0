/** Mistakes that are known to be made in lesson 06, for the proof that the checks catch them. */
import { arange, eye, Tensor, tensor } from '#tensor';

const sameShape = (a: Tensor, b: Tensor): boolean => a.shape.join() === b.shape.join();

function mustFit(a: Tensor, b: Tensor): void {
  if (!sameShape(a, b)) throw new RangeError(`[${a.shape}] against [${b.shape}]`);
}

/** pred − target, of equal shapes only. */
function errorsOf(pred: Tensor, target: Tensor): Tensor {
  mustFit(pred, target);
  return pred.sub(target);
}

const mean = (x: Tensor): number => x.mean().item();

/** Element by element as long as pred lasts, whatever target's shape is; 0 where it has ended. */
const looseErrors = (pred: Tensor, target: Tensor): Tensor =>
  pred.map((value, i) => value - (target.data[i] ?? 0));

/** pred − target where the numbers of elements agree, whatever the shapes. */
function errorsBySize(pred: Tensor, target: Tensor): Tensor {
  if (pred.size !== target.size) throw new RangeError('sizes');
  return looseErrors(pred, target);
}

// --- mae ---------------------------------------------------------------------------------------

/** Adds up the errors and does not divide. */
export function mae_sum(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).abs().sum().item();
}

/** Lets errors of opposite signs cancel. */
export function mae_signed(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target));
}

/** Takes the absolute value of the mean instead of the mean of the absolute values. */
export function mae_absOfMean(pred: Tensor, target: Tensor): number {
  return Math.abs(mean(errorsOf(pred, target)));
}

/** Squares the errors: mse. */
export function mae_squared(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).pow(2));
}

/** The root of the mean square. */
export function mae_rootMeanSquare(pred: Tensor, target: Tensor): number {
  return Math.sqrt(mean(errorsOf(pred, target).pow(2)));
}

/** Divides by the rows, not by all elements. */
export function mae_perRow(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).abs().sum().item() / pred.shape[0]!;
}

/** Divides by N − 1. */
export function mae_oneLess(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).abs().sum().item() / (pred.size - 1);
}

/** Counts only predictions that are too high. */
export function mae_tooHighOnly(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).maximum(0));
}

/** Takes the median of the absolute errors. */
export function mae_median(pred: Tensor, target: Tensor): number {
  const sizes = errorsOf(pred, target).abs().data.toSorted();
  return (sizes.at((sizes.length - 1) >> 1)! + sizes.at(sizes.length >> 1)!) / 2;
}

/** Huber's loss: squares below 1. */
export function mae_huber(pred: Tensor, target: Tensor): number {
  return mean(
    errorsOf(pred, target)
      .abs()
      .map((e) => (e < 1 ? (e * e) / 2 : e - 0.5)),
  );
}

/** Does not let a single error count for more than 100. */
export function mae_capped(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).abs().minimum(100));
}

/** Broadcasts shapes that differ. */
export function mae_broadcasts(pred: Tensor, target: Tensor): number {
  return mean(pred.sub(target).abs());
}

/** Compares the numbers of elements, not the shapes. */
export function mae_comparesSizes(pred: Tensor, target: Tensor): number {
  return mean(errorsBySize(pred, target).abs());
}

/** Compares nothing: the loop ends where pred ends. */
export function mae_uncheckedLoop(pred: Tensor, target: Tensor): number {
  return mean(looseErrors(pred, target).abs());
}

/** Writes the errors into the predictions. */
export function mae_inPlace(pred: Tensor, target: Tensor): number {
  mustFit(pred, target);
  let sum = 0;
  for (let i = 0; i < pred.size; i++)
    sum += pred.data[i] = Math.abs(pred.data[i]! - target.data[i]!);
  return sum / pred.size;
}

// --- maeGrad -----------------------------------------------------------------------------------

/** Leaves out the 1/N. */
export function maeGrad_notDivided(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).sign();
}

/** Divides by the rows, not by all elements. */
export function maeGrad_perRow(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).sign().div(pred.shape[0]!);
}

/** The sign the other way round: the derivative by the target. */
export function maeGrad_opposite(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(target, pred).sign().div(pred.size);
}

/** Lets the pull grow with the error, as the gradient of mse does. */
export function maeGrad_errorItself(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).div(pred.size);
}

/** Derives |e| as |1|. */
export function maeGrad_alwaysUp(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).map(() => 1 / pred.size);
}

/** Huber's gradient: the error itself where it is below 1. */
export function maeGrad_clipped(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).maximum(-1).minimum(1).div(pred.size);
}

/** A smooth sign, which is not yet ±1 at small errors. */
export function maeGrad_smoothSign(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).map((e) => Math.tanh(1e5 * e) / pred.size);
}

/** Divides e by |e|, which is NaN at 0. */
export function maeGrad_zeroByZero(pred: Tensor, target: Tensor): Tensor {
  const e = errorsOf(pred, target);
  return e.div(e.abs()).div(pred.size);
}

/** Counts an error of 0 among the positive ones. */
export function maeGrad_upAtZero(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).map((e) => (e >= 0 ? 1 : -1) / pred.size);
}

/** Counts an error of 0 among the negative ones. */
export function maeGrad_downAtZero(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).map((e) => (e > 0 ? 1 : -1) / pred.size);
}

/** Divides by the elements that are wrong, not by all. */
export function maeGrad_perWrongElement(pred: Tensor, target: Tensor): Tensor {
  const signs = errorsOf(pred, target).sign();
  return signs.div(Math.max(1, signs.abs().sum().item()));
}

/** Returns a flat list, whatever the shape of pred. */
export function maeGrad_flat(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).sign().div(pred.size).reshape([pred.size]);
}

/** Broadcasts shapes that differ. */
export function maeGrad_broadcasts(pred: Tensor, target: Tensor): Tensor {
  return pred.sub(target).sign().div(pred.size);
}

/** Compares the numbers of elements, not the shapes. */
export function maeGrad_comparesSizes(pred: Tensor, target: Tensor): Tensor {
  return errorsBySize(pred, target).sign().div(pred.size);
}

/** Writes the gradient into the predictions. */
export function maeGrad_inPlace(pred: Tensor, target: Tensor): Tensor {
  mustFit(pred, target);
  for (let i = 0; i < pred.size; i++) {
    pred.data[i] = Math.sign(pred.data[i]! - target.data[i]!) / pred.size;
  }
  return pred;
}

// --- mse ---------------------------------------------------------------------------------------

/** Adds up the squares and does not divide. */
export function mse_sum(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).pow(2).sum().item();
}

/** Puts a 1/2 in front. */
export function mse_halved(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).pow(2)) / 2;
}

/** Half the sum of the squares, without a mean. */
export function mse_halfTheSum(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).pow(2).sum().item() / 2;
}

/** Takes the root: the right number, but another loss. */
export function mse_rooted(pred: Tensor, target: Tensor): number {
  return Math.sqrt(mean(errorsOf(pred, target).pow(2)));
}

/** Forgets to square: mae. */
export function mse_absolute(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).abs());
}

/** Squares the mean instead of taking the mean of the squares. */
export function mse_squareOfMean(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target)) ** 2;
}

/** Squares the mean absolute error. */
export function mse_squareOfMae(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).abs()) ** 2;
}

/** The variance of the errors, which a constant error does not touch. */
export function mse_variance(pred: Tensor, target: Tensor): number {
  const e = errorsOf(pred, target);
  return mean(e.sub(e.mean()).pow(2));
}

/** Writes ^ for a power, which in JavaScript is a bitwise XOR. */
export function mse_caret(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).map((e) => e ^ 2));
}

/** Subtracts the squares instead of squaring the difference. */
export function mse_differenceOfSquares(pred: Tensor, target: Tensor): number {
  mustFit(pred, target);
  return mean(pred.pow(2).sub(target.pow(2)));
}

/** Divides by the rows, not by all elements. */
export function mse_perRow(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).pow(2).sum().item() / pred.shape[0]!;
}

/** Divides by N − 1. */
export function mse_oneLess(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).pow(2).sum().item() / (pred.size - 1);
}

/** Huber's loss: linear for errors above 10. */
export function mse_linearFarOut(pred: Tensor, target: Tensor): number {
  return mean(
    errorsOf(pred, target).map((e) => (Math.abs(e) < 10 ? e * e : 20 * Math.abs(e) - 100)),
  );
}

/** Knows the printed result and nothing else. */
export function mse_printedOnly(pred: Tensor, target: Tensor): number {
  mustFit(pred, target);
  return 1.1295;
}

/** Broadcasts shapes that differ. */
export function mse_broadcasts(pred: Tensor, target: Tensor): number {
  return mean(pred.sub(target).pow(2));
}

/** Compares the numbers of elements, not the shapes. */
export function mse_comparesSizes(pred: Tensor, target: Tensor): number {
  return mean(errorsBySize(pred, target).pow(2));
}

/** Compares nothing: the loop ends where pred ends. */
export function mse_uncheckedLoop(pred: Tensor, target: Tensor): number {
  return mean(looseErrors(pred, target).pow(2));
}

/** Squares the errors where the predictions were. */
export function mse_inPlace(pred: Tensor, target: Tensor): number {
  mustFit(pred, target);
  for (let i = 0; i < pred.size; i++) pred.data[i] = (pred.data[i]! - target.data[i]!) ** 2;
  return mean(pred);
}

// --- mseGrad -----------------------------------------------------------------------------------

/** Loses the 2 of the square's derivative. */
export function mseGrad_withoutTheTwo(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).div(pred.size);
}

/** Leaves out the 1/N. */
export function mseGrad_notDivided(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).mul(2);
}

/** Divides by the rows, not by all elements. */
export function mseGrad_perRow(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).mul(2 / pred.shape[0]!);
}

/** target − pred: uphill. */
export function mseGrad_opposite(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(target, pred).mul(2 / pred.size);
}

/** Differentiates to the square itself. */
export function mseGrad_square(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target)
    .pow(2)
    .mul(2 / pred.size);
}

/** Drops the sign of the error. */
export function mseGrad_absolute(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target)
    .abs()
    .mul(2 / pred.size);
}

/** Gives every element the mean of the errors. */
export function mseGrad_meanForAll(pred: Tensor, target: Tensor): Tensor {
  const e = errorsOf(pred, target);
  return e.map(() => (2 * mean(e)) / pred.size);
}

/** Clips the pull of each element to [−1, 1]. */
export function mseGrad_clipped(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target)
    .mul(2 / pred.size)
    .maximum(-1)
    .minimum(1);
}

/** A thousandth too large. */
export function mseGrad_slightlyLarge(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).mul(2.002 / pred.size);
}

/** One-sided differences with a step of 0.01, which leave a rest of 0.01/N. */
export function mseGrad_oneSided(pred: Tensor, target: Tensor): Tensor {
  mustFit(pred, target);
  const square = (e: number) => (e * e) / pred.size;
  return pred.sub(target).map((e) => (square(e + 0.01) - square(e)) / 0.01);
}

/** Returns a flat list, whatever the shape of pred. */
export function mseGrad_flat(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target)
    .mul(2 / pred.size)
    .reshape([pred.size]);
}

/** Broadcasts shapes that differ. */
export function mseGrad_broadcasts(pred: Tensor, target: Tensor): Tensor {
  return pred.sub(target).mul(2 / pred.size);
}

/** Compares the numbers of elements, not the shapes. */
export function mseGrad_comparesSizes(pred: Tensor, target: Tensor): Tensor {
  return errorsBySize(pred, target).mul(2 / pred.size);
}

/** Writes the gradient into the predictions. */
export function mseGrad_inPlace(pred: Tensor, target: Tensor): Tensor {
  mustFit(pred, target);
  for (let i = 0; i < pred.size; i++) {
    pred.data[i] = (2 * (pred.data[i]! - target.data[i]!)) / pred.size;
  }
  return pred;
}

// --- oneHot ------------------------------------------------------------------------------------

function mustBeLabels(labels: readonly number[], classes: number): void {
  const sound = (label: number) => Number.isInteger(label) && label >= 0 && label < classes;
  if (!labels.every(sound)) throw new RangeError(`labels [${labels}] of ${classes} classes`);
}

/** `value(label, column)` for every label and column. */
const table = (
  labels: readonly number[],
  classes: number,
  value: (label: number, column: number) => number,
): Tensor =>
  new Tensor(
    [labels.length, classes],
    labels.flatMap((label) => Array.from({ length: classes }, (_, column) => value(label, column))),
  );

const isColumn = (label: number, column: number): number => (label === column ? 1 : 0);

function rightOneHot(labels: readonly number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, isColumn);
}

/** Counts the classes from 1. */
export function oneHot_countsFromOne(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, (label, column) => isColumn(label - 1, column));
}

/** Expects labels from 1 to `classes`, and rejects 0. */
export function oneHot_labelsFromOne(labels: number[], classes: number): Tensor {
  return rightOneHot(
    labels.map((label) => label - 1),
    classes,
  );
}

/** Samples in columns, classes in rows. */
export function oneHot_onItsSide(labels: number[], classes: number): Tensor {
  return rightOneHot(labels, classes).transpose();
}

/** The label itself where the 1 belongs. */
export function oneHot_labelForOne(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, (label, column) => label * isColumn(label, column));
}

/** 0 in the label's column, 1 elsewhere. */
export function oneHot_oneCold(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, (label, column) => 1 - isColumn(label, column));
}

/** 1 up to the label's column: how far, instead of which. */
export function oneHot_upToTheLabel(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, (label, column) => (column <= label ? 1 : 0));
}

/** All the labels in a single row. */
export function oneHot_allInOneRow(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  const row = Array.from({ length: classes }, (_, column) => (labels.includes(column) ? 1 : 0));
  return tensor([row]);
}

/** As many columns as the largest label needs. */
export function oneHot_widthOfLabels(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, Math.max(...labels) + 1, isColumn);
}

/** Keeps writing into the same row. */
export function oneHot_rowNotCleared(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  const row = Array<number>(classes).fill(0);
  const rows = labels.map((label) => {
    row[label] = 1;
    return [...row];
  });
  return tensor(rows);
}

/** A single label as a vector [classes], without the batch axis. */
export function oneHot_singleAsVector(labels: number[], classes: number): Tensor {
  const y = rightOneHot(labels, classes);
  return labels.length === 1 ? y.reshape([classes]) : y;
}

/** Shares a tenth out among the classes, as label smoothing does. */
export function oneHot_smoothed(labels: number[], classes: number): Tensor {
  return rightOneHot(labels, classes)
    .mul(0.9)
    .add(0.1 / classes);
}

/** Knows the document's example and nothing else. */
export function oneHot_documentOnly(_labels: number[], _classes: number): Tensor {
  return tensor([[0, 0, 1]]);
}

/** Rounds a fractional label down. */
export function oneHot_roundsDown(labels: number[], classes: number): Tensor {
  return rightOneHot(labels.map(Math.trunc), classes);
}

/** Gives a fractional label a row of zeros. */
export function oneHot_zerosForFractions(labels: number[], classes: number): Tensor {
  if (labels.some((label) => label < 0 || label >= classes)) throw new RangeError('label');
  return table(labels, classes, isColumn);
}

/** Counts round and round: −1 is the last class, and `classes` is the first. */
export function oneHot_wrapsRound(labels: number[], classes: number): Tensor {
  return rightOneHot(
    labels.map((label) => ((label % classes) + classes) % classes),
    classes,
  );
}

/** Looks at the upper end of the range only. */
export function oneHot_negativeIsZeros(labels: number[], classes: number): Tensor {
  if (labels.some((label) => label >= classes || label % 1 !== 0)) throw new RangeError('label');
  return table(labels, classes, isColumn);
}

/** Allows the label `classes` itself. */
export function oneHot_oneLabelTooMany(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes + 1);
  return table(labels, classes, isColumn);
}

/** Gives a label beyond the last class a row of zeros. */
export function oneHot_zerosForTooLarge(labels: number[], classes: number): Tensor {
  if (labels.some((label) => label < 0 || label % 1 !== 0)) throw new RangeError('label');
  return table(labels, classes, isColumn);
}

/** Moves a label beyond the range to the nearest class. */
export function oneHot_clamped(labels: number[], classes: number): Tensor {
  return rightOneHot(
    labels.map((label) => Math.max(0, Math.min(classes - 1, label))),
    classes,
  );
}

/** Takes the labels off the caller's list. */
export function oneHot_consumesLabels(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  const rows: number[][] = [];
  while (labels.length > 0) {
    rows.push(
      eye(classes)
        .slice(labels[0], labels.shift()! + 1)
        .toArray<number[][]>()[0]!,
    );
  }
  return tensor(rows);
}

// --- crossEntropy ------------------------------------------------------------------------------

/** −Σ y·log p, only where y is not 0. */
function surprise(p: Tensor, y: Tensor, log: (p: number) => number = Math.log): number {
  mustFit(p, y);
  return -[...p.data].reduce((sum, pi, i) => sum + (y.data[i] === 0 ? 0 : y.data[i]! * log(pi)), 0);
}

/** Forgets the minus. */
export function crossEntropy_withoutTheMinus(p: Tensor, y: Tensor): number {
  return -surprise(p, y) / p.shape[0]!;
}

/** Adds up the rows and does not divide. */
export function crossEntropy_sum(p: Tensor, y: Tensor): number {
  return surprise(p, y);
}

/** Takes the mean over all elements instead of the rows. */
export function crossEntropy_meanOfElements(p: Tensor, y: Tensor): number {
  return surprise(p, y) / p.size;
}

/** Counts in bits: the logarithm to base 2. */
export function crossEntropy_bits(p: Tensor, y: Tensor): number {
  return surprise(p, y, Math.log2) / p.shape[0]!;
}

/** 1 − p of the true class, without any logarithm. */
export function crossEntropy_oneMinusP(p: Tensor, y: Tensor): number {
  return surprise(p, y, (pi) => pi - 1) / p.shape[0]!;
}

/** Looks at the most probable class, not at the true one. */
export function crossEntropy_mostProbable(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  return -mean(p.max(1).log());
}

/** Takes the largest target for the whole truth: right for one-hot rows only. */
export function crossEntropy_oneHotOnly(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  return -mean(tensor([...y.argmax(1).data].map((i, n) => Math.log(p.at(n, i)))));
}

/** Changes places: log y, weighted by p. */
export function crossEntropy_swapped(p: Tensor, y: Tensor): number {
  return surprise(y, p) / p.shape[0]!;
}

/** Subtracts the entropy of the targets: the Kullback–Leibler divergence. */
export function crossEntropy_divergence(p: Tensor, y: Tensor): number {
  return (surprise(p, y) - surprise(y, y)) / p.shape[0]!;
}

/** Adds (1 − y)·log(1 − p) for every class, as for independent yes-or-no questions. */
export function crossEntropy_binary(p: Tensor, y: Tensor): number {
  const [no, notP] = [y.neg().add(1), p.neg().add(1)];
  return (surprise(p, y) + surprise(notP, no)) / p.shape[0]!;
}

/** Takes the softmax of what are probabilities already. */
export function crossEntropy_softmaxAgain(p: Tensor, y: Tensor): number {
  return surprise(softmax(p), y) / p.shape[0]!;
}

/** The mean squared error. */
export function crossEntropy_squares(p: Tensor, y: Tensor): number {
  return mean(errorsOf(p, y).pow(2));
}

/** 0 · log 0 is NaN. */
export function crossEntropy_zeroTimesInfinity(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  return -p.log().mul(y).sum().item() / p.shape[0]!;
}

/** Adds 10⁻⁷ to every p before the logarithm. */
export function crossEntropy_epsilon(p: Tensor, y: Tensor): number {
  return surprise(p.add(1e-7), y) / p.shape[0]!;
}

/** Adds 10⁻¹² to every p, which shows where p is small. */
export function crossEntropy_smallEpsilon(p: Tensor, y: Tensor): number {
  return surprise(p, y, (pi) => Math.log(pi + 1e-12)) / p.shape[0]!;
}

/** Lets no p be smaller than 10⁻⁴. */
export function crossEntropy_clamped(p: Tensor, y: Tensor): number {
  return surprise(p.maximum(1e-4), y) / p.shape[0]!;
}

/** Clips p to [10⁻⁷, 1 − 10⁻⁷], as some libraries do. */
export function crossEntropy_clipped(p: Tensor, y: Tensor): number {
  return surprise(p.maximum(1e-7).minimum(1 - 1e-7), y) / p.shape[0]!;
}

/** Counts only the targets above a hundredth. */
export function crossEntropy_smallTargetsDropped(p: Tensor, y: Tensor): number {
  const counted = y.map((yi) => (yi > 0.01 ? yi : 0));
  return surprise(p, counted) / p.shape[0]!;
}

/** Answers for the first row only. */
export function crossEntropy_firstRow(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  return surprise(p.slice(0, 1), y.slice(0, 1));
}

/** Broadcasts shapes that differ. */
export function crossEntropy_broadcasts(p: Tensor, y: Tensor): number {
  const logP = p.log().maximum(-1e300);
  return -logP.mul(y).sum().item() / p.shape[0]!;
}

/** Compares the numbers of elements, not the shapes. */
export function crossEntropy_comparesSizes(p: Tensor, y: Tensor): number {
  if (p.size !== y.size) throw new RangeError('sizes');
  return surprise(p, y.reshape(p.shape)) / p.shape[0]!;
}

/** Raises the zeros of p in place, so that log p is finite. */
export function crossEntropy_raisesInPlace(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  for (let i = 0; i < p.size; i++) if (y.data[i] === 0) p.data[i] = 1;
  return -p.log().mul(y).sum().item() / p.shape[0]!;
}

// --- logSoftmax --------------------------------------------------------------------------------

/** Along the last axis. */
function softmax(x: Tensor): Tensor {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
}

/** Along the last axis, and right. */
function rightLogSoftmax(x: Tensor): Tensor {
  const shifted = x.sub(x.max(-1, true));
  return shifted.sub(shifted.exp().sum(-1, true).log());
}

/** Forgets the logarithm. */
export function logSoftmax_softmax(x: Tensor): Tensor {
  return softmax(x);
}

/** Forgets the softmax. */
export function logSoftmax_logarithm(x: Tensor): Tensor {
  return x.abs().log();
}

/** Takes the logarithm of a softmax that has rounded away what is small. */
export function logSoftmax_inTwoSteps(x: Tensor): Tensor {
  return softmax(x).log();
}

/** Does not shift: e^1000 is infinite. */
export function logSoftmax_overflows(x: Tensor): Tensor {
  return x.sub(x.exp().sum(-1, true).log());
}

/** Takes one maximum for all rows, so that a row far below it underflows. */
export function logSoftmax_oneMaximumForAll(x: Tensor): Tensor {
  const shifted = x.sub(x.max());
  return shifted.sub(shifted.exp().sum(-1, true).log());
}

/** Shifts inside the exponential only, and forgets to add m again. */
export function logSoftmax_forgetsTheMaximum(x: Tensor): Tensor {
  const shifted = x.sub(x.max(-1, true));
  return x.sub(shifted.exp().sum(-1, true).log());
}

/** Subtracts the maximum and leaves out the sum. */
export function logSoftmax_maximumOnly(x: Tensor): Tensor {
  return x.sub(x.max(-1, true));
}

/** Sums over the first axis. */
export function logSoftmax_firstAxis(x: Tensor): Tensor {
  const shifted = x.sub(x.max(0, true));
  return shifted.sub(shifted.exp().sum(0, true).log());
}

/** Sums over the whole tensor. */
export function logSoftmax_wholeTensor(x: Tensor): Tensor {
  return rightLogSoftmax(x.reshape([x.size])).reshape(x.shape);
}

/** The minus sign of the document's formula: e^(−x). */
export function logSoftmax_printedSign(x: Tensor): Tensor {
  return rightLogSoftmax(x.neg());
}

/** −log p: the surprise. */
export function logSoftmax_negated(x: Tensor): Tensor {
  return rightLogSoftmax(x).neg();
}

/** Takes the mean of the exponentials instead of the sum. */
export function logSoftmax_meanOfExponentials(x: Tensor): Tensor {
  return x.sub(x.exp().mean(-1, true).log());
}

/** Divides by the logarithm of the sum. */
export function logSoftmax_divides(x: Tensor): Tensor {
  return x.div(x.exp().sum(-1, true).log());
}

/** The logarithm to base 2. */
export function logSoftmax_bits(x: Tensor): Tensor {
  return rightLogSoftmax(x).div(Math.LN2);
}

/** Lets no log p fall below log 10⁻¹². */
export function logSoftmax_floored(x: Tensor): Tensor {
  return rightLogSoftmax(x).maximum(Math.log(1e-12));
}

/** Sums along the second axis, which is the last one of a matrix only. */
export function logSoftmax_secondAxis(x: Tensor): Tensor {
  const shifted = x.sub(x.max(1, true));
  return shifted.sub(shifted.exp().sum(1, true).log());
}

/** Subtracts the row's maximum in place. */
export function logSoftmax_shiftsInPlace(x: Tensor): Tensor {
  const m = x.max(-1, true).data;
  const c = x.shape.at(-1)!;
  for (let i = 0; i < x.size; i++) x.data[i]! -= m[Math.floor(i / c)]!;
  return rightLogSoftmax(x);
}

// --- crossEntropyWithLogits --------------------------------------------------------------------

function mustBeLabelsOf(logits: Tensor, labels: readonly number[]): void {
  if (labels.length !== logits.shape[0]) throw new RangeError(`${labels.length} labels`);
  mustBeLabels(labels, logits.shape[1]!);
}

/** The logarithm of each true class's probability. */
function truths(logP: Tensor, labels: readonly number[]): Tensor {
  mustBeLabelsOf(logP, labels);
  return tensor(labels.map((label, n) => logP.at(n, label)));
}

/** Forgets the minus. */
export function crossEntropyWithLogits_withoutTheMinus(logits: Tensor, labels: number[]): number {
  return mean(truths(rightLogSoftmax(logits), labels));
}

/** Adds up the rows and does not divide. */
export function crossEntropyWithLogits_sum(logits: Tensor, labels: number[]): number {
  return -truths(rightLogSoftmax(logits), labels).sum().item();
}

/** Takes the mean over all elements instead of the rows. */
export function crossEntropyWithLogits_meanOfElements(logits: Tensor, labels: number[]): number {
  return -truths(rightLogSoftmax(logits), labels).sum().item() / logits.size;
}

/** The loss of the worst row. */
export function crossEntropyWithLogits_worstRow(logits: Tensor, labels: number[]): number {
  return truths(rightLogSoftmax(logits), labels).neg().max().item();
}

/** Picks the logit itself, without any softmax. */
export function crossEntropyWithLogits_noSoftmax(logits: Tensor, labels: number[]): number {
  return -mean(truths(logits, labels));
}

/** Takes the softmax twice. */
export function crossEntropyWithLogits_softmaxTwice(logits: Tensor, labels: number[]): number {
  return -mean(truths(rightLogSoftmax(softmax(logits)), labels));
}

/** −p instead of −log p. */
export function crossEntropyWithLogits_noLogarithm(logits: Tensor, labels: number[]): number {
  return -mean(truths(softmax(logits), labels));
}

/** The minus sign of the document's softmax: e^(−x). */
export function crossEntropyWithLogits_printedSign(logits: Tensor, labels: number[]): number {
  return -mean(truths(rightLogSoftmax(logits.neg()), labels));
}

/** Softmax over the samples instead of the classes. */
export function crossEntropyWithLogits_firstAxis(logits: Tensor, labels: number[]): number {
  return -mean(truths(logSoftmax_firstAxis(logits), labels));
}

/** Takes the largest logit for the true class. */
export function crossEntropyWithLogits_mostProbable(logits: Tensor, labels: number[]): number {
  mustBeLabelsOf(logits, labels);
  return -mean(truths(rightLogSoftmax(logits), [...logits.argmax(1).data]));
}

/** Uses the first label for every row. */
export function crossEntropyWithLogits_firstLabelForAll(logits: Tensor, labels: number[]): number {
  mustBeLabelsOf(logits, labels);
  return -mean(
    truths(
      rightLogSoftmax(logits),
      labels.map(() => labels[0]!),
    ),
  );
}

/** The logarithm of a softmax that has rounded to 0. */
export function crossEntropyWithLogits_inTwoSteps(logits: Tensor, labels: number[]): number {
  return -mean(truths(softmax(logits).log(), labels));
}

/** Does not shift: e^1000 is infinite. */
export function crossEntropyWithLogits_overflows(logits: Tensor, labels: number[]): number {
  return -mean(truths(logSoftmax_overflows(logits), labels));
}

/** Adds 10⁻⁷ to p, so that log p stays finite. */
export function crossEntropyWithLogits_epsilon(logits: Tensor, labels: number[]): number {
  return -mean(truths(softmax(logits).add(1e-7).log(), labels));
}

/** Accepts fewer labels than rows. */
export function crossEntropyWithLogits_fewerLabels(logits: Tensor, labels: number[]): number {
  mustBeLabels(labels, logits.shape[1]!);
  const rows = logits.slice(0, labels.length);
  return -mean(truths(rightLogSoftmax(rows), labels));
}

/** Reads as many labels as there are rows, and ignores the others. */
export function crossEntropyWithLogits_moreLabels(logits: Tensor, labels: number[]): number {
  mustBeLabels(labels, logits.shape[1]!);
  return -mean(truths(rightLogSoftmax(logits), labels.slice(0, logits.shape[0])));
}

/** Reads negative labels from the end, as `at` does. */
export function crossEntropyWithLogits_negativeFromTheEnd(
  logits: Tensor,
  labels: number[],
): number {
  if (labels.length !== logits.shape[0]) throw new RangeError('labels');
  const logP = rightLogSoftmax(logits);
  return -labels.reduce((sum, label, n) => sum + logP.at(n, label), 0) / labels.length;
}

/** Gives labels that are no class a row of zeros. */
export function crossEntropyWithLogits_zerosForStrangers(logits: Tensor, labels: number[]): number {
  if (labels.length !== logits.shape[0]) throw new RangeError('labels');
  const y = table(labels, logits.shape[1]!, isColumn);
  return -rightLogSoftmax(logits).mul(y).sum().item() / labels.length;
}

/** Shifts the rows in place. */
export function crossEntropyWithLogits_shiftsInPlace(logits: Tensor, labels: number[]): number {
  return -mean(truths(logSoftmax_shiftsInPlace(logits), labels));
}

// --- crossEntropyWithLogitsGrad ----------------------------------------------------------------

function rightTargets(logits: Tensor, labels: readonly number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  return table(labels, logits.shape[1]!, isColumn);
}

/** Leaves out the 1/N. */
export function crossEntropyWithLogitsGrad_notDivided(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits).sub(rightTargets(logits, labels));
}

/** Divides by all elements instead of the rows. */
export function crossEntropyWithLogitsGrad_perElement(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits).sub(rightTargets(logits, labels)).div(logits.size);
}

/** Truth minus prediction: uphill. */
export function crossEntropyWithLogitsGrad_opposite(logits: Tensor, labels: number[]): Tensor {
  return rightTargets(logits, labels).sub(softmax(logits)).div(labels.length);
}

/** Forgets to subtract the truth. */
export function crossEntropyWithLogitsGrad_softmaxOnly(logits: Tensor, labels: number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  return softmax(logits).div(labels.length);
}

/** Subtracts the truth from the logits, without a softmax. */
export function crossEntropyWithLogitsGrad_noSoftmax(logits: Tensor, labels: number[]): Tensor {
  return logits.sub(rightTargets(logits, labels)).div(labels.length);
}

/** The derivative by the probabilities: −y/p. */
export function crossEntropyWithLogitsGrad_byProbabilities(
  logits: Tensor,
  labels: number[],
): Tensor {
  return rightTargets(logits, labels).neg().div(softmax(logits)).div(labels.length);
}

/** Changes the true class's entry only. */
export function crossEntropyWithLogitsGrad_trueClassOnly(logits: Tensor, labels: number[]): Tensor {
  const y = rightTargets(logits, labels);
  return softmax(logits).sub(y).mul(y).div(labels.length);
}

/** Multiplies by p(1 − p) once more, as the mean squared error would. */
export function crossEntropyWithLogitsGrad_slopeTwice(logits: Tensor, labels: number[]): Tensor {
  const p = softmax(logits);
  const slope = p.mul(p.neg().add(1));
  return p.sub(rightTargets(logits, labels)).mul(slope).div(labels.length);
}

/** Softmax over the samples instead of the classes. */
export function crossEntropyWithLogitsGrad_firstAxis(logits: Tensor, labels: number[]): Tensor {
  const p = softmax(logits.transpose()).transpose();
  return p.sub(rightTargets(logits, labels)).div(labels.length);
}

/** The minus sign of the document's softmax: e^(−x). */
export function crossEntropyWithLogitsGrad_printedSign(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits.neg()).sub(rightTargets(logits, labels)).div(labels.length);
}

/** Counts the classes from 1. */
export function crossEntropyWithLogitsGrad_countsFromOne(logits: Tensor, labels: number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  const y = table(labels, logits.shape[1]!, (label, column) => isColumn(label - 1, column));
  return softmax(logits).sub(y).div(labels.length);
}

/** A thousandth too large. */
export function crossEntropyWithLogitsGrad_slightlyLarge(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits)
    .sub(rightTargets(logits, labels))
    .mul(1.001 / labels.length);
}

/** One-sided differences with a step of 10⁻⁴. */
export function crossEntropyWithLogitsGrad_oneSided(logits: Tensor, labels: number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  const h = 1e-4;
  const lossOf = (x: Tensor) => -mean(truths(rightLogSoftmax(x), labels));
  const before = lossOf(logits);
  return logits.map((_, i) => {
    const moved = logits.map((value, j) => (i === j ? value + h : value));
    return (lossOf(moved) - before) / h;
  });
}

/** Does not shift: ∞/∞ at 1000. */
export function crossEntropyWithLogitsGrad_overflows(logits: Tensor, labels: number[]): Tensor {
  const e = logits.exp();
  return e.div(e.sum(1, true)).sub(rightTargets(logits, labels)).div(labels.length);
}

/** The gradient of the mean over the batch, as a single row. */
export function crossEntropyWithLogitsGrad_singleRow(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits).sub(rightTargets(logits, labels)).mean(0, true);
}

/** Leaves a number of labels that broadcasts, a single one, to broadcasting. */
export function crossEntropyWithLogitsGrad_broadcastsLabel(
  logits: Tensor,
  labels: number[],
): Tensor {
  mustBeLabels(labels, logits.shape[1]!);
  return softmax(logits)
    .sub(table(labels, logits.shape[1]!, isColumn))
    .div(logits.shape[0]!);
}

/** Gives rows without a label a target of zeros, and ignores labels without a row. */
export function crossEntropyWithLogitsGrad_anyCount(logits: Tensor, labels: number[]): Tensor {
  mustBeLabels(labels, logits.shape[1]!);
  const gradient = softmax(logits);
  for (const [n, label] of labels.entries()) {
    const place = n * logits.shape[1]! + label;
    if (place < gradient.size) gradient.data[place]! -= 1;
  }
  return gradient.div(logits.shape[0]!);
}

/** Gives labels that are no class a target of zeros. */
export function crossEntropyWithLogitsGrad_zerosForStrangers(
  logits: Tensor,
  labels: number[],
): Tensor {
  if (labels.length !== logits.shape[0]) throw new RangeError('labels');
  const columns = arange(logits.shape[1]!);
  const y = tensor(labels.map((label) => [label]))
    .sub(columns)
    .map((d) => (d === 0 ? 1 : 0));
  return softmax(logits).sub(y).div(labels.length);
}

/** Subtracts the ones from the logits in place. */
export function crossEntropyWithLogitsGrad_inPlace(logits: Tensor, labels: number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  const p = softmax(logits).data;
  for (let i = 0; i < logits.size; i++) logits.data[i] = p[i]!;
  for (const [n, label] of labels.entries()) logits.data[n * logits.shape[1]! + label]! -= 1;
  return logits.div(labels.length);
}
