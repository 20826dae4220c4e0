/** Another function or method, one too many, one that is missing. */
import type { CallExpression } from 'acorn';
import { replaced } from '../../slips/repair.ts';
import { type AnyNode, isFunction, isRead } from '../../slips/source.ts';
import type { Family } from '../candidate.ts';
import { callMissing } from './call-missing.ts';
import { became } from './edits.ts';
import { callOf } from './places.ts';
import { functionsAt, isOfLanguage, isValue, takes } from './scope.ts';
import { of, whole } from './writing.ts';

const groups = (...all: string[]): string[][] => all.map((names) => names.split(' '));

/** Names that stand side by side in a manual, or in a mind. */
const METHODS = groups(
  'max min sum mean argmax',
  'maximum minimum',
  'add sub mul div pow matmul',
  'exp log sqrt abs sign neg',
  'isInteger isFinite isNaN isSafeInteger',
  'some every',
  'filter map flatMap forEach',
  'push unshift concat',
  'pop shift',
  'reduce reduceRight',
  'find findLast findIndex findLastIndex filter some',
  'indexOf lastIndexOf',
  'keys values entries',
  'slice splice subarray',
  'sort toSorted reverse toReversed',
  'has add delete',
  'at slice',
);

const OF_MATH = groups(
  'exp log sqrt abs sign expm1 log1p log2 log10 tanh cbrt sinh cosh atan sin cos floor ceil round trunc',
  'max min',
  'pow hypot atan2',
  'tan tanh',
  'sin asin sinh',
  'cos acos cosh',
  'atan atanh',
  'asinh sinh',
  'acosh cosh',
);

const MAKERS = groups(
  'zeros ones',
  'Set Map',
  'Float64Array Float32Array Int32Array Uint8Array Array',
);

const siblingsOf = (name: string, all: readonly (readonly string[])[]): string[] => [
  ...new Set(all.flatMap((group) => (group.includes(name) ? group : []))),
];

/** `max` for `min`, `Math.exp` for `Math.log`, whether it is called or given. */
export const siblings: Family = (node, { source, text }) => {
  if (node.type !== 'MemberExpression' || node.computed) return [];
  const isOfMath = text(node.object) === 'Math';
  if (!isOfMath && !callOf(node, source)) return [];
  const name = text(node.property);
  return siblingsOf(name, isOfMath ? OF_MATH : METHODS).flatMap((other) =>
    other === name ? [] : [{ edits: [replaced(node.property, other)], at: node, kind: 'function' }],
  );
};

/** `new Float64Array(n)` for `new Float32Array(n)`, `ones` for `zeros` */
export const makers: Family = (node, context) =>
  node.type === 'Identifier' && isRead(node, context.source)
    ? siblingsOf(node.name, MAKERS).flatMap((name) =>
        name === node.name ? [] : [became(node, whole(name), 'function', context)],
      )
    : [];

/** Another function of as many arguments, of the file or imported. */
export const functions: Family = (node, context) => {
  const { source } = context;
  if (node.type !== 'Identifier' || !isRead(node, source)) return [];
  const called = callOf(node, source);
  const parent = source.parents.get(node);
  const isGiven = parent?.type === 'CallExpression' && isValue(node, source);
  const there = functionsAt(node, source);
  if (!there.some(({ name }) => name === node.name) || !(called || isGiven)) return [];
  const count = called?.arguments.length ?? takes(node.name, node, source)?.[0] ?? 1;
  return there.flatMap(({ name }) => {
    const [least, most] = takes(name, node, source) ?? [0, Infinity];
    const fits = least <= count && count <= most && !/^[A-Z]/.test(name) && name !== node.name;
    return fits ? [became(node, whole(name), 'function', context)] : [];
  });
};

/** `f(x)` for x, `x.f()` for x, `x.f(y)` for y. */
export const dropped: Family = (node, context) => {
  const { source, text } = context;
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  if (!isCall || !isValue(node, source)) return [];
  const { callee, arguments: args } = node;
  const receiver =
    callee.type === 'MemberExpression' && !isOfLanguage(text(callee.object)) ? [callee.object] : [];
  const given = args.length <= 2 ? args.filter((each) => !isFunction(each)) : [];
  return [...receiver, ...given].flatMap((inner) =>
    /^(SpreadElement|Super|ObjectExpression)$/.test(inner.type)
      ? []
      : [became(node, of(inner, source.code), 'function', context)],
  );
};

/** x for `Math.round(k * x) / k` and for `f(g(x))` */
export const rounded: Family = (node, context) => {
  const { source } = context;
  const outer = node.type === 'BinaryExpression' && node.operator === '/' ? node.left : node;
  if (outer.type !== 'CallExpression' || !isValue(node, source)) return [];
  const [given, ...others] = outer.arguments;
  if (!given || others.length > 0) return [];
  const inner =
    outer === node
      ? given.type === 'CallExpression' && partsOf(given, source.code)
      : given.type === 'BinaryExpression' && given.operator === '*' && [given.left, given.right];
  return (inner || []).map((each) => became(node, of(each, source.code), 'function', context));
};

/** What a call is made on, and the only thing that it is given. */
const partsOf = ({ callee, arguments: args }: CallExpression, code: string): AnyNode[] => {
  const object = callee.type === 'MemberExpression' ? callee.object : undefined;
  const isValued = object && !isOfLanguage(code.slice(object.start, object.end));
  const isOfOne = args.length === 1 && args[0]!.type !== 'SpreadElement' && !isFunction(args[0]!);
  return [...(isValued ? [object] : []), ...(isOfOne ? args : [])];
};

/** `new Array(n).fill(0)` for `new Array(n)` */
export const fillMissing: Family = (node, context) => {
  const isMade =
    node.type === 'NewExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name.endsWith('Array');
  const parent = context.source.parents.get(node);
  if (!isMade || parent?.type === 'MemberExpression') return [];
  const made = of(node, context.source.code);
  return ['0', '1'].map((value) =>
    became(node, whole(`${made.text}.fill(${value})`), 'function', context),
  );
};

export const CALLS: readonly Family[] = [
  siblings,
  functions,
  makers,
  dropped,
  callMissing,
  rounded,
  fillMissing,
];
