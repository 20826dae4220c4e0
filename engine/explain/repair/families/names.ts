/** Another variable or field than the one that is read, and a part of something for the whole. */
import { type AnyNode, around } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { sortOf } from './kinds.ts';
import { isIndex, isNumeric } from './places.ts';
import { rootsOf } from './paths.ts';
import { few, ofSort, poolAt, type Value } from './pool.ts';
import { sortByUse } from './types.ts';
import { isValue } from './scope.ts';
import { type Written, whole } from './writing.ts';

/** So many of each sort. */
const MOST_OF_THIS = 4;
const [MOST_VARIABLES, MOST_PATHS, MOST_SIZES] = [16, 5, 3];

const read = (node: AnyNode, written: Written, context: Context): Candidate =>
  became(node, written, isIndex(node, context) ? 'index' : 'variable', context);

/** `b` for `a`; those of the same sort come first. `out.data` for `this.data`, too. */
export const anotherVariable: Family = (node, context) => {
  if (!/^(Identifier|ThisExpression)$/.test(node.type) || !isRead(node, context)) return [];
  const { variables } = poolAt(node, context);
  const parent = context.source.parents.get(node);
  const isObject = parent?.type === 'MemberExpression' && parent.object === node;
  const isThis = node.type === 'ThisExpression';
  const others = isThis ? variables.slice(0, MOST_OF_THIS) : likeFirst(node, variables, context);
  return [
    ...others.slice(0, MOST_VARIABLES).map((other) => read(node, other, context)),
    ...(isObject && !isThis && isInMethod(node, context)
      ? [read(node, whole('this'), context)]
      : []),
  ];
};

const isInMethod = (node: AnyNode, { source }: Context): boolean =>
  around(node, source).some(({ type }) => type === 'ClassBody');

/** What is called like a library is none of the student's variables. */
const isRead = (node: AnyNode, { source, text }: Context): boolean =>
  isValue(node, source) && !/^(undefined|NaN|[A-Z]\w*)$/.test(text(node));

/** Not those of a sort that cannot stand there. */
function likeFirst(node: AnyNode, values: readonly Value[], { source, text }: Context): Value[] {
  const sort = sortOf(node, source);
  const due = sortByUse(node, source);
  const fits = (other: Value) => !due || !other.sort || other.sort === due;
  const others = values.filter((other) => other.text !== text(node) && fits(other));
  const isLike = (other: Value) => other.sort === sort;
  return [...others.filter(isLike), ...others.filter((other) => !isLike(other))];
}

const isOfSort = (node: AnyNode, { sort }: Value, { source }: Context): boolean => {
  const own = sortOf(node, source);
  return own === undefined || sort === undefined || own === sort;
};

/** `a[j]` for `a[i]`, `state.v` for `v`, `x.size` for `n`, and the other way round */
export const anotherPath: Family = (node, context) => {
  if (!isPath(node, context)) return [];
  const { variables, paths, sizes } = poolAt(node, context);
  const fitting = (values: readonly Value[], most: number) =>
    values
      .filter((other) => other.text !== context.text(node) && isOfSort(node, other, context))
      .slice(0, most);
  const isName = node.type === 'Identifier';
  return [
    ...(isName ? [] : fitting(variables, MOST_VARIABLES / 2)),
    ...fitting(paths, MOST_PATHS),
    ...(isNumeric(node, context) ? fitting(sizes, MOST_SIZES) : []),
  ].map((other) => read(node, other, context));
};

function isPath(node: AnyNode, context: Context): boolean {
  if (node.type === 'Identifier') return isRead(node, context);
  const roots = rootsOf(node);
  return roots !== undefined && !/^[A-Z]/.test(roots[0]!) && isValue(node, context.source);
}

/** `o.b` for `o.a`, where other code speaks of such a field */
export const anotherField: Family = (node, context) => {
  const { source, nodes } = context;
  if (node.type !== 'MemberExpression' || node.computed || !isPath(node, context)) return [];
  const own = context.text(node.property);
  const object = source.code.slice(node.start, node.property.start);
  return fieldsIn(nodes)
    .filter((name) => name !== own && !OF_LISTS.test(own))
    .map((name) => read(node, whole(object + name), context));
};

/** `x.size` for `x.shape`: what there is to know of lists and tensors. */
export const anotherPart: Family = (node, context) => {
  const { text, source } = context;
  if (node.type !== 'MemberExpression' || node.computed || !isPath(node, context)) return [];
  const own = text(node.property);
  const others = PARTS.find((names) => names.includes(own)) ?? [];
  const object = source.code.slice(node.start, node.property.start);
  return others
    .filter((name) => name !== own)
    .map((name) => read(node, whole(object + name), context));
};

const PARTS = [['shape', 'size', 'data', 'rank', 'length']];

const OF_LISTS = /^(length|size|rank|shape|data)$/;
const known = new WeakMap<readonly AnyNode[], readonly string[]>();

/** The names of fields of the student's own. */
function fieldsIn(nodes: readonly AnyNode[]): readonly string[] {
  const found = known.get(nodes);
  if (found) return found;
  const names = nodes.flatMap((node) => {
    const key = node.type === 'Property' ? node.key : ownField(node);
    return key?.type === 'Identifier' && !OF_LISTS.test(key.name) ? [key.name] : [];
  });
  const unlike = [...new Set(names)];
  known.set(nodes, unlike);
  return unlike;
}

const ownField = (node: AnyNode): AnyNode | undefined =>
  node.type === 'MemberExpression' && !node.computed && node.object.type === 'ThisExpression'
    ? node.property
    : undefined;

/** `x.size` for `2`, `n` for `1` */
export const nameForNumber: Family = (node, context) => {
  if (node.type !== 'Literal' || typeof node.value !== 'number') return [];
  if (!isNumeric(node, context)) return [];
  const { variables, sizes } = poolAt(node, context);
  return [...ofSort('number', variables, 5, context), ...sizes.slice(0, few(4, context))].map(
    (name) => became(node, name, isIndex(node, context) ? 'index' : 'number', context),
  );
};

/** `1` for `n`, `0` for `i` */
export const numberForName: Family = (node, context) => {
  if (!isPath(node, context) || !isNumeric(node, context)) return [];
  return ['0', '1', '2'].map((digit) => read(node, whole(digit), context));
};
