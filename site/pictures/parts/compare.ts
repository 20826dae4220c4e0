// How one's own numbers stand to the reference's: cell by cell of the table that a picture is drawn from.

export type Cell = string | number;
export type Rows = readonly (readonly Cell[])[];

export interface Difference {
  readonly row: number;
  readonly column: number;
  readonly own: Cell;
  readonly right: Cell;
}

/** What stands where one of the two has nothing. */
const NOTHING = '–';

/** More than this is no rounding, by comparison with the larger of two numbers … */
const RELATIVE = 1e-9;
/** … and at all. */
const ABSOLUTE = 1e-12;

/** Whether two cells say the same, whatever a computer makes of the last digits. */
export function isSame(a: Cell, b: Cell): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  if (Object.is(a, b) || a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) + ABSOLUTE;
}

/** The two numbers that are farthest apart; where only words differ, the first of them. */
export function largestDifference(own: Rows, right: Rows): Difference | undefined {
  let found: (Difference & { readonly size: number }) | undefined;
  for (let row = 0; row < Math.max(own.length, right.length); row++) {
    const [ours, theirs] = [own[row] ?? [], right[row] ?? []];
    for (let column = 0; column < Math.max(ours.length, theirs.length); column++) {
      const [a, b] = [ours[column] ?? NOTHING, theirs[column] ?? NOTHING];
      if (isSame(a, b)) continue;
      const size = sizeOf(a, b);
      if (!found || size > found.size) found = { row, column, own: a, right: b, size };
    }
  }
  return found;
}

function sizeOf(a: Cell, b: Cell): number {
  if (typeof a !== 'number' || typeof b !== 'number') return 0;
  const size = Math.abs(a - b);
  return Number.isNaN(size) ? Infinity : size;
}
