// Lesson 03, sampling: numbers drawn at random, and how far the mean of a sample is to be trusted.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test sampling

/**
 * A linear congruential generator. Its state begins as `seed`, an integer from 0 to 2³² − 1, and each
 * draw moves it: state ← (1664525·state + 1013904223) mod 2³².
 */
export class Random {
  constructor(seed: number) {
    throw new Error('not written yet');
  }

  /** Moves the state, and returns u = state / 2³²: a number in [0, 1). */
  next(): number {
    throw new Error('not written yet');
  }

  /** Draws the next u, and returns ⌊n·u⌋: an integer from 0 to n − 1. `n` is an integer above 0. */
  below(n: number): number {
    throw new Error('not written yet');
  }
}

/**
 * As many different indices from 0 to n − 1 as there are numbers in `us`. In the list 0, 1, …, n − 1
 * the place i = 0, 1, … is swapped with the place i + ⌊uᵢ·(n − i)⌋; its first places are the sample.
 *
 * Rejects more numbers than n, and numbers outside [0, 1).
 */
export function sampleWithoutReplacement(n: number, us: readonly number[]): number[] {
  throw new Error('not written yet');
}

/**
 * s/√n, where s² = Σ(x − x̄)²/(n − 1): how far the mean of such a sample is usually off.
 *
 * Rejects fewer than two numbers.
 */
export function standardError(xs: readonly number[]): number {
  throw new Error('not written yet');
}

/**
 * The mean of each resample, in order: a draw is a list of n indices of `xs`, which may repeat.
 *
 * Rejects a draw that has not as many indices as `xs` has numbers, and indices that `xs` does not have.
 */
export function bootstrapMeans(
  xs: readonly number[],
  draws: readonly (readonly number[])[],
): number[] {
  throw new Error('not written yet');
}
