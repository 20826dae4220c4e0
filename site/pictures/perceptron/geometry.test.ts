import { describe, expect, it } from 'vitest';
import { foot, positiveSide, segment } from './geometry.ts';

describe('the line within a square', () => {
  it('cuts the square from side to side', () => {
    expect(segment([1, 1], -1, 0, 1)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(segment([1, 0], -0.5, -1, 2)).toEqual([
      [0.5, -1],
      [0.5, 2],
    ]);
  });

  it('keeps the side where the sum is not negative', () => {
    expect(positiveSide([1, 0], -0.5, 0, 1)).toEqual([
      [0.5, 0],
      [1, 0],
      [1, 1],
      [0.5, 1],
    ]);
    expect(positiveSide([0, 0], 0, 0, 1)).toHaveLength(4);
    expect(positiveSide([0, 0], -1, 0, 1)).toEqual([]);
  });

  it('is not there where it misses the square, or where there are no weights', () => {
    expect(segment([1, 1], -9, 0, 1)).toBeUndefined();
    expect(segment([0, 0], 1, 0, 1)).toBeUndefined();
    expect(segment([0, 0], 0, 0, 1)).toBeUndefined();
  });

  it('is reached at a right angle', () => {
    expect(foot([2, 2], -3, [0.5, 0.5])).toEqual([0.75, 0.75]);
  });
});
