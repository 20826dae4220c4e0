/** A part of a formula that is too many, or missing. */
import type { AnyNode } from '../../slips/source.ts';
import type { Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { formulaAround, isOfTwo } from './formulas.ts';
import { isBound, isCalculated, isGiven } from './places.ts';
import { few, ofSort, poolAt } from './pool.ts';
import { binary, call, negative, of, type Written, whole } from './writing.ts';

const one = whole('1');
const two = whole('2');

/** `a` or `b` for `a * b`, `1 / b` for `a / b`; `a` for `a && b` and for `a | 0` */
export const sideAlone: Family = (node, context) => {
  if (!isOfTwo(node) || !/^([-+*/%|]|\*\*|>>>?|&&|\|\||\?\?)$/.test(node.operator)) return [];
  const { left, right, operator } = node;
  const { code } = context.source;
  const kind = node.type === 'LogicalExpression' ? 'condition' : 'term';
  const alone = [of(left, code), of(right, code)];
  if (operator === '-') alone.push(negative(of(right, code)));
  if (operator === '/') alone.push(binary(one, '/', of(right, code)));
  return alone.map((side) => became(node, side, kind, context));
};

/** What is at hand to calculate with, the likeliest first. */
interface Numbers {
  readonly variables: readonly Written[];
  readonly paths: readonly Written[];
  readonly sizes: readonly Written[];
}

function numbersAt(node: AnyNode, context: Context): Numbers {
  const { variables, paths, sizes } = poolAt(node, context);
  const own = context.text(node);
  const isOther = ({ text }: Written) => text !== own;
  const isSize = ({ text }: Written) => sizes.some((size) => size.text === text);
  const seen = paths.filter((path) => isOther(path) && !isSize(path));
  return {
    variables: ofSort('number', variables.filter(isOther), 6, context),
    paths: ofSort('number', seen, 4, context),
    sizes: sizes.filter(isOther).slice(0, few(4, context)),
  };
}

const isIn = (operators: RegExp, node: AnyNode, { source }: Context): boolean => {
  const parent = source.parents.get(node);
  return parent?.type === 'BinaryExpression' && operators.test(parent.operator);
};

/** Where a formula could have had more in it. */
const isTerm = (node: AnyNode, context: Context): boolean =>
  isCalculated(node, context) && !isBound(node, context) && node.type !== 'UpdateExpression';

/** `n - 1` for `n` in `i < n`, `2 * n`, `n + start` */
export const boundMoved: Family = (node, context) => {
  if (!isCalculated(node, context) || !isBound(node, context) || node.type === 'Literal') return [];
  const own = of(node, context.source.code);
  const near = numbersAt(node, context).variables.slice(0, 2);
  return [
    ...[one, ...near].flatMap((v) => [binary(own, '-', v), binary(own, '+', v)]),
    ...[two, ...near].flatMap((v) => [binary(own, '*', v), binary(own, '/', v)]),
  ].map((written) => became(node, written, 'term', context));
};

/** `e * v`, `e / v`, `e * (1 - v)` for `e`; a factor of a product is added to the product. */
export const factorMissing: Family = (node, context) => {
  if (!isTerm(node, context) || isIn(/^[*/]$/, node, context)) return [];
  const own = of(node, context.source.code);
  const { variables, paths, sizes } = numbersAt(node, context);
  return [
    ...[...variables, ...paths, ...sizes].flatMap((factor) => [
      binary(own, '*', factor),
      binary(own, '/', factor),
    ]),
    ...(node.type === 'Literal' ? [] : [two, whole('4')]).flatMap((factor) => [
      binary(own, '*', factor),
      binary(own, '/', factor),
      binary(negative(factor), '*', own),
    ]),
    ...variables.slice(0, 4).map((v) => binary(own, '*', binary(one, '-', v))),
    ...(isAnswer(node, context) ? [...variables.slice(0, 2), ...sizes] : []).map((v) =>
      binary(own, '/', binary(two, '*', v)),
    ),
  ].map((written) => became(node, written, 'term', context));
};

/** `e + v`, `e - v` for `e`; `v - e` where it is no part of a product */
export const summandMissing: Family = (node, context) => {
  if (!isTerm(node, context) || isIn(/^[-+]$/, node, context)) return [];
  const own = of(node, context.source.code);
  const { variables, paths, sizes } = numbersAt(node, context);
  const isFactor = isIn(/^([*/]|\*\*)$/, node, context);
  const summands = isFactor ? variables.slice(0, 3) : [...variables, ...paths];
  return [
    ...(node.type === 'Literal' ? [] : [binary(own, '+', one), binary(own, '-', one)]),
    ...(node.type === 'Literal' ? [] : [binary(one, '-', own)]),
    ...summands.flatMap((v) => [binary(own, '+', v), binary(own, '-', v)]),
    ...(node.type === 'Literal' ? sizes.map((size) => binary(size, '-', own)) : []),
    ...summands.slice(0, 4).map((v) => binary(v, '-', own)),
  ].map((written) => became(node, written, 'term', context));
};

/** `e ** 2`, `1 - e`, `1 / e`, `e * (1 - e)` for `e` */
export const shapeMissing: Family = (node, context) => {
  if (!isTerm(node, context) || node.type === 'Literal') return [];
  const own = of(node, context.source.code);
  const rest = binary(one, '-', own);
  return [
    binary(own, '**', two),
    binary(own, '*', own),
    binary(own, '*', rest),
    ...(isIn(/^[-+]$/, node, context) ? [rest] : []),
    ...(isIn(/^[*/]$/, node, context) ? [] : [binary(one, '/', own)]),
  ].map((written) => became(node, written, 'term', context));
};

/** `e ** v`, `v ** e` for `e` */
export const powerMissing: Family = (node, context) => {
  const isWhole = node.type === 'Literal' && Number.isInteger(node.value);
  if (!isTerm(node, context) || isWhole) return [];
  const own = of(node, context.source.code);
  return numbersAt(node, context)
    .variables.slice(0, 2)
    .flatMap((v) => [binary(own, '**', v), binary(v, '**', own)])
    .map((written) => became(node, written, 'term', context));
};

/** `e + Math.log(v)`, `e * Math.exp(v)` for an `e` that is all that is calculated. */
export const functionMissing: Family = (node, context) => {
  if (!isTerm(node, context) || !isAnswer(node, context) || node.type === 'Literal') return [];
  const own = of(node, context.source.code);
  const near = numbersAt(node, context).variables.slice(0, 3);
  const differences = near.flatMap((v) =>
    near.filter((w) => w !== v).map((w) => binary(v, '-', w)),
  );
  const powers = [...near.map(negative), ...differences].map((v) => call('Math.exp', v));
  return ['exp', 'log', 'sqrt']
    .flatMap((name) => near.map((v) => call(`Math.${name}`, v)))
    .concat(powers)
    .flatMap((value) => ['+', '-', '*', '/'].map((operator) => binary(own, operator, value)))
    .map((written) => became(node, written, 'term', context));
};

/** `e + v * w`, `e + (1 - v) * w` for an `e` that is all that is calculated, where little is known. */
export const productMissing: Family = (node, context) => {
  if (!isTerm(node, context) || !isAnswer(node, context)) return [];
  const { variables, paths } = numbersAt(node, context);
  const few = [...variables, ...paths].slice(0, 4);
  if (node.type === 'Literal') return [];
  const own = of(node, context.source.code);
  const products = few.flatMap((v, i) => few.slice(i).map((w) => binary(v, '*', w)));
  const shares = few.flatMap((v) =>
    few.filter((w) => w !== v).map((w) => binary(binary(one, '-', v), '*', w)),
  );
  return [...products, ...shares]
    .flatMap((product) => [binary(own, '+', product), binary(own, '-', product)])
    .map((written) => became(node, written, 'term', context));
};

const isAnswer = (node: AnyNode, context: Context): boolean =>
  formulaAround(node, context) === node && isGiven(node, context);
