/** Another number than the one that is written. */
import { type AnyNode, bindingOf } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { isIndex } from './places.ts';
import { ofSort, poolAt } from './pool.ts';
import { isValue } from './scope.ts';
import { binary, negative, type Written, whole } from './writing.ts';

/** A number as it is written, with its sign. */
interface Constant {
  readonly node: AnyNode;
  readonly value: number;
  readonly raw: string;
}

function constantOf(node: AnyNode, { source }: Context): Constant | undefined {
  const parent = source.parents.get(node);
  if (node.type === 'Literal' && typeof node.value === 'number') {
    const isSigned = parent?.type === 'UnaryExpression' && parent.operator === '-';
    if (isSigned || !isValue(node, source)) return undefined;
    return { node, value: node.value, raw: node.raw ?? `${node.value}` };
  }
  if (node.type !== 'UnaryExpression' || node.operator !== '-') return undefined;
  const { argument } = node;
  if (argument.type !== 'Literal' || typeof argument.value !== 'number') return undefined;
  return { node, value: -argument.value, raw: argument.raw ?? `${argument.value}` };
}

/** The neighbours, the usual ones, and those that are often mixed up. */
export const anotherNumber: Family = (node, context) => {
  const constant = constantOf(node, context);
  if (!constant || isAxis(node, context)) return [];
  const { value } = constant;
  const kind = isIndex(node, context) ? 'index' : 'number';
  const near = kind === 'index' ? positionsNear(value) : numbersNear(constant, context);
  const others = [...new Set(near)].filter((other) => other !== value && Number.isFinite(other));
  const written = others.map(inDigits);
  return [...written, ...(kind === 'index' ? [] : reciprocals(value))].map((each) =>
    became(node, each, kind, context),
  );
};

const AXES = /^(sum|mean|max|min|argmax)$/;

function isAxis(node: AnyNode, { source }: Context): boolean {
  const parent = source.parents.get(node);
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
  const { object, property } = parent.callee;
  const isMath = object.type === 'Identifier' && object.name === 'Math';
  return !isMath && property.type === 'Identifier' && AXES.test(property.name);
}

const positionsNear = (value: number): number[] => [value - 1, value + 1, 0, 1, 2];

function numbersNear({ value, raw }: Constant, context: Context): number[] {
  const around = Number.isInteger(value) ? [value + 1, value - 1] : [];
  const few = [0, 1, -1, 2, 0.5, round(1 - value)];
  const scaled = [2, 0.5, 10, 0.1, 100, 0.01].map((factor) => round(value * factor));
  return [
    ...around,
    -value,
    ...few,
    ...scaled,
    ...(isSmall(value) || value === 0 ? SMALL : []),
    ...(SHARES.includes(value) || value === 0 ? SHARES : USUAL),
    ...misspelt(raw).map((each) => Math.sign(value) * each),
    ...othersIn(context).filter((each) => Number.isInteger(each) === Number.isInteger(value)),
    ...(value === 0 ? othersIn(context).flatMap((each) => [each, -each]) : []),
  ];
}

/** `let largest = xs[0];` or `-Infinity` for `0`: what is replaced later, and not added to. */
export const anotherStart: Family = (node, context) => {
  const { source } = context;
  const declared = source.parents.get(node);
  if (declared?.type !== 'VariableDeclarator' || declared.init !== node) return [];
  const { id } = declared;
  const writes = (id.type === 'Identifier' && bindingOf(id.name, id, source)?.writes) || [];
  const isReplaced = writes.length > 0 && writes.every(isReplacement);
  if (!isReplaced || !constantOf(node, context)) return [];
  const lists = ofSort('list', poolAt(node, context).variables, 3, context);
  const others = [
    whole('Infinity'),
    negative(whole('Infinity')),
    ...lists.map(({ text }) => whole(`${text}[0]`)),
  ];
  return others.map((each) => became(node, each, 'number', context));
};

const isReplacement = (write: AnyNode): boolean =>
  write.type === 'AssignmentExpression' && write.operator === '=';

const isSmall = (value: number): boolean => value > 0 && value < 1e-3;
const SMALL = [1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15];
const SHARES = [0.9, 0.99, 0.999, 0.9999, 0.95, 0.1, 0.01, 0.001];
const USUAL = [3, 4, 0.25, 1.5, -0.5, -2, 0.1, 0.01, 10];

/** Not `0.30000000000000004`. */
const round = (value: number): number => Number(value.toPrecision(12));

/** What a long number is if a digit is missing, twice there, or in the place of its neighbour. */
function misspelt(raw: string): number[] {
  const digits = raw.replaceAll('_', '');
  if (!/^[\d.]{4,}$/.test(digits)) return [];
  return Array.from(digits, (digit, i) => [digit, i] as const)
    .filter(([digit]) => digit !== '.')
    .flatMap(([digit, i]) => [
      digits.slice(0, i) + (digits[i + 1] ?? '') + digit + digits.slice(i + 2),
      digits.slice(0, i) + digits.slice(i + 1),
      digits.slice(0, i) + digit + digits.slice(i),
    ])
    .map(Number);
}

const known = new WeakMap<readonly AnyNode[], readonly number[]>();

/** The numbers of the rest of the code, small ones and not too many. */
function othersIn({ nodes }: Context): readonly number[] {
  const found = known.get(nodes);
  if (found) return found;
  const all = nodes.flatMap((node) =>
    node.type === 'Literal' && typeof node.value === 'number' ? [node.value] : [],
  );
  const some = [...new Set(all)].slice(0, 8);
  known.set(nodes, some);
  return some;
}

/** A negative one stands in parentheses behind another sign. */
const inDigits = (value: number): Written =>
  value < 0 || Object.is(value, -0) ? negative(whole(`${-value}`)) : whole(`${value}`);

const reciprocals = (value: number): Written[] =>
  Math.abs(value) > 1
    ? [binary(whole('1'), '/', inDigits(value)), binary(inDigits(value), '/', whole('2'))]
    : [];

const CONSTANTS = ['PI', 'SQRT2', 'SQRT1_2', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E'];

/** `Math.SQRT1_2` for `Math.SQRT2`, `1` for `Math.E` */
export const anotherConstant: Family = (node, context) => {
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return [];
  const { object, property } = node;
  const isMath = object.type === 'Identifier' && object.name === 'Math';
  if (!isMath || !CONSTANTS.includes(property.name)) return [];
  const others = CONSTANTS.filter((other) => other !== property.name);
  return [...others.map((other) => `Math.${other}`), '2', '1'].map((other): Candidate =>
    became(node, whole(other), 'number', context),
  );
};

/** `false` for `true` */
export const turnedBoolean: Family = (node, context) => {
  if (node.type !== 'Literal' || typeof node.value !== 'boolean') return [];
  const type = context.source.parents.get(node)?.type;
  const isAnswer = type === 'ReturnStatement' || type === 'ArrowFunctionExpression';
  const kind = type === 'CallExpression' ? 'argument' : isAnswer ? 'result' : 'condition';
  return [became(node, whole(`${!node.value}`), kind, context)];
};
