/** The laws of broadcastShape. */
import fc, { type Arbitrary } from 'fast-check';
import { listOfLength, shapes } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber, listOf } from '../../engine/kit/results.ts';

const shape = shapes(1, 5, 5);

interface Sizes {
  readonly minAxes: number;
  readonly maxAxes: number;
  readonly largest: number;
}

/**
 * So many shapes that fit each other: on each axis a shape has the common extent or 1, and it may
 * lack the leading axes.
 */
function fitting(
  count: number,
  { minAxes, maxAxes, largest }: Sizes = { minAxes: 1, maxAxes: 4, largest: 5 },
): Arbitrary<number[][]> {
  const axis = fc.tuple(fc.integer({ min: 2, max: largest }), listOfLength(count, fc.boolean()));
  const axes = fc.array(axis, { minLength: minAxes, maxLength: maxAxes, size: 'max' });
  return fc.tuple(axes, listOfLength(count, fc.nat({ max: maxAxes - 1 }))).map(([axes, missing]) =>
    missing.map((lacking, which) => {
      const extents = axes.map(([extent, single]) => (single[which] ? 1 : extent));
      return extents.slice(lacking % axes.length);
    }),
  );
}

const two = fitting(2) as Arbitrary<[number[], number[]]>;
const three = fitting(3) as Arbitrary<[number[], number[], number[]]>;

/** More axes than anything here needs, and longer ones than one digit can count. */
const twoLong = fitting(2, { minAxes: 8, maxAxes: 10, largest: 12 }) as typeof two;
const oneFarLonger = fc.tuple(shapes(8, 9, 12), shapes(1, 2, 1)) as typeof two;

/**
 * Shapes that fit but for one axis, where neither extent is 1; any axes may precede it, and these
 * may follow.
 */
const clashing = (inner: Arbitrary<number[]>, more = fc.integer({ min: 1, max: 3 })): typeof two =>
  fc
    .tuple(
      two,
      fc.tuple(fc.boolean(), fc.boolean()),
      fc.tuple(fc.integer({ min: 2, max: 4 }), more, fc.boolean()),
      inner,
    )
    .map(([[a, b], [bareA, bareB], [small, more, swap], inner]): [number[], number[]] => {
      const [m, n] = swap ? [small + more, small] : [small, small + more];
      return [
        [...(bareA ? [] : a), m, ...inner],
        [...(bareB ? [] : b), n, ...inner],
      ];
    });

const unfitting = clashing(shapes(0, 2, 4));

/** Where shapes fit, 1 is the least extent and gives way: the larger one stays. */
function largerFromTheRight(a: readonly number[], b: readonly number[]): number[] {
  const axes = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i);
  return axes.map((i) => Math.max(a.at(-1 - i) ?? 1, b.at(-1 - i) ?? 1)).reverse();
}

export const broadcastShape = exercise(2, ['a', 'b'], listOf(aNumber))
  .formula('from the last axis on: n with n or 1 gives n', two, largerFromTheRight, {
    first: [
      [
        [4, 1, 3],
        [5, 1],
      ],
      [[2, 3], [3]],
      [[2], [3, 2]],
      [[12, 1], [11]],
      twoLong,
      oneFarLonger,
    ],
    cases: 6,
  })
  .law(
    'symmetric: a with b is b with a',
    two,
    (broadcastShape, a, b) =>
      equal(broadcastShape(a, b), broadcastShape(b, a), {
        received: 'broadcastShape(a, b)',
        expected: 'broadcastShape(b, a)',
      }),
    { first: [[[2, 1], [3]]], cases: 3 },
  )
  .law(
    'idempotent: a with a is a',
    [shape],
    (broadcastShape, a) =>
      equal(broadcastShape(a, a), a, { received: 'broadcastShape(a, a)', expected: 'a' }),
    { first: [[[2, 3]]], cases: 3 },
  )
  .law(
    'associative: (a with b) with c is a with (b with c)',
    three,
    (broadcastShape, a, b, c) =>
      equal(broadcastShape(broadcastShape(a, b), c), broadcastShape(a, broadcastShape(b, c)), {
        received: '(a with b) with c',
        expected: 'a with (b with c)',
      }),
    { first: [[[2, 1], [3], [4, 1, 1]]], cases: 3 },
  )
  .law(
    'the shape [] changes nothing, on either side',
    [shapes()],
    (broadcastShape, a) => {
      equal(broadcastShape(a, []), a, { received: 'broadcastShape(a, [])', expected: 'a' });
      equal(broadcastShape([], a), a, { received: 'broadcastShape([], a)', expected: 'a' });
    },
    { first: [[[]], [[2, 3]]], cases: 2 },
  )
  .law(
    'a column with a row makes a table: [n, 1] with [m] gives [n, m]',
    [fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })],
    (broadcastShape, n, m) => equal(broadcastShape([n, 1], [m]), [n, m]),
    { first: [[4, 4]], cases: 2 },
  )
  .rejects('rejects two extents that differ and are not 1', unfitting, {
    first: [
      [[3], [4]],
      [[2, 3], [2]],
      [
        [2, 3],
        [4, 3],
      ],
      [[2], [4]],
      [[9], [3]],
      [
        [2, 6],
        [3, 4],
      ],
      clashing(shapes(7, 8, 3)),
      clashing(shapes(0, 2, 4), fc.integer({ min: 20, max: 200 })),
    ],
    cases: 6,
  })
  .pure(two, {
    first: [
      [[3, 1, 2], [2]],
      [[2], [3, 1, 2]],
    ],
    cases: 2,
  });
