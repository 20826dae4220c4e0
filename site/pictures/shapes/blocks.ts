// A tensor of rank 0 to 3 on paper: matrices, one for every index on the axis in front of them.
import { indicesOf } from './compute.ts';

export interface Block {
  /** `(1, ·, ·)`, and nothing for a tensor that is one matrix. */
  readonly name: string;
  /** The index of every element of the matrix; a lone value and a row are matrices of one row. */
  readonly rows: readonly (readonly (readonly number[])[])[];
}

export function blocksOf(shape: readonly number[]): Block[] {
  const row = indicesOf(shape.slice(-1));
  const column = indicesOf(shape.slice(-2, -1));
  return indicesOf(shape.slice(0, -2)).map((prefix) => ({
    name: prefix.length > 0 ? `(${[...prefix, '·', '·'].join(', ')})` : '',
    rows: column.map((i) => row.map((j) => prefix.concat(i, j))),
  }));
}
