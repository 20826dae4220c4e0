/** A part of a formula that is too many, or missing. */
import type { AnyNode } from '../../slips/source.ts';
import type { Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { formulaAround, isOfTwo } from './formulas.ts';
import { sortOf } from './kinds.ts';
import { isCalculated } from './places.ts';
import { poolAt, type Value } from './pool.ts';
import { binary, negative, of, type Written, whole } from './writing.ts';

/** `a` or `b` for `a * b`, `1 / b` for `a / b`; `a` for `a && b` */
export const sideAlone: Family = (node, context) => {
  if (!isOfTwo(node) || !/^([-+*/%]|\*\*|&&|\|\||\?\?)$/.test(node.operator)) return [];
  const { left, right, operator } = node;
  const { code } = context.source;
  const isLogic = node.type === 'LogicalExpression';
  const alone = [of(left, code), of(right, code)];
  if (operator === '-') alone.push(negative(of(right, code)));
  if (operator === '/') alone.push(binary(whole('1'), '/', of(right, code)));
  return alone.map((side) => became(node, side, isLogic ? 'condition' : 'term', context));
};

/** What a formula is calculated from, as far as there is not too much of it. */
interface Numbers {
  readonly variables: readonly Written[];
  readonly paths: readonly Written[];
  readonly sizes: readonly Written[];
}

function numbersAt(node: AnyNode, context: Context): Numbers {
  const { variables, paths, sizes } = poolAt(node, context);
  const some = (values: readonly Value[], most: number) =>
    values.filter(({ sort }) => sort === 'number').slice(0, most);
  const some6 = some(variables, 6);
  return {
    variables: some6,
    paths: some(paths, 4).filter(({ text }) => !sizes.some((size) => size.text === text)),
    sizes: sizes.slice(0, 3),
  };
}

const one = whole('1');
const two = whole('2');

/** A factor of a product is added to the product. */
const isIn = (operators: RegExp, node: AnyNode, { source }: Context): boolean => {
  const parent = source.parents.get(node);
  return parent?.type === 'BinaryExpression' && operators.test(parent.operator);
};

const isTerm = (node: AnyNode, context: Context): boolean =>
  isCalculated(node, context) && node.type !== 'UpdateExpression';

/** `e * v`, `e / v`, `e * (1 - v)` for `e` */
export const factorMissing: Family = (node, context) => {
  if (!isTerm(node, context) || isIn(/^[*/]$/, node, context)) return [];
  const own = of(node, context.source.code);
  const { variables, paths, sizes } = numbersAt(node, context);
  const factors = [...variables, ...paths, ...sizes];
  return [
    ...factors.flatMap((factor) => [binary(own, '*', factor), binary(own, '/', factor)]),
    ...(node.type === 'Literal' ? [] : [binary(own, '*', two), binary(own, '/', two)]),
    ...variables.slice(0, 4).map((v) => binary(own, '*', binary(one, '-', v))),
  ].map((written) => became(node, written, 'term', context));
};

/** `e + v`, `e - v`, `v - e` for `e` */
export const summandMissing: Family = (node, context) => {
  if (!isTerm(node, context) || isIn(/^[-+]$/, node, context)) return [];
  const own = of(node, context.source.code);
  const { variables, paths } = numbersAt(node, context);
  return [...(node.type === 'Literal' ? [] : [one]), ...variables, ...paths]
    .flatMap((v) => [binary(own, '+', v), binary(own, '-', v), binary(v, '-', own)])
    .map((written) => became(node, written, 'term', context));
};

/** `e ** 2`, `1 - e`, `1 / e`, `e * (1 - e)`, `e ** v` for `e` */
export const shapeMissing: Family = (node, context) => {
  if (!isTerm(node, context) || node.type === 'Literal') return [];
  const own = of(node, context.source.code);
  const rest = binary(one, '-', own);
  const { variables } = numbersAt(node, context);
  return [
    binary(own, '**', two),
    binary(own, '*', own),
    binary(own, '*', rest),
    ...(isIn(/^[-+]$/, node, context) ? [rest] : []),
    ...(isIn(/^[*/]$/, node, context) ? [] : [binary(one, '/', own)]),
    ...variables.slice(0, 3).map((v) => binary(own, '**', v)),
  ].map((written) => became(node, written, 'term', context));
};

/** `e + v * w`, `e + (1 - v) * w` for an `e` that is all that is calculated, where little is known. */
export const productMissing: Family = (node, context) => {
  if (!isTerm(node, context) || formulaAround(node, context) !== node) return [];
  const { variables, paths } = numbersAt(node, context);
  const few = [...variables, ...paths];
  if (few.length > 5 || node.type === 'Literal') return [];
  const own = of(node, context.source.code);
  const pairs = few.flatMap((v, i) => few.slice(i).map((w) => [v, w] as const));
  const products = [
    ...pairs.flatMap(([v, w]) => [binary(v, '*', w), binary(v, '/', w)]),
    ...few.flatMap((v) =>
      few.filter((w) => w !== v).map((w) => binary(binary(one, '-', v), '*', w)),
    ),
  ];
  return products
    .flatMap((product) => [binary(own, '+', product), binary(own, '-', product)])
    .map((written) => became(node, written, 'term', context));
};

/** A number that may be meant where anything can be. */
export const isNumberOrUnknown = (node: AnyNode, { source }: Context): boolean =>
  sortOf(node, source) === 'number' || sortOf(node, source) === undefined;
