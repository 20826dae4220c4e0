/** Slips in what is meant: another variable, the next index, one of a list. */
import type { AnyNode } from 'acorn';
import { replace, rewritten, swapped, without } from './edits.ts';
import type { Operator } from './operators.ts';
import { isReference, variablesAt } from './scopes.ts';

/** So many of the variables that could be meant, the nearest first. */
const MOST_OTHERS = 2;

export const anotherVariable: Operator = ({ node, above, text }) => {
  if (node.type !== 'Identifier' || !isReference(node, above)) return [];
  const visible = variablesAt(node, above);
  // What is called is a function, and what is counted with a number: no slip takes one for another.
  if (!visible.includes(node.name)) return [];
  const others = visible.filter((name) => name !== node.name).slice(0, MOST_OTHERS);
  const parent = above.at(-1);
  const isShorthand = parent?.type === 'Property' && parent.shorthand;
  return replace(
    node,
    others.map((name) => (isShorthand ? `${text(node)}: ${name}` : name)),
  );
};

/** One to the right, one to the left. */
export const indexMoved: Operator = (found) => {
  const { node, text } = found;
  if (node.type !== 'MemberExpression' || !node.computed || node.property.type === 'Literal')
    return [];
  const { property } = node;
  return ['+', '-'].map((sign) =>
    rewritten(found, node, [[property, `${text(property)} ${sign} 1`]]),
  );
};

function listIn(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'ObjectExpression') return node.properties;
  if (node.type !== 'ArrayExpression' && node.type !== 'ArrayPattern') return [];
  return node.elements.filter((element) => element !== null);
}

export const elementRemoved: Operator = (found) => {
  const { node } = found;
  if (node.type === 'ArrayPattern') return [];
  return listIn(node).map((_, i) => without(found, node, listIn(node), i));
};

export const elementsSwapped: Operator = (found) =>
  found.node.type === 'ObjectExpression' ? [] : swapped(found, found.node, listIn(found.node));

export const defaultDropped: Operator = ({ node, text }) =>
  node.type === 'AssignmentPattern' ? replace(node, [text(node.left)]) : [];
