/** The memory of an interpreter, seen from outside. */
import { LANDMARK } from './inside/wire.ts';
import { LIMITS } from './limits.ts';

/** WebAssembly counts memory in pages of 64 KiB; so many are a megabyte. */
const PAGES = 16;

/**
 * A memory that cannot grow beyond the limit. QuickJS has a limit of its own, but in WebAssembly it
 * cannot ask how large an allocation is, and counts eight bytes for each.
 */
export const newMemory = (): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: 16 * PAGES, maximum: LIMITS.megabytes * PAGES });

/** Where `inside/mailbox.ts` keeps the mailbox, in bytes: nobody says so, but its first numbers tell. */
export function placeOfMail({ buffer }: WebAssembly.Memory): number {
  const numbers = new Float64Array(buffer);
  const isThere = (at: number) => LANDMARK.every((number, i) => numbers[at + i] === number);
  let at = numbers.indexOf(LANDMARK[0]);
  while (at >= 0 && !isThere(at)) at = numbers.indexOf(LANDMARK[0], at + 1);
  if (at < 0) throw new Error('the mailbox of the sandbox is not to be found in its memory');
  return at * Float64Array.BYTES_PER_ELEMENT;
}

/** A copy of memory up to the last word that anybody has written. */
export function usedPart({ buffer }: WebAssembly.Memory): Uint8Array {
  const words = new Uint32Array(buffer);
  let end = words.length;
  // Millions of words, and the code has just been loaded: eight at a time take half as long.
  while (end >= 8 && isBlank(words, end - 8)) end -= 8;
  return new Uint8Array(buffer).slice(0, end * words.BYTES_PER_ELEMENT);
}

/** Whether eight words from here on are all 0. */
const isBlank = (words: Uint32Array, at: number): boolean =>
  (words[at]! |
    words[at + 1]! |
    words[at + 2]! |
    words[at + 3]! |
    words[at + 4]! |
    words[at + 5]! |
    words[at + 6]! |
    words[at + 7]!) ===
  0;
