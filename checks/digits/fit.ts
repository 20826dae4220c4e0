/** The laws of training on mini-batches: what does not depend on the order, and what the order is. */
import fc, { type Arbitrary } from 'fast-check';
import { type Layer, randn, Tensor, zeros } from '#tensor';
import { labels, layers, smooth, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber, aRecord, listOf } from '../../engine/kit/results.ts';
import { type Fitted, fittedOn } from './adam.ts';
import { seeds } from './init.ts';
import { answered, isOffKinks } from './inputs.ts';
import { aLayer, lossOf } from './network.ts';
import { batchesOf, type Fit, telling } from './orders.ts';
import * as unseen from './unseen.ts';

type Options = Fit[3];

const rates = fc.constantFrom(0.1, 0.01, 0.02, 0.5);

const optionsOf = (epochs: Arbitrary<number>, batchSize: Arbitrary<number>): Arbitrary<Options> =>
  fc.record({ epochs, batchSize, lr: rates, seed: seeds });

/** All images are in one batch, which may be larger than they are many. */
const inOneBatch = (epochs: Arbitrary<number>): Arbitrary<Fit> =>
  answered(2).chain(([x, chosen, network]) =>
    fc.tuple(
      fc.constant(x),
      fc.constant(chosen),
      fc.constant(network),
      optionsOf(epochs, fc.integer({ min: chosen.length, max: chosen.length + 3 })),
    ),
  );

const wholeBatches = (n: number, epochs: number): number[][][] =>
  Array.from({ length: epochs }, () => [Array.from({ length: n }, (_, i) => i)]);

const stepByStep = (...[x, chosen, network, { epochs, lr }]: Fit): Fitted =>
  fittedOn(x, chosen, network, lr, wholeBatches(chosen.length, epochs));

/** Any problem with batches of fewer than all images. */
const inBatches: Arbitrary<Fit> = fc
  .tuple(
    tensorOf([5, 3], smooth(2)),
    labels(5, 3),
    layers([3, 4, 3]),
    optionsOf(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  )
  .filter(([x, , network]) => isOffKinks([x, network]));

/** One image many times: whatever the order, each batch is like any other. */
const alike: Arbitrary<Fit> = fc
  .tuple(
    tensorOf([1, 3], smooth(2)),
    fc.nat({ max: 2 }),
    layers([3, 3, 3]),
    optionsOf(fc.constant(2), fc.constant(2)),
  )
  .filter(([x, , network]) => isOffKinks([x, network]))
  .map(([image, label, network, options]): Fit => {
    const rows = Array.from({ length: 6 }, () => [...image.data]);
    return [new Tensor([6, 3], rows.flat()), rows.map(() => label), network, options];
  });

const PAIRS = [
  [0, 1],
  [2, 3],
  [4, 5],
];

/** So many images that any order comes about by chance once in 10¹⁰ times. */
const MANY = 14;

const tellingOnes = seeds.map((seed) => telling(MANY, 2, 1, seed));
const tellingBatches = seeds.map((seed) => telling(MANY, 1, 5, seed));

/** The image that was used first, second, … in each epoch; or which one was not used once. */
function ordersOf(network: readonly Layer[], batches: number, epochs: number): number[][] {
  const used = batchesOf(network[0]!, batches, epochs);
  const stray = used.indexOf(undefined);
  holds(stray < 0, 'every image is used once an epoch', { 'not so': `image ${stray}` });
  return Array.from({ length: epochs }, (_, epoch) => used.map((places) => places![epoch]!));
}

const SOME = 40;

/** Images that people wrote, and a layer as `initLayers` makes it. */
export const onDigits: Arbitrary<Fit> = fc
  .tuple(seeds, fc.nat({ max: unseen.labels.length - SOME }))
  .map(([seed, from]) => [
    unseen.images.slice(from, from + SOME),
    unseen.labels.slice(from, from + SOME),
    [{ w: randn([10, 64], seed).mul(Math.sqrt(2 / 64)), b: zeros([10]) }],
    { epochs: 4, batchSize: 10, lr: 0.02, seed },
  ]);

/**
 * What these four epochs leave of the loss at most. They leave 0.39 of it, with a deviation of 0.05:
 * chance alone would leave so much less than once in 10⁹ runs. (It is measured in
 * `test/reference/digits.test.ts`.)
 */
export const LEFT = 0.9;

export const fit = exercise(
  4,
  ['x', 'labels', 'layers', 'options'],
  aRecord<Fitted>({ layers: listOf(aLayer), losses: listOf(aNumber) }),
)
  .formula(
    'with one batch, an epoch is a step of Adam',
    inOneBatch(fc.integer({ min: 1, max: 3 })),
    stepByStep,
    {
      first: [inOneBatch(fc.constant(1)), inOneBatch(fc.constant(4))],
      cases: 4,
    },
  )
  .law(
    'batches of images that are all alike: step after step',
    alike,
    (fit, x, chosen, network, options) =>
      equal(
        fit(x, chosen, network, options),
        fittedOn(x, chosen, network, options.lr, [PAIRS, PAIRS]),
        {
          received: 'two epochs of three batches',
          expected: 'six steps of Adam',
        },
      ),
    { cases: 2 },
  )
  .law(
    'every image is used once an epoch, and the last batch may be short',
    tellingBatches,
    (fit, x, chosen, network, options) => {
      const [batches] = ordersOf(fit(x, chosen, network, options).layers, 3, 1);
      const sizes = [0, 1, 2].map((k) => batches!.filter((batch) => batch === k).length);
      equal(sizes, [5, 5, 4], { received: 'images in each batch', expected: '5, 5 and the rest' });
    },
    { cases: 1 },
  )
  .law(
    'the order is shuffled, and anew each epoch',
    tellingOnes,
    (fit, x, chosen, network, options) => {
      const [first, second] = ordersOf(fit(x, chosen, network, options).layers, MANY, 2);
      const given = Array.from({ length: MANY }, (_, i) => i);
      holds(new Set(first).size === MANY, 'every image is used once an epoch', { places: first! });
      holds(first!.join() !== given.join(), 'not the order in which they are given', {
        order: first!,
      });
      holds(first!.join() !== second!.join(), 'order of epoch 1 ≠ order of epoch 2', {
        order: first!,
      });
    },
    { cases: 1 },
  )
  .contract(
    'another seed is another order',
    tellingOnes,
    (fit, x, chosen, network, options) => {
      const orderOf = (seed: number) =>
        ordersOf(
          fit(x, chosen, network, { ...options, epochs: 1, seed }).layers,
          MANY,
          1,
        )[0]!.join();
      const order = orderOf(options.seed);
      holds(order !== orderOf(options.seed + 1), 'order of a seed ≠ order of the next', { order });
    },
    { cases: 1 },
  )
  .law(
    'losses: on all of x, before the first epoch and after each',
    inBatches,
    (fit, x, chosen, network, options) => {
      const { layers: trained, losses } = fit(x, chosen, network, options);
      const ends = [lossOf(x, chosen, network), lossOf(x, chosen, trained)];
      equal(
        [losses.length, losses[0] ?? NaN, losses.at(-1) ?? NaN],
        [options.epochs + 1, ...ends],
        {
          received: 'how many, the first, the last',
          expected: 'epochs + 1, before, after',
        },
      );
    },
    { cases: 3 },
  )
  .law(
    'no epochs: the layers as they were, and their loss',
    inBatches,
    (fit, x, chosen, network, options) =>
      equal(fit(x, chosen, network, { ...options, epochs: 0 }), {
        layers: network,
        losses: [lossOf(x, chosen, network)],
      }),
    { cases: 1 },
  )
  .law(
    'on real digits the loss falls',
    onDigits,
    (fit, x, chosen, network, options) => {
      const { losses } = fit(x, chosen, network, options);
      const [before, after] = [losses[0]!, losses.at(-1)!];
      holds(after < LEFT * before, 'after 4 epochs the loss is below 9/10 of what it was', {
        losses,
      });
    },
    { cases: 1 },
  )
  .pure(inBatches, { cases: 2 });
