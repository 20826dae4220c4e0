/**
 * What is not needed any more with a change: a variable that was read there alone, or what it was set to
 * at first, if it is set anew without being read. Nobody writes that for nothing: it may be what is
 * wrong, and the change only does without it. So it may be of a variable that is another one in several
 * places at once.
 */
import { type AnyNode, around, type Binding, isFunction, type Source } from '../slips/source.ts';
import type { Edit } from '../slips/repair.ts';
import type { Candidate } from './candidate.ts';
import { isWithin } from './families/scope.ts';
import { bindingAt, isVariable, readsOf } from './reads.ts';

/** What such variables were given where they are declared. */
export const leftAside = ({ edits }: Candidate, source: Source): readonly AnyNode[] =>
  edits.flatMap((edit) =>
    namesIn(edit, source).flatMap((node) => {
      const binding = bindingAt(node, source);
      const init = isVariable(binding) && !isFunction(binding.init) && binding.init;
      if (!init || isWithin(init, edit) || isWritten(binding.name, edits)) return [];
      const isCut = (read: AnyNode) => edits.some((each) => isWithin(read, each));
      const left = readsOf(binding, source).filter((read) => !isCut(read));
      const isUnread = left.every((read) => isTarget(read, source) || setBy(read, source));
      const update = setBy(node, source);
      const isSetAnew = update && left.every((read) => !isWithin(read, update));
      const isAnother = edits.filter((each) => isRead(each, binding, source)).length > 1;
      return isUnread || isSetAnew || isAnother ? [init] : [];
    }),
  );

/** Whether an edit puts something else for the variable, and no more. */
const isRead = ({ start, end }: Edit, binding: Binding, source: Source): boolean =>
  readsOf(binding, source).some((read) => read.start === start && read.end === end);

const namesIn = (edit: Edit, { nodes }: Source): readonly AnyNode[] =>
  nodes.filter((node) => node.type === 'Identifier' && isWithin(node, edit));

const isWritten = (name: string, edits: readonly Edit[]): boolean =>
  edits.some(({ text }) => text.match(/[$\w]+/g)?.includes(name));

/** `largest = Math.max(largest, x)`: what it is set to, if it is read there itself. */
function setBy(node: AnyNode, source: Source): AnyNode | undefined {
  const inside = around(node, source);
  const update = inside.slice(0, inside.findIndex(isFunction)).find(isUpdate);
  const isOwn = update && bindingAt(update.left, source) === bindingAt(node, source);
  return isOwn && isWithin(node, update.right) ? update.right : undefined;
}

type Assignment = Extract<AnyNode, { type: 'AssignmentExpression' }>;

const isUpdate = (node: AnyNode): node is Assignment =>
  node.type === 'AssignmentExpression' && node.operator === '=';

/** … and not read. */
function isTarget(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}
