/** Where a loop begins and ends, which way it goes, and through what. */
import type { BinaryExpression, ForStatement } from 'acorn';
import { type Edit, replaced } from '../../slips/repair.ts';
import type { AnyNode } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { maybe } from './kinds.ts';
import { became } from './edits.ts';
import { method, of, whole } from './writing.ts';

const loop = (at: AnyNode, edits: readonly Edit[]): Candidate => ({ edits, at, kind: 'loop' });

/** `i < n + 1` for `i < n`, and for `i < n - 1`. */
export const bound: Family = (node, context) => {
  const isLoop = /^(For|While|DoWhile)Statement$/.test(node.type) && 'test' in node;
  const test = isLoop ? (node.test as AnyNode | null) : null;
  return partsOf(test).flatMap(({ right, operator }) =>
    /^[<>!]/.test(operator)
      ? nextTo(right, context.text).map((text) => loop(right, [replaced(right, text)]))
      : [],
  );
};

function partsOf(test: AnyNode | null | undefined): BinaryExpression[] {
  if (test?.type === 'LogicalExpression') return [...partsOf(test.left), ...partsOf(test.right)];
  return test?.type === 'BinaryExpression' ? [test] : [];
}

/** One more and one less, as one would write it; of `n - 1` that is n. */
export function nextTo(node: AnyNode, text: Context['text']): string[] {
  if (node.type === 'Literal' && typeof node.value === 'number') {
    return [node.value + 1, node.value - 1].map(String);
  }
  if (node.type === 'BinaryExpression' && isOne(node.right)) {
    const { operator } = node;
    const other = text(node.left);
    if (operator === '+') return [other, `${other} - 1`, `${text(node)} + 1`];
    if (operator === '-') return [other, `${other} + 1`, `${text(node)} - 1`];
  }
  const whole = /^(Identifier|Member|Call|Binary)/.test(node.type) ? text(node) : `(${text(node)})`;
  return node.type === 'BinaryExpression' && !/[-+*/]/.test(node.operator)
    ? []
    : [`${whole} - 1`, `${whole} + 1`];
}

const isOne = (node: AnyNode): boolean => node.type === 'Literal' && node.value === 1;

/** `let i = 1` for `let i = 0` */
export const start: Family = (node, { text }) => {
  const from = node.type === 'ForStatement' ? headOf(node)?.from : undefined;
  if (!from) return [];
  const others = new Set(['0', '1', ...nextTo(from, text)]);
  return [...others].flatMap((other) =>
    other === text(from) ? [] : [loop(from, [replaced(from, other)])],
  );
};

interface Head {
  readonly name: string;
  readonly from: AnyNode;
  readonly test: BinaryExpression;
  readonly update: AnyNode;
}

/** `let i = from; i < to; i++` */
function headOf({ init, test, update }: ForStatement): Head | undefined {
  if (init?.type !== 'VariableDeclaration' || !update || test?.type !== 'BinaryExpression') {
    return undefined;
  }
  const [{ id, init: from } = { id: undefined, init: undefined }, ...others] = init.declarations;
  if (id?.type !== 'Identifier' || !from || others.length > 0) return undefined;
  const isOfIt = test.left.type === 'Identifier' && test.left.name === id.name;
  return isOfIt ? { name: id.name, from, test, update } : undefined;
}

/** `let i = n - 1; i >= 0; i--` for `let i = 0; i < n; i++`, and back. */
export const direction: Family = (node, { text }) => {
  if (node.type !== 'ForStatement') return [];
  const head = headOf(node);
  if (!head || head.update.type !== 'UpdateExpression') return [];
  const { name, from, test, update } = head;
  const [low, high] = [text(from), text(test.right)];
  const turned = (operator: string, first: string, last: string) => [
    loop(node, [
      replaced(from, first),
      replaced(test, `${name} ${operator} ${last}`),
      replaced(update, `${name}${update.operator === '++' ? '--' : '++'}`),
    ]),
  ];
  const less = (code: string) =>
    code.replace(/ \+ 1$/, '') === code ? `${code} - 1` : code.slice(0, -4);
  const more = (code: string) =>
    code.replace(/ - 1$/, '') === code ? `${code} + 1` : code.slice(0, -4);
  switch (test.operator) {
    case '<':
      return turned('>=', less(high), low);
    case '<=':
      return turned('>=', high, low);
    case '>=':
      return low.endsWith(' - 1') ? turned('<', high, more(low)) : turned('<=', high, low);
    case '>':
      return turned('<=', more(high), low);
    default:
      return [];
  }
};

/** `i--` for `i++`, `i += 2`, `i += step` */
export const step: Family = (node, { source, text }) => {
  const parent = source.parents.get(node);
  const isOfLoop = parent?.type === 'ForStatement' && parent.update === node;
  if (node.type === 'UpdateExpression') {
    const name = text(node.argument);
    const other = node.operator === '++' ? '--' : '++';
    const turned = node.prefix ? `${other}${name}` : `${name}${other}`;
    const others = [turned, ...(isOfLoop ? [`${name} += 2`] : [])];
    return others.map((each) => loop(node, [replaced(node, each)]));
  }
  if (node.type !== 'AssignmentExpression' || !isOfLoop) return [];
  return [loop(node, [replaced(node, `${text(node.left)}++`)])];
};

/** `of` for `in`, which goes through names. */
export const items: Family = (node, { source }) => {
  if (node.type !== 'ForInStatement') return [];
  const [start, end] = [node.left.end, node.right.start];
  const text = source.code.slice(start, end).replace(/\bin\b/, 'of');
  return [loop(node, [{ start, end, text }])];
};

/** `xs.slice(1)` for xs, where it is gone through. */
export const through: Family = (node, context) => {
  const { source, text } = context;
  const parent = source.parents.get(node);
  const isOfLoop = parent?.type === 'ForOfStatement' && parent.right === node;
  const asked = parent?.type === 'MemberExpression' && parent.object === node && parent.property;
  const isGoneThrough = isOfLoop || (asked && GOES_THROUGH.test(text(asked)));
  if (!isGoneThrough || !maybe(node, ['list', 'tensor'], source)) return [];
  const inner = of(node, source.code);
  const parts = [
    method(inner, 'slice', whole('1')),
    method(inner, 'slice', whole('0'), whole('-1')),
    ...(isOfLoop ? [method(inner, 'toReversed'), method(inner, 'entries')] : []),
  ];
  return parts.map((part) => became(node, part, 'loop', context));
};

const GOES_THROUGH = /^(map|reduce|reduceRight|forEach|filter|some|every|flatMap|entries|find)$/;

export const LOOPS: readonly Family[] = [bound, start, step, direction, items, through];
