/** Another function or method, one too many, one that is missing. */
import type { CallExpression } from 'acorn';
import { replaced } from '../../slips/repair.ts';
import { type AnyNode, isFunction, isRead, type Source } from '../../slips/source.ts';
import type { Family } from '../candidate.ts';
import { became } from './edits.ts';
import { type Sort, sortOf } from './kinds.ts';
import { functionsAt, isOfLanguage, isValue, takes } from './scope.ts';
import { call, method, of, whole, type Written } from './writing.ts';

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
);

const OF_MATH = groups(
  'exp log sqrt abs sign expm1 log1p log2 log10 tanh cbrt sinh cosh atan sin cos floor ceil round trunc',
  'max min',
  'pow hypot atan2',
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

/** The call in which a node is what is called. */
function callOf(node: AnyNode, { parents }: Source): CallExpression | undefined {
  const parent = parents.get(node);
  return parent?.type === 'CallExpression' && parent.callee === node ? parent : undefined;
}

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

/** `x.f()` and `f(x)` for x. */
export const callMissing: Family = (node, context) => {
  const { source } = context;
  if (!isOperand(node, source)) return [];
  const sorts = sortsAt(node, source);
  const is = (sort: Sort) => sorts.includes(sort);
  const inner = of(node, source.code);
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
  /^(zeros|ones|eye|arange|full|randn)$/.test(name) ||
  (name === 'tensor' && sort !== 'list') ||
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

export const CALLS: readonly Family[] = [
  siblings,
  functions,
  makers,
  dropped,
  callMissing,
  rounded,
  fillMissing,
];
