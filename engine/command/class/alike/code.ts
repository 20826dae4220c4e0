/** The code of a lesson, made ready to be compared with that of others. */
import { createHash } from 'node:crypto';
import { stripper } from '../../../node/stripper.ts';
import { asRead, stripTypes } from '../../../sandbox/strip-types.ts';
import { type Fingerprints, fingerprintsOf, hashOfWord, RUN } from './fingerprints.ts';
import { type Unit, unitsOf } from './units.ts';

/** A function of somebody's. Words are kept as numbers, as a class has millions of them. */
export interface Piece extends Omit<Unit, 'words'>, Fingerprints {
  readonly words: readonly number[];
}

export interface Code {
  readonly pieces: readonly Piece[];
  /** Of the text itself, but for the ends of its lines. */
  readonly sha256: string;
  /** How many lines with something on them do not stand in the stub. */
  readonly ownLines: number;
}

/** Without functions where it cannot be read as code. */
export function codeOf(text: string, stub: readonly string[]): Code {
  const lines = linesOf(text);
  const given = new Set(stub);
  const ownLines = lines.filter((line) => line !== '' && !given.has(line)).length;
  const sha256 = createHash('sha256').update(lines.join('\n')).digest('hex');
  const { code } = stripTypes(text, 'exercise.ts', stripper);
  const units = code === undefined ? [] : unitsOf(code);
  return { pieces: units.map(pieceOf), sha256, ownLines };
}

/** The lines of a text, whatever an editor makes of their ends. */
export const linesOf = (text: string): string[] =>
  asRead(text)
    .split('\n')
    .map((line) => line.trimEnd());

/** A function of which more would have to be compared has been made to cost time. */
const MOST_WORDS = 600;

function pieceOf({ words: all, ...unit }: Unit): Piece {
  const words = all.slice(0, MOST_WORDS).map(hashOfWord);
  return { ...unit, words, ...fingerprintsOf(words) };
}

/** How many words of a piece lie in runs that count. */
export function wordsIn({ words, runs, starts }: Piece, counts: (run: number) => boolean): number {
  let [total, end] = [0, 0];
  for (const [i, start] of starts.entries()) {
    if (!counts(runs[i]!)) continue;
    const next = Math.min(start + RUN, words.length);
    total += next - Math.max(start, end);
    end = next;
  }
  return total;
}
