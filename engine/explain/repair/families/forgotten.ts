/** A statement that was forgotten, and can be guessed by those that are there. */
import { inserted } from '../../slips/repair.ts';
import { definitionOf } from '../../slips/definitions.ts';
import {
  type AnyNode,
  type Binding,
  isFunction,
  nodesIn,
  type Source,
} from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { LOOP, placeIn } from './blocks.ts';
import { type Sort, sortOf, sortOfBinding } from './kinds.ts';
import { type Value, valueOf } from './paths.ts';
import { ofSort, poolAt } from './pool.ts';
import { isWithin, variablesAt, variablesIn } from './scope.ts';

const put = (at: AnyNode, place: number, line: string): Candidate => ({
  edits: [inserted(place, `\n${line}\n`)],
  at,
  kind: 'statement',
});

const before = (at: AnyNode, line: string): Candidate => put(at, at.start, line);

/** `batch = [];` within a loop: what a variable is at first, it is to be once more. */
export const resetMissing: Family = (node, { source, text }) => {
  if (node.type !== 'BlockStatement') return [];
  return variablesIn(node, source).flatMap(({ kind, name, init, node: bound }) => {
    const isKept =
      kind === 'let' && init && !isWithin(bound, node) && isInLoop(node, bound, source);
    if (!isKept || !CONSTANT.test(init.type)) return [];
    const line = `${name} = ${text(init)};`;
    return [put(node, node.start + 1, line), put(node, node.end - 1, line)];
  });
};

/** `dy = back.dx;`, `t += 1;` at the end of a loop: what is declared before it to change, and never does. */
export const updateMissing: Family = (node, context) => {
  const { source } = context;
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : undefined;
  if (!last || !LOOP.test(source.parents.get(node)?.type ?? '')) return [];
  const kept = variablesIn(node, source).filter(
    ({ kind, writes, node: bound }) =>
      kind === 'let' && writes.length === 0 && isInLoop(node, bound, source),
  );
  return kept.flatMap((binding) => {
    const { name } = binding;
    const sort = sortOfBinding(binding, source);
    const { variables, paths, sizes } = poolAt(last, context);
    const values = [...unreadFields(node, context), ...variables, ...paths, ...sizes];
    const lines = ofSort(sort ?? 'number', values, MOST_VALUES, context)
      .filter(({ text }) => text !== name)
      .map(({ text }) => `${name} = ${text};`);
    const isNumber = sort === undefined || sort === 'number';
    return [...lines, ...(isNumber ? [`${name} += 1;`] : [])].map((line) =>
      put(node, node.end - 1, line),
    );
  });
};

/** So many values are tried for each. */
const MOST_VALUES = 12;

/** `back.dx` of `const back = backward(…);`, which returns it, if nobody reads it. */
function unreadFields(block: AnyNode, { source }: Context): Value[] {
  return variablesIn(block, source).flatMap(({ name, init }) => {
    const called = init?.type === 'CallExpression' && definitionOf(init.callee, source);
    if (!called || !isFunction(called)) return [];
    const made = nodesIn(called.body, false).flatMap((each) =>
      each.type === 'ReturnStatement' && each.argument?.type === 'ObjectExpression'
        ? each.argument.properties
        : [],
    );
    return made.flatMap((each) => {
      if (each.type !== 'Property' || each.key.type !== 'Identifier') return [];
      const field = `${name}.${each.key.name}`;
      return source.code.includes(field) ? [] : [valueOf(field, sortOf(each.value, source), true)];
    });
  });
}

const CONSTANT = /^(Literal|ArrayExpression|UnaryExpression|Identifier)$/;

/** Whether a block is run again and again, and what is declared there is not. */
function isInLoop(block: AnyNode, bound: AnyNode, { parents }: Source): boolean {
  for (let up = parents.get(block); up && !isWithin(bound, up); up = parents.get(up)) {
    if (LOOP.test(up.type)) return true;
  }
  return false;
}

/** `minus[i] -= h;` beside `plus[i] += h;`: the same of another variable, or the other way. */
export const twinMissing: Family = (node, context) => {
  const place = placeIn(node, context.source);
  if (!place || node.type !== 'ExpressionStatement') return [];
  if (!/^(Assignment|Call)Expression$/.test(node.expression.type)) return [];
  const near = place.all.slice(Math.max(0, place.i - 3), place.i + 4);
  return twinsOf(node, context).flatMap((line) =>
    near.map((each) => before(each, line)).concat(put(node, near.at(-1)!.end, line)),
  );
};

function twinsOf(node: AnyNode, { source, text }: Context): string[] {
  const code = text(node);
  const target = nodesIn(node).find(({ type }) => type === 'Identifier');
  if (!target) return [];
  const sort = sortOf(target, source);
  const name = text(target);
  const others = variablesAt(node, source)
    .filter((each) => each.name !== name && isAlike(sortOfBinding(each, source), sort))
    .slice(0, MOST);
  const start = target.start - node.start;
  const copies = others.map(
    (each) => code.slice(0, start) + each.name + code.slice(start + name.length),
  );
  return [...turnedIn(code), ...copies, ...copies.flatMap(turnedIn)];
}

const isAlike = (a: Sort | undefined, b: Sort | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** So many other variables are tried. */
const MOST = 4;

/** With one sign turned: `x + h` for `x - h`, `+=` for `-=`. */
const turnedIn = (code: string): string[] =>
  Array.from(code.matchAll(/ ([-+])(=? )/g), ({ index, 0: all, 1: sign, 2: rest }) => {
    const turned = ` ${sign === '+' ? '-' : '+'}${rest}`;
    return code.slice(0, index) + turned + code.slice(index + all.length);
  });

/** `if (seen.has(x)) continue;` where something is added to `seen` and nobody asks for it. */
export const askMissing: Family = (node, context) => {
  const { source } = context;
  if (node.type !== 'BlockStatement' || !node.body[0]) return [];
  const loop = source.parents.get(node);
  const isLoop = loop !== undefined && LOOP.test(loop.type);
  const there = variablesIn(node, source);
  const own = there.filter((each) => loop && isWithin(each.node, loop)).map(({ name }) => name);
  return there
    .filter((each) => isUnasked(each, context))
    .flatMap(({ name }) =>
      own.flatMap((each) =>
        [isLoop ? 'continue' : 'return'].flatMap((jump) => {
          const line = `if (${name}.has(${each})) ${jump};`;
          return node.body.slice(0, 3).map((statement) => before(statement, line));
        }),
      ),
    );
};

/** A set or a map that is filled and never asked whether something is there. */
function isUnasked({ name, init }: Binding, { nodes }: Context): boolean {
  const isCollection =
    init?.type === 'NewExpression' &&
    init.callee.type === 'Identifier' &&
    /^(Set|Map)$/.test(init.callee.name);
  return (
    isCollection &&
    !nodes.some(
      (node) =>
        node.type === 'MemberExpression' &&
        node.object.type === 'Identifier' &&
        node.object.name === name &&
        node.property.type === 'Identifier' &&
        node.property.name === 'has',
    )
  );
}

export const FORGOTTEN: readonly Family[] = [resetMissing, twinMissing, askMissing];
