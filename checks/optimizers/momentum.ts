/** The laws of momentum and of the exponentially weighted average: sums that fade. */
import fc, { type Arbitrary } from 'fast-check';
import { tensor, type Tensor, zeros } from '#tensor';
import { listOfLength, real, smooth } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber, aRecord, aTensor, listOf } from '../../engine/kit/results.ts';
import {
  aFewSteps,
  each,
  fading,
  follows,
  LONG,
  overTime,
  pulls,
  pushes,
  rates,
  repeats,
  type Run,
  runOf,
  runs,
  shares,
  SOME,
  total,
  unusual,
} from './runs.ts';

type MomentumState = { theta: Tensor; v: Tensor };
type Options = { lr: number; alpha: number };

const atRest = (theta: Tensor): MomentumState => ({ theta, v: zeros(theta.shape) });

const options = fc.record({ lr: rates, alpha: shares });

/** The recurrence unrolled: every gradient met, fading. */
const unrolled = (run: Run, t: number, { lr, alpha }: Options) =>
  each(run, t, (theta, gs) => {
    const velocity = (past: readonly number[]) => fading(past, alpha);
    return { theta: theta - lr * total(overTime(gs, velocity)), v: velocity(gs) };
  });

const neverForgets: [Arbitrary<Run>, Options] = [runOf([1], 3), { lr: 0.1, alpha: 1 }];

/** A state in the middle of a run, a gradient of its shape, and the options. */
const underway = fc
  .tuple(runs(pulls, 2), options)
  .map(([{ theta, grads }, how]): [MomentumState, Tensor, Options] => [
    { theta, v: grads.at(-1)! },
    grads[0]!,
    how,
  ]);

const printedGradient = tensor([-1.55, 2.32, 0.11, -0.3, -2.87]);

export const momentum = exercise(
  1,
  ['state', 'grad', 'options'],
  aRecord<MomentumState>({ theta: aTensor, v: aTensor }),
)
  .example(
    'the printed first step, from zeros with lr = 0.01 and alpha = 0.9',
    [atRest(zeros([5])), printedGradient, { lr: 0.01, alpha: 0.9 }],
    { theta: tensor([0.0155, -0.0232, -0.0011, 0.003, 0.0287]), v: printedGradient },
  )
  .definition(
    'v_t = Σ α^{t−i}·g_i and θ_t = θ_{t−1} − lr·v_t, step by step',
    [runs(), options],
    follows(atRest, unrolled),
    { first: [...unusual(options), neverForgets], cases: 6 },
  )
  .law(
    'with a constant gradient v_t = g·(1 − α^t)/(1 − α)',
    [repeats(pulls, 20), options],
    follows(atRest, (run, t, { alpha }) =>
      each(run, t, (_, [g]) => ({ v: (g! * (1 - alpha ** t)) / (1 - alpha) })),
    ),
    { first: [[repeats(fc.constant(5), 20), { lr: 0.1, alpha: 0.95 }]], ...LONG },
  )
  .law(
    'α = 0 is SGD: θ_t = θ_{t−1} − lr·g_t',
    [runs(), fc.record({ lr: rates, alpha: fc.constant(0) })],
    follows(atRest, (run, t, { lr }) =>
      each(run, t, (theta, gs) => ({ theta: theta - lr * total(gs) })),
    ),
    { first: [[aFewSteps, { lr: 0.1, alpha: 0 }]], cases: 2 },
  )
  .law(
    'pushed once, θ rolls on: v_t = α^{t−1}·g',
    [pushes(pulls, 5), options],
    follows(atRest, (run, t, { lr, alpha }) =>
      each(run, t, (theta, [g]) => ({
        theta: theta - (lr * g! * (1 - alpha ** t)) / (1 - alpha),
        v: alpha ** (t - 1) * g!,
      })),
    ),
    SOME,
  )
  .pure(underway, { cases: 3 });

const values = (longest: number) => fc.array(real(), { minLength: 1, maxLength: longest });

/** (1 − β)·Σ_{i≤t} β^{t−i}·θ_i for every t. */
const weighted = (values: number[], beta: number): number[] =>
  overTime(values, (past) => (1 - beta) * fading(past, beta));

export const ewa = exercise(1, ['values', 'beta'], listOf(aNumber))
  .example('the worked example: 20, 22, 18 with beta = 0.9', [[20, 22, 18], 0.9], [2, 4, 5.4])
  .formula('v_t = (1 − β)·Σ β^{t−i}·θ_i for t = 1, …, n', [values(8), shares], weighted, {
    first: [
      [listOfLength(40, real(1000)), shares],
      [[1, 2, 3], 1],
    ],
    cases: 6,
  })
  .law(
    'of a constant c it is c·(1 − β^t)',
    [smooth(), fc.integer({ min: 1, max: 60 }), shares],
    (ewa, c, n, beta) =>
      equal(
        ewa(Array<number>(n).fill(c), beta),
        Array.from({ length: n }, (_, i) => c * (1 - beta ** (i + 1))),
      ),
    { first: [[2.5, 60, 0.95]], cases: 3 },
  )
  .law(
    'β = 0 remembers nothing: v_t = θ_t',
    [values(8)],
    (ewa, values) => equal(ewa(values, 0), values),
    { cases: 3 },
  )
  .pure([values(8), shares], { first: [[[1, 2, 3], 0.5]], cases: 2 });
