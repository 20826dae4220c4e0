// Lesson 01, shapes: the data of deep learning, on plain arrays.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test shapes
// This lesson writes what the course's tensor core does, so it imports nothing.

/**
 * A tensor as plain data: a number or boolean (rank 0), or an array of such things. (Written `any[]`,
 * as TypeScript does not follow `flat(Infinity)` into a type that holds itself.)
 */
export type Nested = number | boolean | any[];

/**
 * The extents of a number or nested array, outermost first: `5` → `[]`, `[0, 1, 2]` → `[3]`.
 *
 * Rejects ragged arrays (siblings of unequal shapes, such as `[[1, 2], [3]]` or `[1, [2]]`).
 */
export function shapeOf(nested: Nested): number[] {
  throw new Error('not written yet');
}

/** How many elements a shape holds: the product of its extents; `[]` → 1. */
export function sizeOf(shape: number[]): number {
  throw new Error('not written yet');
}

/**
 * For each axis, how many elements to move in row-major flat data to reach the next index
 * of that axis: s_k = n_{k+1} · n_{k+2} · …; `[2, 3, 4]` → `[12, 4, 1]`.
 */
export function stridesOf(shape: number[]): number[] {
  throw new Error('not written yet');
}

/**
 * The dtype that `torch.tensor` infers. The first rule that fits decides:
 *
 * 1. any fractional or non-finite number, or no value at all (`[]`): `'float32'`;
 * 2. any other number: `'int64'`;
 * 3. booleans only: `'bool'`.
 */
export function inferDtype(nested: Nested): 'bool' | 'int64' | 'float32' {
  throw new Error('not written yet');
}

/**
 * The shape of an elementwise operation on shapes `a` and `b`. Shapes are aligned at their last
 * axis, missing axes count as 1, and two extents fit when they are equal or one of them is 1.
 *
 * Rejects shapes that do not fit, such as `[3]` and `[4]`.
 */
export function broadcastShape(a: number[], b: number[]): number[] {
  throw new Error('not written yet');
}

/** Rows become columns: `[r, c]` → `[c, r]`, (mᵀ)_ij = m_ji. */
export function transpose(m: number[][]): number[][] {
  throw new Error('not written yet');
}

/**
 * The matrix product, `[n, k]` · `[k, m]` → `[n, m]`: (ab)_ij = Σ_t a_it · b_tj.
 *
 * Rejects unequal inner extents (columns of `a`, rows of `b`).
 */
export function matmul(a: number[][], b: number[][]): number[][] {
  throw new Error('not written yet');
}
