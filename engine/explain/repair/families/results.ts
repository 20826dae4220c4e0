/** What is given back and what is set: another variable, an element too many or missing, one for all. */
import { inserted, replaced } from '../../slips/repair.ts';
import { type AnyNode, isFunction, nodesIn, type Source } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { maybe, sortOf, sortOfBinding, type Sort } from './kinds.ts';
import { became } from './edits.ts';
import { listOf, withOne, without } from './lists.ts';
import { poolAt } from './pool.ts';
import { variablesAt, wholeAround } from './scope.ts';
import { asReceiver, of, whole } from './writing.ts';

/** So many variables are tried. */
const MOST = 8;

/** What a function gives back: what follows `return`, or `=>`. */
function isResult(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  return (
    (parent?.type === 'ReturnStatement' && parent.argument === node) ||
    (parent?.type === 'ArrowFunctionExpression' && parent.body === node && !isFunction(node)) ||
    (parent?.type === 'ConditionalExpression' &&
      parent.test !== node &&
      isResult(parent, { parents } as Source))
  );
}

/** A variable, and `x` for `[x]`, `[x]` for x, `x[0]` for x. */
export const another: Family = (node, context) => {
  const { source, text } = context;
  if (node.type === 'BlockStatement' || !isResult(node, source)) return [];
  const sort = sortOf(node, source);
  const names = variablesAt(node, source)
    .filter((binding) => sort === undefined || (sortOfBinding(binding, source) ?? sort) === sort)
    .slice(0, MOST);
  const isOfOne = node.type === 'ArrayExpression' && node.elements.length === 1;
  const [inner] = isOfOne ? node.elements : [];
  const receiver = asReceiver(of(node, source.code));
  const isList = maybe(node, ['list'], source);
  const parts = [
    // A name for a name is another family's.
    ...(node.type === 'Identifier' ? [] : names.map(({ name }) => whole(name))),
    inner && inner.type !== 'SpreadElement' ? of(inner, source.code) : whole(`[${text(node)}]`),
    ...(isList ? [whole(`${receiver}[0]`), whole(`${receiver}.at(-1)`)] : []),
  ];
  return parts.map((part) => became(node, part, 'result', context));
};

/** `return v;` for `return;` */
export const resultMissing: Family = (node, { source }) => {
  if (node.type !== 'ReturnStatement' || node.argument) return [];
  const names = variablesAt(node, source).map(({ name }) => name);
  return [...names.slice(0, MOST), 'true', 'false', '0', '1', '[]'].map((value) => ({
    edits: [inserted(node.start + 'return'.length, ` ${value}`)],
    at: node,
    kind: 'result',
  }));
};

/** `[a]` for `[a, b]`, `{ dw }` for `{ dw, db }` */
export const elementRemoved: Family = (node, { source }) => {
  const list = literalIn(node, source);
  if (!list || isTable(list.items)) return [];
  return list.items.map((_, i) => ({ edits: [without(list, i)], at: node, kind: 'result' }));
};

const literalIn = (node: AnyNode, source: Source) =>
  node.type === 'ArrayExpression' || node.type === 'ObjectExpression'
    ? listOf(node, source)
    : undefined;

/** Rows of numbers: many, and none is forgotten. */
const isTable = (items: readonly { node: AnyNode }[]): boolean =>
  items.length > 2 && items.every(({ node }) => /^(Literal|Unary|Array)/.test(node.type));

/** `[n, a]` for `[a]`, with what is there, 0 and 1. */
export const elementMissing: Family = (node, context) => {
  const { source, text } = context;
  const list = node.type === 'ArrayExpression' ? listOf(node, source) : undefined;
  if (!list || isTable(list.items)) return [];
  const texts = list.items.map((item) => text(item.node));
  const sorts = new Set(list.items.map((item) => sortOf(item.node, source)));
  const isOpen = sorts.size === 0 || sorts.has(undefined);
  const fits = ({ sort }: { sort: Sort | undefined }) => isOpen || !sort || sorts.has(sort);
  const { variables, paths, sizes } = poolAt(node, context);
  const few = list.items.length <= 2 ? [...paths, ...sizes] : [];
  const spread = [...variables, ...paths].filter(({ sort }) => sort === 'list').slice(0, 4);
  const values = new Set([
    ...[...variables.slice(0, MOST), ...few.slice(0, 2 * MOST)]
      .filter(fits)
      .map(({ text }) => text),
    ...spread.map(({ text }) => `...${text}`),
    ...(isOpen || sorts.has('number') ? ['1', '0', '-1'] : []),
    ...texts.filter((each) => each.length <= SHORT),
  ]);
  return [...list.items.keys(), list.items.length].toReversed().flatMap((i) =>
    [...values]
      .filter((value) => value !== texts[i])
      .map((value): Candidate => ({
        edits: [withOne(list, i, value)],
        at: node,
        kind: 'result',
      })),
  );
};

/** What is written twice by hand. */
const SHORT = 20;

/** `{ dw, db }` for `{ dw }`, with what is known by a name; `{ ...state, t }` for `{ t }` */
export const fieldMissing: Family = (node, context) => {
  const { source, text } = context;
  const list = node.type === 'ObjectExpression' ? listOf(node, source) : undefined;
  if (!list || node.type !== 'ObjectExpression') return [];
  const keys = new Set(
    node.properties.map((field) => (field.type === 'Property' ? text(field.key) : '')),
  );
  const { variables } = poolAt(node, context);
  const there = variables.map((each) => each.text);
  const missing = new Set([...fieldsElsewhere(node, context), ...there.slice(0, MOST)]);
  const fields = [...missing].flatMap((name) => {
    if (keys.has(name)) return [];
    return there.includes(name) ? [name] : there.slice(0, 4).map((each) => `${name}: ${each}`);
  });
  const records = variables
    .filter(({ sort, text }) => (!sort || sort === 'record') && !keys.has(text))
    .slice(0, 4);
  const added = (i: number, field: string): Candidate => ({
    edits: [withOne(list, i, field)],
    at: node,
    kind: 'result',
  });
  return [
    ...fields.slice(0, 2 * MOST).map((field) => added(list.items.length, field)),
    ...records.flatMap(({ text }) =>
      [...new Set([0, list.items.length])].map((i) => added(i, `...${text}`)),
    ),
  ];
};

/** Fields of other records in the code. */
function fieldsElsewhere(node: AnyNode, { nodes, text }: Context): string[] {
  return nodes.flatMap((each) =>
    each !== node && (each.type === 'ObjectExpression' || each.type === 'ObjectPattern')
      ? each.properties.flatMap((field) => (field.type === 'Property' ? [text(field.key)] : []))
      : [],
  );
}

/** `this.v = …` for `this.m = …`, and `v = …` for `m = …`. */
export const target: Family = (node, context) => {
  const { source, text } = context;
  const set =
    node.type === 'AssignmentExpression'
      ? node.left
      : node.type === 'UpdateExpression'
        ? node.argument
        : undefined;
  if (set?.type === 'Identifier') {
    const others = variablesAt(node, source).filter(
      ({ kind, name }) => (kind === 'let' || kind === 'param') && name !== set.name,
    );
    return others.map(({ name }) => assignment(set, set, name));
  }
  if (set?.type !== 'MemberExpression') return [];
  return membersOf(set).flatMap((member) => {
    const names = fieldsOf(text(member.object), node, context);
    return names
      .filter((name) => name !== text(member.property))
      .map((name) => assignment(set, member.property, name));
  });
};

const assignment = (at: AnyNode, part: AnyNode, text: string): Candidate => ({
  edits: [replaced(part, text)],
  at,
  kind: 'assignment',
});

type Member = Extract<AnyNode, { type: 'MemberExpression' }>;

/** `a.b`, and what that is a member of. */
const membersOf = (node: AnyNode): Member[] =>
  node.type === 'MemberExpression'
    ? [...(node.computed ? [] : [node]), ...membersOf(node.object)]
    : [];

/** What is asked of the same thing around it, and is no method. */
function fieldsOf(owner: string, node: AnyNode, { source, text }: Context): string[] {
  const all = nodesIn(wholeAround(node, source) ?? node);
  const names = all.flatMap((each) => {
    const isSame =
      each.type === 'MemberExpression' && !each.computed && text(each.object) === owner;
    const parent = isSame && source.parents.get(each);
    const isCalled = parent && parent.type === 'CallExpression' && parent.callee === each;
    return isSame && !isCalled ? [text(each.property)] : [];
  });
  return [...new Set(names)];
}

export const RESULTS: readonly Family[] = [
  another,
  resultMissing,
  elementRemoved,
  elementMissing,
  fieldMissing,
  target,
];
