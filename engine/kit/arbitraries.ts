/**
 * What the checks draw: built, never filtered, and shrinking towards few, small, round numbers.
 */
import fc, { type Arbitrary } from 'fast-check';
import { type Dtype, type Layer, Tensor } from '#tensor';

/**
 * A number on a grid that misses the integers, where the kinks are: for gradients.
 *
 *     .gradient('σ′', [tensors({ of: smooth() })], derivative('1 / (1 + exp(-x))'))
 */
export function smooth(magnitude = 5): Arbitrary<number> {
  return fc
    .integer({ min: -1000 * magnitude, max: 1000 * magnitude - 1 })
    .map((n) => (n + 0.5) / 1000);
}

/**
 * A number as a student would try it: every third is a small integer (0 too), the others any
 * decimal. One integer stands for it, of which the small ones mean 0, 1, −1, 2, −2, …: so it is
 * quick to draw, and shrinks to round numbers.
 *
 *     .law('f(−x) = −f(x)', [real()], (f, x) => equal(f(-x), -f(x)))
 */
export function real(magnitude = 5): Arbitrary<number> {
  const half = 1000 * magnitude;
  return fc.integer({ min: 0, max: 3 * half }).map((n) => {
    if (n >= half) return (n - 2 * half) / 1000;
    const step = n % (2 * magnitude + 1);
    return step % 2 === 1 ? (step + 1) / 2 : -step / 2 + 0;
  });
}

/**
 * An integer from `least` to `most`.
 *
 *     .formula('n!', [whole(0, 9)], factorial)
 */
export function whole(least = -9, most = 9): Arbitrary<number> {
  return fc.integer({ min: least, max: most });
}

/**
 * A number at which careless formulas overflow, underflow or lose their digits.
 *
 *     .stability('finite at ±1000', [tensors({ of: extreme() })], (f, x) => finite(f(x)))
 */
export function extreme(): Arbitrary<number> {
  const sizes = [1000, 800, 745, 710, 100, 40, 20, 1e4, 1e8, 1e-8, 1e-300];
  return fc.constantFrom(...sizes.flatMap((size) => [size, -size]));
}

export interface TensorOptions {
  readonly of?: Arbitrary<number>;
  readonly minRank?: number;
  readonly maxRank?: number;
  readonly maxSize?: number;
  /** That of doubles, unless it is given: `tensors({ of: whole(), dtype: 'int32' })`. */
  readonly dtype?: Dtype;
}

/**
 * Tensors of any shape. The elements are drawn first and then arranged, so that dropping an
 * element while shrinking keeps the others and always leaves a shape that fits.
 *
 *     .rejects('rank < 2', [tensors({ minRank: 0, maxRank: 1 })])
 */
export function tensors(options: TensorOptions = {}): Arbitrary<Tensor> {
  const { of = real(), minRank = 1, maxRank = 3, maxSize = 12, dtype } = options;
  const elements = fc.array(of, { minLength: 1, maxLength: maxSize, size: 'max' });
  // fast-check drops elements from the front; keeping fewer, which is rare, drops from the back.
  const kept = fc.integer({ min: 1, max: 4 * maxSize });
  const ranks = maxRank - minRank + 1;
  const more = fc.nat({ max: ranks - 1 });
  const choice = fc.nat({ max: Math.max(1, LARGEST_EXTENT ** (maxRank - 1)) - 1 });
  return fc.noBias(fc.tuple(elements, kept, more, choice)).map(([drawn, count, axes, chosen]) => {
    const shape = arrange(Math.min(count, drawn.length), minRank + axes, chosen);
    return new Tensor(shape, drawn.slice(0, sizeOf(shape)), dtype);
  });
}

/** Only for all axes but the last, which takes what is left. */
const LARGEST_EXTENT = 3;

/**
 * A shape of `rank` axes for at most `count` elements; choice 0 gives `[1, …, count]`. The axes are
 * chosen from the inside, so that with one axis less the inner ones stay as they are.
 */
export function arrange(count: number, rank: number, choice: number): number[] {
  const outer: number[] = [];
  let [left, rest] = [count, choice];
  for (let axis = rank - 2; axis >= 0; axis--) {
    const extent = 1 + ((rest % LARGEST_EXTENT) % left);
    outer.unshift(extent);
    left = Math.floor(left / extent);
    rest = Math.floor(rest / LARGEST_EXTENT);
  }
  return rank === 0 ? [] : [...outer, left];
}

/** Every way to arrange `size` elements on `minRank` to `maxRank` axes, the plainest first. */
export function shapesOfSize(size: number, minRank: number, maxRank: number): number[][] {
  const shapes: number[][] = [];
  for (let rank = minRank; rank <= maxRank; rank++) shapes.push(...factorings(size, rank));
  return shapes;
}

function factorings(size: number, rank: number): number[][] {
  if (rank === 0) return size === 1 ? [[]] : [];
  if (rank === 1) return [[size]];
  const found: number[][] = [];
  for (let first = 1; first <= size; first++) {
    if (size % first > 0) continue;
    for (const rest of factorings(size / first, rank - 1)) found.push([first, ...rest]);
  }
  return found;
}

const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, extent) => product * extent, 1);

/**
 * A tensor of exactly this shape; `chain` where the shape is drawn, too.
 *
 *     extents(2).chain(([n, m]) => fc.tuple(tensorOf([n, m]), tensorOf([m])))
 */
export function tensorOf(
  shape: readonly number[],
  of: Arbitrary<number> = real(),
  dtype?: Dtype,
): Arbitrary<Tensor> {
  return listOfLength(sizeOf(shape), of).map((data) => new Tensor(shape, data, dtype));
}

/**
 * Plain arrays of exactly `rows` × `columns` numbers.
 *
 *     extents(2).chain(([rows, columns]) => fc.tuple(rowsOf(rows, columns)))
 */
export function rowsOf(
  rows: number,
  columns: number,
  of: Arbitrary<number> = real(),
): Arbitrary<number[][]> {
  return fc.array(listOfLength(columns, of), { minLength: rows, maxLength: rows, size: 'max' });
}

/**
 * The first `rows` and `columns` of a table. Where extents are drawn beside the numbers, and not before
 * them, they shrink while the numbers stay what they are.
 *
 *     fc.tuple(extents(2), rowsOf(4, 4)).map(([[n, m], table]) => corner(table, n, m))
 */
export const corner = (
  table: readonly (readonly number[])[],
  rows: number,
  columns: number,
): number[][] => table.slice(0, rows).map((row) => row.slice(0, columns));

/**
 * A list of one to eight of what is drawn, unless other lengths are given.
 *
 *     list(real(), 0, 20)
 */
export function list<T>(of: Arbitrary<T>, shortest = 1, longest = 8): Arbitrary<T[]> {
  return fc.array(of, { minLength: shortest, maxLength: longest, size: 'max' });
}

/**
 * A list of exactly so many.
 *
 *     whole(1, 6).chain((n) => fc.tuple(listOfLength(n, real()), listOfLength(n, real())))
 */
export function listOfLength<T>(length: number, of: Arbitrary<T>): Arbitrary<T[]> {
  return fc.array(of, { minLength: length, maxLength: length, size: 'max' });
}

/**
 * `count` extents from 1 to `max`, for shapes that depend on each other.
 *
 *     extents(3).chain(([n, m, k]) => fc.tuple(tensorOf([n, m]), tensorOf([m, k])))
 */
export function extents<N extends number>(count: N, max = 4): Arbitrary<number[] & { length: N }> {
  return listOfLength(count, fc.integer({ min: 1, max })) as Arbitrary<number[] & { length: N }>;
}

/**
 * A shape of the given ranks, with small extents; a long one can be put first.
 *
 *     { first: [[shapes(9, 12, 2)]] }
 */
export function shapes(minRank = 0, maxRank = 4, max = 5): Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 1, max }), { minLength: minRank, maxLength: maxRank });
}

/**
 * Class numbers for `n` samples.
 *
 *     extents(2).chain(([n, c]) => fc.tuple(tensorOf([n, c]), labels(n, c)))
 */
export function labels(n: number, classes: number): Arbitrary<number[]> {
  return listOfLength(n, fc.nat({ max: classes - 1 }));
}

/**
 * The dense layers of an MLP with these widths.
 *
 *     fc.tuple(tensorOf([4, 5]), layers([5, 3, 1]))  // two layers
 */
export function layers(
  widths: readonly number[],
  of: Arbitrary<number> = smooth(2),
): Arbitrary<Layer[]> {
  const chain = widths.slice(1).map((out, i) => layer(widths[i]!, out, of));
  return fc.tuple(...chain);
}

/**
 * One dense layer: `w` is `[out, in]`, `b` is `[out]`.
 *
 *     layer(5, 3)
 */
export function layer(
  inputs: number,
  outputs: number,
  of: Arbitrary<number> = real(),
): Arbitrary<Layer> {
  return fc.record({ w: tensorOf([outputs, inputs], of), b: tensorOf([outputs], of) });
}
