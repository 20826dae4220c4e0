/** What sort of value is in a list or a tensor, as far as it can be seen. */
import type { CallExpression } from 'acorn';
import {
  type AnyNode,
  type Binding,
  bindingOf,
  isFunction,
  type Source,
} from '../../slips/source.ts';
import { type Sort, typedWithin } from './types.ts';

/** Of what sort a value is: it may depend on what it is an element of. */
type SortOf = (node: AnyNode, source: Source) => Sort | undefined;

/** `const [i, v] of xs.entries()` */
export function ofEntry(
  i: number,
  right: AnyNode,
  source: Source,
  sortOf: SortOf,
): Sort | undefined {
  const isEntries =
    right.type === 'CallExpression' &&
    right.callee.type === 'MemberExpression' &&
    right.callee.property.type === 'Identifier' &&
    right.callee.property.name === 'entries';
  if (!isEntries || right.callee.type !== 'MemberExpression') return undefined;
  return i === 0 ? 'number' : elementOf(right.callee.object, source, sortOf);
}

/** `(value, i) => …` of `xs.map`. */
export function ofElement(
  { of, index }: Binding,
  source: Source,
  sortOf: SortOf,
): Sort | undefined {
  const call = of && source.parents.get(of);
  if (call?.type !== 'CallExpression' || index === undefined) return undefined;
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const { name } = callee.property;
  if (name === 'from') return index === 1 ? 'number' : undefined;
  const place = name.startsWith('reduce') ? index - 1 : index;
  if (place === 1) return 'number';
  if (place < 0) return call.arguments[1] && sortOf(call.arguments[1], source);
  return place === 0 ? elementOf(callee.object, source, sortOf) : undefined;
}

const known = new WeakMap<AnyNode, Sort | undefined>();

export function elementOf(node: AnyNode, source: Source, sortOf: SortOf): Sort | undefined {
  if (known.has(node)) return known.get(node);
  known.set(node, undefined);
  const sort = seen(node, source, sortOf);
  known.set(node, sort);
  return sort;
}

function seen(node: AnyNode, source: Source, sortOf: SortOf): Sort | undefined {
  if (sortOf(node, source) === 'tensor') return 'number';
  switch (node.type) {
    case 'MemberExpression':
      return node.property.type === 'Identifier' && /^(data|shape)$/.test(node.property.name)
        ? 'number'
        : undefined;
    case 'ArrayExpression': {
      const [first] = node.elements;
      if (first?.type === 'SpreadElement') return elementOf(first.argument, source, sortOf);
      return first ? sortOf(first, source) : undefined;
    }
    case 'NewExpression':
      return isOfNumbers(node.callee) ? 'number' : undefined;
    case 'CallExpression':
      return ofCall(node, source, sortOf);
    case 'Identifier': {
      const bound = bindingOf(node.name, node, source);
      const typed = bound && typedWithin(bound.node.end, source);
      return typed ?? (bound?.init && elementOf(bound.init, source, sortOf));
    }
    default:
      return undefined;
  }
}

/** `Float64Array` */
const isOfNumbers = (callee: AnyNode): boolean =>
  callee.type === 'Identifier' && /^(Float|Int|Uint)\d+(Clamped)?Array$/.test(callee.name);

/** `Array(n).fill(0)`, `xs.map((v) => 2 * v)`, `Array.from(xs, (v) => 2 * v)`, `xs.slice()` */
function ofCall(
  { callee, arguments: args }: CallExpression,
  source: Source,
  sortOf: SortOf,
): Sort | undefined {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const { object, property } = callee;
  if (isOfNumbers(object)) return 'number';
  switch (property.name) {
    case 'fill':
      return args[0] && sortOf(args[0], source);
    case 'map':
    case 'from':
      return madeBy(args[property.name === 'map' ? 0 : 1], source, sortOf);
    default:
      return /^(slice|subarray|filter|with|concat|toReversed|toSorted|reverse|sort)$/.test(
        property.name,
      )
        ? elementOf(object, source, sortOf)
        : undefined;
  }
}

/** What a short function answers. */
const madeBy = (made: AnyNode | undefined, source: Source, sortOf: SortOf): Sort | undefined =>
  isFunction(made) && made.body.type !== 'BlockStatement' ? sortOf(made.body, source) : undefined;
