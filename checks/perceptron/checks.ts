/** The laws of lesson 02: one neuron, what it learns, and what it can never learn. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import { extents, real, smooth, tensorOf } from '../kit/arbitraries.ts';
import { equal, holds } from '../kit/claims.ts';
import { exercise } from '../kit/exercise.ts';
import { math, scalar } from '../kit/oracles.ts';
import { aNumber } from '../kit/results.ts';
import { andGate, nandGate, orGate } from './gates.ts';
import { separates } from './separates.ts';
import { perceptronUpdate } from './update.ts';

/** x, w and b with this many features, and weights. */
const ofLengths = (features: number, weights: number, of = real()) =>
  fc.tuple(tensorOf([features], of), tensorOf([weights], of), of);

/** Numbers of a few decimals, and some of many: the answer must not be rounded. */
const decimal = fc.oneof(
  real(),
  real(1).map((n) => n / 7),
);

const fitting = extents(1, 6).chain(([n]) => ofLengths(n!, n!, decimal));

const eitherWay = (shorter: number, longer: number) =>
  fc.boolean().chain((x) => (x ? ofLengths(longer, shorter) : ofLengths(shorter, longer)));

const unequal = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([shorter, more]) => eitherWay(shorter, shorter + more));

const oneAgainstMany = fc.integer({ min: 2, max: 6 }).chain((many) => eitherWay(1, many));

const dot = (x: Tensor, w: Tensor): number =>
  math.dot(x.toArray<number[]>(), w.toArray<number[]>());

const weightedSum = exercise(1, ['x', 'w', 'b'], aNumber)
  .formula('w₁x₁ + … + wₙxₙ + b', fitting, (x, w, b) => dot(x, w) + b)
  .law(
    'where b grows by 1, the sum does too',
    fitting,
    (weightedSum, x, w, b) =>
      equal(weightedSum(x, w, b + 1), weightedSum(x, w, b) + 1, {
        received: 'w·x + (b + 1)',
        expected: '(w·x + b) + 1',
      }),
    { cases: 4 },
  )
  .rejects('rejects unequal lengths', unequal, { cases: 5 })
  .rejects('rejects unequal lengths, also where one of them is 1', oneAgainstMany, { cases: 5 })
  .pure(fitting);

const tenToThe = fc.constantFrom(-300, -100, -20, -10, 5, 10, 100, 300).map((n) => 10 ** n);

const step = exercise(1, ['z'], aNumber)
  .formula('1 where z > 0, 0 where z < 0', [smooth()], (z) => (z > 0 ? 1 : 0))
  .example('step(0) = 1', [0], 1)
  .stability(
    'only the sign of z counts, from 10⁻³⁰⁰ to 10³⁰⁰',
    [tenToThe, fc.constantFrom(1, -1)],
    (step, size, sign) => equal(step(sign * size), sign > 0 ? 1 : 0),
  );

const sigmoid = scalar('1 / (1 + exp(-x))');

/** Small enough for σ not to be as good as 0 or 1, where a wrong z would not show. */
const moderate = extents(1).chain(([n]) => ofLengths(n!, n!, real(2)));

const farOut = fc
  .constantFrom(100, 710, 745, 800, 1000, 1e4, 1e8)
  .chain((size) => fc.tuple(fc.constantFrom(size, -size), real(2), real(2), real(2)));

const perceptron = exercise(1, ['x', 'w', 'b'], aNumber)
  .formula('y = σ(w·x + b), σ(z) = 1/(1 + e⁻ᶻ)', moderate, (x, w, b) => sigmoid(dot(x, w) + b))
  .stability(
    'y is 0 or 1 up to rounding for z about ±100 to ±10⁸',
    farOut,
    (perceptron, z, x, w, b) => equal(perceptron(tensor([z, x]), tensor([1, w]), b), z > 0 ? 1 : 0),
  )
  .law(
    'y rises with b',
    moderate,
    (perceptron, x, w, b) => {
      const [before, after] = [perceptron(x, w, b), perceptron(x, w, b + 1)];
      holds(before < after, 'y(b) < y(b + 1)', { b, 'y(b)': before, 'y(b + 1)': after });
    },
    { cases: 4 },
  )
  .pure(moderate);

export const exercises = {
  weightedSum,
  step,
  perceptron,
  andGate,
  orGate,
  nandGate,
  separates,
  perceptronUpdate,
};
