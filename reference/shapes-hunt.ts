/** Lesson 01: a law that tells a product of matrices from what is none. */

type Matrix = number[][];
type Matmul = (a: Matrix, b: Matrix) => Matrix;

const identity = (n: number): Matrix =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

/** The same shape, and the same numbers but for rounding. */
const same = (a: Matrix, b: Matrix): boolean =>
  a.length === b.length &&
  a.every((row, i) => {
    const other = b[i]!;
    return row.length === other.length && row.every((u, j) => Math.abs(u - other[j]!) <= 1e-9);
  });

/** I·b = b, a·I = a, and (a·b)·c = a·(b·c). */
export function matmulLaw(matmul: Matmul, a: Matrix, b: Matrix, c: Matrix): boolean {
  return (
    same(matmul(identity(b.length), b), b) &&
    same(matmul(a, identity(b.length)), a) &&
    same(matmul(matmul(a, b), c), matmul(a, matmul(b, c)))
  );
}
