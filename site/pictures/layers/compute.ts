// The data of the pictures of lesson 03, made with the lesson's own functions.
import { arange, tensor } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import { expectShape } from '../parts/expect.ts';

type Lesson = Functions<typeof import('../../../reference/layers.ts')>;
type Matrix = readonly (readonly number[])[];

// --- A dense layer -----------------------------------------------------------------------------

export interface DenseData {
  /** What the layer gives: [row of x][neuron]. */
  readonly y: Matrix;
  /** w_ji·x_si, what flows along an edge: [row of x][neuron][input]. */
  readonly flows: readonly Matrix[];
}

export function dense(
  functions: Lesson,
  { x, w, b }: { x: Matrix; w: Matrix; b: readonly number[] },
): DenseData {
  const y = functions.dense(tensor(x), tensor(w), tensor(b));
  return {
    y: expectShape(y, [x.length, w.length]).toArray<number[][]>(),
    flows: x.map((row) => w.map((weights) => weights.map((weight, i) => weight * row[i]!))),
  };
}

// --- Flatten -----------------------------------------------------------------------------------

export interface FlattenData {
  readonly input: readonly number[];
  readonly shape: readonly number[];
  /** Which element, counted in row-major order, has come to each place of each row. */
  readonly from: Matrix;
}

/** Flattens 0, 1, 2, … instead of the numbers themselves, as these say where they came from. */
export function flatten(functions: Lesson, { shape }: { shape: readonly number[] }): FlattenData {
  const size = shape.reduce((product, extent) => product * extent, 1);
  const flat = functions.flatten(arange(size).reshape(shape));
  const expected = [shape[0]!, size / shape[0]!];
  return { input: shape, shape: expected, from: expectShape(flat, expected).toArray<number[][]>() };
}
