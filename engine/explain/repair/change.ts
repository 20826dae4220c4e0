/** What a candidate really changes, and how it is shown. */
import { type Edit, editedText } from '../slips/repair.ts';
import { type Source, textOf } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import type { Change } from './found.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Its edits without what they leave as it is; none where they leave all. */
export const spansOf = (edits: readonly Edit[], source: Source): Edit[] =>
  edits.map((edit) => spanOf(edit, source)).filter(({ start, end, text }) => start < end || text);

function spanOf({ start, end, text }: Edit, { code }: Source): Edit {
  const before = code.slice(start, end);
  const most = Math.min(before.length, text.length);
  let head = 0;
  while (head < most && before[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/** The change, in a part of the code that holds it. */
export function changeOf({ edits, kind }: Candidate, part: Span, source: Source): Change {
  const spans = spansOf(edits, source);
  const within = spanOfAll([part, ...spans]);
  return { kind, before: textOf(within, source), after: editedText(within, spans, source) };
}

export const spanOfAll = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
