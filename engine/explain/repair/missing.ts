/** Where else what a change adds could have been written. */
import { type AnyNode, around, type Binding, bindingOf, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';

/**
 * Where a loop before has worked out, element by element, what is added to a variable that nobody has
 * touched: that may as well have been missing in this loop.
 */
export function loopBefore({ edits }: Candidate, source: Source): AnyNode | undefined {
  const [edit, ...others] = edits;
  const node = source.nodes.find(
    ({ type, start, end }) => type === 'Identifier' && start === edit?.start && end === edit.end,
  );
  if (!node || others.length > 0) return undefined;
  const names = new Set(edit!.text.match(/(?<![\w$.])[\w$]+/g));
  const [own, ...added] = [textOf(node, source), ...names].map((name) =>
    bindingOf(name, node, source),
  );
  if (!own || !names.has(own.name) || writesTo(own, source).length > 0) return undefined;
  const isAdded = (each: Binding | undefined): each is Binding =>
    each !== undefined && each !== own;
  return added
    .filter(isAdded)
    .flatMap((each) => writesTo(each, source))
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
      bindingAt(node.left, source) === binding,
  );

/** What a variable stands for that is changed within. */
const bindingAt = (node: AnyNode, source: Source): Binding | undefined =>
  node.type === 'MemberExpression'
    ? bindingAt(node.object, source)
    : bindingOf(textOf(node, source), node, source);

const textOf = ({ start, end }: AnyNode, { code }: Source): string => code.slice(start, end);
