/** Variables, and where they are read. */
import { type AnyNode, type Binding, bindingOf, isRead, type Source } from '../slips/source.ts';

/** What a variable stands for. */
export const bindingAt = (node: AnyNode, source: Source): Binding | undefined =>
  node.type === 'Identifier' ? bindingOf(node.name, node, source) : undefined;

/** Whether it was declared by itself, and not given. */
export const isVariable = (binding: Binding | undefined): binding is Binding =>
  binding !== undefined && /^(const|let|var)$/.test(binding.kind);

export const readsOf = (binding: Binding | undefined, source: Source): AnyNode[] =>
  source.nodes.filter(
    (node) =>
      node.type === 'Identifier' &&
      node.name === binding?.name &&
      node !== binding.node &&
      isRead(node, source) &&
      bindingAt(node, source) === binding,
  );
