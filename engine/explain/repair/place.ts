/** Which part of the file the changes point at that make all laws hold. */
import { lineAt, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { changeOf, spansOf } from './change.ts';
import type { Found } from './found.ts';

/** A place of more lines than these is none. */
const MOST_LINES = 5;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Undefined where they lie too far from each other to speak of a place. */
export function placeOf(survivors: readonly Candidate[], source: Source): Found | undefined {
  if (survivors.length === 0) return undefined;
  const changed = around(survivors.flatMap(({ edits }) => spansOf(edits, source)));
  const lines = linesOf(changed, source);
  if (lines > MOST_LINES) return undefined;
  const whole = around(survivors.map(({ at }) => at));
  // An expression is shown as a whole, unless that takes more lines than what is changed in it.
  const shown = linesOf(whole, source) === lines ? whole : changed;
  return {
    source,
    start: shown.start,
    end: shown.end,
    kinds: [...new Set(survivors.map(({ kind }) => kind))],
    changes: survivors.map((survivor) => changeOf(survivor, source)),
  };
}

const around = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

const linesOf = ({ start, end }: Span, source: Source): number =>
  lineAt(end, source) - lineAt(start, source) + 1;
