/** What a parameter or a field is where nobody gives it. */
import { inserted, replaced } from '../../slips/repair.ts';
import { type AnyNode, bindingOf, isFunction, type Source } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { maybe } from './kinds.ts';
import { listOf } from './lists.ts';
import { bindingsIn } from './pool.ts';

/** What is taken for a step, a share or a small number, and where counting begins. */
const USUAL = [
  '0',
  '1',
  '0.9',
  '0.99',
  '0.999',
  '0.1',
  '0.01',
  '0.001',
  '0.0001',
  '0.5',
  '1e-5',
  '1e-6',
  '1e-7',
  '1e-8',
  '1e-10',
  '1e-12',
  '2',
  '10',
];

/** Others for `eps = 1e-8`, `eps ?? 1e-8`, `{ eps: 1e-8, ...options }` */
export const anotherDefault: Family = (node, { source, text }) => {
  if (!isDefault(node, source)) return [];
  const others =
    typeof (node as { value?: unknown }).value === 'boolean' ? ['true', 'false'] : USUAL;
  return others
    .filter((other) => Number(other) !== Number(text(node)) && other !== text(node))
    .map((other) => ({ edits: [replaced(node, other)], at: node, kind: 'default' }));
};

function isDefault(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  if (node.type !== 'Literal' || typeof node.value === 'string') return false;
  if (parent?.type === 'AssignmentPattern') return true;
  if (parent?.type === 'LogicalExpression')
    return parent.operator === '??' && parent.right === node;
  const record = parent?.type === 'Property' && parent.value === node && parents.get(parent);
  return (
    !!record &&
    record.type === 'ObjectExpression' &&
    record.properties.some(({ type }) => type === 'SpreadElement')
  );
}

/** `(x, slope = 0.01)` for `(x, slope)`: what comes last, and what is taken out of a record. */
export const defaultMissing: Family = (node, context) => {
  const { source } = context;
  const list =
    isTakenApart(node, source) || isNamed(node, source) ? listOf(node, source) : undefined;
  if (!list) return [];
  const isRecord = node.type === 'ObjectPattern';
  return list.items.toReversed().flatMap(({ node: item }, i): Candidate[] => {
    const target = item.type === 'Property' ? item.value : item;
    const isLast = isRecord || list.items.slice(list.items.length - i).every(isGiven);
    if (target.type !== 'Identifier' || !isLast || !maybe(target, ['number'], source)) return [];
    if (isTakenOver(target, context)) return [];
    return USUAL.map((value) => ({
      edits: [inserted(target.end, ` = ${value}`)],
      at: target,
      kind: 'default',
    }));
  });
};

/** By `let step = h;` that is never changed: what is to be done where nobody gives it was left out there. */
const isTakenOver = (target: AnyNode, context: Context): boolean =>
  bindingsIn(context).some(
    ({ kind, init, writes }) =>
      kind === 'let' &&
      writes.length === 0 &&
      init?.type === 'Identifier' &&
      bindingOf(init.name, init, context.source)?.node === target,
  );

const isGiven = ({ node }: { node: AnyNode }): boolean =>
  node.type === 'AssignmentPattern' || node.type === 'RestElement';

/** A parameter of a function with a name, or what a variable is taken out of. */
function isTakenApart(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  if (node.type !== 'ObjectPattern' && node.type !== 'ArrayPattern') return false;
  return parent?.type === 'VariableDeclarator' || (!!parent && isNamed(parent, { parents }));
}

/** Called by its name, unlike what is given to `map`. */
const isNamed = (node: AnyNode, { parents }: Pick<Source, 'parents'>): boolean =>
  isFunction(node) &&
  /^(VariableDeclarator|MethodDefinition|ExportNamedDeclaration|Program|ExportDefaultDeclaration)$/.test(
    parents.get(node)?.type ?? '',
  );

/** `(x, slope)` for `(x, slope = 0.01)` */
export const defaultDropped: Family = (node, { text }) =>
  node.type === 'AssignmentPattern'
    ? [{ edits: [replaced(node, text(node.left))], at: node, kind: 'default' }]
    : [];

export const DEFAULTS: readonly Family[] = [anotherDefault, defaultMissing, defaultDropped];
