/** All changes of a student's code that are tried for an exercise, the likeliest first. */
import { reachedFrom } from '../slips/definitions.ts';
import { type AnyNode, around, type Source } from '../slips/source.ts';
import type { Candidate, Context } from './candidate.ts';
import { spansOf } from './change.ts';
import { FAMILIES } from './families/families.ts';
import { PAIRS } from './families/pairs.ts';

/**
 * In the order in which they are tried, each only where none before helps: what was written otherwise,
 * what was left out, and the same change in several places.
 */
export function* candidatesFor(name: string, source: Source): Generator<readonly Candidate[]> {
  const nodes = reachedFrom(name, source)
    .filter((node) => isCode(node, source))
    .toSorted((a, b) => a.start - b.start);
  const text = ({ start, end }: AnyNode) => source.code.slice(start, end);
  const context: Context = { source, nodes, text };
  const all = FAMILIES.flatMap((family) => nodes.flatMap((node) => family(node, context)));
  const singles = unlike(all, source);
  yield singles.filter((candidate) => !isAddition(candidate, source));
  yield singles.filter((candidate) => isAddition(candidate, source));
  yield unlike(PAIRS(nodes, context, singles), source);
}

/** Whether all that was written stays, and more is written: a sign alone does not count. */
const isAddition = ({ edits }: Candidate, { code }: Source): boolean =>
  edits.every(
    ({ start, end, text }) =>
      text.length > end - start + 1 && text.includes(code.slice(start, end)),
  );

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
