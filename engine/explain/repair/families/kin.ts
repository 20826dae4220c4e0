/** What looks or reads alike, and is another thing. */
import { type AnyNode, around, bindingOf, isFunction, type Source } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { sortOfBinding } from './kinds.ts';
import { variablesAt } from './scope.ts';
import { call, method, negative, of, whole, type Written } from './writing.ts';

const CONSTANTS = ['E', 'PI', 'SQRT2', 'LN2', 'LN10'] as const;

/** `e^x` for another power, `Math.E` for another number. */
export const base: Family = (node, context) => {
  const code = (each: AnyNode) => of(each, context.source.code);
  const exponent = exponentOf(node);
  if (exponent) return [became(node, call('Math.exp', code(exponent)), 'function', context)];
  if (node.type !== 'Literal' || typeof node.value !== 'number') return [];
  return CONSTANTS.map((name) => became(node, whole(`Math.${name}`), 'number', context));
};

function exponentOf(node: AnyNode): AnyNode | undefined {
  if (node.type === 'BinaryExpression' && node.operator === '**') return node.right;
  const isPower = node.type === 'CallExpression' && nameOf(node.callee) === 'pow';
  return isPower && node.arguments.length === 2 ? node.arguments[1] : undefined;
}

/** `f(−x)` for `−f(x)` */
export const signInside: Family = (node, context) => {
  if (node.type !== 'UnaryExpression' || node.operator !== '-') return [];
  const { argument: called } = node;
  if (called.type !== 'CallExpression' || called.arguments.length !== 1) return [];
  const [given] = called.arguments as [AnyNode];
  const { source, text } = context;
  const inside = negative(of(given, source.code)).text;
  return [became(node, whole(`${text(called.callee)}(${inside})`), 'sign', context)];
};

/** `√x` for `x / 2` */
export const root: Family = (node, context) => {
  const isHalf =
    node.type === 'BinaryExpression' &&
    node.operator === '/' &&
    node.right.type === 'Literal' &&
    node.right.value === 2;
  const halved = isHalf ? of(node.left, context.source.code) : undefined;
  return halved ? [became(node, call('Math.sqrt', halved), 'function', context)] : [];
};

/** `x.transpose()` for a reshape, `a.matmul(b.transpose())` for `a.transpose().matmul(b)`. */
export const transposed: Family = (node, context) => {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const { object } = node.callee;
  const code = (each: AnyNode) => of(each, context.source.code);
  const name = nameOf(node.callee);
  if (name === 'reshape') return [turned(node, code(object), context)];
  const [other] = node.arguments;
  if (name !== 'matmul' || !other || other.type === 'SpreadElement') return [];
  const [a, b] = [untransposed(object), untransposed(other)];
  if (!a === !b) return [];
  const left = a ? code(a) : method(code(object), 'transpose');
  const right = b ? code(b) : method(code(other), 'transpose');
  return [became(node, method(left, 'matmul', right), 'order', context)];
};

const turned = (node: AnyNode, of: Written, context: Context): Candidate =>
  became(node, method(of, 'transpose'), 'function', context);

/** `Math.max(a.length, b.length)` for `a.length`, where both are given. */
export const larger: Family = (node, context) => {
  const { source, text } = context;
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return [];
  if (!/^(length|rank)$/.test(nameOf(node) ?? '')) return [];
  const { object } = node;
  const given = bindingOf(object.name, object, source)?.node;
  const params = around(node, source).find(isFunction)?.params ?? [];
  const others = params.filter((each) => each.type === 'Identifier' && each !== given);
  return given && params.some((each) => each === given)
    ? others.map((each) => {
        const other = `${text(each)}.${nameOf(node)}`;
        return became(
          node,
          call('Math.max', of(node, source.code), whole(other)),
          'function',
          context,
        );
      })
    : [];
};

/** `zeros(x.shape)` for 0, from where Tensors are added. */
export const zeroTensor: Family = (node, context) => {
  const { source } = context;
  const isZero = node.type === 'Literal' && node.value === 0;
  if (!isZero || !isStart(node, source) || !/\bzeros\b/.test(source.code)) return [];
  return variablesAt(node, source)
    .filter((each) => sortOfBinding(each, source) === 'tensor')
    .map(({ name }) => became(node, whole(`zeros(${name}.shape)`), 'function', context));
};

function isStart(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  if (parent?.type === 'VariableDeclarator') return parent.init === node;
  const isReduced =
    parent?.type === 'CallExpression' && /^reduce(Right)?$/.test(nameOf(parent.callee) ?? '');
  return isReduced && parent.arguments[1] === node;
}

/** What `.transpose()` is asked of. */
const untransposed = (node: AnyNode): AnyNode | undefined =>
  node.type === 'CallExpression' &&
  node.callee.type === 'MemberExpression' &&
  nameOf(node.callee) === 'transpose'
    ? node.callee.object
    : undefined;

const nameOf = (callee: AnyNode): string | undefined =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : undefined;

export const KIN: readonly Family[] = [signInside, base, root, transposed, larger, zeroTensor];
