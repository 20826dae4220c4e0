/** Puts the stub of an exercise back, or adds what a newer stub has, and leaves the rest as it is. */
import { type Restored, restore as restoreIn, withLineEndsOf } from '../../engine/kit/restore.ts';
import { piecesOf, spanOf } from './spans.ts';

/** See `engine/kit/restore.ts`. */
export const restore = (text: string, stub: string, exercise: string): Restored =>
  restoreIn(text, stub, exercise, spanOf);

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
  return withLineEndsOf(text, `${text.trimEnd()}\n\n${added}\n`);
}
