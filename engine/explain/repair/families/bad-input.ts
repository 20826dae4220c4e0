/** What may be wrong with what is given, in terms of what there is at a place. */
import { ledTo } from '../../slips/definitions.ts';
import {
  type AnyNode,
  around,
  type Binding,
  type FunctionNode,
  isFunction,
  nodesIn,
  type Source,
} from '../../slips/source.ts';
import { type Sort, sortOfBinding } from './kinds.ts';
import { functionsAt, isWithin, paramsOf, variablesAt, variablesIn, wholeAround } from './scope.ts';

/** A way to tell bad input, or what refuses it by itself. */
export interface Refusal {
  readonly text: string;
  /** A condition, or the call of a function that throws. */
  readonly type: 'test' | 'call';
}

interface Variable {
  readonly name: string;
  readonly sort: Sort | undefined;
  /** Whether it is known in the scope that is asked about, and not around it. */
  readonly isInner: boolean;
}

/** So many variables are compared with each other. */
const MOST = 6;

/** What could be refused before `node`, or at the end of a block, by what is declared in `scope`. */
export function refusalsAt(node: AnyNode, scope: AnyNode, source: Source): Refusal[] {
  const outermost = wholeAround(node, source);
  const isBlock = node.type === 'BlockStatement';
  const variables = (isBlock ? variablesIn(node, source) : variablesAt(node, source))
    .filter((binding) => outermost && isWithin(binding.node, outermost) && !isComputed(binding))
    .toReversed()
    .map((binding): Variable => ({
      name: binding.name,
      sort: sortOfBinding(binding, source),
      isInner: isWithin(binding.node, scope),
    }))
    .toSorted((a, b) => Number(b.isInner) - Number(a.isInner))
    .slice(0, MOST);
  const some = (size: number) => selections(variables, size).filter(hasInner);
  const tests = [
    ...some(1).flatMap(([a]) => ofOne(a!)),
    ...some(2).flatMap(([a, b]) => ofTwo(a!, b!)),
  ];
  return [
    ...callsAt(node, some, source),
    ...tests.map((text): Refusal => ({ text, type: 'test' })),
  ];
}

/** `const z = x.matmul(w);`: who checks does so before. */
const isComputed = ({ init }: Binding): boolean =>
  init?.type === 'CallExpression' &&
  init.callee.type === 'MemberExpression' &&
  init.callee.property.type === 'Identifier' &&
  /^(matmul|add|sub|mul|div|pow|neg|exp|log|sqrt|abs|maximum|minimum)$/.test(
    init.callee.property.name,
  );

const hasInner = (variables: readonly Variable[]): boolean =>
  variables.some(({ isInner }) => isInner);

/** All ways to take so many of them, in every order. */
const selections = <T>(of: readonly T[], size: number): T[][] =>
  size === 0
    ? [[]]
    : of.flatMap((first) =>
        selections(
          of.filter((each) => each !== first),
          size - 1,
        ).map((rest) => [first].concat(rest)),
      );

/** Whether it may be of this sort. */
const is = ({ sort }: Variable, wanted: Sort): boolean => sort === undefined || sort === wanted;

function ofOne(a: Variable): string[] {
  const { name } = a;
  return [
    ...(is(a, 'tensor')
      ? ['rank !== 1', 'rank !== 2', 'rank < 1', 'rank < 2', 'size === 0'].map(
          (of) => `${name}.${of}`,
        )
      : []),
    ...(is(a, 'number')
      ? [`!Number.isInteger(${name})`, `!Number.isFinite(${name})`, `${name} < 0`, `${name} < 1`]
      : []),
    ...(is(a, 'list')
      ? [
          `${name}.length === 0`,
          `${name}.some((v) => !Number.isInteger(v))`,
          `${name}.some((v) => v < 0)`,
          `${name}.some((v) => v.length !== ${name}[0].length)`,
          `${name}.some((v) => Array.isArray(v) !== Array.isArray(${name}[0]))`,
        ]
      : []),
    `${name} === undefined`,
  ];
}

/** How much there is of it. */
const extentsOf = (a: Variable): string[] => [
  ...(is(a, 'number') ? [a.name] : []),
  ...(is(a, 'list') ? [`${a.name}.length`] : []),
  ...(is(a, 'tensor') ? ['size', 'shape[0]', 'shape[1]'].map((of) => `${a.name}.${of}`) : []),
];

function ofTwo(a: Variable, b: Variable): string[] {
  const extents = extentsOf(b);
  const isNumber = is(a, 'number');
  // What says the same of both is asked once.
  const isFirst = a.name < b.name;
  return [
    ...(isFirst ? extentsOf(a).flatMap((one) => extents.map((each) => `${one} !== ${each}`)) : []),
    ...(isFirst && is(a, 'tensor') && is(b, 'tensor')
      ? [`${a.name}.shape.join() !== ${b.name}.shape.join()`]
      : []),
    ...(isNumber && is(b, 'number') ? [`${a.name} !== ${b.name} && ${a.name} !== 1`] : []),
    ...(isFirst && isNumber && is(b, 'number')
      ? [`${a.name} !== ${b.name} && ${a.name} !== 1 && ${b.name} !== 1`]
      : []),
    ...(isNumber ? extents.map((each) => `${a.name} >= ${each}`) : []),
    ...(is(a, 'list') ? extents.map((each) => `${a.name}.some((v) => v >= ${each})`) : []),
  ];
}

/** Functions of the file that tell bad input, or refuse it themselves. */
function callsAt(node: AnyNode, some: (size: number) => Variable[][], source: Source): Refusal[] {
  const within = around(node, source);
  return functionsAt(node, source).flatMap(({ name, init }): Refusal[] => {
    if (!isFunction(init) || leadsTo(init, within, source)) return [];
    const [size] = paramsOf(init);
    if (size === 0 || size > 3) return [];
    const throws = nodesIn(init).some(({ type }) => type === 'ThrowStatement');
    if (!throws && !tells(init)) return [];
    return some(size).flatMap((args): Refusal[] => {
      const call = `${name}(${args.map((arg) => arg.name).join(', ')})`;
      return throws
        ? [{ text: call, type: 'call' }]
        : [call, `!${call}`].map((text) => ({ text, type: 'test' }));
    });
  });
}

/** Whether a function answers anything: what only does something is no condition. */
const tells = ({ body }: FunctionNode): boolean =>
  body.type !== 'BlockStatement' ||
  nodesIn(body, false).some((each) => each.type === 'ReturnStatement' && each.argument);

/** Whether a function comes back to one of those: it would never end. */
function leadsTo(node: AnyNode, within: readonly AnyNode[], source: Source): boolean {
  const led = ledTo(node, source);
  return within.some((outer) => isFunction(outer) && led.has(outer));
}
