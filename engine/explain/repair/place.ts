/** Which part of the file the changes point at that make all laws hold. */
import { type AnyNode, lineAt, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { changeOf, type Span, spanOfAll, spansOf } from './change.ts';
import type { Found } from './found.ts';
import { leftAside } from './left-aside.ts';
import { elsewhere } from './missing.ts';

/** A place of more lines than these is none, … */
const MOST_LINES = 5;
/** … unless the changes lie in a few of them: … */
export const FEW_LINES = 3;
/** … these are shown together, if they are no farther from each other. */
const FARTHEST = 12;

/** Undefined where they lie too far from each other to speak of a place. */
export const placeOf = (survivors: readonly Candidate[], source: Source): Found | undefined =>
  placeWith(partsWithin(Infinity), survivors, source) ??
  placeWith(partsWithin(FARTHEST), survivors, source) ??
  placeWith(ownPartsOf, survivors, source);

function placeWith(
  partsIn: (candidate: Candidate, source: Source) => readonly Span[],
  survivors: readonly Candidate[],
  source: Source,
): Found | undefined {
  if (survivors.length === 0) return undefined;
  const parts = survivors.flatMap((survivor) => partsIn(survivor, source));
  const lines = [...new Set(linesIn(parts, source))].toSorted((a, b) => a - b);
  const areFew = lines.length <= FEW_LINES;
  const all = spanOfAll(parts);
  const isNear = extentOf(all, source) <= (areFew ? FARTHEST : MOST_LINES);
  // What is missing stands in no line.
  const isInLines = areFew && survivors.every(({ kind }) => kind !== 'check');
  if (!isNear && !isInLines) return undefined;
  // Of lines that are far from each other the likeliest is shown.
  const changed = isNear ? all : parts[0]!;
  const ats = isNear ? survivors.map(({ at }) => at) : [];
  const whole = leastNode(spanOfAll([changed, ...ats]), source);
  const extent = extentOf(changed, source);
  // An expression is shown as a whole, unless that takes more lines than what is changed in it.
  const shown = extentOf(whole, source) === extent ? whole : changed;
  const isWithin = isNear && extent === 1 && shown === whole;
  return {
    source,
    start: shown.start,
    end: shown.end,
    lines,
    kinds: [...new Set(survivors.map(({ kind }) => kind))],
    // Within what is shown: of `x → x.neg()` nobody could tell which `x` is meant.
    changes: survivors.map((survivor) =>
      changeOf(survivor, isWithin ? whole : survivor.at, source),
    ),
  };
}

/** The least expression or statement that has all of a part in it. */
function leastNode({ start, end }: Span, { nodes }: Source): Span {
  const holding = nodes.filter((node) => node.start <= start && end <= node.end);
  return holding.reduce((least, node) =>
    node.end - node.start < least.end - least.start ? node : least,
  );
}

const known = new WeakMap<Candidate, readonly number[]>();

/** The lines in which a candidate changes something. */
export function linesOf(candidate: Candidate, source: Source): readonly number[] {
  const found = known.get(candidate) ?? linesIn(spansOf(candidate.edits, source), source);
  known.set(candidate, found);
  return found;
}

const linesIn = (parts: readonly Span[], source: Source): number[] =>
  parts.flatMap((part) => {
    const first = lineAt(part.start, source);
    return Array.from({ length: extentOf(part, source) }, (_, i) => first + i);
  });

/** What a candidate changes or does without, and other lines, not too far away, where the same could be missing. */
const partsWithin =
  (farthest: number) =>
  (candidate: Candidate, source: Source): readonly Span[] => {
    const own = ownPartsOf(candidate, source);
    return [...own, ...nearTo(own, elsewhere(candidate, source), source, farthest)];
  };

function ownPartsOf(candidate: Candidate, source: Source): readonly Span[] {
  const spans = spansOf(candidate.edits, source);
  return [...spans, ...nearTo(spans, leftAside(candidate, source), source, FARTHEST)];
}

/** Where these begin and end, in other lines that are no farther away. */
function nearTo(
  spans: readonly Span[],
  others: readonly AnyNode[],
  source: Source,
  farthest: number,
): Span[] {
  const isNear = (part: Span) => extentOf(spanOfAll([part, ...spans]), source) <= farthest;
  const lines = linesIn(spans, source);
  return others
    .flatMap(({ start, end }) => [start, end])
    .map((at): Span => ({ start: at, end: at }))
    .filter((part) => isNear(part) && !lines.includes(lineAt(part.start, source)));
}

/** How many lines a part takes. */
const extentOf = ({ start, end }: Span, source: Source): number =>
  lineAt(end, source) - lineAt(start, source) + 1;
