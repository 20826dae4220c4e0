/** Laws of matmul as students write them. */

type Matrix = number[][];
type Matmul = (a: Matrix, b: Matrix) => Matrix;

function near(a: Matrix, b: Matrix, tolerance = 1e-9): boolean {
  const isNear = (u: number, v: number | undefined) => Math.abs(u - v!) <= tolerance;
  const areRows = (row: number[], other: number[]) =>
    row.length === other.length && row.every((u, j) => isNear(u, other[j]));
  return a.length === b.length && a.every((row, i) => areRows(row, b[i]!));
}

const identity = (n: number): Matrix =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, u, t) => sum + u * b[t]![j]!, 0)));

/** n rows, m columns: most who are wrong know that much. */
export function noStar_shape(matmul: Matmul, a: Matrix, b: Matrix): boolean {
  const c = matmul(a, b);
  return c.length === a.length && c[0]!.length === b[0]!.length;
}

/** Twice b gives twice the answer, whatever the answer is. */
export function noStar_twice(matmul: Matmul, a: Matrix, b: Matrix): boolean {
  const twice = (m: Matrix) => m.map((row) => row.map((value) => 2 * value));
  return near(matmul(a, twice(b)), twice(matmul(a, b)));
}

/** The law of the text: a mean, or a term that is always left out, is associative as well. */
export const oneStar_associative = (matmul: Matmul, a: Matrix, b: Matrix, c: Matrix): boolean =>
  near(matmul(matmul(a, b), c), matmul(a, matmul(b, c)));

/** So much is let pass that whoever rounds gets away, too. */
export const oneStar_associativeRoughly = (
  matmul: Matmul,
  a: Matrix,
  b: Matrix,
  c: Matrix,
): boolean => near(matmul(matmul(a, b), c), matmul(a, matmul(b, c)), 0.01);

/** The identity has too few decimals to find whoever rounds. */
export const twoStars_identities = (matmul: Matmul, a: Matrix): boolean =>
  near(matmul(identity(a.length), a), a) && near(matmul(a, identity(a[0]!.length)), a);

/** An oracle: the product once more. */
export const threeStars_product = (matmul: Matmul, a: Matrix, b: Matrix): boolean =>
  near(matmul(a, b), product(a, b));

/** No difference at all is let pass. */
export const alarm_exactly = (matmul: Matmul, a: Matrix, b: Matrix, c: Matrix): boolean =>
  near(matmul(matmul(a, b), c), matmul(a, matmul(b, c)), 0);

/** Numbers may be multiplied in any order, matrices may not. */
export const alarm_commutes = (matmul: Matmul, a: Matrix, b: Matrix): boolean =>
  a.length !== b[0]!.length || near(matmul(a, b), matmul(b, a));
