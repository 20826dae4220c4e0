/** The laws of transpose and matmul, on matrices as arrays of rows. */
import fc, { type Arbitrary } from 'fast-check';
import { extents, real, rowsOf } from '../kit/arbitraries.ts';
import { equal } from '../kit/claims.ts';
import { exercise } from '../kit/exercise.ts';
import { math } from '../kit/oracles.ts';
import { aNumber, listOf } from '../kit/results.ts';

type Matrix = number[][];

const aMatrix = listOf(listOf(aNumber));

/** For laws that compare two sums: whole numbers add up without rounding, in any order. */
const whole = fc.integer({ min: -5, max: 5 });

const matrix = (of: Arbitrary<number> = real()): Arbitrary<Matrix> =>
  extents(2).chain(([rows, columns]) => rowsOf(rows!, columns!, of));

/** `[n, k]` and `[k, m]`. */
const factors = (of: Arbitrary<number> = real()): Arbitrary<[Matrix, Matrix]> =>
  extents(3).chain(([n, k, m]) => fc.tuple(rowsOf(n!, k!, of), rowsOf(k!, m!, of)));

const product = (a: Matrix, b: Matrix): Matrix => math.multiply(a, b);
const plus = (a: Matrix, b: Matrix): Matrix =>
  a.map((row, i) => row.map((value, j) => value + b[i]![j]!));
const columnsOf = (m: Matrix): Matrix => math.transpose(m);
const identity = (n: number): Matrix =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

/** The upper triangle is drawn, the lower one is its mirror image. */
const symmetric = fc
  .integer({ min: 1, max: 4 })
  .chain((n) => rowsOf(n, n))
  .map((m) => m.map((row, i) => row.map((_, j) => m[Math.min(i, j)]![Math.max(i, j)]!)));

export const transpose = exercise(1, ['m'], aMatrix)
  .formula('(mᵀ)_ij = m_ji', [matrix()], columnsOf)
  .law('(mᵀ)ᵀ = m', [matrix()], (transpose, m) =>
    equal(transpose(transpose(m)), m, { received: '(mᵀ)ᵀ', expected: 'm' }),
  )
  .law('(a·b)ᵀ = bᵀ·aᵀ', factors(whole), (transpose, a, b) => {
    // Multiplied column by column, so that transposes of wrong shapes can be compared as well.
    const right = timesRows(transpose(b), transpose(a));
    equal(transpose(product(a, b)), right, { received: '(a·b)ᵀ', expected: 'bᵀ·aᵀ' });
  })
  .law('a symmetric matrix is its own transpose', [symmetric], (transpose, m) =>
    equal(transpose(m), m, { received: 'mᵀ', expected: 'm' }),
  )
  .pure([matrix()]);
