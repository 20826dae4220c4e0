/**
 * What is declared, and read or changed by nobody although it was to be: something was left out. And what is
 * worked out and thrown away: it was to change something. A change with which all laws hold, and that has to
 * do with neither, may only make up for that.
 */
import { callsOf, exported } from '../slips/definitions.ts';
import { idleIn, idleLoopsIn } from '../slips/idle.ts';
import {
  type AnyNode,
  around,
  type Binding,
  isFunction,
  lineAt,
  type Source,
  textOf,
} from '../slips/source.ts';
import type { Edit } from '../slips/repair.ts';
import type { Candidate, Context } from './candidate.ts';
import { writes } from './candidates.ts';
import { decidesNothing, isVoid } from './families/blocks.ts';
import { bindingsIn, readIn } from './families/pool.ts';
import { isWithin } from './families/scope.ts';
import { linesOf } from './place.ts';

/** Whether none of these has to do with any variable that is left as it was, or with what is thrown away. */
export function leaveUnread(
  survivors: readonly Candidate[],
  name: string,
  context: Context,
): boolean {
  const { source } = context;
  const left = [...leftUnread(name, context), ...neverChanged(context)];
  const idle = doneForNothing(context);
  const isApart = <T>(all: readonly T[], concern: (each: Candidate, one: T) => boolean) =>
    all.length > 0 && !survivors.some((each) => all.some((one) => concern(each, one)));
  return isApart(left, concernsIn(source)) || isApart(idle, changes);
}

/**
 * Whether each of these makes a function that is called do no more than give back what it is given: nobody
 * writes that, and it may only make up for a call that is wrong.
 */
export function giveBack(survivors: readonly Candidate[], { nodes, source }: Context): boolean {
  const results = nodes.flatMap((node) => {
    if (!isFunction(node) || callsOf(node, source).length === 0) return [];
    const body = node.body.type === 'BlockStatement' ? node.body.body : [];
    const last = body.at(-1);
    const isPlain = body.slice(0, -1).every(({ type }) => type === 'VariableDeclaration');
    const result = last?.type === 'ReturnStatement' ? last.argument : node.body;
    const given = node.params.flatMap((param) => (param.type === 'Identifier' ? [param.name] : []));
    return isPlain && result ? [{ result, given }] : [];
  });
  const givesBack = ({ start, end, text }: Edit) =>
    results.some(
      ({ result, given }) =>
        result.start === start && result.end === end && given.includes(text.trim()),
    );
  return survivors.length > 0 && survivors.every(({ edits }) => edits.some(givesBack));
}

/** What is worked out and thrown away or set to itself, loops and conditions that change nothing. */
export const doneForNothing = ({ nodes, source }: Context): readonly Span[] => [
  ...idleIn(nodes, source),
  ...idleLoopsIn(nodes, source),
  ...nodes.filter(decidesNothing).map(decidingIn),
  ...nodes.filter((node) => setsItself(node, source)),
];

/** `sum = sum;` */
const setsItself = (node: AnyNode, source: Source): boolean =>
  node.type === 'AssignmentExpression' &&
  node.operator === '=' &&
  textOf(node.left, source) === textOf(node.right, source);

/** Not what else is asked: `else if` is another condition. */
const decidingIn = (node: AnyNode): Span =>
  node.type === 'IfStatement' && node.alternate && !isVoid(node.alternate)
    ? { start: node.start, end: node.consequent.end }
    : node;

type Span = Pick<AnyNode, 'start' | 'end'>;

const changes = ({ edits }: Candidate, { start, end }: Span): boolean =>
  edits.some((edit) => edit.start < end && (start < edit.end || start === edit.start));

/** Reads it, changes where it is declared, or lies in the one line in which it could be read. */
const concernsIn =
  (source: Source) =>
  (candidate: Candidate, { name, node, init }: Binding): boolean =>
    candidate.edits.some(
      (edit) =>
        isWithin(node, edit) ||
        (init && isWithin(edit, init)) ||
        (writes(new Set([name]), { edits: [edit] }) && isWithin(edit, whereKnown(node, source))),
    ) || linesOf(candidate, source).includes(lineOf(scopeOf(node, source), source));

/** Elsewhere the name stands for another. */
const whereKnown = (node: AnyNode, source: Source): Span =>
  around(node, source).find((scope) =>
    [...(source.scopes.get(scope)?.values() ?? [])].some((each) => each.node === node),
  ) ?? source.program;

const scopeOf = (node: AnyNode, source: Source): AnyNode =>
  around(node, source).find(isFunction) ?? source.program;

/** Not a number where it takes several. */
const lineOf = ({ start, end }: AnyNode, source: Source): number =>
  lineAt(start, source) === lineAt(end, source) ? lineAt(start, source) : NaN;

/** Not what is given, nor what stands in front of something that is read, nor `_`, nor where nothing is done. */
export function leftUnread(name: string, context: Context): readonly Binding[] {
  const asked = exported(name, context.source);
  const given = isFunction(asked) ? asked.params : [];
  const read = readIn(context);
  return bindingsIn(context).filter(
    (each) =>
      !read.has(each) &&
      /^(const|let|var|param)$/.test(each.kind) &&
      !each.name.startsWith('_') &&
      !isEmpty(scopeOf(each.node, context.source)) &&
      !given.some((param) => isWithin(each.node, param)) &&
      !behind(each.node, context).some((item) =>
        [...read].some(({ node }) => isWithin(node, item)),
      ),
  );
}

/** `let sum = 0;`, where the author knows `const`: it was to become something else. */
const neverChanged = (context: Context): readonly Binding[] =>
  context.source.nodes.some((node) => node.type === 'VariableDeclaration' && node.kind === 'const')
    ? bindingsIn(context).filter(
        ({ kind, writes, init }) =>
          kind === 'let' &&
          writes.length === 0 &&
          /^(Literal|UnaryExpression)$/.test(`${init?.type}`),
      )
    : [];

const isEmpty = (scope: AnyNode): boolean =>
  isFunction(scope) && scope.body.type === 'BlockStatement' && scope.body.body.length === 0;

/** The parameters or elements of a pattern that come after this one. */
function behind(node: AnyNode, { source }: Context): readonly AnyNode[] {
  const lists = around(node, source).map((each) =>
    each.type === 'ArrayPattern' ? each.elements : isFunction(each) ? each.params : [],
  );
  const list = lists.find((items) => items.some((item) => item && isWithin(node, item))) ?? [];
  return list.filter((item) => item !== null && item.start > node.start) as AnyNode[];
}
