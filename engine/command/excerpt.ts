/** The student's line that matters, with a caret under the column where it happened. */
import stringWidth from 'string-width';
import { oneLine } from '../formats/untrusted.ts';
import type { Place } from '../sandbox/problem.ts';

/** Looks a line of a student's file up; undefined where there is none any more. */
export type SourceLine = (place: Place) => string | undefined;

/** What is left of the line before the caret, where all of it does not fit. */
const BEFORE = 2 / 3;

export function excerpt(place: Place, lineAt: SourceLine, columns: number): string[] {
  const source = lineAt(place);
  if (source === undefined || source.trim() === '') return [];
  const number = `${place.line} | `;
  // The caret may stand behind the last character.
  const room = columns - number.length - 1;
  const { text, caret } = around(readable(source), column(source, place), room);
  const shown = `${number}${text}`;
  return caret === undefined ? [shown] : [shown, `${' '.repeat(number.length + caret)}^`];
}

/** Of the same length, so that columns stay; what could steer a terminal is gone. */
const readable = (source: string): string =>
  [...source].map((character) => (character === '\t' ? ' ' : oneLine(character) || ' ')).join('');

/** How many characters stand before the place. */
function column(source: string, place: Place): number | undefined {
  if (place.column === undefined) return undefined;
  return Array.from(source.slice(0, place.column - 1)).length;
}

interface Part {
  readonly text: string;
  /** Columns before the caret. */
  readonly caret: number | undefined;
}

/** As much of the line as fits, with the caret in it; what indents it goes first. */
function around(line: string, at: number | undefined, room: number): Part {
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
  };
}
