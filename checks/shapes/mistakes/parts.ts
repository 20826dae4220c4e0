/** What the mistakes of several exercises have in common. */

export type Nested = number | boolean | readonly Nested[];

export function valuesOf(nested: Nested): (number | boolean)[] {
  return typeof nested === 'object' ? nested.flatMap(valuesOf) : [nested];
}

export function rightTranspose(m: number[][]): number[][] {
  return (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));
}
