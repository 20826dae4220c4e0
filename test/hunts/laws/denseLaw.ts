/** Laws of dense as students write them. */
import { type Tensor, zeros } from '#tensor';

type Dense = (x: Tensor, w: Tensor, b: Tensor) => Tensor;

const near = (a: Tensor, b: Tensor, tolerance = 1e-9): boolean =>
  a.shape.join() === b.shape.join() &&
  a.data.every((value, i) => Math.abs(value - b.data[i]!) <= tolerance);

const layer = (x: Tensor, w: Tensor, b: Tensor): Tensor => x.matmul(w.transpose()).add(b);

export const noStar_shape = (dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean =>
  dense(x, w, b).shape.join() === [x.shape[0], w.shape[0]].join();

/** It finds whoever lets samples see each other, and nobody else. */
export function noStar_rowsAlone(dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean {
  const y = dense(x, w, b);
  const rows = Array.from({ length: x.shape[0]! }, (_, s) => s);
  return rows.every((s) => near(dense(x.slice(s, s + 1), w, b), y.slice(s, s + 1)));
}

/** Zeros show the bias, and nothing of the weights. */
export const oneStar_zeros = (dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean =>
  near(dense(zeros(x.shape), w, b), zeros([x.shape[0]!, b.size]).add(b));

/** The relation of the text. */
export const oneStar_twiceAsFar = (dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean =>
  near(dense(x.mul(2), w, b).sub(b), dense(x, w, b).sub(b).mul(2));

/** An oracle that lets pass as much as float32 loses. */
export const twoStars_roughly = (dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean =>
  near(dense(x, w, b), layer(x, w, b), 1e-4);

export const threeStars_layer = (dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean =>
  near(dense(x, w, b), layer(x, w, b));

/** Twice the input would be twice the output if there were no bias. */
export const alarm_twiceTheOutput = (dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean =>
  near(dense(x.mul(2), w, b), dense(x, w, b).mul(2));

export const alarm_exactly = (dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean =>
  near(dense(x, w, b), layer(x, w, b), 0);
