/** Lesson 03: numbers drawn at random, and how far the mean of a sample is to be trusted. */

/** m, the number of states. */
const STATES = 2 ** 32;

/** The products stay below 2⁵³, so that each step is exact. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (1664525 * this.#state + 1013904223) % STATES;
    return this.#state / STATES;
  }

  below(n: number): number {
    return Math.floor(n * this.next());
  }
}

/** The first steps of a Fisher–Yates shuffle: each place is swapped with one of those not settled yet. */
export function sampleWithoutReplacement(n: number, us: readonly number[]): number[] {
  if (us.length > n) throw new Error(`${us.length} of ${n} indices cannot all be different`);
  if (us.some((u) => !(u >= 0 && u < 1))) throw new Error('a number is outside [0, 1)');
  const indices = Array.from({ length: n }, (_, i) => i);
  for (const [i, u] of us.entries()) {
    const j = i + Math.floor(u * (n - i));
    [indices[i], indices[j]] = [indices[j]!, indices[i]!];
  }
  return indices.slice(0, us.length);
}

/** s/√n */
export function standardError(xs: readonly number[]): number {
  const n = xs.length;
  if (n < 2) throw new Error('fewer than two numbers do not spread');
  const centre = mean(xs);
  const s2 = sum(xs.map((x) => (x - centre) ** 2)) / (n - 1);
  return Math.sqrt(s2 / n);
}

export function bootstrapMeans(
  xs: readonly number[],
  draws: readonly (readonly number[])[],
): number[] {
  return draws.map((draw) => {
    if (draw.length !== xs.length) throw new Error(`a resample has ${xs.length} numbers`);
    return mean(draw.map((i) => at(xs, i)));
  });
}

function at(xs: readonly number[], i: number): number {
  const x = xs[i];
  if (x === undefined) throw new Error(`there is no number ${i}`);
  return x;
}

const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);
const mean = (xs: readonly number[]): number => sum(xs) / xs.length;
