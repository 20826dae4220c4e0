/** Slips in what is calculated: signs, operators, numbers. */
import type { AnyNode } from 'acorn';
import { on, type Operator, replace, rewritten, signBetween } from './edits.ts';

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

const ofTwo = (others: Others): Operator =>
  on(['BinaryExpression', 'LogicalExpression', 'AssignmentExpression'], (node, found) => {
    if (!others[node.operator]) return [];
    const sign = signBetween(found, node.left, node.right, node.operator);
    return others[node.operator]!.map((other) => rewritten(found, node, [[sign, other]]));
  });

export const EXPRESSIONS: Readonly<Record<string, Operator>> = {
  'another arithmetic': ofTwo(ARITHMETIC),

  /** a − b for b − a, and so on. */
  'operands swapped': on(['BinaryExpression'], (node, found) => {
    if (!['-', '/', '%', '**'].includes(node.operator)) return [];
    const { left, right } = node;
    return [
      rewritten(found, node, [
        [left, `(${found.text(right)})`],
        [right, `(${found.text(left)})`],
      ]),
    ];
  }),

  'another comparison': ofTwo(COMPARISONS),
  'another logic': ofTwo(LOGIC),

  /** One side of a sum, a product or a condition alone. */
  'a side dropped': on(['LogicalExpression', 'BinaryExpression'], (node, { text }) => {
    if (node.operator in COMPARISONS || node.operator === 'in') return [];
    return replace(node, [`(${text(node.left)})`, `(${text(node.right)})`]);
  }),

  'a sign dropped': on(['UnaryExpression'], (node, { text }) =>
    ['-', '!'].includes(node.operator) ? replace(node, [text(node.argument)]) : [],
  ),

  /** A minus before a factor, a sum or what is returned. */
  'a sign added': ({ node, above, text }) => {
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
  },

  'a counter turned': on(['UpdateExpression'], (node, { text }) =>
    replace(node, [text(node).replace(node.operator, node.operator === '++' ? '--' : '++')]),
  ),

  'another assignment': ofTwo(ASSIGNMENTS),

  'a boolean turned': on(['Literal'], (node) =>
    typeof node.value === 'boolean' ? replace(node, [`${!node.value}`]) : [],
  ),

  /** Neighbours of whole numbers, multiples of others. The numbers of an index are moved elsewhere. */
  'another number': on(['Literal'], (node, { above }) => {
    if (typeof node.value !== 'number' || isKey(node, above.at(-1))) return [];
    return replace(node, othersOf(node.value).map(written));
  }),
};

const isKey = (node: AnyNode, parent: AnyNode | undefined): boolean =>
  parent?.type === 'Property' && node === parent.key;

function othersOf(value: number): number[] {
  if (!Number.isInteger(value)) return [2 * value, 10 * value, value / 10, 1 - value, 0];
  return value < 2 ? [1 - value, value === 0 ? -1 : 2] : [value - 1, value + 1, 2 * value, 1];
}

const written = (value: number): string => (value < 0 ? `(${value})` : String(value));
