/** Code put together from parts of other code, with no more parentheses than it needs. */
import type { AnyNode } from '../../slips/source.ts';

/** Code of an expression, and how closely it is held together: the higher, the closer. */
export interface Written {
  readonly text: string;
  readonly level: number;
}

const LEVELS: Readonly<Record<string, number>> = {
  '??': 2,
  '||': 3,
  '&&': 4,
  '|': 5,
  '^': 6,
  '&': 7,
  '==': 8,
  '!=': 8,
  '===': 8,
  '!==': 8,
  '<<': 10,
  '>>': 10,
  '>>>': 10,
  '+': 11,
  '-': 11,
  '*': 12,
  '/': 12,
  '%': 12,
  '**': 13,
};
const COMPARISON = 9;
const [LOOSE, UNARY, POSTFIX, CALLED, WHOLE] = [1, 14, 15, 16, 17];

export const levelOfOperator = (operator: string): number => LEVELS[operator] ?? COMPARISON;

function levelOf(node: AnyNode): number {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return levelOfOperator(node.operator);
    case 'UnaryExpression':
    case 'AwaitExpression':
      return UNARY;
    case 'UpdateExpression':
      return POSTFIX;
    case 'CallExpression':
    case 'MemberExpression':
    case 'NewExpression':
      return CALLED;
    case 'Identifier':
    case 'Literal':
    case 'ThisExpression':
    case 'ArrayExpression':
    case 'TemplateLiteral':
      return WHOLE;
    default:
      return LOOSE;
  }
}

export const of = (node: AnyNode, code: string): Written => ({
  text: code.slice(node.start, node.end),
  level: levelOf(node),
});

/** A name, a number, or something else that nothing can tear apart. */
export const whole = (text: string): Written =>
  text.startsWith('-') ? { text, level: UNARY } : { text, level: WHOLE };

export function binary(left: Written, operator: string, right: Written): Written {
  const level = levelOfOperator(operator);
  return { text: `${asLeft(left, operator)} ${operator} ${asRight(right, operator)}`, level };
}

export const negative = (written: Written): Written => ({
  text: `-${asArgument(written)}`,
  level: UNARY,
});

export const not = (written: Written): Written => ({
  text: `!${closerThan(UNARY, written)}`,
  level: UNARY,
});

/** `x.mul(v)` */
export const method = (object: Written, name: string, ...args: readonly Written[]): Written => ({
  text: `${asReceiver(object)}.${name}(${args.map(({ text }) => text).join(', ')})`,
  level: CALLED,
});

/** `f(v)` */
export const call = (name: string, ...args: readonly Written[]): Written => ({
  text: `${name}(${args.map(({ text }) => text).join(', ')})`,
  level: CALLED,
});

/** `(a + b)` where it has to be closer than this. */
const closerThan = (least: number, { text, level }: Written): string =>
  level < least ? `(${text})` : text;

const asLeft = (written: Written, operator: string): string =>
  operator === '**' || mixes(written, operator)
    ? closerThan(POSTFIX, written)
    : closerThan(levelOfOperator(operator), written);

/** A minus behind another operator is put in parentheses, too. */
const asRight = (written: Written, operator: string): string =>
  /^[-+]/.test(written.text) || mixes(written, operator)
    ? closerThan(POSTFIX, written)
    : closerThan(levelOfOperator(operator) + (operator === '**' ? 0 : 1), written);

/** `a ?? b || c` is no code. */
const mixes = ({ level }: Written, operator: string): boolean =>
  operator === '??' && (level === LEVELS['||'] || level === LEVELS['&&']);

const asArgument = (written: Written): string =>
  closerThan(/^[-+]/.test(written.text) ? POSTFIX : UNARY, written);

export const asReceiver = (written: Written): string =>
  /^\d|^new .*[^)]$/s.test(written.text) ? `(${written.text})` : closerThan(CALLED, written);

/** As it has to be written in the place of `node`. */
export function inPlaceOf(node: AnyNode, parent: AnyNode | undefined, written: Written): string {
  switch (parent?.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return parent.left === node
        ? asLeft(written, parent.operator)
        : asRight(written, parent.operator);
    case 'UnaryExpression':
    case 'AwaitExpression':
      return asArgument(written);
    case 'MemberExpression':
      return parent.object === node ? asReceiver(written) : written.text;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node ? asReceiver(written) : written.text;
    case 'ConditionalExpression':
      return parent.test === node ? closerThan(LEVELS['??']!, written) : written.text;
    default:
      return written.text;
  }
}
