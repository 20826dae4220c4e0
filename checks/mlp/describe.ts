/** The laws of describeMlp: what the widths of a network say about it. */
import fc, { type Arbitrary } from 'fast-check';
import { listOfLength } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise, type OnPurpose } from '../../engine/kit/exercise.ts';
import { aBoolean, aNumber, aRecord } from '../../engine/kit/results.ts';

type Description = { hiddenLayers: number; parameters: number; deep: boolean };

const width = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 40 }),
);

const sizes: Arbitrary<number[]> = fc.array(width, { minLength: 2, maxLength: 6, size: 'max' });

/** No hidden layer and one; hidden layers of a single neuron; and far more layers than usual. */
const sizesOnPurpose: readonly OnPurpose<[number[]]>[] = [
  [[4, 1]],
  [[2, 2, 1]],
  [[2, 1, 1, 1]],
  [listOfLength(12, width)],
  [listOfLength(30, width)],
];

/** Every neuron brings along one weight for each value before it, and one bias. */
function countNeuronByNeuron([inputs, ...neurons]: readonly number[]): Description {
  let [before, parameters] = [inputs!, 0];
  for (const count of neurons) {
    for (let neuron = 0; neuron < count; neuron++) parameters += before + 1;
    before = count;
  }
  const hidden = neurons.slice(0, -1);
  return { hiddenLayers: hidden.length, parameters, deep: hidden.length > 1 };
}

/** The widths before a hidden layer, its own, and the widths after it. */
const aroundHiddenLayer = fc.tuple(
  fc.array(width, { minLength: 1, maxLength: 3 }),
  width,
  fc.array(width, { minLength: 1, maxLength: 3 }),
);

/** Two lists of widths of one length. */
const ofOneLength = fc
  .integer({ min: 2, max: 6 })
  .chain((length) => fc.tuple(listOfLength(length, width), listOfLength(length, width)));

export const describeMlp = exercise(
  2,
  ['sizes'],
  aRecord<Description>({ hiddenLayers: aNumber, parameters: aNumber, deep: aBoolean }),
)
  .example("the document's network 5→3→3→1", [[5, 3, 3, 1]], {
    hiddenLayers: 2,
    parameters: 34,
    deep: true,
  })
  .formula(
    'each neuron has a weight for every value before it, and a bias',
    [sizes],
    countNeuronByNeuron,
    { first: sizesOnPurpose, cases: 4 },
  )
  .law(
    'cut at a hidden layer, the two parts have all the parameters',
    aroundHiddenLayer,
    (describe, before, hidden, after) => {
      const whole = describe([...before, hidden, ...after]);
      const parts = [describe([...before, hidden]), describe([hidden, ...after])] as const;
      equal(whole.parameters, parts[0].parameters + parts[1].parameters, {
        received: 'parameters of the whole',
        expected: 'parameters of the two parts',
      });
    },
    { cases: 4 },
  )
  .law(
    'the number of layers alone makes a network deep, not their widths',
    ofOneLength,
    (describe, one, other) => {
      const deep = [describe(one).deep, describe(other).deep] as const;
      holds(deep[0] === deep[1], 'as many layers ⇒ deep alike', {
        sizes: one,
        deep: deep[0],
        'other sizes': other,
        'deep of the others': deep[1],
      });
    },
    {
      first: [
        [
          [2, 1, 1, 1],
          [2, 9, 9, 1],
        ],
      ],
      cases: 6,
    },
  )
  .example('784→128→10 is large, but not deep', [[784, 128, 10]], {
    hiddenLayers: 1,
    parameters: 101_770,
    deep: false,
  })
  .pure([sizes], { first: [[[5, 3, 4, 2]]], cases: 2 });
