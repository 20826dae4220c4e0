/** The laws of transpose and matmul, on matrices as arrays of rows. */
import fc, { type Arbitrary } from 'fast-check';
import { extents, real, rowsOf } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { math } from '../../engine/kit/oracles.ts';
import { aNumber, listOf } from '../../engine/kit/results.ts';

type Matrix = number[][];

const aMatrix = listOf(listOf(aNumber));

/** Numbers of a few decimals, and some of many: the answer must not be rounded. */
const decimal = fc.oneof(
  real(),
  real(1).map((n) => n / 7),
);

/** For laws that compare two sums: whole numbers add up without rounding, in any order. */
const whole = fc.integer({ min: -5, max: 5 });

const matrix = extents(2).chain(([rows, columns]) => rowsOf(rows!, columns!));

/** `[n, k]` and `[k, m]`. */
const factors = (of: Arbitrary<number> = decimal): Arbitrary<[Matrix, Matrix]> =>
  extents(3).chain(([n, k, m]) => fc.tuple(rowsOf(n!, k!, of), rowsOf(k!, m!, of)));

/** Matrices of just these shapes. */
const shaped = (
  [n, k]: readonly [number, number],
  [l, m]: readonly [number, number],
  of = real(),
): Arbitrary<[Matrix, Matrix]> => fc.tuple(rowsOf(n, k, of), rowsOf(l, m, of));

/** Larger extents than anything here needs, of larger numbers. */
const large = real(1000).map((n) => n / 7);

const identity = (n: number): Matrix =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

// These take answers too, which may have any shape: a missing number counts as NaN.
const at = (m: Matrix, i: number, j: number): number => m[i]?.[j] ?? NaN;
const transposed = (m: Matrix): Matrix => (m[0] ?? []).map((_, j) => m.map((_, i) => at(m, i, j)));
const plus = (a: Matrix, b: Matrix): Matrix =>
  a.map((row, i) => row.map((value, j) => value + at(b, i, j)));
const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, value, t) => sum + value * at(b, t, j), 0)),
  );

// --- transpose ---------------------------------------------------------------------------------

/** The upper triangle is drawn, the lower one is its mirror image. */
const symmetric = fc
  .integer({ min: 1, max: 4 })
  .chain((n) => rowsOf(n, n))
  .map((m): [Matrix] => [mirrored(m)]);

const mirrored = (m: Matrix): Matrix =>
  m.map((row, i) => row.map((_, j) => at(m, Math.min(i, j), Math.max(i, j))));

const SQUARE = [
  [1, 2],
  [3, 4],
];
const TABLE = [
  [1, 2, 3],
  [4, 5, 6],
];

export const transpose = exercise(1, ['m'], aMatrix)
  .formula('(mᵀ)_ij = m_ji', [matrix], transposed, {
    first: [
      [TABLE],
      [[[1, 2, 3]]],
      [[[1], [2], [3]]],
      [SQUARE],
      [rowsOf(9, 13, large)],
      [rowsOf(13, 9, large)],
    ],
    cases: 4,
  })
  .law(
    '(mᵀ)ᵀ = m',
    [matrix],
    (transpose, m) => equal(transpose(transpose(m)), m, { received: '(mᵀ)ᵀ', expected: 'm' }),
    { first: [[TABLE]], cases: 3 },
  )
  .law(
    '(a·b)ᵀ = bᵀ·aᵀ',
    factors(whole),
    (transpose, a, b) =>
      equal(transpose(times(a, b)), times(transpose(b), transpose(a)), {
        received: '(a·b)ᵀ',
        expected: 'bᵀ·aᵀ',
      }),
    { cases: 3 },
  )
  .law(
    'a symmetric matrix is its own transpose',
    symmetric,
    (transpose, m) => equal(transpose(m), m, { received: 'mᵀ', expected: 'm' }),
    { cases: 3 },
  )
  .pure([matrix], {
    first: [
      [TABLE],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    cases: 2,
  });

// --- matmul ------------------------------------------------------------------------------------

/** a `[n, k]` with b and c, both `[k, m]`. */
const oneWithTwo = extents(3).chain(([n, k, m]) =>
  fc.tuple(rowsOf(n!, k!, whole), rowsOf(k!, m!, whole), rowsOf(k!, m!, whole)),
);

/** a `[n, k]`, b `[k, l]`, c `[l, m]`. */
const chain = extents(4, 3).chain(([n, k, l, m]) =>
  fc.tuple(rowsOf(n!, k!, whole), rowsOf(k!, l!, whole), rowsOf(l!, m!, whole)),
);

/** The columns of a are more or fewer than the rows of b. */
const unfitting = fc
  .tuple(extents(3, 3), fc.integer({ min: 1, max: 2 }), fc.boolean())
  .chain(([[n, k, m], more, wide]) =>
    shaped([n!, wide ? k! + more : k!], [wide ? k! : k! + more, m!]),
  );

export const matmul = exercise(2, ['a', 'b'], aMatrix)
  .formula('(ab)_ij = Σ_t a_it·b_tj', factors(), (a, b) => math.multiply(a, b), {
    first: [
      [
        TABLE,
        [
          [1, 0],
          [2, 1],
          [0, 3],
        ],
      ],
      shaped([2, 2], [2, 2], decimal),
      shaped([2, 13], [13, 3], large),
      shaped([12, 2], [2, 11], large),
    ],
    cases: 5,
  })
  .law(
    'I·a = a = a·I',
    [matrix],
    (matmul, a) => {
      equal(matmul(identity(a.length), a), a, { received: 'I·a', expected: 'a' });
      equal(matmul(a, identity(a[0]!.length)), a, { received: 'a·I', expected: 'a' });
    },
    { first: [[TABLE]], cases: 3 },
  )
  .law(
    'a row times a column is a number, the column times the row a table',
    [fc.array(whole, { minLength: 1, maxLength: 4 })],
    (matmul, numbers) => {
      const [row, column] = [[numbers], numbers.map((value) => [value])];
      equal(matmul(row, column), times(row, column), { received: 'row·column' });
      equal(matmul(column, row), times(column, row), { received: 'column·row' });
    },
    { first: [[[1, 2, 3]]], cases: 3 },
  )
  .law(
    'associative: (a·b)·c = a·(b·c)',
    chain,
    (matmul, a, b, c) =>
      equal(matmul(matmul(a, b), c), matmul(a, matmul(b, c)), {
        received: '(a·b)·c',
        expected: 'a·(b·c)',
      }),
    { cases: 3 },
  )
  .law(
    'distributive: a·(b + c) = a·b + a·c',
    oneWithTwo,
    (matmul, a, b, c) =>
      equal(matmul(a, plus(b, c)), plus(matmul(a, b), matmul(a, c)), {
        received: 'a·(b + c)',
        expected: 'a·b + a·c',
      }),
    { cases: 3 },
  )
  .law(
    '(a·b)ᵀ = bᵀ·aᵀ',
    factors(whole),
    (matmul, a, b) =>
      equal(transposed(matmul(a, b)), matmul(transposed(b), transposed(a)), {
        received: '(a·b)ᵀ',
        expected: 'bᵀ·aᵀ',
      }),
    { cases: 3 },
  )
  .rejects('rejects unequal inner extents', unfitting, {
    first: [
      shaped([1, 2], [1, 2]),
      shaped([2, 3], [2, 3]),
      shaped([3, 2], [3, 4]),
      shaped([2, 3], [4, 3]),
      shaped([2, 1], [3, 2]),
      shaped([2, 3], [1, 2]),
      shaped([1, 1], [2, 3]),
      shaped([2, 12], [13, 2]),
      shaped([2, 13], [12, 2]),
    ],
    cases: 4,
  })
  .pure(factors(), {
    first: [
      [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [4, 3],
          [2, 1],
        ],
      ],
    ],
    cases: 3,
  });
