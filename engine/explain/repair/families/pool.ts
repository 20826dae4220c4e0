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
import { type Sort, sortOf, sortOfBinding } from './kinds.ts';
import { variablesAt } from './scope.ts';
import { of, type Written, whole } from './writing.ts';

export interface Value extends Written {
  readonly sort: Sort | undefined;
}

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
  // What nobody reads is the likeliest to have been forgotten.
  const ordered = [
    ...bindings.filter((binding) => !read.has(binding)),
    ...bindings.filter((binding) => read.has(binding)),
  ];
  const variables = ordered.map((binding) => named(binding.name, sortOfBinding(binding, source)));
  const names = new Set(variables.map(({ text }) => text));
  const paths = pathsIn(context)
    .filter(({ roots, at }) => roots.every((root) => isThere(root, at)))
    .map(({ value }) => value);
  const elements = elementsOf(variables, context);
  return { variables, paths: unlike([...paths, ...elements]), sizes: sizesOf(variables) };

  function isThere(root: string, at: AnyNode): boolean {
    return root === 'this'
      ? classAround(at, source) === classAround(node, source)
      : names.has(root);
  }
}

const knownReads = new WeakMap<readonly AnyNode[], ReadonlySet<Binding>>();

/** The variables that are read somewhere. */
function readIn({ nodes, source }: Context): ReadonlySet<Binding> {
  const found = knownReads.get(nodes);
  if (found) return found;
  const bindings = nodes.flatMap((node) => {
    const isName = node.type === 'Identifier' && isRead(node, source);
    const binding = isName && bindingOf(node.name, node, source);
    return binding && binding.node !== node ? [binding] : [];
  });
  const read = new Set(bindings);
  knownReads.set(nodes, read);
  return read;
}

const classAround = (node: AnyNode, source: Source): AnyNode | undefined =>
  around(node, source).find(({ type }) => type === 'ClassDeclaration');

/** First how many elements each has, then the extents of its axes. */
const sizesOf = (variables: readonly Value[]): Value[] =>
  [0, 1, 2].flatMap((i) =>
    variables.flatMap(({ text, sort }) => {
      const size = SIZES[sort as string]?.[i];
      return size === undefined ? [] : [named(text + size, 'number')];
    }),
  );

/** `xs[i]`, `x.data[i]` with what counts the elements of something. */
function elementsOf(variables: readonly Value[], context: Context): Value[] {
  const counting = countersIn(context);
  const counters = variables.filter(({ text }) => counting.has(text)).slice(0, 2);
  const lists = variables.filter(({ sort }) => sort === 'list' || sort === 'tensor').slice(0, 4);
  return lists.flatMap(({ text, sort }) =>
    counters.map((i) => {
      const list = sort === 'tensor' ? `${text}.data` : text;
      return named(`${list}[${i.text}]`, sort === 'tensor' ? 'number' : undefined);
    }),
  );
}

const knownCounters = new WeakMap<readonly AnyNode[], ReadonlySet<string>>();

/** The names that stand somewhere as an index. */
function countersIn({ nodes }: Context): ReadonlySet<string> {
  const found = knownCounters.get(nodes);
  if (found) return found;
  const names = nodes.flatMap((node) =>
    node.type === 'MemberExpression' && node.computed && node.property.type === 'Identifier'
      ? [node.property.name]
      : [],
  );
  const counters = new Set(names);
  knownCounters.set(nodes, counters);
  return counters;
}

const SIZES: Readonly<Record<string, readonly string[]>> = {
  tensor: ['.size', '.shape[0]', '.shape[1]'],
  list: ['.length'],
};

const named = (text: string, sort: Sort | undefined): Value => ({ ...whole(text), sort });

interface Path {
  readonly value: Value;
  /** The variables in it. */
  readonly roots: readonly string[];
  readonly at: AnyNode;
}

const knownPaths = new WeakMap<readonly AnyNode[], readonly Path[]>();

function pathsIn(context: Context): readonly Path[] {
  const { nodes, source } = context;
  const found = knownPaths.get(nodes);
  if (found) return found;
  const paths = nodes.flatMap((node): Path[] => {
    if (node.type !== 'MemberExpression' || isCalled(node, source)) return [];
    const roots = rootsOf(node);
    const value = { ...of(node, source.code), sort: sortOf(node, source) };
    return roots ? [{ value, roots, at: node }] : [];
  });
  knownPaths.set(nodes, paths);
  return paths;
}

function isCalled(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  return (
    (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') &&
    parent.callee === node
  );
}

/** The names in `a.b[i][0]`; undefined where there is more than names and numbers. */
export function rootsOf(node: AnyNode): string[] | undefined {
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'ThisExpression':
      return ['this'];
    case 'MemberExpression': {
      const object = rootsOf(node.object);
      if (!object) return undefined;
      if (!node.computed) return isPrivate(node.property) ? [...object, 'this'] : object;
      if (node.property.type === 'Literal') return object;
      return node.property.type === 'Identifier' ? [...object, node.property.name] : undefined;
    }
    default:
      return undefined;
  }
}

/** `#id` is known in its class alone, as `this` is. */
const isPrivate = ({ type }: AnyNode): boolean => type === 'PrivateIdentifier';

function unlike(values: readonly Value[]): Value[] {
  const texts = new Map(values.map((value) => [value.text, value]));
  return [...texts.values()];
}

/** Code of so many nodes is short: of the values at hand, all are tried that are likely. */
const SHORT = 120;

/** So many as `most` where the code is short, the fewer the longer it is. */
export const few = (most: number, { nodes }: Context): number =>
  Math.max(2, Math.round(most * Math.min(1, SHORT / nodes.length)));

/** Those of a sort, and behind them those that may be; not too many. */
export const ofSort = (
  sort: Sort,
  values: readonly Value[],
  most: number,
  context: Context,
): readonly Value[] =>
  [
    ...values.filter((value) => value.sort === sort),
    ...values.filter((value) => value.sort === undefined),
  ].slice(0, few(most, context));
