/** The tables of the lesson texts, to be compared with what the references compute. */
import { readFileSync } from 'node:fs';

/** What a row has to say: numbers as they are printed there, text literally, null for anything. */
export type Row = readonly (number | string | null)[];

/** What a table has to say: which one it is in the section of which exercise, and its rows. */
export type Computed = readonly [exercise: string, index: number, rows: () => Row[]];

export { corners } from './networks.ts';

export const numbersUpTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

export type Table = readonly (readonly string[])[];

/** The tables in the section under a heading, as rows of cells without bold type or header. */
export function tablesUnder(path: string, heading: RegExp): Table[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const start = heading.exec(text);
  if (!start) throw new Error(`${path} has no heading ${heading}`);
  const section = text.slice(start.index + start[0].length).split(/^## /m, 1)[0]!;
  const tables = section.match(/(?:^\|.*\|$\n)+/gm) ?? [];
  return tables.map((table) => table.trim().split('\n').slice(2).map(cellsOf));
}

function cellsOf(row: string): string[] {
  const cells = row.slice(1, -1).split('|');
  return cells.map((cell) => cell.replaceAll('**', '').trim());
}

/** `value` with as many decimals as `cell` has: the same text if the table tells the truth. */
export function printedLike(cell: string, value: number): string {
  const decimals = /\.(\d+)/.exec(cell)?.[1]?.length ?? 0;
  return value
    .toFixed(decimals)
    .replace(/^-(?=0\.?0*$)/, '')
    .replace('-', '−');
}
