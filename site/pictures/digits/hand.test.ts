/** How well the pad reads what people write, in all their ways: see `hand.ts`. */
import { describe, expect, it } from 'vitest';
import * as module from '../../../reference/digits.ts';
import { referenceFunctions } from '../../grader/functions.ts';
import { bitmapOf, countedOf } from './bitmap.ts';
import { reader } from './compute.ts';
import { written } from './hand.ts';
import { DIGITS, logitsOf, readingOf } from './network.ts';
import { SHAPES } from './shapes.ts';

const TIMES = 30;
const ALL = Array.from({ length: DIGITS }, (_, digit) => digit);

const drawings = ALL.map((digit) =>
  Array.from({ length: TIMES }, (_, n) =>
    countedOf(bitmapOf(written(digit, n))).map((count) => count / 16),
  ),
);

/** The share that is read rightly, of each digit in each of its ways. */
function sharesOf(thorough: boolean): number[][] {
  const { network } = reader(referenceFunctions(module), { seed: 1, thorough });
  return drawings.map((all, digit) =>
    SHAPES[digit]!.map((_, way, { length: ways }) => {
      const mine = all.filter((_pixels, n) => n % ways === way);
      return (
        mine.filter((each) => readingOf(logitsOf(network, each)) === digit).length / mine.length
      );
    }),
  );
}

const mean = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** As hardly anybody has written in the images: a 1 with flag and foot, a 4 of two upright strokes. */
const UNHEARD_OF = [
  [1, 2],
  [4, 2],
] as const;

describe('what is written on the pad', () => {
  const shares = sharesOf(true);

  it('is read rightly nearly always, where the images have its like', () => {
    for (const [digit, ways] of shares.entries()) {
      const heardOf = ways.filter(
        (_, way) => !UNHEARD_OF.some(([d, w]) => d === digit && w === way),
      );
      expect(mean(heardOf), `${digit}`).toBeGreaterThanOrEqual(0.75);
    }
    expect(mean(shares.flat())).toBeGreaterThanOrEqual(0.87);
  });

  it('is read badly where hardly anybody has written it so', () => {
    for (const [digit, way] of UNHEARD_OF) expect(shares[digit]![way]).toBeLessThan(0.5);
  });

  it('is read worse by a network that has seen 400 images', () => {
    const few = sharesOf(false);
    expect(mean(few.flat())).toBeGreaterThanOrEqual(0.77);
    expect(mean(few.flat())).toBeLessThan(mean(shares.flat()));
    // A 7 without its bar is rare.
    expect(few[7]![0]).toBeLessThan(shares[7]![0]!);
  });
});
