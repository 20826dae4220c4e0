/** Slips in what is meant: another variable, the next index, one of a list. */
import type { AnyNode } from 'acorn';
import { on, type Operator, replace, rewritten, swapped, without } from './edits.ts';
import { isReference, variablesAt } from './scopes.ts';

/** So many of the variables that could be meant, the nearest first. */
const MOST_OTHERS = 2;

const listIn = (node: { elements: (AnyNode | null)[] }): AnyNode[] =>
  node.elements.filter((element) => element !== null);

export const NAMES: Readonly<Record<string, Operator>> = {
  'another variable': on(['Identifier'], (node, { above, text }) => {
    if (!isReference(node, above)) return [];
    const visible = variablesAt(node, above);
    // What is called is a function, and what is counted with a number: no slip takes one for another.
    if (!visible.includes(node.name)) return [];
    const others = visible.filter((name) => name !== node.name).slice(0, MOST_OTHERS);
    const parent = above.at(-1);
    const key = parent?.type === 'Property' && parent.shorthand ? `${text(node)}: ` : '';
    return replace(
      node,
      others.map((name) => key + name),
    );
  }),

  /** One to the right, one to the left. */
  'an index moved': on(['MemberExpression'], (node, found) => {
    const { computed, property } = node;
    if (!computed || property.type === 'Literal') return [];
    return ['+', '-'].map((sign) =>
      rewritten(found, node, [[property, `${found.text(property)} ${sign} 1`]]),
    );
  }),

  'an element removed': on(['ArrayExpression', 'ObjectExpression'], (node, found) => {
    const list = node.type === 'ObjectExpression' ? node.properties : listIn(node);
    return list.map((_, i) => without(found, node, list, i));
  }),

  'elements swapped': on(['ArrayExpression', 'ArrayPattern'], (node, found) =>
    swapped(found, node, listIn(node)),
  ),

  'a default dropped': on(['AssignmentPattern'], (node, { text }) =>
    replace(node, [text(node.left)]),
  ),
};
