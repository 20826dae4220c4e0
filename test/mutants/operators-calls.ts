/** Slips in calls: a neighbour in the manual, an argument too few, the wrong axis. */
import type { AnyNode, CallExpression } from 'acorn';
import { type Found, on, type Operator, replace, rewritten, swapped, without } from './edits.ts';

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

/** Calls of methods that take an axis. */
const alongAxis = (edits: (node: CallExpression, found: Found) => ReturnType<Operator>): Operator =>
  on(['CallExpression'], (node, found) => {
    const { callee } = node;
    if (callee.type !== 'MemberExpression') return [];
    const [object, method] = [found.text(callee.object), found.text(callee.property)];
    return TAKES_AXIS.has(method) && object !== 'Math' ? edits(node, found) : [];
  });

function nameOf({ callee }: CallExpression): AnyNode | undefined {
  if (callee.type === 'Identifier') return callee;
  return callee.type === 'MemberExpression' && !callee.computed ? callee.property : undefined;
}

export const CALLS: Readonly<Record<string, Operator>> = {
  'a sibling called': on(['CallExpression'], (node, found) => {
    const name = nameOf(node);
    if (!name) return [];
    const own = found.text(name);
    const others = SIBLINGS.filter((group) => group.includes(own)).flat();
    return [...new Set(others)]
      .filter((other) => other !== own)
      .map((other) => rewritten(found, node, [[name, other]]));
  }),

  /** `x.neg()` becomes x, as does `f(x)`. */
  'a call dropped': on(['CallExpression'], (node, { text }) => {
    const { callee, arguments: args } = node;
    const isForgettable =
      callee.type === 'MemberExpression' && FORGETTABLE.has(text(callee.property));
    const isOfOne = args.length === 1 && args[0]!.type !== 'SpreadElement';
    return [
      ...(isForgettable ? replace(node, [text(callee.object)]) : []),
      ...(isOfOne ? replace(node, [`(${text(args[0]!)})`]) : []),
    ];
  }),

  'an argument removed': on(['CallExpression', 'NewExpression'], (node, found) =>
    node.arguments.map((_, i) => without(found, node, node.arguments, i)),
  ),

  'arguments swapped': on(['CallExpression', 'NewExpression'], (node, found) =>
    swapped(found, node, node.arguments),
  ),

  'another axis': alongAxis((node, found) => {
    const [axis] = node.arguments;
    if (!axis || !/^-?\d$/.test(found.text(axis))) return [];
    return ['0', '1', '-1', '-2', 'undefined']
      .filter((other) => other !== found.text(axis))
      .map((other) => rewritten(found, node, [[axis, other]]));
  }),

  'an axis added': alongAxis((node, { text }) => {
    if (node.arguments.length > 0) return [];
    const axes = ['0', '-1', '0, true', 'undefined, true'];
    return replace(
      node,
      axes.map((axis) => text(node).replace(/\(\s*\)$/, `(${axis})`)),
    );
  }),
};
