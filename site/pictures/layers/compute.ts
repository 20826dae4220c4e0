// The data of the pictures of lesson 03, made with the lesson's own functions.
import { arange, tensor } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import { expectShape } from '../parts/expect.ts';

type Lesson = Functions<typeof import('../../../reference/layers.ts')>;

// --- A dense layer -----------------------------------------------------------------------------

export interface DenseSettings {
  readonly x: readonly (readonly number[])[];
  readonly w: readonly (readonly number[])[];
  readonly b: readonly number[];
}

export interface DenseData {
  /** What the layer gives: [row of x][neuron]. */
  readonly y: readonly (readonly number[])[];
  /** w_ji·x_si, what flows along an edge: [row of x][neuron][input]. */
  readonly flows: readonly (readonly (readonly number[])[])[];
}

export function dense(functions: Lesson, { x, w, b }: DenseSettings): DenseData {
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
  readonly from: readonly (readonly number[])[];
}

/** Flattens 0, 1, 2, … instead of the numbers themselves, as these say where they came from. */
export function flatten(functions: Lesson, { shape }: { shape: readonly number[] }): FlattenData {
  const size = shape.reduce((product, extent) => product * extent, 1);
  const flat = functions.flatten(arange(size).reshape(shape));
  const expected = [shape[0]!, size / shape[0]!];
  return { input: shape, shape: expected, from: expectShape(flat, expected).toArray<number[][]>() };
}
