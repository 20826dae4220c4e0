/** Functions that were seen to give nothing, though something is made of it. */
import type { CallExpression } from 'acorn';
import { callsOf } from './definitions.ts';
import { leavesTrace, type Observed } from './observe.ts';
import { givesNothing, missingReturn, nameOf } from './returns.ts';
import { type Slip, slipAt } from './slip.ts';
import { type AnyNode, around, type FunctionNode, isFunction, type Source } from './source.ts';

/** Each of them once. */
function silentIn(source: Source, { ended }: Observed): readonly FunctionNode[] {
  const silent = new Set<FunctionNode>();
  for (const each of ended) {
    if (each.type === 'BlockStatement') continue;
    const node = [each, ...around(each, source)].find(isFunction);
    if (node) silent.add(node);
  }
  return [...silent];
}

/** The one of them that was handed to a call, as `f` to `apply(f, x)`. */
export const silentArgument = (source: Source, seen: Observed): Slip | undefined =>
  theOne(source, seen, (node) => {
    const call = source.parents.get(node);
    const isHanded = call?.type === 'CallExpression' && call.callee !== node;
    return isHanded && !/^(forEach|sort)$/.test(methodOf(call));
  });

/** The one of them that is a method of that name. */
export const silentMethod = (name: string, source: Source, seen: Observed): Slip | undefined =>
  theOne(
    source,
    seen,
    (node) =>
      source.parents.get(node)?.type === 'MethodDefinition' && nameOf(node, source) === name,
  );

function theOne(
  source: Source,
  seen: Observed,
  isMeant: (node: FunctionNode) => boolean,
): Slip | undefined {
  const [node, ...others] = silentIn(source, seen).filter(isMeant);
  return node && others.length === 0 ? missingReturn(node, source, seen) : undefined;
}

/** Methods that do nothing with a function but use what it returns. */
const ASKING =
  /^(map|filter|reduce|reduceRight|some|every|find|findIndex|findLast|sort|toSorted|flatMap|from)$/;

/** Those of them that keep what it returns. */
const KEEPING = /^(map|reduce|reduceRight|flatMap|from)$/;

const methodOf = ({ callee }: CallExpression): string =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : '';

/** A function given to `map` and the like that was seen to return nothing. */
export function silentCallback(source: Source, seen: Observed): Slip | undefined {
  for (const node of silentIn(source, seen)) {
    const call = source.parents.get(node);
    if (call?.type !== 'CallExpression') continue;
    const name = methodOf(call);
    const isAsked = ASKING.test(name) && source.parents.get(call)?.type !== 'ExpressionStatement';
    if (!isAsked || isMeant(node, name, seen)) continue;
    const missing = missingReturn(node, source, seen);
    const isMute = node.body.type === 'BlockStatement' && givesNothing(node);
    if (missing?.id !== 'slip:no-return' || !isMute) return missing;
    return slipAt('no-return', node, source, (words) => words.callback(name));
  }
  return undefined;
}

/** A function that was seen to give nothing and never gives anything, though something is made of it. */
export function silentHelper(source: Source, seen: Observed): Slip | undefined {
  for (const node of silentIn(source, seen)) {
    if (!givesNothing(node)) continue;
    const calls = callsOf(node, source);
    if (calls.length === 0 || !calls.every((call) => isUsed(call, source))) continue;
    return missingReturn(node, source, seen);
  }
  return undefined;
}

/** Whether something is made of the result of a call. */
function isUsed(call: AnyNode, source: Source): boolean {
  const { parents } = source;
  const parent = parents.get(call)!;
  switch (parent.type) {
    case 'LogicalExpression':
      return parent.left === call || isUsed(parent, source);
    case 'ConditionalExpression':
      return parent.test === call || isUsed(parent, source);
    case 'UnaryExpression':
      return parent.operator !== 'void';
    case 'IfStatement':
    case 'WhileStatement':
    case 'Property':
    case 'VariableDeclarator':
    case 'MemberExpression':
    case 'BinaryExpression':
    case 'CallExpression':
    case 'NewExpression':
    case 'SpreadElement':
    case 'ArrayExpression':
    case 'AssignmentExpression':
      return true;
    case 'ArrowFunctionExpression': {
      const callback = parents.get(parent);
      return callback?.type === 'CallExpression' && ASKING.test(methodOf(callback));
    }
    default:
      return false;
  }
}

/** To return nothing now and then may be meant, where it is not seen in the answer. */
function isMeant(node: FunctionNode, name: string, seen: Observed): boolean {
  // An array of nothing is there to be filled.
  const isEmpty = node.body.type !== 'BlockStatement' && /^(map|from)$/.test(name);
  const isSilent = !isEmpty && givesNothing(node);
  return !isSilent && !(KEEPING.test(name) && leavesTrace(seen));
}
