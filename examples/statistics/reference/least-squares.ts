/** Lesson 02: the line that fits points best. */

/** The line y = slope·x + intercept. */
export type Line = { slope: number; intercept: number };

/** rᵢ = yᵢ − (slope·xᵢ + intercept). */
export function residuals({ slope, intercept }: Line, xs: number[], ys: number[]): number[] {
  mustPair(xs, ys);
  return xs.map((x, i) => ys[i]! - (slope * x + intercept));
}

/** Σ rᵢ² / n. */
export function meanSquaredError(line: Line, xs: number[], ys: number[]): number {
  return mean(residuals(line, xs, ys).map((r) => r * r));
}

/** ∂/∂slope = −2·Σ rᵢ·xᵢ / n and ∂/∂intercept = −2·Σ rᵢ / n. */
export function gradient(line: Line, xs: number[], ys: number[]): Line {
  const r = residuals(line, xs, ys);
  return { slope: -2 * mean(r.map((ri, i) => ri * xs[i]!)), intercept: -2 * mean(r) };
}

/**
 * The normal equations Σ rᵢ = 0 and Σ rᵢ·xᵢ = 0, solved: with the means x̄ and ȳ,
 * slope = Σ (xᵢ − x̄)(yᵢ − ȳ) / Σ (xᵢ − x̄)² and intercept = ȳ − slope·x̄.
 */
export function fitLine(xs: number[], ys: number[]): Line {
  mustPair(xs, ys);
  // The mean of equal numbers may differ from them by rounding: so they are compared, not their spread.
  if (new Set(xs).size < 2) throw new RangeError('a line needs two different xs');
  const [xMean, yMean] = [mean(xs), mean(ys)];
  const dx = xs.map((x) => x - xMean);
  const slope = sum(dx.map((d, i) => d * (ys[i]! - yMean))) / sum(dx.map((d) => d * d));
  return { slope, intercept: yMean - slope * xMean };
}

/** line − rate·gradient. */
export function descentStep(line: Line, xs: number[], ys: number[], rate: number): Line {
  const { slope, intercept } = gradient(line, xs, ys);
  return { slope: line.slope - rate * slope, intercept: line.intercept - rate * intercept };
}

function mustPair(xs: readonly number[], ys: readonly number[]): void {
  if (xs.length !== ys.length) throw new RangeError(`${xs.length} xs, but ${ys.length} ys`);
}

const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);

function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no points');
  return sum(values) / values.length;
}
