/** The laws of Rosenblatt's rule: one step of it, and what becomes of many. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import { extents, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import type { Subject } from '../../engine/kit/subject.ts';
import {
  aNeuron,
  CORNERS,
  decide,
  halves,
  type Neuron,
  neuronOf,
  oddEighths,
  TABLES,
  through,
} from './neuron.ts';

const coordinates = (x: Tensor): number[] => x.toArray<number[]>();

const targets = fc.constantFrom<number[]>(0, 1);
const rates = fc.constantFrom<number[]>(1, 0.5, 0.1, 2, 0.001, 30);

/** A neuron, a point off its line, a target and a learning rate. */
const examplesOf = (features: number) =>
  fc.tuple(neuronOf(features), tensorOf([features], halves), targets, rates);
const examples = extents(1).chain(([features]) => examplesOf(features!));

const mistakesOf = (features: number) =>
  examplesOf(features).map(([neuron, x, , lr]): [Neuron, Tensor, number, number] => {
    return [neuron, x, 1 - decide(neuron, coordinates(x)), lr];
  });

const gate: Neuron = { w: tensor([1, 1]), b: -1.5 };
const [below, above] = [tensor([-1, 2]), tensor([3, 1])];
/** The answer is 0 below and 1 above: both have to move. */
const MISTAKES: [Neuron, Tensor, number, number][] = [
  [gate, below, 1, 0.5],
  [gate, above, 0, 0.5],
  [gate, below, 1, 30],
  [gate, above, 0, 0.001],
];

/** Weights, a point for the line to go through, a target and a learning rate. */
const examplesOnTheLine = extents(1).chain(([features]) =>
  fc.tuple(tensorOf([features!], halves), tensorOf([features!], halves), targets, rates),
);

function rosenblatt(neuron: Neuron, x: Tensor, target: number, lr: number): Neuron {
  const error = target - decide(neuron, coordinates(x));
  const w = coordinates(neuron.w).map((weight, i) => weight + lr * error * x.data[i]!);
  return { w: tensor(w), b: neuron.b + lr * error };
}

/** Of many features the last alone decides. */
const LAST = tensor([...Array<number>(19).fill(0), 1]);
const lastDecides: [Neuron, Tensor, number, number] = [{ w: LAST, b: -0.5 }, LAST, 0, 1];

/** A hair below the line is not on it, though σ(z) is 0.5 after rounding. */
const nearTheLine: [Neuron, Tensor, number, number] = [
  { w: tensor([2 ** -80]), b: -(2 ** -81) },
  tensor([0]),
  1,
  1,
];

/**
 * Somewhere to start from, and a rate, with which every step of a training is exact and leaves no
 * corner on the line: so no rounding, of whatever algebra, turns a decision round.
 */
const start = fc.record({ w: tensorOf([2], halves), b: oddEighths });
const NEARLY_ZERO: Neuron = { w: tensor([0, 0]), b: 1 / 8 };
const exactRates = fc.constantFrom(1, 0.5);

const corners = CORNERS.map((x) => tensor(x));

/** One pass over the four corners: the neuron after each of them. */
function pass(
  update: Subject<Neuron>,
  from: Neuron,
  labels: readonly number[],
  lr: number,
): Neuron[] {
  let neuron = from;
  return corners.map((x, i) => (neuron = update(neuron, x, labels[i]!, lr)));
}

const isGate = (neuron: Neuron, labels: readonly number[]): boolean =>
  CORNERS.every((x, i) => decide(neuron, x) === labels[i]);

/** Far more than needed: from every start drawn here the rule is done after at most 20. */
const ENOUGH_PASSES = 40;

function mustLearn(update: Subject<Neuron>, name: 'AND' | 'OR', from: Neuron, lr: number): void {
  let neuron = from;
  for (let passes = 0; !isGate(neuron, TABLES[name]); passes++) {
    holds(passes < ENOUGH_PASSES, `step(w·x + b) = x₁ ${name} x₂`, { passes, ...neuron });
    neuron = pass(update, neuron, TABLES[name], lr).at(-1)!;
  }
}

const PASSES_OVER_XOR = 8;

/** A pass without a mistake would change nothing, and so would every pass after it. */
function mustNotRest(update: Subject<Neuron>, from: Neuron, lr: number): void {
  let neuron = from;
  for (let passes = 1; passes <= PASSES_OVER_XOR; passes++) {
    const after = pass(update, neuron, TABLES.XOR, lr);
    const moved = after.some((next) => !isSame(next, neuron));
    holds(moved, 'Δ(w, b) ≠ 0 for some x in {0, 1}²', { passes, ...neuron });
    neuron = after.at(-1)!;
  }
}

const isSame = (a: Neuron, b: Neuron): boolean =>
  a.b === b.b && a.w.data.every((weight, i) => weight === b.w.data[i]);

export const perceptronUpdate = exercise(2, ['p', 'x', 'target', 'lr'], aNeuron)
  .formula('w + lr·(target − step(w·x + b))·x, and b likewise', examples, rosenblatt, {
    first: [...MISTAKES, [gate, above, 0, 0], nearTheLine, lastDecides, mistakesOf(20)],
    cases: 8,
  })
  .law(
    'a point on the line has been answered with 1',
    examplesOnTheLine,
    (update, w, x, target, lr) => {
      const neuron = through(coordinates(x), w);
      equal(update(neuron, x, target, lr), rosenblatt(neuron, x, target, lr));
    },
    {
      first: [
        [tensor([0, 0]), tensor([1, 2]), 0, 1],
        [tensor([2, 1]), tensor([1, 1]), 0, 0.5],
      ],
      cases: 4,
    },
  )
  .law(
    'a correct answer changes nothing',
    examples,
    (update, neuron, x, _, lr) =>
      equal(update(neuron, x, decide(neuron, coordinates(x)), lr), neuron),
    { first: MISTAKES.slice(0, 2), cases: 3 },
  )
  .law(
    'at twice the rate it moves twice as far',
    examples,
    (update, neuron, x, target, lr) => {
      const [near, far] = [update(neuron, x, target, lr), update(neuron, x, target, 2 * lr)];
      const twice = (from: number, to: number) => from + 2 * (to - from);
      const w = neuron.w.map((weight, i) => twice(weight, near.w.data[i]!));
      equal(
        far,
        { w, b: twice(neuron.b, near.b) },
        {
          received: 'the neuron after 2·lr',
          expected: 'a neuron twice as far as after lr',
        },
      );
    },
    { first: MISTAKES.slice(0, 2), cases: 2 },
  )
  .law(
    'repeated over AND or OR, it ends at that gate',
    [fc.constantFrom('AND', 'OR'), start, exactRates],
    mustLearn,
    {
      first: [
        ['AND', NEARLY_ZERO, 1],
        ['OR', NEARLY_ZERO, 1],
      ],
      cases: 1,
    },
  )
  .law('repeated over XOR, it never comes to rest', [start, exactRates], mustNotRest, {
    first: [[NEARLY_ZERO, 1]],
    cases: 1,
  })
  .pure(examples, { first: MISTAKES.slice(0, 2), cases: 2 });
