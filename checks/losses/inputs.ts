/** What the checks of lesson 06 draw: predictions, probabilities, labels, and shapes that differ. */
import fc, { type Arbitrary } from 'fast-check';
import { tensor, Tensor, zeros } from '#tensor';
import {
  extents,
  labels,
  listOfLength,
  real,
  shapesOfSize,
  smooth,
  tensorOf,
  tensors,
} from '../../engine/kit/arbitraries.ts';

// --- Predictions and targets -------------------------------------------------------------------

/** Predictions and targets of any one shape. */
export const predictions = tensors().chain((pred) =>
  fc.tuple(fc.constant(pred), tensorOf(pred.shape)),
);

/** Targets and errors of any one shape, no error 0. */
export const targetsAndErrors = tensors().chain((target) =>
  fc.tuple(fc.constant(target), tensorOf(target.shape, smooth())),
);

/** Of more axes, and more elements, than anybody would write out. */
const LARGE = [2, 1, 3, 2, 1, 3, 2];

export const largePredictions = fc.tuple(tensorOf(LARGE), tensorOf(LARGE));

/** Predictions and targets that differ everywhere, by at least 1/2000. */
export const distinct = targetsAndErrors.map(([target, errors]): [Tensor, Tensor] => [
  target.add(errors),
  target,
]);

/** The same, with errors that are nowhere 0. */
export const largeDistinct = fc.tuple(tensorOf(LARGE, smooth()), fc.constant(zeros(LARGE)));

const noErrors = tensor([0, 0, 0, 0]);
/** A huge error beside others, and tiny ones. */
export const errorsOfAnySize: readonly [Tensor, Tensor][] = [
  [tensor([1000, -1, 2, 3]), noErrors],
  [tensor([1e-3, -1e-6, 1e-9, -1e-12]), noErrors],
];

/** No prediction is its target, in a vector and in a matrix. */
export const allWrong: readonly [Tensor, Tensor][] = [
  [tensor([2, 5]), tensor([3, 3])],
  [tensor([[2, 5]]), tensor([[3, 3]])],
];

/** A place in a tensor of this size, from any number drawn. */
export const placeIn = (x: Tensor, choice: number): number => choice % x.size;

// --- Shapes that differ ------------------------------------------------------------------------

type Shape = readonly number[];
type Shapes = readonly [Shape, Shape];

const wide = (rank: number): Arbitrary<number[]> =>
  listOfLength(rank, fc.integer({ min: 2, max: 4 }));

const swappedOrNot = (pair: Arbitrary<Shapes>): Arbitrary<Shapes> =>
  fc.tuple(pair, fc.boolean()).map(([[a, b], swap]) => (swap ? [b, a] : [a, b]));

/** One axis longer than its counterpart, and neither of them 1. */
const longerAxis = (rank: number): Arbitrary<Shapes> =>
  fc
    .tuple(wide(rank), fc.nat({ max: rank - 1 }), fc.integer({ min: 1, max: 2 }))
    .map(([shape, axis, more]) => [shape, shape.with(axis, shape[axis]! + more)]);

/** As many elements in another arrangement: `[2, 3]` beside `[3, 2]` or `[6]`. */
const rearranged = (minRank: number, maxRank: number): Arbitrary<Shapes> =>
  fc
    .tuple(fc.constantFrom(6, 8, 12), fc.nat({ max: 100 }), fc.nat({ max: 100 }))
    .map(([size, choice, further]) => {
      const all = shapesOfSize(size, minRank, maxRank).filter((shape) => !shape.includes(1));
      const one = choice % all.length;
      const other = (one + 1 + (further % (all.length - 1))) % all.length;
      return [all[one]!, all[other]!];
    });

/** `[2, 3]` beside `[2, 1]`. */
const axisOfOne = (rank: number): Arbitrary<Shapes> =>
  fc
    .tuple(wide(rank), fc.nat({ max: rank - 1 }))
    .map(([shape, axis]) => [shape, shape.with(axis, 1)]);

/** `[2, 3]` beside `[3]`, and `[1, 3]` beside `[3]`. */
const axisMissing = (rank: number): Arbitrary<Shapes> =>
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), wide(rank - 1))
    .map(([first, shape]) => [[first, ...shape], shape]);

/** The column `[n, 1]` beside the list `[n]`: broadcasting makes `[n, n]` of them. */
const columnAndList: Arbitrary<Shapes> = wide(1).map(([n]) => [[n!, 1], [n!]]);

/** Unequal shapes of up to three axes that do not even broadcast. */
export const unequalShapes = swappedOrNot(
  fc.oneof(longerAxis(1), longerAxis(2), longerAxis(3), rearranged(1, 3)),
);

/** Unequal shapes of up to three axes that broadcasting would accept. */
export const broadcastShapes = swappedOrNot(
  fc.oneof(columnAndList, axisOfOne(1), axisOfOne(2), axisOfOne(3), axisMissing(2), axisMissing(3)),
);

/** The same for what should be `[n, c]`: a third axis is nobody's business there. */
export const unequalMatrices = swappedOrNot(fc.oneof(longerAxis(2), rearranged(2, 2)));
export const broadcastMatrices = swappedOrNot(
  fc.oneof(columnAndList, axisOfOne(2), axisMissing(2)),
);

// Each kind once on purpose: what a comparison by rank, by size, by one axis, by the first or the
// last axes, by sorted or joined extents, or up to the shorter shape would miss.

/** They do not even broadcast. */
const DIFFERENT: readonly Shapes[] = [
  [[3], [4]],
  [
    [2, 4],
    [2, 3],
  ],
  [
    [2, 3],
    [4, 3],
  ],
  [
    [2, 3],
    [3, 2],
  ],
  [[6], [2, 3]],
  [
    [2, 3, 2],
    [2, 4, 2],
  ],
  [
    [1, 2, 3, 4],
    [1, 2, 3, 5],
  ],
  [
    [1, 12],
    [11, 2],
  ],
];

const BROADCASTING: readonly Shapes[] = [
  [[3, 1], [3]],
  [[3], [3, 1]],
  [[1, 3], [3]],
  [[3], [2, 3]],
  [
    [2, 3],
    [2, 1],
  ],
  [
    [1, 3],
    [2, 3],
  ],
  [[3], [1]],
  [[1], [1, 1]],
  [[1, 1], [1]],
];

/** What can be asked of probabilities, which should be `[n, c]`. */
const areMatrices = (shapes: Shapes): boolean => shapes.every(({ length }) => length === 2);
const haveMatrix = (shapes: Shapes): boolean =>
  shapes.every(({ length }) => length <= 2) && shapes.some(({ length }) => length === 2);

export const differentShapes = DIFFERENT.map((shapes) => fc.constant(shapes));
export const broadcastingShapes = BROADCASTING.map((shapes) => fc.constant(shapes));
export const differentMatrices = DIFFERENT.filter(areMatrices).map((shapes) => fc.constant(shapes));
export const broadcastingMatrices = BROADCASTING.filter(haveMatrix).map((shapes) =>
  fc.constant(shapes),
);

/** Two tensors of unequal shapes. */
export const ofShapes = (shapes: Arbitrary<Shapes>, of = real()): Arbitrary<[Tensor, Tensor]> =>
  shapes.chain(([a, b]) => fc.tuple(tensorOf(a, of), tensorOf(b, of)));

// --- Probabilities -----------------------------------------------------------------------------

/** How many samples, and how many classes. */
export const sizes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }));

/** Every run of elements along the last axis, divided by its sum. */
export function normalised(x: Tensor): Tensor {
  const c = x.shape.at(-1)!;
  return x.map((value, i) => {
    const row = x.data.slice(i - (i % c), i - (i % c) + c);
    return value / [...row].reduce((sum, other) => sum + other);
  });
}

/** Probabilities along the last axis, none of them 0. */
export const probabilities = (shape: Shape): Arbitrary<Tensor> =>
  tensorOf(shape, smooth(3)).map((x) => normalised(x.exp()));

/** Targets that are sure of one class, as one-hot rows. */
const sure = (n: number, c: number): Arbitrary<Tensor> =>
  labels(n, c).map((chosen) => oneHotRows(chosen, c));

/** Targets that share themselves out among some of the classes, in whole parts. */
const unsure = (n: number, c: number): Arbitrary<Tensor> =>
  fc
    .tuple(sure(n, c), tensorOf([n, c], fc.nat({ max: 3 })))
    .map(([sureOf, parts]) => normalised(sureOf.add(parts)));

export const targets = (n: number, c: number): Arbitrary<Tensor> =>
  fc.oneof({ withCrossShrink: true }, sure(n, c), unsure(n, c));

/** Row n of the result is row labels[n] of the identity matrix. */
export function oneHotRows(chosen: readonly number[], c: number): Tensor {
  const rows = chosen.flatMap((label) => Array.from({ length: c }, (_, i) => +(i === label)));
  return new Tensor([chosen.length, c], rows);
}

// --- Logits and labels -------------------------------------------------------------------------

/** Logits `[n, c]`, and a label for every row. */
export const logitsAndLabels = (of: Arbitrary<number> = real()) =>
  extents(2).chain(([n, c]) => fc.tuple(tensorOf([n!, c!], of), labels(n!, c!)));

const SIZES = [1000, 800, 745, 710, 400, 100, 40, 20];

/** Numbers up to ±1000: e^x overflows at 710, and e^−40 is lost beside 1. */
export const far = fc.constantFrom(...SIZES.flatMap((size) => [size, -size]));

/** Labels for `n` samples, one of which is no class from 0 to c − 1. */
export const withStranger = (
  n: number,
  c: number,
  stranger: Arbitrary<number>,
): Arbitrary<number[]> =>
  fc
    .tuple(labels(n, c), stranger, fc.nat({ max: n - 1 }))
    .map(([sound, strange, place]) => sound.with(place, strange));

export const fractional = (c: number): Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 * c - 1 }).map((n) => (n + 0.5) / 1000);
export const negative = (): Arbitrary<number> => fc.integer({ min: -4, max: -1 });
export const tooLarge = (c: number): Arbitrary<number> => fc.integer({ min: c, max: c + 3 });

// Labels of three classes, one of which is none: in every place, and nearly in range.

export const FRACTIONAL = [
  [0, 1, NaN],
  [0.5, 0, 1],
  [0, 1 + 2 ** -40, 2],
];
export const NEGATIVE = [
  [0, -1, 1],
  [2, 1, -1],
  [-Infinity, 0, 1],
];
export const TOO_LARGE = [
  [0, 3, 1],
  [3, 0, 1],
  [0, 1, Infinity],
  [0, 1, 2 ** 32],
];

/** More samples and more classes than usual, and a single class. */
export const largeLogits = fc.tuple(
  tensorOf([9, 12]),
  fc.constant<number[]>([0, 11, 3, 10, 1, 4, 2, 9, 7]),
);
export const oneClass = fc.tuple(tensorOf([2, 1]), labels(2, 1));

/** Each row with another way to lose: overflow, 0/0 beside a row of larger scores, clipping. */
export const farRows = tensor([
  [1000, 0, -1000],
  [-1000, 0, 1000],
  [-1000, -1000, -800],
  [800, 745, 710],
]);
