/** The laws of training: what one step does, and what many do. */
import fc from 'fast-check';
import { type Layer, tensor, type Tensor } from '#tensor';
import { extents, layers, real, smooth, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { PRINTED } from '../../engine/kit/agree.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { numericalGradient } from '../../engine/kit/oracles.ts';
import { aNumber, aRecord, listOf } from '../../engine/kit/results.ts';
import { aLayer, loss, outputs, type Trained, trained } from './network.ts';

type Options = { lr: number; steps: number };
type Problem = [x: Tensor, target: Tensor, layers: Layer[], options: Options];

/** n samples, a network of these widths, and options drawn from `options`. */
const problemOf = (
  n: number,
  widths: readonly number[],
  options: fc.Arbitrary<Options>,
  weights: fc.Arbitrary<number> = smooth(2),
): fc.Arbitrary<Problem> =>
  fc.tuple(
    tensorOf([n, widths[0]!], real(2)),
    tensorOf([n, widths.at(-1)!], smooth(1)),
    layers(widths, weights),
    options,
  );

/** Networks of at most `most` layers on one to three samples, with options drawn from `options`. */
const problems = (options: fc.Arbitrary<Options>, most = 3): fc.Arbitrary<Problem> =>
  fc
    .tuple(extents(1, 3), widthsOfLayers(most))
    .chain(([[n], widths]) => problemOf(n!, widths, options));

const widthsOfLayers = (most: number) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: most + 1 });

const rates: fc.Arbitrary<number> = fc.constantFrom(0.1, 0.5, 1, 2);
const upTo = (max: number) => fc.record({ lr: rates, steps: fc.nat({ max }) });
const exactly = (steps: number, lr = rates) => fc.record({ lr, steps: fc.constant(steps) });

const onPurpose = [
  // Longer than a habit of ten steps, or of thirty.
  problemOf(2, [1, 1], exactly(60)),
  problemOf(2, [1, 2], exactly(15)),
  // More samples than a batch has, a rate and weights that are not small …
  problemOf(40, [1, 2], exactly(1, fc.constant(8)), fc.constantFrom(6, -6, 7.5)),
  // … and a rate with which next to nothing happens.
  problemOf(1, [1, 2], exactly(2, fc.constant(1e-6))),
];

const DEPTH = 9;

/**
 * Whatever a layer gets is near 0.5, where w ≈ ±4 and b = −w/2 pass a gradient on as large as it
 * is: the first of many layers moves, too.
 */
const halfway = fc
  .constantFrom(4, 3.5, 4.5, -4)
  .map((w): Layer => ({ w: tensor([[w]]), b: tensor([-w / 2]) }));

const deep: fc.Arbitrary<Problem> = fc.tuple(
  tensorOf([1, 1], fc.constantFrom(0.4, 0.5, 0.6)),
  tensorOf([1, 1], fc.constantFrom(0, 1)),
  fc.tuple(...Array.from({ length: DEPTH }, () => halfway)),
  fc.record({ lr: fc.constantFrom(0.1, 0.5), steps: fc.constant(1) }),
);

/** One step against the gradient that central differences measure, layer by layer. */
function steppedByDifferences([x, target, layers, { lr }]: Problem): Layer[] {
  return layers.map((layer, k) => {
    const lossWith = (moved: Partial<Layer>): number =>
      loss(x, target, layers.with(k, { ...layer, ...moved }));
    const dw = numericalGradient((w) => lossWith({ w }), layer.w);
    const db = numericalGradient((b) => lossWith({ b }), layer.b);
    return { w: layer.w.sub(dw.mul(lr)), b: layer.b.sub(db.mul(lr)) };
  });
}

/** Lesson 07's example, with the gradients it finds by hand, taken one step further. */
const byHand: { question: Problem; answer: Trained } = {
  question: [
    tensor([[2]]),
    tensor([[1]]),
    [
      { w: tensor([[1]]), b: tensor([-2]) },
      { w: tensor([[3]]), b: tensor([-1.5]) },
    ],
    { lr: 1, steps: 1 },
  ],
  answer: {
    layers: [
      { w: tensor([[1.375]]), b: tensor([-1.8125]) },
      { w: tensor([[3.125]]), b: tensor([-1.25]) },
    ],
    losses: [0.25, 0.0728],
  },
};

/** Problems that the network has solved before it begins. */
const solvedOf = (options: fc.Arbitrary<Options>): fc.Arbitrary<Problem> =>
  problems(options).map(([x, , layers, how]) => [x, outputs(x, layers), layers, how]);

/** A problem, and its samples in another order. */
const reordered = problems(upTo(3)).chain(([x, target, layers, options]) => {
  const n = x.shape[0]!;
  const order = Array.from({ length: n }, (_, s) => s);
  const rows = (of: Tensor, at: readonly number[]): Tensor => {
    const all = of.toArray<number[][]>();
    return tensor(at.map((s) => all[s]!));
  };
  return fc.tuple(
    fc.constant([x, target, layers, options] as Problem),
    fc
      .shuffledSubarray(order, { minLength: n, maxLength: n })
      .map((at): Problem => [rows(x, at), rows(target, at), layers, options]),
  );
});

/** A step that leaps over the target, so that the loss rises, and does not yet saturate. */
const leap: Problem = [
  tensor([[2]]),
  tensor([[0.4]]),
  [{ w: tensor([[0.5]]), b: tensor([0]) }],
  { lr: 7, steps: 1 },
];

const twoTrainings = fc.tuple(problems(upTo(3)), fc.nat({ max: 3 }));

/** A training is many passes; what is wrong with it shows on nearly every network. */
const FEW = { cases: 2 };

export const train = exercise(
  2,
  ['x', 'target', 'layers', 'options'],
  aRecord<Trained>({ layers: listOf(aLayer), losses: listOf(aNumber) }),
)
  .example("lesson 07's network, one step on", byHand.question, byHand.answer, PRINTED)
  .formula('w ← w − lr·∂MSE/∂w and b ← b − lr·∂MSE/∂b, all at once', problems(upTo(4)), trained, {
    first: [...onPurpose, deep],
    cases: 4,
  })
  .gradient(
    'the first step is −lr times the gradient that differences measure',
    problems(exactly(1)),
    (...problem) => {
      const [x, target, layers] = problem;
      const after = steppedByDifferences(problem);
      return { layers: after, losses: [loss(x, target, layers), loss(x, target, after)] };
    },
    FEW,
  )
  .law(
    'no steps: the layers as they were, and their loss',
    problems(exactly(0)),
    (train, ...problem) => {
      const [x, target, layers] = problem;
      equal(train(...problem), { layers, losses: [loss(x, target, layers)] });
    },
    FEW,
  )
  .law(
    'steps + 1 losses, also where nothing is left to learn',
    solvedOf(upTo(4)),
    (train, ...problem) => {
      const zeros = Array.from({ length: problem[3].steps + 1 }, () => 0);
      equal(train(...problem).losses, zeros, { received: 'losses', expected: 'steps + 1 zeros' });
    },
    { first: [solvedOf(exactly(4))], cases: 1 },
  )
  .law(
    'm steps and then n are m + n steps',
    twoTrainings,
    (train, problem, n) => {
      const [x, target, layers, { lr, steps: m }] = problem;
      const first = train(...problem);
      const second = train(x, target, first.layers, { lr, steps: n });
      const losses = [...first.losses, ...second.losses.slice(1)];
      const sides = { received: 'm + n steps', expected: 'm steps, then n' };
      equal(train(x, target, layers, { lr, steps: m + n }), { ...second, losses }, sides);
    },
    { first: [[leap, 2]], cases: 1 },
  )
  .law(
    'the order of the samples does not matter',
    reordered,
    (train, problem, shuffled) => equal(train(...shuffled), train(...problem)),
    FEW,
  )
  .law(
    'with a small learning rate no step raises the loss',
    problems(exactly(3, fc.constant(0.01))),
    (train, ...problem) => {
      const { losses } = train(...problem);
      for (const [t, loss] of losses.entries()) {
        holds(t === 0 || loss <= losses[t - 1]! + 1e-12, 'loss_t ≤ loss_{t−1}', { t, losses });
      }
    },
    FEW,
  )
  .pure(problems(exactly(1)), { first: [problemOf(2, [2, 3, 1], exactly(2))], cases: 2 });
