/** Text made to fit so many columns and lines of a terminal, in which a Korean letter takes two. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { cutCode } from '../kit/show.ts';

export interface Room {
  readonly columns: number;
  /** As many as it takes, unless there is a limit. */
  readonly lines?: number;
}

/** Wraps prose without colours; what does not fit is left out, and an ellipsis says so. */
export function fitProse(text: string, { columns, lines = Infinity }: Room): string[] {
  const width = Math.max(1, columns);
  const all = wrapAnsi(text, width, { hard: true }).split('\n');
  if (all.length <= lines) return all.map((line) => line.trimEnd());
  const kept = all.slice(0, lines);
  kept.push(ending(kept.pop() ?? '', width));
  return kept.map((line) => line.trimEnd());
}

/** As much of it as fits in one line. */
export const fitLine = (text: string, columns: number): string =>
  fitProse(text, { columns, lines: 1 })[0]!;

/** The line with an ellipsis after it, shortened if that takes it. */
function ending(line: string, columns: number): string {
  const characters = [...line.trimEnd()];
  while (stringWidth(`${characters.join('')}…`) > columns) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Wraps code, which is cut between two values where it is too long. */
export function fitCode(code: string, { columns, lines = Infinity }: Room): string[] {
  // Lines break at spaces, so not every column of every line can be used.
  for (let room = columns * lines; ; room -= Math.ceil(columns / 8)) {
    const cut = cutCode(code, room);
    const wrapped = fitProse(cut, { columns });
    if (wrapped.length <= lines || room < columns / 2) return wrapped.slice(0, lines);
  }
}

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

/** How many lines of the screen they take: one that is too long is broken by the terminal. */
export const heightOf = (lines: readonly string[], columns: number): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / columns)), 0);
