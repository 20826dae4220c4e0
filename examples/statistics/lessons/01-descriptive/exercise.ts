// Lesson 01, descriptive: what a list of numbers is like, in a few numbers.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test descriptive

/** x̄ = (x_1 + … + x_n) / n. Rejects an empty list. */
export function mean(xs: number[]): number {
  throw new Error('not written yet');
}

/**
 * s² = Σ (x_i − x̄)² / (n − 1), the variance of a sample. Rejects fewer than two numbers.
 * Right also where the numbers are large and close together, such as 10⁹ + 1, 10⁹ + 2.
 */
export function variance(xs: number[]): number {
  throw new Error('not written yet');
}

/**
 * The number in the middle of the sorted list; of an even count, the mean of the two in the middle.
 * Rejects an empty list.
 */
export function median(xs: number[]): number {
  throw new Error('not written yet');
}

/**
 * How many of the numbers lie in each interval [edges[i], edges[i + 1]); the last interval has its
 * right edge, too. What lies outside is not counted. Rejects fewer than two edges, and edges that
 * do not rise.
 */
export function histogram(xs: number[], edges: number[]): number[] {
  throw new Error('not written yet');
}
