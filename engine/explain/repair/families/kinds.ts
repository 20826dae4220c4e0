/** What sort of value code has, as far as it can be seen: by types, by what it is made of and by its use. */
import { callsOf, definitionOf } from '../../slips/definitions.ts';
import {
  type AnyNode,
  around,
  type Binding,
  bindingOf,
  isFunction,
  type Source,
} from '../../slips/source.ts';
import { elementOf, ofElement, ofEntry } from './elements.ts';
import { CALLS, LITERALS, made, METHODS } from './known-sorts.ts';
import { readsOf, type Sort, sortByUse, typedAsField, typedAt, usedAs } from './types.ts';

export type { Sort } from './types.ts';

const known = new WeakMap<AnyNode, Sort | undefined>();

/** Undefined where it could be anything. */
export function sortOf(node: AnyNode, source: Source): Sort | undefined {
  if (known.has(node)) return known.get(node);
  // What refers to itself is of no sort until it is known.
  known.set(node, undefined);
  const sort = seen(node, source);
  known.set(node, sort);
  return sort;
}

/** Whether a value may be of one of these sorts. */
export function maybe(node: AnyNode, sorts: readonly Sort[], source: Source): boolean {
  const sort = sortOf(node, source);
  return sort === undefined || sorts.includes(sort);
}

function seen(node: AnyNode, source: Source): Sort | undefined {
  const either = (a: AnyNode, b: AnyNode) => sortOf(a, source) ?? sortOf(b, source);
  switch (node.type) {
    case 'Literal':
      return LITERALS[typeof node.value];
    case 'TemplateLiteral':
      return 'text';
    case 'ArrayExpression':
      return 'list';
    case 'ObjectExpression':
      return 'record';
    case 'UpdateExpression':
      return 'number';
    case 'UnaryExpression':
      return ({ '!': 'boolean', typeof: 'text' }[node.operator as string] as Sort) ?? 'number';
    case 'BinaryExpression':
      if (/^([<>]=?|[!=]==?|in|instanceof)$/.test(node.operator)) return 'boolean';
      return node.operator === '+' && sortOf(node.left, source) === 'text' ? 'text' : 'number';
    case 'LogicalExpression':
      return either(node.left, node.right);
    case 'ConditionalExpression':
      return either(node.consequent, node.alternate);
    case 'AssignmentExpression':
      return node.operator === '=' ? sortOf(node.right, source) : 'number';
    case 'NewExpression':
      return node.callee.type === 'Identifier' ? made(node.callee.name) : undefined;
    case 'CallExpression':
      return ofCall(node.callee, node.arguments, source);
    case 'MemberExpression':
      return ofMember(node.object, node.property, node.computed, source) ?? listByUse(node, source);
    case 'Identifier': {
      if (/^(NaN|Infinity)$/.test(node.name)) return 'number';
      const binding = bindingOf(node.name, node, source);
      return binding && sortOfBinding(binding, source);
    }
    default:
      return isFunction(node) ? 'function' : undefined;
  }
}

const knownOfBindings = new WeakMap<Binding, Sort | undefined>();

export function sortOfBinding(binding: Binding, source: Source): Sort | undefined {
  if (!knownOfBindings.has(binding)) {
    knownOfBindings.set(binding, undefined);
    knownOfBindings.set(binding, seenOf(binding, source));
  }
  return knownOfBindings.get(binding);
}

function seenOf(binding: Binding, source: Source): Sort | undefined {
  const { node, kind, init } = binding;
  if (kind === 'function' || kind === 'class' || isFunction(init)) return 'function';
  return (
    typedAt(node.end, source) ??
    (init ? sortOf(init, source) : ofPart(node, source)) ??
    ofElement(binding, source, sortOf) ??
    usedAs(binding, source) ??
    passedAs(binding, source)
  );
}

/** By what the function is called with, and by what is made of it where it is handed on. */
function passedAs(binding: Binding, source: Source): Sort | undefined {
  const { of, index } = binding;
  const given = of ? callsOf(of, source).flatMap((call) => call.arguments[index!] ?? []) : [];
  const taken = (readsOf(source).get(binding) ?? []).flatMap((each) => paramFor(each, source));
  for (const each of [...given, ...taken]) {
    const sort = sortOf(each, source);
    if (sort) return sort;
  }
  return undefined;
}

/** The parameter of a function of the file that an argument is given for. */
function paramFor(argument: AnyNode, source: Source): readonly AnyNode[] {
  const call = source.parents.get(argument);
  if (call?.type !== 'CallExpression' || call.callee === argument) return [];
  const called = definitionOf(call.callee, source);
  const param = isFunction(called) && called.params[call.arguments.indexOf(argument as never)];
  return param && param.type === 'Identifier' ? [param] : [];
}

/** `slope = 0.01`, `{ lr }`, `const [n, k] = x.shape`, `const v of xs` */
function ofPart(node: AnyNode, source: Source): Sort | undefined {
  const parent = source.parents.get(node);
  switch (parent?.type) {
    case 'AssignmentPattern':
      return sortOf(parent.right, source);
    case 'Property':
      return parent.key.type === 'Identifier' ? typedAsField(parent.key.name, source) : undefined;
    case 'ArrayPattern':
      return ofItem(parent.elements.indexOf(node as never), parent, source);
    case 'RestElement':
      return source.parents.get(parent)?.type === 'ObjectPattern' ? 'record' : 'list';
    case 'VariableDeclarator': {
      const loop = around(parent, source)[1];
      return loop?.type === 'ForOfStatement' ? elementOf(loop.right, source, sortOf) : undefined;
    }
    default:
      return undefined;
  }
}

function ofItem(i: number, pattern: AnyNode, source: Source): Sort | undefined {
  const [parent, , loop] = around(pattern, source);
  if (parent?.type !== 'VariableDeclarator') return undefined;
  if (loop?.type === 'ForOfStatement') return ofEntry(i, loop.right, source, sortOf);
  const { init } = parent;
  if (init?.type === 'ArrayExpression')
    return init.elements[i] ? sortOf(init.elements[i], source) : undefined;
  return init ? elementOf(init, source, sortOf) : undefined;
}

/** `next[0]` of `next[0].length` */
const listByUse = (node: AnyNode, source: Source): Sort | undefined =>
  sortByUse(node, source) === 'list' ? 'list' : undefined;

function ofMember(
  object: AnyNode,
  property: AnyNode,
  computed: boolean,
  source: Source,
): Sort | undefined {
  if (computed) return elementOf(object, source, sortOf);
  if (property.type !== 'Identifier') return undefined;
  if (object.type === 'Identifier' && /^(Math|Number)$/.test(object.name)) return 'number';
  if (/^(length|size|rank)$/.test(property.name)) return 'number';
  const isList = /^(shape|data)$/.test(property.name) && sortOf(object, source) === 'tensor';
  return isList ? 'list' : typedAsField(property.name, source);
}

function ofCall(callee: AnyNode, args: readonly AnyNode[], source: Source): Sort | undefined {
  if (callee.type === 'Identifier') {
    const binding = bindingOf(callee.name, callee, source);
    if (isFunction(binding?.init)) return returned(binding.init, source);
    return CALLS[callee.name];
  }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const { object, property } = callee;
  const { name } = property;
  if (object.type === 'Identifier' && object.name === 'Math') return 'number';
  if (object.type === 'Identifier' && object.name === 'Number') return 'boolean';
  if (object.type === 'Identifier' && object.name === 'Array')
    return name === 'isArray' ? 'boolean' : 'list';
  if (name.startsWith('reduce'))
    return args[1] ? sortOf(args[1], source) : elementOf(object, source, sortOf);
  if (/^(map|slice|max|min)$/.test(name)) return sortOf(object, source);
  return METHODS.get(name);
}

/** By the type of what it returns, or by what that is made of. */
function returned(node: AnyNode, source: Source): Sort | undefined {
  if (!isFunction(node)) return undefined;
  return node.body.type === 'BlockStatement'
    ? typedAt(headEnd(node.body.start, source), source)
    : sortOf(node.body, source);
}

/** Behind the parameters of a function whose body begins there. */
function headEnd(start: number, { code }: Source): number {
  return code.lastIndexOf(')', start) + 1;
}
