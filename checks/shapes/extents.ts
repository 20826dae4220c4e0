/** The laws of sizeOf and stridesOf: what a shape says without any data. */
import fc from 'fast-check';
import { unravel } from '../../engine/kit/agree.ts';
import { listOfLength, shapes } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { math } from '../../engine/kit/oracles.ts';
import { aNumber, listOf } from '../../engine/kit/results.ts';

const shape = shapes(1, 5, 5);

/** More axes than anything here needs, and longer ones than one digit can count. */
const manyAxes = fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 10, maxLength: 12 });
const longAxes = listOfLength(3, fc.integer({ min: 11, max: 13 }));

const productOf = (extents: readonly number[]): number =>
  extents.length === 0 ? 1 : (math.prod([...extents]) as number);

export const sizeOf = exercise(1, ['shape'], aNumber)
  .formula('the product of the extents', [shape], productOf, {
    first: [[[2, 3, 4]], [[10]], [[3]], [manyAxes], [longAxes]],
    cases: 4,
  })
  .example('the shape [] holds one element', [[]], 1)
  .example(
    'ImageNet: 1281167 images of [3, 224, 224] hold more than 32 bits can count',
    [[1_281_167, 3, 224, 224]],
    192_851_506_176,
  )
  .law(
    'an extent of 0 makes it 0, whatever the others are',
    [shapes(0, 3, 4), shapes(0, 3, 4)],
    (sizeOf, before, after) => equal(sizeOf([...before, 0, ...after]), 0),
    { first: [[[3], [2]]], cases: 3 },
  )
  .law(
    'the order of the axes does not matter',
    [shape],
    (sizeOf, shape) => {
      const sorted = shape.toSorted((m, n) => m - n);
      equal(sizeOf(shape), sizeOf(sorted), {
        received: 'sizeOf(shape)',
        expected: 'sizeOf(shape.toSorted())',
      });
    },
    { first: [[[3, 1, 2]]], cases: 3 },
  )
  .law(
    'boxes in a box: the sizes multiply',
    [shapes(1, 3, 4), shapes(1, 3, 4)],
    (sizeOf, a, b) =>
      equal(sizeOf([...a, ...b]), sizeOf(a) * sizeOf(b), {
        received: 'sizeOf([…a, …b])',
        expected: 'sizeOf(a)·sizeOf(b)',
      }),
    { cases: 3 },
  )
  .pure([shape], { first: [[[3, 1, 2]]], cases: 2 });

/** From the last axis, where it is 1, outwards: each stride is the next one times its extent. */
function stridesFromTheRight(shape: readonly number[]): number[] {
  const strides: number[] = [];
  let stride = 1;
  for (const extent of shape.toReversed()) {
    strides.unshift(stride);
    stride *= extent;
  }
  return strides;
}

/** The place that strides give to an index; NaN where a stride is missing. */
const placeOf = (index: readonly number[], strides: readonly number[]): number =>
  index.reduce((place, i, axis) => place + i * (strides[axis] ?? NaN), 0);

export const stridesOf = exercise(1, ['shape'], listOf(aNumber))
  .formula('s_k = n_{k+1}·n_{k+2}·…', [shape], stridesFromTheRight, {
    first: [[[2, 3, 4]], [[2, 1, 3]], [manyAxes], [longAxes]],
    cases: 4,
  })
  .example(
    'ImageNet in ten copies: a step further than 32 bits can count',
    [[10, 1_281_167, 3, 224, 224]],
    [192_851_506_176, 150_528, 50_176, 224, 1],
  )
  .law(
    'there is one stride for each axis, and none for []',
    [shapes(0, 4)],
    (stridesOf, shape) =>
      equal(stridesOf(shape).length, shape.length, {
        received: 'stridesOf(shape).length',
        expected: 'shape.length',
      }),
    { first: [[[]], [[5]]], cases: 2 },
  )
  .law(
    'the elements lie at 0, 1, 2, … in row-major order',
    [shapes(1, 4, 4)],
    (stridesOf, shape) => {
      const strides = stridesOf(shape);
      const counting = Array.from({ length: productOf(shape) }, (_, place) => place);
      const places = counting.map((place) => placeOf(unravel(place, shape), strides));
      equal(places, counting, { received: 'Σ index·stride', expected: 'places in order' });
    },
    { first: [[[2, 3]]], cases: 4 },
  )
  .law(
    'an outer axis leaves the inner strides alone',
    [shapes(1, 4), fc.integer({ min: 1, max: 5 })],
    (stridesOf, shape, n) =>
      equal(stridesOf([n, ...shape]).slice(1), stridesOf(shape), {
        received: 'stridesOf([n, ...shape]).slice(1)',
        expected: 'stridesOf(shape)',
      }),
    { first: [[[3], 2]], cases: 3 },
  )
  .pure([shape], { first: [[[3, 1, 2]]], cases: 2 });
