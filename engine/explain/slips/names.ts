/** The slip behind an error that names a variable: it is not declared, not yet, or cannot be set. */
import type { Place } from '../../sandbox/problem.ts';
import { semicolonIn } from './calls.ts';
import { type Slip, slipAt } from './slip.ts';
import {
  type AnyNode,
  around,
  type Binding,
  bindingOf,
  isRead,
  lineAt,
  nodesIn,
  type Source,
  textOf,
} from './source.ts';
import { type Given, sayUndefined } from './undeclared.ts';

/** What was thrown, and where as far as that is known. */
export interface ThrownError {
  readonly error: string;
  readonly place?: Place;
}

/** By the error alone, and where it was thrown: what a name stands for. */
export function slipOfName(
  { error, place }: ThrownError,
  source: Source,
  given?: Given,
): Slip | undefined {
  const [, undefinedName] = /^ReferenceError: '(.{1,40})' is not defined$/.exec(error) ?? [];
  const [, early] = /^ReferenceError: (.{1,40}) is not initialized$/.exec(error) ?? [];
  const [, fixed] = /^TypeError: '(.{1,40})' is read-only$/.exec(error) ?? [];
  const name = undefinedName ?? early ?? fixed;
  if (name === undefined || place === undefined || place.file !== source.file) return undefined;
  const node = identifierAt(name, place, source);
  if (!node) return undefined;
  const binding = bindingOf(name, node, source);
  if (undefinedName !== undefined && !binding) {
    return slipAt('undefined-name', node, source, sayUndefined(name, node, source, given));
  }
  if (early !== undefined && binding) {
    const declarator = source.parents.get(binding.node);
    const isOwn = declarator && around(node, source).includes(declarator);
    const broken = isOwn && nodesIn(declarator).map((each) => semicolonIn(each, source));
    const found = broken && broken.find((each) => each !== undefined);
    if (found) return found;
    const again = declaredAgain(binding, node, source);
    if (again) return again;
    return slipAt('too-early', node, source, (words) => words.tooEarly(name));
  }
  if (fixed === undefined || !binding) return undefined;
  const isImport = binding.kind === 'import';
  const counted = countedBy(node, source);
  return slipAt('read-only', node, source, (words) => {
    if (isImport) return words.importReadOnly(name);
    return counted === undefined ? words.readOnly(name) : words.readOnlyInLoop(name, counted);
  });
}

/** `let sum = 0; for (…) { use(sum); let sum = 1; }`: the inner hides the outer from the whole block. */
function declaredAgain({ node, kind }: Binding, early: AnyNode, source: Source): Slip | undefined {
  const name = textOf(node, source);
  const [, outer] = [early, ...around(early, source)].flatMap(
    (scope) => source.scopes.get(scope)?.get(name) ?? [],
  );
  if (!outer || !/^(let|var|param)$/.test(outer.kind)) return undefined;
  return slipAt('declared-again', node, source, (words) => words.declaredAgain(name, kind));
}

/** `for (let i = 0; i < n; n++)`: the variable of the loop whose last part this is in. */
function countedBy(node: AnyNode, source: Source): string | undefined {
  const outer = [node, ...around(node, source)];
  const loop = outer.find(({ type }) => type === 'ForStatement');
  if (loop?.type !== 'ForStatement' || !loop.update || !outer.includes(loop.update))
    return undefined;
  if (loop.init?.type !== 'VariableDeclaration') return undefined;
  const [first, ...others] = loop.init.declarations;
  return first?.id.type === 'Identifier' && others.length === 0 ? first.id.name : undefined;
}

/** The name nearest to where it was thrown, in the same line. */
function identifierAt(name: string, place: Place, source: Source): AnyNode | undefined {
  const column = (node: AnyNode) => node.start - source.code.lastIndexOf('\n', node.start - 1);
  const found = source.nodes.filter(
    (node) =>
      node.type === 'Identifier' &&
      node.name === name &&
      isRead(node, source) &&
      lineAt(node.start, source) === place.line,
  );
  const far = (node: AnyNode) => Math.abs(column(node) - (place.column ?? 0));
  return found.toSorted((a, b) => far(a) - far(b))[0];
}
