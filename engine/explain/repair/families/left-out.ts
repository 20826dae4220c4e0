/**
 * What is longer than a slip of the hand, and was left out: a part of a formula that stands elsewhere,
 * a call with what it is given, a copy.
 */
import { inserted } from '../../slips/repair.ts';
import { type AnyNode, isFunction } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { formulaAround, isOfTwo } from './formulas.ts';
import { sortOf, type Sort } from './kinds.ts';
import { isMethodCall } from './order.ts';
import { piecesAt } from './pieces.ts';
import { isBound, isCalculated } from './places.ts';
import { few, poolAt, type Value } from './pool.ts';
import { functionsAt, isOfLanguage, isValue } from './scope.ts';
import { binary, call, method, of, type Written, whole } from './writing.ts';

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
    .concat(products.length > 0 ? pieces.map((piece) => binary(piece, '/', own)) : [])
    .map((written) => became(node, written, 'term', context));
};

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

/** Where a method could be called on a value. */
function isReceiver(node: AnyNode, { source, text }: Context): boolean {
  if (!isValue(node, source) || isFunction(node) || isOfLanguage(text(node))) return false;
  const parent = source.parents.get(node);
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return true;
  const next = source.parents.get(parent);
  return next?.type === 'CallExpression' && next.callee === parent;
}

/** So many variables are given for each parameter. */
const MOST = 5;

/** `f(e, v)`, `f(v, e)`, `f(e, v, w)` with a function of the file */
export const helperMissing: Family = (node, context) => {
  const { source } = context;
  if (!isValue(node, source) || /^(Literal|ObjectExpression)$/.test(node.type)) return [];
  if (source.parents.get(node)?.type === 'MemberExpression') return [];
  return functionsAt(node, source).flatMap(({ name, init }) => {
    const all = isFunction(init) ? argumentsFor(init.params, node, context) : [];
    return all.map((args) => became(node, call(name, ...args), 'function', context));
  });
};

/** What can be given to a function of two or three parameters: the value, and variables. */
function argumentsFor(params: readonly AnyNode[], node: AnyNode, context: Context): Written[][] {
  const { source } = context;
  const own = { ...of(node, source.code), sort: sortOf(node, source), isUnread: false };
  const { variables } = poolAt(node, context);
  const others = variables.filter(({ text }) => text !== own.text);
  const [first, second, third] = params.map((param) => {
    const sort = sortOf(param, source);
    const fits = (value: Value) => !sort || !value.sort || sort === value.sort;
    return {
      own: fits(own) ? [own] : [],
      others: others.filter(fits).slice(0, few(MOST, context)),
    };
  });
  if (!first || !second || params.length > 3) return [];
  if (third) {
    return first.own.flatMap((a) =>
      second.others.flatMap((b) => third.others.filter((c) => c !== b).map((c) => [a, b, c])),
    );
  }
  return [
    ...first.own.flatMap((a) => second.others.map((b) => [a, b])),
    ...first.others.flatMap((a) => second.own.map((b) => [a, b])),
  ];
}

/** `x.includes(v)`, `xs.map(f)`, and what else is asked of others in the file */
export const stepMissing: Family = (node, context) => {
  const { source } = context;
  if (!isReceiver(node, context) || /^(Literal|Array|Object)/.test(node.type)) return [];
  const sort = sortOf(node, source);
  if (/^(number|boolean|text|function)$/.test(`${sort}`)) return [];
  const own = of(node, source.code);
  const { variables } = poolAt(node, context);
  const near = variables.filter(({ text }) => text !== own.text).slice(0, few(MOST, context));
  const steps = [
    ...near.flatMap(({ text }) => [`includes(${text})`, `at(${text})`]),
    ...functionsAt(node, source)
      .filter(({ init }) => isFunction(init))
      .map(({ name }) => `map(${name})`),
    ...stepsIn(context)
      .filter((step) => !sort || !step.sort || sort === step.sort)
      .map(({ text }) => text),
  ];
  return [...new Set(steps)].map((step) =>
    became(node, whole(`${own.text}.${step}`), 'function', context),
  );
};

/** Of so many characters. */
const LONGEST = 40;

interface Step {
  readonly text: string;
  readonly sort: Sort | undefined;
}

const known = new WeakMap<readonly AnyNode[], readonly Step[]>();

/** `map((v) => 2 * v)` */
function stepsIn({ nodes, source }: Context): readonly Step[] {
  const found = known.get(nodes);
  if (found) return found;
  const steps = nodes.flatMap((node): Step[] => {
    if (!isMethodCall(node) || node.arguments.length === 0) return [];
    const { object, property } = node.callee;
    const text = source.code.slice(property.start, node.end);
    const isOpen = !isOfLanguage(source.code.slice(object.start, object.end));
    return isOpen && text.length <= LONGEST ? [{ text, sort: sortOf(object, source) }] : [];
  });
  known.set(nodes, steps);
  return steps;
}

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

export const LEFT_OUT: readonly Family[] = [
  pieceMissing,
  tensorPieceMissing,
  helperMissing,
  stepMissing,
  startMissing,
];
