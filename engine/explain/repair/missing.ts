/** Where else what a change adds could have been written. */
import { callsOf, definitionOf } from '../slips/definitions.ts';
import {
  type AnyNode,
  around,
  type Binding,
  bindingOf,
  isFunction,
  nodesIn,
  type Source,
} from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { isWithin } from './families/scope.ts';
import { guardsIn } from './families/spots.ts';
import { bindingAt, isVariable, readsOf } from './reads.ts';

/** The other places where the same is missing, and what a condition for which it is refused is about. */
export const elsewhere = (candidate: Candidate, source: Source): readonly AnyNode[] => [
  ...missingElsewhere(candidate, source),
  ...testedBy(candidate, source),
  ...readWithout(candidate, source),
];

/** Where it is handed on as it is, what stands for nothing could be given instead of a default. */
const readWithout = ({ edits, kind }: Candidate, source: Source): readonly AnyNode[] =>
  kind !== 'default'
    ? []
    : source.nodes
        .filter(
          ({ type, end }) => type === 'Identifier' && edits.some(({ start }) => start === end),
        )
        .flatMap((node) => readsOf(bindingAt(node, source), source))
        .filter((read) => isHandedOn(read, source));

/** `let step = h;`, `return n ? h : 1;` */
function isHandedOn(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  return (
    /^(VariableDeclarator|ReturnStatement|ArrowFunctionExpression)$/.test(parent?.type ?? '') ||
    (parent?.type === 'ConditionalExpression' && parent.test !== node)
  );
}

/** What was worked out before it is tested: that may be what is wrong with the test. */
const testedBy = ({ edits }: Candidate, source: Source): readonly AnyNode[] =>
  guardsIn(source.nodes).flatMap(({ test }) =>
    edits.some((edit) => isWithin(edit, test))
      ? nodesIn(test).flatMap((node) => {
          const binding = bindingAt(node, source);
          return isVariable(binding) ? [binding.node] : [];
        })
      : [],
  );

/** If it is added to a whole value. */
function missingElsewhere({ edits, kind }: Candidate, source: Source): readonly AnyNode[] {
  const [edit, ...others] = edits;
  // Of `{ a }`, which is a field and a variable, the variable.
  const node = source.nodes.findLast(({ start, end }) => start === edit?.start && end === edit.end);
  if (!node || others.length > 0 || !edit!.text.includes(textOf(node, source))) return [];
  const loop = loopBefore(node, edit!.text, source);
  const isLong = edit!.text.length - (edit!.end - edit!.start) > LONGEST && kind !== 'condition';
  return [
    ...sameValues(node, !OF_ALL.test(edit!.text), source),
    ...(loop ? [loop] : []),
    ...(isLong ? madeOf(node, source) : []),
  ];
}

/** Nobody forgets a longer part of a formula by a slip of the hand: it may make up for something. */
const LONGEST = 12;

/** What the variables were given that are read in it, and nowhere else; of a list, what was put into it. */
const madeOf = (node: AnyNode, source: Source): readonly AnyNode[] =>
  nodesIn(node).flatMap((each) => {
    const binding = bindingAt(each, source);
    if (!isVariable(binding) || !binding.init || isFunction(binding.init)) return [];
    const reads = readsOf(binding, source);
    const filled = reads.flatMap((read) => putInto(read, source));
    if (reads.length - filled.length !== 1) return [];
    return filled.length > 0 ? filled : [binding.init];
  });

/** `v` of `list.push(v)` and `list[i] = v` */
function putInto(list: AnyNode, { parents }: Source): readonly AnyNode[] {
  const member = parents.get(list);
  const whole = member && parents.get(member);
  if (member?.type !== 'MemberExpression' || member.object !== list) return [];
  if (whole?.type === 'AssignmentExpression' && whole.left === member) return [whole.right];
  const isPush = member.property.type === 'Identifier' && member.property.name === 'push';
  const isCalled = whole?.type === 'CallExpression' && whole.callee === member;
  return isPush && isCalled ? whole.arguments.slice(0, 1) : [];
}

/** What is made of all numbers together is made of none of them alone. */
const OF_ALL = /\b(transpose|reshape|sum|mean|max|min|slice|flat|filter|reverse|toReversed|sort)\b/;

/** Where a value comes from, and where it goes, as long as it goes nowhere else. */
function sameValues(node: AnyNode, isOfEach: boolean, source: Source): AnyNode[] {
  const found = new Set([node]);
  for (const each of found) {
    const next = [
      ...destinationsOf(each, isOfEach, source),
      ...originsOf(isOfEach ? listOfElement(each, source) : each, isOfEach, source),
    ];
    for (const other of next) found.add(other);
  }
  found.delete(node);
  return [...found];
}

/**
 * The only read of a variable that is given it, or where each element of that is first read to be made
 * another; the only call of a function that returns it.
 */
function destinationsOf(node: AnyNode, isOfEach: boolean, source: Source): readonly AnyNode[] {
  const parent = source.parents.get(node);
  const given = givenTo(node, source);
  if (given) {
    const binding = bindingAt(given, source);
    const reads = only(readsOf(binding, source));
    return reads.length > 0 || !binding || !isOfEach ? reads : updatesOf(binding, source);
  }
  const isBody = parent?.type === 'ArrowFunctionExpression' && parent.body === node;
  const of = isBody ? parent : around(node, source).find(isFunction);
  if (!isFunction(of) || !(isBody || parent?.type === 'ReturnStatement')) return [];
  const call = source.parents.get(of);
  if (call && isFunction(mapped(call))) return isOfEach ? [call] : [];
  return only(callsOf(of, source));
}

/** The name that is given a value where it is declared: `a` of `const [a, b] = [1, 2]` is given 1. */
function givenTo(node: AnyNode, { parents }: Source): AnyNode | null | undefined {
  const parent = parents.get(node);
  if (parent?.type === 'VariableDeclarator') return parent.init === node ? parent.id : undefined;
  const list = parent?.type === 'ArrayExpression' ? parents.get(parent) : undefined;
  return parent?.type === 'ArrayExpression' &&
    list?.type === 'VariableDeclarator' &&
    list.id.type === 'ArrayPattern'
    ? list.id.elements[parent.elements.findIndex((item) => item === node)]
    : undefined;
}

/** `v.data[i] = 2 * v.data[i]` */
const updatesOf = (binding: Binding, source: Source): AnyNode[] =>
  writesTo(binding, source).filter(
    (write) =>
      write.type === 'AssignmentExpression' &&
      nodesIn(write.right).some((node) => bindingAt(node, source) === binding),
  );

/** … and what these were given, or return. */
function originsOf(node: AnyNode, isOfEach: boolean, source: Source): readonly AnyNode[] {
  const binding = bindingAt(node, source);
  if (binding?.init && readsOf(binding, source).length === 1 && !isFunction(binding.init))
    return binding.writes.length === 0 ? [binding.init] : [];
  if (node.type !== 'CallExpression') return [];
  const called = definitionOf(node.callee, source);
  if (isFunction(called)) return callsOf(called, source).length === 1 ? resultsOf(called) : [];
  const each = mapped(node);
  return isOfEach && isFunction(each) ? resultsOf(each) : [];
}

/** `v` of `v[i]`, `v.data[i]` and `v.at(i)` */
function listOfElement(node: AnyNode, source: Source): AnyNode {
  const isAt = node.type === 'CallExpression' && /\.at\(/.test(textOf(node, source));
  if (isAt && node.callee.type === 'MemberExpression') return node.callee.object;
  return node.type === 'MemberExpression' && node.computed ? rootOf(node) : node;
}

const only = <T>(all: readonly T[]): readonly T[] => (all.length === 1 ? all : []);

/** What makes each number of a list or tensor out of another one. */
const mapped = (node: AnyNode): AnyNode | undefined =>
  node.type === 'CallExpression' &&
  node.callee.type === 'MemberExpression' &&
  node.callee.property.type === 'Identifier' &&
  node.callee.property.name === 'map'
    ? node.arguments[0]
    : undefined;

function resultsOf(node: AnyNode): readonly AnyNode[] {
  if (!isFunction(node)) return [];
  if (node.body.type !== 'BlockStatement') return [node.body];
  return nodesIn(node.body, false).flatMap((each) =>
    each.type === 'ReturnStatement' && each.argument ? [each.argument] : [],
  );
}

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

const textOf = ({ start, end }: AnyNode, { code }: Source): string => code.slice(start, end);
