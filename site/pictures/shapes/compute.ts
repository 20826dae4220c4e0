// The data of the pictures of lesson 01, made with the lesson's own functions.
import type { Functions } from '../../grader/functions.ts';
import { accepted, expectCount, expectLength, expectMatrix, isRejection } from '../parts/expect.ts';

type Shapes = Functions<typeof import('../../../reference/shapes.ts')>;
type Shape = readonly number[];

/** More than a drawing has room for. */
export const MOST_ELEMENTS = 125;

// --- Row-major memory --------------------------------------------------------------------------

export interface MemoryData {
  readonly shape: Shape;
  readonly size: number;
  readonly strides: readonly number[];
  /** Every element of the tensor in row-major order, and its place by the strides. */
  readonly elements: readonly { readonly index: readonly number[]; readonly place: number }[];
}

export function memory(functions: Shapes, { shape }: { shape: Shape }): MemoryData {
  const strides = expectLength(functions.stridesOf(shape), shape.length);
  return {
    shape,
    size: expectCount(functions.sizeOf(shape), MOST_ELEMENTS),
    strides,
    elements: indicesOf(shape).map((index) => ({ index, place: placeOf(index, strides) })),
  };
}

/** Every index of a shape, the last axis fastest; the shape [] has one, which is empty. */
export function indicesOf(shape: Shape): number[][] {
  return shape.reduce<number[][]>(
    (indices, extent) =>
      indices.flatMap((index) => Array.from({ length: extent }, (_, i) => [...index, i])),
    [[]],
  );
}

/** Σ i_k·s_k */
export const placeOf = (index: Shape, strides: Shape): number =>
  index.reduce((place, i, axis) => place + i * strides[axis]!, 0);

// --- Broadcasting ------------------------------------------------------------------------------

export interface BroadcastData {
  /** Both shapes with a 1 wherever an axis is missing, and how many are. */
  readonly a: Side;
  readonly b: Side;
  /** The axes on which two extents do not fit; then there is no result. */
  readonly clashes: readonly number[];
  readonly shape: Shape | undefined;
  /** Every element of the result, and which element of a and of b it is made from. */
  readonly elements: readonly {
    readonly index: readonly number[];
    readonly a: number;
    readonly b: number;
  }[];
}

interface Side {
  readonly padded: Shape;
  readonly missing: number;
  /** With 0 wherever an extent of 1 is repeated. */
  readonly strides: Shape;
}

export function broadcast(functions: Shapes, settings: { a: Shape; b: Shape }): BroadcastData {
  const rank = Math.max(settings.a.length, settings.b.length);
  const [a, b] = [sideOf(functions, settings.a, rank), sideOf(functions, settings.b, rank)];
  const clashes = a.padded.flatMap((m, axis) => {
    const n = b.padded[axis]!;
    return m === n || m === 1 || n === 1 ? [] : [axis];
  });
  if (clashes.length > 0) {
    requireRejection(functions, settings);
    return { a, b, clashes, shape: undefined, elements: [] };
  }
  const shape = expectLength(functions.broadcastShape(settings.a, settings.b), rank);
  let size = 1;
  for (const extent of shape) size *= expectCount(extent, MOST_ELEMENTS);
  expectCount(size, MOST_ELEMENTS);
  const elements = indicesOf(shape).map((index) => ({
    index,
    a: placeOf(index, a.strides),
    b: placeOf(index, b.strides),
  }));
  return { a, b, clashes, shape, elements };
}

function sideOf(functions: Shapes, shape: Shape, rank: number): Side {
  const missing = rank - shape.length;
  const strides = expectLength(functions.stridesOf(shape), shape.length);
  const repeated = strides.map((stride, axis) => (shape[axis] === 1 ? 0 : stride));
  return {
    padded: [...Array<number>(missing).fill(1), ...shape],
    missing,
    strides: [...Array<number>(missing).fill(0), ...repeated],
  };
}

function requireRejection(functions: Shapes, { a, b }: { a: Shape; b: Shape }): void {
  let answer: number[];
  try {
    answer = functions.broadcastShape(a, b);
  } catch (error) {
    if (isRejection(error)) return;
    throw error;
  }
  throw accepted(answer);
}

// --- Transpose and reshape: two views of the same memory ---------------------------------------

export interface ViewsData {
  /** The numbers as they lie in memory. */
  readonly memory: readonly number[];
  readonly original: View;
  /** What `transpose` gives: the places are those that swapped strides lead to. */
  readonly transposed: View;
  /** The same memory read in order under the shape of the transpose. */
  readonly reshaped: View;
}

interface View {
  readonly shape: Shape;
  readonly strides: Shape;
  readonly values: readonly (readonly number[])[];
  /** For every element, where it lies in memory. */
  readonly places: readonly (readonly number[])[];
}

export function views(functions: Shapes, { m }: { m: number[][] }): ViewsData {
  const shape = [m.length, m[0]!.length] as const;
  const turned = [shape[1], shape[0]] as const;
  const strides = expectLength(functions.stridesOf(shape), 2);
  const reshapedStrides = expectLength(functions.stridesOf(turned), 2);
  const inMemory = m.flat();

  const read = (places: number[][]): number[][] =>
    places.map((row) => row.map((place) => inMemory[place] ?? NaN));
  const original = placesOf(shape, strides);
  const reshaped = placesOf(turned, reshapedStrides);
  return {
    memory: inMemory,
    original: { shape, strides, values: read(original), places: original },
    transposed: {
      shape: turned,
      strides: strides.toReversed(),
      values: expectMatrix(functions.transpose(m), ...turned),
      places: placesOf(turned, strides.toReversed()),
    },
    reshaped: {
      shape: turned,
      strides: reshapedStrides,
      values: read(reshaped),
      places: reshaped,
    },
  };
}

const placesOf = ([rows, columns]: readonly [number, number], strides: Shape): number[][] =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => placeOf([i, j], strides)),
  );

// --- The matrix product ------------------------------------------------------------------------

export interface ProductData {
  readonly a: readonly (readonly number[])[];
  readonly b: readonly (readonly number[])[];
  readonly c: readonly (readonly number[])[];
}

export function product(
  functions: Shapes,
  { a, b }: { a: number[][]; b: number[][] },
): ProductData {
  return { a, b, c: expectMatrix(functions.matmul(a, b), a.length, b[0]!.length) };
}
