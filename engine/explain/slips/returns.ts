/** Functions that give nothing: where `return` is missing, has nothing behind it, or breaks its line. */
import type { Observed } from './observe.ts';
import { quoted, type Slip, slipAt } from './slip.ts';
import { type AnyNode, type FunctionNode, nodesIn, type Source, textOf } from './source.ts';

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

export const returnsIn = ({ body }: FunctionNode) =>
  nodesIn(body, false).flatMap((each) => (each.type === 'ReturnStatement' ? [each] : []));

/** Whether it never gives anything. */
export const givesNothing = (node: FunctionNode): boolean =>
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
