/** How much two have in common, function by function. */
import { type Code, type Piece, wordsIn } from './code.ts';

/** So much of two functions is the same where they are alike: one word in ten may be another one. */
const ALIKE = 0.9;

/**
 * From here on it is a reason to look: this part of the code of a lesson, and so many words of it in
 * several functions, or in one; or so many in the whole course. Solutions that were written apart
 * stay below half of it, but for single functions; see INSTRUCTORS.
 */
const ENOUGH = { share: 0.6, words: 90, oneFunction: 180, course: 300 };

export interface Match {
  readonly pieces: readonly [Piece, Piece];
  readonly words: number;
  readonly likeness: number;
}

export interface Likeness {
  readonly sameFile: boolean;
  readonly words: number;
  readonly share: number;
  readonly matches: readonly Match[];
}

/** Which of the runs of a lesson tell something: those of few, which the course has not given. */
export type Counts = (run: number) => boolean;

/** Where a second one is the same for many, its places need not be found for each. */
export function likenessOf(a: Code, b: Code, counts: Counts, places = placesIn(b)): Likeness {
  const matches = matchesOf(a, places)
    .map(([first, second]): Match => {
      const words = Math.min(wordsIn(first, counts), wordsIn(second, counts));
      return { pieces: [first, second], words, likeness: similar(first.words, second.words) };
    })
    .filter(({ words }) => words > 0)
    .sort((one, other) => other.words - one.words);
  const words = sum(matches.map((match) => match.words));
  const own = Math.min(ownWords(a, counts), ownWords(b, counts));
  return { sameFile: a.sha256 === b.sha256, words, share: own === 0 ? 0 : words / own, matches };
}

const ownWords = ({ pieces }: Code, counts: Counts): number =>
  sum(pieces.map((piece) => wordsIn(piece, counts)));

/** Whether what two have in common in the lessons of a course is a reason to look. */
export const isEnough = (lessons: readonly Likeness[]): boolean =>
  lessons.some(isEnoughAlone) || sum(lessons.map(({ words }) => words)) >= ENOUGH.course;

const isEnoughAlone = ({ share, words, matches }: Likeness): boolean =>
  share >= ENOUGH.share && words >= (matches.length > 1 ? ENOUGH.words : ENOUGH.oneFunction);

/** In which functions each run is. */
type Places = ReadonlyMap<number, readonly Piece[]>;

export function placesIn({ pieces }: Code): Places {
  const places = new Map<number, Piece[]>();
  for (const piece of pieces) {
    for (const run of new Set(piece.runs)) {
      const there = places.get(run);
      if (there) there.push(piece);
      else places.set(run, [piece]);
    }
  }
  return places;
}

/** Each function with the one that is most like it; what has been found is looked for no more. */
function matchesOf(a: Code, places: Places): (readonly [Piece, Piece])[] {
  const taken = new Set<Piece>();
  const longestFirst = a.pieces.toSorted((one, other) => other.words.length - one.words.length);
  return longestFirst.flatMap((piece) => {
    const near = new Set(piece.runs.flatMap((run) => places.get(run) ?? []));
    const best = mostAlike(
      piece,
      [...near].filter((each) => !taken.has(each)),
    );
    if (best) taken.add(best);
    return best ? [[piece, best] as const] : [];
  });
}

/** More of them are there only where somebody wrote the same over and over. */
const MOST_TRIED = 20;

function mostAlike(piece: Piece, others: readonly Piece[]): Piece | undefined {
  let best: { other: Piece; likeness: number } | undefined;
  for (const other of others.slice(0, MOST_TRIED)) {
    const likeness = similar(piece.words, other.words);
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { other, likeness };
  }
  return best?.other;
}

/** Twice the words that both have in this order, of all words of both. */
function similar(a: readonly number[], b: readonly number[]): number {
  const all = a.length + b.length;
  if (2 * Math.min(a.length, b.length) < ALIKE * all) return 0;
  if (a.length === b.length && a.every((word, i) => word === b[i])) return 1;
  return (2 * commonWords(a, b)) / all;
}

/** The length of the longest common subsequence. */
function commonWords(a: readonly number[], b: readonly number[]): number {
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let i = 0; i < b.length; i++) {
      row[i + 1] = word === b[i] ? above[i]! + 1 : Math.max(above[i + 1]!, row[i]!);
    }
    above = row;
  }
  return above[b.length]!;
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
