// Shapes, strides and products on plain arrays: what every tensor library does underneath.

/** A tensor as plain data: a number or boolean (rank 0), or an array of such things. */
export type Nested = number | boolean | readonly Nested[];

/** shape(a) = [length of a, …the shape that all its items share]; a lone value has shape []. */
export function shapeOf(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const [inner = [], ...others] = nested.map((item) => shapeOf(item));
  const stranger = others.find((other) => !sameShape(other, inner));
  if (stranger) {
    throw new RangeError(`ragged array: items of shapes [${inner}] and [${stranger}]`);
  }
  return [nested.length, ...inner];
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((extent, axis) => extent === b[axis]);
}

/** size = n_1 · n_2 · …; the empty product is 1, because a lone value is one element. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, extent) => size * extent, 1);
}

/** s_k = n_{k+1} · n_{k+2} · …: one step along axis k skips everything nested inside it. */
export function stridesOf(shape: readonly number[]): number[] {
  return shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
}

/** bool < int64 < float32: the widest kind of value wins; no value at all counts as float32. */
export function inferDtype(nested: Nested): 'bool' | 'int64' | 'float32' {
  const values = valuesOf(nested);
  const numbers = values.filter((value) => typeof value === 'number');
  // Number.isInteger is false for NaN and ±Infinity too, which only floating point can hold.
  if (values.length === 0 || !numbers.every(Number.isInteger)) return 'float32';
  return numbers.length > 0 ? 'int64' : 'bool';
}

function valuesOf(nested: Nested): (number | boolean)[] {
  return typeof nested === 'object' ? nested.flatMap(valuesOf) : [nested];
}

/** Aligned at the last axis: n ∘ n → n, n ∘ 1 → n, 1 ∘ n → n; a missing axis counts as 1. */
export function broadcastShape(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const [padA, padB] = [padLeft(a, rank), padLeft(b, rank)];
  return padA.map((m, axis) => {
    const n = padB[axis]!;
    if (m !== n && m !== 1 && n !== 1) {
      throw new RangeError(`shapes [${a}] and [${b}] do not broadcast: ${m} against ${n}`);
    }
    return m === 1 ? n : m;
  });
}

function padLeft(shape: readonly number[], rank: number): number[] {
  return [...Array.from({ length: rank - shape.length }, () => 1), ...shape];
}

/** (mᵀ)_ij = m_ji. */
export function transpose(m: number[][]): number[][] {
  const [, columns = 0] = shapeOf(m);
  return Array.from({ length: columns }, (_, j) => m.map((row) => row[j]!));
}

/** (ab)_ij = Σ_t a_it · b_tj: row i of a against column j of b. */
export function matmul(a: number[][], b: number[][]): number[][] {
  const [n = 0, k = 0] = shapeOf(a);
  const [inner = 0, m = 0] = shapeOf(b);
  if (k !== inner) {
    throw new RangeError(`inner extents differ: [${n},${k}] · [${inner},${m}]`);
  }
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

function dot(u: number[], v: number[]): number {
  return u.reduce((sum, value, t) => sum + value * v[t]!, 0);
}
