/** What stands in each other's place: arguments, elements, fields, receivers, steps of a chain. */
import type { CallExpression, MemberExpression } from 'acorn';
import { type Edit, inserted, replaced } from '../../slips/repair.ts';
import { type AnyNode, isFunction, type Source } from '../../slips/source.ts';
import type { Candidate, Family } from '../candidate.ts';
import { type Item, listOf, pairsOf, swapped } from './lists.ts';
import { instead } from './edits.ts';
import { isOfLanguage, isWithin } from './scope.ts';
import { method, of } from './writing.ts';

const order = (at: AnyNode, edits: readonly Edit[]): Candidate => ({ edits, at, kind: 'order' });

/** `f(b, a)` for `f(a, b)`, `[b, a]`, `(i, v) =>` */
export const itemsSwapped: Family = (node, { source }) => {
  const list = node.type.startsWith('Object') ? undefined : listOf(node, source);
  if (!list) return [];
  const movable = list.items.filter(
    (item) => item.node.type !== 'RestElement' && !areAlikeAround(item, list.items, source),
  );
  // Of a function, only its parameters are meant.
  const placeOf = (item: Item) => (isFunction(node) ? item.node : node);
  return pairsOf(movable).flatMap(([a, b]) =>
    textIn(a, source) === textIn(b, source) ? [] : [order(placeOf(a), swapped(a, b, source))],
  );
};

const textIn = ({ start, end }: Item, { code }: Source): string => code.slice(start, end);

/** Numbers in a table are not told from each other. */
const areAlikeAround = (item: Item, items: readonly Item[], source: Source): boolean =>
  items.length > 4 && items.every((each) => textIn(each, source) === textIn(item, source));

/** `{ dw: b, db: a }` for `{ dw: a, db: b }`; `{ ...a, b }` for `{ b, ...a }` */
export const fieldsSwapped: Family = (node, { source, text }) => {
  if (node.type !== 'ObjectExpression' && node.type !== 'ObjectPattern') return [];
  const fields: readonly AnyNode[] = node.properties;
  return pairsOf(fields).flatMap(([a, b]) => {
    if (a.type === 'Property' && b.type === 'Property') {
      // `{ dx, dy }` says what it means.
      if (a.shorthand && b.shorthand && node.type === 'ObjectExpression') return [];
      const [first, second] = [a, b].map(({ value }) => text(value)) as [string, string];
      const edits = [renamed(a, second, text), renamed(b, first, text)];
      return first === second ? [] : [order(node, edits)];
    }
    const isRest = a.type === 'RestElement' || b.type === 'RestElement';
    return isRest ? [] : [order(node, swapped(a, b, source))];
  });
};

/** A field with another value; `{ a }` becomes `{ a: b }`, and `{ a: a }` is the same as it was. */
export function renamed(field: AnyNode, value: string, text: (node: AnyNode) => string): Edit {
  if (field.type !== 'Property') throw new TypeError(field.type);
  return field.shorthand
    ? replaced(field, `${text(field.key)}: ${value}`)
    : replaced(field.value, value);
}

type MethodCall = CallExpression & { callee: MemberExpression };

export const isMethodCall = (node: AnyNode | undefined): node is MethodCall =>
  node?.type === 'CallExpression' &&
  node.callee.type === 'MemberExpression' &&
  !node.callee.computed;

/** `b.sub(a)` for `a.sub(b)` */
export const receiverSwapped: Family = (node, { source, text }) => {
  if (!isMethodCall(node)) return [];
  const { callee, arguments: args } = node;
  const [first] = args;
  const { object } = callee;
  if (!first || !isOperand(first) || isOfLanguage(text(object))) return [];
  return text(first) === text(object)
    ? []
    : [
        order(node, [
          instead(object, of(first, source.code), source),
          instead(first, of(object, source.code), source),
        ]),
      ];
};

const NOTHING = /^(SpreadElement|Literal|ObjectExpression|TemplateLiteral)$/;

/** `x.b().a()` for `x.a().b()`, `g(f(x))` for `f(g(x))` */
export const stepsSwapped: Family = (node, { source, text }) => {
  if (isMethodCall(node)) {
    const inner = node.callee.object;
    if (!isMethodCall(inner) || isOfLanguage(text(inner.callee.object))) return [];
    const steps = [inner, node].map((each) => ({
      start: each.callee.property.start,
      end: each.end,
      node: each,
    })) as [Item, Item];
    return textIn(steps[0], source) === textIn(steps[1], source)
      ? []
      : [order(node, swapped(...steps, source))];
  }
  if (node.type !== 'CallExpression') return [];
  const [inner, ...others] = node.arguments;
  if (inner?.type !== 'CallExpression' || others.length > 0 || inner.arguments.length !== 1)
    return [];
  return text(inner.callee) === text(node.callee)
    ? []
    : [order(node, swapped(inner.callee, node.callee, source))];
};

/** `x.matmul(w.f())` for `x.f().matmul(w)`, and `x.matmul(w).f()`: a step without arguments elsewhere. */
export const stepMoved: Family = (node, { source, text }) => {
  if (!isMethodCall(node) || isOfLanguage(text(node.callee.object))) return [];
  const { object } = node.callee;
  const given = (call: MethodCall) => call.arguments.filter((each) => isOperand(each));
  const moved = (from: AnyNode, to: readonly AnyNode[]): Candidate[] => {
    const step = stepIn(from, source);
    const put = (each: AnyNode, name: string) =>
      isWithin(from, each)
        ? inserted(each.end, `.${name}()`)
        : instead(each, method(of(each, source.code), name), source);
    return step ? to.map((each) => order(node, [step.taken, put(each, step.name)])) : [];
  };
  return [
    ...moved(object, given(node)),
    ...given(node).flatMap((arg) => moved(arg, [object, node])),
    ...(isMethodCall(object) ? moved(node, given(object)) : []),
  ];
};

const isOperand = (node: AnyNode): boolean => !isFunction(node) && !NOTHING.test(node.type);

/** `.f()` at the end of it. */
function stepIn(node: AnyNode, { code }: Source): { taken: Edit; name: string } | undefined {
  if (!isMethodCall(node) || node.arguments.length > 0) return undefined;
  const place = { start: node.callee.object.end, end: node.end };
  const [, name] = /^\s*\.\s*(\w+)\s*\(\s*\)$/.exec(code.slice(place.start, place.end)) ?? [];
  return name === undefined ? undefined : { taken: replaced(place, ''), name };
}

export const ORDER: readonly Family[] = [
  itemsSwapped,
  receiverSwapped,
  stepsSwapped,
  fieldsSwapped,
  stepMoved,
];
