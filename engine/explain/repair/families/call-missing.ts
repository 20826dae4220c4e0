/** A function or a method that should be called on a value, and is not. */
import { type AnyNode, isFunction, type Source } from '../../slips/source.ts';
import type { Family } from '../candidate.ts';
import { became } from './edits.ts';
import { type Sort, sortOf } from './kinds.ts';
import { callOf } from './places.ts';
import { functionsAt, isOfLanguage, isValue, takes } from './scope.ts';
import { call, method, of, type Written } from './writing.ts';

/** `x.f()` and `f(x)` for x. */
export const callMissing: Family = (node, context) => {
  const { source } = context;
  const inner = of(node, source.code);
  if (isObject(node, source)) {
    return ofOne(node, source).map((name) => became(node, call(name, inner), 'function', context));
  }
  if (!isOperand(node, source)) return [];
  const sorts = sortsAt(node, source);
  const is = (sort: Sort) => sorts.includes(sort);
  const written: Written[] = [
    ...(is('tensor') ? methodsOfTensor(node, source) : []).map((name) => method(inner, name)),
    ...(is('list') ? OF_LISTS : []).map((name) => method(inner, name)),
    ...ofOne(node, source).map((name) => call(name, inner)),
    ...(is('number') ? ofNumber(node, source) : []).map((name) => call(`Math.${name}`, inner)),
  ];
  const own = nameOfCall(node, source);
  return written
    .filter(({ text }) => own === undefined || !text.startsWith(`Math.${own}(`))
    .map((each) => became(node, each, 'function', context));
};

/** `x` of `x.data` */
function isObject(node: AnyNode, source: Source): boolean {
  const parent = source.parents.get(node);
  const isAsked = parent?.type === 'MemberExpression' && parent.object === node;
  if (!isAsked || parent.computed || node.type !== 'Identifier') return false;
  return !isOfLanguage(node.name) && !callOf(parent, source);
}

/** What it is, or what it could be where it stands. */
function sortsAt(node: AnyNode, source: Source): readonly Sort[] {
  const sort = sortOf(node, source);
  if (sort) return [sort];
  const parent = source.parents.get(node);
  if (/^(Binary|Unary)Expression$/.test(parent?.type ?? '')) return ['number'];
  const isAsked = parent?.type === 'MemberExpression' && parent.object === node;
  return isAsked ? ['tensor', 'list'] : ['tensor', 'list', 'number'];
}

/** Methods without arguments that are often forgotten. */
const OF_TENSORS = 'neg transpose exp log sqrt abs sign'.split(' ');
const OF_LISTS = 'slice toReversed flat'.split(' ');

/** What is kept or given back may have been meant as plain numbers. */
function methodsOfTensor(node: AnyNode, { parents, code }: Source): string[] {
  const parent = parents.get(node);
  const asked = parent?.type === 'MemberExpression' ? parent.property : undefined;
  const isLast = asked
    ? OF_BOTH.test(code.slice(asked.start, asked.end))
    : parent?.type !== 'CallExpression';
  const isTurned = /[.]transpose\(\)$/.test(code.slice(node.start, node.end));
  const names = OF_TENSORS.filter((name) => !(isTurned && name === 'transpose'));
  return isLast ? [...names, 'item', 'toArray'] : names;
}

const OF_BOTH = /^(map|slice)$/;

/** Only quotients are rounded, and what is rare is not forgotten where it is nowhere else. */
function ofNumber(node: AnyNode, source: Source): string[] {
  const { code } = source;
  if (isIndex(node, source)) return [];
  if (isCount(node, source)) return ['sqrt'];
  const isQuotient = node.type === 'BinaryExpression' && node.operator === '/';
  const rounded = isQuotient ? ['floor', 'ceil', 'round', 'trunc'] : [];
  const rare = ['sign', 'log1p', 'expm1'].filter((name) => code.includes(`Math.${name}`));
  return ['exp', 'log', 'sqrt', 'abs', 'tanh', ...rare, ...rounded];
}

/** Which one: nobody takes the logarithm of that. */
const isIndex = (node: AnyNode, { parents }: Source): boolean =>
  /^((For|While|DoWhile)Statement|MemberExpression|ArrayExpression)$/.test(
    parents.get(node)?.type ?? '',
  );

/** How many there are. */
const isCount = (node: AnyNode, { code }: Source): boolean =>
  node.type === 'MemberExpression' &&
  /^(size|length|rank)$/.test(code.slice(node.property.start, node.property.end));

/** `exp` of `Math.exp(x)` and of `x.exp()` */
function nameOfCall(node: AnyNode, { code }: Source): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  return code.slice(node.callee.property.start, node.callee.property.end);
}

/** The functions there that can be called with one argument of this sort. */
const ofOne = (node: AnyNode, source: Source): string[] =>
  functionsAt(node, source).flatMap(({ name, init }) => {
    const [least, most] = takes(name, node, source) ?? [1, 1];
    const isOfOne = least <= 1 && most >= 1 && !/^[A-Z]/.test(name);
    const [param] = isFunction(init) ? init.params : [];
    const [given, taken] = [node, param].map((each) => each && sortOf(each, source));
    const fits = !given || !taken || given === taken;
    return isOfOne && fits && !isOtherwiseMade(name, given) ? [name] : [];
  });

/** What the core makes of other things than this. */
const isOtherwiseMade = (name: string, sort: Sort | undefined): boolean =>
  /^(eye|arange|full|randn)$/.test(name) ||
  (/^(tensor|zeros|ones)$/.test(name) && sort !== 'list') ||
  (name === 'erf' && sort !== 'number');

/** A value on which something may have been called. */
function isOperand(node: AnyNode, source: Source): boolean {
  if (!isValue(node, source) || node.type === 'Literal' || isFunction(node)) return false;
  const parent = source.parents.get(node);
  const sort = sortOf(node, source);
  if (sort && !/^(number|tensor|list)$/.test(sort)) return false;
  // `x.shape` and `x[i]` ask for a part of it.
  const isAsked = parent?.type === 'MemberExpression' && parent.object === node;
  if (isAsked) {
    return !!callOf(parent, source) && !isOfLanguage(source.code.slice(node.start, node.end));
  }
  return !/^(If|While|DoWhile)Statement$/.test(parent?.type ?? '');
}
