// A hand that writes digits, for tests: no two alike, as people write them.
import { randn } from '#tensor';
import type { Stroke } from './bitmap.ts';
import { SHAPES, type Shape, strokesOf } from './shapes.ts';

/** The `n`-th time that a digit is written. Its ways of being written take turns. */
export function written(digit: number, n: number): Stroke[] {
  const ways = SHAPES[digit]!;
  const chance = randn([200], 1 + 10 * n + digit).data;
  let drawn = 0;
  const next = (spread: number): number => spread * chance[drawn++]!;
  const shape: Shape = ways[n % ways.length]!.map((stroke) =>
    stroke.map(([x, y]) => [x + next(0.7), y + next(0.7)]),
  );
  return moved(strokesOf(shape), next);
}

/** Slanted, turned, wider or narrower, larger or smaller, somewhere, by a hand that trembles. */
function moved(strokes: readonly Stroke[], next: (spread: number) => number): Stroke[] {
  const [slant, angle] = [next(0.15), next(0.07)];
  const [width, size] = [Math.exp(next(0.15)), Math.exp(next(0.25))];
  const [right, down] = [next(3), next(3)];
  const [tremble, phase] = [next(0.3), next(3)];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return strokes.map((stroke) =>
    stroke.map(({ x, y }, i) => {
      const across = width * (x - 10) - slant * (y - 14) + tremble * Math.sin(0.9 * i + phase);
      const along = y - 14 + tremble * Math.cos(0.7 * i + phase);
      return {
        x: 16 + right + size * (cos * across - sin * along),
        y: 16 + down + size * (sin * across + cos * along),
      };
    }),
  );
}
