/**
 * Fingerprints of code: hashes of every run of so many words in a function, of which winnowing
 * (Schleimer, Wilkerson and Aiken, 2003) keeps those that two alike functions keep both.
 */

/** So many words make a run: a line or two. */
export const RUN = 10;

/** Of so many runs in a row one at least is kept. */
const WINDOW = 4;

/** What is shorter than a run is one by itself; what is shorter than this is nobody's own. */
const LEAST = 5;

export interface Fingerprints {
  readonly runs: readonly number[];
  /** The word with which each begins. */
  readonly starts: readonly number[];
}

/** In 32 bits, by FNV-1a. */
export function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function fingerprintsOf(words: readonly number[]): Fingerprints {
  if (words.length < LEAST) return { runs: [], starts: [] };
  const length = Math.min(RUN, words.length);
  const runs = Array.from({ length: words.length - length + 1 }, (_, start) =>
    hashOfRun(words, start, start + length),
  );
  const starts = winnow(runs);
  return { runs: starts.map((start) => runs[start]!), starts };
}

/** In 52 bits, so that in no class two different runs have the same by chance. */
function hashOfRun(words: readonly number[], start: number, end: number): number {
  let [high, low] = [0x9747b28c, 0x3c6ef372];
  for (let i = start; i < end; i++) {
    high = Math.imul(high ^ words[i]!, 0x9e3779b1) ^ (high >>> 15);
    low = Math.imul(low + words[i]!, 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 0) * 2 ** 20 + (low >>> 12);
}

/** Where the least of each window is, of several the last. */
function winnow(runs: readonly number[]): number[] {
  const kept: number[] = [];
  for (let end = Math.min(WINDOW, runs.length); end <= runs.length; end++) {
    let least = Math.max(0, end - WINDOW);
    for (let i = least + 1; i < end; i++) if (runs[i]! <= runs[least]!) least = i;
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}
