/** The laws of a network's first weights. */
import fc from 'fast-check';
import type { Layer } from '#tensor';
import { whole } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { listOf } from '../../engine/kit/results.ts';
import { aLayer } from './network.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 });

/** Seeds stay seeds: a smaller one is no simpler case. */
export const seeds = fc.noShrink(fc.noBias(fc.integer({ min: 1, max: 999_999 })));

/**
 * So many deviations from what is expected: by chance, normal numbers are as far off about once in
 * 10¹¹ times. (The sums here are of 10,000 numbers and more, so nearly normal themselves.)
 */
const DEVIATIONS = 7;

const shapesOf = (layers: readonly Layer[]): unknown =>
  layers.map(({ w, b }) => ({ w: [...w.shape], b: [...b.shape] }));

/** Sums of powers of a layer's weights beside what N(0, 2/in) expects of them. */
function mustBeNormal({ w }: Layer): void {
  const [out, inputs] = w.shape as [number, number];
  const count = out * inputs;
  const scaled = Array.from(w.data, (value) => value / Math.sqrt(2 / inputs));
  const mean = (power: number): number =>
    scaled.reduce((sum, z) => sum + z ** power, 0) / scaled.length;
  // Of z from N(0, 1): the variances of z, z² and z⁴ are 1, 2 and 96.
  for (const [name, power, expected, variance] of MOMENTS) {
    const off = Math.abs(mean(power) - expected) / Math.sqrt(variance / count);
    holds(off < DEVIATIONS, name, { [`mean of z${power === 1 ? '' : '^' + power}`]: mean(power) });
  }
}

const MOMENTS = [
  ['mean w = 0', 1, 0, 1],
  ['mean w² = 2/in', 2, 1, 2],
  ['w is normal: mean w⁴ = 3·(2/in)²', 4, 3, 96],
] as const;

const wideSizes = fc.constantFrom([400, 50], [30, 400], [200, 100], [64, 200]);

/** Two hidden layers of one shape. */
const twins = fc.integer({ min: 4, max: 9 }).map((n) => [n, n, n]);

const theSame = (a: Layer, b: Layer): boolean =>
  a.w.data.every((value, i) => value === b.w.data[i]);

export const initLayers = exercise(2, ['sizes', 'seed'], listOf(aLayer))
  .definition(
    'w from N(0, 2/in)',
    [wideSizes, seeds],
    (initLayers, sizes, seed) => initLayers(sizes, seed).forEach(mustBeNormal),
    {
      first: [
        [[400, 50], 1],
        [[30, 400], 0],
      ],
      cases: 2,
    },
  )
  .contract(
    'one layer for each pair of neighbours: w [out, in], b [out], all zeros',
    [sizes, seeds],
    (initLayers, sizes, seed) => {
      const layers = initLayers(sizes, seed);
      const shapes = sizes.slice(1).map((out, k) => ({ w: [out, sizes[k]!], b: [out] }));
      equal(shapesOf(layers) as never, shapes as never);
      for (const { b } of layers)
        holds(
          b.data.every((value) => value === 0),
          'b = 0',
          { b },
        );
    },
    {
      first: [
        [[64, 16, 10], 1],
        [[3, 1], 2],
        [[2, 2, 2, 2, 2, 2, 2, 2, 2], 3],
      ],
      cases: 4,
    },
  )
  .contract(
    'the same seed gives the same layers',
    [sizes, seeds],
    (initLayers, sizes, seed) =>
      equal(initLayers(sizes, seed), initLayers(sizes, seed), {
        received: 'the first answer',
        expected: 'the second',
      }),
    { first: [[[5, 4], 0]], cases: 2 },
  )
  .contract(
    'another seed gives other weights',
    [twins, seeds, whole(1, 9)],
    (initLayers, sizes, seed, more) => {
      const [one, other] = [initLayers(sizes, seed), initLayers(sizes, seed + more)];
      holds(!theSame(one[0]!, other[0]!), 'w of seed ≠ w of another seed', { w: one[0]!.w });
    },
    { first: [[[4, 4, 4], 0, 1]], cases: 2 },
  )
  .contract(
    'no two layers begin alike',
    [twins, seeds],
    (initLayers, sizes, seed) => {
      const [one, other] = initLayers(sizes, seed) as [Layer, Layer];
      holds(!theSame(one, other), 'w₁ ≠ w₂', { w1: one.w, w2: other.w });
    },
    { cases: 2 },
  );
