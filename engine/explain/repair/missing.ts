/** Where else what a change adds could have been written. */
import {
  type AnyNode,
  around,
  type Binding,
  bindingOf,
  isRead,
  type Source,
} from '../slips/source.ts';
import type { Candidate } from './candidate.ts';

/** The other places where the same is missing, if it is added to a whole value. */
export function elsewhere({ edits }: Candidate, source: Source): readonly AnyNode[] {
  const [edit, ...others] = edits;
  const node = source.nodes.find(({ start, end }) => start === edit?.start && end === edit.end);
  if (!node || others.length > 0 || !edit!.text.includes(textOf(node, source))) return [];
  const found = [otherEnd(node, source), loopBefore(node, edit!.text, source)];
  return found.filter((each) => each !== undefined);
}

/** What is given to a variable that is read once, for where it is read, and the other way round. */
function otherEnd(node: AnyNode, source: Source): AnyNode | undefined {
  const parent = source.parents.get(node);
  const isGiven = parent?.type === 'VariableDeclarator' && parent.init === node;
  const binding = bindingAt(isGiven ? parent.id : node, source);
  const [read, ...others] = binding ? readsOf(binding, source) : [];
  if (!binding?.init || binding.writes.length > 0 || others.length > 0) return undefined;
  return isGiven ? read : binding.init;
}

const readsOf = (binding: Binding, source: Source): AnyNode[] =>
  source.nodes.filter(
    (node) =>
      node.type === 'Identifier' &&
      node.name === binding.name &&
      node !== binding.node &&
      isRead(node, source) &&
      bindingAt(node, source) === binding,
  );

/**
 * Where a loop before has worked out, element by element, what is added to a variable that nobody has
 * touched: that may as well have been missing in this loop.
 */
function loopBefore(node: AnyNode, text: string, source: Source): AnyNode | undefined {
  const own = bindingAt(node, source);
  if (!own || writesTo(own, source).length > 0) return undefined;
  const names = new Set(text.match(/(?<![\w$.])[A-Za-z_$][\w$]*/g));
  const added = [...names].map((name) => bindingOf(name, node, source));
  return added
    .flatMap((each) => (each && each !== own ? writesTo(each, source) : []))
    .findLast((write) =>
      around(write, source).some(({ type, end }) => LOOPS.test(type) && end <= node.start),
    );
}

const LOOPS = /^(For|While|DoWhile)\w*Statement$/;

/** `v.data[i] = …` */
const writesTo = (binding: Binding, source: Source): AnyNode[] =>
  source.nodes.filter(
    (node) =>
      node.type === 'AssignmentExpression' &&
      node.left.type === 'MemberExpression' &&
      bindingAt(rootOf(node.left), source) === binding,
  );

const rootOf = (node: AnyNode): AnyNode =>
  node.type === 'MemberExpression' ? rootOf(node.object) : node;

/** What a variable stands for. */
const bindingAt = (node: AnyNode, source: Source): Binding | undefined =>
  node.type === 'Identifier' ? bindingOf(node.name, node, source) : undefined;

const textOf = ({ start, end }: AnyNode, { code }: Source): string => code.slice(start, end);
