/** Repairs of what was read and not there, where the code went on all the same. */
import type { MemberExpression } from 'acorn';
import { insteadOf, sayLacking } from './members.ts';
import { lackOf } from './nothing.ts';
import type { Observed } from './observe.ts';
import { type Repair, replaced } from './repair.ts';
import { quoted, receiver, slipAt } from './slip.ts';
import { type AnyNode, type Source, textOf } from './source.ts';

/** Of reads that gave nothing: `vs[-1] ?? 0`, `x.ndim < 2`. */
export function repairsOfReads(
  nodes: readonly AnyNode[],
  source: Source,
  { nothing, sites }: Observed,
): Repair[] {
  const among = new Set(nodes);
  return nothing.flatMap(({ site, values: [of], key }) => {
    const { node } = sites[site]!;
    if (!among.has(node) || node.type !== 'MemberExpression' || !of || key === undefined) return [];
    if (node.computed) return LISTS.has(of.is) ? fromTheEnd(node, source) : [];
    const asked = { object: node.object, name: key, source };
    const say = sayLacking(of, asked);
    const instead = insteadOf(of, asked);
    if (!say || instead === undefined) return [];
    const slip = slipAt(lackOf(of), node.property, source, say);
    return [{ edits: [replaced(node, instead)], slip }];
  });
}

const LISTS: ReadonlySet<string> = new Set(['array', 'typed array', 'string']);

/** `vs[-1]` */
function fromTheEnd(node: MemberExpression, source: Source): Repair[] {
  const { object, property } = node;
  if (property.type !== 'UnaryExpression' || property.operator !== '-') return [];
  const at = `${receiver(object, source, textOf(object, source))}.at(${textOf(property, source)})`;
  const code = quoted(node, source);
  const slip = slipAt('from-the-end', property, source, (words) => words.fromTheEnd(code, at));
  return [{ edits: [replaced(node, at)], slip }];
}
