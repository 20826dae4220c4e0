/** What known mistakes do right. */

export const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);

export const ascending = (xs: readonly number[]): number[] => xs.toSorted((a, b) => a - b);

/** Of the squares of all distances from `center`. */
export const squares = (xs: readonly number[], center: number): number =>
  sum(xs.map((x) => (x - center) ** 2));

export function refuseFewer(xs: readonly number[], least: number): void {
  if (xs.length < least) throw new RangeError(`${xs.length} numbers are too few`);
}

export function refuseBad(edges: readonly number[]): void {
  refuseFewer(edges, 2);
  if (edges.some((edge, i) => i > 0 && edge <= edges[i - 1]!)) throw new RangeError('falling');
}
