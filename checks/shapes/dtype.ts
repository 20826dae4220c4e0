/** The laws of inferDtype. */
import fc, { type Arbitrary } from 'fast-check';
import { shapesOfSize, smooth } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aString } from '../../engine/kit/results.ts';
import { arrange, cellsIn, filled, type Nested } from './nested.ts';

const whole = fc.integer({ min: -9, max: 9 });
const fraction = smooth();
const boolean = fc.boolean();

/** A few of these values, in an array of one to three axes. */
function nestedOf(...kinds: Arbitrary<number | boolean>[]): Arbitrary<Nested> {
  const cells = fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 8, size: 'max' });
  return fc.tuple(cells, fc.nat({ max: 1000 })).map(([values, choice]) => {
    const fitting = shapesOfSize(values.length, 1, 3);
    return arrange(values, fitting[choice % fitting.length]!);
  });
}

const data = fc.oneof(
  nestedOf(boolean),
  nestedOf(whole),
  nestedOf(boolean, whole),
  nestedOf(boolean, fraction),
  nestedOf(whole, fraction),
  nestedOf(boolean, whole, fraction),
);

/** Among many alike, one that decides: far back, but not the last. */
const lateIn = (shape: readonly number[], many: Nested, one: Nested): Arbitrary<[Nested]> =>
  fc.integer({ min: 2, max: 9 }).map((fromEnd): [Nested] => {
    const at = cellsIn(shape) - fromEnd;
    return [filled(shape, (cell) => (cell === at ? one : many))];
  });

/**
 * Whole numbers with one number of another kind somewhere among them, or with two that cancel: so
 * neither the sum of all nor their mean tells.
 */
const wholesAnd = (other: Arbitrary<number>): Arbitrary<number[]> =>
  fc
    .tuple(fc.array(whole, { maxLength: 4 }), other, fc.nat({ max: 4 }), fc.boolean())
    .map(([wholes, value, place, twice]) =>
      wholes.toSpliced(place, 0, ...(twice ? [value, -value] : [value])),
    );

const tiny = fc.constantFrom(1e-3, -1e-3, 1e-5, 1e-7, -1e-8, 1e-13);
const nearlyWhole = fc.oneof(
  tiny,
  fc.tuple(whole, tiny).map(([n, little]) => n + little),
);

/** Up to 2⁶², which int64 can hold: beyond 2⁵³ every second number is a whole number still. */
const beyond32Bits = fc
  .tuple(fc.integer({ min: 2 ** 31, max: 2 ** 53 - 1 }), fc.constantFrom(1, 2, 2 ** 9))
  .map(([n, scale]) => n * scale);

const LADDER = ['bool', 'int64', 'float32'];

/** The highest rung that a value stands on. */
function widestKind(nested: Nested): string {
  const rung = (item: Nested): number => {
    if (typeof item === 'object') return Math.max(...item.map(rung));
    if (typeof item === 'boolean') return 0;
    return item % 1 === 0 ? 1 : 2;
  };
  return LADDER[rung(nested)]!;
}

export const inferDtype = exercise(1, ['nested'], aString)
  .example('the printed example [0, 1, 2] is int64', [[0, 1, 2]], 'int64')
  .formula('bool < int64 < float32: the widest kind of value decides', [data], widestKind, {
    first: [
      [[0, 1, 2.5]],
      [[true, false]],
      [[true, 2]],
      [[true, 2.5]],
      [[0, 1]],
      [[[true], [false]]],
      lateIn([1, 2, 1, 2, 2, 1, 3], false, 3),
      lateIn([1, 2, 1, 2, 2, 1, 3], 2, 0.5),
      lateIn([40], 2, 0.5),
    ],
    cases: 10,
  })
  .law(
    'a lone value is of its own kind',
    [fc.oneof(boolean, whole, fraction)],
    (inferDtype, value) => equal(inferDtype(value), widestKind(value)),
    { first: [[5], [0.5], [true]], cases: 2 },
  )
  .law(
    'true and false are no numbers: with 1 and 0 in their places it is int64',
    [fc.array(boolean, { minLength: 1, maxLength: 4 })],
    (inferDtype, values) => {
      equal(inferDtype(values), 'bool');
      equal(inferDtype(values.map(Number)), 'int64');
    },
    { cases: 3 },
  )
  .law(
    'a fraction makes float32, however small',
    [wholesAnd(nearlyWhole)],
    (inferDtype, numbers) => equal(inferDtype(numbers), 'float32'),
    {
      first: [
        [[-0.5]],
        [[0.5, -0.5]],
        [[0.5, 0.5]],
        [[0.5, 2]],
        [[1, 1e-7]],
        [[Number.MIN_VALUE]],
        [[1 + Number.EPSILON]],
        [[2 ** 52 - 0.5]],
      ],
      cases: 4,
    },
  )
  .law(
    'NaN, ∞ or −∞ makes float32',
    [wholesAnd(fc.constantFrom(NaN, Infinity, -Infinity))],
    (inferDtype, numbers) => equal(inferDtype(numbers), 'float32'),
    { first: [[[1, NaN]], [[Infinity, 2]], [[0, -Infinity]]], cases: 3 },
  )
  .example('no value at all is float32', [[]], 'float32')
  .stability(
    'whole numbers beyond 32 bits are int64',
    [
      wholesAnd(
        fc.oneof(
          beyond32Bits,
          beyond32Bits.map((n) => -n),
        ),
      ),
    ],
    (inferDtype, numbers) => equal(inferDtype(numbers), 'int64'),
    { first: [[[2 ** 31]], [[1, -(2 ** 53) - 2]], [[1e21]], [[-1.5e300]]], cases: 3 },
  )
  .pure([data], {
    first: [[[3, 1, 2]], [[[2, true], [0.5]]]],
    cases: 3,
  });
