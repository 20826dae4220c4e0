/** Two variables, or two fields, in each other's place. */
import { type Edit, replaced } from '../../slips/repair.ts';
import {
  type AnyNode,
  type Binding,
  bindingOf,
  isFunction,
  isRead,
  nodesIn,
  type Source,
} from '../../slips/source.ts';
import type { Candidate, Context } from '../candidate.ts';
import { isMovable } from './blocks.ts';
import { instead } from './edits.ts';
import { sortOfBinding } from './kinds.ts';
import { pairsOf } from './lists.ts';
import { variablesIn, wholeAround } from './scope.ts';
import { readsOf } from './types.ts';
import { whole } from './writing.ts';

/** `beta1` and `beta2` in each other's place, everywhere in a function or in a statement. */
export function namesExchanged(nodes: readonly AnyNode[], context: Context): Candidate[] {
  const { source } = context;
  return nodes.flatMap((node) => {
    if (!isMovable(node) && !isWholeBody(node, source)) return [];
    const reads = nodesIn(node).filter(
      (each) => each.type === 'Identifier' && isRead(each, source) && !isBound(each, source),
    );
    const names = [...new Set(reads.map((each) => context.text(each)))];
    const there = variablesIn(node, source).filter(({ name }) => names.includes(name));
    return there.flatMap((a, i) =>
      there.slice(i + 1).flatMap((b): Candidate[] => {
        const [sort, other] = [a, b].map((each) => sortOfBinding(each, source));
        if (sort !== other || a.kind !== b.kind) return [];
        const edits = reads.flatMap((each): Edit[] => {
          const name = context.text(each);
          if (name === a.name) return [instead(each, whole(b.name), source)];
          return name === b.name ? [instead(each, whole(a.name), source)] : [];
        });
        if (edits.length < 2) return [];
        const declared = declaredExchanged(a, b, reads, source);
        return [edits, ...(declared ? [declared] : [])].map((each) => ({
          edits: each,
          at: node,
          kind: 'variable',
        }));
      }),
    );
  });
}

/** The same, if all that reads them is here: `cols` and `rows` where they are declared. */
function declaredExchanged(
  a: Binding,
  b: Binding,
  reads: readonly AnyNode[],
  source: Source,
): Edit[] | undefined {
  const isAll = [a, b].every(
    (each) => each.init && (readsOf(source).get(each) ?? []).every((read) => reads.includes(read)),
  );
  return isAll ? [replaced(a.node, b.name), replaced(b.node, a.name)] : undefined;
}

/** `.dw` and `.db` in each other's place, wherever they are read in a statement. */
export function readsExchanged(nodes: readonly AnyNode[], { source, text }: Context): Candidate[] {
  return nodes.filter(isMovable).flatMap((node) => {
    const fields = nodesIn(node).flatMap((each) => fieldRead(each, source) ?? []);
    const names = [...new Set(fields.map(text))];
    return pairsOf(names).flatMap(([a, b]): Candidate[] => {
      const edits = fields.flatMap((each): Edit[] => {
        const name = text(each);
        return name === a ? [replaced(each, b)] : name === b ? [replaced(each, a)] : [];
      });
      return edits.length > 1 ? [{ edits, at: node, kind: 'order' }] : [];
    });
  });
}

/** A field by its name, not a method that is called. */
function fieldRead(node: AnyNode, source: Source): AnyNode | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const parent = source.parents.get(node);
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node;
  return isCalled ? undefined : node.property;
}

function isWholeBody(node: AnyNode, source: Source): boolean {
  const parent = source.parents.get(node);
  return isFunction(parent) && parent.body === node && parent === wholeAround(node, source);
}

const isBound = (node: AnyNode, source: Source): boolean =>
  node.type === 'Identifier' && bindingOf(node.name, node, source)?.node === node;
