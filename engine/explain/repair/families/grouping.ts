/** Parentheses that are missing, too many, or around another part of a formula. */
import { type Edit, inserted, replaced } from '../../slips/repair.ts';
import type { AnyNode } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { inParentheses, isInParentheses } from './edits.ts';
import { type Formula, formulaAround, formulaOf, isOfTwo, type Operand } from './formulas.ts';
import { withoutComments } from './lists.ts';
import { inPlaceOf, of } from './writing.ts';

/** A formula of more operands than these has too many ways to be grouped. */
const MOST = 7;

const grouped = (at: AnyNode, ...edits: readonly Edit[]): Candidate => ({
  edits,
  at,
  kind: 'grouping',
});

/** `a - (b - c)` for `a - b - c`, `(a + b) / c` for `a + b / c`, `-(a + b)` for `-a + b` */
export const parenthesesAdded: Family = (node, context) => {
  const formula = formulaOf(node, context);
  if (!formula || formula.operands.length > MOST) return [];
  return rangesIn(formula).flatMap(([i, j]) => {
    const [first, last] = [formula.operands[i]!, formula.operands[j]!];
    const sign = isPower(last, formula.operands[j + 1], context) ? undefined : signOf(first);
    const starts = [formula.isTogether(i, j) ? undefined : first.start, sign];
    return starts
      .filter((start) => start !== undefined)
      .map((start) => grouped(node, ...inParentheses(start, last.end)));
  });
};

/** `-(a * b) ** c` is no code. */
const isPower = ({ end }: Operand, next: Operand | undefined, { source }: Context): boolean =>
  next !== undefined && withoutComments(source).slice(end, next.start).trim() === '**';

function rangesIn({ operands }: Formula): [number, number][] {
  const places = operands.map((_, i) => i);
  return places.flatMap((i) => places.slice(i + 1).map((j): [number, number] => [i, j]));
}

/** Behind its sign. */
const signOf = ({ node, start }: Operand): number | undefined =>
  node.type === 'UnaryExpression' && node.start === start && /^[-!]$/.test(node.operator)
    ? start + 1
    : undefined;

/** `a - b - c` for `a - (b - c)`, `!a && b` for `!(a && b)` */
export const parenthesesDropped: Family = (node, context) => {
  const { source, text } = context;
  const parent = source.parents.get(node);
  if (!isOfTwo(node) || !parent || !isInParentheses(node, source)) return [];
  const areNeeded = inPlaceOf(node, parent, of(node, source.code)) !== text(node);
  if (!areNeeded || 'callee' in parent || isPowerOfSign(node, parent)) return [];
  const [open, close] = parenthesesAround(node, context);
  const before = source.code[open - 1];
  if (/[-+]/.test(before ?? '') && text(node).startsWith(before!)) return [];
  if ([node, parent].some((each) => isOfTwo(each) && each.operator === '??')) return [];
  const at = formulaAround(parent, context);
  return [grouped(at, without(open), without(close))];
};

/** `(a * -b) ** c`: it would be no code. */
function isPowerOfSign(node: AnyNode, parent: AnyNode): boolean {
  if (!isOfTwo(parent) || parent.operator !== '**' || parent.left !== node) return false;
  let last = node;
  while (isOfTwo(last)) last = last.right;
  return last.type === 'UnaryExpression';
}

const without = (at: number): Edit => replaced({ start: at, end: at + 1 }, '');

function parenthesesAround(node: AnyNode, { source }: Context): [open: number, close: number] {
  const code = withoutComments(source);
  return [code.lastIndexOf('(', node.start - 1), code.indexOf(')', node.end)];
}

/** What opens in front of a formula and closes behind it: `(`, `Math.exp(`. */
interface Held {
  readonly node: AnyNode;
  readonly start: number;
  readonly open: number;
  /** Where what closes it begins, with a comma before it. */
  readonly close: number;
  readonly end: number;
}

function heldBy(node: AnyNode, context: Context): Held | undefined {
  if (node.type === 'CallExpression') {
    const [only, ...others] = node.arguments;
    if (!only || others.length > 0 || /Function|Spread|Literal/.test(only.type)) return undefined;
    const code = withoutComments(context.source);
    const open = code.indexOf('(', node.callee.end) + 1;
    const comma = code.slice(only.end, node.end).indexOf(',');
    const close = comma < 0 ? node.end - 1 : only.end + comma;
    return { node: only, start: node.start, open, close, end: node.end };
  }
  const parent = context.source.parents.get(node);
  const isHeld = isOfTwo(node) && isInParentheses(node, context.source);
  if (!isHeld || !parent?.type.endsWith('Expression') || 'callee' in parent!) return undefined;
  const [open, close] = parenthesesAround(node, context);
  return { node, start: open, open: open + 1, close, end: close + 1 };
}

/** `(1 - b) ** t` for `(1 - b ** t)`, `Math.sqrt(v + e)` for `Math.sqrt(v) + e` */
export const parenthesesMoved: Family = (node, context) => {
  const held = heldBy(node, context);
  if (!held) return [];
  const around = formulaAround(node, context);
  const outer = formulaOf(around === node ? undefined : around, context)?.operands ?? [];
  const inner = formulaOf(held.node, context)?.operands ?? [];
  if (outer.length + inner.length > 2 * MOST) return [];
  const least = node.type === 'CallExpression' ? 0 : 1;
  const at = around;
  return [
    ...inner.slice(least, -1).map(({ end }) => closing(held, end, at)),
    ...outer.filter(({ start }) => start > held.close).map(({ end }) => closing(held, end, at)),
    ...inner.slice(1, inner.length - least).map(({ start }) => opening(held, start, at, context)),
    ...outer
      .filter(({ end }) => end <= held.start)
      .map(({ start }) => opening(held, start, at, context)),
  ];
};

const closing = ({ close, end }: Held, to: number, at: AnyNode): Candidate =>
  grouped(at, replaced({ start: close, end }, ''), inserted(to, ')'));

const opening = ({ start, open }: Held, to: number, at: AnyNode, { source }: Context): Candidate =>
  grouped(at, replaced({ start, end: open }, ''), inserted(to, source.code.slice(start, open)));

/** `a.mul(b).add(c)` for `a.mul(b.add(c))` and the other way round; `f(x).neg()` for `f(x.neg())` */
export const chainRegrouped: Family = (node, context) => {
  if (node.type !== 'CallExpression') return [];
  const held = heldBy(node, context);
  if (!held || !isReceiver(held.node)) return [];
  const inner = stepsIn(held.node).slice(0, -1);
  const outer = stepsBehind(node, context);
  const at = outer.at(-1) ?? node;
  return [...inner, ...outer].map(({ end }) => closing(held, end, at));
};

const isReceiver = ({ type }: AnyNode): boolean => /^(Identifier|Member|Call|This)/.test(type);

/** `a`, `a.m(b)`, `a.m(b).n(c)` */
function stepsIn(node: AnyNode): AnyNode[] {
  const isStep = node.type === 'CallExpression' && node.callee.type === 'MemberExpression';
  return isStep ? [...stepsIn((node.callee as { object: AnyNode }).object), node] : [node];
}

function stepsBehind(node: AnyNode, { source }: Context): AnyNode[] {
  const member = source.parents.get(node);
  const next = member && source.parents.get(member);
  return member?.type === 'MemberExpression' &&
    next?.type === 'CallExpression' &&
    next.callee === member
    ? [next, ...stepsBehind(next, { source } as Context)]
    : [];
}
