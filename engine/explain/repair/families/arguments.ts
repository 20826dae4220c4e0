/** One argument too many, one that is missing, several for one. */
import { inserted, replaced } from '../../slips/repair.ts';
import { type AnyNode, isFunction, isRead, nodesIn, type Source } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { isReduction } from './axes.ts';
import { arityOf, sortsTakenBy } from './arities.ts';
import { maybe, type Sort, sortOfBinding } from './kinds.ts';
import { itemLikewise } from './likewise.ts';
import { type List, listOf, withOne, without } from './lists.ts';
import { functionsAt, isOfLanguage, isValue, variablesAt, wholeAround } from './scope.ts';

/** `f(a)` for `f(a, b)` */
export const argumentRemoved: Family = (node, { source }) => {
  const list = callIn(node, source);
  if (!list) return [];
  return list.items.map((_, i) => ({ edits: [without(list, i)], at: node, kind: 'argument' }));
};

const callIn = (node: AnyNode, source: Source): List | undefined =>
  node.type === 'CallExpression' || node.type === 'NewExpression'
    ? listOf(node, source)
    : undefined;

/** So many variables are given where one argument more is possible. */
const MOST = 6;

const NUMBERS = ['0', '1', '-1', '2', '0.5'];

/** `f(a, b)` for `f(a)`: with a number, a variable, or what is there for one that cannot be missing. */
export const argumentAdded: Family = (node, context) => {
  const { source, text } = context;
  const list = callIn(node, source);
  if (!list || !('callee' in node) || isReduction(node, text)) return [];
  const count = list.items.length;
  const arity = arityOf(node.callee, source);
  const [least, most] = arity ?? [0, Infinity];
  if (count >= most) return [];
  const isLacking = count < least;
  const values = valuesFor(node, isLacking || !arity ? Infinity : MOST, context);
  const all = isLacking
    ? [...values, ...negativesAt(node, source), ...partsElsewhere(node, context)]
    : values;
  const places = isLacking || most === Infinity ? [...list.items.keys(), count] : [count];
  const texts = list.items.map((item) => text(item.node));
  return places.toReversed().flatMap((i) =>
    [...new Set(all)]
      .filter((value) => value !== texts[i])
      .map((value): Candidate => ({
        edits: [withOne(list, i, value)],
        at: node,
        kind: 'argument',
      })),
  );
};

function valuesFor(
  node: AnyNode & { callee: AnyNode },
  most: number,
  { source }: Context,
): string[] {
  const sorts = sortsTakenBy(node.callee, source);
  const fits = (sort: Sort | undefined) => !sort || !sorts || sorts.includes(sort);
  const variables = variablesAt(node, source).filter((each) => fits(sortOfBinding(each, source)));
  const called = sorts?.includes('function') ? functionsAt(node, source) : [];
  const names = [...called, ...variables.slice(0, most)].map(({ name }) => name);
  return fits('number') ? [...names, ...NUMBERS] : names;
}

const negativesAt = (node: AnyNode, source: Source): string[] =>
  variablesAt(node, source).flatMap((each) =>
    /^(number|undefined)$/.test(`${sortOfBinding(each, source)}`) ? [`-${each.name}`] : [],
  );

/** So long is code that is taken from elsewhere, … */
const LONGEST = 40;
/** … and so many pieces of it. */
const MOST_PARTS = 40;

/** Code from elsewhere in the function that means something here. */
function partsElsewhere(node: AnyNode, { source, text }: Context): string[] {
  const around = wholeAround(node, source);
  const there = new Set(
    [...variablesAt(node, source), ...functionsAt(node, source)].map(({ name }) => name),
  );
  const parts = (around ? nodesIn(around) : []).filter(
    (each) =>
      isPart(each) &&
      isValue(each, source) &&
      each.end - each.start <= LONGEST &&
      nodesIn(each).every(
        (inner) =>
          inner.type !== 'Identifier' ||
          !isRead(inner, source) ||
          there.has(inner.name) ||
          isOfLanguage(inner.name),
      ),
  );
  const far = (part: AnyNode) => Math.abs(part.start - node.start);
  const nearest = parts.toSorted((a, b) => far(a) - far(b));
  return [...new Set(nearest.map(text))].slice(0, MOST_PARTS);
}

const isPart = (node: AnyNode): boolean =>
  /^(Member|Call|Array|Unary|Binary)Expression$/.test(node.type) && !nodesIn(node).some(isFunction);

/** `f(...xs)` for `f(xs)`, `[xs]` for `[...xs]` */
export const spread: Family = (node, { source }) => {
  if (node.type === 'SpreadElement') {
    const dots = { start: node.start, end: node.argument.start };
    const isRecord = source.parents.get(node)?.type === 'ObjectExpression';
    const isPlain = source.code.slice(dots.start, dots.end).trim() === '...';
    return isRecord || !isPlain
      ? []
      : [{ edits: [replaced(dots, '')], at: node, kind: 'argument' }];
  }
  const listed =
    node.type === 'ArrayExpression' ||
    node.type === 'CallExpression' ||
    node.type === 'NewExpression'
      ? listOf(node, source)
      : undefined;
  return (listed?.items ?? []).flatMap((item) => {
    const isCall = /^(Identifier|MemberExpression|CallExpression)$/.test(item.node.type);
    return isCall && maybe(item.node, ['list'], source)
      ? [{ edits: [inserted(item.start, '...')], at: item.node, kind: 'argument' as const }]
      : [];
  });
};

export const ARGUMENTS: readonly Family[] = [argumentRemoved, argumentAdded, itemLikewise, spread];
