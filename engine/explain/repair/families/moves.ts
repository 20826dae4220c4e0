/** A statement in another place: among its neighbours, and out of or into what stands around them. */
import { type Edit, inserted, replaced } from '../../slips/repair.ts';
import { type AnyNode, nodesIn, type Source } from '../../slips/source.ts';
import type { Candidate, Family } from '../candidate.ts';
import {
  areApart,
  blockOf,
  bodiesOf,
  declaredBy,
  isMovable,
  LOOP,
  placeIn,
  uses,
  whole,
} from './blocks.ts';

/** So many places up or down. */
const FARTHEST = 4;

const moved = (node: AnyNode, place: Edit, source: Source, of?: Edit): Candidate => ({
  edits: [of ?? replaced(whole(node, source), ''), place],
  at: node,
  kind: 'statement',
});

const before = (node: AnyNode, text: string): Edit => inserted(node.start, `${text}\n`);
const after = (node: AnyNode, text: string): Edit => inserted(node.end, `\n${text}`);

/** Up or down among its neighbours, past such as it has to do with. */
export const amongNeighbours: Family = (node, { source, text }) => {
  const place = isMovable(node) ? placeIn(node, source) : undefined;
  if (!place) return [];
  const { all, i } = place;
  return [...all.keys()].flatMap((j) => {
    const distance = Math.abs(j - i);
    // One up is the neighbour's one down.
    if (j === i || j === i - 1 || distance > FARTHEST) return [];
    const passed = j > i ? all.slice(i + 1, j + 1) : all.slice(j, i);
    if (passed.some((each) => !isMovable(each)) || !canPass(node, passed, j > i)) return [];
    // Behind `return` nothing is done any more.
    if ((j > i ? passed : [node]).some(({ type }) => type === 'ReturnStatement')) return [];
    return [moved(node, j > i ? after(all[j]!, text(node)) : before(all[j]!, text(node)), source)];
  });
};

/** Whether it changes something, and not only what would be used before it is declared. */
function canPass(node: AnyNode, passed: readonly AnyNode[], isDown: boolean): boolean {
  const farthest = isDown ? passed.at(-1)! : passed[0]!;
  if (areApart(node, farthest)) return false;
  return passed.every((each) =>
    isDown ? !uses(each, declaredBy(node)) : !uses(node, declaredBy(each)),
  );
}

/** Out of the loop or the condition around it. */
export const outOf: Family = (node, { source, text }) => {
  const block = source.parents.get(node);
  const outer = block && source.parents.get(block);
  if (!isMovable(node) || !block || !outer) return [];
  const isBody = bodiesOf(outer).includes(block) && block.type === 'BlockStatement';
  const isAlone = bodiesOf(outer).includes(node);
  const around = isBody ? outer : isAlone ? block : undefined;
  if (!around || around.type.includes('Function') || !placeIn(around, source)) return [];
  if (LOOP.test(around.type) && breaks(node)) return [];
  const code = text(node);
  const taken = isAlone ? replaced(node, ';') : undefined;
  const declared = declaredBy(node);
  const rest = isBody ? (blockOf(block) ?? []).filter((each) => each !== node) : [];
  const behind = rest.some((each) => uses(each, declared)) ? [] : [after(around, code)];
  return [...behind, before(around, code)].map((place) => moved(node, place, source, taken));
};

/** Whether it needs a loop around it. */
const breaks = (node: AnyNode): boolean =>
  nodesIn(node, false).some(({ type }) => /^(Break|Continue)Statement$/.test(type));

/** Into the loop or the condition that follows or that it follows; into the other branch. */
export const into: Family = (node, { source, text }) => {
  const place = isMovable(node) ? placeIn(node, source) : undefined;
  if (!place) return [];
  const { all, i } = place;
  const code = text(node);
  const behind = all.slice(i + 1);
  const isDeclared = (others: readonly AnyNode[]) =>
    others.some((each) => uses(each, declaredBy(node)));
  const next = isDeclared(all.slice(i + 2)) ? undefined : behind[0];
  const last = isDeclared(behind) ? undefined : all[i - 1];
  return [
    ...bodiesIn(next).map((body) => moved(node, atStart(body, code), source)),
    ...bodiesIn(next).map((body) => moved(node, atEnd(body, code), source)),
    ...bodiesIn(last).map((body) => moved(node, atEnd(body, code), source)),
    ...bodiesIn(last).map((body) => moved(node, atStart(body, code), source)),
  ];
};

/** The blocks of a loop or a condition, and of the loops in it. */
function bodiesIn(node: AnyNode | undefined): readonly AnyNode[] {
  const bodies = node ? bodiesOf(node) : [];
  const blocks = bodies.filter(({ type }) => type === 'BlockStatement');
  const inner = bodies.flatMap((body) => blockOf(body) ?? [body]);
  return [...blocks, ...inner.filter(({ type }) => LOOP.test(type)).flatMap(bodiesIn)];
}

const atStart = (block: AnyNode, code: string): Edit => inserted(block.start + 1, `\n${code}`);
const atEnd = (block: AnyNode, code: string): Edit => inserted(block.end - 1, `${code}\n`);

export const MOVES: readonly Family[] = [amongNeighbours, outOf, into];
