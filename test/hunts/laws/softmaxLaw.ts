/** Laws of softmax as students write them. */
import type { Tensor } from '#tensor';

type Activation = (x: Tensor) => Tensor;

const near = (a: Tensor, b: Tensor, tolerance = 1e-9): boolean =>
  a.shape.join() === b.shape.join() &&
  a.data.every((value, i) => Math.abs(value - b.data[i]!) <= tolerance);

const sumTo1 = (p: Tensor, tolerance: number): boolean =>
  p.sum(-1).data.every((sum) => Math.abs(sum - 1) <= tolerance);

/** `isSo` of every two scores of a row, and their probabilities. */
function ofPairs(
  x: Tensor,
  p: Tensor,
  isSo: (xi: number, xj: number, pi: number, pj: number) => boolean,
): boolean {
  const rows = p.toArray<number[][]>();
  return x
    .toArray<number[][]>()
    .every((scores, n) =>
      scores.every((xi, i) => scores.every((xj, j) => isSo(xi, xj, rows[n]![i]!, rows[n]![j]!))),
    );
}

const inOrder = (x: Tensor, p: Tensor): boolean =>
  ofPairs(x, p, (xi, xj, pi, pj) => xi >= xj || pi < pj);

/** NaN is not too large. */
export const noStar_sumNotTooLarge = (softmax: Activation, x: Tensor): boolean =>
  !softmax(x)
    .sum(-1)
    .data.some((sum) => Math.abs(sum - 1) > 1e-9);

export const noStar_shift = (softmax: Activation, x: Tensor): boolean =>
  near(softmax(x), softmax(x.add(1)));

export const noStar_sumRoughly = (softmax: Activation, x: Tensor): boolean =>
  sumTo1(softmax(x), 1e-4);

export const oneStar_sum = (softmax: Activation, x: Tensor): boolean => sumTo1(softmax(x), 1e-9);

/** All three laws of the lesson's table: powers of 2 keep them. */
export function twoStars_lawsOfTheLesson(softmax: Activation, x: Tensor): boolean {
  const p = softmax(x);
  return sumTo1(p, 1e-9) && near(softmax(x.add(1)), p) && inOrder(x, p);
}

export const twoStars_order = (softmax: Activation, x: Tensor): boolean => inOrder(x, softmax(x));

export function threeStars_shifted(softmax: Activation, x: Tensor): boolean {
  const e = x.sub(x.max(-1, true)).exp();
  return near(softmax(x), e.div(e.sum(-1, true)));
}

export const alarm_sumExactly = (softmax: Activation, x: Tensor): boolean => sumTo1(softmax(x), 0);

/** Of equal scores, none has the larger probability; each is its own equal, too. */
export const alarm_ties = (softmax: Activation, x: Tensor): boolean =>
  ofPairs(x, softmax(x), (xi, xj, pi, pj) => xi > xj || pi < pj);

/** A single class has probability 1. */
export const alarm_below1 = (softmax: Activation, x: Tensor): boolean =>
  softmax(x).data.every((p) => p > 0 && p < 1);

/** An oracle that cannot bear the input. */
export function alarm_overflows(softmax: Activation, x: Tensor): boolean {
  const e = x.exp();
  return near(softmax(x), e.div(e.sum(-1, true)));
}
