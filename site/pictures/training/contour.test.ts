import { describe, expect, it } from 'vitest';
import { levelPath } from './contour.ts';

/** The ends of all pieces of a path. */
const endsOf = (path: string): number[][] =>
  path
    .split(/[ML]/)
    .filter((part) => part !== '')
    .map((part) => part.split(',').map(Number));

const grid = (n: number, f: (x: number, y: number) => number): number[] =>
  Array.from({ length: n * n }, (_, i) => f(i % n, Math.floor(i / n)));

describe('levelPath', () => {
  it('is empty where the level is not crossed', () => {
    expect(
      levelPath(
        grid(5, () => 1),
        5,
        0.5,
      ),
    ).toBe('');
    expect(
      levelPath(
        grid(5, () => NaN),
        5,
        0.5,
      ),
    ).toBe('');
  });

  it('runs along a straight line', () => {
    const ends = endsOf(
      levelPath(
        grid(6, (x, y) => x + 2 * y),
        6,
        5.3,
      ),
    );
    expect(ends.length).toBeGreaterThan(6);
    for (const [x, y] of ends) expect(x! + 2 * y!).toBeCloseTo(5.3, 1);
  });

  it('goes round a circle, piece after piece', () => {
    const ends = endsOf(
      levelPath(
        grid(41, (x, y) => Math.hypot(x - 20, y - 20)),
        41,
        12,
      ),
    );
    for (const [x, y] of ends) expect(Math.hypot(x! - 20, y! - 20)).toBeCloseTo(12, 1);
    const times = new Map<string, number>();
    for (const end of ends) times.set(end.join(), (times.get(end.join()) ?? 0) + 1);
    expect([...times.values()].every((count) => count === 2)).toBe(true);
  });
});
