/** A statement that was forgotten, and can be guessed by those that are there. */
import { inserted } from '../../slips/repair.ts';
import { type AnyNode, type Binding, nodesIn, type Source } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { LOOP, placeIn } from './blocks.ts';
import { type Sort, sortOf, sortOfBinding } from './kinds.ts';
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
