/** Code that can never mean what it says, whatever it computes. */
import type { Seen } from '../../sandbox/inside/slips.ts';
import { bracketCall } from './functions.ts';
import { TYPES } from './undeclared.ts';
import { commaIn } from './nothing.ts';
import { lineBreakIn } from './returns.ts';
import type { Observed } from './observe.ts';
import { quoted, type Slip, slipAt } from './slip.ts';
import { type AnyNode, isFunction, nodesIn, type Source } from './source.ts';

/** The first of these nodes that is one. */
export function certainSlip(
  nodes: readonly AnyNode[],
  source: Source,
  seen: Observed,
): Slip | undefined {
  for (const node of nodes) {
    const slip = slipOf(node, source, seen);
    if (slip) return slip;
  }
  return undefined;
}

function slipOf(node: AnyNode, source: Source, seen: Observed): Slip | undefined {
  if (isFunction(node)) return lineBreakIn(node, source);
  if (node.type === 'BlockStatement') return emptyBlock(node, source, seen);
  if (node.type === 'ExpressionStatement') return unthrown(node.expression, source);
  if (node.type === 'MemberExpression') {
    const isMethod = node.object.type === 'MemberExpression' && node.computed;
    return isMethod && gaveNothing(node, 'function', seen)
      ? bracketCall(node, source)
      : commaIn(node, gaveNothing(node, 'Tensor', seen), source);
  }
  if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return undefined;
  const { left, operator, right } = node;
  const type = right.type === 'Literal' ? String(right.value) : '';
  if (left.type !== 'UnaryExpression' || left.operator !== 'typeof') return undefined;
  if (right.type !== 'Literal' || TYPES.has(type)) return undefined;
  const value = quoted(left.argument, source, 'v');
  const not = operator.startsWith('!') ? '!' : '';
  const code =
    INSTEAD[type.toLowerCase()]?.(value) ??
    (/^[A-Z]/.test(type) ? `${value} instanceof ${type}` : undefined);
  if (code === undefined) return undefined;
  const instead = !not
    ? code
    : code.includes(' === ')
      ? code.replace(' === ', ' !== ')
      : `!(${code})`;
  return slipAt('typeof', node, source, (words) => words.noTypeof(type, instead));
}

/** An error that is made, and that nothing throws. */
function unthrown(node: AnyNode, source: Source): Slip | undefined {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  if (node.callee.type !== 'Identifier' || !ERROR.test(node.callee.name)) return undefined;
  const code = quoted(node, source);
  return slipAt('unthrown', node, source, (words) => words.unthrown(code));
}

const ERROR = /^(Type|Range|Syntax|Reference)?Error$/;

/** A loop or an `if` that was run and does nothing at all. */
function emptyBlock(node: AnyNode, source: Source, { ended }: Observed): Slip | undefined {
  const parent = source.parents.get(node);
  if (!ended.has(node) || !parent || !isIdle(parent)) return undefined;
  return slipAt('empty-block', node, source, (words) => words.emptyBlock());
}

/** Whether nothing is done beside the block: neither in a condition nor in `else`. */
function isIdle(node: AnyNode): boolean {
  switch (node.type) {
    case 'ForOfStatement':
    case 'ForInStatement':
      return node.left.type === 'VariableDeclaration';
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' && isCount(node.update) && isPure(node.test);
    case 'IfStatement':
      return !node.alternate && isPure(node.test);
    default:
      return false;
  }
}

const isCount = (node: AnyNode | null | undefined): boolean => node?.type === 'UpdateExpression';

const isPure = (node: AnyNode | null | undefined): boolean =>
  !node ||
  nodesIn(node).every(({ type }) => !/^(Call|New|Assignment|Update)Expression$/.test(type));

/** Whether nothing was read there, of something of that kind. */
const gaveNothing = (node: AnyNode, is: Seen['is'], { nothing, sites }: Observed): boolean =>
  nothing.some(({ site, values }) => sites[site]!.node === node && values[0]?.is === is);

const INSTEAD: Readonly<Record<string, (value: string) => string>> = {
  array: (value) => `Array.isArray(${value})`,
  list: (value) => `Array.isArray(${value})`,
  tensor: (value) => `${value} instanceof Tensor`,
  nan: (value) => `Number.isNaN(${value})`,
  null: (value) => `${value} === null`,
  int: (value) => `Number.isInteger(${value})`,
  integer: (value) => `Number.isInteger(${value})`,
  float: (value) => `typeof ${value} === 'number'`,
  double: (value) => `typeof ${value} === 'number'`,
  str: (value) => `typeof ${value} === 'string'`,
  text: (value) => `typeof ${value} === 'string'`,
  bool: (value) => `typeof ${value} === 'boolean'`,
};
