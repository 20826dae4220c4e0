import fc from 'fast-check';
import math from '#mathjs';
import { expect, test } from 'vitest';
import { erf } from '#tensor';
import { law } from '../law.ts';

const relative = (value: number, exact: number) => Math.abs(value - exact) / Math.abs(exact);
const moderate = fc.double({ min: -6, max: 6, noNaN: true });

// From the alternating Taylor series, summed with 60 digits, then rounded.
test.each([
  [0.001, 0.0011283787909692365],
  [0.1, 0.1124629160182849],
  [0.5, 0.5204998778130465],
  [1, 0.8427007929497149],
  [1.5, 0.9661051464753108],
  [2, 0.9953222650189527],
  [2.5, 0.999593047982555],
  [3, 0.9999779095030014],
  [4, 0.9999999845827421],
  [5, 0.9999999999984626],
])('erf(%d) = %d', (x, exact) => {
  expect(relative(erf(x), exact)).toBeLessThan(1e-15);
});

test('agrees with mathjs', () => {
  for (let x = 0.005; x < 6; x += 0.01) {
    expect(relative(erf(x), math.erf(x))).toBeLessThan(1.5e-15);
  }
});

test('is 2x/√π for tiny x', () => {
  for (const x of [1e-8, 1e-100, 1e-300]) {
    expect(relative(erf(x), (2 / Math.sqrt(Math.PI)) * x)).toBeLessThan(1e-15);
  }
});

law('is odd', moderate, (x) => {
  expect(erf(-x)).toBe(-erf(x));
});

test('grows, also where the two methods meet', () => {
  fc.assert(
    fc.property(moderate, fc.double({ min: 1e-3, max: 1, noNaN: true }), (x, step) => {
      expect(erf(x + step)).toBeGreaterThanOrEqual(erf(x));
    }),
  );
  expect(erf(2)).toBeGreaterThan(erf(2 - 1e-12));
});

test('the ends and NaN', () => {
  expect([0, 30, Infinity, -Infinity, NaN].map(erf)).toEqual([0, 1, 1, -1, NaN]);
  expect(erf(-0)).toBe(-0);
});
