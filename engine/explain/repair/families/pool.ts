/** The values that there are at a place, and that could have been meant there. */
import {
  type AnyNode,
  around,
  type Binding,
  bindingOf,
  isRead,
  type Source,
} from '../../slips/source.ts';
import type { Context } from '../candidate.ts';
import { type Sort, sortOfBinding } from './kinds.ts';
import { elementsOf, pathsIn, type Value, valueOf } from './paths.ts';
import { variablesAt } from './scope.ts';

export type { Value } from './paths.ts';

export interface Pool {
  /** First those that nobody reads, then the nearest. */
  readonly variables: readonly Value[];
  /** `this.grad`, `layer.w`, `x.data[i]`: what stands somewhere in the code, and could stand here. */
  readonly paths: readonly Value[];
  /** `x.size`, `xs.length`: how many there are of something. */
  readonly sizes: readonly Value[];
}

const known = new WeakMap<readonly AnyNode[], Map<AnyNode, Pool>>();

export function poolAt(node: AnyNode, context: Context): Pool {
  const pools = known.get(context.nodes) ?? new Map<AnyNode, Pool>();
  known.set(context.nodes, pools);
  const pool = pools.get(node) ?? gathered(node, context);
  pools.set(node, pool);
  return pool;
}

function gathered(node: AnyNode, context: Context): Pool {
  const { source } = context;
  const read = readIn(context);
  const bindings = variablesAt(node, source);
  const named = bindings.map((binding) =>
    valueOf(binding.name, sortOfBinding(binding, source), !read.has(binding)),
  );
  const [unread, used] = [true, false].map((is) => named.filter(({ isUnread }) => isUnread === is));
  const variables = [...unread!, ...used!];
  const names = new Set(variables.map(({ text }) => text));
  const paths = pathsIn(context)
    .filter(({ roots, at }) => roots.every((root) => isThere(root, at)))
    .map(({ value }) => value);
  const elements = elementsOf(variables, context);
  return {
    variables,
    paths: unlike([...paths, ...elements]),
    sizes: sizesOf([...used!, ...unread!]),
  };

  function isThere(root: string, at: AnyNode): boolean {
    return root === 'this'
      ? classAround(at, source) === classAround(node, source)
      : names.has(root);
  }
}

const knownReads = new WeakMap<readonly AnyNode[], ReadonlySet<Binding>>();

/** The variables that are read somewhere, if only for the words of an error, and not only written. */
export function readIn({ nodes, source }: Context): ReadonlySet<Binding> {
  const found = knownReads.get(nodes);
  if (found) return found;
  const bindings = source.nodes.flatMap((node) => {
    const isName = node.type === 'Identifier' && isRead(node, source) && !isWritten(node, source);
    const binding = isName && bindingOf(node.name, node, source);
    return binding && binding.node !== node ? [binding] : [];
  });
  const read = new Set(bindings);
  knownReads.set(nodes, read);
  return read;
}

/** The names of variables that nobody reads. */
export function unreadIn(context: Context): ReadonlySet<string> {
  const read = readIn(context);
  return new Set(bindingsIn(context).flatMap((each) => (read.has(each) ? [] : [each.name])));
}

/** All that is declared. */
export const bindingsIn = ({ nodes, source }: Context): readonly Binding[] =>
  nodes.flatMap((node) => [...(source.scopes.get(node)?.values() ?? [])]);

/** `sum` of `sum += v;` */
function isWritten(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  const isTarget =
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    parent?.type === 'UpdateExpression';
  return isTarget && /^(Expression|For)Statement$/.test(parents.get(parent)?.type ?? '');
}

const classAround = (node: AnyNode, source: Source): AnyNode | undefined =>
  around(node, source).find(({ type }) => type === 'ClassDeclaration');

/** First how many elements each has, then the extents of its axes. */
const sizesOf = (variables: readonly Value[]): Value[] =>
  [0, 1, 2].flatMap((i) =>
    variables.flatMap(({ text, sort }) => {
      const size = SIZES[sort as string]?.[i];
      return size === undefined ? [] : [valueOf(text + size, 'number')];
    }),
  );

const SIZES: Readonly<Record<string, readonly string[]>> = {
  tensor: ['.size', '.shape[0]', '.shape[1]'],
  list: ['.length'],
};

function unlike(values: readonly Value[]): Value[] {
  const texts = new Map(values.map((value) => [value.text, value]));
  return [...texts.values()];
}

/** Code of so many nodes is short: of the values at hand, all are tried that are likely. */
const SHORT = 120;

/** So many as `most` where the code is short, the fewer the longer it is. */
export const few = (most: number, { nodes }: Context): number =>
  Math.max(2, Math.round(most * Math.min(1, SHORT / nodes.length)));

/**
 * Those that are of a sort, or may be; not too many. What nobody reads comes first: it is the
 * likeliest to have been forgotten.
 */
export function ofSort(
  sort: Sort,
  values: readonly Value[],
  most: number,
  context: Context,
): readonly Value[] {
  const rank = (value: Value) => (value.isUnread ? 0 : 2) + (value.sort === sort ? 0 : 1);
  return values
    .filter((value) => value.sort === sort || value.sort === undefined)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, few(most, context));
}
