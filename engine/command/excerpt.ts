/** The student's line that matters, with carets under the columns where it happened. */
import stringWidth from 'string-width';
import { oneLine } from '../formats/untrusted.ts';
import type { Place } from '../sandbox/problem.ts';
import { fitLine } from './fit.ts';

/** A part of a line; of one character, unless its end is known: the first column behind it. */
export interface Span extends Place {
  readonly endColumn?: number;
}

/** Looks a line of a student's file up; undefined where there is none any more. */
export type SourceLine = (place: Place) => string | undefined;

/** What is left of the line before the caret, where all of it does not fit. */
const BEFORE = 2 / 3;

/** A line may be as long as a file: more characters on either side of the caret are not looked at. */
const MOST = 300;

export function excerpt(span: Span, lineAt: SourceLine, columns: number): string[] {
  const source = lineAt(span);
  if (source === undefined || source.trim() === '') return [];
  const number = `${span.line} | `;
  // The caret may stand behind the last character.
  const room = columns - number.length - 1;
  const [at, end] = [span.column, span.endColumn].map((column) => before(source, column));
  const start = Math.max(0, (at ?? 0) - MOST);
  const near = [...source].slice(start, start + 2 * MOST).join('');
  const [from, to] = [at, end].map((column) => column && column - start);
  const { text, caret, carets } = around(readable(near), from, to, room);
  const shown = `${number}${text}`;
  if (caret === undefined) return [shown];
  return [shown, ' '.repeat(number.length + caret) + '^'.repeat(carets)];
}

/** Lines under each other, without what indents all of them. */
export function passage(
  { file, line }: Place,
  count: number,
  lineAt: SourceLine,
  columns: number,
): string[] {
  const numbers = Array.from({ length: count }, (_, i) => line + i);
  const sources = numbers.map((each) => lineAt({ file, line: each }));
  const written = sources.filter((source) => source !== undefined && source.trim() !== '');
  if (written.length === 0) return [];
  const indent = Math.min(...written.map((source) => source!.search(/\S/)));
  const widest = String(numbers.at(-1)).length;
  return numbers.map((number, i) => {
    const own = (sources[i] ?? '').slice(Math.max(0, indent - 2));
    const source = readable(own.slice(0, 2 * MOST));
    const margin = ' '.repeat(widest - String(number).length);
    return margin + fitLine(`${number} | ${source}`, columns - margin.length);
  });
}

/** Of the same length, so that columns stay; what could steer a terminal is gone. */
const readable = (source: string): string =>
  [...source].map((character) => (character === '\t' ? ' ' : oneLine(character) || ' ')).join('');

/** How many characters stand before a column. */
const before = (source: string, column: number | undefined): number | undefined =>
  column === undefined ? undefined : Array.from(source.slice(0, column - 1)).length;

interface Part {
  readonly text: string;
  /** Columns before the caret. */
  readonly caret: number | undefined;
  /** How many there are. */
  readonly carets: number;
}

/** As much of the line as fits, with the caret in it; what indents it goes first. */
function around(line: string, at: number | undefined, end: number | undefined, room: number): Part {
  const characters = [...line.trimEnd()];
  const width = (from: number, to?: number) => stringWidth(characters.slice(from, to).join(''));
  const indent = characters.length - [...line.trim()].length;
  let from = Math.max(0, Math.min(indent - 2, at ?? 0));
  while (from < (at ?? 0) && width(from, at) > room * BEFORE && width(from) > room) from++;
  let to = characters.length;
  while (width(from, to) > room) to--;
  return {
    text: characters.slice(from, to).join(''),
    caret: at === undefined || at > to ? undefined : width(from, at),
    carets: Math.max(1, width(at ?? 0, Math.min(end ?? 0, to))),
  };
}
