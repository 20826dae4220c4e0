/** Where an `undefined` came from: a name that is not there, an index past the end, no `return`. */
import type { CallExpression, MemberExpression } from 'acorn';
import type { Note, Seen } from '../../sandbox/inside/slips.ts';
import { callsOf, definitionOf } from './definitions.ts';
import { bracketCall, functionAlone } from './functions.ts';
import { isOfAnother, noListOf, sayLacking } from './members.ts';
import type { Observed } from './observe.ts';
import { missingReturn } from './returns.ts';
import { silentArgument, silentMethod } from './silent.ts';
import { quoted, receiver, sentences, type Slip, slipAt } from './slip.ts';
import {
  type AnyNode,
  around,
  bindingOf,
  type FunctionNode,
  isFunction,
  nodesIn,
  type Source,
  textOf,
} from './source.ts';

/** How many variables and calls it is followed through. */
const FARTHEST = 4;

/** Why a piece of code came to nothing, if that is known. */
export function whyNothing(
  node: AnyNode,
  source: Source,
  seen: Observed,
  steps = FARTHEST,
): Slip | undefined {
  if (steps === 0) return undefined;
  switch (node.type) {
    case 'MemberExpression':
      return ofRead(node, source, seen);
    case 'CallExpression':
      return ofResult(node, source, seen);
    case 'Identifier':
      return ofName(node.name, node, source, seen, steps);
    case 'LogicalExpression':
      return either([node.left, node.right], source, seen, steps);
    case 'ConditionalExpression':
      return either([node.consequent, node.alternate], source, seen, steps);
    default:
      return undefined;
  }
}

function either(
  nodes: readonly AnyNode[],
  source: Source,
  seen: Observed,
  steps: number,
): Slip | undefined {
  const [first, ...others] = nodes.flatMap((node) => whyNothing(node, source, seen, steps) ?? []);
  return others.length === 0 ? first : undefined;
}

/** A read that gave nothing, as it was noted. */
const readOf = (node: AnyNode, { nothing, sites }: Observed): Note | undefined =>
  nothing.find(({ site }) => sites[site]!.node === node);

function ofRead(node: MemberExpression, source: Source, seen: Observed): Slip | undefined {
  const note = readOf(node, seen);
  return note && slipOfRead(node, note, source);
}

/** What is wrong with a read that gave nothing. */
export function slipOfRead(node: MemberExpression, note: Note, source: Source): Slip | undefined {
  const [of] = note.values;
  if (!of || note.key === undefined) return undefined;
  const { object, property, computed } = node;
  if (computed && of.is === 'function') return bracketCall(node, source);
  const comma = commaIn(node, of.is === 'Tensor', source);
  if (comma) return comma;
  if (!computed) {
    const say = sayLacking(of, { object, name: note.key, source });
    const alone = say && of.is === 'function' ? functionAlone(object, source) : undefined;
    return alone ?? (say && slipAt(lackOf(of, note.key), property, source, say));
  }
  if (of.is === 'Tensor') {
    return slipAt('tensor-index', node, source, noListOf(of.rank));
  }
  const isList = of.is === 'array' || of.is === 'typed array' || of.is === 'string';
  return isList ? ofIndex(node, note.key, of.size ?? 0, source) : undefined;
}

/** The kind of a name that is not there; or of a value that may be the wrong one, as others have it. */
export function lackOf(of: Seen, name?: string): string {
  const kind = of.is.toLowerCase().replace(' ', '-');
  return name !== undefined && isOfAnother(of, name) ? `${kind}-instead` : `${kind}-lacks`;
}

/** `a[i, j]` */
export function commaIn(
  node: MemberExpression,
  isTensor: boolean,
  source: Source,
): Slip | undefined {
  const { object, property } = node;
  // With parentheses of its own it is meant.
  const isBare = source.code.slice(object.end, property.start).trim() === '[';
  if (property.type !== 'SequenceExpression' || !isBare) return undefined;
  const own = receiver(object, source);
  const indices = property.expressions.map((each) => textOf(each, source));
  const instead = isTensor ? `${own}.at(${indices.join(', ')})` : `${own}[${indices.join('][')}]`;
  const code = quoted(node, source);
  return slipAt('comma-index', property, source, (words) => words.commaIndex(code, instead));
}

function ofIndex(
  node: MemberExpression,
  key: string,
  size: number,
  source: Source,
): Slip | undefined {
  const { object, property } = node;
  const [code, list, index] = [node, object, property].map((each) => quoted(each, source));
  const value = Number(key);
  if (key === '' || Number.isNaN(value)) return undefined;
  if (!Number.isInteger(value)) {
    const floor = `${list}[Math.floor(${index})]`;
    return isDivided(property)
      ? slipAt('fraction-index', property, source, (words) => words.divided(code!, key, floor))
      : slipAt('fraction', property, source, (words) => words.fraction(code!, key));
  }
  if (value < 0) {
    const isWritten = property.type === 'UnaryExpression';
    return slipAt('negative-index', property, source, (words) =>
      isWritten
        ? words.fromTheEnd(code!, `${list}.at(${index === '…' ? key : index})`)
        : words.negativeIndex(code!, key),
    );
  }
  if (value < size) return undefined;
  const bound = boundOf(property, source);
  return slipAt('index-past-end', node, source, (words) =>
    sentences(words.pastTheEnd(code!, list!, key, size), bound ? words.below(bound) : ''),
  );
}

const isDivided = (node: AnyNode): boolean =>
  nodesIn(node).some((each) => each.type === 'BinaryExpression' && each.operator === '/');

/** Of the loop whose variable an index is, the condition as it should be, where it has `<=`. */
function boundOf(index: AnyNode, source: Source): string | undefined {
  if (index.type !== 'Identifier') return undefined;
  for (const loop of around(index, source)) {
    if (loop.type !== 'ForStatement' || loop.test?.type !== 'BinaryExpression') continue;
    const { left, operator, right } = loop.test;
    if (left.type !== 'Identifier' || left.name !== index.name) continue;
    return operator === '<=' ? `${left.name} < ${quoted(right, source)}` : undefined;
  }
  return undefined;
}

function ofName(
  name: string,
  node: AnyNode,
  source: Source,
  seen: Observed,
  steps: number,
): Slip | undefined {
  const binding = bindingOf(name, node, source);
  if (!binding) return undefined;
  const { init, kind, of, index } = binding;
  const declarator = source.parents.get(binding.node);
  if (declarator?.type === 'VariableDeclarator' && !init && declarator.id === binding.node) {
    const given = binding.writes.flatMap((write) =>
      write.type === 'AssignmentExpression' && write.operator === '=' ? [write.right] : [],
    );
    if (given.length === 0) return unset(name, declarator, source);
    return given.length === 1 ? whyNothing(given[0]!, source, seen, steps - 1) : undefined;
  }
  if (binding.writes.length > 0) return undefined;
  if (kind === 'const' || kind === 'let' || kind === 'var') {
    if (init) return whyNothing(init, source, seen, steps - 1);
    return whyField(binding.node, source, seen) ?? whyElement(binding.node, source, seen, steps);
  }
  if (!of || index === undefined) return undefined;
  const calls = callsOf(of, source);
  const [short, ...others] = calls.filter(({ arguments: args }) => args.length <= index);
  if (short && others.length === 0) {
    const code = quoted(short, source);
    return slipAt('not-given', short, source, (words) => words.notGiven(code, name));
  }
  const given = calls.flatMap((call) => call.arguments[index] ?? []);
  const found = given.flatMap((arg) => whyNothing(arg, source, seen, steps - 1) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** `let total;` */
function unset(name: string, declarator: AnyNode, source: Source): Slip | undefined {
  // In the head of a loop it is given its values there.
  const loop = around(declarator, source)[1];
  if (loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement') return undefined;
  return slipAt('unset', declarator, source, (words) => words.unset(name));
}

/** `const { name } = object` */
export function whyField(name: AnyNode, source: Source, seen: Observed): Slip | undefined {
  const field = source.parents.get(name);
  if (field?.type !== 'Property' || field.key.type !== 'Identifier') return undefined;
  const note = readOf(field, seen);
  const declarator = around(field, source).find(({ type }) => type === 'VariableDeclarator');
  if (!note?.values[0] || declarator?.type !== 'VariableDeclarator' || !declarator.init) {
    return undefined;
  }
  const asked = { object: declarator.init, name: field.key.name, source };
  const say = sayLacking(note.values[0], asked);
  return say && slipAt(lackOf(note.values[0], field.key.name), field, source, say);
}

/** `const [a, b] = [1]` */
function whyElement(
  name: AnyNode,
  source: Source,
  seen: Observed,
  steps: number,
): Slip | undefined {
  const pattern = source.parents.get(name);
  const declarator = pattern && source.parents.get(pattern);
  if (pattern?.type !== 'ArrayPattern' || declarator?.type !== 'VariableDeclarator') {
    return undefined;
  }
  const list = declarator.init && (definitionOf(declarator.init, source) ?? declarator.init);
  if (list?.type !== 'ArrayExpression') return undefined;
  const { length } = list.elements;
  const index = pattern.elements.indexOf(name as never);
  if (list.elements.some((each) => each?.type === 'SpreadElement')) return undefined;
  if (index < length) {
    const element = list.elements[index];
    return element ? whyNothing(element, source, seen, steps - 1) : undefined;
  }
  const code = quoted(name, source);
  return slipAt('no-element', list, source, (words) => words.noElement(code, length));
}

/** A call whose function gives nothing. */
function ofResult(call: CallExpression, source: Source, seen: Observed): Slip | undefined {
  const { callee } = call;
  if (callee.type === 'MemberExpression') {
    const name = textOf(callee.property, source);
    if (name !== 'forEach') return callee.computed ? undefined : silentMethod(name, source, seen);
    return slipAt('forEach-result', callee.property, source, (words) =>
      sentences(words.methodReturnsNothing(name), words.mapInstead()),
    );
  }
  const called = definitionOf(callee, source);
  if (isFunction(called))
    return missingReturn(called, source, seen) ?? ofTooFew(call, called, source);
  const isGiven =
    callee.type === 'Identifier' && bindingOf(callee.name, callee, source)?.kind === 'param';
  return isGiven ? silentArgument(source, seen) : undefined;
}

/** What was given nothing, and gave nothing. */
function ofTooFew(call: CallExpression, called: FunctionNode, source: Source): Slip | undefined {
  const missing = called.params[call.arguments.length];
  if (missing?.type !== 'Identifier') return undefined;
  if (call.arguments.some(({ type }) => type === 'SpreadElement')) return undefined;
  const code = quoted(call, source);
  return slipAt('not-given', call, source, (words) => words.notGiven(code, missing.name));
}
