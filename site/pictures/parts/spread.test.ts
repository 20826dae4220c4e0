import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('spread', () => {
  it('leaves alone what is far enough apart', () => {
    expect(spread([30, 0, 10], 10)).toEqual([30, 0, 10]);
    expect(spread([], 10)).toEqual([]);
  });

  it('moves neighbours apart around their middle, and keeps their order', () => {
    expect(spread([5, 5], 10)).toEqual([0, 10]);
    expect(spread([12, 10, 11], 10)).toEqual([21, 1, 11]);
  });

  it('joins a group with those that it is pushed into', () => {
    const places = spread([0, 9, 9, 9, 50], 10);
    expect(places[4]).toBe(50);
    const steps = places.slice(1).map((place, i) => place - places[i]!);
    expect(steps.every((step) => step >= 10 - 1e-9)).toBe(true);
    // As much to one side as to the other.
    expect(places.slice(0, 4).reduce((sum, place) => sum + place, 0)).toBeCloseTo(27, 9);
  });
});
