/** Known mistakes of lesson 04: what students write, and what the checks must catch. */
import { erf, eye, Tensor } from '#tensor';

/** `f` of every element. */
function each(f: (v: number) => number): (x: Tensor) => Tensor {
  return (x) => x.map((v) => f(v));
}

/** `f` of every element, written into the argument itself. */
function overwriting(f: (v: number) => number): (x: Tensor) => Tensor {
  return (x) => {
    for (const [i, v] of x.data.entries()) x.data[i] = f(v);
    return x;
  };
}

/** `f` of every run of elements along the last axis. */
function alongLastAxis(x: Tensor, f: (row: number[]) => number[]): Tensor {
  const k = x.shape.at(-1)!;
  const rows = Array.from({ length: x.size / k }, (_, r) =>
    Array.from(x.data.slice(r * k, (r + 1) * k)),
  );
  return new Tensor(x.shape, rows.flatMap(f));
}

const clamp = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v));
const sigma = (v: number): number => 1 / (1 + Math.exp(-v));
const sigmaPrime = (v: number): number => sigma(v) * (1 - sigma(v));
const normalCdf = (v: number): number => (1 + erf(v / Math.SQRT2)) / 2;
const normalPdf = (v: number): number => Math.exp((-v * v) / 2) / Math.sqrt(2 * Math.PI);

/** erf z = 2/√π·(z − z³/3 + z⁵/10 − …): right near 0, where the terms stay small. */
function taylorErf(z: number): number {
  let [power, sum] = [z, 0];
  for (let n = 0; n < 80; n++) {
    sum += power / (2 * n + 1);
    power *= (-z * z) / (n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function softmaxOf(row: readonly number[]): number[] {
  const e = row.map((v) => Math.exp(v - Math.max(...row)));
  const sum = e.reduce((a, b) => a + b);
  return e.map((v) => v / sum);
}

// --- collapseLinear ----------------------------------------------------------------------------

/** Multiplies in the order in which the data meet the layers: W_k·…·W₁. */
export function collapseLinear_reversed(ws: Tensor[]): Tensor {
  return ws.reduceRight((product, w) => product.matmul(w));
}

/** Returns the product transposed, `[dk, d0]`. */
export function collapseLinear_transposed(ws: Tensor[]): Tensor {
  return ws.reduce((product, w) => product.matmul(w)).transpose();
}

/** Multiplies element by element. */
export function collapseLinear_elementwise(ws: Tensor[]): Tensor {
  return ws.reduce((product, w) => product.mul(w));
}

/** Leaves the last matrix out: the loop ends one too early. */
export function collapseLinear_oneShort(ws: Tensor[]): Tensor {
  let product = ws[0]!;
  for (let i = 1; i < ws.length - 1; i++) product = product.matmul(ws[i]!);
  return product;
}

/** Written out for one, two and three matrices, as the formula is; a fourth is dropped. */
export function collapseLinear_upToThree(ws: Tensor[]): Tensor {
  const [first, second, third] = ws;
  if (!second) return first!;
  if (!third) return first!.matmul(second);
  return first!.matmul(second).matmul(third);
}

/** Starts from an identity that fits a square first matrix only. */
export function collapseLinear_squareStart(ws: Tensor[]): Tensor {
  return ws.reduce((product, w) => product.matmul(w), eye(ws[0]!.shape[1]!));
}

/** Starts from W₁·W₂, which one matrix alone does not have. */
export function collapseLinear_needsTwo(ws: Tensor[]): Tensor {
  return ws.slice(2).reduce((product, w) => product.matmul(w), ws[0]!.matmul(ws[1]!));
}

/** Takes the matrices out of the caller's list. */
export function collapseLinear_emptiesTheList(ws: Tensor[]): Tensor {
  let product = ws.shift()!;
  while (ws.length > 0) product = product.matmul(ws.shift()!);
  return product;
}

// --- sigmoid -----------------------------------------------------------------------------------

/** Forgets the minus: 1 / (1 + e^x) falls. */
export const sigmoid_signSlip = each((v) => 1 / (1 + Math.exp(v)));

/** Leaves out the parentheses: (1/1) + e^−x. */
export const sigmoid_parentheses = each((v) => 1 / 1 + Math.exp(-v));

/** e^x / (1 + e^x), which is ∞/∞ at 1000. */
export const sigmoid_expRatio = each((v) => Math.exp(v) / (1 + Math.exp(v)));

/** The neighbour, tanh. */
export const sigmoid_isTanh = each(Math.tanh);

/** A straight line between two bends, the "hard" sigmoid. */
export const sigmoid_hard = each((v) => clamp(v / 6 + 0.5, 0, 1));

/** Clips x at ±15 for fear of an overflow that does no harm. */
export const sigmoid_clippedEarly = each((v) => sigma(clamp(v, -15, 15)));

/** Lays out more than three axes as one: the shape is lost. */
export function sigmoid_threeAxes(x: Tensor): Tensor {
  const y = x.map(sigma);
  return x.rank > 3 ? y.reshape([x.size]) : y;
}

/** Writes into x. */
export const sigmoid_inPlace = overwriting(sigma);

// --- sigmoidPrime ------------------------------------------------------------------------------

/** x·(1 − x): takes x for the output of σ. */
export const sigmoidPrime_ofTheOutput = each((v) => v * (1 - v));

/** σ′(σ(x)): applies σ once too often. */
export const sigmoidPrime_twice = each((v) => sigmaPrime(sigma(v)));

/** σ(x)·(1 + σ(x)) */
export const sigmoidPrime_signSlip = each((v) => sigma(v) * (1 + sigma(v)));

/** 1 − σ(x), the second factor alone. */
export const sigmoidPrime_oneFactor = each((v) => 1 - sigma(v));

/** e^−x / (1 + e^−x)², which is ∞/∞ at −1000. */
export const sigmoidPrime_quotient = each((v) => Math.exp(-v) / (1 + Math.exp(-v)) ** 2);

/** A one-sided difference quotient, good to seven decimals. */
export const sigmoidPrime_oneSided = each((v) => (sigma(v + 1e-6) - sigma(v)) / 1e-6);

/** 0.1 % too large. */
export const sigmoidPrime_slightlyLarge = each((v) => 1.001 * sigmaPrime(v));

/** Writes into x. */
export const sigmoidPrime_inPlace = overwriting(sigmaPrime);

// --- tanh --------------------------------------------------------------------------------------

/** The printed fraction, ∞/∞ at ±1000. */
export const tanh_asPrinted = each(
  (v) => (Math.exp(v) - Math.exp(-v)) / (Math.exp(v) + Math.exp(-v)),
);

/** 2σ(x) − 1: forgets the 2 inside. */
export const tanh_unscaled = each((v) => 2 * sigma(v) - 1);

/** 2σ(2x): forgets to move the centre to 0. */
export const tanh_notCentred = each((v) => 2 * sigma(2 * v));

/** (1 − e^(−2|x|)) / (1 + e^(−2|x|)) without the sign of x in front. */
export const tanh_withoutSign = each(
  (v) => (1 - Math.exp(-2 * Math.abs(v))) / (1 + Math.exp(-2 * Math.abs(v))),
);

/** The neighbour, sigmoid. */
export const tanh_isSigmoid = each(sigma);

/** Takes tanh for ±1 beyond 5, where 10⁻⁴ is still missing. */
export const tanh_endsEarly = each((v) => (Math.abs(v) > 5 ? Math.sign(v) : Math.tanh(v)));

/** Writes into x. */
export const tanh_inPlace = overwriting(Math.tanh);

// --- tanhPrime ---------------------------------------------------------------------------------

/** 1 − x²: takes x for the output of tanh. */
export const tanhPrime_ofTheOutput = each((v) => 1 - v * v);

/** 1 − tanh x, without the square. */
export const tanhPrime_notSquared = each((v) => 1 - Math.tanh(v));

/** 1 + tanh²x */
export const tanhPrime_signSlip = each((v) => 1 + Math.tanh(v) ** 2);

/** (c² − s²) / c², which is ∞/∞ from |x| = 355 on. */
export const tanhPrime_quotient = each((v) => {
  const [s, c] = [Math.exp(v) - Math.exp(-v), Math.exp(v) + Math.exp(-v)];
  return (c * c - s * s) / (c * c);
});

/** 0.1 % too large. */
export const tanhPrime_slightlyLarge = each((v) => 1.001 * (1 - Math.tanh(v) ** 2));

/** Writes into x. */
export const tanhPrime_inPlace = overwriting((v) => 1 - Math.tanh(v) ** 2);

// --- relu --------------------------------------------------------------------------------------

/** min(0, x): keeps the wrong half. */
export const relu_negativeHalf = each((v) => Math.min(0, v));

/** |x|: turns negatives around instead of dropping them. */
export const relu_absolute = each(Math.abs);

/** Lets 1 % of the negatives through. */
export const relu_isLeaky = each((v) => Math.max(0.01 * v, v));

/** Capped at 6. */
export const relu_capped = each((v) => clamp(v, 0, 6));

/** Rounds to the four decimals that are printed. */
export const relu_rounded = each((v) => Number(Math.max(0, v).toFixed(4)));

/** Takes the negatives out of the tensor. */
export function relu_filtered(x: Tensor): Tensor {
  const kept = x.data.filter((v) => v > 0);
  return new Tensor([kept.length], kept);
}

/** Writes into x. */
export const relu_inPlace = overwriting((v) => Math.max(0, v));

// --- reluPrime ---------------------------------------------------------------------------------

/** x ≥ 0 instead of x > 0: 1 at the kink. */
export const reluPrime_oneAtZero = each((v) => (v >= 0 ? 1 : 0));

/** (sign(x) + 1)/2: a half at the kink, as differences suggest. */
export const reluPrime_halfAtZero = each((v) => (Math.sign(v) + 1) / 2);

/** relu(x)/x: 0/0 at the kink. */
export const reluPrime_ratio = each((v) => Math.max(0, v) / v);

/** Takes small numbers for 0. */
export const reluPrime_tolerance = each((v) => (v > 1e-6 ? 1 : 0));

/** sign(x): −1 on the left. */
export const reluPrime_isSign = each(Math.sign);

/** relu itself. */
export const reluPrime_isRelu = each((v) => Math.max(0, v));

/** Writes into x. */
export const reluPrime_inPlace = overwriting((v) => (v > 0 ? 1 : 0));

// --- leakyRelu ---------------------------------------------------------------------------------

/** 0.01 whatever slope is given. */
export const leakyRelu_fixedSlope = each((v) => (v > 0 ? v : 0.01 * v));

/** `slope || 0.01`: a slope of 0 counts as none given. */
export function leakyRelu_zeroIsNothing(x: Tensor, slope?: number): Tensor {
  const used = slope || 0.01;
  return x.map((v) => (v > 0 ? v : used * v));
}

/** The slope on the positive side. */
export function leakyRelu_swapped(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? slope * v : v));
}

/** slope·|x| for negative x: the leak has the wrong sign. */
export function leakyRelu_signSlip(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? v : -slope * v));
}

/** max(x, slope·x): right for slopes up to 1 only. */
export function leakyRelu_maximum(x: Tensor, slope = 0.01): Tensor {
  return x.maximum(x.mul(slope));
}

/** No default slope. */
export function leakyRelu_noDefault(x: Tensor, slope: number): Tensor {
  return x.map((v) => (v > 0 ? v : slope * v));
}

/** 0.1 as the default slope. */
export function leakyRelu_wrongDefault(x: Tensor, slope = 0.1): Tensor {
  return x.map((v) => (v > 0 ? v : slope * v));
}

/** Writes into x. */
export function leakyRelu_inPlace(x: Tensor, slope = 0.01): Tensor {
  return overwriting((v) => (v > 0 ? v : slope * v))(x);
}

// --- leakyReluPrime ----------------------------------------------------------------------------

/** x ≥ 0 instead of x > 0: 1 at the kink. */
export function leakyReluPrime_oneAtZero(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v >= 0 ? 1 : slope));
}

/** The mean of both sides at the kink, as differences suggest. */
export function leakyReluPrime_meanAtZero(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (1 + slope + (1 - slope) * Math.sign(v)) / 2);
}

/** 0 at the kink, copied from ReLU's convention. */
export function leakyReluPrime_zeroAtZero(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? 1 : v < 0 ? slope : 0));
}

/** Takes small numbers for 0. */
export function leakyReluPrime_tolerance(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 1e-6 ? 1 : slope));
}

/** 0 on the left: the derivative of ReLU. */
export const leakyReluPrime_isReluPrime = each((v) => (v > 0 ? 1 : 0));

/** The derivative of max(x, slope·x): right for slopes up to 1 only. */
export function leakyReluPrime_ofMaximum(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > slope * v ? 1 : slope));
}

/** slope·x on the left: the derivative still has its x. */
export function leakyReluPrime_keepsX(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? 1 : slope * v));
}

/** `slope || 0.01`: a slope of 0 counts as none given. */
export function leakyReluPrime_zeroIsNothing(x: Tensor, slope?: number): Tensor {
  const used = slope || 0.01;
  return x.map((v) => (v > 0 ? 1 : used));
}

/** No default slope. */
export function leakyReluPrime_noDefault(x: Tensor, slope: number): Tensor {
  return x.map((v) => (v > 0 ? 1 : slope));
}

/** Writes into x. */
export function leakyReluPrime_inPlace(x: Tensor, slope = 0.01): Tensor {
  return overwriting((v) => (v > 0 ? 1 : slope))(x);
}

// --- gelu --------------------------------------------------------------------------------------

/** The widespread tanh approximation, up to 0.0005 away. */
export const gelu_tanhApproximation = each(
  (v) => 0.5 * v * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v ** 3))),
);

/** x·σ(1.702x), another approximation. */
export const gelu_sigmoidApproximation = each((v) => v * sigma(1.702 * v));

/** erf(x) instead of erf(x/√2). */
export const gelu_withoutRoot = each((v) => (v * (1 + erf(v))) / 2);

/** x·(1 + erf(x/√2)) without the half. */
export const gelu_withoutHalf = each((v) => 2 * v * normalCdf(v));

/** Φ(x): forgets the factor x. */
export const gelu_gateOnly = each(normalCdf);

/** An erf of its own, from a table of formulas and good to seven decimals only. */
export const gelu_roughErf = each((v) => {
  const z = Math.abs(v) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const coefficients = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const polynomial = coefficients.reduce((sum, a) => (sum + a) * t, 0);
  const error = Math.sign(v) * (1 - polynomial * Math.exp(-z * z));
  return (v * (1 + error)) / 2;
});

/** An erf of its own, by the Taylor series: ∞ − ∞ far from 0. */
export const gelu_taylorErf = each((v) => (v * (1 + taylorErf(v / Math.SQRT2))) / 2);

/** Takes gelu for relu beyond 5, where the gate is not yet closed. */
export const gelu_endsEarly = each((v) => (Math.abs(v) > 5 ? Math.max(0, v) : v * normalCdf(v)));

/** Writes into x. */
export const gelu_inPlace = overwriting((v) => v * normalCdf(v));

// --- geluPrime ---------------------------------------------------------------------------------

/** Φ(x): forgets that the gate changes with x too. */
export const geluPrime_gateOnly = each(normalCdf);

/** Φ(x) + φ(x): forgets the factor x. */
export const geluPrime_withoutX = each((v) => normalCdf(v) + normalPdf(v));

/** φ(x): the product of the derivatives instead of the product rule. */
export const geluPrime_productOfDerivatives = each(normalPdf);

/** Φ(x) − x·φ(x) */
export const geluPrime_signSlip = each((v) => normalCdf(v) - v * normalPdf(v));

/** φ without its 1/√(2π). */
export const geluPrime_notNormalized = each((v) => normalCdf(v) + v * Math.exp((-v * v) / 2));

/** e^(−x²) instead of e^(−x²/2). */
export const geluPrime_withoutHalf = each(
  (v) => normalCdf(v) + (v * Math.exp(-v * v)) / Math.sqrt(2 * Math.PI),
);

/** 0.4 for 1/√(2π) = 0.39894… */
export const geluPrime_roundedConstant = each(
  (v) => normalCdf(v) + 0.4 * v * Math.exp((-v * v) / 2),
);

/** An erf of its own, by the Taylor series: ∞ − ∞ far from 0. */
export const geluPrime_taylorErf = each(
  (v) => (1 + taylorErf(v / Math.SQRT2)) / 2 + v * normalPdf(v),
);

/** Writes into x. */
export const geluPrime_inPlace = overwriting((v) => normalCdf(v) + v * normalPdf(v));

// --- silu --------------------------------------------------------------------------------------

/** σ(x): forgets the factor x. */
export const silu_gateOnly = each(sigma);

/** x·σ(−x): the gate is open on the wrong side. */
export const silu_signSlip = each((v) => v * sigma(-v));

/** x·e^x / (1 + e^x), which is ∞/∞ at 1000. */
export const silu_expRatio = each((v) => (v * Math.exp(v)) / (1 + Math.exp(v)));

/** Writes into x. */
export const silu_inPlace = overwriting((v) => v * sigma(v));

// --- siluPrime ---------------------------------------------------------------------------------

/** σ(x): forgets that the gate changes with x too. */
export const siluPrime_gateOnly = each(sigma);

/** σ(x) + σ′(x): forgets the factor x. */
export const siluPrime_withoutX = each((v) => sigma(v) + sigmaPrime(v));

/** σ′(x): the product of the derivatives instead of the product rule. */
export const siluPrime_productOfDerivatives = each(sigmaPrime);

/** σ(x) + x·(1 − σ(x)): only half of σ′. */
export const siluPrime_halfOfSigmaPrime = each((v) => sigma(v) + v * (1 - sigma(v)));

/** The quotient rule on x / (1 + e^−x), multiplied out: ∞/∞ at −1000. */
export const siluPrime_quotient = each((v) => {
  const e = Math.exp(-v);
  return (1 + e + v * e) / (1 + e) ** 2;
});

/** Writes into x. */
export const siluPrime_inPlace = overwriting((v) => sigma(v) + v * sigmaPrime(v));

// --- softmax -----------------------------------------------------------------------------------

/** e^(−x_i) / Σ_j e^(−x_j), the document's misprint. */
export function softmax_printedSign(x: Tensor): Tensor {
  return alongLastAxis(x, (row) => softmaxOf(row.map((v) => -v)));
}

/** Divides by the sum over all elements. */
export function softmax_wholeTensor(x: Tensor): Tensor {
  const e = x.sub(x.max()).exp();
  return e.div(e.sum());
}

/** Sums along the first axis. */
export function softmax_firstAxis(x: Tensor): Tensor {
  const e = x.sub(x.max(0, true)).exp();
  return e.div(e.sum(0, true));
}

/** Sums along the second axis, which is the last one of a matrix only. */
export function softmax_secondAxis(x: Tensor): Tensor {
  const axis = Math.min(1, x.rank - 1);
  const e = x.sub(x.max(axis, true)).exp();
  return e.div(e.sum(axis, true));
}

/** Loses the summed axis: the sums of the rows meet the columns. */
export function softmax_lostAxis(x: Tensor): Tensor {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1));
}

/** x_i / Σ_j x_j, without exponentials. */
export function softmax_withoutExp(x: Tensor): Tensor {
  return x.div(x.sum(-1, true));
}

/** Divides by the sum so far, before the sum is complete. */
export function softmax_runningSum(x: Tensor): Tensor {
  return alongLastAxis(x, (row) => {
    let sum = 0;
    return row.map((v) => {
      sum += Math.exp(v);
      return Math.exp(v) / sum;
    });
  });
}

/** Adds 1e-8 to the sum for fear of dividing by 0. */
export function softmax_epsilon(x: Tensor): Tensor {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true).add(1e-8));
}

/** The formula as it stands: ∞/∞ at 1000. */
export function softmax_unshifted(x: Tensor): Tensor {
  const e = x.exp();
  return e.div(e.sum(-1, true));
}

/** Shifts by the mean: the largest may still overflow. */
export function softmax_shiftedByMean(x: Tensor): Tensor {
  const e = x.sub(x.mean(-1, true)).exp();
  return e.div(e.sum(-1, true));
}

/** One maximum for all rows: 0/0 in a row of far smaller scores. */
export function softmax_oneMaximum(x: Tensor): Tensor {
  const e = x.sub(x.max()).exp();
  return e.div(e.sum(-1, true));
}

/** Clips the exponents at 700: larger scores all count the same. */
export function softmax_clipped(x: Tensor): Tensor {
  const e = x.minimum(700).maximum(-700).exp();
  return e.div(e.sum(-1, true));
}

/** Writes into x. */
export function softmax_inPlace(x: Tensor): Tensor {
  x.data.set(alongLastAxis(x, softmaxOf).data);
  return x;
}

// --- softmaxJacobian ---------------------------------------------------------------------------

/** J from p as `entry(p_i, p_j, δ_ij)`. */
function jacobian(
  p: readonly number[],
  entry: (pi: number, pj: number, delta: number) => number,
): Tensor {
  const entries = p.flatMap((pi, i) => p.map((pj, j) => entry(pi, pj, i === j ? 1 : 0)));
  return new Tensor([p.length, p.length], entries);
}

/** p_i·(1 − p_i) on the diagonal, 0 elsewhere. */
export function softmaxJacobian_diagonalOnly(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (pi, pj, delta) => delta * pi * (1 - pj));
}

/** p·(1 − p), element by element: `[k]`. */
export function softmaxJacobian_elementwise(x: Tensor): Tensor {
  return new Tensor(
    x.shape,
    softmaxOf([...x.data]).map((p) => p * (1 - p)),
  );
}

/** −p_i·p_j everywhere: forgets the δ. */
export function softmaxJacobian_withoutDelta(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (pi, pj) => -pi * pj);
}

/** p_i·(δ_ij + p_j) */
export function softmaxJacobian_signSlip(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (pi, pj, delta) => pi * (delta + pj));
}

/** δ_ij − p_j: forgets the factor p_i. */
export function softmaxJacobian_withoutFactor(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (_, pj, delta) => delta - pj);
}

/** −J: rows sum to 0, it is symmetric, and it points the wrong way. */
export function softmaxJacobian_negated(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (pi, pj, delta) => pi * (pj - delta));
}

/** Takes x for the probabilities. */
export function softmaxJacobian_ofTheOutput(x: Tensor): Tensor {
  return jacobian([...x.data], (pi, pj, delta) => pi * (delta - pj));
}

/** Softmax without the shift: ∞/∞ at 1000. */
export function softmaxJacobian_unshifted(x: Tensor): Tensor {
  const e = x.exp();
  return jacobian([...e.div(e.sum()).data], (pi, pj, delta) => pi * (delta - pj));
}

/** Turns the scores in x into the probabilities. */
export function softmaxJacobian_inPlace(x: Tensor): Tensor {
  x.data.set(softmaxOf([...x.data]));
  return jacobian([...x.data], (pi, pj, delta) => pi * (delta - pj));
}

// --- chainGradient -----------------------------------------------------------------------------

type Activation = 'sigmoid' | 'tanh' | 'relu';

const slopes: Record<Activation, (z: number) => number> = {
  sigmoid: sigmaPrime,
  tanh: (z) => 1 - Math.tanh(z) ** 2,
  relu: (z) => (z > 0 ? 1 : 0),
};

const multiplied = (factors: number[]): number => factors.reduce((a, b) => a * b, 1);

/** Σ f′(z_i) */
export function chainGradient_sum(zs: number[], activation: Activation): number {
  return zs.map(slopes[activation]).reduce((a, b) => a + b, 0);
}

/** ∏ f(z_i): the activations instead of their derivatives. */
export function chainGradient_ofActivations(zs: number[], activation: Activation): number {
  const functions = { sigmoid: sigma, tanh: Math.tanh, relu: (z: number) => Math.max(0, z) };
  return multiplied(zs.map((z) => functions[activation](z)));
}

/** Leaves the last layer out. */
export function chainGradient_oneShort(zs: number[], activation: Activation): number {
  return multiplied(zs.slice(0, -1).map(slopes[activation]));
}

/** Sigmoid whatever activation is named. */
export function chainGradient_alwaysSigmoid(zs: number[]): number {
  return multiplied(zs.map(sigmaPrime));
}

/** The derivatives as functions of the output: z·(1 − z) and 1 − z². */
export function chainGradient_ofOutputs(zs: number[], activation: Activation): number {
  const ofOutput = {
    ...slopes,
    sigmoid: (z: number) => z * (1 - z),
    tanh: (z: number) => 1 - z * z,
  };
  return multiplied(zs.map(ofOutput[activation]));
}

/** relu′(0) = 1 */
export function chainGradient_oneAtZero(zs: number[], activation: Activation): number {
  const factors = { ...slopes, relu: (z: number) => (z >= 0 ? 1 : 0) };
  return multiplied(zs.map(factors[activation]));
}

/** e^−z / (1 + e^−z)², which is ∞/∞ at −1000. */
export function chainGradient_quotient(zs: number[], activation: Activation): number {
  const factors = { ...slopes, sigmoid: (z: number) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2 };
  return multiplied(zs.map(factors[activation]));
}

/** Goes through a set of the numbers, in which equal ones are one. */
export function chainGradient_distinct(zs: number[], activation: Activation): number {
  return [...new Set(zs)].reduce((product, z) => product * slopes[activation](z), 1);
}

/** Takes the numbers out of the caller's list. */
export function chainGradient_emptiesTheList(zs: number[], activation: Activation): number {
  let factor = 1;
  while (zs.length > 0) factor *= slopes[activation](zs.pop()!);
  return factor;
}
