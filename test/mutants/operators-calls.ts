/** Slips in calls: a neighbour in the manual, an argument too few, the wrong axis. */
import type { AnyNode, CallExpression } from 'acorn';
import { replace, rewritten, swapped, without } from './edits.ts';
import type { Operator } from './operators.ts';

/** Names that stand side by side in a manual, or in a mind. */
const SIBLINGS: readonly (readonly string[])[] = [
  ['max', 'min'],
  ['maximum', 'minimum'],
  ['sum', 'mean', 'max'],
  ['add', 'sub', 'mul', 'div'],
  ['exp', 'log', 'sqrt'],
  ['exp', 'expm1'],
  ['log', 'log1p', 'log2'],
  ['abs', 'sign', 'neg'],
  ['tanh', 'sinh', 'atan'],
  ['floor', 'ceil', 'round', 'trunc'],
  ['isInteger', 'isFinite'],
  ['some', 'every'],
  ['push', 'unshift'],
  ['pop', 'shift'],
  ['reduce', 'reduceRight'],
  ['map', 'flatMap'],
  ['find', 'findLast'],
  ['indexOf', 'lastIndexOf'],
  ['zeros', 'ones'],
];

/** What is often forgotten after a dot. */
const FORGETTABLE: ReadonlySet<string> = new Set(
  'neg abs sqrt exp log sign transpose toReversed reverse sort toSorted flat toArray slice'
    .concat(' add sub mul div pow map filter')
    .split(' '),
);

const TAKES_AXIS: ReadonlySet<string> = new Set(['sum', 'mean', 'max', 'min', 'argmax']);

function nameOf({ callee }: CallExpression): AnyNode | undefined {
  if (callee.type === 'Identifier') return callee;
  return callee.type === 'MemberExpression' && !callee.computed ? callee.property : undefined;
}

export const anotherSibling: Operator = (found) => {
  const { node, text } = found;
  if (node.type !== 'CallExpression') return [];
  const name = nameOf(node);
  if (!name) return [];
  const own = text(name);
  const others = SIBLINGS.filter((group) => group.includes(own)).flat();
  return [...new Set(others)]
    .filter((other) => other !== own)
    .map((other) => rewritten(found, node, [[name, other]]));
};

/** `x.neg()` becomes x, as does `f(x)`. */
export const callDropped: Operator = ({ node, text }) => {
  if (node.type !== 'CallExpression') return [];
  const { callee, arguments: args } = node;
  const edits =
    callee.type === 'MemberExpression' && FORGETTABLE.has(text(callee.property))
      ? replace(node, [text(callee.object)])
      : [];
  const isOfOne = args.length === 1 && args[0]!.type !== 'SpreadElement';
  return isOfOne ? [...edits, ...replace(node, [`(${text(args[0]!)})`])] : edits;
};

const isCall = (node: AnyNode) => node.type === 'CallExpression' || node.type === 'NewExpression';

export const argumentRemoved: Operator = (found) => {
  const { node } = found;
  if (!isCall(node)) return [];
  return node.arguments.map((_, i) => without(found, node, node.arguments, i));
};

export const argumentsSwapped: Operator = (found) =>
  isCall(found.node) ? swapped(found, found.node, found.node.arguments) : [];

export const axisChanged: Operator = (found) => {
  const { node, text } = found;
  if (node.type !== 'CallExpression' || !takesAxis(node, text)) return [];
  const [axis] = node.arguments;
  if (!axis || !/^-?\d$/.test(text(axis))) return [];
  return ['0', '1', '-1', '-2', 'undefined']
    .filter((other) => other !== text(axis))
    .map((other) => rewritten(found, node, [[axis, other]]));
};

export const newAxis: Operator = ({ node, text }) => {
  if (node.type !== 'CallExpression' || !takesAxis(node, text) || node.arguments.length > 0)
    return [];
  return replace(
    node,
    ['0', '-1', '0, true', 'undefined, true'].map((axis) =>
      text(node).replace(/\(\s*\)$/, `(${axis})`),
    ),
  );
};

function takesAxis({ callee }: CallExpression, text: (node: AnyNode) => string): boolean {
  return (
    callee.type === 'MemberExpression' &&
    TAKES_AXIS.has(text(callee.property)) &&
    text(callee.object) !== 'Math'
  );
}
