/** Lesson 04: a law that knows softmax, and one that knows a derivative, from what looks like it. */
import type { Tensor } from '#tensor';

type Elementwise = (x: Tensor) => Tensor;

const TOLERANCE = 1e-9;

/** In every row the probabilities sum to 1, and p_i = p_j·e^(x_i − x_j). */
export function softmaxLaw(softmax: Elementwise, x: Tensor): boolean {
  const p = softmax(x);
  if (p.shape.join() !== x.shape.join()) return false;
  const rows = p.toArray<number[][]>();
  return x.toArray<number[][]>().every((scores, n) => {
    const row = rows[n]!;
    const sum = row.reduce((total, value) => total + value, 0);
    const areRatios = row.every((pi, i) =>
      row.every((pj, j) => Math.abs(pi - pj * Math.exp(scores[i]! - scores[j]!)) <= TOLERANCE),
    );
    return Math.abs(sum - 1) <= TOLERANCE && areRatios;
  });
}

/** f′(x) ≈ (f(x + h) − f(x − h)) / 2h. */
export function slopeLaw(f: Elementwise, fPrime: Elementwise, x: Tensor): boolean {
  const h = 1e-5;
  const measured = f(x.add(h))
    .sub(f(x.sub(h)))
    .div(2 * h);
  const said = fPrime(x);
  return measured.data.every((slope, i) => Math.abs(said.data[i]! - slope) <= 1e-6);
}
