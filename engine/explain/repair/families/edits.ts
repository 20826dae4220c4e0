/** How candidates are written down. */
import { type Edit, inserted, replaced } from '../../slips/repair.ts';
import type { AnyNode, Source } from '../../slips/source.ts';
import type { Candidate, Context, Kind } from '../candidate.ts';
import { withoutComments } from './lists.ts';
import { inPlaceOf, type Written } from './writing.ts';

/** Something else in the place of a whole node. */
export const became = (
  node: AnyNode,
  written: Written,
  kind: Kind,
  { source }: Context,
  at = node,
): Candidate => ({ edits: [instead(node, written, source)], at, kind });

export function instead(node: AnyNode, written: Written, source: Source): Edit {
  const parent = source.parents.get(node);
  // `{ w }` is a field and what it is given.
  if (parent?.type === 'Property' && parent.shorthand) {
    return replaced(node, `${source.code.slice(node.start, node.end)}: ${written.text}`);
  }
  const isInside = isInParentheses(node, source);
  return replaced(node, isInside ? written.text : inPlaceOf(node, parent, written));
}

/** Whether parentheses stand around it; those of a call do not make it another thing. */
export function isInParentheses({ start, end }: AnyNode, source: Source): boolean {
  const code = withoutComments(source);
  return (
    code.slice(0, start).trimEnd().endsWith('(') && code.slice(end).trimStart().startsWith(')')
  );
}

/** Where the operator stands between two operands; parentheses may stand there, too. */
export function operatorBetween(
  { left, operator }: { left: AnyNode; operator: string },
  source: Source,
): { start: number; end: number } {
  const start = withoutComments(source).indexOf(operator, left.end);
  return { start, end: start + operator.length };
}

/** Parentheses around a part of the code. */
export const inParentheses = (start: number, end: number): Edit[] => [
  inserted(start, '('),
  inserted(end, ')'),
];
