/** The laws of training: what one step does, and what many do. */
import fc from 'fast-check';
import { type Layer, tensor, type Tensor } from '#tensor';
import { extents, layers, real, smooth, tensorOf } from '../kit/arbitraries.ts';
import { equal, holds } from '../kit/claims.ts';
import { PRINTED } from '../kit/agree.ts';
import { exercise } from '../kit/exercise.ts';
import { numericalGradient } from '../kit/oracles.ts';
import { aNumber, aRecord, listOf } from '../kit/results.ts';
import { aLayer, loss, outputs, type Trained, trained } from './network.ts';

type Options = { lr: number; steps: number };
type Problem = [x: Tensor, target: Tensor, layers: Layer[], options: Options];

/** Networks of at most `most` layers on one to three samples, with options drawn from `options`. */
const problems = (options: fc.Arbitrary<Options>, most = 3): fc.Arbitrary<Problem> =>
  fc
    .tuple(extents(1, 3), widthsOfLayers(most))
    .chain(([[n], widths]) =>
      fc.tuple(
        tensorOf([n!, widths[0]!], real(2)),
        tensorOf([n!, widths.at(-1)!], smooth(1)),
        layers(widths),
        options,
      ),
    );

const widthsOfLayers = (most: number) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: most + 1 });

const rates: fc.Arbitrary<number> = fc.constantFrom(0.1, 0.5, 1, 2);
const upTo = (max: number) => fc.record({ lr: rates, steps: fc.nat({ max }) });
const exactly = (steps: number, lr = rates) => fc.record({ lr, steps: fc.constant(steps) });

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
const solved = problems(upTo(4)).map(([x, , layers, options]): Problem => {
  return [x, outputs(x, layers), layers, options];
});

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

/** A neuron or two with targets in the middle, and a step that leaps over them: the loss rises. */
const leap: fc.Arbitrary<Problem> = extents(2, 2).chain(([inputs, outputs]) =>
  fc.tuple(
    tensorOf([1, inputs!], fc.constantFrom(1, 2, -1, -2)),
    tensorOf([1, outputs!], fc.constantFrom(0.5, 0.4, 0.6)),
    layers([inputs!, outputs!], smooth(1)),
    exactly(1, fc.constantFrom(20, 40)),
  ),
);

const twoTrainings = fc.tuple(fc.oneof(problems(upTo(3)), leap), fc.nat({ max: 3 }));

/** A training is many passes; what is wrong with it shows on nearly every network. */
const FEW = { cases: 2 };

export const train = exercise(
  2,
  ['x', 'target', 'layers', 'options'],
  aRecord<Trained>({ layers: listOf(aLayer), losses: listOf(aNumber) }),
)
  .example("lesson 07's network, one step on", byHand.question, byHand.answer, PRINTED)
  .formula('w ← w − lr·∂MSE/∂w and b ← b − lr·∂MSE/∂b, all at once', problems(upTo(4)), trained, {
    cases: 8,
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
    solved,
    (train, ...problem) => {
      const zeros = Array.from({ length: problem[3].steps + 1 }, () => 0);
      equal(train(...problem).losses, zeros, { received: 'losses', expected: 'steps + 1 zeros' });
    },
    FEW,
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
    FEW,
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
  .pure(problems(exactly(1), 1));
