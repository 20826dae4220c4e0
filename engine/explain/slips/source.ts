/** A student's file as a tree: what stands where, what is in what, and what every name stands for. */
import type {
  AnyNode,
  ArrowFunctionExpression,
  Comment,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
} from 'acorn';
import type { Place } from '../../sandbox/problem.ts';

export type { AnyNode } from 'acorn';

export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/** What a name stands for. */
export interface Binding {
  readonly name: string;
  readonly kind: 'const' | 'let' | 'var' | 'param' | 'function' | 'class' | 'import' | 'caught';
  /** Where it is declared. */
  readonly node: AnyNode;
  /** What it is given there, if that is all of it. */
  readonly init?: AnyNode;
  /** Whose parameter it is, and the how manieth. */
  readonly of?: FunctionNode;
  readonly index?: number;
  /** Where it is given something else. */
  readonly writes: AnyNode[];
}

export interface Source {
  readonly file: string;
  readonly code: string;
  /** The same as it was written, with its types. */
  readonly written: string;
  readonly program: AnyNode;
  /** All that is in it. */
  readonly nodes: readonly AnyNode[];
  readonly comments: readonly Comment[];
  readonly parents: ReadonlyMap<AnyNode, AnyNode>;
  readonly scopes: ReadonlyMap<AnyNode, ReadonlyMap<string, Binding>>;
}

/** The parser is loaded when it is first needed. */
export const loadParser = () => import('acorn');
export type Parser = Awaited<ReturnType<typeof loadParser>>;

/** Undefined where the file does not parse. */
export async function parseSource(
  file: string,
  code: string,
  written = code,
): Promise<Source | undefined> {
  const { parse } = await loadParser();
  const comments: Comment[] = [];
  try {
    const program = parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      onComment: comments,
    });
    return { file, code, written, program, comments, ...relationsIn(program) };
  } catch {
    return undefined;
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as AnyNode).type === 'string';

const children = new WeakMap<AnyNode, readonly AnyNode[]>();

/** In the order of the text; of `{ a }`, which is a key and a value, the value. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  const known = children.get(node);
  if (known) return known;
  const found: AnyNode[] = [];
  let isInOrder = true;
  const add = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(add);
    if (!isNode(value)) return;
    const last = found.at(-1);
    if (last?.start === value.start) found.pop();
    else if (last && last.start > value.start) isInOrder = false;
    found.push(value);
  };
  for (const field in node) add(node[field as keyof AnyNode]);
  if (!isInOrder) found.sort((a, b) => a.start - b.start);
  children.set(node, found);
  return found;
}

export const isFunction = (node: AnyNode | undefined): node is FunctionNode =>
  node?.type === 'FunctionDeclaration' ||
  node?.type === 'FunctionExpression' ||
  node?.type === 'ArrowFunctionExpression';

/** Everything in a node, itself first; not what is in functions in it, unless `within` says so. */
export function nodesIn(node: AnyNode, within = true, found: AnyNode[] = []): readonly AnyNode[] {
  found.push(node);
  for (const child of childrenOf(node)) {
    if (within || !isFunction(child)) nodesIn(child, within, found);
  }
  return found;
}

/** What stands around a node, the innermost first. */
export function around(node: AnyNode, { parents }: Pick<Source, 'parents'>): readonly AnyNode[] {
  const found: AnyNode[] = [];
  for (let up = parents.get(node); up; up = parents.get(up)) found.push(up);
  return found;
}

type Scope = Map<string, Binding>;

function relationsIn(program: AnyNode): Pick<Source, 'nodes' | 'parents' | 'scopes'> {
  const nodes = nodesIn(program);
  const parents = new Map<AnyNode, AnyNode>();
  for (const node of nodes) for (const child of childrenOf(node)) parents.set(child, node);
  const scopes = scopesIn(program, nodes, parents);
  for (const node of nodes) {
    const targets =
      node.type === 'AssignmentExpression'
        ? boundIn(node.left)
        : node.type === 'UpdateExpression'
          ? boundIn(node.argument)
          : (node.type === 'ForOfStatement' || node.type === 'ForInStatement') &&
              node.left.type !== 'VariableDeclaration'
            ? boundIn(node.left)
            : [];
    for (const target of targets) {
      bindingOf(target.name, target, { parents, scopes })?.writes.push(node);
    }
  }
  return { nodes, parents, scopes };
}

/** What `name` stands for where `node` is; undefined for what the language or nobody knows. */
export function bindingOf(
  name: string,
  node: AnyNode,
  { parents, scopes }: Pick<Source, 'parents' | 'scopes'>,
): Binding | undefined {
  for (let scope: AnyNode | undefined = node; scope; scope = parents.get(scope)) {
    const found = scopes.get(scope)?.get(name);
    if (found) return found;
  }
  return undefined;
}

/** All names that mean something where `node` is. */
export function namesAt(node: AnyNode, source: Source): string[] {
  return [node, ...around(node, source)].flatMap((scope) =>
    Array.from(source.scopes.get(scope)?.keys() ?? []),
  );
}

function scopesIn(
  program: AnyNode,
  nodes: readonly AnyNode[],
  parents: ReadonlyMap<AnyNode, AnyNode>,
): ReadonlyMap<AnyNode, Scope> {
  const scopes = new Map<AnyNode, Scope>();
  const declare = (
    scope: AnyNode,
    node: Identifier,
    more: Omit<Binding, 'name' | 'node' | 'writes'>,
  ) => {
    const names = scopes.get(scope) ?? new Map<string, Binding>();
    scopes.set(scope, names);
    if (!names.has(node.name)) names.set(node.name, { name: node.name, node, writes: [], ...more });
  };
  const outOf = (node: AnyNode, isScope: (node: AnyNode) => boolean): AnyNode =>
    around(node, { parents }).find(isScope) ?? program;
  for (const node of nodes) {
    if (node.type === 'VariableDeclaration') {
      const scope = outOf(node, node.kind === 'var' ? isFunction : isBlock);
      const kind = node.kind === 'var' || node.kind === 'let' ? node.kind : 'const';
      for (const { id, init } of node.declarations) {
        const isWhole = id.type === 'Identifier' && init;
        for (const name of boundIn(id)) {
          declare(scope, name, { kind, ...(isWhole && { init }) });
        }
      }
    }
    if (isFunction(node)) {
      for (const [index, param] of node.params.entries()) {
        const isWhole = param.type === 'Identifier';
        for (const name of boundIn(param)) {
          declare(node, name, { kind: 'param', ...(isWhole && { of: node, index }) });
        }
      }
      if (node.id && node.type === 'FunctionDeclaration') {
        declare(outOf(node, isBlock), node.id, { kind: 'function', init: node });
      }
    }
    if (node.type === 'ClassDeclaration' && node.id) {
      declare(outOf(node, isBlock), node.id, { kind: 'class', init: node });
    }
    if (node.type === 'ImportDeclaration') {
      for (const { local } of node.specifiers) declare(program, local, { kind: 'import' });
    }
    if (node.type === 'CatchClause' && node.param) {
      for (const name of boundIn(node.param)) declare(node, name, { kind: 'caught' });
    }
  }
  return scopes;
}

const isBlock = (node: AnyNode): boolean =>
  isFunction(node) || /^(Program|BlockStatement|For\w*Statement|SwitchStatement)$/.test(node.type);

/** What a pattern declares or assigns. */
function boundIn(pattern: AnyNode): Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        boundIn(each.type === 'Property' ? each.value : each.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? boundIn(each) : []));
    case 'AssignmentPattern':
      return boundIn(pattern.left);
    case 'RestElement':
      return boundIn(pattern.argument);
    default:
      return [];
  }
}

/** Whether it is a variable, not the name of a field, a method, a label or an export. */
export function isRead(node: AnyNode, { parents }: Pick<Source, 'parents'>): boolean {
  const parent = parents.get(node);
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return parent.value === node || parent.computed;
    default:
      return !/Specifier$|^(Labeled|Break|Continue)Statement$/.test(parent?.type ?? '');
  }
}

/** The text of a node in one line. */
export const textOf = ({ start, end }: Pick<AnyNode, 'start' | 'end'>, { code }: Source): string =>
  inOneLine(code.slice(start, end));

/** Where types stood, blanks are left. */
export const inOneLine = (code: string): string =>
  code
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,;)\]])|(?<=[\w\])]) (?=\.\w)|(?<=\]) (?=\[)/g, '')
    .trim();

export function placeAt(offset: number, { file, code }: Source): Place {
  const before = code.slice(0, offset).split('\n');
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}

const lineStarts = new WeakMap<Source, readonly number[]>();

export function lineAt(offset: number, source: Source): number {
  const starts = lineStarts.get(source) ?? startsIn(source.code);
  lineStarts.set(source, starts);
  return starts.findLastIndex((start) => start <= offset) + 1;
}

const startsIn = (code: string): number[] => [
  0,
  ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1),
];
