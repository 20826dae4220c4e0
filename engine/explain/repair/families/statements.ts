/** A statement too many or missing, an `else`, a `return`, a result that nobody keeps. */
import { idleIn } from '../../slips/idle.ts';
import { type Edit, inserted, replaced } from '../../slips/repair.ts';
import { definitionOf } from '../../slips/definitions.ts';
import {
  type AnyNode,
  type Binding,
  bindingOf,
  isFunction,
  nodesIn,
  type Source,
  textOf,
} from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { bodiesOf, isVoid, jumps, LOOP, placeIn, refuses, whole } from './blocks.ts';
import { sortOf, sortOfBinding } from './kinds.ts';
import { poolAt } from './pool.ts';
import { isWithin, variablesAt, variablesIn } from './scope.ts';

const statement = (at: AnyNode, edits: readonly Edit[]): Candidate => ({
  edits,
  at,
  kind: 'statement',
});

/** Nothing in its place. Whether something is refused is decided by a condition. */
export const removed: Family = (node, { source }) => {
  if (!node.type.endsWith('Statement') || /^(Block|Throw)/.test(node.type)) return [];
  // Nobody refuses by mistake.
  if (refuses(node, source)) return [];
  if (placeIn(node, source)) return [statement(node, [replaced(whole(node, source), '')])];
  const parent = source.parents.get(node);
  return parent && bodiesOf(parent).includes(node) ? [statement(node, [replaced(node, ';')])] : [];
};

/** `if (a) b; else c;` for `if (a) b; c;`, and back. */
export const otherwise: Family = (node, { source }) => {
  if (node.type !== 'IfStatement') return [];
  const { consequent, alternate } = node;
  if (alternate) {
    const gap = { start: consequent.end, end: alternate.start };
    const without = [statement(node, [replaced({ start: consequent.end, end: node.end }, '')])];
    return placeIn(node, source) ? [statement(node, [replaced(gap, '\n')]), ...without] : without;
  }
  const place = placeIn(node, source);
  const next = place?.all[place.i + 1];
  if (!next || !next.type.endsWith('Statement') || jumps(consequent)) return [];
  return [statement(node, [replaced({ start: node.end, end: next.start }, ' else ')])];
};

/** `x = x.add(y);` for `x.add(y);`, `out[i] = v;` for `v;`, and `x.push(y);` for `x = x.push(y);` */
export const kept: Family = (node, context) => {
  const { source, text } = context;
  if (node.type !== 'ExpressionStatement') return [];
  const { expression } = node;
  if (expression.type === 'AssignmentExpression' && expression.operator === '=') {
    const { right } = expression;
    return right.type === 'CallExpression'
      ? [statement(node, [replaced(expression, text(right))])]
      : [];
  }
  if (/^(Assignment|Update|Await|Yield)Expression$/.test(expression.type)) return [];
  const isCall = expression.type === 'CallExpression' && sortOf(expression, source) !== 'number';
  const names = isCall ? targetsOfCall(expression, source, text) : elementsAt(node, context);
  return names.map((name) => ({
    edits: [inserted(expression.start, `${name} = `)],
    at: node,
    kind: 'assignment',
  }));
};

function targetsOfCall(call: AnyNode, source: Source, text: Context['text']): string[] {
  const targets = variablesAt(call, source).filter(
    ({ kind }) => kind === 'let' || kind === 'param',
  );
  const own = receiverOf(call);
  const isSettable =
    own?.type === 'MemberExpression' ||
    (own?.type === 'Identifier' && targets.some(({ name }) => name === own.name));
  const others = targets.map(({ name }) => name).slice(0, 3);
  return [...new Set([...(isSettable ? [text(own)] : []), ...others])];
}

/** `out[i]` and `sum`: where a value could be kept that nobody keeps. */
function elementsAt(node: AnyNode, { source, text }: Context): string[] {
  const there = variablesAt(node, source);
  const plain = there.flatMap(({ kind, name }) => (kind === 'let' ? [name] : []));
  const indices = new Set(
    nodesIn(node).flatMap((each) =>
      each.type === 'MemberExpression' && each.computed ? [text(each.property)] : [],
    ),
  );
  const numbers = there.filter((each) => sortOfBinding(each, source) === 'number');
  for (const { name } of numbers.slice(0, 2)) indices.add(name);
  const lists = there.flatMap((binding) => {
    const sort = sortOfBinding(binding, source);
    return sort === 'list' ? [binding.name] : sort === 'tensor' ? [`${binding.name}.data`] : [];
  });
  return [...lists.flatMap((list) => [...indices].map((i) => `${list}[${i}]`)), ...plain];
}

/** `x` of `x.add(y).mul(z)` */
function receiverOf(node: AnyNode): AnyNode | undefined {
  if (node.type !== 'CallExpression') return node;
  const { callee } = node;
  return callee.type === 'MemberExpression' ? receiverOf(callee.object) : undefined;
}

/** `return` before what a function ends with, or behind it. */
export const returnMissing: Family = (node, { source, text }) => {
  if (node.type !== 'BlockStatement' || !isFunction(source.parents.get(node))) return [];
  const last = node.body.at(-1);
  if (!last || last.type === 'ReturnStatement') return [];
  if (last.type === 'ExpressionStatement') {
    const { expression } = last;
    const value = expression.type === 'AssignmentExpression' ? [text(expression.left)] : [];
    return [
      result(last, inserted(last.start, 'return ')),
      ...value.map((each) => result(last, inserted(last.end, ` return ${each};`))),
    ];
  }
  return variablesIn(node, source)
    .slice(0, MOST)
    .map(({ name }) => result(last, inserted(last.end, ` return ${name};`)));
};

/** `return` before what is done under a condition at the end. */
export const returnUnderCondition: Family = (node) => {
  if (node.type !== 'IfStatement') return [];
  return bodiesOf(node).flatMap((body) => {
    const last = body.type === 'BlockStatement' ? body.body.at(-1) : body;
    return last?.type === 'ExpressionStatement'
      ? [result(last, inserted(last.start, 'return '))]
      : [];
  });
};

/** `throw` under a condition, where nothing is done, or where words are all there is. */
export const throwMissing: Family = (node, { source }) => {
  if (node.type !== 'IfStatement') return [];
  return bodiesOf(node).flatMap((body): Candidate[] => {
    // Without a semicolon: `;` would be taken for what stays.
    if (isVoid(body)) return [statement(body, [replaced(body, '{ throw new RangeError() }')])];
    const [only, ...others] = body.type === 'BlockStatement' ? body.body : [body];
    return only && others.length === 0 && idleIn([only], source).length > 0
      ? [statement(only, [inserted(only.start, 'throw ')])]
      : [];
  });
};

const result = (at: AnyNode, edit: Edit): Candidate => ({ edits: [edit], at, kind: 'result' });

/** So many variables are given where a result is missing. */
const MOST = 6;

/** `break`, `continue` and `return` at the end of what is repeated or done under a condition. */
export const jumpMissing: Family = (node, { source }) => {
  if (node.type !== 'IfStatement' || jumps(node.consequent)) return [];
  const { consequent } = node;
  const isInLoop = loopAround(node, source);
  if (!isInLoop || consequent.type !== 'BlockStatement') return [];
  return ['break;', 'continue;'].map((jump) =>
    statement(node, [inserted(consequent.end - 1, `${jump}\n`)]),
  );
};

function loopAround(node: AnyNode, { parents }: Source): boolean {
  for (let up = parents.get(node); up && !isFunction(up); up = parents.get(up)) {
    if (LOOP.test(up.type)) return true;
  }
  return false;
}

/** What is to be set again at each turn, if nothing sets it: `dy = back.dx;`, `sum += v;`, `i++;` */
export const updateMissing: Family = (node, context) => {
  const { source } = context;
  const [body] = LOOP.test(node.type) ? bodiesOf(node) : [];
  if (body?.type !== 'BlockStatement') return [];
  const there = variablesIn(body, source);
  const ofLoop = there.filter(({ node: bound }) => isWithin(bound, node));
  const values = [
    ...unreadFields(ofLoop, source),
    ...ofLoop.map(({ name }) => name),
    ...extentsOf(ofLoop, body.body.at(-1) ?? body, context),
  ];
  const lines = there.flatMap(({ name, kind, writes, init, node: bound }) => {
    if (isWithin(bound, node)) return [];
    if (init?.type === 'ArrayExpression' && init.elements.length <= 1) {
      return ofLoop.flatMap((each) =>
        isUsed(each, body)
          ? []
          : [`${name}.push(${each.name});`, `${name}.at(-1).push(${each.name});`],
      );
    }
    return kind === 'let' && writes.length === 0 ? settings(name, init, values) : [];
  });
  return lines.map((line) => statement(node, [inserted(body.end - 1, `${line}\n`)]));
};

function settings(name: string, init: AnyNode | undefined, values: readonly string[]): string[] {
  const signs = init?.type === 'Literal' ? ['=', '+=', '*='] : ['='];
  return [
    `${name}++;`,
    `${name}--;`,
    ...values.flatMap((value) => signs.map((sign) => `${name} ${sign} ${value};`)),
  ];
}

/** `back.dx` of `const back = backward(…);`, which returns it, if nobody reads it. */
function unreadFields(variables: readonly Binding[], source: Source): string[] {
  return variables.flatMap(({ name, init }) => {
    const called = init?.type === 'CallExpression' && definitionOf(init.callee, source);
    if (!called || !isFunction(called)) return [];
    const made = nodesIn(called.body, false).flatMap((each) =>
      each.type === 'ReturnStatement' && each.argument?.type === 'ObjectExpression'
        ? each.argument.properties
        : [],
    );
    return made
      .flatMap((each) => (each.type === 'Property' ? `${name}.${textOf(each.key, source)}` : []))
      .filter((field) => !source.code.includes(field));
  });
}

/** `w.shape[0]` */
const extentsOf = (variables: readonly Binding[], at: AnyNode, context: Context): string[] =>
  poolAt(at, context)
    .sizes.map(({ text }) => text)
    .filter((text) => variables.some(({ name }) => text.startsWith(`${name}.`)));

/** `sum = v;` for `let sum = v;` within a block, where there is another `sum` around it. */
export const declaredAnew: Family = (node, { source }) => {
  const block = source.parents.get(node);
  const around = block && source.parents.get(block);
  if (node.type !== 'VariableDeclaration' || block?.type !== 'BlockStatement' || !around) return [];
  const [{ id, init } = {}, ...others] = node.declarations;
  if (id?.type !== 'Identifier' || !init || others.length > 0) return [];
  const outer = bindingOf(id.name, around, source);
  const isSet = outer !== undefined && /^(let|var)$/.test(outer.kind);
  return isSet
    ? [
        {
          edits: [replaced({ start: node.start, end: id.start }, '')],
          at: node,
          kind: 'assignment',
        },
      ]
    : [];
};

/** Whether a block does anything with a variable but declaring it. */
const isUsed = ({ name, node: bound }: Binding, block: AnyNode): boolean =>
  nodesIn(block).some((each) => each.type === 'Identifier' && each.name === name && each !== bound);

export const STATEMENT_FAMILIES: readonly Family[] = [
  kept,
  removed,
  otherwise,
  returnMissing,
  returnUnderCondition,
  throwMissing,
  declaredAnew,
  jumpMissing,
];
