/** A part of a formula that is missing, and stands elsewhere. */
import { inserted } from '../../slips/repair.ts';
import { type AnyNode, bindingOf } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { formulaAround, isOfTwo } from './formulas.ts';
import { sortOf, type Sort } from './kinds.ts';
import { isMethodCall } from './order.ts';
import { piecesAt } from './pieces.ts';
import { isBound, isCalculated, isReceiver } from './places.ts';
import { poolAt, type Value } from './pool.ts';
import { isValue } from './scope.ts';
import { binary, method, negative, of, type Written, whole } from './writing.ts';

/** `e * p`, `e - p` with a part of another formula */
export const pieceMissing: Family = (node, context) => {
  if (!isCalculated(node, context) || isBound(node, context)) return [];
  if (node.type === 'Literal' && formulaAround(node, context) !== node) return [];
  const own = of(node, context.source.code);
  const parent = context.source.parents.get(node);
  const within = isOfTwo(parent) ? parent.operator : '';
  const products = /^[*/]$/.test(within) ? [] : ['*', '/'];
  const sums = /^[-+]$/.test(within) ? [] : ['+', '-'];
  const pieces = ofSort('number', piecesAt(node, context));
  return [...products, ...sums]
    .flatMap((operator) => pieces.map((piece) => binary(own, operator, piece)))
    .concat(sums.length > 0 ? pieces.map((piece) => binary(piece, '-', own)) : [])
    .concat(
      products.length > 0
        ? pieces.flatMap((piece) => [binary(piece, '/', own), binary(negative(piece), '*', own)])
        : [],
    )
    .concat(products.length > 0 ? halvesOf(own, node, context) : [])
    .map((written) => became(node, written, 'term', context));
};

/** `e / (2 * v)` */
const halvesOf = (own: Written, node: AnyNode, context: Context): Written[] =>
  ofSort('number', poolAt(node, context).variables)
    .filter(({ text }) => text !== own.text)
    .slice(0, 4)
    .map((v) => binary(own, '/', binary(whole('2'), '*', v)));

const ofSort = (sort: Sort, values: readonly Value[]): readonly Value[] =>
  values.filter((value) => value.sort === sort || value.sort === undefined);

/** `x.mul(p)`, `x.matmul(p)` with a part of another formula, or with its size */
export const tensorPieceMissing: Family = (node, context) => {
  const { source } = context;
  if (sortOf(node, source) !== 'tensor' || !isReceiver(node, context)) return [];
  const own = of(node, source.code);
  const pieces = piecesAt(node, context).filter(({ sort }) => /^(number|tensor)$/.test(`${sort}`));
  const count = binary(whole('2'), '/', whole(`${own.text}.size`));
  const steps = ['mul', 'div', 'add', 'sub', 'matmul'];
  return steps
    .flatMap((name) =>
      pieces
        .filter(({ sort }) => name !== 'matmul' || sort === 'tensor')
        .map((piece) => method(own, name, piece)),
    )
    .concat(node.type === 'Identifier' ? [method(own, 'mul', count)] : [])
    .map((written) => became(node, written, 'term', context));
};

/** `xs.reduce(f, p)` for `xs.reduce(f)` */
export const startMissing: Family = (node, context) => {
  if (!isMethodCall(node) || node.arguments.length !== 1) return [];
  if (!context.text(node.callee.property).startsWith('reduce')) return [];
  const [given] = node.arguments as [AnyNode];
  return ofSort('number', piecesAt(node, context)).map(({ text }): Candidate => ({
    edits: [inserted(given.end, `, ${text}`)],
    at: node,
    kind: 'argument',
  }));
};

/** `rest /= v` for a `rest` that could be changed, and never is */
export const changeMissing: Family = (node, context) => {
  const { source } = context;
  if (node.type !== 'Identifier' || !isValue(node, source)) return [];
  const binding = bindingOf(node.name, node, source);
  if (binding?.kind !== 'let' || binding.writes.length > 0) return [];
  const others = poolAt(node, context).variables.filter(({ text }) => text !== node.name);
  return ['+=', '-=', '*=', '/=']
    .flatMap((operator) =>
      ofSort('number', others)
        .slice(0, 8)
        .map(({ text }): Written => ({ text: `${node.name} ${operator} ${text}`, level: 1 })),
    )
    .map((written) => became(node, written, 'assignment', context));
};
