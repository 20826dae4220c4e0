/** The laws of accuracy. */
import fc from 'fast-check';
import { Tensor } from '#tensor';
import { labels, listOfLength, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber } from '../../engine/kit/results.ts';

const counts = fc.integer({ min: 1, max: 8 });

/** From 0.0005 to 0.9995, on a grid that misses 0.5. */
const probability = fc.nat({ max: 999 }).map((n) => (n + 0.5) / 1000);

const samplesOf = (n: number) => fc.tuple(tensorOf([n, 1], probability), labels(n, 2));

const samples = counts.chain(samplesOf);

function shareOfRight(probs: Tensor, labels: number[]): number {
  let right = 0;
  for (const [i, [p]] of probs.toArray<number[][]>().entries()) {
    const isOne = p! > 0.5;
    if (labels[i] === Number(isOne)) right++;
  }
  return right / labels.length;
}

const column = (values: readonly number[]): Tensor => new Tensor([values.length, 1], values);

const turnedRound = (labels: readonly number[]): number[] => labels.map((label) => 1 - label);

/** Answers of 0 or 1, how far each of them is drawn towards 0.5, and labels. */
const answers = counts.chain((n) =>
  fc.tuple(
    labels(n, 2),
    listOfLength(n, fc.constantFrom<number[]>(1e-9, 1e-3, 0.2, 0.4, 0.5)),
    labels(n, 2),
  ),
);

/** On either side by a hair. */
const NEARLY_HALF: [sides: number[], distances: number[], labels: number[]] = [
  [1, 1, 0, 0, 1],
  [1e-9, 1e-9, 1e-9, 1e-9, 1e-9],
  [1, 1, 0, 0, 0],
];

/** The same samples in two orders. */
const reordered = samples.chain(([probs, labels]) => {
  const pairs = labels.map((label, i) => [probs.data[i]!, label] as const);
  return fc.tuple(
    fc.constant(pairs),
    fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length }),
  );
});

type Pairs = readonly (readonly [p: number, label: number])[];
const question = (pairs: Pairs): [Tensor, number[]] => [
  column(pairs.map(([p]) => p)),
  pairs.map(([, label]) => label),
];

export const accuracy = exercise(1, ['probs', 'labels'], aNumber)
  .formula('(samples on the right side of 0.5) / (all samples)', samples, shareOfRight, {
    first: [samplesOf(67)],
    cases: 6,
  })
  .law(
    'turning every label round turns a into 1 − a',
    samples,
    (accuracy, probs, labels) =>
      equal(accuracy(probs, turnedRound(labels)), 1 - accuracy(probs, labels), {
        received: 'accuracy(p, 1 − labels)',
        expected: '1 − accuracy(p, labels)',
      }),
    { cases: 4 },
  )
  .law(
    'only the side of 0.5 counts, not the distance from it',
    answers,
    (accuracy, sides, distances, labels) => {
      const probs = sides.map((side, i) =>
        side === 1 ? 0.5 + distances[i]! : 0.5 - distances[i]!,
      );
      equal(accuracy(column(probs), labels), accuracy(column(sides), labels), {
        received: 'accuracy(p, labels)',
        expected: 'accuracy(p rounded, labels)',
      });
    },
    { first: [NEARLY_HALF], cases: 4 },
  )
  .law(
    'the order of the samples does not matter',
    reordered,
    (accuracy, pairs, shuffled) =>
      equal(accuracy(...question(shuffled)), accuracy(...question(pairs))),
    { cases: 4 },
  )
  .pure(samples, { first: [[column([0.9, 0.2, 0.6]), [1, 0, 1]]], cases: 2 });
