/**
 * The names that a text seems to export. It is searched, not parsed: anybody may have written it, and a
 * parser ends, or never does, on a few letters that were written to make it.
 */
export function exportedIn(text: string): string[] {
  const declared = [...text.matchAll(DECLARATION)].map(([, name]) => name!);
  const listed = [...text.matchAll(LIST)].flatMap(([, list]) => list!.split(','));
  return [...declared, ...listed.map(lastWord)];
}

/** In none of these can two parts take the same letter, so a search takes in proportion to the text. */
const DECLARATION =
  /^[ \t]*export[ \t]+(?:declare[ \t]+|async[ \t]+)*(?:function|class|const|let|var)[ \t*]+([\p{L}_$][\p{L}\p{N}_$]*)/gmu;
const LIST = /^[ \t]*export[ \t]*\{([^{}]*)\}/gmu;

/** What somebody else calls it: `twice` and `twice as double`. */
const lastWord = (listed: string): string => listed.trim().split(/\s+/).at(-1)!;
