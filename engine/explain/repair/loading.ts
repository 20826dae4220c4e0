/** What a file does while it is loaded, and what it keeps from then on. */
import {
  type AnyNode,
  type Binding,
  bindingOf,
  isFunction,
  isRead,
  nodesIn,
  type Source,
} from '../slips/source.ts';

/** A list, a map or a variable of the file that its functions write to. */
export function isKept(node: AnyNode, source: Source): boolean {
  const isEmpty =
    (node.type === 'ArrayExpression' && node.elements.length === 0) ||
    (node.type === 'ObjectExpression' && node.properties.length === 0);
  if (isEmpty || (node.type === 'NewExpression' && isCollection(node.callee))) return true;
  const parent = source.parents.get(node);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  return (bindingOf(parent.id.name, parent.id, source)?.writes.length ?? 0) > 0;
}

const isCollection = (callee: AnyNode): boolean =>
  callee.type === 'Identifier' && !/^(Tensor|Error|\w+Array)$/.test(callee.name);

/** What is called, or read, before the file has been loaded. */
export function neededAtLoading(statements: readonly AnyNode[], source: Source): Set<AnyNode> {
  const needed = new Set<AnyNode>();
  const waiting = statements.flatMap(evaluatedIn);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const definition = usedAt(node, source)?.init;
    if (!definition || needed.has(definition)) continue;
    needed.add(definition);
    waiting.push(...nodesIn(definition));
  }
  return needed;
}

/** Without functions, which are not called yet; a callback may be. */
function evaluatedIn(statement: AnyNode): readonly AnyNode[] {
  switch (statement.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'FunctionDeclaration':
      return [];
    case 'ClassDeclaration': {
      const { superClass, body } = statement;
      const own = body.body.flatMap(setByClass);
      return [...(superClass ? nodesIn(superClass) : []), ...own];
    }
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ init }) =>
        init && !isFunction(init) ? nodesIn(init) : [],
      );
    default:
      return nodesIn(statement);
  }
}

/** Fields of the class itself; those of its instances come with them. */
function setByClass(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'StaticBlock') return nodesIn(node);
  const isStatic = node.type === 'PropertyDefinition' && node.static && node.value;
  return isStatic ? nodesIn(isStatic) : [];
}

/** What a name stands for that is read, and not the one that is declared. */
function usedAt(node: AnyNode, source: Source): Binding | undefined {
  if (node.type !== 'Identifier' || !isRead(node, source)) return undefined;
  const binding = bindingOf(node.name, node, source);
  return binding?.node === node ? undefined : binding;
}
