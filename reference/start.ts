// Twice a number: only to see how writing and being graded goes.

/** double(x) = x + x. */
export function double(x: number): number {
  return x + x;
}
