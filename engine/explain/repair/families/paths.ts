/** Code that stands for a value: names, fields, elements. */
import type { AnyNode, Source } from '../../slips/source.ts';
import type { Context } from '../candidate.ts';
import { type Sort, sortOf } from './kinds.ts';
import { of, type Written, whole } from './writing.ts';

export interface Value extends Written {
  readonly sort: Sort | undefined;
  /** A variable that stands nowhere but where it is declared. */
  readonly isUnread: boolean;
}

export const valueOf = (text: string, sort: Sort | undefined, isUnread = false): Value => ({
  ...whole(text),
  sort,
  isUnread,
});

export interface Path {
  readonly value: Value;
  /** The variables in it. */
  readonly roots: readonly string[];
  readonly at: AnyNode;
}

const knownPaths = new WeakMap<readonly AnyNode[], readonly Path[]>();

export function pathsIn(context: Context): readonly Path[] {
  const { nodes, source } = context;
  const found = knownPaths.get(nodes);
  if (found) return found;
  const paths = nodes.flatMap((node): Path[] => {
    if (node.type !== 'MemberExpression' || isCalled(node, source)) return [];
    const roots = rootsOf(node);
    const value = { ...of(node, source.code), sort: sortOf(node, source), isUnread: false };
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

/** `xs[i]`, `x.data[i]` with what counts the elements of something. */
export function elementsOf(variables: readonly Value[], context: Context): Value[] {
  const counting = countersIn(context);
  const counters = variables.filter(({ text }) => counting.has(text)).slice(0, 2);
  const lists = variables.filter(({ sort }) => sort === 'list' || sort === 'tensor').slice(0, 4);
  return lists.flatMap(({ text, sort }) =>
    counters.map((i) => {
      const list = sort === 'tensor' ? `${text}.data` : text;
      return valueOf(`${list}[${i.text}]`, sort === 'tensor' ? 'number' : undefined);
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
