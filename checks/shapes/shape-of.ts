/** The laws of shapeOf. */
import fc from 'fast-check';
import { listOfLength, shapes, smooth } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber, listOf } from '../../engine/kit/results.ts';
import { counting, filled, type Nested } from './nested.ts';
import {
  hidden,
  lengthsOrTurned,
  numberAndArray,
  ragged,
  sameDigits,
  turnedRound,
  unequalDepths,
} from './ragged.ts';

const shape = shapes(1, 4, 3);

/** More axes than anything here needs, and longer ones than one digit can count. */
const deep = shapes(8, 9, 2);
const wide = listOfLength(2, fc.integer({ min: 11, max: 13 }));

const anyValue = fc.constantFrom(0, false, true, -2.5, NaN, Infinity);
const MIXED = [true, 1, NaN];

/** The length of the array, of its first item, of that one's first item, and so on. */
function lengthsDownTheFirstItems(nested: Nested): number[] {
  const lengths: number[] = [];
  for (let item = nested; typeof item === 'object'; item = item[0]!) lengths.push(item.length);
  return lengths;
}

export const shapeOf = exercise(2, ['nested'], listOf(aNumber))
  .example('the printed example [0, 1, 2] has shape [3]', [[0, 1, 2]], [3])
  .formula(
    'the length of the array, then the lengths inside it',
    [shape.map(counting)],
    lengthsDownTheFirstItems,
    {
      first: [[counting([2, 3])], [deep.map(counting)], [wide.map(counting)]],
      cases: 6,
    },
  )
  .law(
    'a lone number or boolean has shape []',
    [fc.oneof(fc.integer({ min: -5, max: 5 }), smooth(), fc.boolean())],
    (shapeOf, value) => equal(shapeOf(value), []),
    { first: [[0], [false], [NaN], [Infinity]], cases: 3 },
  )
  .law(
    'the shape does not depend on the values',
    [shape, fc.array(anyValue, { minLength: 1, maxLength: 3 })],
    (shapeOf, shape, values) => {
      const other = filled(shape, (place) => values[place % values.length]!);
      equal(shapeOf(other), shapeOf(counting(shape)), {
        received: 'shapeOf of other values',
        expected: 'shapeOf of 0, 1, 2, …',
      });
    },
    {
      first: [
        [[2], [false]],
        [[3, 2], MIXED],
      ],
      cases: 3,
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
    { cases: 3 },
  )
  .rejects('rejects siblings of unequal lengths', ragged(lengthsOrTurned), {
    first: [
      [[[1, 2], [3]]],
      [[counting([2, 2]), [[5, 6], [7]]]],
      [[[0], [0], [0, 1]]],
      ragged(turnedRound),
      sameDigits,
      ...hidden(lengthsOrTurned),
    ],
    cases: 6,
  })
  .rejects('rejects a number beside an array', ragged(numberAndArray), {
    first: [[[1, [2]]], [[[1], 2]], ...hidden(numberAndArray)],
    cases: 3,
  })
  .rejects('rejects siblings of unequal depth', ragged(unequalDepths), {
    first: [[[[1, 2], counting([2, 1])]], ...hidden(unequalDepths)],
    cases: 4,
  })
  .pure([shape.map(counting)], {
    first: [[[3, 1, 2]], [[[2, 1], counting([2])]]],
    cases: 2,
  });
