/** The laws of shapeOf and inferDtype: data as nested arrays. */
import fc, { type Arbitrary } from 'fast-check';
import { shapes, shapesOfSize, smooth } from '../kit/arbitraries.ts';
import { equal } from '../kit/claims.ts';
import { exercise } from '../kit/exercise.ts';
import { aNumber, aString, listOf } from '../kit/results.ts';

type Nested = number | boolean | readonly Nested[];

/** The cells in row-major order, arranged as an array of this shape. */
function arrange(cells: readonly Nested[], [extent, ...inner]: readonly number[]): Nested {
  if (extent === undefined) return cells[0]!;
  const step = cells.length / extent;
  return Array.from({ length: extent }, (_, i) =>
    arrange(cells.slice(i * step, (i + 1) * step), inner),
  );
}

function filled(shape: readonly number[], cell: (place: number) => Nested): Nested {
  const places = Array.from({ length: cellsIn(shape) }, (_, place) => place);
  return arrange(places.map(cell), shape);
}

const cellsIn = (shape: readonly number[]): number =>
  shape.reduce((product, extent) => product * extent, 1);

/** 0, 1, 2, … in row-major order. */
const counting = (shape: readonly number[]): Nested => filled(shape, (place) => place);

// --- shapeOf -----------------------------------------------------------------------------------

const shape = shapes(1, 4, 3);

/** The length of the array, of its first item, of that one's first item, and so on. */
function lengthsDownTheFirstItems(nested: Nested): number[] {
  const lengths: number[] = [];
  for (let item = nested; typeof item === 'object'; item = item[0]!) lengths.push(item.length);
  return lengths;
}

/**
 * Siblings of one shape with a stranger of another among them, in a cell of a box that has no
 * other fault.
 */
function ragged(unequal: Arbitrary<[sound: number[], strange: number[]]>): Arbitrary<[Nested]> {
  return fc
    .tuple(unequal, fc.nat({ max: 2 }), shapes(0, 2, 2), fc.nat({ max: 3 }))
    .map(([[sound, strange], place, box, corner]) => {
      const stranger = counting(strange);
      const siblings = [counting(sound), counting(sound)].toSpliced(place, 0, stranger);
      const at = corner % cellsIn(box);
      return [filled(box, (cell) => (cell === at ? siblings : counting([3, ...sound])))];
    });
}

const inEitherOrder = (pair: Arbitrary<[number[], number[]]>): typeof pair =>
  fc.tuple(pair, fc.boolean()).map(([[a, b], swap]) => (swap ? [b, a] : [a, b]));

const unequalLengths = fc
  .tuple(shapes(1, 3, 3), fc.nat({ max: 2 }), fc.integer({ min: 1, max: 2 }))
  .map(([sound, choice, more]): [number[], number[]] => {
    const axis = choice % sound.length;
    return [sound, sound.with(axis, sound[axis]! + more)];
  });

/** `[2, 3]` beside `[3, 2]`: as many numbers on as many axes. */
const turnedRound = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), shapes(0, 1, 2))
  .map(([m, more, inner]): [number[], number[]] => [
    [m, m + more, ...inner],
    [m + more, m, ...inner],
  ]);

const numberAndArray = shapes(1, 2, 3).map((inner): [number[], number[]] => [[], inner]);

/** `[2, 3]` beside `[6]`: as many numbers, one axis less. */
const unequalDepths = fc
  .tuple(shapes(2, 3, 3), fc.nat({ max: 1 }))
  .map(([deep, choice]): [number[], number[]] => {
    const axis = choice % (deep.length - 1);
    return [deep, deep.toSpliced(axis, 2, deep[axis]! * deep[axis + 1]!)];
  });

export const shapeOf = exercise(2, ['nested'], listOf(aNumber))
  .example('the printed example [0, 1, 2] has shape [3]', [[0, 1, 2]], [3])
  .formula(
    'the length of the array, then the lengths inside it',
    [shape.map(counting)],
    lengthsDownTheFirstItems,
  )
  .law(
    'a lone number or boolean has shape []',
    [fc.oneof(fc.integer({ min: -5, max: 5 }), smooth(), fc.boolean())],
    (shapeOf, value) => equal(shapeOf(value), []),
  )
  .law(
    'the shape does not depend on the values',
    [shape, fc.constantFrom(0, false, true, -2.5)],
    (shapeOf, shape, value) => {
      const [same, counted] = [filled(shape, () => value), counting(shape)];
      equal(shapeOf(same), shapeOf(counted), {
        received: `shapeOf(every value ${value})`,
        expected: 'shapeOf(0, 1, 2, … in their places)',
      });
    },
  )
  .law(
    'n copies of a have shape [n, …shape of a]',
    [shapes(1, 3, 3).map(counting), fc.integer({ min: 1, max: 4 })],
    (shapeOf, a, n) => {
      const copies = Array.from({ length: n }, () => a);
      equal(shapeOf(copies), [n, ...shapeOf(a)], {
        received: 'shapeOf([a, a, …])',
        expected: '[n, …shapeOf(a)]',
      });
    },
  )
  .rejects(
    'rejects siblings of unequal lengths',
    ragged(inEitherOrder(fc.oneof(unequalLengths, turnedRound))),
  )
  .rejects('rejects a number beside an array', ragged(inEitherOrder(numberAndArray)))
  .rejects('rejects siblings of unequal depth', ragged(inEitherOrder(unequalDepths)))
  .pure([shape.map(counting)]);

// --- inferDtype --------------------------------------------------------------------------------

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

const tiny = fc.constantFrom(1e-3, -1e-3, 1e-5, 1e-7, -1e-8);
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
  .formula('bool < int64 < float32: the widest kind of value decides', [data], widestKind)
  .law(
    'a lone value is of its own kind',
    [fc.oneof(boolean, whole, fraction)],
    (inferDtype, value) => equal(inferDtype(value), widestKind(value)),
  )
  .law(
    'true and false are no numbers: with 1 and 0 in their places it is int64',
    [fc.array(boolean, { minLength: 1, maxLength: 4 })],
    (inferDtype, values) => {
      equal(inferDtype(values), 'bool');
      equal(inferDtype(values.map(Number)), 'int64');
    },
    { cases: 4 },
  )
  .law('a fraction makes float32, however small', [wholesAnd(nearlyWhole)], (inferDtype, numbers) =>
    equal(inferDtype(numbers), 'float32'),
  )
  .law(
    'NaN, ∞ or −∞ makes float32',
    [wholesAnd(fc.constantFrom(NaN, Infinity, -Infinity))],
    (inferDtype, numbers) => equal(inferDtype(numbers), 'float32'),
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
  )
  .pure([data]);
