/** Formulas as rows of operands: what parentheses can be put around. */
import type { AnyNode } from '../../slips/source.ts';
import type { Context } from '../candidate.ts';
import { isInParentheses } from './edits.ts';
import { withoutComments } from './lists.ts';

export type OfTwo = Extract<AnyNode, { type: 'BinaryExpression' | 'LogicalExpression' }>;

export const isOfTwo = (node: AnyNode | undefined): node is OfTwo =>
  node?.type === 'BinaryExpression' || node?.type === 'LogicalExpression';

const ARITHMETIC = /^([-+*/%]|\*\*)$/;
const LOGIC = /^(&&|\|\|)$/;

/** What is put together by operators of one sort without parentheses between. */
export interface Formula {
  readonly node: OfTwo;
  readonly operands: readonly Operand[];
  /** Whether the operands from the i-th to the j-th are put together as it is. */
  readonly isTogether: (i: number, j: number) => boolean;
}

/** With the parentheses around it. */
export interface Operand {
  readonly node: AnyNode;
  readonly start: number;
  readonly end: number;
}

const isOneSort = (a: OfTwo, b: OfTwo): boolean =>
  [ARITHMETIC, LOGIC].some((sort) => sort.test(a.operator) && sort.test(b.operator));

/** Undefined of what is no formula, or only a part of one. */
export function formulaOf(node: AnyNode | undefined, context: Context): Formula | undefined {
  if (!isOfTwo(node) || !isOneSort(node, node)) return undefined;
  if (formulaAround(node, context) !== node) return undefined;
  const operands: Operand[] = [];
  const together = new Set<string>();
  const read = (part: AnyNode): void => {
    const from = operands.length;
    if (isPart(part, node, context)) {
      read(part.left);
      read(part.right);
      together.add(`${from} ${operands.length - 1}`);
    } else {
      operands.push(withParentheses(part, context));
    }
  };
  read(node);
  return { node, operands, isTogether: (i, j) => together.has(`${i} ${j}`) };
}

const isPart = (part: AnyNode, formula: OfTwo, { source }: Context): part is OfTwo =>
  isOfTwo(part) && isOneSort(part, formula) && (part === formula || !isInParentheses(part, source));

/** The whole formula that a node is in; itself where it is in none. */
export function formulaAround(node: AnyNode, { source }: Context): AnyNode {
  const parent = source.parents.get(node);
  if (isInParentheses(node, source) || !isOfTwo(parent)) return node;
  if (isOfTwo(node) && !isOneSort(node, parent)) return node;
  return formulaAround(parent, { source } as Context);
}

function withParentheses(node: AnyNode, { source }: Context): Operand {
  const parent = source.parents.get(node);
  const code = withoutComments(source);
  let { start, end } = node;
  while (isOfTwo(parent) && isInParentheses({ ...node, start, end }, source)) {
    start = code.lastIndexOf('(', start - 1);
    end = code.indexOf(')', end) + 1;
    if (start < parent.start || end > parent.end) return { node, start: node.start, end: node.end };
  }
  return { node, start, end };
}
