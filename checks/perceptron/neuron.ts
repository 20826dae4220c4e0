/** What the laws of lesson 02 share: a neuron by definition, and neurons and points to try. */
import fc, { type Arbitrary } from 'fast-check';
import type { Tensor } from '#tensor';
import { tensorOf } from '../../engine/kit/arbitraries.ts';
import { aNumber, aRecord, aTensor } from '../../engine/kit/results.ts';

export type Neuron = { w: Tensor; b: number };

export const aNeuron = aRecord<Neuron>({ w: aTensor, b: aNumber });

export type Point = readonly number[];

/** The four points of {0, 1}², in the order of a truth table. */
export const CORNERS: readonly Point[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** What each gate answers on `CORNERS`. */
export const TABLES = {
  AND: [0, 0, 0, 1],
  OR: [0, 1, 1, 1],
  NAND: [1, 1, 1, 0],
  XOR: [0, 1, 1, 0],
} as const;

/** b + w₁x₁ + … + wₙxₙ */
export const weigh = ({ w, b }: Neuron, x: Point): number =>
  x.reduce((z, value, i) => z + w.data[i]! * value, b);

/** step(w·x + b) */
export const decide = (neuron: Neuron, x: Point): 0 | 1 => (weigh(neuron, x) >= 0 ? 1 : 0);

export type Total = (neuron: Neuron, x: Point) => number;

/** w·x + b in each order of adding: rounding may leave a corner on the line in one of them only. */
export const TOTALS: readonly Total[] = [
  ({ w, b }, x) => w.data[0]! * x[0]! + w.data[1]! * x[1]! + b,
  ({ w, b }, x) => b + w.data[0]! * x[0]! + w.data[1]! * x[1]!,
  ({ w, b }, x) => b + w.data[1]! * x[1]! + w.data[0]! * x[0]!,
];

/**
 * A decision must not hang on how a sum is rounded, so the numbers behind one are exact in binary.
 * With weights and coordinates in halves every product is a whole number of quarters; a bias of
 * an odd number of eighths then keeps every point off the line.
 */
export const halves: Arbitrary<number> = fc.integer({ min: -6, max: 6 }).map((n) => n / 2);

export const oddEighths = fc.integer({ min: -24, max: 23 }).map((n) => (2 * n + 1) / 8);

/** Powers of 2, so that every product and sum stays exact; with the second nothing is near 1. */
const scales = fc.constantFrom(1, 1, 2 ** -40);

/** A neuron, large or tiny, that has none of the points in halves on its line. */
export const neuronOf = (features: number): Arbitrary<Neuron> =>
  fc
    .tuple(tensorOf([features], halves), oddEighths, scales)
    .map(([w, b, scale]) => ({ w: w.mul(scale), b: b * scale }));

/** The neuron with these weights whose line goes exactly through x. */
export const through = (x: Point, w: Tensor): Neuron => ({ w, b: 0 - weigh({ w, b: 0 }, x) });
