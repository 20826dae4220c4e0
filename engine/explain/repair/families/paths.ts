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

/** `xs[i]`, `x.data[i]` and `x.at(i)` with what counts the elements of something. */
export function elementsOf(variables: readonly Value[], context: Context): Value[] {
  const counting = countersIn(context);
  const counters = variables.filter(({ text }) => counting.has(text)).slice(0, 2);
  const lists = variables.filter(({ sort }) => sort === 'list' || sort === 'tensor').slice(0, 4);
  const isAsked = context.source.code.includes('.at(');
  const ways = (sort: Sort | undefined) =>
    sort === 'list' ? ['[#]'] : isAsked ? ['.data[#]', '.at(#)'] : ['.data[#]'];
  return lists.flatMap(({ text, sort }) =>
    counters.flatMap((i) =>
      ways(sort).map((way) =>
        valueOf(text + way.replace('#', i.text), sort === 'tensor' ? 'number' : undefined),
      ),
    ),
  );
}

const knownCounters = new WeakMap<readonly AnyNode[], ReadonlySet<string>>();

/** The names that stand somewhere as an index, and what loops and callbacks count with. */
function countersIn({ nodes, source }: Context): ReadonlySet<string> {
  const found = knownCounters.get(nodes);
  if (found) return found;
  const counters = new Set(nodes.flatMap((node) => countersOf(node, source)));
  knownCounters.set(nodes, counters);
  return counters;
}

function countersOf(node: AnyNode, source: Source): readonly string[] {
  const names = (all: readonly (AnyNode | null)[]) =>
    all.flatMap((each) => (each?.type === 'Identifier' ? [each.name] : []));
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? names([node.property]) : [];
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration'
        ? names(node.init.declarations.map(({ id }) => id))
        : [];
    case 'CallExpression':
      return isCallOf('at', node, source) ? names(node.arguments) : [];
    case 'ArrowFunctionExpression':
      return names(node.params.slice(1)).filter((name) => /^[a-z]$/.test(name));
    default:
      return [];
  }
}

const isCallOf = (name: string, { callee }: { callee: AnyNode }, { code }: Source): boolean =>
  callee.type === 'MemberExpression' &&
  code.slice(callee.property.start, callee.property.end) === name;
