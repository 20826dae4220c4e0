// How an operation is written: with the names of its operands, or with numbers in their place.
import { formatFactor, formatNumber } from '../parts/format.ts';
import type { FormulaNode } from './expression.ts';

const SIGNS = { add: ' + ', sub: ' − ', mul: '·', div: '/' } as const;

/** `a·b`, `d²`, `ln x`; `operands` as they are to be written. */
export function written(node: FormulaNode, operands: readonly string[]): string {
  const [left = '', right = ''] = operands;
  switch (node.kind) {
    case 'variable':
      return node.name;
    case 'constant':
      return formatNumber(node.value);
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return `${left}${SIGNS[node.kind]}${right}`;
    case 'neg':
      return `−${left}`;
    case 'pow':
      return `${left}${superscript(node.exponent)}`;
    case 'exp':
      return `e^${left}`;
    case 'log':
      return `ln ${left}`;
    default:
      return `${node.kind} ${left}`;
  }
}

export const nameOf = (node: FormulaNode): string =>
  node.kind === 'constant' ? formatNumber(node.value) : node.name;

/** `c = a·b` */
export function definition(nodes: readonly FormulaNode[], i: number): string {
  const node = nodes[i]!;
  if (!('operands' in node)) return nameOf(node);
  const operands = node.operands.map((operand) => bracketed(nodes[operand]!));
  return `${node.name} = ${written(node, operands)}`;
}

/** A name needs no brackets, a negative constant does. */
const bracketed = (node: FormulaNode): string =>
  node.kind === 'constant' ? formatFactor(node.value) : node.name;

/** `2·(−3)`: with the numbers of the operands. */
export function inNumbers(
  nodes: readonly FormulaNode[],
  i: number,
  data: readonly number[],
): string {
  const node = nodes[i]!;
  if (!('operands' in node)) return nameOf(node);
  const isPower = node.kind === 'pow';
  const numbers = node.operands.map((operand, k) =>
    k > 0 || isPower || node.kind !== 'add'
      ? formatFactor(data[operand]!)
      : formatNumber(data[operand]!),
  );
  return written(node, numbers);
}

const superscript = (power: number): string =>
  formatNumber(power).replace(/[\d−.]/g, (sign) => RAISED[sign] ?? sign);

const RAISED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (raised, digit) => [`${digit}`, raised])),
  '−': '⁻',
  '.': '·',
};
