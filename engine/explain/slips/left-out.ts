/** What a call of a function of the file leaves out, though the function cannot do without it. */
import type { CallExpression, NewExpression } from 'acorn';
import { definitionOf } from './definitions.ts';
import { quoted } from './slip.ts';
import {
  type AnyNode,
  around,
  bindingOf,
  type FunctionNode,
  isFunction,
  nodesIn,
  type Source,
} from './source.ts';

export type Called = CallExpression | NewExpression;

/** How many functions an argument is followed through. */
const FARTHEST = 3;

export interface LeftOut {
  readonly name: string;
  /** Whether something fails or comes to NaN without it, unless it is not reached. */
  readonly isNeeded: boolean;
}

/** The first parameter for which a call of a function of the file gives nothing, though it is read. */
export function leftOut(node: Called, source: Source): LeftOut | undefined {
  const { arguments: args } = node;
  if (args.some(({ type }) => type === 'SpreadElement')) return undefined;
  const called = calledBy(node, source);
  if (!called) return undefined;
  const left = called.params.slice(args.length).filter((param) => isRead(param, called, source));
  const needed = left.find((param) => isNeeded(param, called, source));
  const first = needed ?? left[0];
  return first && { name: quoted(first, source), isNeeded: needed !== undefined };
}

function calledBy({ callee }: Called, source: Source): FunctionNode | undefined {
  if (callee.type !== 'MemberExpression') {
    const called = definitionOf(callee, source);
    if (called?.type !== 'ClassDeclaration') return isFunction(called) ? called : undefined;
    return methodOf(called, 'constructor', source);
  }
  const { object, property, computed } = callee;
  const owner =
    object.type === 'ThisExpression'
      ? around(callee, source).find(({ type }) => type === 'ClassDeclaration')
      : definitionOf(object, source);
  if (computed || owner?.type !== 'ClassDeclaration') return undefined;
  return methodOf(owner, quoted(property, source), source);
}

function methodOf(node: AnyNode, name: string, source: Source): FunctionNode | undefined {
  if (node.type !== 'ClassDeclaration') return undefined;
  for (const member of node.body.body) {
    if (member.type !== 'MethodDefinition' || quoted(member.key, source) !== name) continue;
    return member.value;
  }
  return undefined;
}

/** Whether a function reads it, and nowhere asks whether it is there. */
function isRead(param: AnyNode, of: FunctionNode, source: Source): boolean {
  if (isPattern(param)) return true;
  const reads = readsOf(param, of, source);
  return reads.length > 0 && !reads.some((read) => isAsked(read, source));
}

/** Whether it takes it apart, too, or computes with it. */
const isNeeded = (param: AnyNode, of: FunctionNode, source: Source, steps = FARTHEST): boolean =>
  isPattern(param) ||
  (isRead(param, of, source) &&
    readsOf(param, of, source).some((read) => isUsed(read, source, steps)));

const isPattern = ({ type }: AnyNode): boolean =>
  type === 'ObjectPattern' || type === 'ArrayPattern';

/** Where it is read; nowhere, if it may be left out or is given a value later. */
function readsOf(param: AnyNode, of: FunctionNode, source: Source): AnyNode[] {
  if (param.type !== 'Identifier' || isOptional(param, source)) return [];
  const binding = bindingOf(param.name, param, source);
  if (!binding || binding.writes.length > 0) return [];
  return nodesIn(of.body).filter(
    (each) =>
      each.type === 'Identifier' &&
      each.name === param.name &&
      bindingOf(each.name, each, source) === binding,
  );
}

/** `b?: number` */
function isOptional({ end }: AnyNode, { code, written }: Source): boolean {
  return written.length === code.length && /^\s*\?/.test(written.slice(end));
}

/** Whether it is asked whether it is there. */
function isAsked(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node)!;
  switch (parent.type) {
    case 'LogicalExpression':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'typeof' || parent.operator === '!';
    case 'BinaryExpression':
      return /^[!=]=|^instanceof$/.test(parent.operator);
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'MemberExpression':
      return parent.object === node && parent.optional;
    default:
      return false;
  }
}

/** Whether it is computed with, read from, called, or handed to what needs it. */
function isUsed(node: AnyNode, source: Source, steps: number): boolean {
  const parent = source.parents.get(node)!;
  switch (parent.type) {
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'SpreadElement':
    case 'ForOfStatement':
      return true;
    case 'MemberExpression':
      return parent.object === node;
    case 'CallExpression':
    case 'NewExpression': {
      if (parent.callee === node) return true;
      const called = steps > 0 ? calledBy(parent, source) : undefined;
      const param = called?.params[parent.arguments.indexOf(node as never)];
      return param !== undefined && isNeeded(param, called!, source, steps - 1);
    }
    default:
      return false;
  }
}
