/** Known mistakes of lesson 08: what students write, and what the checks must catch. */
import { Tensor, zeros } from '#tensor';

type Rate = { lr: number };

const clip = (grad: Tensor, most: number): Tensor => grad.minimum(most).maximum(-most);

/** β·old + (1 − β)·sample. */
const mix = (old: Tensor, sample: Tensor, beta: number): Tensor =>
  old.mul(beta).add(sample.mul(1 - beta));

/** √g + ε as √g·(1 + ε/√g), which is NaN at 0. */
const rootFirst = (g: Tensor, eps: number): Tensor => {
  const root = g.sqrt();
  return root.mul(root.pow(-1).mul(eps).add(1));
};

/** Writes `values` into `target` itself. */
function overwrite(target: Tensor, values: Tensor): Tensor {
  target.data.set(values.data);
  return target;
}

// --- sgd ---------------------------------------------------------------------------------------

/** Adds the gradient and so climbs. */
export function sgd_uphill(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.add(grad.mul(lr));
}

/** Returns the step and forgets where it starts. */
export function sgd_stepOnly(_theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return grad.mul(-lr);
}

/** Leaves the learning rate out. */
export function sgd_noRate(theta: Tensor, grad: Tensor): Tensor {
  return theta.sub(grad);
}

/** Has the learning rate of the printed example written into it. */
export function sgd_fixedRate(theta: Tensor, grad: Tensor): Tensor {
  return theta.sub(grad.mul(0.01));
}

/** Lets θ shrink by the learning rate as well: lr stands outside the difference. */
export function sgd_rateOutside(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(grad).mul(lr);
}

/** Steps by the sign of the gradient. */
export function sgd_signOnly(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(grad.sign().mul(lr));
}

/** Takes the mean of the gradient for all parameters. */
export function sgd_meanGradient(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(grad.mean().mul(lr));
}

/** Goes over the first axis only: right for vectors. */
export function sgd_firstAxisOnly(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  const n = theta.shape[0]!;
  return theta.map((value, i) => (i < n ? value - lr * grad.data[i]! : value));
}

/** Returns a flat list of parameters, whatever their shape was. */
export function sgd_flat(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(grad.mul(lr)).reshape([theta.size]);
}

/** Answers in float32. */
export function sgd_float32(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.map((value, i) => Math.fround(value - lr * grad.data[i]!));
}

/** Clips every gradient to ±100, against explosions. */
export function sgd_clipped(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(clip(grad, 100).mul(lr));
}

/** Updates the parameters in place, as PyTorch does. */
export function sgd_inPlace(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return overwrite(theta, theta.sub(grad.mul(lr)));
}

// --- descendQuadratic --------------------------------------------------------------------------

type Descent = (a: number, x0: number, lr: number, steps: number) => number[];

/** x_0, then `next` of each value as often as there are steps. */
function descent(next: (x: number, a: number, lr: number, x0: number) => number): Descent {
  return (a, x0, lr, steps) => {
    const xs = [x0];
    while (xs.length <= steps) xs.push(next(xs.at(-1)!, a, lr, x0));
    return xs;
  };
}

const downhill = descent((x, a, lr) => x - lr * a * x);

/** Leaves x_0 out. */
export const descendQuadratic_withoutStart: Descent = (...args) => downhill(...args).slice(1);

/** Ends one step too early: `steps` values. */
export const descendQuadratic_oneShort: Descent = (...args) => downhill(...args).slice(0, -1);

/** Returns only where it ends. */
export const descendQuadratic_lastOnly: Descent = (...args) => downhill(...args).slice(-1);

/** Takes 2ax for the slope of ax²/2. */
export const descendQuadratic_twiceTheSlope = descent((x, a, lr) => x - lr * 2 * a * x);

/** Subtracts the loss in place of its slope. */
export const descendQuadratic_lossForSlope = descent((x, a, lr) => x - (lr * a * x * x) / 2);

/** Goes uphill. */
export const descendQuadratic_uphill = descent((x, a, lr) => x + lr * a * x);

/** Keeps the slope of the start for all steps. */
export const descendQuadratic_slopeOfStart = descent((x, a, lr, x0) => x - lr * a * x0);

/** Flows down without steps, x_0·e^(−lr·a·t): it never oscillates. */
export const descendQuadratic_flow = descent((x, a, lr) => x * Math.exp(-lr * a));

/** Stays on one side of the minimum, as if it could not overshoot. */
export const descendQuadratic_neverOvershoots = descent((x, a, lr) => Math.abs(1 - lr * a) * x);

/** Keeps the values within ±1000, so that nothing explodes. */
export const descendQuadratic_clamped = descent((x, a, lr) =>
  Math.max(-1000, Math.min(1000, x - lr * a * x)),
);

/** Stops where it has as good as arrived, so that values are missing. */
export const descendQuadratic_stopsWhenThere: Descent = (...args) => {
  const xs = downhill(...args);
  const there = xs.findIndex((x) => x !== 0 && Math.abs(x) < 1e-20);
  return there < 0 ? xs : xs.slice(0, there + 1);
};

let calls = 0;

/** Keeps a counter outside the function, which lowers the learning rate from call to call. */
export const descendQuadratic_decayingRate: Descent = (a, x0, lr, steps) =>
  downhill(a, x0, lr / (1 + 0.001 * calls++), steps);

// --- miniBatches -------------------------------------------------------------------------------

function mustHaveSize(batchSize: number): void {
  if (batchSize < 1) throw new RangeError(`batches of ${batchSize}`);
}

/** Consecutive batches, right for batchSize ≥ 1. */
function cut(order: number[], batchSize: number): number[][] {
  const batches: number[][] = [];
  for (let i = 0; i < order.length; i += batchSize) batches.push(order.slice(i, i + batchSize));
  return batches;
}

/** Drops a last batch that is not full. */
export function miniBatches_dropsLast(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut(order, batchSize).filter((batch) => batch.length === batchSize);
}

/** Fills the last batch up from the front. */
export function miniBatches_fillsLast(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  const missing = (batch: number[]) => order.slice(0, batchSize - batch.length);
  return cut(order, batchSize).map((batch) => batch.concat(missing(batch)));
}

/** Makes an empty batch more where it comes out even. */
export function miniBatches_emptyLast(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  const count = Math.floor(order.length / batchSize) + 1;
  return Array.from({ length: count }, (_, k) => order.slice(k * batchSize, (k + 1) * batchSize));
}

/** Takes batchSize for the number of batches. */
export function miniBatches_countForSize(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut(order, Math.ceil(order.length / batchSize));
}

/** Returns places in the order, not what stands there. */
export function miniBatches_places(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut([...order.keys()], batchSize);
}

/** Sorts first and so undoes the shuffling. */
export function miniBatches_sorted(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut(
    order.toSorted((a, b) => a - b),
    batchSize,
  );
}

/** Deals the samples out like cards. */
export function miniBatches_dealtOut(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  const count = Math.ceil(order.length / batchSize);
  return Array.from({ length: count }, (_, k) => order.filter((_, i) => i % count === k));
}

/** Takes one sample too many, which then comes twice. */
export function miniBatches_overlapping(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut(order, batchSize).map((_, k) => order.slice(k * batchSize, (k + 1) * batchSize + 1));
}

/** Refuses a batchSize beyond the order. */
export function miniBatches_refusesLarge(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  if (batchSize > order.length) throw new RangeError('not enough samples');
  return cut(order, batchSize);
}

/** Answers [] to a batchSize below 1. */
export function miniBatches_noneForZero(order: number[], batchSize: number): number[][] {
  return batchSize < 1 ? [] : cut(order, batchSize);
}

/** Refuses 0, but makes one batch of a negative batchSize. */
export function miniBatches_acceptsNegative(order: number[], batchSize: number): number[][] {
  if (batchSize === 0) throw new RangeError('batches of 0');
  return batchSize < 0 ? [order] : cut(order, batchSize);
}

/** Refuses 0 and what is below it, but not a half. */
export function miniBatches_acceptsHalf(order: number[], batchSize: number): number[][] {
  if (batchSize <= 0) throw new RangeError(`batches of ${batchSize}`);
  return cut(order, batchSize);
}

/** Takes a batchSize below 1 for 1. */
export function miniBatches_atLeastOne(order: number[], batchSize: number): number[][] {
  return cut(order, Math.max(1, batchSize));
}

/** Cuts the batches out of the order itself, which is empty afterwards. */
export function miniBatches_spliced(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  const batches: number[][] = [];
  while (order.length > 0) batches.push(order.splice(0, batchSize));
  return batches;
}

// --- momentum ----------------------------------------------------------------------------------

type MomentumState = { theta: Tensor; v: Tensor };
type MomentumOptions = { lr: number; alpha: number };

type Momentum = (state: MomentumState, grad: Tensor, options: MomentumOptions) => MomentumState;

const faded = (v: Tensor, grad: Tensor, alpha: number): Tensor => v.mul(alpha).add(grad);

/** Momentum by a `rule` for the velocity to keep and for what to subtract from θ, times lr. */
function momentumBy(
  rule: (v: Tensor, grad: Tensor, alpha: number, lr: number) => { v: Tensor; step: Tensor },
): Momentum {
  return ({ theta, v }, grad, { lr, alpha }) => {
    const next = rule(v, grad, alpha, lr);
    return { theta: theta.sub(next.step.mul(lr)), v: next.v };
  };
}

/** Momentum with another velocity. */
function momentumOf(velocity: (v: Tensor, grad: Tensor, alpha: number) => Tensor): Momentum {
  return momentumBy((v, grad, alpha) => {
    const next = velocity(v, grad, alpha);
    return { v: next, step: next };
  });
}

/** Adds only the share 1 − α of the gradient: PyTorch's dampening. */
export const momentum_dampened = momentumOf((v, grad, alpha) =>
  faded(v, grad.mul(1 - alpha), alpha),
);

/** Never forgets: α is left out. */
export const momentum_noAlpha = momentumOf((v, grad) => v.add(grad));

/** Has the usual 0.9 written into it. */
export const momentum_fixedAlpha = momentumOf((v, grad) => faded(v, grad, 0.9));

/** Takes an α of 0 for a missing one, and 0.9 instead. */
export const momentum_zeroIsMissing = momentumOf((v, grad, alpha) => faded(v, grad, alpha || 0.9));

/** Stops wherever the gradient is 0. */
export const momentum_brakes = momentumOf((v, grad, alpha) =>
  faded(v, grad, alpha).mul(grad.sign().abs()),
);

/** Keeps the velocity within ±10, which short runs hardly reach. */
export const momentum_speedLimit = momentumOf((v, grad, alpha) => clip(faded(v, grad, alpha), 10));

/** Steps with the velocity from before this gradient. */
export const momentum_oldVelocity = momentumBy((v, grad, alpha) => ({
  v: faded(v, grad, alpha),
  step: v,
}));

/** Steps with the new velocity but returns the old one: v stays zero. */
export const momentum_forgetful = momentumBy((v, grad, alpha) => ({
  v,
  step: faded(v, grad, alpha),
}));

/** Keeps up a velocity and steps with the gradient alone. */
export const momentum_unused = momentumBy((v, grad, alpha) => ({
  v: faded(v, grad, alpha),
  step: grad,
}));

/** Looks one step ahead, as Nesterov's momentum does. */
export const momentum_nesterov = momentumBy((v, grad, alpha) => ({
  v: faded(v, grad, alpha),
  step: faded(faded(v, grad, alpha), grad, alpha),
}));

/** Puts the learning rate into the velocity: the same way for θ, but another v. */
export const momentum_rateInside = momentumBy((v, grad, alpha, lr) => ({
  v: faded(v, grad.mul(lr), alpha),
  step: faded(v, grad.mul(lr), alpha).div(lr),
}));

/** Lets the velocity point downhill and adds it: again the same way, but another v. */
export const momentum_downhillVelocity = momentumBy((v, grad, alpha) => ({
  v: faded(v, grad.neg(), alpha),
  step: faded(v, grad.neg(), alpha).neg(),
}));

/** Updates the velocity in place. */
export const momentum_inPlace: Momentum = ({ theta, v }, grad, { lr, alpha }) => {
  overwrite(v, faded(v, grad, alpha));
  return { theta: theta.sub(v.mul(lr)), v };
};

// --- adagrad -----------------------------------------------------------------------------------

type SquaresState = { theta: Tensor; g: Tensor };
type AdagradOptions = { lr: number; eps?: number };
type Adagrad = (state: SquaresState, grad: Tensor, options: AdagradOptions) => SquaresState;

/** AdaGrad with one of its three formulas changed. */
function adagradWith({
  memory = (g: Tensor, grad: Tensor): Tensor => g.add(grad.pow(2)),
  divisor = (g: Tensor, eps: number): Tensor => g.sqrt().add(eps),
  step = (grad: Tensor, by: Tensor): Tensor => grad.div(by),
  defaultEps = 1e-10,
}): Adagrad {
  return ({ theta, g }, grad, { lr, eps = defaultEps }) => {
    const next = memory(g, grad);
    return { theta: theta.sub(step(grad, divisor(next, eps)).mul(lr)), g: next };
  };
}

/** Adds up the gradients without squaring them. */
export const adagrad_absolute = adagradWith({ memory: (g, grad) => g.add(grad.abs()) });

/** Remembers the last square only, so that every step is a sign. */
export const adagrad_lastOnly = adagradWith({ memory: (_, grad) => grad.pow(2) });

/** Averages the squares, which is RMSProp. */
export const adagrad_forgets = adagradWith({
  memory: (g, grad) => mix(g, grad.pow(2), 0.99),
});

/** Divides by the sum itself, without the root. */
export const adagrad_noRoot = adagradWith({ divisor: (g, eps) => g.add(eps) });

/** Puts ε under the root. */
export const adagrad_epsInside = adagradWith({ divisor: (g, eps) => g.add(eps).sqrt() });

/** Has no ε: 0/0 where no gradient has come yet. */
export const adagrad_noEps = adagradWith({ divisor: (g) => g.sqrt() });

/** Takes the larger of the root and ε. */
export const adagrad_epsAsFloor = adagradWith({ divisor: (g, eps) => g.sqrt().maximum(eps) });

/** Takes an ε of 0 for a missing one. */
export const adagrad_zeroIsMissing: Adagrad = (state, grad, { lr, eps }) =>
  adagradWith({})(state, grad, { lr, eps: eps || 1e-10 });

/** Has the ε of the other optimizers as its default. */
export const adagrad_epsOfOthers = adagradWith({ defaultEps: 1e-8 });

/** One learning rate for all: adds the squares of all parameters together. */
export const adagrad_sharedRate = adagradWith({
  memory: (g, grad) => g.add(grad.pow(2).sum()),
});

/** Clips every gradient to ±100. */
export const adagrad_clipped = adagradWith({ step: (grad, by) => clip(grad, 100).div(by) });

/** Steps uphill. */
export const adagrad_uphill = adagradWith({ step: (grad, by) => grad.neg().div(by) });

/** Divides by the sum from before this gradient. */
export const adagrad_oldSum: Adagrad = ({ theta, g }, grad, { lr, eps = 1e-10 }) => {
  const step = grad.mul(lr).div(g.sqrt().add(eps));
  return { theta: theta.sub(step), g: g.add(grad.pow(2)) };
};

/** Remembers the root in place of the sum. */
export const adagrad_rootKept = adagradWith({
  memory: (g, grad) => g.add(grad.pow(2)).sqrt(),
  divisor: (g, eps) => g.add(eps),
});

/** Divides by √g·(1 + ε/√g): the same number, except that 0/0 is NaN. */
export const adagrad_rootFirst = adagradWith({ divisor: rootFirst });

/** Adds up in place. */
export const adagrad_inPlace: Adagrad = ({ theta, g }, grad, { lr, eps = 1e-10 }) => {
  overwrite(g, g.add(grad.pow(2)));
  return { theta: theta.sub(grad.mul(lr).div(g.sqrt().add(eps))), g };
};

// --- ewa ---------------------------------------------------------------------------------------

/** v_t = β·v_{t−1} + weight·θ_t from `start`. */
function average(values: number[], beta: number, weight = 1 - beta, start = 0): number[] {
  let v = start;
  return values.map((value) => (v = beta * v + weight * value));
}

/** Begins at the first value. */
export function ewa_startsAtFirst(values: number[], beta: number): number[] {
  return average(values, beta, 1 - beta, values[0]!);
}

/** Corrects the bias, which is left to Adam. */
export function ewa_corrected(values: number[], beta: number): number[] {
  return average(values, beta).map((v, i) => v / (1 - beta ** (i + 1)));
}

/** Swaps β and 1 − β. */
export function ewa_swapped(values: number[], beta: number): number[] {
  return average(values, 1 - beta, beta);
}

/** Adds the whole of each new value, as momentum does. */
export function ewa_sum(values: number[], beta: number): number[] {
  return average(values, beta, 1);
}

/** Returns v_0 too. */
export function ewa_withStart(values: number[], beta: number): number[] {
  return [0, ...average(values, beta)];
}

/** Returns v_0 … v_{n−1}: as many values, each one too early. */
export function ewa_oneEarly(values: number[], beta: number): number[] {
  return [0, ...average(values, beta)].slice(0, -1);
}

/** Returns the last average only. */
export function ewa_lastOnly(values: number[], beta: number): number[] {
  return average(values, beta).slice(-1);
}

/** The plain mean of all values so far. */
export function ewa_plainMean(values: number[]): number[] {
  let sum = 0;
  return values.map((value, i) => (sum += value) / (i + 1));
}

/** Averages each value with the one before it, not with the average. */
export function ewa_twoNeighbours(values: number[], beta: number): number[] {
  return values.map((value, i) => beta * (values[i - 1] ?? 0) + (1 - beta) * value);
}

/** Counts the oldest value most. */
export function ewa_oldestMost(values: number[], beta: number): number[] {
  return values.map((_, n) =>
    values.slice(0, n + 1).reduce((sum, value, i) => sum + (1 - beta) * beta ** i * value, 0),
  );
}

/** Takes a β of 0 for a missing one, and 0.9 instead. */
export function ewa_zeroIsMissing(values: number[], beta: number): number[] {
  return average(values, beta || 0.9);
}

/** Looks back over the last ten values only. */
export function ewa_window(values: number[], beta: number): number[] {
  return values.map((_, i) => average(values.slice(Math.max(0, i - 9), i + 1), beta).at(-1)!);
}

/** Writes the averages over the values. */
export function ewa_inPlace(values: number[], beta: number): number[] {
  for (const [i, v] of average(values, beta).entries()) values[i] = v;
  return values;
}

// --- rmsprop -----------------------------------------------------------------------------------

type RmspropOptions = { lr: number; rho?: number; eps?: number };
type Rmsprop = (state: SquaresState, grad: Tensor, options: RmspropOptions) => SquaresState;

/** RMSProp with one of its formulas or defaults changed. */
function rmspropWith({
  memory = (g: Tensor, grad: Tensor, rho: number): Tensor => mix(g, grad.pow(2), rho),
  divisor = (g: Tensor, eps: number): Tensor => g.sqrt().add(eps),
  step = (grad: Tensor, by: Tensor): Tensor => grad.div(by),
  defaultRho = 0.99,
  defaultEps = 1e-8,
}): Rmsprop {
  return ({ theta, g }, grad, { lr, rho = defaultRho, eps = defaultEps }) => {
    const next = memory(g, grad, rho);
    return { theta: theta.sub(step(grad, divisor(next, eps)).mul(lr)), g: next };
  };
}

/** Adds up and never forgets, which is AdaGrad. */
export const rmsprop_neverForgets = rmspropWith({ memory: (g, grad) => g.add(grad.pow(2)) });

/** Forgets, but adds every square in full. */
export const rmsprop_wholeSquares = rmspropWith({
  memory: (g, grad, rho) => g.mul(rho).add(grad.pow(2)),
});

/** Swaps ρ and 1 − ρ. */
export const rmsprop_swapped = rmspropWith({
  memory: (g, grad, rho) => mix(g, grad.pow(2), 1 - rho),
});

/** Squares the weighted gradient: (1 − ρ)² in place of 1 − ρ. */
export const rmsprop_weightSquared = rmspropWith({
  memory: (g, grad, rho) => g.mul(rho).add(grad.mul(1 - rho).pow(2)),
});

/** Averages over all parameters: one learning rate for all. */
export const rmsprop_sharedRate = rmspropWith({
  memory: (g, grad, rho) => mix(g, grad.pow(2).mean(), rho),
});

/** Takes a ρ of 0 for a missing one, and 0.99 instead. */
export const rmsprop_zeroIsMissing = rmspropWith({
  memory: (g, grad, rho) => mix(g, grad.pow(2), rho || 0.99),
});

/** Divides by the average itself, without the root. */
export const rmsprop_noRoot = rmspropWith({ divisor: (g, eps) => g.add(eps) });

/** Puts ε under the root. */
export const rmsprop_epsInside = rmspropWith({ divisor: (g, eps) => g.add(eps).sqrt() });

/** Has no ε: 0/0 where no gradient has come yet. */
export const rmsprop_noEps = rmspropWith({ divisor: (g) => g.sqrt() });

/** Has ρ = 0.9 as its default, as the method was first presented. */
export const rmsprop_rhoOfOthers = rmspropWith({ defaultRho: 0.9 });

/** Takes an ε of 0 for a missing one. */
export const rmsprop_zeroEpsIsMissing: Rmsprop = (state, grad, { eps, ...options }) =>
  rmspropWith({})(state, grad, { ...options, eps: eps || 1e-8 });

/** Has AdaGrad's ε as its default. */
export const rmsprop_epsOfAdagrad = rmspropWith({ defaultEps: 1e-10 });

/** Clips every gradient to ±100. */
export const rmsprop_clipped = rmspropWith({ step: (grad, by) => clip(grad, 100).div(by) });

/** Divides by the average from before this gradient. */
export const rmsprop_oldAverage: Rmsprop = ({ theta, g }, grad, { lr, rho = 0.99, eps = 1e-8 }) => {
  const step = grad.mul(lr).div(g.sqrt().add(eps));
  return { theta: theta.sub(step), g: mix(g, grad.pow(2), rho) };
};

/** Begins with the first square, to avoid the long first steps. */
export const rmsprop_startsAtFirst: Rmsprop = (
  { theta, g },
  grad,
  { lr, rho = 0.99, eps = 1e-8 },
) => {
  const square = grad.pow(2);
  const next = g.map((value, i) =>
    value === 0 ? square.data[i]! : rho * value + (1 - rho) * square.data[i]!,
  );
  return { theta: theta.sub(grad.mul(lr).div(next.sqrt().add(eps))), g: next };
};

/** Divides by √g·(1 + ε/√g): the same number, except that 0/0 is NaN. */
export const rmsprop_rootFirst = rmspropWith({ divisor: rootFirst });

/** Averages in place. */
export const rmsprop_inPlace: Rmsprop = ({ theta, g }, grad, { lr, rho = 0.99, eps = 1e-8 }) => {
  overwrite(g, mix(g, grad.pow(2), rho));
  return { theta: theta.sub(grad.mul(lr).div(g.sqrt().add(eps))), g };
};

// --- adam --------------------------------------------------------------------------------------

type AdamState = { theta: Tensor; m: Tensor; v: Tensor; t: number };
type AdamOptions = { lr: number; beta1?: number; beta2?: number; eps?: number };
type AdamwOptions = AdamOptions & { weightDecay?: number };
type Adam = (state: AdamState, grad: Tensor, options: AdamOptions) => AdamState;
type Adamw = (state: AdamState, grad: Tensor, options: AdamwOptions) => AdamState;

const corrected = (average: Tensor, beta: number, t: number): Tensor => average.div(1 - beta ** t);

/** Adam with some of its formulas or defaults changed. */
function adamWith({
  defaults = {},
  averageM = (m: Tensor, grad: Tensor, beta1: number): Tensor => mix(m, grad, beta1),
  averageV = (v: Tensor, grad: Tensor, beta2: number, _m: Tensor): Tensor =>
    mix(v, grad.pow(2), beta2),
  correctM = corrected,
  correctV = corrected,
  divisor = (vHat: Tensor, eps: number, _correction: number): Tensor => vHat.sqrt().add(eps),
  step = (mHat: Tensor, by: Tensor, _grad: Tensor): Tensor => mHat.div(by),
}: {
  defaults?: Partial<AdamOptions>;
  averageM?: (m: Tensor, grad: Tensor, beta1: number) => Tensor;
  averageV?: (v: Tensor, grad: Tensor, beta2: number, m: Tensor) => Tensor;
  correctM?: (average: Tensor, beta: number, t: number) => Tensor;
  correctV?: (average: Tensor, beta: number, t: number) => Tensor;
  divisor?: (vHat: Tensor, eps: number, correction: number) => Tensor;
  step?: (mHat: Tensor, by: Tensor, grad: Tensor) => Tensor;
}): Adam {
  const usual = { beta1: 0.9, beta2: 0.999, eps: 1e-8, ...defaults };
  return (state, grad, options) => {
    const { lr, beta1, beta2, eps } = { ...usual, ...options };
    const t = state.t + 1;
    const m = averageM(state.m, grad, beta1);
    const v = averageV(state.v, grad, beta2, m);
    const by = divisor(correctV(v, beta2, t), eps, 1 - beta2 ** t);
    const length = step(correctM(m, beta1, t), by, grad);
    return { theta: state.theta.sub(length.mul(lr)), m, v, t };
  };
}

const adam = adamWith({});

/** Corrects no bias. */
export const adam_uncorrected = adamWith({ correctM: (m) => m, correctV: (v) => v });

/** Corrects m only. */
export const adam_correctsMOnly = adamWith({ correctV: (v) => v });

/** Corrects with the number of finished steps: 0/0 at the first. */
export const adam_oldT = adamWith({
  correctM: (m, beta, t) => corrected(m, beta, t - 1),
  correctV: (v, beta, t) => corrected(v, beta, t - 1),
});

/** Divides by 1 − β at every step: right at the first only. */
export const adam_firstCorrection = adamWith({
  correctM: (m, beta) => corrected(m, beta, 1),
  correctV: (v, beta) => corrected(v, beta, 1),
});

/** Corrects the first hundred steps only, as if it did not matter later. */
export const adam_correctsAHundredSteps = adamWith({
  correctM: (m, beta, t) => (t > 100 ? m : corrected(m, beta, t)),
  correctV: (v, beta, t) => (t > 100 ? v : corrected(v, beta, t)),
});

/** Corrects the first ten steps only, as it matters little later. */
export const adam_correctsEarlyStepsOnly = adamWith({
  correctM: (m, beta, t) => (t > 10 ? m : corrected(m, beta, t)),
  correctV: (v, beta, t) => (t > 10 ? v : corrected(v, beta, t)),
});

/** Swaps β₁ and β₂. */
export const adam_swappedBetas: Adam = (state, grad, { beta1 = 0.9, beta2 = 0.999, ...options }) =>
  adam(state, grad, { ...options, beta1: beta2, beta2: beta1 });

/** Averages the squares of m, not those of the gradient. */
export const adam_squaresOfM = adamWith({
  averageV: (v, _, beta2, m) => mix(v, m.pow(2), beta2),
});

/** Steps with the gradient itself: RMSProp with a correction. */
export const adam_noMomentum = adamWith({ step: (_, by, grad) => grad.div(by) });

/** Adds up m as momentum does, without 1 − β₁. */
export const adam_momentumForM = adamWith({ averageM: (m, grad, beta) => m.mul(beta).add(grad) });

/** Divides by v̂ itself, without the root. */
export const adam_noRoot = adamWith({ divisor: (vHat, eps) => vHat.add(eps) });

/** Puts ε under the root. */
export const adam_epsInside = adamWith({ divisor: (vHat, eps) => vHat.add(eps).sqrt() });

/** Adds ε to √v before it is corrected, so that it counts for more in the first steps. */
export const adam_epsBeforeCorrection = adamWith({
  divisor: (vHat, eps, correction) => vHat.sqrt().add(eps / Math.sqrt(correction)),
});

/** Has no ε: 0/0 where no gradient has come yet. */
export const adam_noEps = adamWith({ divisor: (vHat) => vHat.sqrt() });

/** Has β₂ = 0.99 as its default. */
export const adam_beta2Of99 = adamWith({ defaults: { beta2: 0.99 } });

/** Takes an ε of 0 for a missing one. */
export const adam_zeroEpsIsMissing: Adam = (state, grad, { eps, ...options }) =>
  adam(state, grad, { ...options, eps: eps || 1e-8 });

/** Has the ε of other libraries, 1e-7, as its default. */
export const adam_epsOfOthers = adamWith({ defaults: { eps: 1e-7 } });

/** Clips every gradient to ±100. */
export const adam_clipped: Adam = (state, grad, options) => adam(state, clip(grad, 100), options);

/** Takes a β of 0 for a missing one. */
export const adam_zeroIsMissing: Adam = (state, grad, { beta1, beta2, ...options }) =>
  adam(state, grad, { ...options, beta1: beta1 || 0.9, beta2: beta2 || 0.999 });

/** Returns the corrected averages, which are then corrected once more. */
export const adam_correctionKept: Adam = (state, grad, options) => {
  const { beta1 = 0.9, beta2 = 0.999 } = options;
  const { theta, m, v, t } = adam(state, grad, options);
  return { theta, m: corrected(m, beta1, t), v: corrected(v, beta2, t), t };
};

/** Does not count its steps. */
export const adam_tNotCounted: Adam = (state, grad, options) => ({
  ...adam(state, grad, options),
  t: state.t,
});

let steps = 0;

/** Counts the steps outside the state, over all runs. */
export const adam_countsOutside: Adam = (state, grad, options) =>
  adam({ ...state, t: steps++ }, grad, options);

/** Divides by √v̂·(1 + ε/√v̂): the same number, except that 0/0 is NaN. */
export const adam_rootFirst = adamWith({ divisor: rootFirst });

/** Updates m and v in place. */
export const adam_inPlace: Adam = (state, grad, options) => {
  const { theta, m, v, t } = adam(state, grad, options);
  return { theta, m: overwrite(state.m, m), v: overwrite(state.v, v), t };
};

/** Counts its steps in the state that it was given. */
export const adam_countsInPlace: Adam = (state, grad, options) => {
  const next = adam(state, grad, options);
  state.t = next.t;
  return next;
};

// --- adamw -------------------------------------------------------------------------------------

const shrunk = (theta: Tensor, share: number): Tensor => theta.sub(theta.mul(share));

/** AdamW with the decay or Adam's step changed. */
function adamwWith({
  decay = (theta: Tensor, lr: number, weightDecay: number): Tensor =>
    shrunk(theta, lr * weightDecay),
  step = adam,
  defaultDecay = 0.01,
}): Adamw {
  return (state, grad, { weightDecay = defaultDecay, ...options }) =>
    step({ ...state, theta: decay(state.theta, options.lr, weightDecay) }, grad, options);
}

/** Adds λθ to the gradient: the decay is divided by √v̂ with it. */
export const adamw_decayInGradient: Adamw = (state, grad, { weightDecay = 0.01, ...options }) =>
  adam(state, grad.add(state.theta.mul(weightDecay)), options);

/** Lets θ decay on the side, but lets m and v know of it too. */
export const adamw_decayedTwice: Adamw = (state, grad, { weightDecay = 0.01, ...options }) => {
  const decayed = { ...state, theta: shrunk(state.theta, options.lr * weightDecay) };
  return adam(decayed, grad.add(state.theta.mul(weightDecay)), options);
};

/** Takes Adam's step, but remembers averages of the decayed gradient. */
export const adamw_decayInMemory: Adamw = (state, grad, { weightDecay = 0.01, ...options }) => {
  const decayed = { ...state, theta: shrunk(state.theta, options.lr * weightDecay) };
  const { theta, t } = adam(decayed, grad, options);
  const { m, v } = adam(state, grad.add(state.theta.mul(weightDecay)), options);
  return { theta, m, v, t };
};

/** Lets θ decay after the step, so that the step decays as well. */
export const adamw_decayAfterStep: Adamw = (state, grad, { weightDecay = 0.01, ...options }) => {
  const next = adam(state, grad, options);
  return { ...next, theta: shrunk(next.theta, options.lr * weightDecay) };
};

/** Decays by λ, without the learning rate. */
export const adamw_decayWithoutRate = adamwWith({
  decay: (theta, _, decay) => shrunk(theta, decay),
});

/** Grows where it should decay. */
export const adamw_grows = adamwWith({ decay: (theta, lr, decay) => shrunk(theta, -lr * decay) });

/** Draws every parameter to 0 by the same amount: the decay of |θ|. */
export const adamw_constantPull = adamwWith({
  decay: (theta, lr, decay) => theta.sub(theta.sign().mul(lr * decay)),
});

/** Does not decay. */
export const adamw_noDecay = adamwWith({ decay: (theta) => theta });

/** Does not decay by default. */
export const adamw_zeroByDefault = adamwWith({ defaultDecay: 0 });

/** Takes a λ of 0 for a missing one, and 0.01 instead. */
export const adamw_zeroIsMissing = adamwWith({
  decay: (theta, lr, decay) => shrunk(theta, lr * (decay || 0.01)),
});

/** Takes a β of 0 for a missing one. */
export const adamw_zeroBetaIsMissing = adamwWith({ step: adam_zeroIsMissing });

/** Decays only what has a gradient. */
export const adamw_decaysWithGradientOnly: Adamw = (
  state,
  grad,
  { weightDecay = 0.01, ...options },
) => {
  const share = grad
    .sign()
    .abs()
    .mul(options.lr * weightDecay);
  return adam({ ...state, theta: state.theta.sub(state.theta.mul(share)) }, grad, options);
};

/** Hands Adam the learning rate alone: the other options are lost. */
export const adamw_optionsLost = adamwWith({
  step: (state, grad, { lr }) => adam(state, grad, { lr }),
});

/** Puts ε under the root. */
export const adamw_epsInside = adamwWith({ step: adam_epsInside });

/** Clips every gradient to ±100. */
export const adamw_clipped = adamwWith({ step: adam_clipped });

/** Lets θ decay in place. */
export const adamw_inPlace: Adamw = (state, grad, { weightDecay = 0.01, ...options }) => {
  overwrite(state.theta, shrunk(state.theta, options.lr * weightDecay));
  return adam(state, grad, options);
};

/** Answers with zeros of the right shapes. */
export const adamw_zeros: Adamw = ({ theta, t }) => {
  const nothing = zeros(theta.shape);
  return { theta: nothing, m: nothing, v: nothing, t: t + 1 };
};
