/** Which variables there are at a place. */
import type { AnyNode, Identifier } from 'acorn';

/** The variables of the functions around a place, as far as they are made before it, the last first. */
export function variablesAt({ start }: AnyNode, above: readonly AnyNode[]): string[] {
  const names = above.flatMap((node, i) => {
    const inner = above[i + 1];
    if (isFunction(node)) return node.params.flatMap(boundIn);
    if (node.type === 'BlockStatement') return node.body.flatMap((each) => declaredIn(each, start));
    if (node.type === 'ForStatement') return node.init ? declaredIn(node.init, start) : [];
    const isLoop = node.type === 'ForOfStatement' || node.type === 'ForInStatement';
    return isLoop && inner === node.body ? declaredIn(node.left, start) : [];
  });
  return [...new Set(names)].reverse();
}

function isFunction(node: AnyNode) {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

function declaredIn(node: AnyNode, before: number): string[] {
  if (node.type !== 'VariableDeclaration') return [];
  return node.declarations.flatMap(({ id, end }) => (end <= before ? boundIn(id) : []));
}

/** The names that a pattern binds. */
function boundIn(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return boundIn(pattern.left);
    case 'RestElement':
      return boundIn(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundIn(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        boundIn(each.type === 'Property' ? each.value : each),
      );
    default:
      return [];
  }
}

/** Whether a name is there to be read, not to be bound, and is no name of a field. */
export function isReference(node: Identifier, above: readonly AnyNode[]): boolean {
  const parent = above.at(-1)!;
  if (parent.type === 'MemberExpression') return node === parent.object || parent.computed;
  if (parent.type === 'CallExpression' && node === parent.callee) return false;
  if (parent.type === 'Property') {
    const isPattern = above.at(-2)?.type === 'ObjectPattern';
    return !isPattern && (node === parent.value || parent.shorthand);
  }
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') return false;
  return !isBinding(node, above);
}

/** A default in a pattern is read like any other expression, but is seldom worth another name. */
function isBinding(node: Identifier, above: readonly AnyNode[]): boolean {
  const declares = above.findLast(({ type }) => isPatternOwner(type));
  if (!declares) return false;
  const isIn = (pattern: AnyNode): boolean => pattern === node || above.includes(pattern);
  if (declares.type === 'VariableDeclarator') return isIn(declares.id);
  if (isFunction(declares)) return declares.params.some(isIn);
  return declares.type === 'CatchClause' || declares.type === 'ClassDeclaration';
}

const isPatternOwner = (type: string): boolean =>
  type === 'VariableDeclarator' ||
  type === 'CatchClause' ||
  type === 'ClassDeclaration' ||
  type.includes('Function');
