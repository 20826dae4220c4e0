/** What is only to be done with a list in which there is something. */
import { inserted } from '../../slips/repair.ts';
import type { Candidate, Family } from '../candidate.ts';
import { sortOf } from './kinds.ts';

/** `if (batch.length > 0) result.push(batch);` for `result.push(batch);` */
export const unlessEmpty: Family = (node, { source, text }) => {
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') return [];
  const lists = node.expression.arguments.filter(
    (each) => each.type === 'Identifier' && sortOf(each, source) === 'list',
  );
  return lists.map((list): Candidate => ({
    edits: [inserted(node.start, `if (${text(list)}.length > 0) `)],
    at: node,
    kind: 'condition',
  }));
};
