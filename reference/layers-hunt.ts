/** Lesson 03: a law that tells a dense layer from what is none. */
import { eye, type Tensor, zeros } from '#tensor';

type Dense = (x: Tensor, w: Tensor, b: Tensor) => Tensor;

/** The same shape, and the same numbers but for rounding. */
const same = (a: Tensor, b: Tensor): boolean =>
  a.shape.join() === b.shape.join() &&
  a.data.every((value, i) => Math.abs(value - b.data[i]!) <= 1e-9);

/**
 * dense(0, w, b) is b in every row, dense(I, w, 0) is wᵀ, twice x is twice as far from b, and samples
 * do not see each other.
 */
export function denseLaw(dense: Dense, x: Tensor, w: Tensor, b: Tensor): boolean {
  const y = dense(x, w, b);
  const [n, inputs] = [x.shape[0]!, x.shape[1]!];
  const bias = zeros([n, b.size]).add(b);
  const isAlone = (s: number) => same(dense(x.slice(s, s + 1), w, b), y.slice(s, s + 1));
  return (
    same(dense(zeros(x.shape), w, b), bias) &&
    same(dense(eye(inputs), w, zeros(b.shape)), w.transpose()) &&
    same(dense(x.mul(2), w, b).sub(bias), y.sub(bias).mul(2)) &&
    Array.from({ length: n }, (_, s) => s).every(isAlone)
  );
}
