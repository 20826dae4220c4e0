/** Other right solutions of lesson 06: odd ones, which the checks must not accuse. */
import { eye, full, ones, tensor, Tensor, zeros } from '#tensor';

const differ = (a: Tensor, b: Tensor): boolean =>
  a.rank !== b.rank || a.shape.some((extent, axis) => extent !== b.shape[axis]);

// --- mae and its gradient ----------------------------------------------------------------------

/** From the last element to the first; refuses with a string. */
export function mae_loop(pred: Tensor, target: Tensor): number {
  // oxlint-disable-next-line no-throw-literal -- any throw is a rejection
  if (differ(pred, target)) throw 'shapes';
  let sum = 0;
  for (let i = pred.size - 1; i >= 0; i--) {
    const error = pred.data[i]! - target.data[i]!;
    sum += error < 0 ? -error : error;
  }
  return sum / pred.size;
}

/** |e| = max(a, b) − min(a, b), and a mean that goes along. */
export function mae_runningMean(pred: Tensor, target: Tensor): number {
  if (differ(pred, target)) throw new TypeError('shapes');
  const gaps = pred.maximum(target).sub(pred.minimum(target)).data;
  let mean = 0;
  for (const [i, gap] of gaps.entries()) mean += (gap - mean) / (i + 1);
  return mean;
}

/** √e², axis by axis. */
export function mae_axisByAxis(pred: Tensor, target: Tensor): number {
  if (String(pred.shape) !== String(target.shape)) throw new Error('shapes');
  let means = pred.sub(target).pow(2).sqrt();
  while (means.rank > 0) means = means.mean(0);
  return means.item();
}

/** One comparison for each sign. */
export function maeGrad_comparisons(pred: Tensor, target: Tensor): Tensor {
  if (differ(pred, target)) throw new RangeError('shapes');
  return pred.map((value, i) => {
    if (value > target.data[i]!) return 1 / pred.size;
    return value < target.data[i]! ? -1 / pred.size : 0;
  });
}

/** e/|e|, with a detour around 0. */
export function maeGrad_quotient(pred: Tensor, target: Tensor): Tensor {
  if (differ(pred, target)) throw new Error('shapes');
  const e = pred.sub(target);
  return e.map((value) => (value === 0 ? 0 : value / (Math.abs(value) * e.size)));
}

/** −sign(−e), which makes a −0 of 0. */
export function maeGrad_minusZero(pred: Tensor, target: Tensor): Tensor {
  if (differ(pred, target)) throw new Error('shapes');
  return target
    .sub(pred)
    .sign()
    .neg()
    .mul(pred.size ** -1);
}

// --- mse and its gradient ----------------------------------------------------------------------

/** The scalar product of the errors with themselves. */
export function mse_scalarProduct(pred: Tensor, target: Tensor): number {
  if (differ(pred, target)) throw new Error('shapes');
  const e = pred.sub(target).reshape([pred.size]);
  return e.matmul(e).item() / e.size;
}

/** Variance plus squared mean. */
export function mse_varianceAndMean(pred: Tensor, target: Tensor): number {
  if (differ(pred, target)) throw new Error('shapes');
  const e = pred.sub(target);
  const mean = e.mean();
  return e.sub(mean).pow(2).mean().item() + mean.item() ** 2;
}

/** Each error divided by √N before it is squared. */
export function mse_norm(pred: Tensor, target: Tensor): number {
  if (differ(pred, target)) throw new Error('shapes');
  return Math.hypot(...target.sub(pred).div(Math.sqrt(pred.size)).data) ** 2;
}

/** a² − 2ab + b² */
export function mse_binomial(pred: Tensor, target: Tensor): number {
  if (differ(pred, target)) throw new Error('shapes');
  const squares = pred.mul(pred).sub(pred.mul(target).mul(2)).add(target.mul(target));
  return squares.sum().div(pred.size).item();
}

/** Works in place on a copy. */
export function mseGrad_copy(pred: Tensor, target: Tensor): Tensor {
  if (differ(pred, target)) throw new Error('shapes');
  const copy = pred.reshape(pred.shape);
  for (let i = 0; i < copy.size; i++) copy.data[i] = (copy.data[i]! - target.data[i]!) * 2;
  return copy.div(copy.size);
}

/** e/N + e/N */
export function mseGrad_twice(pred: Tensor, target: Tensor): Tensor {
  if (differ(pred, target)) throw new Error('shapes');
  const half = pred.div(pred.size).sub(target.div(pred.size));
  return half.add(half);
}

/** Central differences, which are exact for a square. */
export function mseGrad_differences(pred: Tensor, target: Tensor): Tensor {
  if (differ(pred, target)) throw new Error('shapes');
  return pred.sub(target).map((e) => ((e + 1) ** 2 - (e - 1) ** 2) / (2 * pred.size));
}

// --- oneHot ------------------------------------------------------------------------------------

/** Rows of the identity matrix. */
export function oneHot_identity(labels: number[], classes: number): Tensor {
  const rows = eye(classes).toArray<number[][]>();
  return tensor(
    labels.map((label) => {
      const row = rows[label];
      if (row === undefined) throw new Error(`no class ${label}`);
      return row;
    }),
  );
}

/** Writes the ones into zeros, and answers in whole numbers. */
export function oneHot_wholeNumbers(labels: number[], classes: number): Tensor {
  const y = zeros([labels.length, classes]);
  labels.forEach((label, n) => {
    // oxlint-disable-next-line no-throw-literal -- any throw is a rejection
    if (label !== Math.floor(label) || label < 0 || label > classes - 1) throw 'label';
    y.data[n * classes + label] = 1;
  });
  return new Tensor(y.shape, y.data, 'int32');
}

/** Booleans: is this the class? */
export function oneHot_booleans(labels: number[], classes: number): Tensor {
  const columns = [...Array(classes).keys()];
  if (!labels.every((label) => columns.includes(label))) throw new TypeError('label');
  return tensor(
    labels.map((label) => columns.map((column) => column === label)),
    'bool',
  );
}

// --- crossEntropy ------------------------------------------------------------------------------

/** Row by row, the rows' means at the end; a p of 0 costs a large number. */
export function crossEntropy_rows(probs: Tensor, target: Tensor): number {
  if (differ(probs, target)) throw new Error('shapes');
  const [p, y] = [probs.toArray<number[][]>(), target.toArray<number[][]>()];
  const costs = p.map((row, n) =>
    row.reduce((cost, pi, i) => cost + y[n]![i]! * -Math.log(Math.max(pi, 1e-100)), 0),
  );
  return costs.reduce((a, b) => a + b) / costs.length;
}

/** log Π p^y: in JavaScript 0⁰ is 1. */
export function crossEntropy_likelihood(probs: Tensor, target: Tensor): number {
  if (differ(probs, target)) throw new Error('shapes');
  const likelihood = [...probs.pow(target).data].reduce((product, factor) => product * factor);
  return -Math.log(likelihood) / probs.shape[0]!;
}

/** Puts 1 in the place of every p that does not count. */
export function crossEntropy_masked(probs: Tensor, target: Tensor): number {
  if (differ(probs, target)) throw new Error('shapes');
  const counts = target.map((y) => (y === 0 ? 0 : 1));
  const p = probs.mul(counts).add(ones(counts.shape).sub(counts));
  return p.log().mul(target).neg().sum(1).mean().item();
}

/** y·(log(p/y)) + y·log y, in bits and back. */
export function crossEntropy_divergencePlusEntropy(probs: Tensor, target: Tensor): number {
  if (differ(probs, target)) throw new Error('shapes');
  let [divergence, entropy] = [0, 0];
  for (const [i, y] of [...target.data].entries()) {
    if (!(y > 0)) continue;
    divergence += y * Math.log2(y / probs.data[i]!);
    entropy -= y * Math.log2(y);
  }
  return ((divergence + entropy) * Math.LN2) / probs.shape[0]!;
}

/** Lets no logarithm be less than −100, as PyTorch's binary cross-entropy does. */
export function crossEntropy_clampedLog(probs: Tensor, target: Tensor): number {
  if (differ(probs, target)) throw new Error('shapes');
  return probs.log().maximum(-100).mul(target).sum().item() / -probs.shape[0]!;
}

/** Lets no p be less than 10⁻¹², which only shows where p is as good as 0. */
export function crossEntropy_clampedFarBelow(probs: Tensor, target: Tensor): number {
  if (differ(probs, target)) throw new Error('shapes');
  return probs.maximum(1e-12).log().mul(target).sum(1).mean().neg().item();
}

// --- logSoftmax --------------------------------------------------------------------------------

/** Row by row through plain arrays, shifted by the maximum and by 1 more. */
export function logSoftmax_rows(logits: Tensor): Tensor {
  const c = logits.shape.at(-1)!;
  const out: number[] = [];
  for (let start = 0; start < logits.size; start += c) {
    const row = [...logits.data].slice(start, start + c);
    const m = Math.max(...row) + 1;
    const sum = row.reduceRight((total, x) => total + Math.exp(x - m), 0);
    for (const x of row) out.push(x - (m + Math.log(sum)));
  }
  return new Tensor(logits.shape, out);
}

/** −log Σ_j e^(x_j − x_i), two terms at a time. */
export function logSoftmax_pairwise(logits: Tensor): Tensor {
  const c = logits.shape.at(-1)!;
  return logits.map((xi, i) => {
    let log = -Infinity;
    for (let j = i - (i % c); j < i - (i % c) + c; j++) {
      const d = logits.data[j]! - xi;
      const [low, high] = [Math.min(log, d), Math.max(log, d)];
      log = high + Math.log1p(Math.exp(low - high));
    }
    return -log;
  });
}

/** As a matrix, whatever the rank; the maximum's own 1 is left out of the sum for log1p. */
export function logSoftmax_matrix(logits: Tensor): Tensor {
  const c = logits.shape.at(-1)!;
  const rows = logits.reshape([-1, c]).toArray<number[][]>();
  const answers = rows.map((row) => {
    const top = row.indexOf(Math.max(...row));
    const others = row.filter((_, j) => j !== top).map((x) => Math.exp(x - row[top]!));
    const log = Math.log1p(others.reduce((a, b) => a + b, 0));
    return row.map((x) => x - row[top]! - log);
  });
  return tensor(answers).reshape(logits.shape);
}

/** In one pass: the maximum so far, and the sum that fits it. */
export function logSoftmax_streaming(logits: Tensor): Tensor {
  const c = logits.shape.at(-1)!;
  const logSums: number[] = [];
  for (let start = 0; start < logits.size; start += c) {
    let [max, sum] = [-Infinity, 0];
    for (const x of logits.data.subarray(start, start + c)) {
      sum = x > max ? sum * Math.exp(max - x) + 1 : sum + Math.exp(x - max);
      max = Math.max(max, x);
    }
    logSums.push(max + Math.log(sum));
  }
  return logits.map((x, i) => x - logSums[Math.floor(i / c)]!);
}

// --- crossEntropyWithLogits and its gradient ---------------------------------------------------

/** Picks the entries; leaves labels that are no class to `undefined`. */
export function crossEntropyWithLogits_picks(logits: Tensor, labels: number[]): number {
  const rows = logSoftmax_rows(logits).toArray<number[][]>();
  if (rows.length !== labels.length) throw new Error('one label per row');
  const costs = labels.map((label, n) => {
    const logP = rows[n]![label];
    if (logP === undefined) throw new RangeError(`no class ${label}`);
    return -logP;
  });
  return costs.reduce((a, b) => a + b) / costs.length;
}

/** The mean of the log-sum-exps minus the mean of the true logits. */
export function crossEntropyWithLogits_twoMeans(logits: Tensor, labels: number[]): number {
  const y = oneHot_identity(labels, logits.shape[1]!);
  if (differ(y, logits)) throw new RangeError('labels');
  const m = logits.max(1, true);
  const sums = logits.sub(m).exp().sum(1, true).log().add(m);
  return sums.mean().item() - logits.mul(y).sum().item() / labels.length;
}

/** log(1 + Σ e^(x_j − x_t)) over the other classes, by Math.log1p where that does not overflow. */
export function crossEntropyWithLogits_margins(logits: Tensor, labels: number[]): number {
  const [n, c] = [logits.shape[0]!, logits.shape[1]!];
  oneHot_booleans(labels, c);
  if (labels.length !== n) throw new Error('labels');
  let loss = 0;
  for (const [row, label] of labels.entries()) {
    const margins = [...logits.slice(row, row + 1).data].map((x) => x - logits.at(row, label));
    const top = Math.max(...margins);
    const others = margins.filter((_, i) => i !== label);
    const sum = others.reduce((total, d) => total + Math.exp(d - top), 0);
    loss += top > 30 ? top + Math.log(sum) : Math.log1p(sum * Math.exp(top));
  }
  return loss / n;
}

/** p_i = 1/Σ_j e^(x_j − x_i), entry by entry. */
export function crossEntropyWithLogitsGrad_entries(logits: Tensor, labels: number[]): Tensor {
  const y = oneHot_booleans(labels, logits.shape[1]!);
  if (labels.length !== logits.shape[0]) throw new Error('labels');
  const c = logits.shape[1]!;
  return logits.map((xi, i) => {
    let sum = 0;
    for (let j = i - (i % c); j < i - (i % c) + c; j++) sum += Math.exp(logits.data[j]! - xi);
    return (1 / sum - y.data[i]!) / labels.length;
  });
}

/** Softmax by max-shift, and the ones taken away in place on that copy. */
export function crossEntropyWithLogitsGrad_copy(logits: Tensor, labels: number[]): Tensor {
  const [n, c] = [logits.shape[0]!, logits.shape[1]!];
  // oxlint-disable-next-line no-throw-literal -- any throw is a rejection
  if (n !== labels.length) throw 'one label per row';
  const e = logits.sub(logits.max(1, true)).exp();
  const p = e.div(e.sum(1, true));
  for (const [row, label] of labels.entries()) {
    const index = row * c + label;
    if (!(label in [...Array(c).keys()])) throw new Error('label');
    p.data[index] = p.data[index]! - 1;
  }
  return p.div(full([n, 1], n));
}

/** Through the Jacobian of the softmax: Σ_j −(y_j/p_j)·p_j·(δ_ji − p_i), p_j cancelled. */
export function crossEntropyWithLogitsGrad_jacobian(logits: Tensor, labels: number[]): Tensor {
  const y = oneHot_identity(labels, logits.shape[1]!);
  if (differ(y, logits)) throw new Error('labels');
  const p = logSoftmax_pairwise(logits).exp();
  const rows = p
    .toArray<number[][]>()
    .map((row, n) =>
      row.map((pi, i) => row.reduce((sum, _, j) => sum - y.at(n, j) * ((i === j ? 1 : 0) - pi), 0)),
    );
  return tensor(rows).mul(1 / labels.length);
}
