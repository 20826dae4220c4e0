/** Lesson 01: what a list of numbers is like, in a few numbers. */

/** x̄ = Σᵢ xᵢ / n. */
export function mean(xs: number[]): number {
  if (xs.length === 0) throw new RangeError('no numbers have no mean');
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

/** s² = Σᵢ (xᵢ − x̄)² / (n − 1): the deviations are small, so their squares lose no digits. */
export function variance(xs: number[]): number {
  if (xs.length < 2) throw new RangeError(`the variance of ${xs.length} numbers`);
  const center = mean(xs);
  return xs.reduce((sum, x) => sum + (x - center) ** 2, 0) / (xs.length - 1);
}

/** Of the sorted numbers the one in the middle, or the mean of the two. */
export function median(xs: number[]): number {
  if (xs.length === 0) throw new RangeError('no numbers have no median');
  const sorted = xs.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** How many xᵢ have edgeⱼ ≤ xᵢ < edgeⱼ₊₁, for each j; at the last also where xᵢ is its right edge. */
export function histogram(xs: number[], edges: number[]): number[] {
  if (edges.length < 2) throw new RangeError('an interval has two edges');
  if (edges.some((edge, j) => j > 0 && !(edge > edges[j - 1]!))) {
    throw new RangeError(`edges rise, unlike ${edges}`);
  }
  const last = edges.length - 2;
  return edges.slice(1).map((right, j) => {
    const isIn = (x: number) => edges[j]! <= x && (x < right || (j === last && x === right));
    return xs.filter(isIn).length;
  });
}
