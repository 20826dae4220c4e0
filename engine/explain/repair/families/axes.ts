/** Along which axis, and whether it is kept; what is asked of a shape. */
import type { CallExpression } from 'acorn';
import { inserted, replaced } from '../../slips/repair.ts';
import type { AnyNode } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { sortOf } from './kinds.ts';
import { listOf } from './lists.ts';

const TAKES_AXIS = /^(sum|mean|max|min|argmax)$/;

/** A call of a method that takes an axis. */
export function isReduction(node: AnyNode, text: Context['text']): node is CallExpression {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    TAKES_AXIS.test(text(node.callee.property)) &&
    text(node.callee.object) !== 'Math'
  );
}

const AXES = ['-1', '0', '1', '-2', 'undefined'];

/** `x.sum(-1, true)` for `x.sum(0)`: first those that differ in one of the two. */
export const axis: Family = (node, { source, text }) => {
  if (!isReduction(node, text)) return [];
  const list = listOf(node, source);
  if (!list) return [];
  const [given = 'undefined', keeps = 'false'] = node.arguments.map(text);
  const isIndex = text((node.callee as { property: AnyNode } & AnyNode).property) === 'argmax';
  const others = ['false', ...(isIndex ? [] : ['true'])].flatMap((kept) =>
    [...new Set([given, ...AXES])].map((along) => ({ along, kept })),
  );
  const far = ({ along, kept }: { along: string; kept: string }) =>
    Number(along !== given) + Number(kept !== keeps);
  return others
    .filter((each) => far(each) > 0)
    .toSorted((a, b) => far(a) - far(b))
    .map(({ along, kept }): Candidate => {
      const args = kept === 'true' ? `${along}, true` : along === 'undefined' ? '' : along;
      const edits = [replaced({ start: list.open, end: list.close }, args)];
      return { edits, at: node, kind: 'axis' };
    });
};

/** `x.shape[0]` for `x.size`: what is counted. */
export const extent: Family = (node, { source, text }) => {
  const asked = askedOf(node, text);
  if (asked) return counted(node, ...asked);
  if (node.type !== 'MemberExpression' || node.computed || text(node.property) !== 'length')
    return [];
  const { object } = node;
  const row = `${text(object)}[0]`;
  return sortOf(object, source) === 'text'
    ? []
    : [{ edits: [replaced(object, row)], at: node, kind: 'axis' }];
};

/** What is counted of which tensor: its size, its rank, or an extent. */
function askedOf(node: AnyNode, text: Context['text']): readonly [string, string] | undefined {
  const member = node.type === 'CallExpression' ? node.callee : node;
  if (member.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = member;
  const name = text(property);
  if (node === member && !computed && /^(size|rank)$/.test(name)) return [text(object), `.${name}`];
  if (object.type !== 'MemberExpression' || text(object.property) !== 'shape') return undefined;
  const of = text(object.object);
  if (computed) return node === member ? [of, `.shape[${name}]`] : undefined;
  if (node === member) return name === 'length' ? [of, '.rank'] : undefined;
  return name === 'at' ? [of, `.shape${text(node).slice(text(object).length)}`] : undefined;
}

const COUNTS = ['.size', '.rank', '.shape[0]', '.shape[1]', '.shape.at(-1)'];

const counted = (node: AnyNode, of: string, own: string): Candidate[] =>
  COUNTS.filter((other) => other !== own).map((other) => ({
    edits: [replaced(node, of + other)],
    at: node,
    kind: 'axis',
  }));

/** `b[0].length` is `b.length`: one level less. */
export const level: Family = (node, { text }) => {
  if (node.type !== 'MemberExpression' || text(node.property) !== 'length') return [];
  const { object } = node;
  if (object.type !== 'MemberExpression' || !object.computed) return [];
  return [{ edits: [replaced(object, text(object.object))], at: node, kind: 'axis' }];
};

/** `x.reshape([n, 1])` for x: what is to be broadcast. */
export const reshaped: Family = (node, { source, text }) => {
  const parent = source.parents.get(node);
  const asked = parent?.type === 'CallExpression' ? parent.callee : parent;
  const isOperand =
    asked?.type === 'MemberExpression' && BROADCASTS.test(text(asked.property)) && asked !== node;
  if (node.type !== 'Identifier' || !isOperand || sortOf(node, source) !== 'tensor') return [];
  const shapes = [`[${text(node)}.size, 1]`, `[1, ${text(node)}.size]`];
  return shapes.map((shape) => ({
    edits: [inserted(node.end, `.reshape(${shape})`)],
    at: node,
    kind: 'axis',
  }));
};

const BROADCASTS = /^(add|sub|mul|div|matmul)$/;

export const AXES_FAMILIES: readonly Family[] = [axis, extent, level, reshaped];
