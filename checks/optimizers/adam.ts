/** The laws of Adam, and of AdamW, which lets the parameters decay on the side. */
import fc from 'fast-check';
import { tensor, type Tensor, zeros } from '#tensor';
import { PRINTED } from '../../engine/kit/agree.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber, aRecord, aTensor } from '../../engine/kit/results.ts';
import {
  aFewSteps,
  each,
  fading,
  faint,
  faintly,
  follows,
  ignoresScale,
  LONG,
  negligible,
  nowhere,
  overTime,
  partial,
  pulls,
  rates,
  repeats,
  type Run,
  runs,
  shares,
  SOME,
  squares,
  unusual,
  walk,
} from './runs.ts';

type AdamState = { theta: Tensor; m: Tensor; v: Tensor; t: number };
type AdamOptions = { lr: number; beta1?: number; beta2?: number; eps?: number };
type AdamwOptions = AdamOptions & { weightDecay?: number };

const anAdamState = aRecord<AdamState>({ theta: aTensor, m: aTensor, v: aTensor, t: aNumber });

const fresh = (theta: Tensor): AdamState => {
  const nothing = zeros(theta.shape);
  return { theta, m: nothing, v: nothing, t: 0 };
};

/** Σ β^{t−i}·x_i / Σ β^{t−i}: what an average from 0 is once its bias is corrected. */
const mean = (xs: readonly number[], beta: number): number =>
  fading(xs, beta) /
  fading(
    xs.map(() => 1),
    beta,
  );

/** Every parameter goes back to the `keep`-fold of itself before each of Adam's steps. */
function unrolled(run: Run, t: number, options: AdamOptions, keep = 1) {
  const { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = options;
  const step = (past: readonly number[]) =>
    (lr * mean(past, beta1)) / (Math.sqrt(mean(squares(past), beta2)) + eps);
  const tensors = each(run, t, (theta, gs) => ({
    theta: keep ** t * theta - fading(overTime(gs, step), keep),
    m: (1 - beta1) * fading(gs, beta1),
    v: (1 - beta2) * fading(squares(gs), beta2),
  }));
  return { ...tensors, t };
}

const unrolledAdam = (run: Run, t: number, options: AdamOptions) => unrolled(run, t, options);

const unrolledAdamw = (run: Run, t: number, { weightDecay = 0.01, ...options }: AdamwOptions) =>
  unrolled(run, t, options, 1 - options.lr * weightDecay);

/** A state in the middle of a run, a gradient of its shape, and the options. */
const underway = <O>(options: fc.Arbitrary<O>, finished: readonly number[] = [1, 2, 5, 9]) =>
  fc
    .tuple(runs(pulls, 3), options, fc.constantFrom(...finished))
    .map(([{ theta, grads }, how, t]): [AdamState, Tensor, O] => [
      { theta, m: grads.at(-1)!, v: grads.at(-1)!.abs(), t },
      grads[0]!,
      how,
    ]);

const ANY_TIME = [9, 99, 999, 9999];
/** β₂^t is still far from 0, and nearly there. */
const lateSteps = [999, 9999].map((t) => underway(fc.constant({ lr: 2 }), [t]));

const visibleEps = fc.constantFrom(1, 0.5, 0.1);
const givenEps = fc.constantFrom<number[]>(1e-9, 1e-7, 0);
const decays = fc.constantFrom<number[]>(0.1, 0.5, 0.02);

const averages = { lr: rates, beta1: shares, beta2: shares };
const options = fc.record({ ...averages, eps: negligible });
const someOptions = partial(fc.record({ ...averages, eps: givenEps }));
const anyOptions = partial(options);
const noMemory = fc.record({
  lr: rates,
  beta1: fc.constant(0),
  beta2: fc.constant(0),
  eps: negligible,
});

/** Left out or given, 0 too. */
const SOME_LEFT_OUT: [fc.Arbitrary<Run>, AdamOptions][] = [
  { lr: 0.1 },
  { lr: 0.1, eps: 0 },
  { lr: 0.1, beta1: 0.5 },
  { lr: 0.1, beta2: 0.5 },
].map((some) => [faintly(1e-8), some]);

/** One step, element by element, from a state that need not be the end of any run. */
function stepFrom({ theta, m, v, t }: AdamState, grad: Tensor, options: AdamOptions): AdamState {
  const { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = options;
  const next = {
    m: m.map((old, i) => beta1 * old + (1 - beta1) * grad.data[i]!),
    v: v.map((old, i) => beta2 * old + (1 - beta2) * grad.data[i]! ** 2),
  };
  const step = (i: number) =>
    next.m.data[i]! /
    (1 - beta1 ** (t + 1)) /
    (Math.sqrt(next.v.data[i]! / (1 - beta2 ** (t + 1))) + eps);
  return { theta: theta.map((from, i) => from - lr * step(i)), ...next, t: t + 1 };
}

const stepFromAdamw = (state: AdamState, grad: Tensor, how: AdamwOptions): AdamState => {
  const { lr, weightDecay = 0.01 } = how;
  return stepFrom({ ...state, theta: state.theta.map((w) => w - lr * weightDecay * w) }, grad, how);
};

/** A gradient of any size from 10⁻⁷ to 10⁶. */
const anySize = fc
  .tuple(pulls, fc.integer({ min: -6, max: 6 }))
  .map(([pull, power]) => pull * 10 ** power);

const scales = fc.constantFrom(1000, 10, 0.1, 0.001);

/** θ after t steps of lr·sign(g) each. */
const walksBySign = (run: Run, t: number, { lr }: AdamOptions) =>
  each(run, t, (theta, gs) => ({
    theta: theta - lr * gs.reduce((sum, g) => sum + Math.sign(g), 0),
  }));

export const adam = exercise(2, ['state', 'grad', 'options'], anAdamState)
  .example(
    'the worked example: the second step, with the gradients 4 and 3',
    [
      { theta: tensor([0.9]), m: tensor([0.4]), v: tensor([0.016]), t: 1 },
      tensor([3]),
      { lr: 0.1 },
    ],
    { theta: tensor([0.8017]), m: tensor([0.66]), v: tensor([0.024984]), t: 2 },
    PRINTED,
  )
  .definition(
    'θ_t = θ_{t−1} − lr·m̂_t/√v̂_t with means m̂_t, v̂_t of weights β^{t−i}, step by step (ε → 0)',
    [runs(), options],
    follows(fresh, unrolledAdam),
    { first: unusual(options), cases: 6 },
  )
  .law(
    'the first step is −lr·sign(g), however large or small g is (ε → 0)',
    [runs(anySize, 1), options],
    follows(fresh, walksBySign),
    SOME,
  )
  .law(
    'with a constant gradient every later step is −lr·sign(g) too',
    [repeats(pulls, 24), options],
    follows(fresh, walksBySign),
    LONG,
  )
  .law(
    'scaling all gradients leaves the steps as they are (ε → 0)',
    [runs(), options, scales],
    ignoresScale(fresh),
    { first: [[aFewSteps, options, 1000]], ...LONG },
  )
  .law(
    'β₁ = β₂ = 0 remembers nothing: every step is −lr·sign(g)',
    [runs(), noMemory],
    follows(fresh, walksBySign),
    { first: [[aFewSteps, noMemory]], cases: 2 },
  )
  .law(
    'ε stands outside the root, beside the corrected one: m̂/(√v̂ + ε)',
    [runs(), fc.record({ ...averages, eps: visibleEps })],
    follows(fresh, unrolledAdam),
    SOME,
  )
  .law(
    'β₁ is 0.9, β₂ is 0.999 and ε is 1e-8 unless given',
    [runs(faint(1e-8)), someOptions],
    follows(fresh, unrolledAdam),
    { first: SOME_LEFT_OUT, ...SOME },
  )
  .stability(
    'where no gradient has come yet nothing moves: 0/(0 + ε) = 0',
    [runs(fc.oneof(fc.constant(0), pulls)), options],
    follows(fresh, unrolledAdam),
    { first: [[nowhere, options]], ...SOME },
  )
  .law(
    'from any state: the correction goes with t, however large it is',
    underway(anyOptions, ANY_TIME),
    (adam, state, grad, how) => equal(adam(state, grad, how), stepFrom(state, grad, how)),
    { first: lateSteps, ...SOME },
  )
  .pure(underway(options), { cases: 3 });

const adamwOptions = fc.record({ ...averages, eps: negligible, weightDecay: decays });
const noMemoryNorDecay = fc.record({
  lr: rates,
  beta1: fc.constant(0),
  beta2: fc.constant(0),
  eps: negligible,
  weightDecay: fc.constant(0),
});

const printedSigns = tensor([-0.65, 0.5, 0.59, -1.07, 2.41]);

export const adamw = exercise(2, ['state', 'grad', 'options'], anAdamState)
  .example(
    'the printed first step, from zeros with lr = 0.001: −lr·sign(g)',
    [fresh(zeros([5])), printedSigns, { lr: 0.001 }],
    {
      theta: tensor([0.001, -0.001, -0.001, 0.001, -0.001]),
      m: printedSigns.mul(0.1),
      v: printedSigns.pow(2).mul(0.001),
      t: 1,
    },
  )
  .definition(
    'θ_t = (1 − lr·λ)·θ_{t−1} − lr·m̂_t/√v̂_t, step by step (ε → 0)',
    [runs(), adamwOptions],
    follows(fresh, unrolledAdamw),
    { first: unusual(adamwOptions), cases: 6 },
  )
  .law(
    'λ = 0 is Adam',
    [runs(), fc.record({ ...averages, eps: negligible, weightDecay: fc.constant(0) })],
    follows(fresh, unrolledAdam),
    SOME,
  )
  .law(
    'β₁ = β₂ = λ = 0 remembers nothing: every step is −lr·sign(g)',
    [runs(), noMemoryNorDecay],
    follows(fresh, walksBySign),
    { first: [[aFewSteps, noMemoryNorDecay]], cases: 2 },
  )
  .law(
    'without any gradient θ decays alone: θ_t = (1 − lr·λ)^t·θ_0',
    [repeats(fc.constant(0), 5), adamwOptions],
    follows(fresh, (run, t, { lr, weightDecay }) =>
      each(run, t, (theta) => ({ theta: (1 - lr * weightDecay) ** t * theta, m: 0, v: 0 })),
    ),
    SOME,
  )
  .law(
    'the decay is decoupled: m and v do not depend on λ',
    [runs(), adamwOptions],
    (adamw, { theta, grads }, how) => {
      const memories = (weightDecay: number) =>
        [...walk(adamw, fresh(theta), grads, { ...how, weightDecay })].map(({ m, v }) => ({
          m,
          v,
        }));
      equal(memories(how.weightDecay), memories(0), {
        received: 'm, v with weight decay',
        expected: 'm, v without',
      });
    },
    LONG,
  )
  .law(
    'scaling all gradients leaves the steps and the decay as they are (ε → 0)',
    [runs(), adamwOptions, scales],
    ignoresScale(fresh),
    { first: [[aFewSteps, adamwOptions, 1000]], ...LONG },
  )
  .law(
    'ε stands outside the root, beside the corrected one: m̂/(√v̂ + ε)',
    [runs(), fc.record({ ...averages, eps: visibleEps, weightDecay: decays })],
    follows(fresh, unrolledAdamw),
    SOME,
  )
  .law(
    'λ is 0.01, β₁ is 0.9, β₂ is 0.999 and ε is 1e-8 unless given',
    [runs(faint(1e-8)), partial(fc.record({ ...averages, eps: givenEps, weightDecay: decays }))],
    follows(fresh, unrolledAdamw),
    { first: [...SOME_LEFT_OUT, [faintly(1e-8), { lr: 0.1, weightDecay: 0 }]], ...SOME },
  )
  .law(
    'from any state: the correction goes with t, however large it is',
    underway(partial(adamwOptions), ANY_TIME),
    (adamw, state, grad, how) => equal(adamw(state, grad, how), stepFromAdamw(state, grad, how)),
    { first: lateSteps, ...SOME },
  )
  .pure(underway(adamwOptions), { cases: 3 });
