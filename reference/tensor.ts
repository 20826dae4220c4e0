// The course's tensor: a shape and a flat, row-major typed array. It imports nothing and uses only
// ES2023, so the same file runs in Node, in the grading sandbox and in a browser; so it is one file,
// however long.

/** How the numbers are stored; `bool` holds 0 and 1. */
export type Dtype = 'float64' | 'float32' | 'int32' | 'bool';
/** A number, or arrays of arrays of numbers; `true` counts as 1 and `false` as 0. */
export type Nested = number | boolean | readonly Nested[];
/** The right-hand side of an elementwise operation. */
export type Operand = Tensor | number;
/** A dense layer, `y = x·wᵀ + b`: `w` is `[out, in]`, `b` is `[out]`. */
export type Layer = { w: Tensor; b: Tensor };

type Shape = readonly number[];

/** More of them would be a gigabyte. */
const MOST_ELEMENTS = 2 ** 27;

const arrays = { float64: Float64Array, float32: Float32Array, int32: Int32Array };

/**
 * An n-dimensional array. Treat it as immutable: every operation returns a new tensor. Arithmetic
 * gives float64, or float32 if every tensor in it is float32; moving elements keeps the dtype.
 * A shape, index or axis that does not fit throws a RangeError, a thing of another kind a TypeError.
 */
export class Tensor {
  readonly shape: number[];
  /**
   * The elements, row-major: the last index moves fastest. A typed array of the kind that `dtype`
   * says; types take it for one of float64, as `reduce` could not be called on one of many kinds.
   */
  readonly data: Float64Array;
  readonly dtype: Dtype;

  /** Copies `data` (flat, row-major). `int32` drops fractions; in `bool` all but 0 becomes 1. */
  constructor(shape: Shape, data: ArrayLike<number>, dtype: Dtype = 'float64') {
    if (data?.length !== sizeOf(shape)) throw unfitting(shape, data);
    this.shape = shape.slice();
    const stored =
      dtype === 'bool'
        ? Uint8Array.from(data, (value) => (Number(value) === 0 ? 0 : 1))
        : new (arrays[dtype] ?? noDtype(dtype))(data);
    this.data = stored as Float64Array;
    this.dtype = dtype;
  }

  /** How many elements there are: the product of the shape. */
  get size(): number {
    return this.data.length;
  }
  /** How many axes there are. */
  get rank(): number {
    return this.shape.length;
  }

  /** The element at one index per axis; negative indices count from the end. */
  at(...indices: number[]): number {
    let flat = indices.length === this.rank ? 0 : NaN;
    for (let axis = 0; axis < this.rank; axis++) {
      flat = flat * this.shape[axis]! + fromEnd(indices[axis]!, this.shape[axis]!);
    }
    if (Number.isNaN(flat)) {
      throw new RangeError(`index ${listed(indices)} is outside shape ${show(this.shape)}`);
    }
    return this.data[flat]!;
  }
  /** The only element; throws unless there is exactly one. */
  item(): number {
    if (this.size === 1) return this.data[0]!;
    throw new RangeError(`item needs one element, not shape ${show(this.shape)}`);
  }
  /** Nested arrays, or a bare value at rank 0; `bool` gives `true` and `false`. */
  // oxlint-disable-next-line typescript/no-explicit-any -- how deep it is, no type can say
  toArray<T = any>(): T {
    const build = (axis: number, index: number): Nested => {
      const extent = this.shape[axis];
      if (extent === undefined) {
        return this.dtype === 'bool' ? this.data[index] === 1 : this.data[index]!;
      }
      const items: Nested[] = [];
      for (let i = 0; i < extent; i++) items.push(build(axis + 1, index * extent + i));
      return items;
    };
    return build(0, 0) as T;
  }
  /** As PyTorch prints, except that the dtype that goes without saying is float64. */
  toString(): string {
    return print(this);
  }

  // Elementwise. Shapes broadcast: they are aligned at the last axis, and a missing axis or an
  // extent of 1 is repeated to fit the other shape.

  /** a + b */
  add(other: Operand): Tensor {
    return zip(this, other, pairs.add);
  }
  /** a − b */
  sub(other: Operand): Tensor {
    return zip(this, other, pairs.sub);
  }
  /** a · b, element by element */
  mul(other: Operand): Tensor {
    return zip(this, other, pairs.mul);
  }
  /** a / b */
  div(other: Operand): Tensor {
    return zip(this, other, pairs.div);
  }
  /** aᵇ */
  pow(other: Operand): Tensor {
    return zip(this, other, pairs.pow);
  }
  /** The larger of a and b; NaN if either is. */
  maximum(other: Operand): Tensor {
    return zip(this, other, pairs.maximum);
  }
  /** The smaller of a and b; NaN if either is. */
  minimum(other: Operand): Tensor {
    return zip(this, other, pairs.minimum);
  }
  /** −a */
  neg(): Tensor {
    return this.map((a) => -a);
  }
  /** eᵃ */
  exp(): Tensor {
    return this.map(Math.exp);
  }
  /** ln a */
  log(): Tensor {
    return this.map(Math.log);
  }
  /** √a */
  sqrt(): Tensor {
    return this.map(Math.sqrt);
  }
  /** |a| */
  abs(): Tensor {
    return this.map(Math.abs);
  }
  /** −1, 0 or 1, as a is negative, zero or positive. */
  sign(): Tensor {
    return this.map(Math.sign);
  }
  /** `f(value, flat index)` of every element. */
  map(f: (value: number, index: number) => number): Tensor {
    if (typeof f !== 'function') throw refusal('map', 'a function', f);
    const { data, size } = this;
    const out = new Float64Array(size);
    for (let i = 0; i < size; i++) out[i] = f(data[i]!, i);
    return made(this.shape.slice(), out, floatType(this));
  }

  /** The matrix product of matrices or vectors: `[n,k]·[k,m]`, `[n,k]·[k]`, `[k]·[k,m]`, `[k]·[k]`. */
  matmul(other: Tensor): Tensor {
    const k = this.shape.at(-1);
    if (!isVectorOrMatrix(this) || !isVectorOrMatrix(other) || k !== other.shape[0]) {
      if (!(other instanceof Tensor)) throw refusal('matmul', 'a Tensor', other);
      throw new RangeError(`matmul of shapes ${show(this.shape)} and ${show(other.shape)}`);
    }
    const n = this.rank === 1 ? 1 : this.shape[0]!;
    const m = other.rank === 1 ? 1 : other.shape[1]!;
    const left = this.data;
    const right = other.data;
    const out = new Float64Array(n * m);
    // The innermost loop runs along one row of `right` and one of `out`, neighbours in memory; the
    // order of the formula (i, j, l) would jump down a column of `right` instead.
    for (let i = 0; i < n; i++) {
      const to = i * m;
      for (let l = 0; l < k!; l++) {
        const a = left[i * k! + l]!;
        const from = l * m;
        for (let j = 0; j < m; j++) out[to + j]! += a * right[from + j]!;
      }
    }
    const shape = this.shape.slice(0, -1).concat(other.shape.slice(1));
    return made(shape, out, floatType(this, other));
  }
  /** Rows become columns: `[n,m]` → `[m,n]`. */
  transpose(): Tensor {
    if (this.rank !== 2) {
      throw new RangeError(`transpose needs rank 2, not shape ${show(this.shape)}`);
    }
    const { data } = this;
    const n = this.shape[0]!;
    const m = this.shape[1]!;
    const out = new Float64Array(data.length);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) out[j * n + i] = data[i * m + j]!;
    }
    return made([m, n], out, this.dtype);
  }
  /** The same elements in the same order; an extent of −1 becomes whatever is left. */
  reshape(shape: Shape): Tensor {
    if (!Array.isArray(shape)) throw refusal('reshape', 'one array, such as [2, 3]', shape);
    const known = shape.filter((extent) => extent !== -1);
    const left = Math.floor(this.size / Math.max(1, sizeOf(known)));
    const isKnown = known.length === shape.length;
    const full = isKnown ? shape : shape.map((extent) => (extent === -1 ? left : extent));
    if (known.length < shape.length - 1 || sizeOf(full) !== this.size) {
      throw new RangeError(`cannot reshape ${show(this.shape)} to ${show(shape)}`);
    }
    return new Tensor(full, this.data, this.dtype);
  }
  /** The rows `from` up to but not including `to`, counted as `Array.prototype.slice` counts. */
  slice(from: number = 0, to: number = Infinity): Tensor {
    const [rows, ...rest] = this.shape;
    if (rows === undefined) throw new RangeError('slice needs rows, not shape []');
    const clamp = (row: number): number => Math.min(Math.max(row < 0 ? row + rows : row, 0), rows);
    const start = clamp(from);
    const count = Math.max(clamp(to) - start, 0);
    if (start % 1 !== 0 || count % 1 !== 0) {
      throw new RangeError(`slice takes whole numbers, not ${named(from)} and ${named(to)}`);
    }
    const data = this.data.subarray(start * sizeOf(rest), (start + count) * sizeOf(rest));
    return new Tensor([count, ...rest], data, this.dtype);
  }

  // Reducing. Along one axis (a negative one counts from the end), which `keepDims` keeps with
  // extent 1; without an axis over all elements, to rank 0.

  /** Σ a */
  sum(axis?: number, keepDims?: boolean): Tensor {
    return fold(this, (sum, a) => sum + a, 0, axis, keepDims);
  }
  /** Σ a / n; NaN if there are none. */
  mean(axis?: number, keepDims?: boolean): Tensor {
    const sum = this.sum(axis, keepDims);
    return sum.div(axis === undefined ? this.size : (this.shape.at(axis) ?? 1));
  }
  /** The largest element; NaN if any is; throws if there are none. */
  max(axis?: number, keepDims?: boolean): Tensor {
    return fold(this, (max, a) => Math.max(max, a), -Infinity, axis, keepDims);
  }
  /** The smallest element; NaN if any is; throws if there are none. */
  min(axis?: number, keepDims?: boolean): Tensor {
    return fold(this, (min, a) => Math.min(min, a), Infinity, axis, keepDims);
  }
  /** The index (int32) of the first largest element, or the first NaN; throws if there are none. */
  argmax(axis?: number): Tensor {
    if (axis === undefined) return this.reshape([this.size]).argmax(0);
    const largest = stretch(this.max(axis, true), this.shape).data;
    const whereFirst = (found: number, a: number, place: number, i: number): number =>
      found < 0 && (a === largest[i] || Number.isNaN(a)) ? place : found;
    const places = fold(this, whereFirst, -1, axis);
    return new Tensor(places.shape, places.data, 'int32');
  }
}

/** A tensor with the shape of nested arrays, rank 0 for a number; throws if they are ragged. */
export function tensor(nested: Nested, dtype?: Dtype): Tensor {
  const shape: number[] = [];
  for (let x: Nested | undefined = nested; isList(x); x = x[0]) shape.push(x.length);
  const data: number[] = [];
  const path: number[] = [];
  const collect = (x: Nested): void => {
    const expected = shape[path.length];
    if (expected !== undefined && typeof x === 'object' && x?.length === expected) {
      for (let i = 0; i < expected; i++) {
        path.push(i);
        collect(x[i]!);
        path.pop();
      }
    } else if (expected === undefined && (typeof x === 'number' || typeof x === 'boolean')) {
      data.push(Number(x));
    } else {
      const wanted = expected === undefined ? 'a number' : `${expected} elements`;
      const place = path.length > 0 ? ` at ${show(path)}` : ' or nested arrays of numbers';
      throw new RangeError(`tensor needs ${wanted}${place}, not ${named(x)}`);
    }
  };
  collect(nested);
  return new Tensor(shape, data, dtype);
}
/** One value throughout. */
export function full(shape: Shape, value: number): Tensor {
  if (typeof value !== 'number') throw refusal('full', 'a shape and a number', value);
  const data = blank(shape).fill(value);
  return made(shape.slice(), data, 'float64');
}
/** 0 throughout. */
export const zeros = (shape: Shape): Tensor => full(shape, 0);
/** 1 throughout. */
export const ones = (shape: Shape): Tensor => full(shape, 1);
/** The identity matrix, `[n,n]`. */
export const eye = (n: number): Tensor => zeros([n, n]).map((_, i) => (i % (n + 1) === 0 ? 1 : 0));
/** 0, 1, …, n − 1 */
export const arange = (n: number): Tensor => zeros([n]).map((_, i) => i);

/**
 * Standard normal numbers, the same everywhere for the same `seed` (a whole number, of which the low
 * 32 bits count). Marsaglia's polar method: a point even over the unit disc, s = u² + v² from its
 * centre, stretched by √(−2 ln s / s), has two independent normal coordinates.
 */
export function randn(shape: Shape, seed: number): Tensor {
  const next = uniform(seed);
  const data = blank(shape);
  for (let i = 0; i < data.length;) {
    const [u, v] = [2 * next() - 1, 2 * next() - 1];
    const s = u * u + v * v;
    if (s === 0 || s >= 1) continue;
    const stretch = Math.sqrt((-2 * exactLog(s)) / s);
    data[i++] = u * stretch;
    data[i++] = v * stretch; // a typed array ignores one element past an odd end
  }
  return new Tensor(shape, data);
}

/** A stream of numbers even over [0, 1): SplitMix, a counter hashed to 32 bits. */
function uniform(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let hash = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
    return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
  };
}

/**
 * ln s for 0 < s < 1. The last bit of Math.log differs between engines, but IEEE 754 fixes every bit
 * of + − × ÷ √; so: s = m/2ᵉ and ln m = 2(t + t³/3 + t⁵/5 + …) with t = (m − 1)/(m + 1).
 */
function exactLog(s: number): number {
  let [m, e] = [s, 0];
  for (; m < 0.7; e++) m *= 2;
  const t = (m - 1) / (m + 1);
  let sum = 0;
  for (let k = 21; k > 0; k -= 2) sum = sum * t * t + 1 / k;
  return 2 * t * sum - e * Math.LN2;
}

/**
 * The error function 2/√π ∫₀ˣ e^(−t²) dt to float64 accuracy (Abramowitz and Stegun 7.1.6, 7.1.14).
 * Near 0 a series without cancellation, as all its terms have one sign; further out 1 minus a
 * continued fraction, so small that its own rounding does not show.
 */
export function erf(x: number): number {
  if (typeof x !== 'number') throw refusal('erf', 'a number', x);
  const [z, scale] = [Math.abs(x), Math.exp(-x * x) / Math.sqrt(Math.PI)];
  if (z < 2) {
    let [term, sum] = [2 * x, 2 * x];
    for (let k = 3; term / sum > 1e-17; k += 2) {
      term *= (2 * x * x) / k;
      sum += term;
    }
    return scale * sum;
  }
  let fraction = z;
  for (let k = 60; k > 0; k--) fraction = z + k / 2 / fraction;
  return Math.sign(x) * (1 - scale / fraction);
}

// Helpers

const show = (shape: Shape): string => `[${shape.join(', ')}]`;

function sizeOf(shape: Shape): number {
  const rank = shape?.length;
  if (rank === undefined) throw noShape(shape);
  let size = 1;
  for (let axis = 0; axis < rank; axis++) {
    const extent = shape[axis]!;
    if (extent >>> 0 !== extent) throw noShape(shape); // not whole, or not from 0 to 2³² − 1
    size *= extent;
  }
  return size;
}

/** As many zeros as a shape has elements. */
function blank(shape: Shape): Float64Array {
  const size = sizeOf(shape);
  if (size > MOST_ELEMENTS) throw noShape(shape);
  return new Float64Array(size);
}

/** The place that `index` names in an extent, where −1 is the last; NaN if there is none. */
function fromEnd(index: number, extent: number): number {
  const place = index < 0 ? index + extent : index;
  return Number.isInteger(place) && place >= 0 && place < extent ? place : NaN;
}

const floatType = (a: Tensor, b: Tensor = a): Dtype =>
  a.dtype === 'float32' && b.dtype === 'float32' ? 'float32' : 'float64';

/** A tensor of a shape known to fit and of numbers nobody else holds: neither checked nor copied. */
function made(shape: Shape, data: Float64Array, dtype: Dtype): Tensor {
  if (dtype !== 'float64') return new Tensor(shape, data, dtype);
  const x: { -readonly [K in keyof Tensor]: Tensor[K] } = Object.create(Tensor.prototype);
  x.shape = shape as number[];
  x.data = data;
  x.dtype = dtype;
  return x;
}

/** Whether it holds elements, or further lists of them. */
const isList = (x: unknown): x is readonly Nested[] =>
  typeof x === 'object' && typeof (x as Nested[] | null)?.length === 'number';

const isVectorOrMatrix = (x?: Tensor | null): boolean => x?.rank === 1 || x?.rank === 2;

function isSame(a: Shape, b: Shape | undefined): boolean {
  if (a.length !== b?.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}

/** What the elementwise operations make of two numbers. */
const pairs = {
  add: (a: number, b: number): number => a + b,
  sub: (a: number, b: number): number => a - b,
  mul: (a: number, b: number): number => a * b,
  div: (a: number, b: number): number => a / b,
  pow: (a: number, b: number): number => a ** b,
  maximum: Math.max,
  minimum: Math.min,
};

/** `f(a, b)` of every pair of elements; shapes that differ are broadcast first. */
function zip(a: Tensor, b: Operand, f: (a: number, b: number) => number): Tensor {
  const { data: left, size } = a;
  const out = new Float64Array(size);
  if (typeof b === 'number') {
    for (let i = 0; i < size; i++) out[i] = f(left[i]!, b);
    return made(a.shape.slice(), out, floatType(a));
  }
  if (!isSame(a.shape, b?.shape)) {
    if (!(b instanceof Tensor)) throw refusal(nameOf(f), 'a Tensor or a number', b);
    const shape = broadcastShape(a.shape, b.shape);
    return zip(stretch(a, shape), stretch(b, shape), f);
  }
  const right = b.data;
  for (let i = 0; i < size; i++) out[i] = f(left[i]!, right[i]!);
  return made(a.shape.slice(), out, floatType(a, b));
}

function broadcastShape(a: Shape, b: Shape): Shape {
  const shape: number[] = [];
  for (let axis = -Math.max(a.length, b.length); axis < 0; axis++) {
    const m = a.at(axis) ?? 1;
    const n = b.at(axis) ?? 1;
    if (m !== n && m !== 1 && n !== 1) {
      throw new RangeError(`shapes ${show(a)} and ${show(b)} do not broadcast`);
    }
    shape.push(m === 1 ? n : m);
  }
  return shape;
}

/** `x` repeated to fill `shape`, which its own shape broadcasts to. */
function stretch(x: Tensor, shape: Shape): Tensor {
  if (isSame(x.shape, shape)) return x;
  const { data } = x;
  const out = blank(shape);
  const size = out.length;
  const source = new Int32Array(size); // for each element, the index in x that it comes from
  let filled = 1;
  let stride = 1;
  // From the last axis to the first: each repeats what is filled so far, moved on by its stride.
  for (let axis = 1; axis <= shape.length; axis++) {
    const own = x.shape.at(-axis) ?? 1;
    const step = own === 1 ? 0 : stride;
    const end = filled * shape.at(-axis)!;
    for (let i = filled; i < end; i++) source[i] = source[i - filled]! + step;
    filled = end;
    stride *= own;
  }
  for (let i = 0; i < size; i++) out[i] = data[source[i]!]!;
  return made(shape, out, x.dtype);
}

/**
 * Folds `f` over every lane of elements along `axis`, or over all of them, beginning with `first`.
 * `f` is also told the place of the element in its lane and in `x`.
 */
function fold(
  x: Tensor,
  f: (folded: number, value: number, place: number, index: number) => number,
  first: number,
  axis?: number,
  keepDims = false,
): Tensor {
  const along = axis === undefined ? 0 : fromEnd(axis, x.rank);
  if (Number.isNaN(along)) {
    // As in PyTorch, a single number may be taken for a lane of one.
    if (x.rank === 0 && (axis === 0 || axis === -1)) return fold(x, f, first, undefined, keepDims);
    throw new RangeError(`axis ${listed(axis)} is outside shape ${show(x.shape)}`);
  }
  const folded = axis === undefined ? x.shape.length : 1; // axes that become one number
  const extent = sizeOf(x.shape.slice(along, along + folded));
  const shape = x.shape.toSpliced(along, folded);
  const lanes = sizeOf(shape);
  if (extent === 0 && lanes > 0 && first !== 0) {
    throw new RangeError('0 elements have no largest and no smallest');
  }
  // Neighbours in memory belong to neighbouring lanes, `step` of them, before the next in a lane.
  const step = sizeOf(x.shape.slice(along + folded));
  const { data } = x;
  const out = new Float64Array(lanes).fill(first);
  let i = 0;
  for (let from = 0; from < lanes; from += step) {
    for (let place = 0; place < extent; place++) {
      for (let lane = from; lane < from + step; lane++, i++) {
        out[lane] = f(out[lane]!, data[i]!, place, i);
      }
    }
  }
  const isFolded = (place: number): boolean => place >= along && place < along + folded;
  const kept = keepDims ? x.shape.map((n, place) => (isFolded(place) ? 1 : n)) : shape;
  return made(kept, out, floatType(x));
}

// What went wrong, in words. Nothing here runs before something has.

/** `add takes a Tensor or a number, not the array [1, 2]: tensor([1, 2])` */
function refusal(name: string, taken: string, given: unknown): TypeError {
  const instead =
    Array.isArray(given) && taken.includes('Tensor') ? `: tensor(${listed(given)})` : '';
  return new TypeError(`${name} takes ${taken}, not ${named(given)}${instead}`);
}

const nameOf = (f: unknown): string => Object.entries(pairs).find(([, pair]) => pair === f)![0];

function noDtype(dtype: unknown): never {
  throw new RangeError(`a dtype is float64, float32, int32 or bool, not ${named(dtype)}`);
}

function unfitting(shape: Shape, data: unknown): Error {
  const { length } = Object(data) as { length?: unknown };
  if (typeof length !== 'number') return refusal('new Tensor', 'a shape and a flat array', data);
  return new RangeError(`shape ${show(shape)} does not fit ${length} elements`);
}

function noShape(shape: unknown): Error {
  if (!Array.isArray(shape)) {
    return new TypeError(`a shape is an array, such as [2, 3], not ${named(shape)}`);
  }
  const isMade = shape.every((extent) => Number.isInteger(extent) && extent >= 0);
  const reason = isMade ? 'has too many elements to hold' : 'needs whole, non-negative extents';
  return new RangeError(`shape ${listed(shape)} ${reason}`);
}

/** A value that was given, and what kind of thing it is. */
function named(x: unknown): string {
  if (x instanceof Tensor) return `a Tensor of shape ${show(x.shape)}`;
  if (Array.isArray(x)) return `the array ${listed(x)}`;
  if (typeof x === 'string') return `the string ${listed(x)}`;
  return typeof x === 'number' ? `the number ${x}` : listed(x);
}

/** The same as code, of a long or deep array only its beginning. */
function listed(x: unknown, depth = 0): string {
  if (typeof x === 'string') return `'${x.slice(0, 40)}'`;
  if (typeof x === 'function' || (typeof x === 'object' && x !== null && !Array.isArray(x))) {
    return x instanceof Tensor ? 'a Tensor' : typeof x === 'object' ? 'an object' : 'a function';
  }
  if (!Array.isArray(x)) return String(x);
  if (depth === 3) return '[…]';
  const items = x.slice(0, 6).map((item) => listed(item, depth + 1));
  return `[${items.join(', ')}${x.length > 6 ? ', …' : ''}]`;
}

// Printing

function print(x: Tensor): string {
  const block = (axis: number, index: number, format: (value: number) => string): string => {
    const extent = x.shape[axis];
    if (extent === undefined) return format(x.data[index]!);
    const places = shownPlaces(extent, x.size > 1000);
    const cells = places.map((i) =>
      i === GAP ? '...' : block(axis + 1, index * extent + i, format),
    );
    const deeper = x.rank - 1 - axis;
    const line = deeper > 0 ? '\n'.repeat(deeper) + ' '.repeat('tensor(['.length + axis) : ' ';
    return `[${cells.join(`,${line}`)}]`;
  };
  const dtype = x.dtype === 'float32' ? ', dtype=float32' : '';
  if (x.size === 0) return `tensor([], shape=${show(x.shape)}${dtype})`;
  const shown: number[] = [];
  block(0, 0, (value) => `${shown.push(value)}`);
  return `tensor(${block(0, 0, formatter(shown, x.dtype))}${dtype})`;
}

const GAP = -1;

/** Every place of an axis or, in a large tensor, the first and the last three around a gap. */
function shownPlaces(extent: number, large: boolean): number[] {
  const places = [...Array(extent).keys()];
  return large && extent > 6 ? [...places.slice(0, 3), GAP, ...places.slice(-3)] : places;
}

/** One format for all: whole, four decimals or, where sizes differ too much, powers of ten. */
function formatter(values: number[], dtype: Dtype): (value: number) => string {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && size < Infinity);
  const [most, least] = [Math.max(...sizes), Math.min(...sizes)];
  const whole = sizes.every(Number.isInteger);
  const powers = most / least > 1000 || most > 1e8 || (!whole && least < 1e-4);
  const text = (value: number): string => {
    if (dtype === 'bool') return value === 1 ? 'True' : 'False';
    if (dtype === 'int32') return `${value}`;
    if (!Number.isFinite(value)) return `${value}`.toLowerCase().slice(0, value < 0 ? 4 : 3);
    if (powers) return value.toExponential(4).replace(/(?<=e.)(?=.$)/, '0');
    return whole ? `${value}.` : value.toFixed(4);
  };
  const width = Math.max(...values.map((value) => text(value).length));
  return (value) => text(value).padStart(width);
}
