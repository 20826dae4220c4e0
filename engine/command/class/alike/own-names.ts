/** Which names in a file are one's own, and could as well be others. */
import type { AnyNode, Program } from 'acorn';

export const nameOf = (node: AnyNode | null): string =>
  node && 'name' in node ? String(node.name) : '';

/**
 * What each name is read as: one's own is like any other, what is imported goes by the name it has
 * there, and what is exported by its own, as the course gives it.
 */
export function namesIn(program: Program): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const exported = new Set<string>();
  const walk = (node: AnyNode): void => {
    if (node.type === 'ImportSpecifier') {
      names.set(node.local.name, nameOf(node.imported));
      return;
    }
    if (node.type === 'ExportNamedDeclaration' && node.declaration) {
      if ('id' in node.declaration) exported.add(nameOf(node.declaration.id));
      else for (const { id } of node.declaration.declarations) exported.add(nameOf(id));
    }
    for (const declared of declaredBy(node)) {
      for (const name of boundIn(declared)) if (!names.has(name)) names.set(name, 'own');
    }
    for (const child of childrenOf(node)) walk(child);
  };
  walk(program);
  for (const name of exported) names.delete(name);
  return names;
}

function declaredBy(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.id];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node.id ? [node.id, ...node.params] : node.params;
    case 'ClassDeclaration':
      return node.id ? [node.id] : [];
    case 'CatchClause':
      return node.param ? [node.param] : [];
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return [node.local];
    default:
      return [];
  }
}

function boundIn(pattern: AnyNode): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'Property') return boundIn(pattern.value);
  if (pattern.type === 'AssignmentPattern') return boundIn(pattern.left);
  return /Pattern$|^RestElement$/.test(pattern.type) ? childrenOf(pattern).flatMap(boundIn) : [];
}

export function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof (value as AnyNode | null)?.type === 'string');
}
