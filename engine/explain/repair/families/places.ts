/** Where something else can be calculated than is. */
import type { CallExpression } from 'acorn';
import { type AnyNode, around, isFunction, type Source } from '../../slips/source.ts';
import type { Context } from '../candidate.ts';
import { sortOf } from './kinds.ts';
import { isOfLanguage, isValue } from './scope.ts';

/** A number that is made or used, and could be another one; not the position of something in a list. */
export function isCalculated(node: AnyNode, context: Context): boolean {
  return isNumeric(node, context) && !isIndex(node, context);
}

/** What may be a number, by itself and by its place. */
export function isNumeric(node: AnyNode, { source }: Context): boolean {
  if (!isValue(node, source) || isNoNumber(node)) return false;
  const sort = sortOf(node, source);
  return sort === 'number' || (sort === undefined && isUsedAsNumber(node, source));
}

/** The sort of these is never in doubt. */
const isNoNumber = (node: AnyNode): boolean =>
  /^(ObjectExpression|ArrayExpression|TemplateLiteral|ThisExpression|SpreadElement)$/.test(
    node.type,
  );

function isUsedAsNumber(node: AnyNode, source: Source): boolean {
  const parent = source.parents.get(node);
  switch (parent?.type) {
    case 'BinaryExpression':
      return /^([-+*/%]|\*\*|[<>]=?)$/.test(parent.operator);
    case 'UnaryExpression':
      return parent.operator === '-';
    case 'CallExpression':
      return (
        parent.callee.type === 'Identifier' ||
        (parent.callee.type === 'MemberExpression' &&
          parent.callee.object.type === 'Identifier' &&
          parent.callee.object.name === 'Math')
      );
    case 'AssignmentExpression':
      return parent.operator !== '=' || sortOf(parent.left, source) === 'number';
    case 'ArrowFunctionExpression':
    case 'ReturnStatement':
      return true;
    default:
      // Anything can be kept or handed on.
      return node.type !== 'Identifier';
  }
}

/** `i + 1` of `x[i + 1]`, and what it is made of. */
export function isIndex(node: AnyNode, { source }: Context): boolean {
  for (const up of [node, ...around(node, source)]) {
    const parent = source.parents.get(up);
    if (parent?.type === 'MemberExpression') return parent.computed && parent.property === up;
    if (!/^(Binary|Unary|Logical|Conditional)Expression$/.test(parent?.type ?? '')) return false;
  }
  return false;
}

/** What is compared, and how long a list is made: of these, it is at most the bound that is wrong. */
export function isBound(node: AnyNode, { source }: Context): boolean {
  const parent = source.parents.get(node);
  switch (parent?.type) {
    case 'BinaryExpression':
      return /^([<>]=?|[!=]==?)$/.test(parent.operator);
    case 'Property':
      return parent.key.type === 'Identifier' && parent.key.name === 'length';
    default:
      return /^(If|While|For)\w*Statement$/.test(parent?.type ?? '');
  }
}

/** What is given back, or kept. */
export const isGiven = (node: AnyNode, { source }: Context): boolean =>
  /^(Return|Arrow|Assign|VariableD|Conditional|Property)/.test(
    source.parents.get(node)?.type ?? '',
  );

/** Where a method could be called on a value. */
export function isReceiver(node: AnyNode, { source, text }: Context): boolean {
  if (!isValue(node, source) || isFunction(node) || isOfLanguage(text(node))) return false;
  const parent = source.parents.get(node);
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return true;
  const next = source.parents.get(parent);
  return next?.type === 'CallExpression' && next.callee === parent;
}

/** The call in which a node is what is called. */
export function callOf(node: AnyNode, { parents }: Source): CallExpression | undefined {
  const parent = parents.get(node);
  return parent?.type === 'CallExpression' && parent.callee === node ? parent : undefined;
}
