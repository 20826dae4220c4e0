/** The laws of AdaGrad, which never forgets and stalls, and of RMSProp, which forgets. */
import fc from 'fast-check';
import { tensor, type Tensor, zeros } from '#tensor';
import { PRINTED } from '../../engine/kit/agree.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aRecord, aTensor } from '../../engine/kit/results.ts';
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
  total,
  unusual,
} from './runs.ts';

type SquaresState = { theta: Tensor; g: Tensor };
type AdagradOptions = { lr: number; eps?: number };
type RmspropOptions = AdagradOptions & { rho?: number };

const aSquaresState = aRecord<SquaresState>({ theta: aTensor, g: aTensor });

const fresh = (theta: Tensor): SquaresState => ({ theta, g: zeros(theta.shape) });

/** θ − Σ_s lr·g_s / (√(what has become of the squares up to s) + ε), and what has become of them. */
const divided = (
  run: Run,
  t: number,
  { lr, eps }: { lr: number; eps: number },
  memory: (squares: readonly number[]) => number,
) =>
  each(run, t, (theta, gs) => {
    const step = (past: readonly number[]) =>
      (lr * past.at(-1)!) / (Math.sqrt(memory(squares(past))) + eps);
    return { theta: theta - total(overTime(gs, step)), g: memory(squares(gs)) };
  });

const summed = (run: Run, t: number, { lr, eps = 1e-10 }: AdagradOptions) =>
  divided(run, t, { lr, eps }, total);

const averaged = (run: Run, t: number, { lr, rho = 0.99, eps = 1e-8 }: RmspropOptions) =>
  divided(run, t, { lr, eps }, (squared) => (1 - rho) * fading(squared, rho));

/** A state in the middle of a run, a gradient of its shape, and the options. */
const underway = <O>(options: fc.Arbitrary<O>) =>
  fc
    .tuple(runs(pulls, 2), options)
    .map(([{ theta, grads }, how]): [SquaresState, Tensor, O] => [
      { theta, g: grads.at(-1)!.abs() },
      grads[0]!,
      how,
    ]);

const visibleEps = fc.constantFrom(1, 0.5, 0.1);
const givenEps = fc.constantFrom<number[]>(1e-9, 1e-7, 0);
const scales = fc.constantFrom(1000, 10, 0.1, 0.001);
const sparse = fc.oneof(fc.constant(0), pulls);

const adagradOptions = fc.record({ lr: rates, eps: negligible });

export const adagrad = exercise(2, ['state', 'grad', 'options'], aSquaresState)
  .example(
    'the worked example: g = 16 and a gradient of 3',
    [{ theta: tensor([0.9]), g: tensor([16]) }, tensor([3]), { lr: 0.1 }],
    { theta: tensor([0.84]), g: tensor([25]) },
  )
  .definition(
    'g_t = Σ grad_i² and θ_t = θ_{t−1} − lr·grad_t/√g_t, step by step (ε → 0)',
    [runs(), adagradOptions],
    follows(fresh, summed),
    { first: unusual(adagradOptions), cases: 6 },
  )
  .law(
    'with a constant gradient step t is lr/√t: it stalls',
    [repeats(pulls, 25), adagradOptions],
    follows(fresh, (run, t, { lr }) =>
      each(run, t, (theta, gs) => ({
        theta: theta - lr * total(gs.map((g, i) => Math.sign(g) / Math.sqrt(i + 1))),
      })),
    ),
    LONG,
  )
  .law(
    'scaling all gradients leaves the steps as they are (ε → 0)',
    [runs(), adagradOptions, scales],
    ignoresScale(fresh),
    { first: [[aFewSteps, adagradOptions, 1000]], ...LONG },
  )
  .law(
    'ε stands outside the root: lr·grad/(√g + ε)',
    [runs(), fc.record({ lr: rates, eps: visibleEps })],
    follows(fresh, summed),
    SOME,
  )
  .law(
    'ε is 1e-10 unless given',
    [runs(faint(1e-10)), partial(fc.record({ lr: rates, eps: givenEps }))],
    follows(fresh, summed),
    {
      first: [
        [faintly(1e-10), { lr: 0.1 }],
        [faintly(1e-10), { lr: 0.1, eps: 0 }],
      ],
      ...SOME,
    },
  )
  .stability(
    'where no gradient has come yet nothing moves: 0/(0 + ε) = 0',
    [runs(sparse), adagradOptions],
    follows(fresh, summed),
    { first: [[nowhere, adagradOptions]], ...SOME },
  )
  .pure(underway(adagradOptions), { cases: 3 });

const rmspropOptions = fc.record({ lr: rates, rho: shares, eps: negligible });

export const rmsprop = exercise(2, ['state', 'grad', 'options'], aSquaresState)
  .example(
    'the worked example: g = 0.16 and a gradient of 3',
    [{ theta: tensor([0]), g: tensor([0.16]) }, tensor([3]), { lr: 0.1 }],
    { theta: tensor([-0.6019]), g: tensor([0.2484]) },
    PRINTED,
  )
  .definition(
    'g_t = (1 − ρ)·Σ ρ^{t−i}·grad_i² and θ_t = θ_{t−1} − lr·grad_t/√g_t, step by step (ε → 0)',
    [runs(), rmspropOptions],
    follows(fresh, averaged),
    { first: unusual(rmspropOptions), cases: 6 },
  )
  .law(
    'with a constant gradient step t is lr/√(1 − ρ^t), which tends to lr: it does not stall',
    [repeats(pulls, 30), rmspropOptions],
    follows(fresh, (run, t, { lr, rho }) =>
      each(run, t, (theta, gs) => ({
        theta: theta - lr * total(gs.map((g, i) => Math.sign(g) / Math.sqrt(1 - rho ** (i + 1)))),
      })),
    ),
    LONG,
  )
  .law(
    'ρ = 0 remembers nothing: every step is −lr·sign(grad)',
    [runs(), fc.record({ lr: rates, rho: fc.constant(0), eps: negligible })],
    follows(fresh, (run, t, { lr }) =>
      each(run, t, (theta, gs) => ({ theta: theta - lr * total(gs.map(Math.sign)) })),
    ),
    { first: [[aFewSteps, { lr: 0.1, rho: 0, eps: 1e-30 }]], cases: 2 },
  )
  .law(
    'scaling all gradients leaves the steps as they are (ε → 0)',
    [runs(), rmspropOptions, scales],
    ignoresScale(fresh),
    { first: [[aFewSteps, rmspropOptions, 1000]], ...LONG },
  )
  .law(
    'ε stands outside the root: lr·grad/(√g + ε)',
    [runs(), fc.record({ lr: rates, rho: shares, eps: visibleEps })],
    follows(fresh, averaged),
    SOME,
  )
  .law(
    'ρ is 0.99 and ε is 1e-8 unless given',
    [runs(faint(1e-8)), partial(fc.record({ lr: rates, rho: shares, eps: givenEps }))],
    follows(fresh, averaged),
    {
      first: [
        [faintly(1e-8), { lr: 0.1 }],
        [faintly(1e-8), { lr: 0.1, eps: 0 }],
        [faintly(1e-8), { lr: 0.1, rho: 0.5 }],
      ],
      ...SOME,
    },
  )
  .stability(
    'where no gradient has come yet nothing moves: 0/(0 + ε) = 0',
    [runs(sparse), rmspropOptions],
    follows(fresh, averaged),
    { first: [[nowhere, rmspropOptions]], ...SOME },
  )
  .pure(underway(rmspropOptions), { cases: 3 });
