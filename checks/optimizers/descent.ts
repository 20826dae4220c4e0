/** The laws of plain gradient descent: one step, many steps on a parabola, and the batches. */
import fc from 'fast-check';
import { tensor, type Tensor, zeros } from '#tensor';
import { FORMULA } from '../../engine/kit/agree.ts';
import { real, smooth, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber, aTensor, listOf } from '../../engine/kit/results.ts';
import { pulls, rates, runs } from './runs.ts';

/** θ, a gradient of its shape, and the options. */
const oneStep = (of = real()) =>
  fc
    .tuple(runs(of, 1), rates)
    .map(([{ theta, grads }, lr]): [Tensor, Tensor, { lr: number }] => [theta, grads[0]!, { lr }]);

const unusualSteps = [[], [2, 1, 3, 1, 2]].map((shape) =>
  fc.tuple(tensorOf(shape, real(1000)), tensorOf(shape, real(1000)), fc.constant({ lr: 2 })),
);

const larger = fc.constantFrom(10, 100, 1000, 1e4);

export const sgd = exercise(1, ['theta', 'grad', 'options'], aTensor)
  .example(
    'the printed first step, from zeros with lr = 0.01',
    [zeros([5]), tensor([0.65, 0.5, 0.59, 1.07, 2.41]), { lr: 0.01 }],
    tensor([-0.0065, -0.005, -0.0059, -0.0107, -0.0241]),
  )
  .formula(
    'θ − lr·g',
    oneStep(),
    (theta, grad, { lr }) => theta.map((value, i) => value - lr * grad.data[i]!),
    { first: unusualSteps, cases: 6 },
  )
  .law(
    'c times the gradient makes c times the step, however large',
    fc.tuple(oneStep(pulls), larger),
    (sgd, [theta, grad, options], c) => {
      const once = sgd(theta, grad, options);
      equal(
        sgd(theta, grad.mul(c), options),
        theta.map((value, i) => value + c * (once.data[i]! - value)),
        { received: `θ − lr·(${c}·g)`, expected: `θ − ${c}·(lr·g)` },
      );
    },
    { cases: 4 },
  )
  .pure(oneStep(pulls), { cases: 3 });

/** a, x0, lr and steps, given what the product lr·a may be. */
const parabolas = (product: fc.Arbitrary<number>, most: number) =>
  fc
    .tuple(product, smooth(), rates, fc.nat({ max: most }))
    .map(([p, x0, lr, steps]): [number, number, number, number] => [p / lr, x0, lr, steps]);

/** lr·a on a grid of hundredths. */
const between = (low: number, high: number) =>
  fc.integer({ min: Math.round(100 * low), max: Math.round(100 * high) }).map((n) => n / 100);

const converging = fc.oneof(between(0.1, 0.9), between(1.1, 1.9));

const closedPath = (a: number, x0: number, lr: number, steps: number): number[] =>
  Array.from({ length: steps + 1 }, (_, t) => (1 - lr * a) ** t * x0);

/** No slope, a hill, from the minimum, there in one step, for ever to and fro, no rate, a long way down and up. */
const ON_PURPOSE: [a: number, x0: number, lr: number, steps: number][] = [
  [0, 2, 0.1, 3],
  [-1, 2, 0.5, 4],
  [4, 0, 0.1, 2],
  [4, 1, 0.25, 3],
  [4, 1, 0.5, 3],
  [4, 1, 0, 3],
  [4, 1, 0.1, 0],
  [2, 1000, 0.01, 150],
  [4, 1, 1, 20],
];

/** The pairs of a value and the one after it. */
const pairs = (xs: readonly number[]) => xs.slice(1).map((next, i) => [xs[i]!, next] as const);

export const descendQuadratic = exercise(1, ['a', 'x0', 'lr', 'steps'], listOf(aNumber))
  .formula(
    'x_t = (1 − lr·a)^t·x_0 for t = 0, 1, …, steps',
    parabolas(between(-1, 3), 8),
    closedPath,
    { first: ON_PURPOSE, cases: 6 },
  )
  .law(
    'lr·a < 1 comes down on one side, lr·a > 1 changes sides at every step',
    parabolas(fc.oneof(between(0.1, 0.9), between(1.1, 2.5)), 6),
    (descendQuadratic, a, x0, lr, steps) => {
      const xs = descendQuadratic(a, x0, lr, steps);
      const turns = lr * a > 1 ? -1 : 1;
      const asClaimed = pairs(xs).every(([x, next]) => Math.sign(next) === turns * Math.sign(x));
      holds(asClaimed, `sign x_{t+1} = ${turns < 0 ? '−' : ''}sign x_t`, { a, lr, x: xs });
    },
    { cases: 6 },
  )
  .law(
    'lr·a < 2 converges: there are steps + 1 values, ever closer to 0',
    parabolas(converging, 150),
    (descendQuadratic, a, x0, lr, steps) => {
      const xs = descendQuadratic(a, x0, lr, steps);
      equal(xs.length, steps + 1, { received: 'how many values', expected: 'steps + 1' });
      const factor = Math.abs(1 - lr * a);
      const closer = pairs(xs).every(
        ([x, next]) => Math.abs(next) <= factor * Math.abs(x) + FORMULA,
      );
      holds(closer, '|x_{t+1}| ≤ |1 − lr·a|·|x_t|', { a, lr, x: xs });
    },
    { first: [[4, 1, 0.2, 150]], cases: 4 },
  )
  .law(
    'lr·a > 2 diverges: every value is further from 0',
    parabolas(between(2.1, 4), 20),
    (descendQuadratic, a, x0, lr, steps) => {
      const xs = descendQuadratic(a, x0, lr, steps);
      const away = pairs(xs).every(([x, next]) => Math.abs(next) > Math.abs(x));
      holds(away, '|x_{t+1}| > |x_t|', { a, lr, x: xs });
    },
    { first: [[4, 1, 1, 20]], cases: 3 },
  )
  .pure(parabolas(between(0.01, 2.5), 8), { cases: 3 });

const SAMPLES = Array.from({ length: 12 }, (_, i) => i);

/** Some samples in some order. */
const orders = fc.shuffledSubarray(SAMPLES, { minLength: 1 });

/** Numbers of samples that come to more than two digits. */
const LONG_ORDER = Array.from({ length: 60 }, (_, i) => (37 * i) % 1009);

/** An order, and a batch size from 1 to its length. */
const cuttable = fc
  .tuple(orders, fc.nat({ max: 1000 }))
  .map(([order, choice]): [number[], number] => [order, 1 + (choice % order.length)]);

/** An order, and a batch size that is larger. */
const inOneBatch = fc
  .tuple(orders, fc.integer({ min: 1, max: 10 }))
  .map(([order, more]): [number[], number] => [order, order.length + more]);

/** Sample i goes into batch ⌊i / batchSize⌋. */
function batches(order: readonly number[], batchSize: number): number[][] {
  const count = Math.ceil(order.length / batchSize);
  return Array.from({ length: count }, (_, k) =>
    order.filter((_, i) => Math.floor(i / batchSize) === k),
  );
}

export const miniBatches = exercise(1, ['order', 'batchSize'], listOf(listOf(aNumber)))
  .example(
    'the worked example: batches of 2 from [3, 0, 4, 1, 2]',
    [[3, 0, 4, 1, 2], 2],
    [[3, 0], [4, 1], [2]],
  )
  .formula('the i-th sample is in batch ⌊i / batchSize⌋, counted from 0', cuttable, batches, {
    first: [
      [LONG_ORDER, 7],
      [[5, 5, 2, 5, 2], 2],
      [[3, 1, 2, 0], 2],
    ],
    cases: 6,
  })
  .law(
    'joined together, the batches are the order again',
    cuttable,
    (miniBatches, order, size) =>
      equal(miniBatches(order, size).flat(), order, {
        received: 'the batches, joined',
        expected: 'order',
      }),
    { cases: 4 },
  )
  .law(
    'a batchSize beyond the order makes one batch',
    inOneBatch,
    (miniBatches, order, size) => equal(miniBatches(order, size), [order]),
    { cases: 4 },
  )
  .rejects('rejects batchSize < 1', [orders, fc.constantFrom(0, -1, -2, -5, 0.5, 0.9, -0.5)], {
    first: [
      [[0, 1, 2], 0],
      [[0, 1, 2], 0.5],
      [[0, 1, 2], -1],
    ],
    cases: 3,
  })
  .pure(cuttable, { first: [[[10, 9, 2], 2]], cases: 2 });
