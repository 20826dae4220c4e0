/** Lines that fit a terminal of any size. */
import wrapAnsi from 'wrap-ansi';
import { heightOf } from '../pen.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What is not a terminal has no size; a file or another program is read in lines of 80. */
export const UNBOUNDED: Size = { columns: 80, rows: Infinity };

/** Longer lines are broken, and go on where they began: a terminal would break them by itself. */
export function fitColumns(lines: readonly string[], { columns }: Size): string[] {
  return lines.flatMap((line) => {
    const [, indent = '', text = ''] = /^( *)([^]*)$/.exec(line.replaceAll('\t', '  ')) ?? [];
    // There must be room for a letter of two columns.
    const margin = indent.slice(0, Math.max(0, columns - 10));
    const width = Math.max(2, columns - margin.length);
    const wrapped = wrapAnsi(text, width, { hard: true });
    return wrapped.split('\n').map((part) => (margin + part).trimEnd());
  });
}

/** As many of the lines as fit; a line that is too long is broken by the terminal itself. */
export function fitRows(lines: readonly string[], { columns, rows }: Size): string[] {
  let end = lines.length;
  while (heightOf(lines.slice(0, end), columns) > rows) end--;
  return lines.slice(0, end);
}

/** As much of a list as fits, with the chosen line in it. */
export function windowOn(lines: readonly string[], chosen: number, rows: number): string[] {
  const start = Math.max(0, Math.min(chosen - Math.floor(rows / 2), lines.length - rows));
  return lines.slice(start, start + rows);
}
