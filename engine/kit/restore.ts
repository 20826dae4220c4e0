/** Puts the stub of an exercise back into a student's file, and leaves the rest as it is. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why it is not certain what in a file is the exercise. */
export type Unplaced = 'unparsable' | 'absent' | 'unclear';

export type Located = Span | { readonly reason: Unplaced };

export type Restored =
  | { readonly text: string; readonly from: number; readonly to: number }
  | { readonly reason: Unplaced };

/** The new text, and the lines that are replaced in the old one, counted from 1. */
export function restore(
  text: string,
  stub: string,
  exercise: string,
  spanOf: (text: string, exercise: string) => Located,
): Restored {
  const found = spanOf(text, exercise);
  if ('reason' in found) return found;
  const fresh = spanOf(stub, exercise);
  if ('reason' in fresh) throw new Error(`the stub of ${exercise} is ${fresh.reason}`);
  const piece = withLineEndsOf(text, stub.slice(fresh.start, fresh.end));
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  return {
    text: text.slice(0, found.start) + piece + text.slice(found.end),
    from: lineAt(found.start),
    to: lineAt(found.end),
  };
}

export const withLineEndsOf = (text: string, piece: string): string =>
  piece.replaceAll(/\r?\n/g, text.includes('\r\n') ? '\r\n' : '\n');

/** A statement of a file that is in no other, as some parser tells it. */
export interface Statement extends Span {
  /** Whether it gives the name a meaning: declares it, imports it, or exports something as it. */
  readonly isAbout: (name: string) => boolean;
  /** Whether it is nothing but a declaration of the name, or the signature of an overload. */
  readonly declares: (name: string, isSignature: boolean) => boolean;
}

/** From the doc comment of an exercise to its end, where that is certain. */
export function spanIn(statements: readonly Statement[], text: string, exercise: string): Located {
  const places = [...statements.keys()].filter((i) => statements[i]!.isAbout(exercise));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return { reason: 'absent' };
  const parts = statements.slice(first, last + 1);
  const isOne = parts.every((part, i) => part.declares(exercise, i < parts.length - 1));
  if (!isOne) return { reason: 'unclear' };
  const { start } = parts[0]!;
  const gap = text.slice(statements[first - 1]?.end ?? 0, start);
  return { start: start - docLength(gap), end: parts.at(-1)!.end };
}

const TRIVIA = /\/\/[^\n]*|\/\*[^]*?\*\/|\s+/g;

/** How much of what stands before a declaration is its doc comment, and what follows that. */
export function docLength(gap: string): number {
  const docs = [...gap.matchAll(TRIVIA)].filter(([token]) => token.startsWith('/**'));
  const last = docs.at(-1);
  return last ? gap.length - last.index : 0;
}
