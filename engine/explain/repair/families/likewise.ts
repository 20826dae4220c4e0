/** Items of a list that are alike but for a variable, of which one was left out: `max(a.length, b.length)`. */
import { edited, replaced } from '../../slips/repair.ts';
import { type AnyNode, isRead, nodesIn } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { arityOf } from './arities.ts';
import { sortOfBinding } from './kinds.ts';
import { listOf, withOne } from './lists.ts';
import { variablesAt } from './scope.ts';

/** So many variables are tried in the place of one. */
const MOST = 6;

/** `f(g(a), g(b))` for `f(g(b))`, and for `f(1, g(b))` */
export const itemLikewise: Family = (node, context) => {
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  const list = isCall || node.type === 'ArrayExpression' ? listOf(node, context.source) : undefined;
  if (!list) return [];
  const { items } = list;
  const most = isCall ? (arityOf(node.callee, context.source)?.[1] ?? Infinity) : Infinity;
  const isFull = items.length >= most;
  const texts = items.map((item) => context.text(item.node));
  return items.flatMap((item, i) => {
    const others = items.filter((other) => other !== item);
    const all = likewise(item.node, context).filter((text) => !texts.includes(text));
    return all.flatMap((text) =>
      [
        ...(isFull ? [] : [withOne(list, i, text), withOne(list, i + 1, text)]),
        ...others.map((other) => replaced(other, text)),
      ].map((edit): Candidate => ({ edits: [edit], at: node, kind: 'argument' })),
    );
  });
};

/** The same of another variable; a variable by itself is tried elsewhere. */
function likewise(item: AnyNode, { source, text }: Context): string[] {
  if (item.type === 'Identifier' || item.type === 'SpreadElement') return [];
  const variables = variablesAt(item, source);
  return variables.flatMap((one) => {
    const reads = nodesIn(item).filter(
      (each) => each.type === 'Identifier' && each.name === one.name && isRead(each, source),
    );
    const sort = sortOfBinding(one, source);
    const others = variables.filter(
      (other) => sortOfBinding(other, source) === sort && other !== one,
    );
    return reads.length === 0
      ? []
      : others.slice(0, MOST).map(({ name }) =>
          edited(
            text(item),
            reads.map(({ start, end }) => ({
              start: start - item.start,
              end: end - item.start,
              text: name,
            })),
          ),
        );
  });
}
