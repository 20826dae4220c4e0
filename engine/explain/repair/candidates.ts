/** All changes of a student's code that are tried for an exercise, the likeliest first. */
import { exported, reachedFrom } from '../slips/definitions.ts';
import type { Edit } from '../slips/repair.ts';
import { type AnyNode, around, isFunction, nodesIn, type Source } from '../slips/source.ts';
import type { Candidate, Context } from './candidate.ts';
import { spansOf } from './change.ts';
import { FAMILIES } from './families/families.ts';
import { PAIRS } from './families/pairs.ts';

/**
 * In the order in which they are tried, each only where none before helps: what was written otherwise,
 * what was left out, and what is given or the same in several places.
 */
export function* candidatesFor(name: string, source: Source): Generator<readonly Candidate[]> {
  const nodes = reachedFrom(name, source)
    .filter((node) => isCode(node, source))
    .toSorted((a, b) => a.start - b.start);
  const text = ({ start, end }: AnyNode) => source.code.slice(start, end);
  const context: Context = { source, nodes, text };
  const all = singlesOf(context);
  if (!all) return;
  const singles = unlike(all, source);
  const [given, own] = [true, false].map((is) =>
    singles.filter((each) => isGiven(each, name, source) === is),
  ) as [Candidate[], Candidate[]];
  yield own.filter((candidate) => !isAddition(candidate, source));
  yield own.filter((candidate) => isAddition(candidate, source) && growthOf(candidate) <= LONGEST);
  yield unlike([...given, ...PAIRS(nodes, context, singles)], source);
}

/** Who writes more than so many characters could as well write them elsewhere. */
const LONGEST = 24;

/** How much longer the code is with a candidate. */
export const growthOf = ({ edits }: Candidate): number =>
  edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);

/** More than these are not tried: nobody writes as much for one exercise. */
const MOST = 30_000;
const MOST_NODES = 1_500;

function singlesOf(context: Context): Candidate[] | undefined {
  const { nodes } = context;
  if (nodes.length > MOST_NODES) return undefined;
  const all: Candidate[] = [];
  for (const family of FAMILIES) {
    for (const node of nodes) {
      for (const candidate of family(node, context)) all.push(candidate);
      if (all.length > MOST) return undefined;
    }
  }
  return all;
}

/** What an exercise is called with is given, and in which order; not so what stands for what is left out. */
function isGiven({ edits, kind }: Candidate, name: string, source: Source): boolean {
  const asked = exported(name, source);
  if (!isFunction(asked) || kind === 'default') return false;
  const given = asked.params.flatMap((param) => nodesIn(param));
  const isIn = ({ start, end }: AnyNode, edit: Edit) => start <= edit.start && edit.end <= end;
  return edits.some(
    (edit) =>
      given.some((node) => isIn(node, edit)) &&
      !given.some((node) => node.type === 'AssignmentPattern' && isIn(node.right, edit)),
  );
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
