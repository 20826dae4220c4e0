/** Arrays that are no tensors: one item has another shape than its siblings. */
import fc, { type Arbitrary } from 'fast-check';
import { shapes } from '../../engine/kit/arbitraries.ts';
import { cellsIn, counting, filled, type Nested } from './nested.ts';

export type Pair = readonly [sound: number[], strange: number[]];

interface Crowd {
  /** How many siblings come before the stranger, … */
  readonly before?: Arbitrary<number>;
  /** … and the box that they all are a cell of, … */
  readonly box?: Arbitrary<number[]>;
  /** … counted round and round from the first, or from the last. */
  readonly cell?: Arbitrary<number>;
}

/**
 * Siblings of one shape with a stranger of another among them, in a cell of a box that has no
 * other fault.
 */
export function ragged(
  unequal: Arbitrary<Pair>,
  { before = fc.nat({ max: 2 }), box = shapes(0, 2, 2), cell = fc.nat({ max: 3 }) }: Crowd = {},
): Arbitrary<[Nested]> {
  return fc.tuple(unequal, before, box, cell).map(([[sound, strange], place, box, chosen]) => {
    const others = Array.from({ length: Math.max(2, place) }, () => counting(sound));
    const crowd = others.toSpliced(place, 0, counting(strange));
    const cells = cellsIn(box);
    const at = (chosen + cells) % cells;
    return [filled(box, (cell) => (cell === at ? crowd : counting([crowd.length, ...sound])))];
  });
}

/** The stranger comes late, or far inside. */
export const hidden = (unequal: Arbitrary<Pair>): Arbitrary<[Nested]>[] => {
  const late = fc.integer({ min: 9, max: 12 });
  const [deep, last] = [fc.constant<number[]>([1, 2, 1, 2, 1, 2]), fc.constant(-1)];
  return [ragged(unequal, { before: late }), ragged(unequal, { box: deep, cell: last })];
};

const inEitherOrder = (pair: Arbitrary<Pair>): Arbitrary<Pair> =>
  fc.tuple(pair, fc.boolean()).map(([[a, b], swap]) => (swap ? [b, a] : [a, b]));

const unequalLengths = fc
  .tuple(shapes(1, 3, 3), fc.nat({ max: 2 }), fc.integer({ min: 1, max: 2 }))
  .map(([sound, choice, more]): Pair => {
    const axis = choice % sound.length;
    return [sound, sound.with(axis, sound[axis]! + more)];
  });

/** `[2, 3]` beside `[3, 2]`: as many numbers on as many axes. */
export const turnedRound = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), shapes(0, 1, 2))
  .map(([m, more, inner]): Pair => [
    [m, m + more, ...inner],
    [m + more, m, ...inner],
  ]);

export const numberAndArray = inEitherOrder(shapes(1, 2, 3).map((inner): Pair => [[], inner]));

/** `[2, 3]` beside `[6]`: as many numbers, one axis less. */
export const unequalDepths = inEitherOrder(
  fc.tuple(shapes(2, 3, 3), fc.nat({ max: 1 })).map(([deep, choice]): Pair => {
    const axis = choice % (deep.length - 1);
    return [deep, deep.toSpliced(axis, 2, deep[axis]! * deep[axis + 1]!)];
  }),
);

export const lengthsOrTurned = inEitherOrder(fc.oneof(unequalLengths, turnedRound));

/** Unequal lengths that only a look at each of them tells apart. */
const SAME_DIGITS: Pair = [
  [1, 11],
  [11, 1],
];

export const sameDigits = ragged(fc.constant(SAME_DIGITS));
