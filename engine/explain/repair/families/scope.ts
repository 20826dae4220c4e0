/** What there is at a place in the code to be used there. */
import {
  type AnyNode,
  around,
  type Binding,
  bindingOf,
  childrenOf,
  isFunction,
  type Source,
} from '../../slips/source.ts';

/** The variables that have a value where `node` begins, the nearest first. */
export const variablesAt = (node: AnyNode, source: Source): readonly Binding[] =>
  bindingsAt(node, source).filter((each) => isVariable(each) && isBefore(each, node, source));

/** … at the end of a block, where its own have one, too. */
export const variablesIn = (block: AnyNode, source: Source): readonly Binding[] =>
  bindingsFrom([block, ...around(block, source)], source).filter(isVariable);

/** The functions that can be called by a name where `node` is. */
export const functionsAt = (node: AnyNode, source: Source): readonly Binding[] =>
  bindingsAt(node, source).filter(
    ({ kind, init }) => kind === 'function' || kind === 'import' || isFunction(init),
  );

const isVariable = ({ kind, init }: Binding): boolean =>
  /^(param|caught|const|let|var)$/.test(kind) && !isFunction(init);

function isBefore({ kind, node: bound }: Binding, node: AnyNode, source: Source): boolean {
  if (kind === 'param' || kind === 'caught') return true;
  const declarator = around(bound, source).find(({ type }) => type === 'VariableDeclarator');
  return bound.end <= node.start && !(declarator && isWithin(node, declarator));
}

const known = new WeakMap<AnyNode, readonly Binding[]>();

function bindingsAt(node: AnyNode, source: Source): readonly Binding[] {
  const found = known.get(node) ?? bindingsFrom(around(node, source), source);
  known.set(node, found);
  return found;
}

/** In these scopes, what is declared last first. */
function bindingsFrom(scopes: readonly AnyNode[], source: Source): readonly Binding[] {
  const byName = new Map<string, Binding>();
  for (const scope of scopes) {
    for (const binding of [...(source.scopes.get(scope)?.values() ?? [])].toReversed()) {
      if (!byName.has(binding.name)) byName.set(binding.name, binding);
    }
  }
  return [...byName.values()];
}

type Span = Pick<AnyNode, 'start' | 'end'>;

export const isWithin = (node: Span, outer: Span): boolean =>
  outer.start <= node.start && node.end <= outer.end;

/** The outermost function or class that a place lies in. */
export const wholeAround = (node: AnyNode, source: Source): AnyNode | undefined =>
  [node, ...around(node, source)].findLast(
    (each) => isFunction(each) || each.type === 'ClassDeclaration',
  );

/** How many a function takes at least and at most; undefined where nobody knows. */
export function takes(name: string, node: AnyNode, source: Source): [number, number] | undefined {
  const init = bindingOf(name, node, source)?.init;
  return isFunction(init) ? paramsOf(init) : CORE.get(name);
}

/** … by its parameters; one with a default can be left out. */
export function paramsOf(node: AnyNode): [number, number] {
  if (!isFunction(node)) throw new TypeError(node.type);
  const { params } = node;
  const optional = params.findIndex(({ type }) => /^(AssignmentPattern|RestElement)$/.test(type));
  const isOpen = params.some(({ type }) => type === 'RestElement');
  return [optional < 0 ? params.length : optional, isOpen ? Infinity : params.length];
}

/** Functions of the core of tensors. */
const CORE: ReadonlyMap<string, [number, number]> = new Map([
  ['tensor', [1, 2]],
  ['full', [2, 2]],
  ['zeros', [1, 1]],
  ['ones', [1, 1]],
  ['eye', [1, 1]],
  ['arange', [1, 1]],
  ['randn', [2, 2]],
  ['erf', [1, 1]],
]);

/** Whether a node is code that has a value, in a place where another could stand. */
export function isValue(node: AnyNode, { parents }: Source): boolean {
  const parent = parents.get(node);
  if (!parent || !VALUES.test(node.type)) return false;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.right === node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'Property':
      return (
        parent.value === node && parents.get(parent)?.type === 'ObjectExpression' && !parent.method
      );
    case 'PropertyDefinition':
      return parent.value === node;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
    case 'ExpressionStatement':
    case 'ChainExpression':
    case 'ExportSpecifier':
    case 'ImportSpecifier':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'CatchClause':
    case 'ClassDeclaration':
    case 'MethodDefinition':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return false;
    default:
      return true;
  }
}

const VALUES =
  /^(Identifier|ThisExpression|Literal|TemplateLiteral|(?!Assignment|Function|ArrowFunction|Class|Yield|Sequence)\w+Expression)$/;

/** What stands for the language, and not for a value: `Math`, `Array`. */
export const isOfLanguage = (code: string): boolean =>
  /^(Math|Number|Array|Object|JSON|String|Float64Array|Int32Array|super)$/.test(code);

/** All names in code. */
export function namesIn(node: AnyNode, found = new Set<string>()): ReadonlySet<string> {
  if (node.type === 'Identifier') found.add(node.name);
  if (node.type === 'ThisExpression') found.add('this');
  for (const child of childrenOf(node)) namesIn(child, found);
  return found;
}
