/** Mistakes that students of lesson 01 make; each is a wrong solution that some check catches. */

type Nested = number | boolean | readonly Nested[];
type Dtype = 'bool' | 'int64' | 'float32';

// --- shapeOf -----------------------------------------------------------------------------------

/** Looks at first items only: ragged arrays pass. */
export function shapeOf_firstItemsOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  return [nested.length, ...shapeOf_firstItemsOnly(nested[0]!)];
}

/** Lists the innermost length first. */
export function shapeOf_innermostFirst(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  return [...agreedShape(nested.map(shapeOf_innermostFirst)), nested.length];
}

/** Compares the lengths of the outermost items and nothing further in. */
export function shapeOf_comparesTopLevelOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const lengths = nested.map((item) => (typeof item === 'object' ? item.length : -1));
  if (lengths.some((length) => length !== lengths[0])) throw new RangeError('ragged');
  return shapeOf_firstItemsOnly(nested);
}

/** Compares how many values the siblings hold, not how they are arranged. */
export function shapeOf_comparesSizes(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const sizes = nested.map((item) => valuesOf(item).length);
  if (sizes.some((size) => size !== sizes[0])) throw new RangeError('ragged');
  return [nested.length, ...shapeOf_comparesSizes(nested[0]!)];
}

/** Compares how many axes the siblings have and how many values, which leaves [2, 3] and [3, 2]. */
export function shapeOf_comparesRankAndSize(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const [first = [], ...others] = nested.map(shapeOf_comparesRankAndSize);
  const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);
  const fits = (shape: readonly number[]) =>
    shape.length === first.length && size(shape) === size(first);
  if (!others.every(fits)) throw new RangeError('ragged');
  return [nested.length, ...first];
}

/** Compares shapes as text without commas: [1, 11] and [11, 1] read alike. */
export function shapeOf_joinsDigits(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const shapes = nested.map(shapeOf_joinsDigits);
  const first = shapes[0]!;
  if (shapes.some((shape) => shape.join('') !== first.join(''))) throw new RangeError('ragged');
  return [nested.length, ...first];
}

/** Compares only the arrays among the siblings: a number beside them goes unnoticed. */
export function shapeOf_skipsNumbers(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const arrays = nested.filter((item) => typeof item === 'object');
  return [nested.length, ...agreedShape(arrays.map(shapeOf_skipsNumbers))];
}

/** Compares each sibling's length, but not what lies inside it: unequal depths pass. */
export function shapeOf_comparesLengthsOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const shapes = nested.map(shapeOf_comparesLengthsOnly);
  const first = shapes[0]!;
  if (shapes.some((shape) => shape[0] !== first[0])) throw new RangeError('ragged');
  return [nested.length, ...first];
}

/** Compares how deep the siblings are nested, not how long they are. */
export function shapeOf_comparesDepthsOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const [first = [], ...others] = nested.map(shapeOf_comparesDepthsOnly);
  if (others.some((shape) => shape.length !== first.length)) throw new RangeError('ragged');
  return [nested.length, ...first];
}

/** Gives a lone value one axis, as if it were an array of one. */
export function shapeOf_loneValueHasAnAxis(nested: Nested): number[] {
  return typeof nested === 'object' ? rightShape(nested) : [1];
}

/** Knows numbers as values, and takes a boolean for an array. */
export function shapeOf_numbersOnly(nested: Nested): number[] {
  if (typeof nested === 'number') return [];
  const items = nested as readonly Nested[];
  return [items.length, ...agreedShape(items.map(shapeOf_numbersOnly))];
}

/** Reads a matrix, whatever is given. */
export function shapeOf_matricesOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const rows = nested as readonly (readonly Nested[])[];
  if (rows.some((row) => row.length !== rows[0]!.length)) throw new RangeError('ragged');
  return [rows.length, rows[0]!.length];
}

/** Counts all values: that is the size. */
export function shapeOf_countsValues(nested: Nested): number[] {
  return typeof nested === 'object' ? [valuesOf(nested).length] : [];
}

/** Takes the first item off the student's own argument to look inside. */
export function shapeOf_shiftsTheArgument(nested: Nested): number[] {
  const shape = rightShape(nested);
  if (typeof nested === 'object') (nested as Nested[]).shift();
  return shape;
}

function rightShape(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  return [nested.length, ...agreedShape(nested.map(rightShape))];
}

function agreedShape(shapes: readonly number[][]): number[] {
  const first = shapes[0] ?? [];
  if (shapes.some((shape) => shape.join() !== first.join())) throw new RangeError('ragged');
  return first;
}

function valuesOf(nested: Nested): (number | boolean)[] {
  return typeof nested === 'object' ? nested.flatMap(valuesOf) : [nested];
}

// --- sizeOf ------------------------------------------------------------------------------------

/** Adds the extents. */
export function sizeOf_adds(shape: readonly number[]): number {
  return shape.reduce((sum, extent) => sum + extent, 0);
}

/** Starts the product at 0. */
export function sizeOf_startsAtZero(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 0);
}

/** Gives `reduce` nothing to start from, so that [] is an error. */
export function sizeOf_reducesWithoutStart(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent);
}

/** Takes the shape without axes for nothing at all. */
export function sizeOf_emptyIsZero(shape: readonly number[]): number {
  return shape.length === 0 ? 0 : shape.reduce((product, extent) => product * extent, 1);
}

/** Takes an extent of 0 for one that is missing. */
export function sizeOf_zeroCountsAsOne(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * (extent || 1), 1);
}

/** Keeps the product in float32, which has seven digits. */
export function sizeOf_float32(shape: readonly number[]): number {
  return shape.reduce((product, extent) => Math.fround(product * extent), 1);
}

/** Leaves out the last axis. */
export function sizeOf_leavesOutTheLast(shape: readonly number[]): number {
  let product = 1;
  for (let axis = 0; axis < shape.length - 1; axis++) product *= shape[axis]!;
  return product;
}

/** Counts the axes: that is the rank. */
export function sizeOf_countsAxes(shape: readonly number[]): number {
  return shape.length;
}

/** Multiplies rows by columns and knows no further axes. */
export function sizeOf_rowsTimesColumns(shape: readonly number[]): number {
  return (shape[0] ?? 1) * (shape[1] ?? 1);
}

/** Cuts the product to 32 bits, as bitwise operators do. */
export function sizeOf_cutsTo32Bits(shape: readonly number[]): number {
  return shape.reduce((product, extent) => (product * extent) | 0, 1);
}

/** Empties the argument while it multiplies. */
export function sizeOf_emptiesTheArgument(shape: readonly number[]): number {
  let product = 1;
  while (shape.length > 0) product *= (shape as number[]).pop()!;
  return product;
}

// --- stridesOf ---------------------------------------------------------------------------------

/** Column-major: the first index runs fastest. */
export function stridesOf_columnMajor(shape: readonly number[]): number[] {
  return shape.map((_, axis) => productOf(shape.slice(0, axis)));
}

/** Counts the axis itself in: s_k = n_k·n_{k+1}·… */
export function stridesOf_includesOwnExtent(shape: readonly number[]): number[] {
  return shape.map((_, axis) => productOf(shape.slice(axis)));
}

/** Uses the next extent alone instead of the product of all that follow. */
export function stridesOf_nextExtentOnly(shape: readonly number[]): number[] {
  return shape.map((_, axis) => shape[axis + 1] ?? 1);
}

/** Collects the strides from the right and forgets to turn them round. */
export function stridesOf_reversed(shape: readonly number[]): number[] {
  return rightStrides(shape).reverse();
}

/** Counts bytes of eight-byte numbers, as NumPy does. */
export function stridesOf_bytes(shape: readonly number[]): number[] {
  return rightStrides(shape).map((stride) => 8 * stride);
}

/** Leaves out the stride of the last axis, which is always 1. */
export function stridesOf_withoutTheLast(shape: readonly number[]): number[] {
  return rightStrides(shape).slice(0, -1);
}

/** Begins with the 1 of the last axis, even where there is no axis. */
export function stridesOf_oneForNoAxes(shape: readonly number[]): number[] {
  return shape.length === 0 ? [1] : rightStrides(shape);
}

/** Gives an axis of extent 1 the stride 0, as a broadcast one would have. */
export function stridesOf_zeroForSingleExtents(shape: readonly number[]): number[] {
  return rightStrides(shape).map((stride, axis) => (shape[axis] === 1 ? 0 : stride));
}

/** Multiplies with `Math.imul`, which keeps 32 bits. */
export function stridesOf_cutsTo32Bits(shape: readonly number[]): number[] {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce(Math.imul, 1));
}

/** Takes the extents off the argument one by one. */
export function stridesOf_emptiesTheArgument(shape: readonly number[]): number[] {
  const strides: number[] = [];
  while (shape.length > 0) {
    (shape as number[]).shift();
    strides.push(productOf(shape));
  }
  return strides;
}

function rightStrides(shape: readonly number[]): number[] {
  return shape.map((_, axis) => productOf(shape.slice(axis + 1)));
}

function productOf(extents: readonly number[]): number {
  return extents.reduce((product, extent) => product * extent, 1);
}

// --- inferDtype --------------------------------------------------------------------------------

/** Looks at the first value only. */
export function inferDtype_firstValueOnly(nested: Nested): Dtype {
  return rightDtype(valuesOf(nested).slice(0, 1));
}

/** Wants every number to be a fraction before it says float32. */
export function inferDtype_everyFraction(nested: Nested): Dtype {
  const values = valuesOf(nested);
  if (values.every((value) => !Number.isInteger(value))) return rightDtype(values);
  return 'int64';
}

/** Lets one boolean decide, whatever stands beside it. */
export function inferDtype_anyBoolean(nested: Nested): Dtype {
  const values = valuesOf(nested);
  return values.some((value) => typeof value === 'boolean') ? 'bool' : rightDtype(values);
}

/** Looks for fractions before it remembers that booleans are no numbers: true is no integer. */
export function inferDtype_booleansAreFractions(nested: Nested): Dtype {
  const values = valuesOf(nested);
  if (values.length > 0 && values.every((value) => typeof value === 'boolean')) return 'bool';
  return values.length > 0 && values.every((value) => Number.isInteger(value))
    ? 'int64'
    : 'float32';
}

/** Looks at the outermost items only. */
export function inferDtype_outermostOnly(nested: Nested): Dtype {
  const items = typeof nested === 'object' ? nested : [nested];
  if (items.length === 0) return 'float32';
  if (items.every((item) => typeof item === 'boolean')) return 'bool';
  return items.some((item) => typeof item === 'number' && !Number.isInteger(item))
    ? 'float32'
    : 'int64';
}

/** Takes the data for an array, always. */
export function inferDtype_arraysOnly(nested: Nested): Dtype {
  return rightDtype((nested as readonly Nested[]).flatMap(valuesOf));
}

/** Says bool of an empty array, of which "every value is a boolean" is true. */
export function inferDtype_emptyIsBool(nested: Nested): Dtype {
  const values = valuesOf(nested);
  return values.every((value) => typeof value === 'boolean') ? 'bool' : rightDtype(values);
}

/** Compares with the rounded number, and ∞ equals itself rounded. */
export function inferDtype_infinityIsWhole(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const numbers = values.filter((value) => typeof value === 'number');
  const allWhole = numbers.every((value) => Math.floor(value) === value);
  if (values.length === 0 || !allWhole) return 'float32';
  return numbers.length > 0 ? 'int64' : 'bool';
}

/** Leaves NaN out, because it is "not a number". */
export function inferDtype_skipsNaN(nested: Nested): Dtype {
  return rightDtype(valuesOf(nested).filter((value) => !Number.isNaN(value)));
}

/** Takes a remainder for positive, but that of −0.5 is −0.5. */
export function inferDtype_positiveRemainder(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const isFraction = (value: number | boolean) => typeof value === 'number' && !(value % 1 <= 0);
  if (values.length === 0 || values.some(isFraction)) return 'float32';
  return values.every((value) => typeof value === 'boolean') ? 'bool' : 'int64';
}

/** Lets a number count as whole that is whole but for a tolerance. */
export function inferDtype_tolerance(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const isFraction = (value: number | boolean) =>
    typeof value === 'number' && !(Math.abs(value - Math.round(value)) < 1e-9);
  if (values.length === 0 || values.some(isFraction)) return 'float32';
  return values.every((value) => typeof value === 'boolean') ? 'bool' : 'int64';
}

/** Looks for a decimal point in the printed number: 1e-7 has none. */
export function inferDtype_looksForAPoint(nested: Nested): Dtype {
  const values = valuesOf(nested);
  if (values.length === 0 || values.some(looksFractional)) return 'float32';
  return values.every((value) => typeof value === 'boolean') ? 'bool' : 'int64';
}

function looksFractional(value: number | boolean): boolean {
  return /\.|NaN|Infinity/.test(String(value));
}

/** Cuts fractions off with a bitwise operator, which works on 32 bits only. */
export function inferDtype_cutsTo32Bits(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const numbers = values.filter((value) => typeof value === 'number');
  if (values.length === 0 || numbers.some((value) => (value | 0) !== value)) return 'float32';
  return numbers.length > 0 ? 'int64' : 'bool';
}

/** Takes a whole number beyond 2⁵³ for a fraction. */
export function inferDtype_safeIntegersOnly(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const isUnsafe = (value: number | boolean) =>
    typeof value === 'number' && !Number.isSafeInteger(value);
  return values.some(isUnsafe) ? 'float32' : rightDtype(values);
}

/** Looks at the sum, in which fractions may cancel. */
export function inferDtype_looksAtTheSum(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const numbers = values.filter((value) => typeof value === 'number');
  const sum = numbers.reduce((total, value) => total + value, 0);
  return numbers.length > 0 ? rightDtype([sum]) : rightDtype(values);
}

/** Says float32 of every number, as if 1 were 1.0. */
export function inferDtype_numbersAreFloats(nested: Nested): Dtype {
  const dtype = rightDtype(valuesOf(nested));
  return dtype === 'int64' ? 'float32' : dtype;
}

/** Takes data of nothing but 0 and 1 for booleans. */
export function inferDtype_zeroOneIsBool(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const isEither = (value: number | boolean) => Number(value) === 0 || Number(value) === 1;
  return values.length > 0 && values.every(isEither) ? 'bool' : rightDtype(values);
}

/** Takes the values off the argument one by one. */
export function inferDtype_emptiesTheArgument(nested: Nested): Dtype {
  const values = valuesOf(nested);
  if (typeof nested === 'object') (nested as Nested[]).length = 0;
  return rightDtype(values);
}

function rightDtype(values: readonly (number | boolean)[]): Dtype {
  const numbers = values.filter((value) => typeof value === 'number');
  if (values.length === 0 || !numbers.every(Number.isInteger)) return 'float32';
  return numbers.length > 0 ? 'int64' : 'bool';
}

// --- broadcastShape ----------------------------------------------------------------------------

/** Aligns the shapes at their first axis. */
export function broadcastShape_alignsLeft(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => joined(a[axis] ?? 1, b[axis] ?? 1));
}

/** Wants equal ranks. */
export function broadcastShape_sameRankOnly(a: readonly number[], b: readonly number[]): number[] {
  if (a.length !== b.length) throw new RangeError(`ranks ${a.length} and ${b.length}`);
  return rightBroadcast(a, b);
}

/** Takes the larger extent and never asks whether the two fit. */
export function broadcastShape_largerAlways(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => Math.max(m, n));
}

/** Takes the smaller extent, so that 1 wins. */
export function broadcastShape_smallerWins(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => Math.min(joined(m, n), m, n));
}

/** Repeats only b to fit a, never a to fit b. */
export function broadcastShape_onlyBRepeats(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => {
    if (m !== n && n !== 1) throw new RangeError(`${n} does not repeat to ${m}`);
    return m;
  });
}

/** Drops the leading axes that only one shape has. */
export function broadcastShape_dropsLeadingAxes(
  a: readonly number[],
  b: readonly number[],
): number[] {
  const rank = Math.min(a.length, b.length);
  return rank === 0 ? [...a, ...b] : rightBroadcast(a.slice(-rank), b.slice(-rank));
}

/** Builds the answer from the right and forgets to turn it round. */
export function broadcastShape_forgetsToTurnRound(
  a: readonly number[],
  b: readonly number[],
): number[] {
  return rightBroadcast(a, b).reverse();
}

/** Compares the last axis and takes the others on trust. */
export function broadcastShape_checksLastAxisOnly(
  a: readonly number[],
  b: readonly number[],
): number[] {
  return aligned(a, b).map(([m, n], axis, { length }) =>
    axis === length - 1 ? joined(m, n) : Math.max(m, n),
  );
}

/** Lets 2 fit 4, as if whole multiples repeated. */
export function broadcastShape_multiplesFit(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => {
    const [small, large] = [Math.min(m, n), Math.max(m, n)];
    if (large % small > 0) throw new RangeError(`${m} against ${n}`);
    return large;
  });
}

/** Wants equal extents and knows nothing of 1. */
export function broadcastShape_equalOnly(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n], axis) => {
    const missing = axis < Math.abs(a.length - b.length);
    if (m !== n && !missing) throw new RangeError(`${m} against ${n}`);
    return Math.max(m, n);
  });
}

/** Answers [] when one of the shapes is []. */
export function broadcastShape_nothingMakesNothing(
  a: readonly number[],
  b: readonly number[],
): number[] {
  return a.length === 0 || b.length === 0 ? [] : rightBroadcast(a, b);
}

/** Turns its own arguments round to compare from the right. */
export function broadcastShape_turnsArgumentsRound(
  a: readonly number[],
  b: readonly number[],
): number[] {
  const shape = rightBroadcast(a, b);
  (a as number[]).reverse();
  (b as number[]).reverse();
  return shape;
}

function rightBroadcast(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => joined(m, n));
}

function aligned(a: readonly number[], b: readonly number[]): [number, number][] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => [
    a[axis - rank + a.length] ?? 1,
    b[axis - rank + b.length] ?? 1,
  ]);
}

function joined(m: number, n: number): number {
  if (m !== n && m !== 1 && n !== 1) throw new RangeError(`${m} against ${n}`);
  return m === 1 ? n : m;
}

// --- transpose ---------------------------------------------------------------------------------

/** Reads the numbers in their old order with the new shape: a reshape. */
export function transpose_reshapes(m: number[][]): number[][] {
  const [rows, columns] = [m.length, m[0]!.length];
  const flat = m.flat();
  return Array.from({ length: columns }, (_, i) => flat.slice(i * rows, (i + 1) * rows));
}

/** Takes the number of rows for the number of columns too: right for square matrices only. */
export function transpose_squareOnly(m: number[][]): number[][] {
  return m.map((_, j) => m.map((row) => row[j] ?? 0));
}

/** Turns the matrix by a quarter instead of mirroring it. */
export function transpose_quarterTurn(m: number[][]): number[][] {
  return rightTranspose(m.toReversed());
}

/** Mirrors along the other diagonal. */
export function transpose_otherDiagonal(m: number[][]): number[][] {
  return rightTranspose(m.toReversed()).reverse();
}

/** Reverses each row. */
export function transpose_mirrorsRows(m: number[][]): number[][] {
  return m.map((row) => row.toReversed());
}

/** Fills all rows of the answer with one and the same array. */
export function transpose_sharesOneRow(m: number[][]): number[][] {
  const columns: number[][] = Array(m[0]!.length).fill(Array(m.length).fill(0));
  for (const [i, row] of m.entries()) {
    for (const [j, value] of row.entries()) columns[j]![i] = value;
  }
  return columns;
}

/** Stops one column early. */
export function transpose_dropsLastColumn(m: number[][]): number[][] {
  return rightTranspose(m).slice(0, -1);
}

/** Swaps the numbers of a square matrix in place. */
export function transpose_inPlace(m: number[][]): number[][] {
  if (m.length !== m[0]!.length) return rightTranspose(m);
  for (let i = 0; i < m.length; i++) {
    for (let j = 0; j < i; j++) [m[i]![j], m[j]![i]] = [m[j]![i]!, m[i]![j]!];
  }
  return m;
}

function rightTranspose(m: number[][]): number[][] {
  return (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));
}

// --- matmul ------------------------------------------------------------------------------------

/** Multiplies element by element. */
export function matmul_elementwise(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return a.map((row, i) => row.map((value, j) => value * (b[i]?.[j] ?? 0)));
}

/** Multiplies in the other order: b·a. */
export function matmul_otherOrder(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(b, a);
}

/** Takes rows of b where the columns belong: a·bᵀ. */
export function matmul_rowsOfB(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return a.map((row) => b.map((other) => dot(row, other)));
}

/** Takes columns of a where the rows belong: aᵀ·b. */
export function matmul_columnsOfA(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(rightTranspose(a), b);
}

/** Stops each sum one term early. */
export function matmul_leavesOutTheLastTerm(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(
    a.map((row) => row.slice(0, -1)),
    b,
  );
}

/** Runs each sum over as many terms as a has rows: right for square matrices. */
export function matmul_sumsOverRows(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(
    a.map((row) => row.slice(0, a.length)),
    b,
  );
}

/** Gives `reduce` nothing to start from, so that the first term is not multiplied. */
export function matmul_reducesWithoutStart(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, u, t) => sum + u * b[t]![j]!)));
}

/** Sets the sum to 0 once for each row, not for each element. */
export function matmul_keepsTheSum(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return a.map((row) => {
    let sum = 0;
    return b[0]!.map((_, j) => {
      for (const [t, value] of row.entries()) sum += value * b[t]![j]!;
      return sum;
    });
  });
}

/** Fills all rows of the answer with one and the same array. */
export function matmul_sharesOneRow(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  const answer: number[][] = Array(a.length).fill(Array(b[0]!.length).fill(0));
  for (const [i, row] of rightProduct(a, b).entries()) {
    for (const [j, value] of row.entries()) answer[i]![j] = value;
  }
  return answer;
}

/** Keeps the answer in float32, which has seven digits. */
export function matmul_float32(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(a, b).map((row) => row.map(Math.fround));
}

/** Rounds to six decimals. */
export function matmul_rounded(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(a, b).map((row) => row.map((value) => Number(value.toFixed(6))));
}

/** Remembers products by the numbers in a and b, which say nothing of rows and columns. */
export function matmul_remembersNumbers(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  const key = `${a} times ${b}`;
  const known = products.get(key) ?? rightProduct(a, b);
  products.set(key, known);
  return known;
}

const products = new Map<string, number[][]>();

/** Never looks at the inner extents. */
export function matmul_acceptsTallerB(a: number[][], b: number[][]): number[][] {
  return rightProduct(a, b);
}

/** Counts missing numbers as 0 instead of rejecting them. */
export function matmul_padsWithZeros(a: number[][], b: number[][]): number[][] {
  return a.map((row) =>
    b[0]!.map((_, j) => row.reduce((sum, value, t) => sum + value * (b[t]?.[j] ?? 0), 0)),
  );
}

/** Wants equal shapes, as for an elementwise product. */
export function matmul_wantsEqualShapes(a: number[][], b: number[][]): number[][] {
  if (a.length !== b.length || a[0]!.length !== b[0]!.length) throw new RangeError('shapes');
  return rightProduct(a, b);
}

/** Compares the outer extents instead of the inner ones. */
export function matmul_comparesOuterExtents(a: number[][], b: number[][]): number[][] {
  if (a.length !== b[0]!.length) throw new RangeError(`${a.length} against ${b[0]!.length}`);
  return rightProduct(a, b);
}

/** Puts the rows of the answer where the rows of a were. */
export function matmul_overwritesA(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  for (const [i, row] of rightProduct(a, b).entries()) a[i] = row;
  return a;
}

function rightProduct(a: number[][], b: number[][]): number[][] {
  const columns = rightTranspose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

function dot(u: readonly number[], v: readonly number[]): number {
  return u.reduce((sum, value, t) => sum + value * v[t]!, 0);
}

function requireInner(a: number[][], b: number[][]): void {
  if (a[0]!.length !== b.length) throw new RangeError(`${a[0]!.length} against ${b.length}`);
}
