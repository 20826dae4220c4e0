/** The laws of `separates`, with the limit of a single layer among them. */
import fc, { type Arbitrary } from 'fast-check';
import { tensor, Tensor } from '#tensor';
import { extents, listOfLength, real, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aBoolean } from '../../engine/kit/results.ts';
import { CORNERS, decide, halves, neuronOf, type Point, TABLES, through } from './neuron.ts';

type Question = [w: Tensor, b: number, points: Tensor, labels: number[]];

const rows = (points: Tensor): Point[] => points.toArray<number[][]>();

const extent = fc.integer({ min: 1, max: 5 });

/** Which of n decisions to turn round: none, one of them, or any. */
const turned = (n: number) =>
  fc.oneof(
    fc.constant<boolean[]>(Array(n).fill(false)),
    fc.nat({ max: n - 1 }).map((one) => Array.from({ length: n }, (_, i) => i === one)),
    listOfLength(n, fc.boolean()),
  );

/** Points labelled as the neuron decides, except where its decision is turned round. */
const labelledOf = (
  n: number,
  features: number,
  turns: Arbitrary<boolean[]>,
): Arbitrary<Question> =>
  fc
    .tuple(neuronOf(features), tensorOf([n, features], halves), turns)
    .map(([neuron, points, turns]): Question => {
      const labels = rows(points).map((x, i) =>
        turns[i] ? 1 - decide(neuron, x) : decide(neuron, x),
      );
      return [neuron.w, neuron.b, points, labels];
    });

const labelled = fc
  .tuple(fc.integer({ min: 1, max: 8 }), extent)
  .chain(([n, features]) => labelledOf(n, features, turned(n)));

/** More points than anything here needs: all are right, or one of the last is wrong. */
const MANY = 40;
const allRight = fc.constant<boolean[]>(Array(MANY).fill(false));
const oneWrong = fc
  .integer({ min: 1, max: 9 })
  .map((fromEnd) => Array.from({ length: MANY }, (_, i) => i === MANY - fromEnd));
const manyPoints = [labelledOf(MANY, 12, allRight), labelledOf(MANY, 2, oneWrong)];

function everyLabelIsDecided(w: Tensor, b: number, points: Tensor, labels: number[]): boolean {
  return labels.every((label, i) => decide({ w, b }, rows(points)[i]!) === label);
}

/** Weights, points, and which of the points the line goes through. */
const onTheLine = extents(2).chain(([n, features]) =>
  fc.tuple(
    tensorOf([features!], halves),
    tensorOf([n!, features!], halves),
    fc.nat({ max: n! - 1 }),
  ),
);

/** More than any w·x of `labelled`: 5 products of at most 3·3. */
const FAR_ABOVE = 100;

const corners = tensor(CORNERS);
const UNSORTED = [
  [3, 1],
  [-1, 2],
];

/** An OR gate with no point on its line. */
const OR: [Tensor, number] = [tensor([1, 1]), -0.5];
const onOr: Question = [...OR, corners, [...TABLES.OR]];
const onXor: Question = [...OR, corners, [...TABLES.XOR]];

/** A hair beside the line is not on it, though σ(z) is 0.5 after rounding. */
const nearTheLine: Question = [tensor([2 ** -80]), -(2 ** -81), tensor([[0], [1]]), [1, 1]];

/** Class 0 may have no points. */
const onlyOnes: Question = [tensor([0, 1]), 0.5, corners, [1, 1, 1, 1]];

/** Both answers are wrong, one too large and the other too small. */
const bothWrong: Question = [tensor([1]), -0.5, tensor([[0], [1]]), [1, 0]];

/** The weights of an AND or OR, and how far inside the gap between its classes the line runs. */
const gates = fc
  .tuple(fc.constantFrom('AND', 'OR'), fc.integer({ min: 1, max: 5 }), fc.nat({ max: 4 }))
  .chain(([name, smaller, more]) =>
    fc.tuple(
      fc.constant(name),
      fc.constantFrom([smaller, smaller + more], [smaller + more, smaller]),
      fc.nat({ max: smaller - 1 }).map((n) => n + 0.5),
    ),
  );

const nothing: [Tensor, number] = [tensor([0, 0]), 0];

const someNeuron = fc
  .tuple(real(3), real(3), real(3), fc.constantFrom(1, 1e8, 1e-12))
  .map(([w1, w2, b, size]): [Tensor, number] => [tensor([w1 * size, w2 * size]), b * size]);

/** Weights and a bias of any sign and size; all 0 puts every point on the line. */
const anyNeuron = fc.oneof(
  { arbitrary: fc.constant(nothing), weight: 1 },
  { arbitrary: someNeuron, weight: 9 },
);

export const separates = exercise(2, ['w', 'b', 'points', 'labels'], aBoolean)
  .formula(
    'true exactly when step(w·x + b) is the label of every point',
    labelled,
    everyLabelIsDecided,
    { first: [onOr, onXor, bothWrong, nearTheLine, onlyOnes, ...manyPoints], cases: 6 },
  )
  .law(
    'a point on the line belongs to class 1',
    onTheLine,
    (separates, w, points, on) => {
      const neuron = through(rows(points)[on]!, w);
      const labels = rows(points).map((x) => decide(neuron, x));
      equal(separates(w, neuron.b, points, labels), true);
      const wrong = labels.with(on, 0);
      equal(separates(w, neuron.b, points, wrong), false);
    },
    { first: [[tensor([2, 1]), corners, 3]], cases: 4 },
  )
  .law(
    'true exactly when it is true of each point alone',
    labelled,
    (separates, w, b, points, labels) => {
      const alone = labels.map((label, i) => {
        const [zero, one] = [0, 1].map((either) =>
          separates(w, b, points.slice(i, i + 1), [either]),
        );
        return label === 1 ? one : zero;
      });
      equal(separates(w, b, points, labels), !alone.includes(false), {
        received: 'all points together',
        expected: 'each point alone',
      });
    },
    { first: [onOr], cases: 2 },
  )
  .law(
    'once b is large enough, every point belongs to class 1',
    labelled.map(([w, b, points]): [Tensor, number, Tensor] => [w, b, points]),
    (separates, w, b, points) => {
      const labels = rows(points).map((x) => decide({ w, b }, x));
      equal(separates(w, b, points, labels), true);
      equal(separates(w, FAR_ABOVE, points, labels), !labels.includes(0), {
        received: 'separates for a large b',
        expected: 'whether every label is 1',
      });
    },
    { first: [[...OR, corners]], cases: 2 },
  )
  .law(
    'true for some w and b on AND and on OR',
    gates,
    (separates, name, [w1, w2], inside) => {
      const b = name === 'AND' ? inside - w1! - w2! : -inside;
      const labels = [...TABLES[name as 'AND' | 'OR']];
      equal(separates(tensor([w1!, w2!]), b, corners, labels), true);
    },
    {
      first: [
        ['AND', [1, 1], 0.5],
        ['OR', [1, 1], 0.5],
      ],
      cases: 3,
    },
  )
  .law(
    'false for all w and b on XOR',
    anyNeuron,
    (separates, w, b) => equal(separates(w, b, corners, [...TABLES.XOR]), false),
    { first: [OR, nothing], cases: 6 },
  )
  .pure(labelled, {
    first: [[tensor([2, -1]), 0.5, tensor(UNSORTED), [1, 0]]],
    cases: 2,
  });
