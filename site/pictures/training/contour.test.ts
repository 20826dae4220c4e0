import { describe, expect, it } from 'vitest';
import { levelPath } from './contour.ts';

/** The line where f(x, y) is at the level, on a grid of n by n. */
const pathOf = (n: number, level: number, f: (x: number, y: number) => number): string =>
  levelPath(
    Array.from({ length: n * n }, (_, i) => f(i % n, Math.floor(i / n))),
    n,
    level,
  );

/** The ends of all pieces of a path. */
const endsOf = (path: string): number[][] =>
  path
    .split(/[ML]/)
    .filter((part) => part !== '')
    .map((part) => part.split(',').map(Number));

describe('levelPath', () => {
  it('is empty where the level is not crossed', () => {
    expect(pathOf(5, 0.5, () => 1)).toBe('');
    expect(pathOf(5, 0.5, () => NaN)).toBe('');
  });

  it('runs along a straight line', () => {
    const ends = endsOf(pathOf(6, 5.3, (x, y) => x + 2 * y));
    expect(ends.length).toBeGreaterThan(6);
    for (const [x, y] of ends) expect(x! + 2 * y!).toBeCloseTo(5.3, 1);
  });

  it('goes round a circle, piece after piece', () => {
    const ends = endsOf(pathOf(41, 12, (x, y) => Math.hypot(x - 20, y - 20)));
    for (const [x, y] of ends) expect(Math.hypot(x! - 20, y! - 20)).toBeCloseTo(12, 1);
    const times = new Map<string, number>();
    for (const end of ends) times.set(end.join(), (times.get(end.join()) ?? 0) + 1);
    expect([...times.values()].every((count) => count === 2)).toBe(true);
  });
});
