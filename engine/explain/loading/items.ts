/** What stands at the top level of a file, one after the other. */
import {
  type AnyNode,
  type Binding,
  bindingOf,
  isRead,
  nodesIn,
  type Source,
} from '../slips/source.ts';
import { scan } from './scan.ts';

export interface ImportedAs {
  readonly specifier: string;
  /** As it is exported there: `default`, or `*` for all of it. */
  readonly name: string;
  readonly local: string;
}

export interface Item {
  /** Where the one before it ends, … */
  readonly start: number;
  /** … and where it does. */
  readonly end: number;
  /** What it declares or imports. */
  readonly names: readonly string[];
  /** What it uses that is declared at the top level, or nowhere. */
  readonly uses: ReadonlySet<string>;
  /** Its words, without space and comments. */
  readonly code: string;
  /** Where it does nothing but import. */
  readonly imports: readonly ImportedAs[] | undefined;
  readonly isExported: boolean;
  readonly isExportList: boolean;
  /** What it exports by another name, or only now. */
  readonly renames: readonly { readonly local: string; readonly exported: string }[];
}

export function itemsIn(source: Source): Item[] {
  const { program } = source;
  if (program.type !== 'Program') return [];
  const atTop = [...(source.scopes.get(program)?.values() ?? [])];
  return program.body.map((node, i) => itemOf(node, program.body[i - 1]?.end ?? 0, source, atTop));
}

function itemOf(node: AnyNode, start: number, source: Source, atTop: readonly Binding[]): Item {
  const inIt = atTop.filter(({ node: at }) => node.start <= at.start && at.end <= node.end);
  const isExport = node.type === 'ExportNamedDeclaration';
  return {
    start,
    end: node.end,
    names: inIt.map(({ name }) => name),
    uses: usesIn(node, source),
    code: wordsOf(source.code.slice(node.start, node.end)),
    imports: node.type === 'ImportDeclaration' ? importsOf(node) : undefined,
    isExported: isExport,
    isExportList: isExport && !node.declaration,
    renames: isExport && !node.source ? renamesIn(node) : [],
  };
}

const wordsOf = (code: string): string =>
  scan(code)
    .filter(({ kind }) => kind !== 'comment')
    .map(({ text }) => text)
    .join(' ');

function usesIn(node: AnyNode, source: Source): Set<string> {
  const used = new Set<string>();
  const atTop = source.scopes.get(source.program);
  for (const each of nodesIn(node)) {
    if (each.type !== 'Identifier' || !isRead(each, source)) continue;
    const binding = bindingOf(each.name, each, source);
    if (!binding || atTop?.get(each.name) === binding) used.add(each.name);
  }
  return used;
}

type OfType<T extends AnyNode['type']> = Extract<AnyNode, { type: T }>;

function importsOf({ source, specifiers }: OfType<'ImportDeclaration'>): Item['imports'] {
  const nameOf = (each: (typeof specifiers)[number]): string => {
    if (each.type === 'ImportDefaultSpecifier') return 'default';
    return each.type === 'ImportSpecifier' ? textOf(each.imported) : '*';
  };
  const specifier = String(source.value);
  if (specifiers.length === 0) return undefined;
  return specifiers.map((each) => ({ specifier, name: nameOf(each), local: each.local.name }));
}

const renamesIn = ({ specifiers }: OfType<'ExportNamedDeclaration'>): Item['renames'] =>
  specifiers.map(({ local, exported }) => ({ local: textOf(local), exported: textOf(exported) }));

const textOf = (node: OfType<'Identifier'> | OfType<'Literal'>): string =>
  node.type === 'Identifier' ? node.name : String(node.value);
