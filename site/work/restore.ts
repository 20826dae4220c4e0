/** Puts the stub of an exercise back, or adds what a newer stub has, and leaves the rest as it is. */
import { piecesOf, spanOf, type Unplaced } from './spans.ts';

export type Restored =
  | { readonly text: string; readonly from: number; readonly to: number }
  | { readonly reason: Unplaced };

/** The new text, and the lines that are replaced in the old one, counted from 1. */
export function restore(text: string, stub: string, exercise: string): Restored {
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

const withLineEndsOf = (text: string, piece: string): string =>
  piece.replaceAll(/\r?\n/g, text.includes('\r\n') ? '\r\n' : '\n');

/** What a stub declares and a file does not; undefined where the file cannot be read. */
export function missingFrom(text: string, stub: string): string[] | undefined {
  const declared = piecesOf(text)?.map(({ name }) => name);
  if (!declared) return undefined;
  const names = new Set(piecesOf(stub)!.map(({ name }) => name));
  return [...names].filter((name) => !declared.includes(name));
}

/** The file, and below it each of these as it stands in the stub. */
export function append(text: string, stub: string, names: readonly string[]): string {
  const pieces = piecesOf(stub)!.filter(({ name }) => names.includes(name));
  const added = [...new Set(pieces.map((piece) => piece.text))].join('\n\n');
  return `${text.trimEnd()}\n\n${added}\n`.replaceAll(
    /\r?\n/g,
    text.includes('\r\n') ? '\r\n' : '\n',
  );
}
