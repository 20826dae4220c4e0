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
 * So many standard deviations the mean of a power of z may be off. Where it is one of `MOMENTS` over as
 * many weights as stand there, chance takes it farther with a probability below 10⁻¹¹ (the normal tail,
 * 10⁻¹⁵, times what skewness makes of it: e^{8³·skewness/6}, for the fourth power of 8,000 numbers
 * 10⁴). A run looks at 30 such means: less than one false alarm in 10⁹ runs.
 */
const DEVIATIONS = 8;

/** Of z from N(0, 1): a power, its mean and variance, and how many numbers make its mean nearly normal. */
const MOMENTS = [
  { name: 'mean w = 0', power: 1, mean: 0, variance: 1, fewest: 1000 },
  { name: 'mean w² = 2/in', power: 2, mean: 1, variance: 2, fewest: 1000 },
  { name: 'w is normal: mean w⁴ = 3·(2/in)²', power: 4, mean: 3, variance: 96, fewest: 8000 },
] as const;

const shapesOf = (layers: readonly Layer[]): unknown =>
  layers.map(({ w, b }) => ({ w: [...w.shape], b: [...b.shape] }));

/** Sums of powers of a layer's weights beside what N(0, 2/in) expects of them. */
function mustBeNormal({ w }: Layer): void {
  const zs = Array.from(w.data, (value) => value / Math.sqrt(2 / w.shape[1]!));
  for (const { name, power, mean, variance, fewest } of MOMENTS) {
    if (zs.length < fewest) continue;
    const found = zs.reduce((sum, z) => sum + z ** power, 0) / zs.length;
    const off = Math.abs(found - mean) / Math.sqrt(variance / zs.length);
    holds(off < DEVIATIONS, name, { [`mean of z${power === 1 ? '' : `^${power}`}`]: found });
  }
}

/** Layers of many weights, which are told apart by how many inputs they have. */
const NARROWING = [200, 40, 30];
const WIDENING = [40, 200, 10];

/** Two hidden layers of one shape. */
const twins = fc.integer({ min: 4, max: 9 }).map((n) => [n, n, n]);

const theSame = (a: Layer, b: Layer): boolean =>
  a.w.data.every((value, i) => value === b.w.data[i]);

export const initLayers = exercise(2, ['sizes', 'seed'], listOf(aLayer))
  .definition(
    'w from N(0, 2/in)',
    [fc.constantFrom(NARROWING, WIDENING), seeds],
    (initLayers, sizes, seed) => initLayers(sizes, seed).forEach(mustBeNormal),
    {
      first: [
        [NARROWING, 1],
        [WIDENING, 0],
      ],
      cases: 1,
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
  )
  .pure([sizes, seeds], { first: [[[5, 4], 0]], cases: 2 });
