/** What is worked out and thrown away: a statement or a loop that changes nothing. */
import { quoted, type Slip, slipAt } from './slip.ts';
import { type AnyNode, around, nodesIn, type Source } from './source.ts';

/** The first of these nodes that is one. */
export function idleSlip(nodes: readonly AnyNode[], source: Source): Slip | undefined {
  const [idle] = idleIn(nodes, source);
  if (idle) {
    const code = quoted(idle, source);
    return slipAt('idle', idle, source, (words) => words.idle(code));
  }
  const [loop] = idleLoopsIn(nodes, source);
  return loop && slipAt('idle', lastIn(loop), source, (words) => words.idleLoop());
}

/** What is worked out for nothing: all of a statement, or between two rounds of a loop. */
export const idleIn = (nodes: readonly AnyNode[], source: Source): AnyNode[] =>
  nodes.filter((each) => isCertain(each, source)).flatMap((each) => idleOf(each) ?? []);

/** Loops that change nothing. */
export const idleLoopsIn = (nodes: readonly AnyNode[], source: Source): AnyNode[] =>
  nodes.filter((each) => isCertain(each, source) && isLoop(each));

/** What is tried may be there for its error. */
const isCertain = (node: AnyNode, source: Source): boolean =>
  !around(node, source).some(({ type }) => type.startsWith('Try'));

function idleOf(node: AnyNode): AnyNode | undefined {
  const worked =
    node.type === 'ExpressionStatement' && node.directive === undefined
      ? node.expression
      : node.type === 'ForStatement'
        ? node.update
        : undefined;
  return worked && isPure(worked) ? worked : undefined;
}

/** Whether it is certain to end, and leaves nothing behind. */
function isLoop(node: AnyNode): boolean {
  switch (node.type) {
    case 'ForOfStatement':
    case 'ForInStatement':
      return node.left.type === 'VariableDeclaration' && isPure(node.right) && isIdle(node.body);
    case 'ForStatement':
      return (
        node.init?.type === 'VariableDeclaration' &&
        (!node.test || isPure(node.test)) &&
        /^(Update|Assignment)Expression$/.test(node.update?.type ?? '') &&
        isIdle(node.body)
      );
    default:
      return false;
  }
}

function isIdle(node: AnyNode): boolean {
  switch (node.type) {
    case 'BlockStatement':
      return node.body.every(isIdle);
    case 'VariableDeclaration':
      return node.declarations.every(({ init }) => !init || isPure(init));
    case 'IfStatement':
      return (
        isPure(node.test) && isIdle(node.consequent) && (!node.alternate || isIdle(node.alternate))
      );
    case 'EmptyStatement':
    case 'ContinueStatement':
      return true;
    default:
      return (node.type === 'ExpressionStatement' && idleOf(node) !== undefined) || isLoop(node);
  }
}

/** Whether working it out does nothing else. */
const isPure = (node: AnyNode): boolean =>
  nodesIn(node).every((each) => {
    if (each.type === 'CallExpression') return isOfValues(each.callee);
    if (each.type === 'UnaryExpression') return each.operator !== 'delete';
    return !/^((New|Assignment|Update|Await|Yield|Import|TaggedTemplate)Expression|\w+Statement)$/.test(
      each.type,
    );
  });

/** `Math.exp(…)`, `xs.map(…)`: what gives a value and leaves all as it is. */
const isOfValues = (callee: AnyNode): boolean =>
  callee.type === 'MemberExpression' &&
  callee.property.type === 'Identifier' &&
  ((callee.object.type === 'Identifier' && callee.object.name === 'Math') ||
    VALUES.test(callee.property.name));

const VALUES =
  /^(at|slice|map|filter|reduce|concat|join|includes|indexOf|some|every|flat|toSorted|toReversed)$/;

/** Where its last round ends. */
function lastIn(loop: AnyNode): AnyNode {
  const body = 'body' in loop && !Array.isArray(loop.body) ? (loop.body as AnyNode) : loop;
  return (body.type === 'BlockStatement' ? body.body.at(-1) : undefined) ?? loop;
}
