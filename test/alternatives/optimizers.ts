/** Other right solutions of lesson 08: odd ones, which the checks must not accuse. */
import { Tensor } from '#tensor';

type MomentumState = { theta: Tensor; v: Tensor };
type SquaresState = { theta: Tensor; g: Tensor };
type AdamState = { theta: Tensor; m: Tensor; v: Tensor; t: number };
type Rate = { lr: number };
type MomentumOptions = Rate & { alpha: number };
type AdagradOptions = Rate & { eps?: number };
type RmspropOptions = Rate & { rho?: number; eps?: number };
type AdamOptions = Rate & { beta1?: number; beta2?: number; eps?: number };
type AdamwOptions = AdamOptions & { weightDecay?: number };

const copy = (x: Tensor): Tensor => new Tensor(x.shape, x.data);

// --- sgd

export function sgd_loop(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  const out = new Float64Array(theta.size);
  for (let i = out.length - 1; i >= 0; i--) out[i] = theta.data[i]! - lr * grad.data[i]!;
  return new Tensor(theta.shape, out);
}

export function sgd_negatedSum(theta: Tensor, grad: Tensor, options: Rate): Tensor {
  return grad.mul(-options.lr).add(theta);
}

/** (θ/lr − g)·lr */
export function sgd_inUnitsOfRate(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.div(lr).sub(grad).mul(lr);
}

export function sgd_inPlaceOnCopy(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  const next = copy(theta);
  for (const [i, slope] of grad.data.entries()) next.data[i]! -= slope * lr;
  return next;
}

/** Refuses a gradient of another shape, of which nothing is said. */
export function sgd_strict(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  if (theta.shape.join() !== grad.shape.join()) throw new RangeError('shapes differ');
  return theta.sub(grad.mul(lr));
}

// --- descendQuadratic

export function descendQuadratic_powers(
  a: number,
  x0: number,
  lr: number,
  steps: number,
): number[] {
  return Array.from({ length: steps + 1 }, (_, t) => Math.pow(1 - lr * a, t) * x0);
}

export function descendQuadratic_recursive(
  a: number,
  x0: number,
  lr: number,
  steps: number,
): number[] {
  return steps < 1 ? [x0] : [x0, ...descendQuadratic_recursive(a, x0 - a * x0 * lr, lr, steps - 1)];
}

/** x_t = x_0 − lr·a·(x_0 + … + x_{t−1}), all of it from one running sum. */
export function descendQuadratic_runningSum(
  a: number,
  x0: number,
  lr: number,
  steps: number,
): number[] {
  const xs = [x0];
  let sum = 0;
  while (xs.length < steps + 1) {
    sum += xs.at(-1)!;
    xs.push(x0 - lr * a * sum);
  }
  return xs;
}

/** The slope by central differences, which are exact on a parabola up to rounding. */
export function descendQuadratic_differences(
  a: number,
  x0: number,
  lr: number,
  steps: number,
): number[] {
  const loss = (x: number): number => (a * x * x) / 2;
  const xs = new Float64Array(steps + 1).fill(x0);
  for (let t = 0; t < steps; t++) {
    const h = Math.abs(xs[t]!) || 1;
    xs[t + 1] = xs[t]! - (lr * (loss(xs[t]! + h) - loss(xs[t]! - h))) / (2 * h);
  }
  return xs as unknown as number[];
}

// --- miniBatches

export function miniBatches_slices(order: number[], batchSize: number): number[][] {
  // oxlint-disable-next-line no-throw-literal -- any throw is a rejection
  if (batchSize < 1) throw 'no batches of that size';
  const batches = [];
  for (let i = 0; i < order.length; i += batchSize) batches.push(order.slice(i, i + batchSize));
  return batches;
}

/** Opens a new batch whenever the last one is full. */
export function miniBatches_filling(order: number[], batchSize: number): number[][] {
  if (!(batchSize >= 1)) throw new TypeError(`batchSize ${batchSize}`);
  const batches: number[][] = [];
  for (const sample of order) {
    if (batches.length === 0 || batches.at(-1)!.length >= batchSize) batches.push([]);
    batches.at(-1)!.push(sample);
  }
  return batches;
}

export function miniBatches_spliceOfCopy(order: number[], batchSize: number): number[][] {
  if (batchSize < 1) throw new Error('batchSize');
  const left = [...order];
  const batches: number[][] = [];
  while (left.length > 0) batches.push(left.splice(0, batchSize));
  return batches;
}

export function miniBatches_recursive(order: number[], batchSize: number): number[][] {
  if (batchSize < 1) throw new RangeError('batchSize');
  if (order.length <= batchSize) return order.length > 0 ? [order] : [];
  return [order.slice(0, batchSize), ...miniBatches_recursive(order.slice(batchSize), batchSize)];
}

/** Batches as typed arrays; refuses whatever is no whole number as well. */
export function miniBatches_typed(order: number[], batchSize: number): number[][] {
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) throw new RangeError('batchSize');
  const samples = Float64Array.from(order);
  const count = Math.ceil(samples.length / batchSize);
  return Array.from(
    { length: count },
    (_, k) => samples.subarray(k * batchSize, (k + 1) * batchSize) as unknown as number[],
  );
}

// --- momentum

export function momentum_loop(
  state: MomentumState,
  grad: Tensor,
  { lr, alpha }: MomentumOptions,
): MomentumState {
  const [theta, v] = [copy(state.theta), copy(state.v)];
  for (let i = 0; i < grad.size; i++) {
    v.data[i] = grad.data[i]! + v.data[i]! * alpha;
    theta.data[i]! -= v.data[i]! * lr;
  }
  return { theta, v };
}

/** θ − lr·α·v − lr·g: the new velocity is taken apart. */
export function momentum_twoSteps(
  { theta, v }: MomentumState,
  grad: Tensor,
  { lr, alpha }: MomentumOptions,
): MomentumState {
  return {
    v: grad.add(v.mul(alpha)),
    theta: theta.sub(v.mul(lr * alpha)).sub(grad.mul(lr)),
  };
}

/** Finds the velocity from the way that θ has come, and tells more than it is asked for. */
export function momentum_fromTheWay(
  { theta, v }: MomentumState,
  grad: Tensor,
  { lr, alpha }: MomentumOptions,
): MomentumState & { step: Tensor } {
  const step = v.mul(alpha).add(grad).mul(-lr);
  return { theta: theta.add(step), v: step.div(-lr), step };
}

// --- adagrad

export function adagrad_loop(
  state: SquaresState,
  grad: Tensor,
  { lr, eps }: AdagradOptions,
): SquaresState {
  const [theta, g] = [copy(state.theta), copy(state.g)];
  for (const [i, slope] of grad.data.entries()) {
    g.data[i]! += slope ** 2;
    theta.data[i]! -= (lr / (g.data[i]! ** 0.5 + (eps ?? 1e-10))) * slope;
  }
  return { theta, g };
}

/** √(g + grad²) as the longest side of a right triangle. */
export function adagrad_hypotenuse(
  { theta, g }: SquaresState,
  grad: Tensor,
  { lr, eps = 1e-10 }: AdagradOptions,
): SquaresState {
  const root = g.map((value, i) => Math.hypot(Math.sqrt(value), grad.data[i]!));
  return {
    theta: theta.map((value, i) => value - (lr * grad.data[i]!) / (root.data[i]! + eps)),
    g: root.mul(root),
  };
}

/** One learning rate for each parameter, made beforehand. */
export function adagrad_rates(
  { theta, g }: SquaresState,
  grad: Tensor,
  options: AdagradOptions,
): SquaresState {
  const { lr, eps } = { eps: 1e-10, ...options };
  const next = g.add(grad.abs().pow(2));
  const rates = next.pow(0.5).add(eps).pow(-1).mul(lr);
  return { theta: theta.add(grad.mul(rates).neg()), g: next };
}

// --- ewa

export function ewa_loop(values: number[], beta: number): number[] {
  const averages: number[] = [];
  let v = 0;
  for (const value of values) {
    v += (1 - beta) * (value - v);
    averages.push(v);
  }
  return averages;
}

/** The closed form for every t, the oldest value last. */
export function ewa_closedForm(values: number[], beta: number): number[] {
  return values.map((_, t) => {
    let sum = 0;
    for (let age = 0; age <= t; age++) sum += Math.pow(beta, age) * values[t - age]!;
    return sum * (1 - beta);
  });
}

/** Horner's rule, in a copy that is overwritten, as a typed array. */
export function ewa_inPlaceOnCopy(values: number[], beta: number): number[] {
  const averages = Float64Array.from(values, (value) => value * (1 - beta));
  for (let t = 1; t < averages.length; t++) averages[t]! += averages[t - 1]! * beta;
  return averages as unknown as number[];
}

export function ewa_reduce(values: readonly number[], beta: number): number[] {
  return values
    .reduce((vs, value) => vs.concat(vs.at(-1)! * beta + value - value * beta), [0])
    .slice(1);
}

// --- rmsprop

export function rmsprop_loop(
  state: SquaresState,
  grad: Tensor,
  { lr, rho, eps }: RmspropOptions,
): SquaresState {
  const keep = rho === undefined ? 0.99 : rho;
  const [theta, g] = [copy(state.theta), copy(state.g)];
  for (const [i, slope] of grad.data.entries()) {
    g.data[i]! += (1 - keep) * (slope * slope - g.data[i]!);
    theta.data[i]! -= (slope / (Math.sqrt(g.data[i]!) + (eps ?? 1e-8))) * lr;
  }
  return { theta, g };
}

/** Works with the root mean square itself. */
export function rmsprop_rootMeanSquare(
  { theta, g }: SquaresState,
  grad: Tensor,
  { lr, rho = 0.99, eps = 1e-8 }: RmspropOptions,
): SquaresState {
  const [old, fresh] = [g.mul(rho).sqrt(), grad.abs().mul(Math.sqrt(1 - rho))];
  const rms = old.map((value, i) => Math.hypot(value, fresh.data[i]!));
  return { theta: theta.sub(grad.mul(lr).div(rms.add(eps))), g: rms.pow(2) };
}

/** The sign and the size of the step apart; a memory of more than is asked for. */
export function rmsprop_signAndSize(
  { theta, g }: SquaresState,
  grad: Tensor,
  options: RmspropOptions,
): SquaresState & { steps: number } {
  const { lr, rho, eps } = { rho: 0.99, eps: 1e-8, ...options };
  const next = g.mul(rho).sub(grad.pow(2).mul(rho - 1));
  const size = grad.abs().div(next.sqrt().add(eps));
  return { theta: theta.sub(grad.sign().mul(size).mul(lr)), g: next, steps: 1 };
}

// --- adam

const blend = (old: Tensor, sample: Tensor, beta: number): Tensor =>
  old.mul(beta).add(sample.mul(1 - beta));

/** The correction goes into the learning rate and into ε. */
export function adam_correctedRate(
  { theta, m, v, t }: AdamState,
  grad: Tensor,
  { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }: AdamOptions,
): AdamState {
  const next = { m: blend(m, grad, beta1), v: blend(v, grad.mul(grad), beta2), t: t + 1 };
  const root = Math.sqrt(1 - beta2 ** next.t);
  const rate = (lr * root) / (1 - beta1 ** next.t);
  return { ...next, theta: theta.sub(next.m.div(next.v.sqrt().add(eps * root)).mul(rate)) };
}

/** The two corrections where PyTorch has them. */
export function adam_torch(
  state: AdamState,
  grad: Tensor,
  { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }: AdamOptions,
): AdamState {
  const t = state.t + 1;
  const [correction1, correction2] = [1 - Math.pow(beta1, t), 1 - Math.pow(beta2, t)];
  const m = state.m.add(grad.sub(state.m).mul(1 - beta1));
  const v = state.v.mul(beta2).add(grad.pow(2).mul(1 - beta2));
  const denominator = v.sqrt().div(Math.sqrt(correction2)).add(eps);
  return { theta: state.theta.sub(m.div(denominator).mul(lr / correction1)), m, v, t };
}

/** Averages that are corrected all the time, and made raw again for the answer. */
export function adam_alwaysCorrected(
  { theta, m, v, t }: AdamState,
  grad: Tensor,
  { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }: AdamOptions,
): AdamState & { mHat: Tensor } {
  const weight = (beta: number, steps: number): number => 1 - beta ** steps;
  const hat = (raw: Tensor, sample: Tensor, beta: number): Tensor => {
    const share = (1 - beta) / weight(beta, t + 1);
    const before = t === 0 ? raw : raw.div(weight(beta, t));
    return before.mul(1 - share).add(sample.mul(share));
  };
  const [mHat, vHat] = [hat(m, grad, beta1), hat(v, grad.pow(2), beta2)];
  return {
    theta: theta.sub(mHat.mul(lr).div(vHat.sqrt().add(eps))),
    m: mHat.mul(weight(beta1, t + 1)),
    v: vHat.mul(weight(beta2, t + 1)),
    t: t + 1,
    mHat,
  };
}

/** Number by number, with 1 − β^t = −(e^{t·ln β} − 1). */
export function adam_loop(state: AdamState, grad: Tensor, options: AdamOptions): AdamState {
  const { lr, beta1, beta2, eps } = { beta1: 0.9, beta2: 0.999, eps: 1e-8, ...options };
  const [theta, m, v] = [copy(state.theta), copy(state.m), copy(state.v)];
  const t = state.t + 1;
  const correction = (beta: number): number => -Math.expm1(t * Math.log(beta));
  for (const [i, slope] of grad.data.entries()) {
    m.data[i] = beta1 * m.data[i]! + (1 - beta1) * slope;
    v.data[i] = beta2 * v.data[i]! + (1 - beta2) * slope * slope;
    const mHat = m.data[i]! / correction(beta1);
    const vHat = v.data[i]! / correction(beta2);
    theta.data[i]! -= (lr * mHat) / (Math.sqrt(vHat) + eps);
  }
  return { theta, m, v, t };
}

/** 1 − β^t as (1 − β)·(1 + β + … + β^{t−1}), and an answer that nobody can change. */
export function adam_geometricSum(
  { theta, m, v, t }: AdamState,
  grad: Tensor,
  options: AdamOptions,
): AdamState {
  const { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = options;
  const powers = (beta: number): number[] => Array.from({ length: t + 1 }, (_, i) => beta ** i);
  const weight = (beta: number): number => powers(beta).reduce((a, b) => a + b) * (1 - beta);
  const next = { m: blend(m, grad, beta1), v: blend(v, grad.abs().pow(2), beta2), t: t + 1 };
  const size = next.m.abs().div(weight(beta1));
  const step = next.m.sign().mul(size.div(next.v.div(weight(beta2)).pow(0.5).add(eps)));
  return Object.freeze({ ...next, theta: theta.sub(step.mul(lr)) });
}

// --- adamw

export function adamw_factor(
  state: AdamState,
  grad: Tensor,
  { weightDecay = 0.01, ...options }: AdamwOptions,
): AdamState {
  const theta = state.theta.mul(1 - options.lr * weightDecay);
  return adam_torch({ ...state, theta }, grad, options);
}

/** Adam's step first, from the undecayed θ; then the decay that the old θ has earned. */
export function adamw_decayOfOldTheta(
  state: AdamState,
  grad: Tensor,
  { weightDecay = 0.01, ...options }: AdamwOptions,
): AdamState {
  const next = adam_correctedRate(state, grad, options);
  return { ...next, theta: next.theta.sub(state.theta.mul(weightDecay).mul(options.lr)) };
}

/** Both in one sum, number by number: lr·(λ·θ + m̂/(√v̂ + ε)). */
export function adamw_oneSum(state: AdamState, grad: Tensor, options: AdamwOptions): AdamState {
  const { lr, weightDecay = 0.01 } = options;
  const fromZero = { ...state, theta: state.theta.sub(state.theta) };
  const next = adam_loop(fromZero, grad, options);
  const theta = state.theta.map((value, i) => {
    const direction = next.theta.data[i]! / -lr;
    return value - lr * (weightDecay * value + direction);
  });
  return { ...next, theta };
}
