import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arange, tensor, Tensor, zeros } from '#tensor';
import { law } from '../law.ts';
import { anyTensor, product, shapeOfRank, tensorOf } from './arbitraries.ts';

const tensorWithRows = shapeOfRank(1, 4).chain(tensorOf);

describe('reshape', () => {
  law('keeps the elements in their order', anyTensor, (x) => {
    const flat = x.reshape([x.size]);
    expect(flat).toEqual(new Tensor([x.size], x.data));
    expect(flat.reshape(x.shape)).toEqual(x);
  });

  law('works out an extent of -1', tensorWithRows, fc.nat(), (x, n) => {
    const shape = x.shape.with(n % x.rank, -1);
    expect(x.reshape(shape)).toEqual(x);
  });

  test.each([
    [[2, 3], [4]],
    [
      [2, 3],
      [4, -1],
    ],
    [
      [2, 3],
      [0, -1],
    ],
    [[1], [-1, -1]],
    [[2, 3], []],
  ])('rejects %j to %j', (from, to) => {
    const message = `cannot reshape [${from.join(', ')}] to [${to.join(', ')}]`;
    expect(() => zeros(from).reshape(to)).toThrow(message);
  });

  test('rejects extents that are not whole', () => {
    expect(() => zeros([6]).reshape([1.5, 4])).toThrow(RangeError);
    expect(() => zeros([6]).reshape([-2, -3])).toThrow(RangeError);
  });
});

describe('slice', () => {
  test('takes the rows that Array.prototype.slice takes', () => {
    const bound = fc.option(fc.integer({ min: -6, max: 6 }), { nil: undefined });
    fc.assert(
      fc.property(tensorWithRows, bound, bound, (x, from, to) => {
        const rows = x.toArray<unknown[]>().slice(from, to);
        const out = x.slice(from, to);
        expect(out.shape).toEqual([rows.length, ...x.shape.slice(1)]);
        expect(out.toArray()).toEqual(rows);
        expect(out.size).toBe(product(out.shape));
      }),
    );
  });

  test('gives a copy', () => {
    const x = arange(4);
    x.slice(1, 3).data[0] = 99;
    expect(x).toEqual(arange(4));
  });

  test('rejects rank 0', () => {
    expect(() => tensor(1).slice(0, 1)).toThrow('slice needs rows, not shape []');
  });
});

test('moving elements keeps the dtype', () => {
  const x = tensor([[1, 0]], 'bool');
  for (const out of [x.transpose(), x.reshape([2]), x.slice(0, 1)]) {
    expect(out.dtype).toBe('bool');
  }
});
