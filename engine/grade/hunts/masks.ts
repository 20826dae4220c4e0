/** Suspects behind masks: who is behind which is drawn, and the same for everybody with the same seed. */
import fc from 'fast-check';
import type { Suspects } from '../../kit/suspects.ts';

/** The suspects in the order of their masks. */
export function masked({ texts }: Suspects, seed: number): string[] {
  const names = [...texts.keys()];
  const all = { minLength: names.length, maxLength: names.length };
  return fc.sample(fc.shuffledSubarray(names, all), { seed, numRuns: 1 })[0]!;
}

/** Who is behind a mask, counted from 0 as in a report on the same draw. */
export function behind(mask: number, suspects: Suspects, seed: number): string {
  const name = masked(suspects, seed)[mask];
  if (name === undefined) throw new RangeError(`there is no mask ${mask}`);
  return name;
}

export type Stars = 0 | 1 | 2 | 3;

/** What a law earns that is right about all right functions and has caught so many. */
export function starsFor(caught: number, suspects: number): Stars {
  if (caught === 0) return 0;
  if (caught === suspects) return 3;
  if (caught >= 0.8 * suspects) return 2;
  return caught >= 0.5 * suspects ? 1 : 0;
}
