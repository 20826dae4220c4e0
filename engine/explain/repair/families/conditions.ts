/** Whether something happens: the condition negated, a part of it too many or missing. */
import { replaced } from '../../slips/repair.ts';
import { definitionOf } from '../../slips/definitions.ts';
import { type AnyNode, isFunction, nodesIn, type Source } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { maybe, sortOfBinding } from './kinds.ts';
import { became } from './edits.ts';
import { isValue, variablesAt, wholeAround } from './scope.ts';
import { binary, levelOfOperator, not, of, whole, type Written } from './writing.ts';

const condition = (node: AnyNode, written: Written, context: Context): Candidate =>
  became(node, written, 'condition', context);

/** What decides: the test of an `if` or a loop, a part of it, what `filter` and `every` ask. */
function isCondition(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return parent.test === node;
    case 'LogicalExpression':
      return parent.operator !== '??';
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'ArrowFunctionExpression':
      return isTruth(node) || (parent.body === node && isAsked(parent, parents));
    default:
      return isTruth(node);
  }
}

/** Whether a function is there to say for which elements something holds. */
function isAsked(node: AnyNode, parents: Source['parents']): boolean {
  const call = parents.get(node);
  const callee = call?.type === 'CallExpression' ? call.callee : undefined;
  return (
    callee?.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    /^(some|every|filter|find(Last)?(Index)?)$/.test(callee.property.name)
  );
}

const isTruth = (node: AnyNode): boolean =>
  node.type === 'LogicalExpression'
    ? node.operator !== '??'
    : node.type === 'UnaryExpression'
      ? node.operator === '!'
      : node.type === 'BinaryExpression' && /^([<>]=?|[!=]==?|in|instanceof)$/.test(node.operator);

/** `!a` for a, and a for `!a` */
export const negated: Family = (node, context) => {
  const { source } = context;
  if (!isCondition(node, source) || node.type === 'Literal') return [];
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    return [condition(node, of(node.argument, source.code), context)];
  }
  const parent = source.parents.get(node);
  const isNegated = parent?.type === 'UnaryExpression' && parent.operator === '!';
  // Nobody means to ask whether there is a function.
  if (isNegated || isFunction(definitionOf(node, source))) return [];
  return [condition(node, not(of(node, source.code)), context)];
};

/** a for `a && b` */
export const partDropped: Family = (node, context) =>
  node.type === 'LogicalExpression'
    ? [node.left, node.right].map((side) => condition(node, of(side, context.source.code), context))
    : [];

/** `true` and `false` */
export const fixed: Family = (node, context) =>
  isCondition(node, context.source) && node.type !== 'Literal' && !isRefusal(node, context.source)
    ? ['true', 'false'].map((value) => condition(node, whole(value), context))
    : [];

/** `if (bad) throw …`, `if (good) return; throw …`: nobody refuses by mistake. */
function isRefusal(test: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(test);
  if (parent?.type !== 'IfStatement') return false;
  const block = parents.get(parent);
  const last = block?.type === 'BlockStatement' ? block.body.at(-1) : undefined;
  return (
    last?.type === 'ThrowStatement' ||
    nodesIn(parent.consequent).some(({ type }) => type === 'ThrowStatement')
  );
}

/** `a && b` for a, with a condition from elsewhere in the function. */
export const partMissing: Family = (node, context) => {
  const { source } = context;
  if (!isCondition(node, source) || node.type === 'Literal') return [];
  if (source.parents.get(node)?.type === 'LogicalExpression') return [];
  const own = of(node, source.code);
  return conditionsElsewhere(node, context).flatMap((other) =>
    ['&&', '||'].map((operator) => condition(node, binary(own, operator, other), context)),
  );
};

/** So many conditions from elsewhere are tried. */
const MOST = 6;

function conditionsElsewhere(node: AnyNode, { source, text }: Context): Written[] {
  const around = wholeAround(node, source);
  const isElsewhere = (each: AnyNode) => each.end <= node.start || each.start >= node.end;
  const others = (around ? nodesIn(around) : []).filter(
    (each) => each.type !== 'LogicalExpression' && isTruth(each) && isElsewhere(each),
  );
  const byText = new Map(others.map((each) => [text(each), of(each, source.code)]));
  byText.delete(text(node));
  return [...byText.values()].slice(0, MOST);
}

const OF_ONE = [
  '> 0',
  '< 0',
  '=== 0',
  '>= 0',
  '<= 0',
  '> 1',
  '=== 1',
  '< 1',
  '!== 0',
  '!== 1',
  '> 0.5',
  '< 0.5',
  '>= 2',
  '=== 2',
];

/** A comparison for what is always true or never: of numbers there with 0, 1 and each other. */
export const comparison: Family = (node, context) => {
  const { source } = context;
  const isFixed = node.type === 'Literal' && typeof node.value === 'boolean';
  if (!isFixed || !decides(node, source)) return [];
  const numbers = numbersAt(node, context).toReversed();
  const compared = [
    ...numbers.flatMap((name) => OF_ONE.map((rest) => `${name} ${rest}`)),
    ...numbers.flatMap((a, i) =>
      numbers
        .slice(i + 1)
        .flatMap((b) =>
          ['===', '!==', '<', '<=', '>', '>='].map((operator) => `${a} ${operator} ${b}`),
        ),
    ),
    ...missingAt(node, source).map((name) => `${name} === undefined`),
  ].map((text) => ({ text, level: levelOfOperator('<') }));
  const known = truthsAt(node, source).flatMap((name) => [whole(name), not(whole(name))]);
  return [...conditionsElsewhere(node, context), ...known, ...compared].map((each) =>
    condition(node, each, context),
  );
};

/** What may be true or false by itself. */
const truthsAt = (node: AnyNode, source: Source): string[] =>
  variablesAt(node, source).flatMap((each) =>
    sortOfBinding(each, source) === 'boolean' ? [each.name] : [],
  );

/** Parameters, which may not have been given. */
const missingAt = (node: AnyNode, source: Source): string[] =>
  variablesAt(node, source).flatMap(({ kind, name }) => (kind === 'param' ? [name] : []));

function decides(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  return /^(If|For|While|DoWhile)Statement$|^(Conditional|Logical)Expression$/.test(
    parent?.type ?? '',
  );
}

/** Numbers in variables and fields, and how long and large other things are. */
function numbersAt(node: AnyNode, { source, text }: Context): string[] {
  const variables = variablesAt(node, source)
    .slice(0, 8)
    .flatMap((binding) => {
      const { name } = binding;
      switch (sortOfBinding(binding, source)) {
        case 'number':
          return [name];
        case 'list':
          return [`${name}.length`];
        case 'tensor':
          return [`${name}.rank`, `${name}.size`];
        case undefined:
          return [name, `${name}.length`];
        default:
          return [];
      }
    });
  const around = wholeAround(node, source);
  const fields = (around ? nodesIn(around) : []).flatMap((each) =>
    each.type === 'MemberExpression' &&
    each.object.type === 'ThisExpression' &&
    isValue(each, source) &&
    maybe(each, ['number'], source)
      ? [text(each)]
      : [],
  );
  return [...variables, ...new Set(fields)];
}

/** `a === b` for `a = b` where a value is asked for */
export const compared: Family = (node, { source }) => {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return [];
  const parent = source.parents.get(node);
  if (/^(Expression|For)Statement$/.test(parent?.type ?? '')) return [];
  const { left, right } = node;
  const gap = { start: left.end, end: right.start };
  const sign = source.code.slice(gap.start, gap.end);
  return ['===', '!=='].map((operator) => ({
    edits: [replaced(gap, sign.replace('=', operator))],
    at: node,
    kind: 'condition',
  }));
};

export const CONDITIONS: readonly Family[] = [
  compared,
  negated,
  partDropped,
  fixed,
  partMissing,
  comparison,
];
