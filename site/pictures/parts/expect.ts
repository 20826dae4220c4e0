// What a drawing needs of the answers it is made from. The reference always gives it; the student's
// code may not, and then the grader's own words say what is wrong.
import { zeros, type Tensor } from '#tensor';
import { Broken } from '../../../engine/kit/failure.ts';
import type { Data } from '../../../engine/sandbox/codec.ts';

/** `tensor`, if it has this shape. */
export function expectShape(tensor: Tensor, shape: readonly number[]): Tensor {
  const same =
    tensor.rank === shape.length && shape.every((extent, axis) => extent === tensor.shape[axis]);
  if (!same) throw differs('shape', tensor, zeros(shape));
  return tensor;
}

/** `list`, if it has this length. */
export function expectLength<T extends Data[]>(list: T, length: number): T {
  if (list.length !== length) throw differs('length', list, Array<number>(length).fill(0));
  return list;
}

/** `matrix`, if it has so many rows and columns. */
export function expectMatrix(matrix: number[][], rows: number, columns: number): number[][] {
  expectLength(matrix, rows);
  for (const row of matrix) expectLength(row, columns);
  return matrix;
}

/** `value`, if it is a whole number from 0 to `most`: one that may be counted up to. */
export function expectCount(value: number, most: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new Broken({ type: 'outside', path: '', range: `0 … ${most}`, received: value });
}

/** Whether an error says that a function refuses its arguments, and not that it is unfinished. */
export const isRejection = (error: unknown): boolean =>
  !(error instanceof Broken) ||
  (error.failure.type === 'problem' && error.failure.problem.type === 'threw');

/** What to throw where arguments had to be refused and an answer came instead. */
export const accepted = (received: Data): Broken => new Broken({ type: 'accepted', received });

const differs = (reason: 'shape' | 'length', received: Data, expected: Data): Broken =>
  new Broken({
    type: 'differs',
    reason,
    path: '',
    received,
    expected,
    part: { received, expected },
    sides: {},
  });
