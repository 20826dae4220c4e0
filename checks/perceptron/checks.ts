/** The laws of lesson 02: one neuron, what it learns, and what it can never learn. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import { extents, real, smooth, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { math, scalar } from '../../engine/kit/oracles.ts';
import { aNumber } from '../../engine/kit/results.ts';
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

/** More features than anything here needs, and larger sums. */
const manyFeatures = ofLengths(40, 40, real(1000));

const oneAgainstMany = fc.integer({ min: 2, max: 6 }).chain((many) => eitherWay(1, many));

/** The example of the text: z = −0.75. */
const x = tensor([2, -1, 0.5]);
const w = tensor([0.5, 1, -2]);

const dot = (x: Tensor, w: Tensor): number =>
  math.dot(x.toArray<number[]>(), w.toArray<number[]>());

const weightedSum = exercise(1, ['x', 'w', 'b'], aNumber)
  .formula('w₁x₁ + … + wₙxₙ + b', fitting, (x, w, b) => dot(x, w) + b, {
    first: [
      [x, w, 0.25],
      [x, x, 0.25],
      [x, w, 0],
      [tensor([1 / 7]), tensor([3]), -1],
      [tensor([1e-4]), tensor([2e-4]), 1e-8],
      manyFeatures,
    ],
    cases: 4,
  })
  .law(
    'where b grows by 1, the sum does too',
    fitting,
    (weightedSum, x, w, b) =>
      equal(weightedSum(x, w, b + 1), weightedSum(x, w, b) + 1, {
        received: 'w·x + (b + 1)',
        expected: '(w·x + b) + 1',
      }),
    { cases: 3 },
  )
  .rejects('rejects unequal lengths', unequal, {
    first: [ofLengths(2, 4), ofLengths(4, 2), ofLengths(11, 13), ofLengths(13, 11)],
    cases: 3,
  })
  .rejects('rejects unequal lengths, also where one of them is 1', oneAgainstMany, {
    first: [ofLengths(3, 1), ofLengths(1, 3)],
    cases: 2,
  })
  .pure(fitting, { first: [[tensor([3, 1, 2]), tensor([2, 3, 1]), 0.5]], cases: 2 });

const tenToThe = fc.constantFrom(-300, -100, -20, -10, 5, 10, 100, 300).map((n) => 10 ** n);

const step = exercise(1, ['z'], aNumber)
  .formula('1 where z > 0, 0 where z < 0', [smooth()], (z) => (z > 0 ? 1 : 0), {
    first: [[-0.75], [0.5], [0.25], [0.75]],
    cases: 4,
  })
  .example('step(0) = 1', [0], 1)
  .stability(
    'only the sign of z counts, from 10⁻³⁰⁰ to 10³⁰⁰',
    [tenToThe, fc.constantFrom(1, -1)],
    (step, size, sign) => equal(step(sign * size), sign > 0 ? 1 : 0),
    {
      first: [
        [1e-300, 1],
        [1e-300, -1],
        [1e-10, 1],
        [1e-10, -1],
        [3e9, 1],
        [3e9, -1],
        [1e300, 1],
        [1e300, -1],
      ],
      cases: 2,
    },
  );

const sigmoid = scalar('1 / (1 + exp(-x))');

/** Small enough for σ not to be as good as 0 or 1, where a wrong z would not show. */
const moderate = extents(1).chain(([n]) => ofLengths(n!, n!, real(2)));

/** So many features that the answer is far from 0 and 1 all the same. */
const manyModerate = ofLengths(20, 20, real(0.5));

const sizes = [100, 710, 745, 800, 1000, 1e4, 1e8];
const farOut = fc.tuple(
  fc.constantFrom(...sizes.flatMap((size) => [size, -size])),
  real(2),
  real(2),
  real(2),
);

const perceptron = exercise(1, ['x', 'w', 'b'], aNumber)
  .formula('y = σ(w·x + b), σ(z) = 1/(1 + e⁻ᶻ)', moderate, (x, w, b) => sigmoid(dot(x, w) + b), {
    first: [
      [x, w, 0.25],
      [x, w, 1.5],
      [tensor([4]), tensor([0.01]), 0],
      [tensor([4]), tensor([3]), 1],
      [tensor([4]), tensor([-3]), -1],
      manyModerate,
    ],
    cases: 4,
  })
  .stability(
    'y is 0 or 1 up to rounding for z about ±100 to ±10⁸',
    farOut,
    (perceptron, z, x, w, b) => equal(perceptron(tensor([z, x]), tensor([1, w]), b), z > 0 ? 1 : 0),
    {
      first: [
        [100, 0, 0, 0],
        [-100, 0, 0, 0],
        [800, 1, 1, 1],
        [-800, 1, 1, 1],
        [1e8, 1, 1, 1],
        [-1e8, 1, 1, 1],
      ],
      cases: 2,
    },
  )
  .law(
    'y rises with b',
    moderate,
    (perceptron, x, w, b) => {
      const [before, after] = [perceptron(x, w, b), perceptron(x, w, b + 1)];
      holds(before < after, 'y(b) < y(b + 1)', { b, 'y(b)': before, 'y(b + 1)': after });
    },
    { cases: 3 },
  )
  .pure(moderate, { first: [[tensor([1, 2]), tensor([0.5, -1]), 0.5]], cases: 2 });

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
