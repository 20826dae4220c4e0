/** The laws of ReLU and leaky ReLU, and of their derivatives with the conventions at the kink. */
import fc from 'fast-check';
import { ones, tensor, type Tensor } from '#tensor';
import { PRINTED } from '../../engine/kit/agree.ts';
import { extreme, real, smooth } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { type CheckOptions, exercise, type OnPurpose } from '../../engine/kit/exercise.ts';
import { elementwise, slope } from '../../engine/kit/oracles.ts';
import { aTensor } from '../../engine/kit/results.ts';
import { allOf, CHANGING, FEW, inPairs, large, tensors } from './inputs.ts';

/** Most as usual; some small with many decimals, and some huge or tiny. */
const ofAnySize = (usual: fc.Arbitrary<number>) =>
  fc.oneof(
    { arbitrary: usual, weight: 8 },
    { arbitrary: usual.map((x) => x / 700), weight: 1 },
    { arbitrary: extreme(), weight: 1 },
  );

/** Tensors without the kink, for derivatives. */
const smoothTensors = tensors({ of: smooth(10) });
const offTheKink = tensors({ of: ofAnySize(smooth(10)) });
/** Tensors of nothing but the kink. */
const kinks = tensors({ of: fc.constant(0), maxSize: 4 });

const wide = tensors({ of: ofAnySize(real(10)) });

const SIZES = [1e8, 1e4, 1000, 100, 7, 3.2415926, 0.1234567, 1.23456e-5, 1e-8, 1e-300];
const HUGE_AND_TINY = SIZES.flatMap((size) => [size, -size]);
const everySize = allOf(HUGE_AND_TINY);
const everySizeInPairs = inPairs(tensor(HUGE_AND_TINY));
const factors = fc.integer({ min: 1, max: 20 }).map((n) => n / 4);

const closedRelu = elementwise('max(0, x)');

export const relu = exercise(1, ['x'], aTensor)
  .example(
    'the printed example',
    [tensor([-0.012, 0.7495, 0.6459, -1.5374, 0.3889])],
    tensor([0, 0.7495, 0.6459, 0, 0.3889]),
    PRINTED,
  )
  .formula('relu(x) = max(0, x)', [wide], (x) => closedRelu(x), {
    first: [[everySize], [everySizeInPairs], [large()]],
    cases: 3,
  })
  .law(
    'relu(relu(x)) = relu(x)',
    [wide],
    (relu, x) => {
      const once = relu(x);
      equal(relu(once), once, { received: 'relu(relu(x))', expected: 'relu(x)' });
    },
    FEW,
  )
  .law(
    'relu(c·x) = c·relu(x) for c > 0',
    [wide, factors],
    (relu, x, c) =>
      equal(relu(x.mul(c)), relu(x).mul(c), { received: 'relu(c·x)', expected: 'c·relu(x)' }),
    FEW,
  )
  .pure([wide], CHANGING);

/** Not by mathjs, to which a tiny number and 0 compare equal. */
const oneSided = (x: Tensor, left: number): Tensor => x.map((value) => (value > 0 ? 1 : left));

const step = (x: Tensor): Tensor => oneSided(x, 0);
const reluSlope = slope('max(0, x)');

export const reluPrime = exercise(1, ['x'], aTensor)
  .formula('1 for x > 0, 0 for x < 0', [offTheKink], (x) => step(x), {
    first: [[everySize], [everySizeInPairs], [large(smooth(10))]],
    cases: 3,
  })
  .gradient(
    'the slope of relu away from 0, by differences',
    [smoothTensors],
    (x) => reluSlope(x),
    FEW,
  )
  .contract('relu′(0) = 0, by convention', [kinks], (reluPrime, x) => equal(reluPrime(x), x), {
    cases: 2,
  })
  .pure([smoothTensors], CHANGING);

/** Any slope: between ReLU's 0 and the identity's 1, above, and below 0. */
const slopes = fc.integer({ min: -300, max: 300 }).map((n) => n / 100);

const onBothSides = tensor([-2, 3]);
const BOTH_SIDES: CheckOptions<[Tensor]> = { first: [[onBothSides]], cases: 2 };

/** Where max(x, slope·x) is wrong, and slopes of all kinds at numbers of all sizes. */
const slopesOnPurpose: readonly OnPurpose<[Tensor, number]>[] = [
  [tensor([-1]), 2],
  [onBothSides, -0.5],
  [everySize, 3],
  [everySizeInPairs, 3],
  [everySize, 40],
  [large(smooth()), slopes],
];

const leaky = elementwise('x > 0 ? x : a * x');

export const leakyRelu = exercise(1, ['x', 'slope'], aTensor)
  .formula('x for x > 0, slope·x otherwise', [wide, slopes], (x, a) => leaky(x, { a }), {
    first: slopesOnPurpose,
    cases: 4,
  })
  .law(
    'slope 0 is ReLU',
    [wide],
    (leakyRelu, x) =>
      equal(leakyRelu(x, 0), closedRelu(x), { received: 'leakyRelu(x, 0)', expected: 'relu(x)' }),
    BOTH_SIDES,
  )
  .law(
    'slope 1 is the identity',
    [wide],
    (leakyRelu, x) => equal(leakyRelu(x, 1), x, { received: 'leakyRelu(x, 1)', expected: 'x' }),
    BOTH_SIDES,
  )
  .contract(
    'the slope is 0.01 unless given',
    [wide],
    (leakyRelu, x) =>
      equal(leakyRelu(x), leaky(x, { a: 0.01 }), {
        received: 'leakyRelu(x)',
        expected: 'leakyRelu(x, 0.01)',
      }),
    BOTH_SIDES,
  )
  .pure([wide, slopes], { first: [[onBothSides, 0.5]], cases: 2 });

const leakySlope = slope('x > 0 ? x : a * x');

export const leakyReluPrime = exercise(1, ['x', 'slope'], aTensor)
  .formula('1 for x > 0, slope for x < 0', [offTheKink, slopes], (x, a) => oneSided(x, a), {
    first: slopesOnPurpose,
    cases: 4,
  })
  .gradient(
    'the slope of leakyRelu away from 0, by differences',
    [smoothTensors, slopes],
    (x, a) => leakySlope(x, { a }),
    FEW,
  )
  .contract(
    'leakyRelu′(0) = slope, by convention',
    [kinks, slopes],
    (leakyReluPrime, x, a) => equal(leakyReluPrime(x, a), x.add(a)),
    {
      first: [
        [tensor([0]), 0.5],
        [tensor([0]), 2],
      ],
      cases: 2,
    },
  )
  .law(
    'slope 0 is the derivative of ReLU',
    [smoothTensors],
    (leakyReluPrime, x) =>
      equal(leakyReluPrime(x, 0), step(x), {
        received: 'leakyRelu′(x, 0)',
        expected: 'relu′(x)',
      }),
    BOTH_SIDES,
  )
  .law(
    'slope 1 is 1 on both sides',
    [smoothTensors],
    (leakyReluPrime, x) =>
      equal(leakyReluPrime(x, 1), ones(x.shape), { received: 'leakyRelu′(x, 1)', expected: '1' }),
    BOTH_SIDES,
  )
  .contract(
    'the slope is 0.01 unless given',
    [smoothTensors],
    (leakyReluPrime, x) =>
      equal(leakyReluPrime(x), oneSided(x, 0.01), {
        received: 'leakyRelu′(x)',
        expected: 'leakyRelu′(x, 0.01)',
      }),
    BOTH_SIDES,
  )
  .pure([smoothTensors, slopes], { first: [[onBothSides, 0.5]], cases: 2 });
