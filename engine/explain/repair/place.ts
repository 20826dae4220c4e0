/** Which part of the file the changes point at that make all laws hold. */
import { lineAt, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { changeOf, type Span, spanOfAll, spansOf } from './change.ts';
import type { Found } from './found.ts';
import { elsewhere } from './missing.ts';

/** A place of more lines than these is none, … */
const MOST_LINES = 5;
/** … unless the changes lie in a few of them, … */
export const FEW_LINES = 3;
/** … and not too far from each other. */
const FARTHEST = 12;

/** Undefined where they lie too far from each other to speak of a place. */
export const placeOf = (survivors: readonly Candidate[], source: Source): Found | undefined =>
  placeWith(partsOf, survivors, source) ??
  placeWith(({ edits }) => spansOf(edits, source), survivors, source);

function placeWith(
  partsIn: (candidate: Candidate, source: Source) => readonly Span[],
  survivors: readonly Candidate[],
  source: Source,
): Found | undefined {
  if (survivors.length === 0) return undefined;
  const parts = survivors.flatMap((survivor) => partsIn(survivor, source));
  const changed = spanOfAll(parts);
  const lines = extentOf(changed, source);
  const single = [...new Set(linesIn(parts, source))];
  if (lines > (single.length <= FEW_LINES ? FARTHEST : MOST_LINES)) return undefined;
  const whole = leastNode(spanOfAll([changed, ...survivors.map(({ at }) => at)]), source);
  // An expression is shown as a whole, unless that takes more lines than what is changed in it.
  const shown = extentOf(whole, source) === lines ? whole : changed;
  return {
    source,
    start: shown.start,
    end: shown.end,
    lines: single.toSorted((a, b) => a - b),
    kinds: [...new Set(survivors.map(({ kind }) => kind))],
    // Within what is shown: of `x → x.neg()` nobody could tell which `x` is meant.
    changes: survivors.map((survivor) =>
      changeOf(survivor, lines === 1 && shown === whole ? whole : survivor.at, source),
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

/** What a candidate changes, and in other lines near it where the same could be missing. */
function partsOf(candidate: Candidate, source: Source): readonly Span[] {
  const spans = spansOf(candidate.edits, source);
  const ends = elsewhere(candidate, source).flatMap(({ start, end }) => [start, end]);
  const isNear = (part: Span) => extentOf(spanOfAll([part, ...spans]), source) <= FARTHEST;
  const own = linesIn(spans, source);
  const others = ends
    .map((at): Span => ({ start: at, end: at }))
    .filter((part) => isNear(part) && !own.includes(lineAt(part.start, source)));
  return [...spans, ...others];
}

/** How many lines a part takes. */
const extentOf = ({ start, end }: Span, source: Source): number =>
  lineAt(end, source) - lineAt(start, source) + 1;
