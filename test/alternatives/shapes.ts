/** Other right solutions of lesson 01: odd, but nothing in them breaks the contract. */

type Nested = number | boolean | readonly Nested[];
type Dtype = 'bool' | 'int64' | 'float32';

// --- shapeOf -----------------------------------------------------------------------------------

/** Peels one layer after another off the whole, without recursion. */
export function shapeOf_layerByLayer(nested: Nested): number[] {
  const shape: number[] = [];
  let layer: readonly Nested[] = [nested];
  for (;;) {
    const arrays = layer.filter((item) => Array.isArray(item)) as (readonly Nested[])[];
    if (arrays.length === 0) return shape;
    const extent = arrays[0]!.length;
    if (arrays.length < layer.length || arrays.some(({ length }) => length !== extent)) {
      throw new TypeError('some rows are not like the others');
    }
    shape.push(extent);
    layer = arrays.flat() as Nested[];
  }
}

/** Compares the shapes as text; throws a string. */
export function shapeOf_asText(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const texts = new Set(nested.map((item) => JSON.stringify(shapeOf_asText(item))));
  if (texts.size > 1) throw 'ragged';
  const [inner = '[]'] = texts;
  return [nested.length].concat(JSON.parse(inner) as number[]);
}

/** Believes the first items, then visits every value to see whether that was right. */
export function shapeOf_guessThenVisit(nested: Nested): Int32Array {
  const guess: number[] = [];
  for (let item = nested; typeof item === 'object'; item = item[0]!) guess.push(item.length);
  visit(nested, guess);
  return Int32Array.from(guess);
}

function visit(nested: Nested, [extent, ...inner]: readonly number[]): void {
  if (typeof nested !== 'object') {
    if (extent !== undefined) throw new Error(`a value where ${extent} were expected`);
    return;
  }
  if (nested.length !== extent) throw new Error(`${nested.length} instead of ${extent}`);
  for (const item of nested) visit(item, inner);
}

// --- sizeOf ------------------------------------------------------------------------------------

export function sizeOf_recursive([extent, ...inner]: readonly number[]): number {
  return extent === undefined ? 1 : extent * sizeOf_recursive(inner);
}

/** Multiplies by adding. */
export function sizeOf_additions(shape: readonly number[]): number {
  let size = 1;
  for (const extent of shape) {
    let sum = 0;
    for (let i = 0; i < extent; i++) sum += size;
    size = sum;
  }
  return size;
}

/** From logarithms, rounded: no way to do it, but right. */
export function sizeOf_logarithms(shape: readonly number[]): number {
  return Math.round(Math.exp(shape.reduce((sum, extent) => sum + Math.log(extent), 0)));
}

// --- stridesOf ---------------------------------------------------------------------------------

/** Divides the size down from the left. */
export function stridesOf_division(shape: readonly number[]): number[] {
  let rest = sizeOf_recursive(shape);
  return shape.map((extent) => (rest /= extent));
}

/** Works on the argument's own copy, emptied on the way. */
export function stridesOf_unshift(shape: readonly number[]): number[] {
  const left = [...shape];
  const strides: number[] = [];
  while (left.length > 0) {
    strides.unshift(strides.length === 0 ? 1 : strides[0]! * shape[left.length]!);
    left.pop();
  }
  return strides;
}

export function stridesOf_typedArray(shape: readonly number[]): Float64Array {
  const strides = new Float64Array(shape.length).fill(1);
  for (let k = shape.length - 2; k >= 0; k--) strides[k] = strides[k + 1]! * shape[k + 1]!;
  return strides;
}

// --- inferDtype --------------------------------------------------------------------------------

/** Remainders: NaN % 1 and ∞ % 1 are NaN, which is not 0. */
export function inferDtype_remainders(nested: Nested): Dtype {
  const values = ([nested] as unknown[]).flat(Infinity) as (number | boolean)[];
  let dtype: Dtype | undefined;
  for (const value of values) {
    if (value === true || value === false) dtype ??= 'bool';
    else if (value % 1 !== 0) return 'float32';
    else dtype = 'int64';
  }
  return dtype ?? 'float32';
}

/** The widest of the items' own dtypes. */
export function inferDtype_recursive(nested: Nested): Dtype {
  if (typeof nested === 'boolean') return 'bool';
  if (typeof nested === 'number') return Math.floor(nested) - nested === 0 ? 'int64' : 'float32';
  const dtypes = nested.map(inferDtype_recursive);
  if (dtypes.length === 0 || dtypes.includes('float32')) return 'float32';
  return dtypes.includes('int64') ? 'int64' : 'bool';
}

/** Through JSON, which writes NaN and ∞ as null; what has a positive exponent is whole. */
export function inferDtype_text(nested: Nested): Dtype {
  const text = JSON.stringify(nested).replaceAll(/[\d.]+e\+\d+/g, '1');
  if (text === '[]' || /\.|e-|null/.test(text)) return 'float32';
  return /\d/.test(text) ? 'int64' : 'bool';
}

// --- broadcastShape ----------------------------------------------------------------------------

/** Works on turned copies. */
export function broadcastShape_turnedCopies(a: readonly number[], b: readonly number[]): number[] {
  const [long, short] = [[...a].reverse(), [...b].reverse()].sort((x, y) => y.length - x.length);
  short!.forEach((extent, axis) => {
    if (long![axis] === 1) long![axis] = extent;
    else if (extent !== 1 && extent !== long![axis]) throw new Error(`axis ${axis} from the right`);
  });
  return long!.reverse();
}

/** The last axis, after the shape of all others. */
export function broadcastShape_recursive(a: readonly number[], b: readonly number[]): number[] {
  if (a.length === 0) return b as number[];
  if (b.length === 0) return a as number[];
  const extents = new Set([a.at(-1)!, b.at(-1)!]);
  if (extents.size === 2) extents.delete(1);
  if (extents.size === 2) throw new RangeError([...extents].join(' and '));
  return [...broadcastShape_recursive(a.slice(0, -1), b.slice(0, -1)), ...extents];
}

/** Takes the larger extents first and checks afterwards that both shapes fit them. */
export function broadcastShape_checksAfterwards(
  a: readonly number[],
  b: readonly number[],
): number[] {
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let i = 1; i <= rank; i++) shape.unshift(Math.max(a.at(-i) ?? 1, b.at(-i) ?? 1));
  for (const one of [a, b]) {
    one.forEach((extent, axis) => {
      const result = shape[rank - one.length + axis];
      if (extent !== 1 && extent !== result) throw new SyntaxError(`${extent} into ${result}`);
    });
  }
  return shape;
}

// --- transpose ---------------------------------------------------------------------------------

export function transpose_loops(m: number[][]): number[][] {
  const columns: number[][] = [];
  for (let i = 0; i < m.length; i++) {
    for (let j = 0; j < m[i]!.length; j++) {
      columns[j] ??= [];
      columns[j]![i] = m[i]![j]!;
    }
  }
  return columns;
}

/** By places in flat data. */
export function transpose_flat(m: number[][]): Float64Array[] {
  const [r, c] = [m.length, m[0]!.length];
  const flat = m.flat();
  const turned = new Float64Array(r * c);
  for (let place = 0; place < r * c; place++) {
    turned[place] = flat[(place % r) * c + Math.floor(place / r)]!;
  }
  return Array.from({ length: c }, (_, row) => turned.slice(row * r, (row + 1) * r));
}

/** Takes the first column off a copy until nothing is left. */
export function transpose_shiftsACopy(m: number[][]): number[][] {
  const copy = structuredCopy(m);
  const columns: number[][] = [];
  while (copy[0]!.length > 0) columns.push(copy.map((row) => row.shift()!));
  return columns;
}

const structuredCopy = (m: number[][]): number[][] => JSON.parse(JSON.stringify(m)) as number[][];

// --- matmul ------------------------------------------------------------------------------------

export function matmul_loops(a: number[][], b: number[][]): number[][] {
  if (a.some((row) => row.length !== b.length)) throw 'these matrices do not fit';
  const c: number[][] = [];
  for (let i = 0; i < a.length; i++) {
    c[i] = [];
    for (let j = 0; j < b[0]!.length; j++) {
      c[i]![j] = 0;
      for (let t = b.length - 1; t >= 0; t--) c[i]![j]! += a[i]![t]! * b[t]![j]!;
    }
  }
  return c;
}

/** A sum of outer products, one for each t. */
export function matmul_outerProducts(a: number[][], b: number[][]): Float64Array[] {
  if (a[0]!.length !== b.length) throw new Error('inner extents');
  const c = a.map(() => new Float64Array(b[0]!.length));
  b.forEach((row, t) => {
    a.forEach((factors, i) => row.forEach((value, j) => (c[i]![j]! += factors[t]! * value)));
  });
  return c;
}

/** Cuts the sum in two halves, and those again. */
export function matmul_halves(a: number[][], b: number[][]): number[][] {
  const k = b.length;
  if (a[0]!.length !== k) throw new TypeError(`${a[0]!.length} ≠ ${k}`);
  if (k === 1) return a.map(([value]) => b[0]!.map((other) => value! * other));
  const half = k >> 1;
  const left = matmul_halves(
    a.map((row) => row.slice(0, half)),
    b.slice(0, half),
  );
  const right = matmul_halves(
    a.map((row) => row.slice(half)),
    b.slice(half),
  );
  return left.map((row, i) => row.map((value, j) => value + right[i]![j]!));
}

/** From squares: u·v = (|u + v|² − |u − v|²)/4. */
export function matmul_squares(a: number[][], b: number[][]): number[][] {
  if (a[0]!.length !== b.length) throw new RangeError('inner extents');
  return a.map((row) =>
    b[0]!.map((_, j) => {
      const terms = row.map((u, t) => (u + b[t]![j]!) ** 2 - (u - b[t]![j]!) ** 2);
      return terms.reduce((sum, term) => sum + term, 0) / 4;
    }),
  );
}

// --- generators, sets and copies ----------------------------------------------------------------

/** Walks through the levels with a generator, and throws whatever comes to hand. */
export function shapeOf_generator(nested: Nested): readonly number[] {
  const lengths = new Map<number, number>();
  for (const [depth, length] of arraysIn(nested, 0)) {
    if ((lengths.get(depth) ?? length) !== length) throw `ragged at depth ${depth}`;
    lengths.set(depth, length);
  }
  return Object.freeze([...lengths.values()].filter((length) => length !== LEAF));
}

const LEAF = -1;

function* arraysIn(nested: Nested, depth: number): Generator<[depth: number, length: number]> {
  if (typeof nested !== 'object') return yield [depth, LEAF];
  yield [depth, nested.length];
  for (const item of nested) yield* arraysIn(item, depth + 1);
}

/** Asks BigInt, which takes whole numbers only. */
export function inferDtype_bigints(nested: Nested): Dtype {
  const values = ([nested] as unknown[]).flat(Infinity) as (number | boolean)[];
  try {
    const numbers = values.filter((value) => typeof value === 'number').map(BigInt);
    if (values.length === 0) return 'float32';
    return numbers.length > 0 ? 'int64' : 'bool';
  } catch {
    return 'float32';
  }
}

/** Puts the two extents of an axis in a set, from which 1 goes. */
export function broadcastShape_sets(a: readonly number[], b: readonly number[]): number[] {
  const [x, y] = [a.toReversed(), b.toReversed()];
  const longer = x.length > y.length ? x : y;
  const shape = longer.map((_, i) => {
    const extents = new Set([x[i] ?? 1, y[i] ?? 1]);
    extents.delete(1);
    if (extents.size > 1) throw { reason: 'no fit', extents: [...extents] };
    return [...extents][0] ?? 1;
  });
  return shape.toReversed();
}

/** Swaps the corners of a square copy, and cuts off what is too much. */
export function transpose_swapsInACopy(m: number[][]): number[][] {
  const [rows, columns] = [m.length, m[0]!.length];
  const square = structuredClone(m);
  while (square.length < columns) square.push([]);
  for (let i = 0; i < square.length; i++) {
    for (let j = 0; j < i; j++) {
      [square[i]![j], square[j]![i]] = [square[j]![i]!, square[i]![j]!];
    }
  }
  return square.slice(0, columns).map((row) => row.slice(0, rows));
}

/** Kahan's sum, remembered by the text of both matrices. */
export function matmul_compensatedAndRemembered(a: number[][], b: number[][]): number[][] {
  console.assert(a.length > 0, 'a has no rows');
  if (a.some((row) => row.length !== b.length)) throw new TypeError('inner extents');
  const key = JSON.stringify([a, b]);
  const product = products.get(key) ?? a.map((row) => b[0]!.map((_, j) => kahan(row, b, j)));
  products.set(key, product);
  return product;
}

const products = new Map<string, number[][]>();

function kahan(row: readonly number[], b: readonly number[][], j: number): number {
  let [sum, lost] = [0, 0];
  for (const [t, value] of row.entries()) {
    const term = value * b[t]![j]! - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum;
}
