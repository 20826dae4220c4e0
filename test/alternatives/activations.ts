// Right solutions of lesson 04 that look nothing like the reference.

import { erf, eye, type Nested, tensor, Tensor, zeros } from '#tensor';

// --- collapseLinear ----------------------------------------------------------------------------

export function collapseLinear_fromTheRight(ws: Tensor[]): Tensor {
  return ws.reduceRight((product, w) => w.matmul(product));
}

export function collapseLinear_recursive(ws: Tensor[]): Tensor {
  if (ws.length === 1) return ws[0]!;
  const middle = Math.ceil(ws.length / 2);
  const left = collapseLinear_recursive(ws.slice(0, middle));
  return left.matmul(collapseLinear_recursive(ws.slice(middle)));
}

export function collapseLinear_fromTheIdentity(ws: Tensor[]): Tensor {
  let product = eye(ws[0]!.shape[0]!);
  for (const w of ws) product = product.matmul(w);
  return product;
}

/** What the layers make of each unit vector is a column of W. */
export function collapseLinear_columnByColumn(ws: Tensor[]): Tensor {
  const n = ws.at(-1)!.shape[1]!;
  const identity = eye(n);
  const columns = Array.from({ length: n }, (_, j) => {
    const unit = identity.slice(j, j + 1).reshape([n]);
    return [...ws.reduceRight((y, w) => w.matmul(y), unit).data];
  });
  return new Tensor([n, columns[0]!.length], columns.flat()).transpose();
}

export function collapseLinear_loops(ws: Tensor[]): Tensor {
  let rows = ws[0]!.toArray<number[][]>();
  for (const w of ws.slice(1)) {
    const right = w.toArray<number[][]>();
    rows = rows.map((row) =>
      right[0]!.map((_, j) => {
        let sum = 0;
        for (let i = row.length - 1; i >= 0; i--) sum += row[i]! * right[i]![j]!;
        return sum;
      }),
    );
  }
  return new Tensor([rows.length, rows[0]!.length], rows.flat());
}

// --- sigmoid and tanh --------------------------------------------------------------------------

export function sigmoid_viaTanh(x: Tensor): Tensor {
  return x.map((v) => (1 + Math.tanh(v / 2)) / 2);
}

export function sigmoid_twoBranches(x: Tensor): Tensor {
  return x.map((v) => {
    const e = Math.exp(-Math.abs(v));
    return v < 0 ? e / (1 + e) : 1 / (1 + e);
  });
}

export function sigmoid_fromAbove(x: Tensor): Tensor {
  return x.map((v) => 1 - 1 / (1 + Math.E ** v));
}

export function sigmoid_viaLogarithm(x: Tensor): Tensor {
  return x.map((v) => Math.exp(-Math.log1p(Math.exp(-v))));
}

export function sigmoid_inPlaceOnACopy(x: Tensor): Tensor {
  const copy = x.reshape(x.shape);
  for (let i = 0; i < copy.size; i++) copy.data[i] = 1 / (1 + Math.exp(-copy.data[i]!));
  return copy;
}

export function sigmoid_tensorMethods(x: Tensor): Tensor {
  return x.neg().exp().add(1).pow(-1);
}

export function sigmoidPrime_viaExponentials(x: Tensor): Tensor {
  return x.map((v) => 1 / (Math.exp(v) + 2 + Math.exp(-v)));
}

export function sigmoidPrime_even(x: Tensor): Tensor {
  return x.map((v) => {
    const e = Math.exp(-Math.abs(v));
    return e / (1 + e) ** 2;
  });
}

export function sigmoidPrime_completedSquare(x: Tensor): Tensor {
  return x.map((v) => 0.25 - (1 / (1 + Math.exp(-v)) - 0.5) ** 2);
}

export function sigmoidPrime_minusSquare(x: Tensor): Tensor {
  const y = sigmoid_fromAbove(x);
  return y.sub(y.pow(2));
}

export function sigmoidPrime_byDifferences(x: Tensor): Tensor {
  const h = 1e-5;
  return sigmoid_viaTanh(x.add(h))
    .sub(sigmoid_viaTanh(x.sub(h)))
    .div(2 * h);
}

export function tanh_viaSigmoid(x: Tensor): Tensor {
  return x.map((v) => 2 / (1 + Math.exp(-2 * v)) - 1);
}

export function tanh_smallExponential(x: Tensor): Tensor {
  const e = x.abs().mul(-2).exp();
  return x.sign().mul(e.neg().add(1).div(e.add(1)));
}

export function tanh_viaExpm1(x: Tensor): Tensor {
  return x.map((v) => {
    const t = Math.expm1(-2 * Math.abs(v));
    return (-Math.sign(v) * t) / (t + 2);
  });
}

export function tanh_clippedFraction(x: Tensor): Tensor {
  return x.map((v) => {
    const near = Math.max(-300, Math.min(300, v));
    return (Math.exp(near) - Math.exp(-near)) / (Math.exp(near) + Math.exp(-near));
  });
}

export function tanhPrime_viaCosh(x: Tensor): Tensor {
  return x.map((v) => 1 / Math.cosh(v) ** 2);
}

export function tanhPrime_factored(x: Tensor): Tensor {
  return x.map((v) => (1 - Math.tanh(v)) * (1 + Math.tanh(v)));
}

export function tanhPrime_viaSigmoid(x: Tensor): Tensor {
  return sigmoidPrime_completedSquare(x.mul(2)).mul(4);
}

export function tanhPrime_byDifferences(x: Tensor): Tensor {
  return x.map((v) => (Math.tanh(v + 1e-5) - Math.tanh(v - 1e-5)) / 2e-5);
}

// --- relu and leakyRelu ------------------------------------------------------------------------

export function relu_halfSum(x: Tensor): Tensor {
  return x.add(x.abs()).div(2);
}

/** Gives −0 for negative numbers. */
export function relu_mask(x: Tensor): Tensor {
  return x.map((v) => v * Number(v > 0));
}

export function relu_loop(x: Tensor): Tensor {
  const out = [];
  for (const v of x.data) {
    if (v >= 0) out.push(v);
    else out.push(0);
  }
  return new Tensor(x.shape, out);
}

/** Gives a tensor of dtype bool. */
export function reluPrime_bool(x: Tensor): Tensor {
  return new Tensor(
    x.shape,
    x.data.map((v) => (v > 0 ? 1 : 0)),
    'bool',
  );
}

export function reluPrime_viaSign(x: Tensor): Tensor {
  return x.sign().maximum(0);
}

export function leakyRelu_twoParts(x: Tensor, slope = 0.01): Tensor {
  return x.maximum(0).add(x.minimum(0).mul(slope));
}

export function leakyRelu_mixture(x: Tensor, slope?: number): Tensor {
  const a = slope ?? 1 / 100;
  return x.mul(a).add(x.maximum(0).mul(1 - a));
}

export function leakyRelu_otherSide(x: Tensor, slope: number | undefined = 1e-2): Tensor {
  return x.map((v) => (v < 0 ? v * slope : v));
}

export function leakyReluPrime_mixture(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => slope + (1 - slope) * Math.max(0, Math.sign(v)));
}

export function leakyReluPrime_otherSide(x: Tensor, slope?: number): Tensor {
  const a = slope === undefined ? 0.01 : slope;
  return x.map((v) => (v <= 0 ? a : 1));
}

// --- gelu and silu -----------------------------------------------------------------------------

export function gelu_fromAbove(x: Tensor): Tensor {
  return x.map((v) => v - (v * (1 - erf(v / Math.SQRT2))) / 2);
}

export function gelu_even(x: Tensor): Tensor {
  return x.map((v) => (v + Math.abs(v) * erf(Math.abs(v) * Math.SQRT1_2)) / 2);
}

/** Φ(x) = 1/2 + φ(x)·(x + x³/3 + x⁵/15 + …), and 0 or 1 where nothing else shows. */
function seriesCdf(v: number): number {
  if (Math.abs(v) > 8) return v > 0 ? 1 : 0;
  let [term, sum] = [v, v];
  for (let n = 3; n < 400; n += 2) {
    term *= (v * v) / n;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * v ** 2) * Math.sqrt(0.5 / Math.PI);
}

export function gelu_series(x: Tensor): Tensor {
  return x.map((v) => v * seriesCdf(v));
}

const slopeOnTheRight = (v: number): number =>
  0.5 + 0.5 * erf(v / Math.sqrt(2)) + (v / Math.sqrt(2 * Math.PI)) * Math.exp(-v * (v / 2));

export function geluPrime_reflected(x: Tensor): Tensor {
  return x.map((v) => (v < 0 ? 1 - slopeOnTheRight(-v) : slopeOnTheRight(v)));
}

export function geluPrime_series(x: Tensor): Tensor {
  const density = x.pow(2).div(-2).exp().mul(0.3989422804014327);
  return x.map((v) => seriesCdf(v)).add(x.mul(density));
}

export function silu_quotient(x: Tensor): Tensor {
  return x.div(x.neg().exp().add(1));
}

export function silu_viaTanh(x: Tensor): Tensor {
  return x.map((v) => (v + v * Math.tanh(v / 2)) / 2);
}

export function siluPrime_viaSilu(x: Tensor): Tensor {
  const [y, s] = [silu_quotient(x), sigmoid_twoBranches(x)];
  return y.add(s.mul(y.neg().add(1)));
}

export function siluPrime_factored(x: Tensor): Tensor {
  return x.map((v) => {
    const s = (1 + Math.tanh(v / 2)) / 2;
    return s * (1 + v * (1 - s));
  });
}

// --- softmax -----------------------------------------------------------------------------------

export function softmax_loops(x: Tensor): Tensor {
  const k = x.shape.at(-1)!;
  const out = new Float64Array(x.size);
  for (let start = 0; start < x.size; start += k) {
    let largest = -Infinity;
    for (let i = start; i < start + k; i++) largest = Math.max(largest, x.data[i]!);
    let sum = 0;
    for (let i = start + k - 1; i >= start; i--) {
      out[i] = Math.exp(x.data[i]! - largest);
      sum += out[i]!;
    }
    for (let i = start; i < start + k; i++) out[i] = out[i]! / sum;
  }
  return new Tensor(x.shape, out);
}

export function softmax_rowByRow(x: Tensor): Tensor {
  if (x.rank === 1) return softmax_loops(x);
  const out: number[] = [];
  for (let i = 0; i < x.shape[0]!; i++) {
    const row = x.slice(i, i + 1).reshape(x.shape.slice(1));
    out.push(...softmax_rowByRow(row).data);
  }
  return new Tensor(x.shape, out);
}

export function softmax_viaLogarithms(x: Tensor): Tensor {
  const largest = x.max(-1, true);
  const logSum = x.sub(largest).exp().sum(-1, true).log().add(largest);
  return x.sub(logSum).exp();
}

export function softmax_shiftedWhereNeeded(x: Tensor): Tensor {
  const large = x.data.some((v) => Math.abs(v) > 300);
  const e = (large ? x.sub(x.max(-1, true)) : x).exp();
  return e.div(e.sum(-1, true));
}

export function softmax_ratios(x: Tensor): Tensor {
  const k = x.shape.at(-1)!;
  return x.map((v, index) => {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += Math.exp(x.data[index - (index % k) + j]! - v);
    return 1 / sum;
  });
}

export function softmaxJacobian_loops(x: Tensor): Tensor {
  const [k, p] = [x.size, softmax_ratios(x).data];
  const out = zeros([k, k]);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      out.data[i * k + j] = i === j ? p[i]! * (1 - p[i]!) : -p[i]! * p[j]!;
    }
  }
  return out;
}

export function softmaxJacobian_diagonalMinusOuter(x: Tensor): Tensor {
  const k = x.shape[0]!;
  const column = softmax_viaLogarithms(x).reshape([k, 1]);
  return eye(k).mul(column).sub(column.matmul(column.transpose()));
}

/** Fills the diagonal so that each row sums to 0. */
export function softmaxJacobian_restOfTheRow(x: Tensor): Tensor {
  const p = [...softmax_loops(x).data];
  const rows = p.map((pi, i) => {
    const row = p.map((pj, j) => (i === j ? 0 : -pi * pj));
    row[i] = -row.reduce((sum, entry) => sum + entry, 0);
    return row;
  });
  return new Tensor([p.length, p.length], rows.flat());
}

// --- chainGradient -----------------------------------------------------------------------------

type Activation = 'sigmoid' | 'tanh' | 'relu';

function slopeAt(z: number, activation: Activation): number {
  switch (activation) {
    case 'sigmoid':
      return 1 / (2 + 2 * Math.cosh(z));
    case 'tanh':
      return Math.cosh(z) ** -2;
    default:
      return z > 0 ? 1 : 0;
  }
}

export function chainGradient_recursive(zs: number[], activation: Activation): number {
  const [first, ...rest] = zs;
  if (first === undefined) return 1;
  return chainGradient_recursive(rest, activation) * slopeAt(first, activation);
}

export function chainGradient_viaLogarithms(zs: number[], activation: Activation): number {
  let sum = 0;
  for (const z of zs) sum += Math.log(slopeAt(z, activation));
  return Math.exp(sum);
}

export function chainGradient_byKind(zs: number[], activation: Activation): number {
  if (activation === 'relu') return zs.every((z) => z > 0) ? 1 : 0;
  if (activation === 'tanh') return zs.reduce((f, z) => f * (1 - Math.tanh(z) ** 2), 1);
  return zs.reduceRight((f, z) => (f / (1 + Math.exp(-z))) * (1 - 1 / (1 + Math.exp(-z))), 1);
}

// --- arrays, integrals and running sums ---------------------------------------------------------

/** Descends into nested arrays; what it has computed for a number it keeps. */
function throughArrays(f: (v: number) => number): (x: Tensor) => Tensor {
  const known = new Map<number, number>();
  const once = (v: number): number => {
    if (!known.has(v)) known.set(v, f(v));
    return known.get(v)!;
  };
  const descend = (x: Nested): Nested => (typeof x === 'object' ? x.map(descend) : once(Number(x)));
  return (x) => tensor(descend(x.toArray()));
}

export const tanh_remembered = throughArrays(Math.tanh);

export const reluPrime_remembered = throughArrays((v) => (v <= 0 ? 0 : 1));

/** Φ by Simpson's rule: 1/2 plus the area under the bell from 0 to x. */
export const gelu_bySimpson = throughArrays((v) => {
  const [end, n] = [Math.min(9, Math.max(-9, v)), 400];
  const bell = (t: number): number => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let sum = bell(0) + bell(end);
  for (let i = 1; i < n; i++) sum += bell((i * end) / n) * (i % 2 === 1 ? 4 : 2);
  return v * (0.5 + (sum * end) / n / 3);
});

/** One pass over each row: the sum is rescaled whenever a larger maximum turns up. */
export function softmax_onePass(x: Tensor): Tensor {
  const k = x.shape.at(-1)!;
  const out = new Float64Array(x.size);
  for (let from = 0; from < x.size; from += k) {
    let [max, sum] = [-Infinity, 0];
    for (const v of x.data.subarray(from, from + k)) {
      const larger = Math.max(max, v);
      sum = sum * Math.exp(max - larger) + Math.exp(v - larger);
      max = larger;
    }
    for (let i = from; i < from + k; i++) out[i] = Math.exp(x.data[i]! - max) / sum;
  }
  return new Tensor(x.shape, out);
}
