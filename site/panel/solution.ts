/** The code of one exercise out of a file, with the helpers that it uses and without comments before it. */
import { type Piece, piecesOf } from '../work/spans.ts';

/** Undefined where the file has an error in its syntax, or no such exercise. */
export function solutionOf(
  text: string,
  exercise: string,
  exercises: readonly string[],
): string | undefined {
  const pieces = piecesOf(text);
  const wanted = new Set([exercise]);
  if (!pieces?.some(({ name }) => name === exercise)) return undefined;
  const isHelper = ({ name }: Piece): boolean => !exercises.includes(name) && !wanted.has(name);
  const isUsed = ({ name }: Piece): boolean =>
    pieces.some((piece) => wanted.has(piece.name) && mentions(piece.text, name));
  for (let added = true; added;) {
    const found = pieces.filter((piece) => isHelper(piece) && isUsed(piece));
    for (const { name } of found) wanted.add(name);
    added = found.length > 0;
  }
  // Several names may be declared at once.
  const texts = pieces.filter(({ name }) => wanted.has(name)).map((piece) => bare(piece.text));
  return [...new Set(texts)].join('\n\n');
}

const mentions = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(bare(text));

/** Both sides have the same task above them, or none. */
const bare = (text: string): string =>
  text.replace(/^(?:\s*(?:\/\*[^]*?\*\/|\/\/.*\n))+/, '').trim();
