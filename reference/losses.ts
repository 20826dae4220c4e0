// How wrong is a prediction, in one number: each loss beside its gradient.

import { Tensor } from '#tensor';

/** mae = (1/N) Σ |pred_i − target_i|. */
export function mae(pred: Tensor, target: Tensor): number {
  return errors(pred, target).abs().mean().item();
}

/** ∂mae/∂pred_i = sign(pred_i − target_i)/N; at the kink |·|'(0) = 0 by convention. */
export function maeGrad(pred: Tensor, target: Tensor): Tensor {
  return errors(pred, target).sign().div(pred.size);
}

/** mse = (1/N) Σ (pred_i − target_i)². */
export function mse(pred: Tensor, target: Tensor): number {
  return errors(pred, target).pow(2).mean().item();
}

/** ∂mse/∂pred_i = 2·(pred_i − target_i)/N. */
export function mseGrad(pred: Tensor, target: Tensor): Tensor {
  return errors(pred, target).mul(2 / pred.size);
}

/** pred − target. */
function errors(pred: Tensor, target: Tensor): Tensor {
  requireEqualShapes(pred, target);
  return pred.sub(target);
}

// Needed because broadcasting would turn [n, 1] − [n] into all n² differences without a word.
function requireEqualShapes(a: Tensor, b: Tensor): void {
  const equal = a.rank === b.rank && a.shape.every((extent, axis) => extent === b.shape[axis]);
  if (!equal) throw new RangeError(`shapes differ: [${a.shape}] and [${b.shape}]`);
}

/** Row n has 1 in column labels[n] and 0 elsewhere: `[n, classes]`. */
export function oneHot(labels: number[], classes: number): Tensor {
  if (!labels.every((label) => Number.isInteger(label) && label >= 0 && label < classes)) {
    throw new RangeError(`labels must be whole numbers from 0 to ${classes - 1}; got [${labels}]`);
  }
  const columns = Array.from({ length: classes }, (_, column) => column);
  const rows = labels.flatMap((label) => columns.map((column) => (column === label ? 1 : 0)));
  return new Tensor([labels.length, classes], rows);
}

/** −(1/N) Σ_n Σ_i y_i·log p_i. */
export function crossEntropy(probs: Tensor, target: Tensor): number {
  requireEqualShapes(probs, target);
  return meanSurprise(probs.log(), target);
}

/** −(1/N) Σ_n Σ_i y_i·log p_i from log p, both `[n, c]`. */
function meanSurprise(logP: Tensor, y: Tensor): number {
  const [n] = rowsAndColumns(logP);
  // Where y = 0 there is no term; multiplying would make 0·(−∞) = NaN of it.
  const terms = logP.map((value, i) => (y.data[i] === 0 ? 0 : -y.data[i]! * value));
  return terms.sum().item() / n;
}

function rowsAndColumns(x: Tensor): [number, number] {
  const [n, c] = x.shape;
  if (n === undefined || c === undefined || x.rank !== 2) {
    throw new RangeError(`needs one row per sample, [n, c]; got [${x.shape}]`);
  }
  return [n, c];
}

/** log softmax(x)_i = x_i − log Σ_j e^{x_j}, along the last axis. */
export function logSoftmax(logits: Tensor): Tensor {
  // Shifting every x_j alike changes nothing, and after this shift the sum lies between 1 and c.
  const x = logits.sub(logits.max(-1, true));
  return x.sub(x.exp().sum(-1, true).log());
}

/** crossEntropy(softmax(logits), oneHot(labels)), without taking the log of a rounded p. */
export function crossEntropyWithLogits(logits: Tensor, labels: number[]): number {
  return meanSurprise(logSoftmax(logits), targetsOf(logits, labels));
}

/** ∂/∂logits = (softmax(logits) − oneHot(labels))/N, with softmax = e^logSoftmax. */
export function crossEntropyWithLogitsGrad(logits: Tensor, labels: number[]): Tensor {
  const y = targetsOf(logits, labels);
  return logSoftmax(logits).exp().sub(y).div(labels.length);
}

/** One one-hot row for each row of `logits`. */
function targetsOf(logits: Tensor, labels: number[]): Tensor {
  const [n, classes] = rowsAndColumns(logits);
  if (labels.length !== n) {
    throw new RangeError(`one label per row: logits [${logits.shape}], ${labels.length} labels`);
  }
  return oneHot(labels, classes);
}
