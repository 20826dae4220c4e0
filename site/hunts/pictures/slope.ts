/** A function and what is said to be its derivative, over all x that are drawn. */
import { tensor } from '#tensor';
import type { PortrayedAnswer } from '../../../engine/grade/hunts/portrait.ts';
import type { Data } from '../../../engine/sandbox/codec.ts';

/** As far as inputs are drawn, on either side of 0. */
export const REACH = 5;

export interface SlopePoint {
  readonly x: number;
  readonly f: number;
  /** What is said to be the slope, … */
  readonly said: number;
  /** … and what it is, where that is to be told. */
  readonly right: number | undefined;
}

export interface TangentPoint extends SlopePoint {
  /** By differences of f. */
  readonly measured: number;
}

export interface Slopes {
  readonly points: readonly SlopePoint[];
  /** A few, of which the tangent is drawn. */
  readonly tangents: readonly TangentPoint[];
}

/** Every tenth, and close to 0 on both sides of it, where there may be a corner. */
const TENTHS = Array.from({ length: 20 * REACH + 1 }, (_, i) => (i - 10 * REACH) / 10);
const CURVE = TENTHS.flatMap((x) => (x === 0 ? [-1e-3, 1e-3] : [x]));
const TOUCHED = Array.from({ length: 2 * REACH }, (_, i) => i - REACH + 0.5);
const H = 1e-4;

/** What the functions are asked: the curve, and three neighbours for every tangent. */
export const slopeInputs = (): unknown[] => [
  tensor([...CURVE, ...TOUCHED, ...TOUCHED.map((x) => x + H), ...TOUCHED.map((x) => x - H)]),
];

export function slopesIn([f, fPrime]: readonly PortrayedAnswer[]): Slopes {
  const [heights, said, right] = [f!.answered, fPrime!.answered, fPrime!.right].map(numbersIn);
  const pointAt = (x: number, at: number): SlopePoint => ({
    x,
    f: heights![at]!,
    said: said![at]!,
    right: right![at],
  });
  const from = CURVE.length;
  const count = TOUCHED.length;
  const tangents = TOUCHED.map((x, i) => {
    const [above, below] = [heights![from + count + i]!, heights![from + 2 * count + i]!];
    return Object.assign(pointAt(x, from + i), { measured: (above - below) / (2 * H) });
  });
  return { points: CURVE.map(pointAt), tangents };
}

const numbersIn = (value: Data): readonly number[] =>
  value === undefined ? [] : [...(value as { readonly data: Iterable<number> }).data];
