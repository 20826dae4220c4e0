/** What the mistakes of several exercises have in common. */
import type { Tensor } from '#tensor';

export const sigmoid = (x: Tensor): Tensor => x.map((v) => 1 / (1 + Math.exp(-v)));

export type Loss = (x: Tensor) => number;

export const STEP = Math.cbrt(Number.EPSILON);

/** x with its i-th element moved. */
export const moved = (x: Tensor, i: number, by: number): Tensor =>
  x.map((value, j) => (i === j ? value + by : value));

export const central = (f: Loss, x: Tensor, i: number, h: number): number =>
  (f(moved(x, i, h)) - f(moved(x, i, -h))) / (2 * h);

export const sigmoidSlope = (y: Tensor): Tensor => y.map((p) => p * (1 - p));
