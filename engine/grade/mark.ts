/**
 * What a replay is marked with, `+k3f9x2`: three characters for the code that failed, and three for
 * the laws it was judged by, so that a replay can tell whether either has changed since.
 */
import type { Source, Sources } from './submission.ts';

const CHARACTERS = 3;
const KINDS = 36 ** CHARACTERS;

/** Of the files that an exercise was graded by. */
export const markOfCode = (sources: Sources): string =>
  markOf(JSON.stringify(Object.values(sources).map(essence)));

/** Line ends and byte-order marks are a matter of the system that a file was saved on. */
const essence = (source: Source): unknown =>
  typeof source === 'string'
    ? source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
    : (source?.type ?? null);

/** FNV-1a: nobody needs to be kept from finding another text with the same mark. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The lowest bits mix least.
  const folded = ((hash >>> 16) ^ hash) >>> 0;
  return (folded % KINDS).toString(36).padStart(CHARACTERS, '0');
}
