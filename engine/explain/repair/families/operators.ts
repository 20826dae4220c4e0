/** Another operator between the same operands, and operands in each other's place. */
import { idleIn } from '../../slips/idle.ts';
import { replaced } from '../../slips/repair.ts';
import type { AnyNode } from '../../slips/source.ts';
import type { Candidate, Context, Family, Kind } from '../candidate.ts';
import { became, isInParentheses, operatorBetween } from './edits.ts';
import { sortOf } from './kinds.ts';
import { binary, levelOfOperator, of } from './writing.ts';

type OfTwo = Extract<AnyNode, { type: 'BinaryExpression' | 'LogicalExpression' }>;

const ARITHMETIC = ['+', '-', '*', '/', '**', '%'];
const COMPARISONS = ['<', '<=', '>', '>=', '===', '!=='];
const EQUALITY = ['===', '!=='];
const LOGIC = ['&&', '||', '??'];
const LOOSE = new Map([
  ['==', '==='],
  ['!=', '!=='],
]);
/** Likely slips of the keyboard. */
const BITS: Readonly<Record<string, readonly string[]>> = {
  '&': ['&&'],
  '|': ['||'],
  '^': ['**'],
  '>>': ['/', '>'],
  '<<': ['*', '<'],
};

/** The opposite comes first: `!==` for `===`, which is the only one that makes sense of words. */
function othersOf(node: OfTwo, context: Context): readonly string[] {
  const strict = LOOSE.get(node.operator) ?? node.operator;
  const isEquality = EQUALITY.includes(strict);
  const comparisons = isOfWords(node, context) ? EQUALITY : [...EQUALITY, ...COMPARISONS];
  const groups = [ARITHMETIC, isEquality ? comparisons : COMPARISONS, LOGIC];
  const group = groups.find((each) => each.includes(strict)) ?? BITS[node.operator] ?? [];
  return [...new Set(group)].filter(
    (other) => other !== strict && !(other === '??' && isTruth(node.left, context)),
  );
}

/** What is true or false is never missing. */
const isTruth = (node: AnyNode, { source }: Context): boolean => sortOf(node, source) === 'boolean';

const isOfTwo = (node: AnyNode): node is OfTwo =>
  node.type === 'BinaryExpression' || node.type === 'LogicalExpression';

/** Words put together are not calculated with. */
const isOfWords = ({ left, right }: OfTwo, { source }: Context): boolean =>
  [left, right].some((side) => sortOf(side, source) === 'text');

export const anotherOperator: Family = (node, context) => {
  if (!isOfTwo(node) || (node.operator === '+' && isOfWords(node, context))) return [];
  return othersOf(node, context).flatMap((operator) => {
    const written = became(node, withOperator(node, operator, context), kindOf(operator), context);
    const typed = overtyped(node, operator, context);
    return typed ? [typed, written] : [written];
  });
};

const kindOf = (operator: string): Kind => (LOGIC.includes(operator) ? 'condition' : 'operator');

const withOperator = ({ left, right }: OfTwo, operator: string, { source: { code } }: Context) =>
  binary(of(left, code), operator, of(right, code));

/** One operator typed over another: where they bind otherwise, it is another tree. */
function overtyped(node: OfTwo, operator: string, context: Context): Candidate | undefined {
  if (levelOfOperator(node.operator) === levelOfOperator(operator)) return undefined;
  if (operator === '??' || node.operator === '??' || isPowerOfSign(node, operator, context)) {
    return undefined;
  }
  const { source } = context;
  const edits = [replaced(operatorBetween(node, source), operator)];
  return { edits, at: wholeOf(node, context), kind: kindOf(operator) };
}

/** `-a ** b` is no code. */
function isPowerOfSign({ left }: OfTwo, operator: string, { source }: Context): boolean {
  let last: AnyNode = left;
  while (isOfTwo(last) && !isInParentheses(last, source)) last = last.right;
  return operator === '**' && last.type === 'UnaryExpression' && !isInParentheses(last, source);
}

/** All that it is part of without parentheses. */
export function wholeOf(node: AnyNode, { source }: Context): AnyNode {
  let whole = node;
  for (
    let up = source.parents.get(whole);
    up && isOfTwo(up) && !isInParentheses(whole, source);
    up = source.parents.get(up)
  ) {
    whole = up;
  }
  return whole;
}

/** `b - a` for `a - b` */
export const operandsSwapped: Family = (node, context) => {
  if (node.type !== 'BinaryExpression' || !['-', '/', '%', '**'].includes(node.operator)) return [];
  const { code } = context.source;
  const { left, right, operator } = node;
  const swapped = binary(of(right, code), operator, of(left, code));
  return [became(node, swapped, 'order', context)];
};

const ASSIGNMENTS: Readonly<Record<string, readonly string[]>> = {
  '=': ['+=', '*=', '-=', '/=', '??='],
  '+=': ['-=', '=', '*=', '/='],
  '-=': ['+=', '=', '/=', '*='],
  '*=': ['/=', '=', '+=', '-=', '**='],
  '/=': ['*=', '=', '-=', '+='],
  '%=': ['=', '/=', '-='],
  '**=': ['*=', '=', '+='],
  '??=': ['=', '||='],
  '||=': ['??=', '=', '&&='],
  '&&=': ['||=', '='],
};

/** `+=` for `=`, `-=` for `+=`; what an array or an object is taken apart into is only set. */
export const anotherAssignment: Family = (node, { source }) => {
  if (node.type !== 'AssignmentExpression' || node.left.type.endsWith('Pattern')) return [];
  const operator = operatorBetween(node, source);
  return (ASSIGNMENTS[node.operator] ?? []).map((other) => ({
    edits: [replaced(operator, other)],
    at: node,
    kind: 'assignment',
  }));
};

/** `i += 1` for `i + 1`, where nothing is done with it. */
export const assignmentForOperation: Family = (node, { source }) => {
  const [idle] = idleIn([node], source);
  if (idle?.type !== 'BinaryExpression' || !/^(Identifier|MemberExpression)$/.test(idle.left.type))
    return [];
  if (!(`${idle.operator}=` in ASSIGNMENTS)) return [];
  const operator = operatorBetween(idle, source);
  return [{ edits: [replaced(operator, `${idle.operator}=`)], at: idle, kind: 'assignment' }];
};
