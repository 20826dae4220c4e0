/** In what a mutant is another than the solution it was made from. */
import type { Mutant } from './mutate.ts';
import { placeOf } from './tree.ts';

interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** What stood from `start` on, and what stands there instead. */
interface Difference {
  readonly start: number;
  readonly removed: string;
  readonly added: string;
}

function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    start,
    removed: before.slice(start, before.length - tail),
    added: after.slice(start, after.length - tail),
  };
}

/**
 * The lines of a mutant's code in which it differs from `before`. Where something was taken out and
 * nothing is left to point at, the lines of code beside it count, too.
 */
export function changedLines(
  before: string,
  { code, after }: Pick<Mutant, 'code' | 'after'>,
): Lines {
  const { start, removed, added } = differenceOf(before, code);
  const { line } = placeOf(code, start);
  const endLine = placeOf(code, start + added.length).line;
  const isGap = EMPTY.has(after) || (removed.includes('\n') && !/\w/.test(added));
  if (!isGap) return { line, endLine };
  const lines = code.split('\n');
  const isCode = (each: string) => each.trim() !== '';
  const above = lines.slice(0, line - 1).findLastIndex(isCode) + 1;
  const below = lines.slice(endLine).findIndex(isCode) + endLine + 1;
  return { line: above, endLine: below };
}

/** What operators leave where a statement or the body of a block was. */
const EMPTY: ReadonlySet<string> = new Set([';', '{}']);

/** The file the solution stands in, with its types, and with the one change of a mutant. */
export function writtenWith(mutant: string, before: string, written: string): string {
  const { start, removed, added } = differenceOf(before, mutant);
  return written.slice(0, start) + added + written.slice(start + removed.length);
}
