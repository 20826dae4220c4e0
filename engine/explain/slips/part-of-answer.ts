/** Which piece of code a part of an answer comes from: followed by names, calls and lists that are made. */
import { definitionOf } from './definitions.ts';
import { returnsIn } from './returns.ts';
import {
  type AnyNode,
  around,
  bindingOf,
  type FunctionNode,
  isFunction,
  type Source,
} from './source.ts';

/** So many steps are followed. */
const FARTHEST = 12;

/** `[0].w` as `['0', 'w']`; undefined for the elements of a Tensor, as in `.dw[0, 1]`. */
export function keysIn(path: string): readonly string[] | undefined {
  const keys = [...path.matchAll(/\.(\w+)|\[(\d+)\]/g)];
  return keys.map(([whole]) => whole).join('') === path
    ? keys.map(([, name, index]) => name ?? index!)
    : undefined;
}

/** Undefined where more than one piece may have made it, or where it may have been changed since. */
export function partOf(
  node: AnyNode,
  keys: readonly string[],
  source: Source,
  steps = FARTHEST,
): AnyNode | undefined {
  const [key, ...others] = keys;
  if (key === undefined || steps === 0) return steps === 0 ? undefined : node;
  const follow = (next: AnyNode | undefined, left = keys) =>
    next && partOf(next, left, source, steps - 1);
  switch (node.type) {
    case 'Identifier':
      return follow(valueOf(node, source)) ?? follow(pushedTo(node, source), others);
    case 'ObjectExpression':
      return follow(fieldOf(node, key), others);
    case 'ArrayExpression':
      return follow(elementOf(node, key), others);
    case 'MemberExpression':
      return node.computed || node.property.type !== 'Identifier'
        ? undefined
        : follow(node.object, [node.property.name, ...keys]);
    case 'CallExpression': {
      const called = definitionOf(node.callee, source);
      if (isFunction(called)) return follow(answerOf(called));
      if (isFreezing(node.callee)) return follow(node.arguments[0]);
      const [callback] = node.arguments.slice(mappedBy(node.callee));
      const mapping =
        callback && (isFunction(callback) ? callback : definitionOf(callback, source));
      return isFunction(mapping) ? follow(answerOf(mapping), others) : undefined;
    }
    default:
      return undefined;
  }
}

/** What a name stands for, where nothing is written to it nor to what is in it. */
function valueOf(node: AnyNode, source: Source): AnyNode | undefined {
  const value = definitionOf(node, source);
  return value && !isFunction(value) && changesOf(node, source).length === 0 ? value : undefined;
}

/** What is put into a list, where that is the only thing that is. */
function pushedTo(node: AnyNode, source: Source): AnyNode | undefined {
  const list = definitionOf(node, source);
  const [change, ...others] = changesOf(node, source);
  if (list?.type !== 'ArrayExpression' || list.elements.length > 0 || others.length > 0)
    return undefined;
  const isPut = change?.type === 'CallExpression' && /^(push|unshift)$/.test(methodOf(change));
  const [value, ...more] = isPut ? change.arguments : [];
  return value?.type === 'SpreadElement' || more.length > 0 ? undefined : value;
}

/** Where something may be changed in what a name stands for: `a[0].w = …`, `a.push(…)`. */
function changesOf(name: AnyNode, source: Source): AnyNode[] {
  if (name.type !== 'Identifier') return [];
  const binding = bindingOf(name.name, name, source);
  return source.nodes.flatMap((node) => {
    const isOwn =
      node.type === 'Identifier' &&
      node.name === name.name &&
      bindingOf(node.name, node, source) === binding;
    return isOwn ? (changeAt(node, source) ?? []) : [];
  });
}

function changeAt(name: AnyNode, source: Source): AnyNode | undefined {
  let node = name;
  for (const outer of around(name, source)) {
    if (outer.type === 'CallExpression')
      return outer.callee === node && CHANGING.test(methodOf(outer)) ? outer : undefined;
    if (outer.type === 'AssignmentExpression' || outer.type === 'UpdateExpression')
      return 'left' in outer && outer.left !== node ? undefined : outer;
    if (outer.type !== 'MemberExpression' || outer.object !== node) return undefined;
    node = outer;
  }
  return undefined;
}

const CHANGING = /^(push|unshift|pop|shift|splice|fill|sort|reverse|set|copyWithin)$/;

const methodOf = (call: AnyNode): string =>
  call.type === 'CallExpression' &&
  call.callee.type === 'MemberExpression' &&
  call.callee.property.type === 'Identifier'
    ? call.callee.property.name
    : '';

function fieldOf(node: AnyNode, key: string): AnyNode | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const field = node.properties.findLast(
    (each) =>
      each.type !== 'Property' ||
      each.computed ||
      (each.key.type === 'Identifier' && each.key.name === key),
  );
  return field?.type === 'Property' && !field.computed ? field.value : undefined;
}

function elementOf(node: AnyNode, key: string): AnyNode | undefined {
  if (node.type !== 'ArrayExpression') return undefined;
  const before = node.elements.slice(0, Number(key) + 1);
  const isSpread = before.some((each) => each?.type === 'SpreadElement');
  return isSpread ? undefined : (before[Number(key)] ?? undefined);
}

/** What a function gives, where it gives it in one place alone. */
function answerOf(node: FunctionNode): AnyNode | undefined {
  if (node.async || node.generator) return undefined;
  if (node.body.type !== 'BlockStatement') return node.body;
  const [answer, ...others] = returnsIn(node);
  return others.length === 0 ? (answer?.argument ?? undefined) : undefined;
}

/** Which argument of a call makes the elements of a list: that of `map`, the second of `Array.from`. */
const mappedBy = (callee: AnyNode): number =>
  isMethod(callee, 'map') ? 0 : isMethod(callee, 'from', 'Array') ? 1 : Infinity;

const isFreezing = (callee: AnyNode): boolean => isMethod(callee, 'freeze', 'Object');

const isMethod = (callee: AnyNode, name: string, of?: string): boolean =>
  callee.type === 'MemberExpression' &&
  callee.property.type === 'Identifier' &&
  callee.property.name === name &&
  (of === undefined || (callee.object.type === 'Identifier' && callee.object.name === of));
