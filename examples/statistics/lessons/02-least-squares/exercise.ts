// Lesson 02, least squares: the line that fits points best.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test least-squares

/** The line y = slope·x + intercept. */
export type Line = { slope: number; intercept: number };

/**
 * rᵢ = yᵢ − (slope·xᵢ + intercept): how far each point lies above the line.
 *
 * Rejects lists of different lengths.
 */
export function residuals(line: Line, xs: number[], ys: number[]): number[] {
  throw new Error('not written yet');
}

/**
 * Σ rᵢ² / n over the residuals of n points.
 *
 * Rejects lists of different lengths, and lists without points.
 */
export function meanSquaredError(line: Line, xs: number[], ys: number[]): number {
  throw new Error('not written yet');
}

/**
 * The derivatives of the mean squared error by the slope and by the intercept:
 * −2·Σ rᵢ·xᵢ / n and −2·Σ rᵢ / n.
 *
 * Rejects lists of different lengths, and lists without points.
 */
export function gradient(line: Line, xs: number[], ys: number[]): Line {
  throw new Error('not written yet');
}

/**
 * The line with the least mean squared error, also where all xs are far from 0.
 *
 * Rejects lists of different lengths, and fewer than two different xs.
 */
export function fitLine(xs: number[], ys: number[]): Line {
  throw new Error('not written yet');
}

/** The line after one step of gradient descent: slope and intercept, each less rate times its derivative. */
export function descentStep(line: Line, xs: number[], ys: number[], rate: number): Line {
  throw new Error('not written yet');
}
