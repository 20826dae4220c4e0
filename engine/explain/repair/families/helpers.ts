/** A call that is missing with what it is given: of a function of the file, of a method. */
import { type AnyNode, isFunction } from '../../slips/source.ts';
import type { Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { sortOf, type Sort } from './kinds.ts';
import { isMethodCall } from './order.ts';
import { valueOf } from './paths.ts';
import { isReceiver } from './places.ts';
import { few, poolAt, type Value } from './pool.ts';
import { functionsAt, isOfLanguage, isValue, takes } from './scope.ts';
import { call, of, type Written, whole } from './writing.ts';

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
    const rank = (value: Value) => Number(value.sort !== sort);
    return {
      own: fits(own) ? [own] : [],
      others: others
        .filter(fits)
        .toSorted((a, b) => rank(a) - rank(b))
        .slice(0, MOST),
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
    ...(sort === 'tensor' ? REDUCTIONS : []),
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

const REDUCTIONS = ['max', 'sum', 'mean'].flatMap((name) => [`${name}(-1, true)`, `${name}(0)`]);

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

/** What is made of a variable that nobody reads, in the place of another: `tensor(u)`; `u(e)` for `e` */
export const unreadMissing: Family = (node, context) => {
  const { source } = context;
  if (!isValue(node, source) || !/^(Identifier|MemberExpression|CallExpression)$/.test(node.type)) {
    return [];
  }
  const sort = sortOf(node, source);
  const { variables } = poolAt(node, context);
  const unread = variables.filter(({ isUnread }) => isUnread).slice(0, 3);
  return unread
    .flatMap((each) => madeOf(each, node, context))
    .filter((made) => !sort || !made.sort || made.sort === sort)
    .map((made) => became(node, made, 'variable', context));
};

function madeOf(unread: Value, node: AnyNode, { source }: Context): Value[] {
  const functions = functionsAt(node, source).filter(({ name }) => {
    const [least, most] = takes(name, node, source) ?? [2, 2];
    return least <= 1 && most >= 1;
  });
  const isCalled = unread.sort === undefined || unread.sort === 'function';
  const calls = [
    ...functions.map(({ name }) => call(name, unread)),
    ...(isCalled ? [call(unread.text, of(node, source.code))] : []),
  ];
  return calls.map(({ text }) => valueOf(text, undefined));
}
