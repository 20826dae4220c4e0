import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';

describe('a tensor on paper', () => {
  it('is one cell, one row, one matrix, and then several', () => {
    expect(blocksOf([])).toEqual([{ name: '', rows: [[[]]] }]);
    expect(blocksOf([2])).toEqual([{ name: '', rows: [[[0], [1]]] }]);
    expect(blocksOf([2, 1])).toEqual([{ name: '', rows: [[[0, 0]], [[1, 0]]] }]);
    expect(blocksOf([2, 1, 1])).toEqual([
      { name: '(0, ·, ·)', rows: [[[0, 0, 0]]] },
      { name: '(1, ·, ·)', rows: [[[1, 0, 0]]] },
    ]);
  });
});
