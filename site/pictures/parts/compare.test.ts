import { describe, expect, it } from 'vitest';
import { isSame, largestDifference } from './compare.ts';

describe('numbers', () => {
  it('are the same but for rounding', () => {
    expect(isSame(0.1 + 0.2, 0.3)).toBe(true);
    expect(isSame(1e-17, 0)).toBe(true);
    expect(isSame(NaN, NaN)).toBe(true);
    expect(isSame(-Infinity, -Infinity)).toBe(true);
  });

  it('differ, small ones, too', () => {
    expect(isSame(1e-8, 2e-8)).toBe(false);
    expect(isSame(0.3, 0.3001)).toBe(false);
    expect(isSame(NaN, 0)).toBe(false);
    expect(isSame(Infinity, -Infinity)).toBe(false);
    expect(isSame('(0, 1)', '(1, 0)')).toBe(false);
  });
});

describe('the largest difference', () => {
  it('is none where all is the same', () => {
    expect(largestDifference([[1, 'a']], [[1 + 1e-12, 'a']])).toBeUndefined();
  });

  it('is where two numbers are farthest apart, the first of several', () => {
    const own = [
      [0, 0.5],
      [1, 0.1],
      [2, 0.1],
    ];
    const right = [
      [0, 0.6],
      [1, 0.9],
      [2, 0.9],
    ];
    expect(largestDifference(own, right)).toMatchObject({
      row: 1,
      column: 1,
      own: 0.1,
      right: 0.9,
    });
  });

  it('is where one of the two is no number at all', () => {
    expect(largestDifference([[5], [NaN]], [[0], [1]])).toMatchObject({
      row: 1,
      own: NaN,
      right: 1,
    });
  });

  it('is among words only where no number differs', () => {
    expect(largestDifference([['x', 1]], [['y', 2]])).toMatchObject({ column: 1 });
    expect(largestDifference([['x', 1]], [['y', 1]])).toMatchObject({ column: 0, right: 'y' });
  });

  it('is where one of the two ends', () => {
    expect(largestDifference([[1]], [[1], [2]])).toMatchObject({ row: 1, own: '–', right: 2 });
  });
});
