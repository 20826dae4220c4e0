/** The laws of sizeOf, stridesOf and broadcastShape: what shapes say without any data. */
import fc, { type Arbitrary } from 'fast-check';
import { unravel } from '../kit/agree.ts';
import { listOfLength, shapes } from '../kit/arbitraries.ts';
import { equal } from '../kit/claims.ts';
import { exercise } from '../kit/exercise.ts';
import { math } from '../kit/oracles.ts';
import { aNumber, listOf } from '../kit/results.ts';

const shape = shapes(1, 5, 5);

const productOf = (extents: readonly number[]): number =>
  extents.length === 0 ? 1 : (math.prod([...extents]) as number);

export const sizeOf = exercise(1, ['shape'], aNumber)
  .formula('the product of the extents', [shape], productOf)
  .example('the shape [] holds one element', [[]], 1)
  .example(
    'ImageNet: 1281167 images of [3, 224, 224] hold more than 32 bits can count',
    [[1_281_167, 3, 224, 224]],
    192_851_506_176,
  )
  .law('the order of the axes does not matter', [shape], (sizeOf, shape) => {
    const sorted = shape.toSorted((m, n) => m - n);
    equal(sizeOf(shape), sizeOf(sorted), {
      received: 'sizeOf(shape)',
      expected: 'sizeOf(sorted shape)',
    });
  })
  .law('boxes in a box: the sizes multiply', [shapes(1, 3, 4), shapes(1, 3, 4)], (sizeOf, a, b) =>
    equal(sizeOf([...a, ...b]), sizeOf(a) * sizeOf(b), {
      received: 'sizeOf([…a, …b])',
      expected: 'sizeOf(a)·sizeOf(b)',
    }),
  )
  .pure([shape]);

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
  .formula('s_k = n_{k+1}·n_{k+2}·…', [shape], stridesFromTheRight)
  .example(
    'ImageNet in ten copies: a step further than 32 bits can count',
    [[10, 1_281_167, 3, 224, 224]],
    [192_851_506_176, 150_528, 50_176, 224, 1],
  )
  .law('there is one stride for each axis, and none for []', [shapes(0, 4)], (stridesOf, shape) =>
    equal(stridesOf(shape).length, shape.length, {
      received: 'how many strides',
      expected: 'how many axes',
    }),
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
  )
  .law(
    'an outer axis leaves the inner strides alone',
    [shapes(1, 4), fc.integer({ min: 1, max: 5 })],
    (stridesOf, shape, n) =>
      equal(stridesOf([n, ...shape]).slice(1), stridesOf(shape), {
        received: 'the last strides of [n, …shape]',
        expected: 'the strides of shape',
      }),
  )
  .pure([shape]);

// --- broadcastShape ----------------------------------------------------------------------------

/**
 * So many shapes that fit each other: on each axis a shape has the common extent or 1, and it may
 * lack the leading axes.
 */
function fitting(count: number): Arbitrary<number[][]> {
  const axis = fc.tuple(fc.integer({ min: 2, max: 5 }), listOfLength(count, fc.boolean()));
  const axes = fc.array(axis, { minLength: 1, maxLength: 4 });
  return fc.tuple(axes, listOfLength(count, fc.nat({ max: 3 }))).map(([axes, missing]) =>
    missing.map((lacking, which) => {
      const extents = axes.map(([extent, single]) => (single[which] ? 1 : extent));
      return extents.slice(lacking % axes.length);
    }),
  );
}

const two = fitting(2) as Arbitrary<[number[], number[]]>;
const three = fitting(3) as Arbitrary<[number[], number[], number[]]>;

/** Shapes that fit but for one axis, where neither extent is 1; any axes may precede it. */
const clashing = fc
  .tuple(
    two,
    fc.tuple(fc.boolean(), fc.boolean()),
    fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.boolean()),
    shapes(0, 2, 4),
  )
  .map(([[a, b], [bareA, bareB], [small, more, swap], inner]): [number[], number[]] => {
    const [m, n] = swap ? [small + more, small] : [small, small + more];
    return [
      [...(bareA ? [] : a), m, ...inner],
      [...(bareB ? [] : b), n, ...inner],
    ];
  });

/** Where shapes fit, 1 is the least extent and gives way: the larger one stays. */
function largerFromTheRight(a: readonly number[], b: readonly number[]): number[] {
  const axes = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i);
  return axes.map((i) => Math.max(a.at(-1 - i) ?? 1, b.at(-1 - i) ?? 1)).reverse();
}

export const broadcastShape = exercise(2, ['a', 'b'], listOf(aNumber))
  .formula('from the last axis on: n with n or 1 gives n', two, largerFromTheRight)
  .law('symmetric: a with b is b with a', two, (broadcastShape, a, b) =>
    equal(broadcastShape(a, b), broadcastShape(b, a), {
      received: 'broadcastShape(a, b)',
      expected: 'broadcastShape(b, a)',
    }),
  )
  .law('idempotent: a with a is a', [shape], (broadcastShape, a) =>
    equal(broadcastShape(a, a), a, { received: 'broadcastShape(a, a)', expected: 'a' }),
  )
  .law('associative: (a with b) with c is a with (b with c)', three, (broadcastShape, a, b, c) =>
    equal(broadcastShape(broadcastShape(a, b), c), broadcastShape(a, broadcastShape(b, c)), {
      received: '(a with b) with c',
      expected: 'a with (b with c)',
    }),
  )
  .law('the shape [] changes nothing, on either side', [shapes()], (broadcastShape, a) => {
    equal(broadcastShape(a, []), a, { received: 'broadcastShape(a, [])', expected: 'a' });
    equal(broadcastShape([], a), a, { received: 'broadcastShape([], a)', expected: 'a' });
  })
  .law(
    'a column with a row makes a table: [n, 1] with [m] gives [n, m]',
    [fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })],
    (broadcastShape, n, m) => equal(broadcastShape([n, 1], [m]), [n, m]),
  )
  .rejects('rejects two extents that differ and are not 1', clashing)
  .pure(two);
