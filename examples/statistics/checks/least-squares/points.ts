/** What the laws of lesson 02 draw, and the fit as the normal equations say it. */
import { fc, list, listOfLength, real, whole } from 'gradlings';

export type Line = { slope: number; intercept: number };
export type Points = [xs: number[], ys: number[]];
type LineAndPoints = [line: Line, xs: number[], ys: number[]];

export const sum = (values: readonly number[]): number => values.reduce((all, v) => all + v, 0);

export const lines = fc
  .tuple(real(), real())
  .map(([slope, intercept]): Line => ({ slope, intercept }));

const withYs = (xs: number[]) => fc.tuple(fc.constant(xs), listOfLength(xs.length, real()));

/** Any points, of which there is at least one. */
export const points: fc.Arbitrary<Points> = list(real()).chain(withYs);

/** xs of which two are at least 1 apart: so rounding cannot spoil a fit. */
export const spread: fc.Arbitrary<number[]> = fc
  .tuple(real(), fc.constantFrom(1, -1, 2, -2, 4), list(real(), 0, 6))
  .map(([x, gap, others]) => [x, x + gap].concat(others));

/** Points through which there is a best line. */
export const fittable: fc.Arbitrary<Points> = spread.chain(withYs);

export const lineAndPoints: fc.Arbitrary<LineAndPoints> = fc
  .tuple(lines, points)
  .map(([line, [xs, ys]]) => [line, xs, ys]);

/** One of the lists is longer. */
export const unpaired: fc.Arbitrary<Points> = fc
  .tuple(fittable, whole(1, 3), fc.boolean())
  .map(([[xs, ys], more, which]) => {
    const longer = Array.from({ length: more }, (_, i) => i);
    return which ? [[...xs, ...longer], ys] : [xs, [...ys, ...longer]];
  });

export const lineAndUnpaired: fc.Arbitrary<LineAndPoints> = fc
  .tuple(lines, unpaired)
  .map(([line, [xs, ys]]) => [line, xs, ys]);

/** Of the text: a bean of 1, 4 and 4 cm, and the line that was guessed. */
export const WEEKS = [0, 1, 2];
export const HEIGHTS = [1, 4, 4];
export const GUESS: Line = { slope: 2, intercept: 1 };

export const residualsOf = ({ slope, intercept }: Line, xs: number[], ys: number[]): number[] =>
  xs.map((x, i) => ys[i]! - slope * x - intercept);

export const errorOf = (line: Line, xs: number[], ys: number[]): number =>
  sum(residualsOf(line, xs, ys).map((r) => r ** 2)) / xs.length;

export function gradientOf(line: Line, xs: number[], ys: number[]): Line {
  const r = residualsOf(line, xs, ys);
  const n = xs.length;
  return { slope: (-2 * sum(r.map((ri, i) => ri * xs[i]!))) / n, intercept: (-2 * sum(r)) / n };
}

/** The two normal equations by Cramer's rule: right for xs as small as those above. */
export function fitOf(xs: number[], ys: number[]): Line {
  const n = xs.length;
  const [x, y] = [sum(xs), sum(ys)];
  const xx = sum(xs.map((each) => each ** 2));
  const xy = sum(xs.map((each, i) => each * ys[i]!));
  const determinant = n * xx - x ** 2;
  return { slope: (n * xy - x * y) / determinant, intercept: (xx * y - x * xy) / determinant };
}
