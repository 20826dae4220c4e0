/** A minus that is missing, or too many. */
import type { BinaryExpression } from 'acorn';
import type { AnyNode } from '../../slips/source.ts';
import type { Family } from '../candidate.ts';
import { became } from './edits.ts';
import { isCalculated } from './places.ts';
import { negative, of } from './writing.ts';

/** `a` for `-a`, `!a` and `+a` */
export const signDropped: Family = (node, context) => {
  if (node.type !== 'UnaryExpression' || !/[-!+]/.test(node.operator)) return [];
  const kind = node.operator === '!' ? 'condition' : 'sign';
  return [became(node, of(node.argument, context.source.code), kind, context)];
};

/** `-a` for `a`; a product has it before its first factor. */
export const signAdded: Family = (node, context) => {
  const parent = context.source.parents.get(node);
  if (!isCalculated(node, context) || isSigned(node, parent)) return [];
  return [became(node, negative(of(node, context.source.code)), 'sign', context)];
};

const isSigned = (node: AnyNode, parent: AnyNode | undefined): boolean =>
  node.type === 'UnaryExpression' ||
  parent?.type === 'UnaryExpression' ||
  isOf(/^[*/]$/, node) ||
  (isOf(/^[-+*/]$/, parent) && parent.right === node);

const isOf = (operators: RegExp, node: AnyNode | undefined): node is BinaryExpression =>
  node?.type === 'BinaryExpression' && operators.test(node.operator);
