/** Other right solutions of lesson 01: odd ones, which no law may accuse. */

/** A running mean: each number moves it by its share. */
export function mean_running(xs: number[]): number {
  if (xs.length === 0) throw new Error('empty');
  let mean = 0;
  xs.forEach((x, i) => (mean += (x - mean) / (i + 1)));
  return mean;
}

/** Welford's: mean and squares in one pass. */
export function variance_welford(xs: number[]): number {
  if (xs.length < 2) throw new Error('too few');
  let [mean, squares] = [0, 0];
  for (const [i, x] of xs.entries()) {
    const before = x - mean;
    mean += before / (i + 1);
    squares += before * (x - mean);
  }
  return squares / (xs.length - 1);
}

/** The half of the mean square of all differences: no mean is taken. */
export function variance_pairs(xs: number[]): number {
  const n = xs.length;
  if (n <= 1) throw new Error('too few');
  let sum = 0;
  for (const x of xs) for (const y of xs) sum += (x - y) ** 2;
  return sum / (2 * n * (n - 1));
}

/** The two middle ones, which are the same one where the count is odd. */
export function median_bothMiddles(xs: number[]): number {
  const sorted = Float64Array.from(xs).sort();
  if (sorted.length === 0) throw new Error('empty');
  return (sorted.at((sorted.length - 1) >> 1)! + sorted.at(sorted.length >> 1)!) / 2;
}

/** Takes the smallest and the largest away until one or two are left. */
export function median_peeled(xs: number[]): number {
  if (xs.length < 1) throw new Error('empty');
  const left = [...xs];
  while (left.length > 2) {
    left.splice(left.indexOf(Math.min(...left)), 1);
    left.splice(left.indexOf(Math.max(...left)), 1);
  }
  return left.reduce((a, b) => a + b) / left.length;
}

/** How many lie below each edge, and the differences of that. */
export function histogram_differences(xs: number[], edges: number[]): number[] {
  if (edges.length < 2) throw new Error('too few edges');
  for (let j = 1; j < edges.length; j++) if (edges[j]! <= edges[j - 1]!) throw new Error('order');
  const below = edges.map((edge, j) =>
    j === edges.length - 1 ? xs.filter((x) => x <= edge).length : xs.filter((x) => x < edge).length,
  );
  return below.slice(1).map((count, j) => count - below[j]!);
}

/** Number by number: the last edge that it reaches. */
export function histogram_byNumber(xs: number[], edges: number[]): number[] {
  if (edges.length < 2 || edges.slice(1).some((right, j) => right <= edges[j]!)) {
    throw new Error('bad edges');
  }
  const counts = Array.from({ length: edges.length - 1 }, () => 0);
  for (const x of xs) {
    const reached = edges.findLastIndex((edge) => edge <= x);
    if (reached >= 0 && reached < counts.length) counts[reached]!++;
    else if (x === edges.at(-1)) counts[counts.length - 1]!++;
  }
  return counts;
}
