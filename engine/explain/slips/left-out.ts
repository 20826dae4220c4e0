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

/** The first parameter for which a call of a function of the file gives nothing, though it is needed. */
export function leftOut(node: Called, source: Source): string | undefined {
  const { arguments: args } = node;
  if (args.some(({ type }) => type === 'SpreadElement')) return undefined;
  const called = calledBy(node, source);
  const left = called?.params.slice(args.length) ?? [];
  const needed = called && left.find((param) => isNeeded(param, called, source));
  return needed && (needed.type === 'Identifier' ? needed.name : quoted(needed, source));
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

/** Whether a function cannot do without it: it takes it apart, or computes with it, and asks nothing first. */
function isNeeded(param: AnyNode, of: FunctionNode, source: Source, steps = FARTHEST): boolean {
  if (param.type === 'ObjectPattern' || param.type === 'ArrayPattern') return true;
  if (param.type !== 'Identifier' || isOptional(param, source)) return false;
  const binding = bindingOf(param.name, param, source);
  const reads = nodesIn(of.body).filter(
    (each) =>
      each.type === 'Identifier' &&
      each.name === param.name &&
      bindingOf(each.name, each, source) === binding,
  );
  if (binding!.writes.length > 0 || reads.some((read) => isAsked(read, source))) return false;
  return reads.some((read) => isUsed(read, source, steps));
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
