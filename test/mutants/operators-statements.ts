/** Slips in what happens, and whether: conditions, statements, blocks, results. */
import type { AnyNode } from 'acorn';
import { on, type Operator, replace, rewritten } from './edits.ts';

const CONDITIONS = ['IfStatement', 'ConditionalExpression'] as const;

const LOOPS = ['ForStatement', 'WhileStatement', 'DoWhileStatement'] as const;

const REMOVABLE = [
  'ExpressionStatement',
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'WhileStatement',
  'ThrowStatement',
  'BreakStatement',
  'ContinueStatement',
  'ReturnStatement',
] as const;

export const STATEMENTS: Readonly<Record<string, Operator>> = {
  'a condition negated': on(CONDITIONS, ({ test }, { text }) =>
    replace(test, [`!(${text(test)})`]),
  ),

  /** A loop that is always to go on would only show that it is stopped. */
  'a condition fixed': on([...CONDITIONS, ...LOOPS], ({ type, test }) => {
    const isLoop = (LOOPS as readonly string[]).includes(type);
    return test ? replace(test, isLoop ? ['false'] : ['true', 'false']) : [];
  }),

  'a statement removed': on(REMOVABLE, (node) => replace(node, [';'])),

  'a block emptied': on(['BlockStatement'], (node) =>
    node.body.length > 0 ? replace(node, ['{}']) : [],
  ),

  'a result dropped': on(['ReturnStatement', 'ArrowFunctionExpression'], (node, found) => {
    if (node.type === 'ReturnStatement')
      return node.argument ? [rewritten(found, node, [[node.argument, '']])] : [];
    if (node.body.type === 'BlockStatement') return [];
    return [rewritten(found, node, [[enclosed(found.code, node), 'undefined']])];
  }),

  /** One turn of a loop more or fewer. */
  'a bound moved': on(LOOPS, ({ test }, found) => {
    if (test?.type !== 'BinaryExpression' || !/^[<>]/.test(test.operator)) return [];
    const { right } = test;
    if (right.type === 'Literal') return [];
    return ['+', '-'].map((sign) =>
      rewritten(found, test, [[right, `${found.text(right)} ${sign} 1`]]),
    );
  }),
};

/** The body of a short arrow function, with the parentheses that may stand around it. */
function enclosed(
  code: string,
  { body, end }: { body: AnyNode; end: number },
): { start: number; end: number } {
  return { start: code.lastIndexOf('=>', body.start) + 2, end };
}
