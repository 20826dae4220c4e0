/** Where a check of what is given could stand: in front of what first makes something of it. */
import {
  type AnyNode,
  around,
  bindingOf,
  type FunctionNode,
  isFunction,
  nodesIn,
  type Source,
} from '../../slips/source.ts';
import { sortOf } from './kinds.ts';
import { definitionOf } from '../../slips/definitions.ts';
import { blockOf, jumps, LOOP, placeIn } from './blocks.ts';

export interface Spot {
  /** The function or loop that it is in. */
  readonly scope: AnyNode;
  /** The first statement there, or the block if there is none, … */
  readonly first: AnyNode;
  /** … and the one before which all is to have been checked; the block, if that is its end. */
  readonly before: AnyNode;
  /** The one before which nothing has been done but given names. */
  readonly until: AnyNode;
}

export const startOf = (before: AnyNode): number =>
  before.type === 'BlockStatement' ? before.end - 1 : before.start;

/** Of every function and every loop: first where nothing has been made, then where it has been named. */
export function spotsOf(nodes: readonly AnyNode[], source: Source): Spot[][] {
  return nodes.flatMap((block) => {
    const scope = source.parents.get(block);
    if (block.type !== 'BlockStatement' || !scope) return [];
    if (!isFunction(scope) && !LOOP.test(scope.type)) return [];
    const [first = block] = block.body;
    const ends = [isUnpacking, isNaming].map((is) => block.body.find((each) => !is(each)) ?? block);
    return [[...new Set(ends)].map((before) => ({ scope, first, before, until: ends.at(-1)! }))];
  });
}

/** `const [n, k] = x.shape;`, and what only leads away. */
const isUnpacking = (node: AnyNode): boolean =>
  isGuard(node) ||
  (node.type === 'VariableDeclaration' &&
    node.declarations.every(
      ({ id, init }) => id.type !== 'Identifier' || !init || init.type === 'MemberExpression',
    ));

const isNaming = (node: AnyNode): boolean => isGuard(node) || node.type === 'VariableDeclaration';

const isGuard = (node: AnyNode): boolean =>
  node.type === 'IfStatement' && !node.alternate && jumps(node.consequent);

/** The last guard behind it, if only guards and names stand between: that could ask for more. */
export function lastGuard(before: AnyNode, source: Source): AnyNode {
  const block = source.parents.get(before);
  if (block?.type !== 'BlockStatement') return before;
  const behind = block.body.slice(block.body.findIndex((each) => each === before));
  const end = behind.findIndex((each) => !isNaming(each));
  return behind.slice(0, end < 0 ? behind.length : end).findLast(isGuard) ?? before;
}

/** Where it is refused already. */
export const throwsIn = (nodes: readonly AnyNode[]): AnyNode[] =>
  nodes.filter(({ type }) => type === 'ThrowStatement');

export type Guard = Extract<AnyNode, { type: 'IfStatement' }>;

/** `if (bad) throw …` */
export const guardsIn = (nodes: readonly AnyNode[]): Guard[] =>
  nodes.filter(
    (node): node is Guard =>
      node.type === 'IfStatement' && throwsIn(nodesIn(node.consequent)).length > 0,
  );

/** What says whether it is refused: of a function that is nothing but one condition, or in front of `throw`. */
export interface Predicate {
  readonly scope: AnyNode;
  /** What it gives back. */
  readonly answer: AnyNode;
  /** Whether it says that the input is good. */
  readonly isNegated: boolean;
}

export const predicatesOf = (nodes: readonly AnyNode[], source: Source): Predicate[] => [
  ...calledIn(nodes, source),
  ...letThrough(nodes, source),
];

/** `if (good) return x; throw …`, `if (good) { … } else throw …` */
const letThrough = (nodes: readonly AnyNode[], source: Source): Predicate[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'IfStatement') return [];
    const otherwise = node.alternate ?? (jumps(node.consequent) && nextTo(node, source));
    const scope = around(node, source).find(isFunction);
    const throws = otherwise && throwsIn([otherwise, ...(blockOf(otherwise) ?? [])]).length > 0;
    return throws && scope ? [{ scope, answer: node.test, isNegated: true }] : [];
  });

const nextTo = (node: AnyNode, source: Source): AnyNode | undefined => {
  const place = placeIn(node, source);
  return place?.all[place.i + 1];
};

const calledIn = (nodes: readonly AnyNode[], source: Source): Predicate[] =>
  guardsIn(nodes).flatMap(({ test }) => {
    const isNegated = test.type === 'UnaryExpression' && test.operator === '!';
    const call = isNegated ? test.argument : test;
    const scope = call.type === 'CallExpression' ? definitionOf(call.callee, source) : undefined;
    const answer = isFunction(scope) ? answerOf(scope) : undefined;
    return scope && answer ? [{ scope, answer, isNegated }] : [];
  });

function answerOf({ body }: FunctionNode): AnyNode | undefined {
  if (body.type !== 'BlockStatement') return body;
  const last = body.body.at(-1);
  const isOne = body.body.slice(0, -1).every(({ type }) => type === 'VariableDeclaration');
  return isOne && last?.type === 'ReturnStatement' ? (last.argument ?? undefined) : undefined;
}

/** Whether a condition is the same for all that anybody could give: `if (!x)` of a tensor. */
export function isConstant(test: AnyNode, source: Source): boolean {
  if (test.type === 'UnaryExpression' && test.operator === '!')
    return isConstant(test.argument, source);
  const sort = sortOf(test, source);
  return sort === 'tensor' || sort === 'list' || sort === 'record' || sort === 'function';
}

/** Whether it is about what is given, as it is: nothing that it is made of may be wrong elsewhere. */
export const isOfGiven = (test: AnyNode, source: Source): boolean =>
  nodesIn(test).every((node) => {
    const binding = node.type === 'Identifier' ? bindingOf(node.name, node, source) : undefined;
    return !binding || binding.kind === 'param';
  });
