/** Whether what a slip of the hand has changed is changed back by one of the candidates. */
import { type AnyNode, parse } from 'acorn';
import type { Candidate, Context, Family } from '../../../../engine/explain/repair/candidate.ts';
import { edited } from '../../../../engine/explain/slips/repair.ts';
import { around, parseSource, type Source } from '../../../../engine/explain/slips/source.ts';

/** What families make of all code of a file, or of some of it, the words of errors left out. */
export async function candidatesIn(
  code: string,
  families: readonly Family[],
  written = code,
  isAsked: (node: AnyNode) => boolean = () => true,
): Promise<{ source: Source; candidates: Candidate[] }> {
  const source = (await parseSource('exercise.ts', code, written))!;
  const nodes = source.nodes.filter((node) =>
    around(node, source).every(({ type }) => !/^(ThrowStatement|ImportDeclaration)$/.test(type)),
  );
  const text = ({ start, end }: AnyNode) => code.slice(start, end);
  const context: Context = { source, nodes, text };
  const asked = nodes.filter(isAsked);
  const candidates = families.flatMap((family) => asked.flatMap((node) => family(node, context)));
  return { source, candidates };
}

/** Whether one of the candidates for `mutant` makes `original` of it, as it is understood. */
export async function isReversed(
  mutant: string,
  original: string,
  families: readonly Family[],
  written = original,
): Promise<boolean> {
  const [from, to] = differenceOf(mutant, original);
  const back = mutant.length - to;
  const typed =
    written.slice(0, from) + mutant.slice(from, to) + written.slice(written.length - back);
  const isNear = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start <= to + NEAR && end >= from - NEAR;
  const { candidates } = await candidatesIn(mutant, families, typed, isNear);
  const tree = treeOf(original);
  const bare = bareOf(original);
  return candidates.some(({ edits }) => {
    if (!edits.some(isNear)) return false;
    const code = edited(mutant, edits);
    return bareOf(code) === bare && treeOf(code) === tree;
  });
}

/** So far from the difference something is changed that takes it back. */
const NEAR = 40;

/** The part of `a` in which it differs from `b`. */
function differenceOf(a: string, b: string): [from: number, to: number] {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < a.length - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  return [from, a.length - back];
}

/** Its letters, in whatever order. */
const bareOf = (code: string): string => [...code.replaceAll(/[\s();,]/g, '')].toSorted().join('');

/** The tree without its places, the order of fields, and statements that do nothing. */
export const treeOf = (code: string): string =>
  JSON.stringify(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (key, value) => {
    if (key === 'start' || key === 'end' || key === 'raw') return undefined;
    if (key === 'properties') return value.toSorted(byText);
    return Array.isArray(value) ? value.filter((each) => each?.type !== 'EmptyStatement') : value;
  });

const byText = (a: AnyNode, b: AnyNode): number => (textOf(a) < textOf(b) ? -1 : 1);
const textOf = (node: AnyNode): string =>
  JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' ? undefined : value));
