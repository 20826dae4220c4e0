/** Which of a class are alike. Nobody is compared with everybody: what two share leads to both. */
import type { Code } from './code.ts';
import { type Counts, isEnough, type Likeness, likenessOf, placesIn, sum } from './likeness.ts';

/** The code of one of a class, by lesson; a lesson of which nothing was read is missing. */
export interface Coder {
  readonly name: string;
  readonly codes: ReadonlyMap<string, Code>;
}

/** What a course itself gives, by lesson. */
export interface Given {
  readonly stub: Code;
  readonly stubLines: readonly string[];
  /** The course's own solutions, and what else it knows to be right; none in a handout. */
  readonly solutions: readonly Code[];
}

export interface Pair {
  readonly coders: readonly [Coder, Coder];
  /** What they have in common, by lesson; nothing where that is nothing. */
  readonly lessons: ReadonlyMap<string, Likeness>;
  readonly words: number;
}

/** What more than a fifth of a class has is the natural way to write it, … */
const FIFTH = 5;

/** … but a few are never many, and so many never few. */
const FEWEST = 5;
const MOST = 40;

/** Of a file that is the same letter for letter so many lines have to be one's own. */
const OWN_LINES = 12;

/** Two are compared where they share so much of a lesson: what is enough shares far more. */
const CANDIDATE = { runs: 5, share: 0.1 };

export function alikePairs(coders: readonly Coder[], given: ReadonlyMap<string, Given>): Pair[] {
  const counts = new Map<string, Counts>();
  const candidates = new Map<Coder, Set<Coder>>();
  const join = (a: Coder, b: Coder) => candidates.set(a, (candidates.get(a) ?? new Set()).add(b));
  for (const [lesson, { stub, solutions }] of given) {
    const known = new Set([stub, ...solutions].flatMap(runsIn));
    const owners = ownersOf(coders, lesson, known);
    counts.set(lesson, (run) => owners.has(run));
    for (const [a, b] of sharing(coders, lesson, owners)) join(a, b);
  }
  const same = sameFiles(coders, given);
  for (const [b, a] of same) join(a, b);
  return [...candidates].flatMap(([a, others]) =>
    [...others]
      .map((b) => pairOf(a, b, counts))
      .filter(({ coders: [, b], lessons }) => same.get(b) === a || isEnough([...lessons.values()])),
  );
}

function pairOf(a: Coder, b: Coder, counts: ReadonlyMap<string, Counts>): Pair {
  const lessons = new Map<string, Likeness>();
  for (const [lesson, tells] of counts) {
    const [one, other] = [a.codes.get(lesson), b.codes.get(lesson)];
    if (!one || !other) continue;
    const likeness = likenessOf(one, other, tells);
    if (likeness.words > 0 || likeness.sameFile) lessons.set(lesson, likeness);
  }
  return { coders: [a, b], lessons, words: sum([...lessons.values()].map(({ words }) => words)) };
}

/** Who has nearly what the course itself gives as a solution, and in which lessons. */
export function likeSolutions(coders: readonly Coder[], given: ReadonlyMap<string, Given>) {
  const lessons = [...given].map(([id, { stub, solutions }]) => {
    const known = new Set(runsIn(stub));
    const placed = solutions.map((solution) => [solution, placesIn(solution)] as const);
    const mostAlike = (code: Code): Likeness | undefined =>
      placed
        .map(([solution, places]) => likenessOf(code, solution, (run) => !known.has(run), places))
        .toSorted((a, b) => b.words - a.words)[0];
    return [id, mostAlike] as const;
  });
  return coders.flatMap(({ name, codes }) => {
    const found = new Map<string, Likeness>();
    for (const [id, mostAlike] of lessons) {
      const code = codes.get(id);
      const best = code && mostAlike(code);
      if (best && best.words > 0) found.set(id, best);
    }
    return isEnough([...found.values()]) ? [{ name, lessons: found }] : [];
  });
}

const runsIn = ({ pieces }: Code): number[] => pieces.flatMap(({ runs }) => runs);

/** Who has each run, by place in the class; without what is known to all, or had by many. */
function ownersOf(
  coders: readonly Coder[],
  lesson: string,
  known: ReadonlySet<number>,
): Map<number, number[]> {
  const owners = new Map<number, number[]>();
  const most = Math.min(MOST, Math.max(FEWEST, coders.length / FIFTH));
  for (const [i, { codes }] of coders.entries()) {
    for (const run of new Set(runsIn(codes.get(lesson) ?? NOTHING))) {
      if (known.has(run)) continue;
      const there = owners.get(run);
      if (!there) owners.set(run, [i]);
      else if (there.length <= most) there.push(i);
    }
  }
  for (const [run, { length }] of owners) if (length > most) owners.delete(run);
  return owners;
}

const NOTHING: Code = { pieces: [], sha256: '', ownLines: 0 };

/** Who shares enough of a lesson to be compared. */
function* sharing(
  coders: readonly Coder[],
  lesson: string,
  owners: ReadonlyMap<number, readonly number[]>,
): Generator<readonly [Coder, Coder]> {
  const own = coders.map(({ codes }) => {
    return [...new Set(runsIn(codes.get(lesson) ?? NOTHING))].filter((run) => owners.has(run));
  });
  for (const [i, runs] of own.entries()) {
    const shared = new Map<number, number>();
    for (const other of runs.flatMap((run) => owners.get(run)!)) {
      if (other > i) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      const fewer = Math.min(runs.length, own[other]!.length);
      if (count >= CANDIDATE.runs && count >= CANDIDATE.share * fewer) {
        yield [coders[i]!, coders[other]!];
      }
    }
  }
}

/** Who has a file that somebody before has too, with the first who has it; enough of it is their own. */
function sameFiles(
  coders: readonly Coder[],
  given: ReadonlyMap<string, Given>,
): ReadonlyMap<Coder, Coder> {
  const same = new Map<Coder, Coder>();
  for (const [lesson, { solutions }] of given) {
    const known = new Set(solutions.map(({ sha256 }) => sha256));
    const first = new Map<string, Coder>();
    for (const coder of coders) {
      const { sha256, ownLines } = coder.codes.get(lesson) ?? NOTHING;
      if (ownLines < OWN_LINES || known.has(sha256)) continue;
      const other = first.get(sha256);
      if (other) same.set(coder, other);
      else first.set(sha256, coder);
    }
  }
  return same;
}
