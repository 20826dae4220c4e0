import fc from 'fast-check';
import math from '#mathjs';
import { describe, expect, test } from 'vitest';
import { eye, tensor, zeros } from '#tensor';
import { law } from '../law.ts';
import { extent, matrix, quarter, tensorOf } from './arbitraries.ts';

describe('matmul', () => {
  /** Matrices a, b, c that chain, and one more of b's shape. */
  const chain = fc
    .tuple(extent, extent, extent, extent)
    .chain(([k, l, m, n]) =>
      fc.tuple(tensorOf([k, l]), tensorOf([l, m]), tensorOf([m, n]), tensorOf([l, m])),
    );

  law('agrees with mathjs', chain, ([a, b]) => {
    const expected = math.multiply(a.toArray<number[][]>(), b.toArray<number[][]>());
    expect(a.matmul(b)).toEqual(tensor(expected).add(0)); // mathjs gives some zeros as -0
  });

  law('is associative', chain, ([a, b, c]) => {
    expect(a.matmul(b).matmul(c)).toEqual(a.matmul(b.matmul(c)));
  });

  law('is linear', chain, quarter, ([a, b, , d], s) => {
    expect(a.matmul(b.mul(s).add(d))).toEqual(a.matmul(b).mul(s).add(a.matmul(d)));
  });

  law('leaves a matrix alone when multiplied by the identity', matrix, (x) => {
    expect(eye(x.shape[0]!).matmul(x)).toEqual(x);
    expect(x.matmul(eye(x.shape[1]!))).toEqual(x);
  });

  law('takes a vector for a row on the left and for a column on the right', chain, ([a, b]) => {
    const [row, column] = [a.slice(0, 1), b.transpose().slice(0, 1)];
    const [u, v] = [row.reshape([-1]), column.reshape([-1])];
    expect(u.matmul(b)).toEqual(row.matmul(b).reshape([b.shape[1]!]));
    expect(a.matmul(v)).toEqual(a.matmul(column.transpose()).reshape([a.shape[0]!]));
    expect(u.matmul(v)).toEqual(u.mul(v).sum());
  });

  test('of no inner elements is 0', () => {
    expect(zeros([2, 0]).matmul(zeros([0, 3]))).toEqual(zeros([2, 3]));
  });

  test.each([
    [
      [2, 3],
      [2, 3],
    ],
    [[2, 3], [2]],
    [[2], [3, 2]],
    [[2], [3]],
    [[], [2]],
    [[2], []],
    [[], []],
    [
      [2, 2, 2],
      [2, 2],
    ],
    [
      [2, 2],
      [2, 2, 2],
    ],
  ])('rejects shapes %j and %j', (a, b) => {
    const message = `matmul of shapes [${a.join(', ')}] and [${b.join(', ')}]`;
    expect(() => zeros(a).matmul(zeros(b))).toThrow(message);
  });
});

describe('transpose', () => {
  law('swaps the indices', matrix, (x) => {
    const rows = x.toArray<number[][]>();
    const columns = rows[0]!.map((_, j) => rows.map((row) => row[j]!));
    expect(x.transpose()).toEqual(tensor(columns));
    expect(x.transpose().transpose()).toEqual(x);
  });

  law('turns a product round: (ab)ᵀ = bᵀaᵀ', matrix, (x) => {
    const y = x.transpose().add(1);
    expect(x.matmul(y).transpose()).toEqual(y.transpose().matmul(x.transpose()));
  });

  test.each([[[]], [[3]], [[1, 2, 3]]])('rejects shape %j', (shape) => {
    const message = `transpose needs rank 2, not shape [${shape.join(', ')}]`;
    expect(() => zeros(shape).transpose()).toThrow(message);
  });
});
