import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erf, randn, zeros } from '#tensor';
import { law } from '../law.ts';

const seed = fc.integer();

test('the same seed gives the same bits, today and in every engine', () => {
  expect(randn([3], 0).toArray()).toEqual([
    -0.3273497308723085, 1.0638863077488316, 1.9973095601955984,
  ]);
  expect(randn([2, 2], 42).toArray()).toEqual([
    [-0.42807650332095804, 0.20814015374333641],
    [-1.2765924138116218, 0.5159545383073337],
  ]);
  expect(randn([2], -1).toArray()).toEqual([-1.3724940064999651, 0.9986909645295684]);
  const words = new Uint32Array(randn([2000], 1).data.buffer);
  expect(words.reduce((hash, word) => (Math.imul(hash, 31) + word) | 0, 0)).toBe(-1496528942);
});

law('a longer sample begins with the shorter one', seed, fc.nat({ max: 9 }), (s, n) => {
  expect(randn([n], s)).toEqual(randn([10], s).slice(0, n));
});

test('every shape is filled from the same stream', () => {
  fc.assert(
    fc.property(seed, (s) => {
      expect(randn([2, 3], s)).toEqual(randn([6], s).reshape([2, 3]));
    }),
  );
  expect(randn([0], 1)).toEqual(zeros([0]));
});

test('seeds differ', () => {
  const first = Array.from({ length: 1000 }, (_, s) => randn([1], s).item());
  expect(new Set(first).size).toBe(1000);
});

/** How far a sample's distribution is from the standard normal one, times √n (Kolmogorov). */
function kolmogorov(sample: number[]): number {
  const n = sample.length;
  const gaps = sample
    .toSorted((a, b) => a - b)
    .map((x, i) => {
      const phi = (1 + erf(x / Math.SQRT2)) / 2;
      return Math.max(Math.abs(phi - i / n), Math.abs(phi - (i + 1) / n));
    });
  return Math.sqrt(n) * Math.max(...gaps);
}

// The seeds are fixed, so these either always pass or always fail. Bounds are four standard errors;
// a normal sample exceeds 1.95 in the Kolmogorov distance once in a thousand times.
describe('standard normal', () => {
  const n = 100_000;
  const x = randn([n], 2024);
  const moment = (k: number) => x.pow(k).mean().item();

  test('the first four moments are 0, 1, 0, 3', () => {
    expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });

  test('the whole distribution is Φ, within a stream and across seeds', () => {
    expect(kolmogorov([...x.data])).toBeLessThan(1.95);
    const across = Array.from({ length: 5000 }, (_, s) => randn([1], s).item());
    expect(kolmogorov(across)).toBeLessThan(1.95);
  });

  test('neighbours are uncorrelated, also in size', () => {
    const [a, b] = [x.slice(0, -1), x.slice(1)];
    expect(Math.abs(a.mul(b).mean().item())).toBeLessThan(4 * Math.sqrt(1 / n));
    const [c, d] = [a.pow(2).sub(1), b.pow(2).sub(1)];
    expect(Math.abs(c.mul(d).mean().item())).toBeLessThan(4 * Math.sqrt(4 / n));
  });
});
