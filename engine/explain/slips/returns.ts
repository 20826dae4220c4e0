/** Functions that give nothing: where `return` is missing, has nothing behind it, or breaks its line. */
import type { CallExpression } from 'acorn';
import { callsOf } from './definitions.ts';
import { leavesTrace, type Observed } from './observe.ts';
import { quoted, type Slip, slipAt } from './slip.ts';
import {
  type AnyNode,
  around,
  type FunctionNode,
  isFunction,
  nodesIn,
  type Source,
  textOf,
} from './source.ts';

/** Where a function should have returned something, if it was seen not to, or breaks its line. */
export function missingReturn(
  node: FunctionNode,
  source: Source,
  seen: Observed,
): Slip | undefined {
  const { body } = node;
  const name = nameOf(node, source);
  const broken = lineBreakIn(node, source);
  if (broken) return broken;
  const bare = returnsIn(node).find((each) => seen.ended.has(each));
  if (bare) return slipAt('bare-return', bare, source, (words) => words.bareReturn(name));
  if (!seen.ended.has(node)) return undefined;
  if (body.type !== 'BlockStatement') {
    const code = quoted(body, source);
    return slipAt('no-return', body, source, (words) => words.givesNothing(name, code));
  }
  const last = body.body.at(-1);
  const braces = last?.type === 'LabeledStatement' && body.body.length === 1;
  if (braces && node.type === 'ArrowFunctionExpression') {
    return slipAt('braces', body, source, (words) => words.braces());
  }
  if (!returnsIn(node).some(({ argument }) => argument) && last?.type === 'ExpressionStatement') {
    const expression = printedBy(last.expression) ?? last.expression;
    const code = quoted(expression, source);
    const isValue = !/^(Assignment|Update)Expression$/.test(expression.type);
    if (isValue && code !== '…') {
      return slipAt('no-return', last, source, (words) => words.noReturnOf(name, code));
    }
  }
  return slipAt('no-return', body.end - 1, source, (words) => words.noReturn(name));
}

/** What `console.log` was given instead of `return`, if it was a single value. */
function printedBy(node: AnyNode): AnyNode | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object } = node.callee;
  const isPrinting = object.type === 'Identifier' && object.name === 'console';
  return isPrinting ? node.arguments.at(-1) : undefined;
}

const returnsIn = ({ body }: FunctionNode) =>
  nodesIn(body, false).flatMap((each) => (each.type === 'ReturnStatement' ? [each] : []));

/** Whether it never gives anything. */
const givesNothing = (node: FunctionNode): boolean =>
  returnsIn(node).every(({ argument }) => !argument);

/** A bare `return` with a value on the next line. */
export function lineBreakIn(node: FunctionNode, source: Source): Slip | undefined {
  for (const each of returnsIn(node)) {
    const block = source.parents.get(each);
    if (each.argument || block?.type !== 'BlockStatement') continue;
    if (textOf(each, source).endsWith(';')) continue;
    const next = block.body[block.body.indexOf(each) + 1];
    if (next?.type !== 'ExpressionStatement') continue;
    return slipAt('return-line-break', each, source, (words) => words.lineBreak());
  }
  return undefined;
}

/** The one function that was seen to give nothing and was handed to a call, as `f` to `apply(f, x)`. */
export function endedArgument(source: Source, seen: Observed): Slip | undefined {
  const handed = new Set(
    [...seen.ended].flatMap((ended) => {
      const node = [ended, ...around(ended, source)].find(isFunction);
      const call = node && source.parents.get(node);
      const isHanded = call?.type === 'CallExpression' && call.callee !== node;
      return isHanded && !/^(forEach|sort)$/.test(methodOf(call)) ? [node] : [];
    }),
  );
  const [node, ...others] = handed;
  return node && others.length === 0 ? missingReturn(node, source, seen) : undefined;
}

/** The one method of that name that was seen to give nothing. */
export function endedMethod(name: string, source: Source, seen: Observed): Slip | undefined {
  const methods = new Set(
    [...seen.ended].flatMap((ended) => {
      const node = [ended, ...around(ended, source)].find(isFunction);
      const isOfClass = node && source.parents.get(node)?.type === 'MethodDefinition';
      return isOfClass && nameOf(node, source) === name ? [node] : [];
    }),
  );
  const [method, ...others] = methods;
  return method && others.length === 0 ? missingReturn(method, source, seen) : undefined;
}

/** What a function is called. */
export function nameOf(node: AnyNode, source: Source): string {
  if ((node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') && node.id) {
    return node.id.name;
  }
  const parent = source.parents.get(node);
  if (parent?.type === 'VariableDeclarator') return quoted(parent.id, source, '=>');
  const isField = parent?.type === 'MethodDefinition' || parent?.type === 'Property';
  return isField ? quoted(parent.key, source, '=>') : '=>';
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
  for (const ended of seen.ended) {
    const node = [ended, ...around(ended, source)].find(isFunction);
    const call = node && source.parents.get(node);
    if (call?.type !== 'CallExpression') continue;
    const name = methodOf(call);
    const isAsked = ASKING.test(name) && source.parents.get(call)?.type !== 'ExpressionStatement';
    if (!isAsked || isMeant(node!, name, seen)) continue;
    const missing = missingReturn(node!, source, seen);
    const isMute = node!.body.type === 'BlockStatement' && givesNothing(node!);
    if (missing?.id !== 'slip:no-return' || !isMute) return missing;
    return slipAt('no-return', node!, source, (words) => words.callback(name));
  }
  return undefined;
}

/** A function that was seen to give nothing and never gives anything, though something is made of it. */
export function silentHelper(source: Source, seen: Observed): Slip | undefined {
  for (const ended of seen.ended) {
    const node = [ended, ...around(ended, source)].find(isFunction);
    if (!node || !givesNothing(node)) continue;
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
      return callback?.type === 'CallExpression' && KEEPING.test(methodOf(callback));
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
