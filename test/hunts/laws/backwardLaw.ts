/** Laws of denseBackward as students write them. */
import type { Tensor } from '#tensor';

type Backward = (x: Tensor, w: Tensor, dy: Tensor) => { dx: Tensor; dw: Tensor; db: Tensor };

const near = (a: Tensor, b: Tensor, tolerance = 1e-9): boolean =>
  a.shape.join() === b.shape.join() &&
  a.data.every((value, i) => Math.abs(value - b.data[i]!) <= tolerance);

const total = (x: Tensor): number => x.sum().item();
const areNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9;

function areGradients(
  backward: Backward,
  [x, w, dy]: readonly [Tensor, Tensor, Tensor],
  tolerance: number,
): boolean {
  const { dx, dw, db } = backward(x, w, dy);
  return (
    near(dx, dy.matmul(w), tolerance) &&
    near(dw, dy.transpose().matmul(x), tolerance) &&
    near(db, dy.sum(0), tolerance)
  );
}

export function noStar_shapes(backward: Backward, x: Tensor, w: Tensor, dy: Tensor): boolean {
  const { dx, dw, db } = backward(x, w, dy);
  const isLike = (a: Tensor, shape: readonly number[]) => a.shape.join() === shape.join();
  return isLike(dx, x.shape) && isLike(dw, w.shape) && isLike(db, [w.shape[0]!]);
}

/** Twice dy gives twice the gradients: it finds who forgets dy. */
export function noStar_twice(backward: Backward, x: Tensor, w: Tensor, dy: Tensor): boolean {
  const [once, twice] = [backward(x, w, dy), backward(x, w, dy.mul(2))];
  return (['dx', 'dw', 'db'] as const).every((key) => near(twice[key], once[key].mul(2)));
}

/** Directions of ones let errors cancel. */
export function oneStar_sums(backward: Backward, x: Tensor, w: Tensor, dy: Tensor): boolean {
  const { dx, db } = backward(x, w, dy);
  return areNear(total(dx), total(dy.matmul(w))) && areNear(total(db), total(dy));
}

/** Only dx is looked at, number by number, as `numericalGradient` does. */
export function oneStar_dxByDifferences(
  backward: Backward,
  x: Tensor,
  w: Tensor,
  dy: Tensor,
): boolean {
  const { dx } = backward(x, w, dy);
  const loss = (at: Tensor) => total(dy.mul(at.matmul(w.transpose())));
  const slope = (i: number) => {
    const moved = (by: number) => loss(x.map((value, k) => value + (k === i ? by : 0)));
    return (moved(1e-3) - moved(-1e-3)) / 2e-3;
  };
  return dx.data.every((value, i) => Math.abs(value - slope(i)) <= 1e-6);
}

/** x and w themselves as directions, but nothing of the biases. */
export function twoStars_alongXAndW(backward: Backward, x: Tensor, w: Tensor, dy: Tensor): boolean {
  const { dx, dw } = backward(x, w, dy);
  const change = total(dy.mul(x.matmul(w.transpose())));
  return areNear(total(dx.mul(x)), change) && areNear(total(dw.mul(w)), change);
}

/** An oracle that lets pass what a weight decay adds. */
export const twoStars_roughly = (backward: Backward, x: Tensor, w: Tensor, dy: Tensor): boolean =>
  areGradients(backward, [x, w, dy], 1e-3);

export const threeStars_formulas = (
  backward: Backward,
  x: Tensor,
  w: Tensor,
  dy: Tensor,
): boolean => areGradients(backward, [x, w, dy], 1e-9);

export const alarm_exactly = (backward: Backward, x: Tensor, w: Tensor, dy: Tensor): boolean =>
  areGradients(backward, [x, w, dy], 0);

/** The loss is none that takes a mean: nothing is divided by n. */
export const alarm_means = (backward: Backward, x: Tensor, w: Tensor, dy: Tensor): boolean =>
  near(backward(x, w, dy).db, dy.mean(0));
