/** Slips in what is calculated: signs, operators, numbers. */
import type { AnyNode } from 'acorn';
import { replace, rewritten, signBetween } from './edits.ts';
import type { Edit, Operator } from './operators.ts';

type Others = Readonly<Record<string, readonly string[]>>;

const ARITHMETIC: Others = {
  '+': ['-', '*'],
  '-': ['+', '/'],
  '*': ['/', '+', '**'],
  '/': ['*', '-'],
  '%': ['*', '/'],
  '**': ['*', '/'],
};

const COMPARISONS: Others = {
  '<': ['<=', '>', '>='],
  '<=': ['<', '>', '>='],
  '>': ['>=', '<', '<='],
  '>=': ['>', '<', '<='],
  '===': ['!==', '<=', '>='],
  '!==': ['===', '<', '>'],
};

const LOGIC: Others = { '&&': ['||'], '||': ['&&'], '??': ['||', '&&'] };

const ASSIGNMENTS: Others = {
  '+=': ['-=', '*=', '='],
  '-=': ['+=', '/=', '='],
  '*=': ['/=', '+=', '='],
  '/=': ['*=', '-=', '='],
  '**=': ['*=', '='],
  '??=': ['='],
  '||=': ['&&=', '='],
  '&&=': ['||=', '='],
};

const ofTwo =
  (others: Others): Operator =>
  (found) => {
    const { node } = found;
    const isOfTwo =
      node.type === 'BinaryExpression' ||
      node.type === 'LogicalExpression' ||
      node.type === 'AssignmentExpression';
    if (!isOfTwo || !others[node.operator]) return [];
    const sign = signBetween(found, node.left, node.right, node.operator);
    return others[node.operator]!.map((other) => rewritten(found, node, [[sign, other]]));
  };

export const anotherArithmetic = ofTwo(ARITHMETIC);
export const anotherComparison = ofTwo(COMPARISONS);
export const anotherLogic = ofTwo(LOGIC);
export const anotherAssignment = ofTwo(ASSIGNMENTS);

/** a − b for b − a, and so on. */
export const operandsSwapped: Operator = (found) => {
  const { node, text } = found;
  if (node.type !== 'BinaryExpression' || !['-', '/', '%', '**'].includes(node.operator)) return [];
  const { left, right } = node;
  return [
    rewritten(found, node, [
      [left, `(${text(right)})`],
      [right, `(${text(left)})`],
    ]),
  ];
};

/** One side of a sum, a product or a condition alone. */
export const sideDropped: Operator = ({ node, text }) => {
  if (node.type !== 'LogicalExpression' && node.type !== 'BinaryExpression') return [];
  if (node.operator in COMPARISONS || node.operator === 'in') return [];
  return replace(node, [`(${text(node.left)})`, `(${text(node.right)})`]);
};

export const signDropped: Operator = ({ node, text }) =>
  node.type === 'UnaryExpression' && ['-', '!'].includes(node.operator)
    ? replace(node, [text(node.argument)])
    : [];

/** A minus before a factor, a sum or what is returned. */
export const signAdded: Operator = ({ node, above, text }) => {
  const parent = above.at(-1);
  const isNumber = ['Identifier', 'MemberExpression', 'CallExpression'].includes(node.type);
  const isFactor =
    parent?.type === 'BinaryExpression' &&
    ['*', '/'].includes(parent.operator) &&
    node === parent.left;
  const isSum = node.type === 'BinaryExpression' && node.operator in ARITHMETIC;
  const isAnswer =
    (parent?.type === 'ReturnStatement' && node === parent.argument) ||
    (parent?.type === 'ArrowFunctionExpression' && node === parent.body);
  return (isFactor && isNumber) || (isAnswer && (isNumber || isSum))
    ? replace(node, [`(-(${text(node)}))`])
    : [];
};

export const counterTurned: Operator = ({ node, text }) =>
  node.type === 'UpdateExpression'
    ? replace(node, [text(node).replace(node.operator, node.operator === '++' ? '--' : '++')])
    : [];

export const literalTurned: Operator = ({ node }) =>
  node.type === 'Literal' && typeof node.value === 'boolean'
    ? replace(node, [`${!node.value}`])
    : [];

/** Neighbours of whole numbers, multiples of others. The numbers of an index are moved elsewhere. */
export const anotherNumber: Operator = ({ node, above }): Edit[] => {
  if (node.type !== 'Literal' || typeof node.value !== 'number' || isKey(node, above.at(-1)))
    return [];
  return replace(node, othersOf(node.value).map(written));
};

const isKey = (node: AnyNode, parent: AnyNode | undefined): boolean =>
  parent?.type === 'Property' && node === parent.key;

function othersOf(value: number): number[] {
  if (!Number.isInteger(value)) return [2 * value, 10 * value, value / 10, 1 - value, 0];
  return value < 2 ? [1 - value, value === 0 ? -1 : 2] : [value - 1, value + 1, 2 * value, 1];
}

const written = (value: number): string => (value < 0 ? `(${value})` : String(value));
