/** Statements, and what they stand in. */
import { definitionOf } from '../../slips/definitions.ts';
import { type AnyNode, around, isFunction, nodesIn, type Source } from '../../slips/source.ts';
import { withoutComments } from './lists.ts';
import { namesIn } from './scope.ts';

/** The statements of a block of a function. */
export function blockOf(node: AnyNode): readonly AnyNode[] | undefined {
  if (node.type === 'SwitchCase') return node.consequent;
  return node.type === 'BlockStatement' ? node.body : undefined;
}

/** The block that a statement stands in, with its place there; a body without braces is none. */
export function placeIn(
  node: AnyNode,
  source: Source,
): { all: readonly AnyNode[]; i: number } | undefined {
  const parent = source.parents.get(node);
  const all = parent && blockOf(parent);
  return all ? { all, i: all.indexOf(node) } : undefined;
}

/** From the line it begins in to the line's end, if nothing else stands there. */
export function whole(node: AnyNode, source: Source): { start: number; end: number } {
  const code = withoutComments(source);
  const before = code.slice(code.lastIndexOf('\n', node.start - 1) + 1, node.start);
  return { start: node.start - (before.trim() === '' ? before.length : 0), end: node.end };
}

/** A statement that is not there whenever it is not declared. */
export const isMovable = ({ type }: AnyNode): boolean =>
  type.endsWith('Statement') || type === 'VariableDeclaration';

/** Whether two statements may be exchanged without anything being changed. */
export function areApart(a: AnyNode, b: AnyNode): boolean {
  if (jumps(a) || jumps(b)) return false;
  const names = namesIn(a);
  return [...namesIn(b)].every((name) => !names.has(name));
}

/** Whether a statement is there to refuse: it throws, or calls what does. */
export const refuses = (node: AnyNode, source: Source): boolean =>
  node.type.endsWith('Statement') &&
  nodesIn(node).some((each) => {
    if (each.type === 'ThrowStatement') return true;
    const isCalled = node.type === 'ExpressionStatement' && each.type === 'CallExpression';
    const called = isCalled ? definitionOf(each.callee, source) : undefined;
    return called !== undefined && nodesIn(called).some(({ type }) => type === 'ThrowStatement');
  });

/** Whether what follows is not always reached. */
export const jumps = (node: AnyNode): boolean =>
  nodesIn(node, false).some(({ type }) => /^(Return|Break|Continue|Throw)Statement$/.test(type));

/** What a statement declares by names. */
export function declaredBy(node: AnyNode): ReadonlySet<string> {
  return new Set(
    node.type === 'VariableDeclaration'
      ? node.declarations.flatMap(({ id }) => [...namesIn(id)])
      : [],
  );
}

/** Whether it uses one of these names. */
export const uses = (node: AnyNode, names: ReadonlySet<string>): boolean =>
  [...namesIn(node)].some((name) => names.has(name));

/** The statement that holds a node. */
export const statementAround = (node: AnyNode, source: Source): AnyNode | undefined =>
  [node, ...around(node, source)].find((each) => isMovable(each) && placeIn(each, source));

export const LOOP = /^(For|ForOf|ForIn|While|DoWhile)Statement$/;

/** What is repeated, or done under a condition, by a statement. */
export function bodiesOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return [node.body];
    case 'IfStatement':
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent];
    default:
      return isFunction(node) ? [node.body] : [];
  }
}

/** Whether nothing is done in a body: `;` or `{}`. */
export const isVoid = (body: AnyNode): boolean =>
  (blockOf(body) ?? [body]).every(({ type }) => type === 'EmptyStatement');

/** Whether nothing is done where a condition goes one way, or it always goes the same way. */
export function decidesNothing(node: AnyNode): boolean {
  switch (node.type) {
    case 'IfStatement':
      return node.test.type === 'Literal' || bodiesOf(node).some(isVoid);
    case 'ConditionalExpression':
      return node.test.type === 'Literal';
    case 'LogicalExpression':
      return [node.left, node.right].some((side) => settles(side, node.operator));
    default:
      return false;
  }
}

/** `false &&` and `|| true`; `?? false` and `|| false` decide what was not given. */
const settles = (side: AnyNode, operator: string): boolean =>
  side.type === 'Literal' &&
  ((operator === '&&' && side.value === false) || (operator === '||' && side.value === true));
