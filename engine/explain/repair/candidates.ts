/** All changes of a student's code that are tried for an exercise, the likeliest first. */
import { reachedFrom } from '../slips/definitions.ts';
import { type AnyNode, around, type Source } from '../slips/source.ts';
import type { Candidate, Context } from './candidate.ts';
import { spansOf } from './change.ts';
import { FAMILIES } from './families/families.ts';
import { PAIRS } from './families/pairs.ts';

/** Single changes, and what to try where none of these helps. */
export interface Candidates {
  readonly singles: readonly Candidate[];
  readonly pairs: () => readonly Candidate[];
}

export function candidatesFor(name: string, source: Source): Candidates {
  const nodes = reachedFrom(name, source)
    .filter((node) => isCode(node, source))
    .toSorted((a, b) => a.start - b.start);
  const text = ({ start, end }: AnyNode) => source.code.slice(start, end);
  const context: Context = { source, nodes, text };
  const all = FAMILIES.flatMap((family) => nodes.flatMap((node) => family(node, context)));
  const singles = unlike(all, source);
  return { singles, pairs: () => unlike(PAIRS(nodes, context, singles), source) };
}

/** The words of an error are free. */
const isCode = (node: AnyNode, source: Source): boolean =>
  !around(node, source).some(
    ({ type }) => type === 'ThrowStatement' || type === 'ImportDeclaration',
  );

/** Each once, by whatever way one comes to it. */
function unlike(candidates: readonly Candidate[], source: Source): Candidate[] {
  const known = new Set<string>();
  return candidates.filter(({ edits }) => {
    const spans = spansOf(edits, source);
    const key = spans.map(({ start, end, text }) => `${start} ${end} ${text}`).join('\n');
    if (spans.length === 0 || known.has(key)) return false;
    known.add(key);
    return true;
  });
}
