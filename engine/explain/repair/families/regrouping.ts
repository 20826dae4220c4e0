/** The same operands and operators in the same row, put together in another way. */
import type { AnyNode } from '../../slips/source.ts';
import type { Context, Family } from '../candidate.ts';
import { became } from './edits.ts';
import { isOfTwo } from './formulas.ts';
import { binary, levelOfOperator, of, type Written } from './writing.ts';

/** A row of more operands than these can be put together in too many ways. */
const MOST = 5;

/** What is calculated in a formula from left to right, whatever parentheses there are. */
interface Row {
  readonly operands: readonly Written[];
  /** The i-th stands behind the i-th operand. */
  readonly operators: readonly string[];
}

/** `value - g / (root + eps)` for `(value - g) / root + eps` */
export const regrouped: Family = (node, context) => {
  const parent = context.source.parents.get(node);
  if (!isArithmetic(node) || isArithmetic(parent)) return [];
  const row = rowOf(node, context);
  if (row.operands.length > MOST) return [];
  return ways(row, 0, row.operands.length - 1).map((written) =>
    became(node, written, 'grouping', context),
  );
};

const isArithmetic = (node: AnyNode | undefined) =>
  isOfTwo(node) && /^([-+*/%]|\*\*)$/.test(node.operator);

function rowOf(node: AnyNode, context: Context): Row {
  if (!isOfTwo(node) || !isArithmetic(node)) {
    return { operands: [of(node, context.source.code)], operators: [] };
  }
  const [left, right] = [rowOf(node.left, context), rowOf(node.right, context)];
  return {
    operands: [...left.operands, ...right.operands],
    operators: [...left.operators, node.operator, ...right.operators],
  };
}

/** All ways to put the operands from the i-th to the j-th together that make a difference. */
function ways(row: Row, i: number, j: number): readonly Written[] {
  if (i === j) return [row.operands[i]!];
  return row.operators.slice(i, j).flatMap((operator, at) => {
    const left = ways(row, i, i + at);
    const rest = row.operators.slice(i + at + 1, j);
    const isSame = isAssociative(operator, rest);
    const right = ways(row, i + at + 1, j).filter(
      (b) => !isSame || b.level !== levelOfOperator(operator),
    );
    return left.flatMap((a) => right.map((b) => binary(a, operator, b)));
  });
}

/** `a + (b + c)` is `a + b + c`; `a * (b % c)` is another thing. */
const isAssociative = (operator: string, others: readonly string[]): boolean =>
  /^[+*]$/.test(operator) && !others.includes('%');
