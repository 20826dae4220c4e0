/** Other right solutions of lesson 02: odd ones, which the checks must not accuse. */

type Line = { slope: number; intercept: number };

/** From the last point to the first, and a string for an error. */
export function residuals_backwards(line: Line, xs: number[], ys: number[]): number[] {
  // oxlint-disable-next-line no-throw-literal -- any throw rejects
  if (ys.length - xs.length) throw 'an x without its y';
  const found: number[] = [];
  for (let i = xs.length - 1; i >= 0; i--) {
    found.unshift(ys[i]! - line.intercept - xs[i]! * line.slope);
  }
  return found;
}

/** A running mean, which never holds the sum. */
export function meanSquaredError_running(line: Line, xs: number[], ys: number[]): number {
  if (xs.length < 1 || ys.length !== xs.length) throw new TypeError('points wanted');
  let average = 0;
  for (const [i, x] of xs.entries()) {
    const off = Math.abs(line.slope * x + line.intercept - ys[i]!);
    average += (off ** 2 - average) / (i + 1);
  }
  return average;
}

/** From the means of x, y, x² and xy alone. */
export function gradient_moments({ slope, intercept }: Line, xs: number[], ys: number[]): Line {
  const n = xs.length;
  if (n === 0 || n !== ys.length) throw new Error('points wanted');
  let [x, y, xx, xy] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    x += xs[i]! / n;
    y += ys[i]! / n;
    xx += xs[i]! ** 2 / n;
    xy += (xs[i]! * ys[i]!) / n;
  }
  return {
    intercept: 2 * (intercept + slope * x - y),
    slope: 2 * (slope * xx + intercept * x - xy),
  };
}

/** The normal equations by Cramer's rule, with xs and ys counted from the first point. */
export function fitLine_cramer(xs: number[], ys: number[]): Line {
  const [x0, y0] = [xs[0]!, ys[0]!];
  if (xs.length !== ys.length || xs.every((x) => x === x0)) throw new Error('no such line');
  let [x, y, xx, xy] = [0, 0, 0, 0];
  for (const [i, xi] of xs.entries()) {
    const [dx, dy] = [xi - x0, ys[i]! - y0];
    [x, y, xx, xy] = [x + dx, y + dy, xx + dx * dx, xy + dx * dy];
  }
  const determinant = xs.length * xx - x * x;
  const slope = (xs.length * xy - x * y) / determinant;
  return { slope, intercept: y0 + (xx * y - x * xy) / determinant - slope * x0 };
}

/** Every pair of points votes for its own slope, weighted by the square of its distance in x. */
export function fitLine_pairs(xs: number[], ys: number[]): Line {
  const n = xs.length;
  if (n !== ys.length) throw new RangeError('an x without its y');
  if (!xs.some((x) => x !== xs[0])) throw new RangeError('xs are all the same');
  let [votes, weights, x, y] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    x += xs[i]! / n;
    y += ys[i]! / n;
    for (let j = 0; j < i; j++) {
      const distance = xs[i]! - xs[j]!;
      votes += distance * (ys[i]! - ys[j]!);
      weights += distance * distance;
    }
  }
  return { slope: votes / weights, intercept: y - (votes / weights) * x };
}

/** Point by point, as if they came one after the other and none were kept. */
export function fitLine_running(xs: number[], ys: number[]): Line {
  if (xs.length !== ys.length) throw new RangeError('an x without its y');
  let [n, x, y, xx, xy] = [0, 0, 0, 0, 0];
  let differ = false;
  for (const [i, xi] of xs.entries()) {
    differ ||= xi !== xs[0];
    const [dx, dy] = [xi - x, ys[i]! - y];
    n += 1;
    x += dx / n;
    y += dy / n;
    xx += dx * (xi - x);
    xy += (xi - x) * dy;
  }
  if (!differ) throw new RangeError('all at the same x');
  return { slope: xy / xx, intercept: y - (xy / xx) * x };
}

/** Point by point: each moves the line by its share. */
export function descentStep_shares(line: Line, xs: number[], ys: number[], rate: number): Line {
  const next = { ...line };
  xs.forEach((x, i) => {
    const share = ((ys[i]! - line.slope * x - line.intercept) * 2 * rate) / xs.length;
    next.slope += share * x;
    next.intercept += share;
  });
  return next;
}
