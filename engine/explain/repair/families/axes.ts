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
  if (node.type !== 'MemberExpression') return [];
  const { object, property, computed } = node;
  const isShape = object.type === 'MemberExpression' && text(object.property) === 'shape';
  if (computed && isShape) {
    return counted(node, text(object.object), Number(text(property)));
  }
  if (computed || property.type !== 'Identifier') return [];
  if (/^(size|rank)$/.test(property.name)) return counted(node, text(object), property.name);
  if (property.name !== 'length' || isShape) return [];
  const row = `${text(object)}[0]`;
  return sortOf(object, source) === 'text'
    ? []
    : [{ edits: [replaced(object, row)], at: node, kind: 'axis' }];
};

function counted(node: AnyNode, of: string, but: string | number): Candidate[] {
  const others = ['.size', '.rank', '.shape[0]', '.shape[1]', '.shape.at(-1)'];
  const own = typeof but === 'number' ? `.shape[${but}]` : `.${but}`;
  return others
    .filter((other) => other !== own)
    .map((other) => ({ edits: [replaced(node, of + other)], at: node, kind: 'axis' }));
}

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
