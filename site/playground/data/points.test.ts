import { describe, expect, it } from 'vitest';
import { PLANES } from '../settings.ts';
import { HIGH, LOW, OWN, type Sample, samplesOf, UNSEEN } from './points.ts';

const both = (...from: Parameters<typeof samplesOf>): Sample[] => {
  const { own, unseen } = samplesOf(...from);
  return [...own, ...unseen];
};

describe.each(PLANES)('%s', (name) => {
  it('is the same for the same seed, and another for another', () => {
    expect(samplesOf(name, 0.1, 3)).toEqual(samplesOf(name, 0.1, 3));
    expect(samplesOf(name, 0.1, 3)).not.toEqual(samplesOf(name, 0.1, 4));
  });

  it('has as many of either class, and all of them different', () => {
    const { own, unseen } = samplesOf(name, 0.1, 1);
    expect([own.length, unseen.length]).toEqual([OWN, UNSEEN]);
    const all = both(name, 0.1, 1);
    expect(all.filter(({ label }) => label === 1)).toHaveLength(all.length / 2);
    expect(new Set(all.map(({ at }) => at.join())).size).toBe(all.length);
    // In no order: neither class is missing from what is learnt or asked.
    for (const some of [own.slice(0, 40), unseen.slice(0, 40)]) {
      expect(new Set(some.map(({ label }) => label)).size).toBe(2);
    }
  });

  it('lies within the square, and without noise no point is near to one of the other class', () => {
    const all = both(name, 0, 1);
    expect(all.flatMap(({ at }) => at).every((each) => each > LOW && each < HIGH)).toBe(true);
    const ones = all.filter(({ label }) => label === 1);
    const zeros = all.filter(({ label }) => label === 0);
    const gaps = ones.flatMap((one) =>
      zeros.map(({ at }) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1])),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(0.15);
  });

  it('is moved by noise, the more the farther', () => {
    const still = new Map(both(name, 0, 1).map((sample, i) => [i, sample]));
    const way = (noise: number): number =>
      both(name, noise, 1).reduce(
        (sum, { at }, i) =>
          sum + Math.hypot(at[0] - still.get(i)!.at[0], at[1] - still.get(i)!.at[1]),
        0,
      );
    expect(way(0)).toBe(0);
    expect(way(0.4)).toBeCloseTo(4 * way(0.1), 6);
  });
});
