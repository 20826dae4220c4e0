// The losses of two parameters that the lesson compares the rules on.

export type Point = readonly [number, number];

export interface Surface {
  readonly loss: (x: number, y: number) => number;
  readonly gradient: (x: number, y: number) => Point;
  readonly start: Point;
  /** The lowest loss. */
  readonly lowest: number;
  /** How low is low enough. */
  readonly goal: number;
  /** Of each rule the learning rate that gets it from `start` to the goal in the fewest steps. */
  readonly best: Readonly<Record<string, number>>;
  /** The part of the plane that is drawn. */
  readonly x: Point;
  readonly y: Point;
  /** Where the contours run: distances from the lowest loss. */
  readonly levels: readonly number[];
}

/** More steps than this are too many. */
export const BUDGET = 1000;

/** L = (x² + 100·y²)/2 */
const ravine: Surface = {
  loss: (x, y) => (x * x + 100 * y * y) / 2,
  gradient: (x, y) => [x, 100 * y],
  start: [3, 1],
  lowest: 0,
  goal: 1e-6,
  best: { sgd: 0.01, momentum: 0.01, adagrad: 1, rmsprop: 0.01, adam: 0.1, adamw: 1 },
  x: [-3.6, 3.6],
  y: [-1.5, 1.5],
  levels: [0.05, 0.5, 2, 5, 10, 20, 40, 70],
};

/** The coordinates of a point in the ravine before it was turned by 45°. */
const across = (x: number, y: number): Point => [(x + y) * Math.SQRT1_2, (y - x) * Math.SQRT1_2];
const turned = (along: number, crosswise: number): Point => [
  (along - crosswise) * Math.SQRT1_2,
  (along + crosswise) * Math.SQRT1_2,
];

/** The same ravine, start and all, turned by 45°. */
const turnedRavine: Surface = {
  ...ravine,
  loss: (x, y) => ravine.loss(...across(x, y)),
  gradient: (x, y) => turned(...ravine.gradient(...across(x, y))),
  start: turned(...ravine.start),
  best: { sgd: 0.01, momentum: 0.01, adagrad: 1, rmsprop: 0.01, adam: 1, adamw: 1 },
  x: [-3.6, 3.6],
  y: [-3, 3],
};

/** L = (x² − y²)/2 + y⁴/4: level at (0, 0), but lowest, −1/4, at (0, ±1). */
const saddle: Surface = {
  loss: (x, y) => (x * x - y * y) / 2 + y ** 4 / 4,
  gradient: (x, y) => [x, y ** 3 - y],
  start: [1, 0.001],
  lowest: -0.25,
  goal: -0.249,
  best: { sgd: 0.3, momentum: 0.3, adagrad: 1, rmsprop: 0.01, adam: 0.3, adamw: 0.3 },
  x: [-1.8, 1.8],
  y: [-1.5, 1.5],
  levels: [0.01, 0.05, 0.12, 0.2, 0.25, 0.3, 0.5, 0.8, 1.2, 1.8],
};

export const SURFACES = { ravine, turnedRavine, saddle } satisfies Record<string, Surface>;
export type SurfaceName = keyof typeof SURFACES;
