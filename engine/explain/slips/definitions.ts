/** The functions and classes that names stand for: what is exported, what it leads to, where it is called. */
import type { AnyNode, CallExpression } from 'acorn';
import { bindingOf, type FunctionNode, nodesIn, type Source } from './source.ts';

/** The function or class that a file exports by this name. */
export function exported(name: string, source: Source): AnyNode | undefined {
  const { program } = source;
  if (program.type !== 'Program') return undefined;
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration, specifiers } = statement;
    if (declaration && declaration.type !== 'VariableDeclaration') {
      if (declaration.id.name === name) return declaration;
    }
    for (const { id, init } of declaration?.type === 'VariableDeclaration'
      ? declaration.declarations
      : []) {
      if (id.type === 'Identifier' && id.name === name) return init ?? undefined;
    }
    const local = specifiers.find(
      (each) => each.exported.type === 'Identifier' && each.exported.name === name,
    )?.local;
    if (local?.type === 'Identifier') return definitionOf(local, source);
  }
  return undefined;
}

/** What the export `name` is made of: itself, and what it leads to by names, but for `others`. */
export const reachedFrom = (
  name: string,
  source: Source,
  others: readonly string[] = [],
): readonly AnyNode[] => {
  const left = new Set(others.flatMap((other) => exported(other, source) ?? []));
  const reached = ledTo(exported(name, source) ?? source.program, source, left);
  return [...new Set([...reached].flatMap((node) => nodesIn(node)))];
};

/** A node, and the functions and values that it leads to by names, but for what is `left`. */
export function ledTo(
  node: AnyNode,
  source: Source,
  left: ReadonlySet<AnyNode> = new Set(),
): ReadonlySet<AnyNode> {
  const reached = new Set<AnyNode>();
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const each of nodesIn(next)) {
      const binding = each.type === 'Identifier' && bindingOf(each.name, each, source);
      if (binding && binding.init && ![reached, left].some((set) => set.has(binding.init!)))
        waiting.push(binding.init);
    }
  }
  return reached;
}

/** The function or class that a name stands for, if it never stands for anything else. */
export function definitionOf(node: AnyNode, source: Source): AnyNode | undefined {
  if (node.type !== 'Identifier') return undefined;
  const binding = bindingOf(node.name, node, source);
  return binding && binding.writes.length === 0 ? binding.init : undefined;
}

/** Where a function is called by its name. */
export const callsOf = (node: FunctionNode, source: Source): readonly CallExpression[] =>
  callsIn(source).get(node) ?? [];

const known = new WeakMap<Source, ReadonlyMap<AnyNode, readonly CallExpression[]>>();

function callsIn(source: Source): ReadonlyMap<AnyNode, readonly CallExpression[]> {
  const found = known.get(source);
  if (found) return found;
  const calls = new Map<AnyNode, CallExpression[]>();
  for (const node of source.nodes) {
    const called = node.type === 'CallExpression' && definitionOf(node.callee, source);
    if (called) calls.set(called, [...(calls.get(called) ?? []), node]);
  }
  known.set(source, calls);
  return calls;
}
