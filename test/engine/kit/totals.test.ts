/** Points of several parts, and those of parts that go beyond the course. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contribution, type Part, shareOf, sum, totals } from '../../../engine/kit/totals.ts';

/** In hundredths, as points are. */
const points = fc
  .record({ possible: fc.nat(2000), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ possible, share }) => ({
    score: Math.floor(possible * share) / 100,
    maxScore: possible / 100,
  }));
const usual = fc.array(points, { maxLength: 6 });
const beyond = usual.map((parts) => parts.map((part): Part => ({ ...part, extra: true })));

describe('totals', () => {
  test('of a course without extra are sums, and nothing else', () => {
    const parts = [
      { score: 1.5, maxScore: 2 },
      { score: 0, maxScore: 5 },
    ];
    expect(totals(parts)).toStrictEqual({ score: 1.5, maxScore: 7 });
    expect(totals([])).toStrictEqual({ score: 0, maxScore: 0 });
  });

  test('what is extra changes neither the points earned nor those there are', () => {
    fc.assert(
      fc.property(usual, beyond, fc.boolean(), (parts, more, isFirst) => {
        const { extra, ...all } = totals(isFirst ? [...more, ...parts] : [...parts, ...more]);
        expect(all).toStrictEqual(sum(parts));
        expect(extra).toStrictEqual(more.length > 0 ? sum(more) : undefined);
      }),
    );
  });

  test('counted, it is among the points earned, and never among those there are', () => {
    fc.assert(
      fc.property(usual, beyond, (parts, more) => {
        const counted = totals([...parts, ...more], true);
        expect(counted.score).toBeCloseTo(sum(parts).score + sum(more).score, 9);
        expect(counted.maxScore).toBe(sum(parts).maxScore);
        expect(counted.extra).toStrictEqual(totals([...parts, ...more]).extra);
      }),
    );
  });

  test.each([false, true])('are what every part adds to them: %s', (countExtra) => {
    fc.assert(
      fc.property(usual, beyond, (parts, more) => {
        const all = [...parts, ...more];
        const { extra: _, ...whole } = totals(all, countExtra);
        expect(sum(all.map((part) => contribution(part, countExtra)))).toStrictEqual(whole);
      }),
    );
  });
});

test.each([
  [{ score: 5, maxScore: 20 }, 0.25],
  [{ score: 25, maxScore: 20 }, 1],
  [{ score: 20, maxScore: 20, extra: { score: 0, maxScore: 4 } }, 1],
  [{ score: 0, maxScore: 0, extra: { score: 3, maxScore: 4 } }, 0.75],
  [{ score: 0, maxScore: 0 }, 0],
])('the share of %j', (total, share) => {
  expect(shareOf(total)).toBe(share);
});
