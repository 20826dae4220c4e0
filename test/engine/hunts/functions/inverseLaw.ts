/** Pairs of functions: the second undoes the first. */
import { innocent, suspect } from '../../../../engine/kit/suspect.ts';

const each = (f: (x: number) => number) => (xs: number[]) => xs.map(f);

export const doubling = { f: each((x) => 2 * x), inverse: each((x) => x / 2) };
innocent(doubling);

export const adding = { f: each((x) => x + 1), inverse: each((x) => x - 1) };
innocent(adding);

export const forgetful = { f: each((x) => x + 1), inverse: each((x) => x) };
suspect<'en'>(
  forgetful,
  { does: { en: 'It undoes nothing.' }, where: { en: 'Everywhere.' } },
  adding,
);
