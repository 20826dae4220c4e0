/** A test that a law holds, whatever is drawn for it. */
import fc from 'fast-check';
import { test } from 'vitest';

export function law<Drawn extends [unknown, ...unknown[]]>(
  name: string,
  ...given: [
    ...from: { [K in keyof Drawn]: fc.Arbitrary<Drawn[K]> },
    holds: (...drawn: Drawn) => boolean | void,
  ]
): void {
  test(name, () => fc.assert(fc.property(...given)));
}
