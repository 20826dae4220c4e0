/** Slips in what happens, and whether: conditions, statements, blocks, results. */
import type { AnyNode } from 'acorn';
import { replace, rewritten } from './edits.ts';
import type { Operator } from './operators.ts';

function conditionIn(node: AnyNode): AnyNode | undefined {
  return node.type === 'IfStatement' || node.type === 'ConditionalExpression'
    ? node.test
    : undefined;
}

function loopConditionIn(node: AnyNode): AnyNode | undefined {
  const isLoop =
    node.type === 'ForStatement' ||
    node.type === 'WhileStatement' ||
    node.type === 'DoWhileStatement';
  return isLoop ? (node.test ?? undefined) : undefined;
}

export const conditionNegated: Operator = ({ node, text }) => {
  const test = conditionIn(node);
  return test ? replace(test, [`!(${text(test)})`]) : [];
};

/** A loop that is always to go on would only show that it is stopped. */
export const conditionFixed: Operator = ({ node }) => {
  const test = conditionIn(node);
  const loops = loopConditionIn(node);
  return [
    ...(test ? replace(test, ['true', 'false']) : []),
    ...(loops ? replace(loops, ['false']) : []),
  ];
};

const REMOVABLE: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'WhileStatement',
  'ThrowStatement',
  'BreakStatement',
  'ContinueStatement',
  'ReturnStatement',
]);

export const statementRemoved: Operator = ({ node }) =>
  REMOVABLE.has(node.type) ? replace(node, [';']) : [];

export const blockEmptied: Operator = ({ node }) =>
  node.type === 'BlockStatement' && node.body.length > 0 ? replace(node, ['{}']) : [];

export const resultDropped: Operator = (found) => {
  const { node } = found;
  if (node.type === 'ReturnStatement' && node.argument) {
    return [rewritten(found, node, [[node.argument, '']])];
  }
  const isShort = node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement';
  return isShort ? [rewritten(found, node, [[enclosed(found.code, node), 'undefined']])] : [];
};

/** The body of a short arrow function, with the parentheses that may stand around it. */
function enclosed(
  code: string,
  { body, end }: { body: AnyNode; end: number },
): { start: number; end: number } {
  return { start: code.lastIndexOf('=>', body.start) + 2, end };
}

/** One turn of a loop more or fewer. */
export const boundMoved: Operator = (found) => {
  const { node, text } = found;
  const test = loopConditionIn(node);
  if (test?.type !== 'BinaryExpression' || !/^[<>]/.test(test.operator)) return [];
  if (test.right.type === 'Literal') return [];
  return ['+', '-'].map((sign) =>
    rewritten(found, test, [[test.right, `${text(test.right)} ${sign} 1`]]),
  );
};
