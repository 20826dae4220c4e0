/** Comparisons of things that are neither more nor less than anything, or never equal. */
import type { BinaryExpression } from 'acorn';
import type { Note } from '../../sandbox/inside/slips.ts';
import {
  isBound,
  isNumberDue,
  type Operand,
  operandsOf,
  placeOfSign,
  tensorForNumber,
} from './arithmetic.ts';
import { functionForNumber } from './functions.ts';
import { whyNothing } from './nothing.ts';
import type { Observed } from './observe.ts';
import { quoted, receiver, type Slip, slipAt } from './slip.ts';
import { type AnyNode, type Source, textOf } from './source.ts';

export function ofOrder(
  note: Note,
  node: AnyNode,
  source: Source,
  seen: Observed,
): Slip | undefined {
  if (node.type !== 'BinaryExpression') return undefined;
  const [left, right] = operandsOf(note, node)!.operands as [Operand, Operand];
  const uncalled = [left, right].find(({ value }) => value.is === 'function');
  if (uncalled) return functionForNumber(uncalled.node, source);
  const tensor = [left, right].find(({ value }) => value.is === 'Tensor');
  if (tensor) return ofTensorOrder(node, tensor, left, source);
  const nothing = [left, right].find(({ value }) => value.is === 'undefined');
  // Elsewhere it may be asked on purpose: `x.length > 0` tells an array.
  if (!nothing || !isBound(node, source)) return undefined;
  const why = whyNothing(nothing.node, source, seen);
  const code = quoted(nothing.node, source);
  return (
    why ?? slipAt('undefined-bound', nothing.node, source, (words) => words.undefinedBound(code))
  );
}

function ofTensorOrder(
  node: BinaryExpression,
  tensor: Operand,
  left: Operand,
  source: Source,
): Slip {
  const at = placeOfSign(node, source);
  if (tensor.value.rank === 0) {
    const code = `${receiver(tensor.node, source)}.item()`;
    return slipAt('tensor-compare', at, source, (words) => words.item(code));
  }
  if (isNumberDue(node, source)) return tensorForNumber('tensor-compare', tensor.node, at, source);
  const other = quoted(tensor === left ? node.right : node.left, source, 'a');
  const asked = tensor === left ? `v ${node.operator} ${other}` : `${other} ${node.operator} v`;
  const [yes, no] = chosenBy(node, tensor.node, source) ?? ['1', '0'];
  const code = `${receiver(tensor.node, source)}.map((v) => (${asked} ? ${yes} : ${no}))`;
  return slipAt('tensor-compare', at, source, (words) => words.tensorCompare(node.operator, code));
}

/** What a comparison decides between, of one element: `x > 0 ? x : 0` */
function chosenBy(
  node: AnyNode,
  tensor: AnyNode,
  source: Source,
): readonly [string, string] | undefined {
  const parent = source.parents.get(node);
  if (parent?.type === 'IfStatement' && parent.test === node) return ['…', '…'];
  if (parent?.type !== 'ConditionalExpression' || parent.test !== node) return undefined;
  const whole = textOf(tensor, source);
  const ofOne = (each: AnyNode) => {
    if (textOf(each, source) === whole) return 'v';
    return each.type === 'Literal' ? textOf(each, source) : '…';
  };
  return [ofOne(parent.consequent), ofOne(parent.alternate)];
}

/** `shape === []` */
export function ofEquality(node: AnyNode, source: Source): Slip | undefined {
  if (node.type !== 'BinaryExpression') return undefined;
  const { left, right, operator } = node;
  const fresh = [right, left].find(({ type }) => type === 'ArrayExpression');
  if (fresh?.type !== 'ArrayExpression' || !/^[!=]==?$/.test(operator)) return undefined;
  // A text is equal to an array that reads like it.
  if (operator.length === 2 && fresh !== right) return undefined;
  const other = receiver(fresh === right ? left : right, source, '(…)');
  const isNot = operator.startsWith('!');
  const instead =
    fresh.elements.length === 0
      ? `${other}.length ${isNot ? '!==' : '==='} 0`
      : `${other}.join() ${isNot ? '!==' : '==='} '${fresh.elements.map((each) => (each ? textOf(each, source) : '')).join(',')}'`;
  const code = quoted(node, source, `${other} ${operator} […]`);
  return slipAt('new-array-equal', placeOfSign(node, source), source, (words) =>
    words.neverEqual(code, isNot, instead),
  );
}
