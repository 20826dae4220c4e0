/** A part of a formula with tensors that is missing. */
import { type AnyNode, around } from '../../slips/source.ts';
import type { Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { sortOf } from './kinds.ts';
import { few, ofSort, poolAt, type Value } from './pool.ts';
import { isGiven } from './places.ts';
import { isValue } from './scope.ts';
import { binary, method, of, type Written, whole } from './writing.ts';

const one = whole('1');
const two = whole('2');

/** A tensor that could be calculated with. */
function isTensor(node: AnyNode, { source }: Context): boolean {
  if (!isValue(node, source) || sortOf(node, source) !== 'tensor') return false;
  // Of `x.shape` and `x.data` nothing is calculated.
  const parent = source.parents.get(node);
  return parent?.type !== 'MemberExpression' || stepBehind(node, { source }) !== undefined;
}

/** The method that is called on it. */
function stepBehind(node: AnyNode, { source }: Pick<Context, 'source'>): string | undefined {
  const [member, call] = around(node, source);
  const isCall =
    member?.type === 'MemberExpression' &&
    member.object === node &&
    call?.type === 'CallExpression' &&
    call.callee === member &&
    member.property.type === 'Identifier';
  return isCall ? (member.property as { name: string }).name : undefined;
}

interface Values {
  readonly numbers: readonly Written[];
  readonly tensors: readonly Written[];
  readonly sizes: readonly Written[];
}

function valuesAt(node: AnyNode, context: Context): Values {
  const { variables, paths, sizes } = poolAt(node, context);
  const isOther = ({ text }: Value) => text !== context.text(node);
  const [named, seen] = [variables.filter(isOther), paths.filter(isOther)];
  return {
    numbers: [...ofSort('number', named, 6, context), ...ofSort('number', seen, 2, context)],
    tensors: [...ofSort('tensor', named, 6, context), ...ofSort('tensor', seen, 4, context)],
    sizes: sizes.slice(0, few(3, context)),
  };
}

/** `x.mul(v)`, `x.div(v)`, `x.mul(1 - v)` for `x` */
export const tensorFactorMissing: Family = (node, context) => {
  if (!isTensor(node, context) || /^(mul|div)$/.test(stepBehind(node, context) ?? '')) return [];
  const own = of(node, context.source.code);
  const { numbers, tensors, sizes } = valuesAt(node, context);
  return [
    ...[...numbers, ...tensors, ...sizes].flatMap((v) => [
      method(own, 'mul', v),
      method(own, 'div', v),
    ]),
    ...['mul', 'div'].map((name) => method(own, name, two)),
    ...(isGiven(node, context) ? sizes : []).map((size) =>
      method(own, 'mul', binary(two, '/', size)),
    ),
    ...numbers.slice(0, 4).map((v) => method(own, 'mul', binary(one, '-', v))),
  ].map((written) => became(node, written, 'term', context));
};

/** `x.add(v)`, `x.sub(v)` for `x` */
export const tensorSummandMissing: Family = (node, context) => {
  if (!isTensor(node, context) || /^(add|sub)$/.test(stepBehind(node, context) ?? '')) return [];
  const own = of(node, context.source.code);
  const { numbers, tensors } = valuesAt(node, context);
  return [one, ...tensors, ...numbers.slice(0, few(4, context))]
    .flatMap((v) => [method(own, 'add', v), method(own, 'sub', v)])
    .map((written) => became(node, written, 'term', context));
};

/** `x.pow(2)`, `x.neg().add(1)`, `x.mul(x.neg().add(1))`, `x.sub(x.max(-1, true))` for `x` */
export const tensorShapeMissing: Family = (node, context) => {
  if (!isTensor(node, context)) return [];
  const own = of(node, context.source.code);
  const rest = method(method(own, 'neg'), 'add', one);
  const along = (name: string) => method(own, name, whole('-1'), whole('true'));
  return [
    method(own, 'pow', two),
    method(own, 'mul', own),
    rest,
    method(own, 'mul', rest),
    method(own, 'sub', along('max')),
    method(own, 'sub', along('mean')),
    method(own, 'div', along('sum')),
    method(own, 'maximum', whole('0')),
  ].map((written) => became(node, written, 'term', context));
};

/** `x.matmul(w)`, `w.matmul(x)` for `x` */
export const tensorProductMissing: Family = (node, context) => {
  if (!isTensor(node, context) || stepBehind(node, context) === 'matmul') return [];
  const own = of(node, context.source.code);
  return valuesAt(node, context)
    .tensors.slice(0, 4)
    .flatMap((v) => [method(own, 'matmul', v), method(v, 'matmul', own)])
    .map((written) => became(node, written, 'term', context));
};

/** `x.sub(g.mul(v))`, `x.add(g.mul(v * n))`, `x.add(g.mul(w))` for an `x` that is all that is given. */
export const tensorStepMissing: Family = (node, context) => {
  if (!isTensor(node, context) || !isGiven(node, context)) return [];
  const own = of(node, context.source.code);
  const { numbers, tensors } = valuesAt(node, context);
  const most = few(3, context);
  const [scales, near] = [numbers.slice(0, most), tensors.slice(0, most)];
  const products = scales.flatMap((v, i) => scales.slice(i + 1).map((w) => binary(v, '*', w)));
  return near
    .flatMap((step) => [...scales, ...products, ...near].map((size) => method(step, 'mul', size)))
    .flatMap((step) => [method(own, 'sub', step), method(own, 'add', step)])
    .map((written) => became(node, written, 'term', context));
};
