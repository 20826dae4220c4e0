/**
 * What is declared, and read by nobody: it was to be read where something was left out. A change with
 * which all laws hold, and that does not read it, may only make up for that.
 */
import { exported } from '../slips/definitions.ts';
import { type AnyNode, around, type Binding, isFunction } from '../slips/source.ts';
import type { Candidate, Context } from './candidate.ts';
import { writes } from './candidates.ts';
import { bindingsIn, readIn } from './families/pool.ts';
import { isWithin } from './families/scope.ts';

/** Whether none of these has to do with any variable that is left unread. */
export function leaveUnread(
  survivors: readonly Candidate[],
  name: string,
  context: Context,
): boolean {
  const left = leftUnread(name, context);
  return left.length > 0 && !survivors.some((each) => left.some((one) => concerns(each, one)));
}

/** Reads it, or changes where it is declared. */
const concerns = (candidate: Candidate, { name, node }: Binding): boolean =>
  writes(new Set([name]), candidate) ||
  candidate.edits.some(({ start, end }) => start <= node.start && node.end <= end);

/** Not what is given, nor what stands in front of something that is read, nor `_`. */
export function leftUnread(name: string, context: Context): readonly Binding[] {
  const asked = exported(name, context.source);
  const given = isFunction(asked) ? asked.params : [];
  const read = readIn(context);
  return bindingsIn(context).filter(
    (each) =>
      !read.has(each) &&
      /^(const|let|var|param)$/.test(each.kind) &&
      !each.name.startsWith('_') &&
      !given.some((param) => isWithin(each.node, param)) &&
      !behind(each.node, context).some((item) =>
        [...read].some(({ node }) => isWithin(node, item)),
      ),
  );
}

/** The parameters or elements of a pattern that come after this one. */
function behind(node: AnyNode, { source }: Context): readonly AnyNode[] {
  const lists = around(node, source).map((each) =>
    each.type === 'ArrayPattern' ? each.elements : isFunction(each) ? each.params : [],
  );
  const list = lists.find((items) => items.some((item) => item && isWithin(node, item))) ?? [];
  return list.filter((item) => item !== null && item.start > node.start) as AnyNode[];
}
