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
/** What array methods hand over besides, so that `shapes.map(zeros)` is right. */
type OfMap<T> = [index?: number, all?: readonly T[]];

/** More of them would be a gigabyte. */
const MOST_ELEMENTS = 2 ** 27;

const arrays = { float64: Float64Array, float32: Float32Array, int32: Int32Array };

/**
 * An n-dimensional array. Treat it as immutable: every operation returns a new tensor. Arithmetic
 * gives float64, or float32 if every tensor in it is float32; moving elements keeps the dtype.
 * A shape, index or axis that does not fit throws a RangeError, a thing of another kind a TypeError;
 * so does `more`, an argument too many, which would otherwise be ignored without a word.
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
    if (data?.length !== sizeOf(shape) || typeof data[0] === 'object') throw unfitting(shape, data);
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
    if (Number.isNaN(flat)) throw noElement(this.shape, indices);
    return this.data[flat]!;
  }
  /** The only element; throws unless there is exactly one. */
  item(): number {
    if (this.size === 1) return this.data[0]!;
    throw unfit('item', 'one element', this.shape, indexing(this.shape));
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
  add(other: Operand, more?: never): Tensor {
    return zip(this, other, pairs.add, more);
  }
  /** a − b */
  sub(other: Operand, more?: never): Tensor {
    return zip(this, other, pairs.sub, more);
  }
  /** a · b, element by element */
  mul(other: Operand, more?: never): Tensor {
    return zip(this, other, pairs.mul, more);
  }
  /** a / b */
  div(other: Operand, more?: never): Tensor {
    return zip(this, other, pairs.div, more);
  }
  /** aᵇ */
  pow(other: Operand, more?: never): Tensor {
    return zip(this, other, pairs.pow, more);
  }
  /** The larger of a and b; NaN if either is. */
  maximum(other: Operand, more?: never): Tensor {
    return zip(this, other, pairs.maximum, more);
  }
  /** The smaller of a and b; NaN if either is. */
  minimum(other: Operand, more?: never): Tensor {
    return zip(this, other, pairs.minimum, more);
  }
  /** −a */
  neg(more?: never): Tensor {
    return each('neg', this, (a) => -a, more);
  }
  /** eᵃ */
  exp(more?: never): Tensor {
    return each('exp', this, Math.exp, more);
  }
  /** ln a */
  log(more?: never): Tensor {
    return each('log', this, Math.log, more);
  }
  /** √a */
  sqrt(more?: never): Tensor {
    return each('sqrt', this, Math.sqrt, more);
  }
  /** |a| */
  abs(more?: never): Tensor {
    return each('abs', this, Math.abs, more);
  }
  /** −1, 0 or 1, as a is negative, zero or positive. */
  sign(more?: never): Tensor {
    return each('sign', this, Math.sign, more);
  }
  /** `f(value, flat index)` of every element. */
  map(f: (value: number, index: number) => number, more?: never): Tensor {
    if (typeof f !== 'function') throw refusal('map', 'a function', f, 'x.map((v) => …)');
    return each('map', this, f, more);
  }

  /** The matrix product of matrices or vectors: `[n,k]·[k,m]`, `[n,k]·[k]`, `[k]·[k,m]`, `[k]·[k]`. */
  matmul(other: Tensor, more?: never): Tensor {
    if (!(other instanceof Tensor)) throw noFactor(other);
    if (more !== undefined) throw surplus('matmul', 'one argument', 'x.matmul(y)');
    const k = this.shape.at(-1);
    if (!isVectorOrMatrix(this) || !isVectorOrMatrix(other) || k !== other.shape[0]) {
      throw noProduct(this, other);
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
  transpose(more?: never): Tensor {
    const { shape } = this;
    if (shape.length !== 2) throw unfit('transpose', 'rank 2', shape, asMatrix(shape));
    if (more !== undefined) throw surplus('transpose', 'no arguments', 'x.transpose()');
    const { data } = this;
    const n = shape[0]!;
    const m = shape[1]!;
    const out = new Float64Array(data.length);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) out[j * n + i] = data[i * m + j]!;
    }
    return made([m, n], out, this.dtype);
  }
  /** The same elements in the same order; an extent of −1 becomes whatever is left. */
  reshape(shape: Shape, ...more: never[]): Tensor {
    if (!Array.isArray(shape) || more.length > 0) throw noArray('reshape', [shape, ...more]);
    const known = shape.filter((extent) => extent !== -1);
    const left = Math.floor(this.size / Math.max(1, sizeOf(known)));
    const isKnown = known.length === shape.length;
    const full = isKnown ? shape : shape.map((extent) => (extent === -1 ? left : extent));
    if (known.length < shape.length - 1 || sizeOf(full) !== this.size) {
      throw noReshaping(this.shape, shape, known);
    }
    return new Tensor(full, this.data, this.dtype);
  }
  /** The rows `from` up to but not including `to`, counted as `Array.prototype.slice` counts. */
  slice(from: number = 0, to: number = Infinity, more?: never): Tensor {
    const [rows, ...rest] = this.shape;
    if (rows === undefined) throw unfit('slice', 'rows', this.shape, 'x.item()');
    if (more !== undefined) throw noRows(from, to);
    const clamp = (row: number): number => {
      const place = row < 0 ? row + rows : row;
      return place < 0 ? 0 : place > rows ? rows : place;
    };
    const start = clamp(from);
    const stop = clamp(to);
    if (!Number.isInteger(start) || !Number.isInteger(stop)) throw noRows(from, to);
    const count = Math.max(stop - start, 0);
    const data = this.data.subarray(start * sizeOf(rest), (start + count) * sizeOf(rest));
    return new Tensor([count, ...rest], data, this.dtype);
  }

  // Reducing. Along one axis (a negative one counts from the end), which `keepDims` keeps with
  // extent 1; without an axis over all elements, to rank 0.

  /** Σ a */
  sum(axis?: number, keepDims?: boolean): Tensor {
    return fold('sum', this, pairs.add, 0, axis, keepDims);
  }
  /** Σ a / n; NaN if there are none. */
  mean(axis?: number, keepDims?: boolean): Tensor {
    const sum = fold('mean', this, pairs.add, 0, axis, keepDims);
    return sum.div(axis === undefined ? this.size : (this.shape.at(axis) ?? 1));
  }
  /** The largest element; NaN if any is; throws if there are none. */
  max(axis?: number, keepDims?: boolean): Tensor {
    return fold('max', this, larger, -Infinity, axis, keepDims);
  }
  /** The smallest element; NaN if any is; throws if there are none. */
  min(axis?: number, keepDims?: boolean): Tensor {
    return fold('min', this, (min, a) => Math.min(min, a), Infinity, axis, keepDims);
  }
  /** The index (int32) of the first largest element, or the first NaN; throws if there are none. */
  argmax(axis?: number, more?: never): Tensor {
    if (more !== undefined) throw surplus('argmax', 'only an axis', `x.argmax(${axis ?? ''})`);
    if (axis === undefined) return this.reshape([this.size]).argmax(0);
    const largest = stretch(fold('argmax', this, larger, -Infinity, axis, true), this.shape).data;
    const whereFirst = (found: number, a: number, place: number, i: number): number =>
      found < 0 && (a === largest[i] || Number.isNaN(a)) ? place : found;
    const places = fold('argmax', this, whereFirst, -1, axis);
    return new Tensor(places.shape, places.data, 'int32');
  }
}

/** A tensor with the shape of nested arrays, rank 0 for a number; throws if they are ragged. */
export function tensor(nested: Nested, dtype?: Dtype, ...more: never[]): Tensor {
  if (dtype !== undefined && typeof dtype !== 'string') throw noDtypeAt([nested, dtype, ...more]);
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
      throw noNumbers(x, path, expected);
    }
  };
  collect(nested);
  return new Tensor(shape, data, dtype);
}
/** One value throughout. */
export function full(shape: Shape, value: number, ...more: [all?: readonly Shape[]]): Tensor {
  if (typeof value !== 'number') throw noArray('full', [shape, value, ...more]);
  return filled('full', shape, value, more);
}
/** 0 throughout. */
export const zeros = (shape: Shape, ...more: OfMap<Shape>): Tensor =>
  filled('zeros', shape, 0, more);
/** 1 throughout. */
export const ones = (shape: Shape, ...more: OfMap<Shape>): Tensor => filled('ones', shape, 1, more);
/** The identity matrix, `[n,n]`. */
export function eye(n: number, ...more: OfMap<number>): Tensor {
  if (!isCountFor(n, more)) throw noCount('eye', [n, ...more]);
  return zeros([n, n]).map((_, i) => (i % (n + 1) === 0 ? 1 : 0));
}
/** 0, 1, …, n − 1 */
export function arange(n: number, ...more: OfMap<number>): Tensor {
  if (!isCountFor(n, more)) throw noCount('arange', [n, ...more]);
  return zeros([n]).map((_, i) => i);
}

/**
 * Standard normal numbers, the same everywhere for the same `seed` (a whole number, of which the low
 * 32 bits count). Marsaglia's polar method: a point even over the unit disc, s = u² + v² from its
 * centre, stretched by √(−2 ln s / s), has two independent normal coordinates.
 */
export function randn(shape: Shape, seed: number, ...more: [all?: readonly Shape[]]): Tensor {
  if (!isArrayFor(shape, more) || typeof seed !== 'number')
    throw noArray('randn', [shape, seed, ...more]);
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
  if (typeof x !== 'number') {
    throw refusal(
      'erf',
      'a number',
      x,
      (x as unknown) instanceof Tensor ? 'x.map(erf)' : `erf(${numberIn(x) ?? 1})`,
    );
  }
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

/** How many elements a shape has; NaN where it is none. */
function sizeOf(shape: Shape): number {
  const rank = shape?.length;
  if (rank === undefined) return NaN;
  let size = 1;
  for (let axis = 0; axis < rank; axis++) {
    const extent = shape[axis]!;
    if (extent >>> 0 !== extent) return NaN; // not whole, or not from 0 to 2³² − 1
    size *= extent;
  }
  return size;
}

/** As many zeros as a shape has elements. */
function blank(shape: Shape): Float64Array {
  const size = sizeOf(shape);
  if (!(size <= MOST_ELEMENTS)) throw noShape(shape);
  return new Float64Array(size);
}

function filled(name: string, shape: Shape, value: number, more: readonly unknown[]): Tensor {
  if (!isArrayFor(shape, more)) {
    throw noArray(name, name === 'full' ? [shape, value, ...more] : [shape, ...more]);
  }
  return made(shape.slice(), blank(shape).fill(value), 'float64');
}

const isArrayFor = (shape: unknown, more: readonly unknown[]): boolean =>
  isList(shape) && more.every(isOfMap);

const isOfMap = (one: unknown): boolean => typeof one === 'number' || isList(one);

const isCountFor = (n: unknown, [index, all]: readonly unknown[]): boolean =>
  typeof n === 'number' && (index === undefined || Array.isArray(all));

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

const isVectorOrMatrix = ({ shape }: Tensor): boolean => shape.length === 1 || shape.length === 2;

function isSame(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
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

const larger = (max: number, a: number): number => Math.max(max, a);

/** `f` of every element. */
function each(
  name: string,
  x: Tensor,
  f: (value: number, index: number) => number,
  more: unknown,
): Tensor {
  if (more !== undefined) {
    throw name === 'map'
      ? surplus(name, 'one argument', 'x.map((v) => …)')
      : surplus(name, 'no arguments', `x.${name}()`);
  }
  const { data, size } = x;
  const out = new Float64Array(size);
  for (let i = 0; i < size; i++) out[i] = f(data[i]!, i);
  return made(x.shape.slice(), out, floatType(x));
}

/** `f(a, b)` of every two elements; shapes that differ are broadcast first. */
function zip(a: Tensor, b: Operand, f: (a: number, b: number) => number, more?: unknown): Tensor {
  if (more !== undefined) throw surplus(nameOf(f), 'one argument', `x.${nameOf(f)}(y)`);
  const { data: left, size } = a;
  const out = new Float64Array(size);
  if (typeof b === 'number') {
    for (let i = 0; i < size; i++) out[i] = f(left[i]!, b);
    return made(a.shape.slice(), out, floatType(a));
  }
  if (!(b instanceof Tensor)) {
    throw refusal(nameOf(f), 'a Tensor or a number', b, `x.${nameOf(f)}(${operand(b)})`);
  }
  if (!isSame(a.shape, b.shape)) {
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
      throw new RangeError(`shapes ${show(a)} and ${show(b)} do not broadcast: ${m} ≠ ${n}`);
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
  name: string,
  x: Tensor,
  f: (folded: number, value: number, place: number, index: number) => number,
  first: number,
  axis?: number,
  keepDims = false,
): Tensor {
  const along = axis === undefined ? 0 : fromEnd(axis, x.rank);
  if (Number.isNaN(along)) {
    // As in PyTorch, a single number may be taken for a lane of one.
    if (x.rank === 0 && (axis === 0 || axis === -1)) {
      return fold(name, x, f, first, undefined, keepDims);
    }
    throw noAxis(name, x.shape, axis, keepDims);
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
  if (keepDims === false) return made(shape, out, floatType(x));
  if (keepDims !== true) throw noKeeping(name, axis, keepDims);
  const isFolded = (place: number): boolean => place >= along && place < along + folded;
  const kept = x.shape.map((n, place) => (isFolded(place) ? 1 : n));
  return made(kept, out, floatType(x));
}

// What went wrong, in few sentences of always the same words, so that they can be translated. Nothing
// here runs before something has. Where there is one, the code that would be right stands at the end.

/** `add takes a Tensor or a number, not the array [1, 2]: x.add(tensor([1, 2]))` */
const refusal = (name: string, taken: string, given: unknown, code: string): TypeError =>
  new TypeError(`${name} takes ${taken}, not ${named(given)}: ${code}`);

/** `exp takes no arguments: x.exp()` */
const surplus = (name: string, taken: string, code: string): TypeError =>
  new TypeError(`${name} takes ${taken}: ${code}`);

/** `item needs one element, not shape [2, 3]: x.at(i, j)` */
const unfit = (name: string, needed: string, shape: Shape, code: string): RangeError =>
  new RangeError(`${name} needs ${needed}, not shape ${show(shape)}: ${code}`);

/** Of `new Tensor`: things of another kind, in the wrong order, or of sizes that do not fit. */
function unfitting(shape: unknown, data: unknown): Error {
  const taken = 'a shape and a flat array';
  if (!isList(shape) || !isList(data) || typeof data[0] === 'object') {
    const isMissing = isList(shape) && data === undefined;
    const nested = isMissing ? shape : isList(data) ? data : [1, 2, 3];
    const code = `tensor(${listed(nested)})`;
    if (isMissing) return surplus('new Tensor', taken, code);
    return refusal('new Tensor', taken, isList(shape) ? data : shape, code);
  }
  if (shape.length > 1 && sizeOf(data as Shape) === shape.length) {
    return surplus('new Tensor', taken, `new Tensor(${listed(data)}, ${listed(shape)})`);
  }
  if (Number.isNaN(sizeOf(shape as Shape))) return noShape(shape as Shape);
  return new RangeError(`shape ${listed(shape)} does not fit ${elements(data.length)}`);
}

const elements = (count: number): string => `${count} element${count === 1 ? '' : 's'}`;

const nameOf = (f: unknown): string => Object.entries(pairs).find(([, pair]) => pair === f)![0];

function noShape(shape: Shape): RangeError {
  const isMade = shape.every((extent) => Number.isInteger(extent) && extent >= 0);
  const reason = isMade ? 'has too many elements to hold' : 'needs whole, non-negative extents';
  return new RangeError(`shape ${listed(shape)} ${reason}`);
}

function noDtype(dtype: unknown): never {
  throw new RangeError(`a dtype is float64, float32, int32 or bool, not ${named(dtype)}`);
}

/** Of `tensor`: what stands at a path where a number, or so many elements, had to. */
function noNumbers(x: unknown, path: Shape, expected: number | undefined): Error {
  if (path.length === 0) {
    const code = x instanceof Tensor ? 'x' : `tensor(${numberIn(x) ?? '[1, 2]'})`;
    return refusal('tensor', 'a number or nested arrays of numbers', x, code);
  }
  const wanted = expected === undefined ? 'a number' : elements(expected);
  const code = x instanceof Tensor ? `: x.${x.rank === 0 ? 'item' : 'toArray'}()` : '';
  const message = `tensor needs ${wanted} at ${show(path)}, not ${named(x)}${code}`;
  const isRagged = isList(x) || typeof x === 'number' || typeof x === 'boolean';
  return isRagged ? new RangeError(message) : new TypeError(message);
}

/** Of `tensor`: what is no dtype, but in its place: an index, a shape, or more of the numbers. */
function noDtypeAt(given: readonly unknown[]): TypeError {
  const [nested, second, all] = given;
  const isShape = isList(nested) && nested.length > 1 && sizeOf(second as Shape) === nested.length;
  const isNested = typeof second === 'number' || isList(second);
  const code = Array.isArray(all)
    ? 'rows.map((row) => tensor(row))'
    : isShape
      ? `tensor(${listed(nested)}).reshape(${listed(second)})`
      : `tensor(${isNested ? listed(given) : `${listed(nested)}, 'float32'`})`;
  return surplus('tensor', 'one array and a dtype', code);
}

/** `zeros takes one array, not the number 2: zeros([2, 3])` */
function noArray(name: string, given: readonly unknown[]): TypeError {
  const [shape, second] = given;
  const isShape = isList(shape);
  const numbers = given.map(numberIn).filter((each) => each !== undefined);
  const value = isShape ? numberIn(second) : numbers.slice(1).at(-1);
  const extents = name === 'full' ? numbers.slice(0, Math.max(1, numbers.length - 1)) : numbers;
  const array = shape instanceof Tensor ? 'x.shape' : listed(isShape ? shape : extents);
  const code = array === '[]' ? '[2, 3]' : array;
  const [taken, call] =
    name === 'full'
      ? (['an array and a number', `full(${code}, ${value ?? 0})`] as const)
      : name === 'randn'
        ? (['an array and a seed', `randn(${code}, 1)`] as const)
        : (['one array', `${name === 'reshape' ? 'x.' : ''}${name}(${code})`] as const);
  if (!isShape) return refusal(name, taken, shape, call);
  const isSecond = taken === 'one array' || typeof second === 'number';
  return isSecond ? surplus(name, taken, call) : refusal(name, taken, second, call);
}

/** `eye takes one number, not the array [3]: eye(3)` */
function noCount(name: string, given: readonly unknown[]): TypeError {
  const [n = 3, end, step = 1] = given.map(numberIn);
  const count = name === 'arange' && end !== undefined ? Math.ceil((end - n) / step) : -1;
  const times = step === 1 ? '' : `.mul(${step})`;
  const plus = n === 0 ? '' : `.add(${n})`;
  const isRange = count >= 0 && count < Infinity;
  const code = isRange ? `arange(${count})${times}${plus}` : `${name}(${n})`;
  return typeof given[0] === 'number'
    ? surplus(name, 'one number', code)
    : refusal(name, 'one number', given[0], code);
}

/** Letters for the indices of a shape: `x.at(i, j)` */
const indexing = ({ length }: Shape): string =>
  `x.at(${[...'ijklmnopqrstuvw'].slice(0, length).join(', ')})`;

/** `at takes one index per axis, not the array [0, 1]: x.at(0, 1)` */
function noElement(shape: Shape, indices: readonly unknown[]): Error {
  const [first] = indices;
  const taken = 'one index per axis';
  const wrong = indices.findIndex((index) => typeof index !== 'number');
  if (wrong >= 0) {
    const isAll = Array.isArray(first) && first.length === shape.length;
    const code = isAll ? `x.at(${listed(first).slice(1, -1)})` : indexing(shape);
    return refusal('at', taken, indices[wrong], code);
  }
  if (indices.length !== shape.length) {
    const code = `${indices.length} for shape ${show(shape)}: ${indexing(shape)}`;
    return new RangeError(`at needs as many indices as axes, not ${code}`);
  }
  return new RangeError(`index ${listed(indices)} is outside shape ${show(shape)}`);
}

const noFactor = (given: unknown): TypeError =>
  refusal(
    'matmul',
    'a Tensor',
    given,
    typeof given === 'number' ? `x.mul(${given})` : `x.matmul(${operand(given)})`,
  );

/** `matmul of shapes [2, 3] and [2, 3]: 3 ≠ 2` */
function noProduct(a: Tensor, b: Tensor): RangeError {
  const isRank = isVectorOrMatrix(a) && isVectorOrMatrix(b);
  const reason = isRank ? `${a.shape.at(-1)} ≠ ${b.shape[0]}` : 'rank 1 or 2 only';
  return new RangeError(`matmul of shapes ${show(a.shape)} and ${show(b.shape)}: ${reason}`);
}

/** How a tensor that is no matrix becomes one. */
const asMatrix = (shape: Shape): string =>
  `x.reshape([-1, ${shape.length < 2 ? 1 : shape.at(-1)!}])`;

/** `cannot reshape [2, 3] to [4]: 6 ≠ 4` */
function noReshaping(from: Shape, to: Shape, known: Shape): RangeError {
  const [size, wanted] = [sizeOf(from), sizeOf(known)];
  if (Number.isNaN(wanted)) return noShape(to);
  const open = to.length - known.length;
  const reason =
    open > 1
      ? 'one −1 at most'
      : open === 1
        ? `${size} is no multiple of ${wanted}`
        : `${size} ≠ ${wanted}`;
  return new RangeError(`cannot reshape ${show(from)} to ${show(to)}: ${reason}`);
}

/** `slice takes two whole numbers, not the array [0, 1]: x.slice(0, 1)` */
function noRows(from: unknown, to: unknown): Error {
  const taken = 'two whole numbers';
  const [start = 0, end = 1] = Array.isArray(from) ? from.map(numberIn) : [];
  const code = `x.slice(${start}, ${end})`;
  const isKind = (row: unknown): boolean => typeof row === 'number';
  if (!isKind(from) || !isKind(to)) return refusal('slice', taken, isKind(from) ? to : from, code);
  const isWhole = (row: unknown): boolean =>
    Number.isInteger(row) || Math.abs(row as number) === Infinity;
  if (isWhole(from) && isWhole(to)) return surplus('slice', taken, `x.slice(${from}, ${to})`);
  return new RangeError(refusal('slice', taken, isWhole(from) ? to : from, code).message);
}

/** `sum takes an axis, not the array [0]: x.sum(0)` */
function noAxis(name: string, shape: Shape, axis: unknown, keepDims: unknown): Error {
  if (typeof axis === 'number') {
    return new RangeError(`axis ${axis} is outside shape ${show(shape)}`);
  }
  return refusal(name, 'an axis', axis, reducing(name, shape, axis, keepDims));
}

/** `sum takes true or false after the axis, not the number 1: x.sum(0, true)` */
const noKeeping = (name: string, axis: number | undefined, given: unknown): TypeError =>
  refusal(name, 'true or false after the axis', given, `x.${name}(${axis}, true)`);

/** The call that an axis of another kind was meant for. */
function reducing(name: string, shape: Shape, axis: unknown, keepDims: unknown): string {
  if (axis instanceof Tensor && /^m(ax|in)$/.test(name)) return `x.${name}imum(y)`;
  if (axis === null) return `x.${name}()`;
  const along = (one: unknown, kept = keepDims): string =>
    `.${name}(${numberIn(one) ?? 0}${kept === true && name !== 'argmax' ? ', true' : ''})`;
  if (typeof axis === 'boolean') return `x${along(-1, axis)}`;
  if (!Array.isArray(axis)) {
    const { dim, keepdim, keepdims, axis: one = dim, keepDims: kept = keepdim } = Object(axis);
    return `x${along(one ?? axis, kept ?? keepdims)}`;
  }
  if (axis.length !== 1 && axis.length % shape.length === 0) return `x.${name}()`;
  // From the last to the first, since an axis that is gone moves those behind it.
  const fromLast = axis.toSorted((a, b) => fromEnd(b, shape.length) - fromEnd(a, shape.length));
  return `x${fromLast.map((one) => along(one)).join('')}`;
}

/** Another tensor or a number, as an operation takes it. */
function operand(given: unknown): string {
  const isNumbers = isList(given) && !(given[0] instanceof Tensor);
  return isNumbers ? `tensor(${listed(given)})` : `${numberIn(given) ?? 'y'}`;
}

/** The number that a thing of another kind stands for, if it is clear. */
function numberIn(x: unknown): number | undefined {
  if (Array.isArray(x)) return numberIn(x[0]);
  const number = typeof x === 'string' && x.trim() !== '' ? Number(x) : x;
  return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
}

/** A value that was given, and what kind of thing it is. */
function named(x: unknown): string {
  if (x instanceof Tensor) return `a Tensor of shape ${show(x.shape)}`;
  if (Array.isArray(x)) return `the array ${listed(x)}`;
  if (isList(x)) return `a ${String(Object(x)[Symbol.toStringTag])} of ${x.length}`;
  if (typeof x === 'object' && x !== null) {
    const keys = Object.keys(x).slice(0, 6);
    return keys.length > 0 ? `the object { ${keys.join(', ')} }` : 'an empty object';
  }
  const isSimple = typeof x === 'string' || typeof x === 'number' || typeof x === 'bigint';
  return isSimple ? `the ${typeof x} ${listed(x)}` : listed(x);
}

/** The same as code, of a long or deep list only its beginning. */
function listed(x: unknown, depth = 0): string {
  if (typeof x === 'string') return `'${x.slice(0, 40)}'`;
  if (x instanceof Tensor) return 'a Tensor';
  if (typeof x === 'function') return depth > 0 ? '() => …' : 'a function';
  if (typeof x !== 'object' || x === null) return String(x);
  if (!isList(x)) return '{ … }';
  if (depth === 3) return '[…]';
  const items = Array.from({ length: Math.min(x.length, 6) }, (_, i) => listed(x[i], depth + 1));
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
