/** A square that was taken for something else: the double, the absolute value, the root. */
import type { AnyNode } from '../../slips/source.ts';
import type { Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { formulaAround, isOfTwo } from './formulas.ts';
import { isMethodCall } from './order.ts';
import { binary, call, method, of, whole, type Written } from './writing.ts';

const two = whole('2');

const isTwo = (node: AnyNode | undefined): boolean => node?.type === 'Literal' && node.value === 2;

/** `e ** 2` for `2 * e`, `Math.abs(e)` and `Math.sqrt(e)`; `Math.sqrt(e)` for `e ** 2` */
export const square: Family = (node, context) => {
  const code = (each: AnyNode) => of(each, context.source.code);
  const base = takenForSquare(node, context);
  const isSquare = isOfTwo(node) && node.operator === '**' && isTwo(node.right);
  return [
    ...(base ? [binary(code(base), '**', two)] : []),
    ...(isSquare ? [call('Math.sqrt', code(node.left))] : []),
  ].map((written) => became(node, written, 'term', context));
};

function takenForSquare(node: AnyNode, { text }: Context): AnyNode | undefined {
  if (isOfTwo(node) && node.operator === '*') {
    return isTwo(node.left) ? node.right : isTwo(node.right) ? node.left : undefined;
  }
  const isOfMath = node.type === 'CallExpression' && /^Math\.(abs|sqrt)$/.test(text(node.callee));
  return isOfMath ? node.arguments[0] : undefined;
}

/** `(a + b) ** 2` for `2 * a + b` */
export const squareOfAll: Family = (node, context) => {
  const { source } = context;
  if (!isOfTwo(node) || formulaAround(node, context) !== node) return [];
  const first = /^2\s*\*(?!\*)\s*/.exec(context.text(node))?.[0];
  if (!first || /^[*]$/.test(node.operator)) return [];
  const base: Written = { ...of(node, source.code), text: context.text(node).slice(first.length) };
  return [became(node, binary(base, '**', two), 'term', context)];
};

/** `x.pow(2)` for `x.mul(2)`, `x.abs()` and `x.sqrt()`; `x.sqrt()` for `x.pow(2)` */
export const tensorSquare: Family = (node, context) => {
  if (!isMethodCall(node)) return [];
  const { object, property } = node.callee;
  const step = `${context.text(property)} ${node.arguments.map(context.text).join()}`;
  const base = of(object, context.source.code);
  const other = /^(mul 2|abs |sqrt )$/.test(step)
    ? method(base, 'pow', two)
    : step === 'pow 2'
      ? method(base, 'sqrt')
      : undefined;
  return other ? [became(node, other, 'term', context)] : [];
};
