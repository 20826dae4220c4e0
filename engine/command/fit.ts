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
