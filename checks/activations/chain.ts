/** The laws of chainGradient: how a gradient fares through many activations. */
import fc from 'fast-check';
import { DERIVATIVE } from '../../engine/kit/agree.ts';
import { listOfLength, real, smooth } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise, type OnPurpose } from '../../engine/kit/exercise.ts';
import { scalar } from '../../engine/kit/oracles.ts';
import { aNumber } from '../../engine/kit/results.ts';
import { far } from './inputs.ts';

/** f′ in forms that stay finite: σ(1 − σ) and 1 − tanh² multiplied out. */
const slopeOf = {
  sigmoid: scalar('1 / (exp(x) + 2 + exp(-x))'),
  tanh: scalar('1 / cosh(x)^2'),
  relu: scalar('x > 0 ? 1 : 0'),
};

type Activation = keyof typeof slopeOf;

const activations = fc.constantFrom<Activation[]>('sigmoid', 'tanh', 'relu');

const product = (zs: readonly number[], activation: Activation): number =>
  zs.reduce((factor, z) => factor * slopeOf[activation](z), 1);

const layers = (of: fc.Arbitrary<number>, maxLength = 5) =>
  fc.array(of, { minLength: 1, maxLength, size: 'max' });

const positive = smooth(5).map(Math.abs);
const positives = layers(positive);
/** Far more layers than anybody would write out. */
const manyPositives = listOfLength(40, positive);

/** Positive numbers with a single 0 among them. */
const withKink = fc
  .tuple(positives, fc.nat({ max: 5 }))
  .map(([zs, place]): [number[]] => [zs.toSpliced(place, 0, 0)]);

/** Numbers of which some come again. */
const repeating = fc.oneof(smooth(3), fc.constantFrom(0.5, -0.5));

/** Many layers, each of which can still be told from its neighbours in the product. */
const manyLayers: readonly OnPurpose<[number[], Activation]>[] = [
  [listOfLength(12, smooth(1)), 'sigmoid'],
  [
    listOfLength(
      40,
      smooth(1).map((z) => z / 4),
    ),
    'tanh',
  ],
  [manyPositives.map((zs) => [...zs, -1]), 'relu'],
  [manyPositives.map((zs) => [-1, ...zs]), 'relu'],
];

export const chainGradient = exercise(1, ['zs', 'activation'], aNumber)
  .formula('∏ f′(z_i)', [layers(repeating), activations], product, {
    first: [[[0.5, 0.5], activations], [[0, 1, 2], 'sigmoid'], [[0, 1, 2], 'tanh'], ...manyLayers],
    cases: 6,
  })
  .law(
    'with sigmoid at most 4^−n',
    [layers(real(3), 8)],
    (chainGradient, zs) => {
      const [n, factor] = [zs.length, chainGradient(zs, 'sigmoid')];
      holds(factor <= 4 ** -n * (1 + DERIVATIVE), '∏ σ′(z_i) ≤ 4^−n', {
        n,
        '∏ σ′(z_i)': factor,
        '4^−n': 4 ** -n,
      });
    },
    { first: [[Array<number>(30).fill(0)]], cases: 4 },
  )
  .law(
    'with relu 1 where every z is positive',
    [positives],
    (chainGradient, zs) =>
      equal(chainGradient(zs, 'relu'), 1, { received: '∏ relu′(z_i)', expected: '1' }),
    { first: [[manyPositives]], cases: 3 },
  )
  .contract(
    'with relu one z of 0 makes 0, by convention',
    withKink,
    (chainGradient, zs) =>
      equal(chainGradient(zs, 'relu'), 0, { received: '∏ relu′(z_i)', expected: '0' }),
    { first: [[[0]], [[0, 1, 2]], [[1, 2, 0]]], cases: 2 },
  )
  .stability(
    'finite and right up to ±1000',
    [layers(far), activations],
    (chainGradient, zs, f) => equal(chainGradient(zs, f), product(zs, f)),
    {
      first: [1000, -1000].flatMap((z) => [
        [[z], 'sigmoid'],
        [[z], 'tanh'],
      ]),
      cases: 3,
    },
  )
  .pure([layers(smooth(3)), activations], { first: [[[0.5, -1, 2], activations]], cases: 2 });
