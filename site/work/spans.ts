/** Where in a student's file an exercise is, read by the parser that also colours the editor. */
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';
import { docLength, type Located, spanIn } from '../../engine/kit/restore.ts';

const TYPESCRIPT = parser.configure({ dialect: 'ts' });

/** From the doc comment of an exercise to its end, where that is certain. */
export const spanOf = (text: string, exercise: string): Located =>
  spansOf(text, [exercise]).get(exercise)!;

/** The same of several exercises, from reading the text once. */
export function spansOf(text: string, exercises: readonly string[]): ReadonlyMap<string, Located> {
  const statements = statementsOf(text)?.map((node) => ({
    start: node.from,
    end: node.to,
    isAbout: (name: string) => isAbout(node, name, text),
    declares: (name: string, isSignature: boolean) => declares(node, name, isSignature, text),
  }));
  return new Map(
    exercises.map((exercise) => [
      exercise,
      statements ? spanIn(statements, text, exercise) : { reason: 'unparsable' },
    ]),
  );
}

/** Where a declaration begins that is called so, also in a file with errors. */
export function findDeclaration(text: string, name: string): number | undefined {
  let found: number | undefined;
  TYPESCRIPT.parse(text).iterate({
    enter: ({ name: type, from, to, node }) => {
      if (found !== undefined) return false;
      if (type === 'VariableDefinition' && text.slice(from, to) === name) {
        const declaration = node.parent!;
        const isDeclared = DECLARATIONS.includes(declaration.name);
        if (isDeclared) found = outermost(declaration).from;
      }
      return undefined;
    },
  });
  return found;
}

/** The functions, classes and values that a file declares, also one with errors. */
export function declaredIn(text: string): string[] {
  return childrenOf(TYPESCRIPT.parse(text).topNode)
    .map(declarationIn)
    .filter(({ name }) => DECLARATIONS.includes(name))
    .flatMap((declaration) => namesIn(declaration, text));
}

/** A top-level declaration with its doc comment. */
export interface Piece {
  readonly name: string;
  readonly isValue: boolean;
  readonly text: string;
}

/** Undefined where the file has an error in its syntax. */
export function piecesOf(text: string): Piece[] | undefined {
  const statements = statementsOf(text);
  return statements?.flatMap((statement, i) => {
    const declaration = declarationIn(statement);
    if (!NAMED.includes(declaration.name)) return [];
    const gap = text.slice(statements[i - 1]?.to ?? 0, statement.from);
    const piece = text.slice(statement.from - docLength(gap), statement.to);
    const isValue = DECLARATIONS.includes(declaration.name);
    return namesIn(declaration, text).map((name) => ({ name, isValue, text: piece }));
  });
}

const DECLARATIONS = ['FunctionDeclaration', 'ClassDeclaration', 'VariableDeclaration'];
const NAMED = [...DECLARATIONS, 'TypeAliasDeclaration', 'InterfaceDeclaration'];

function statementsOf(text: string): SyntaxNode[] | undefined {
  const { topNode } = TYPESCRIPT.parse(text);
  const nodes = childrenOf(topNode);
  if (nodes.some(({ type }) => type.isError) || !isClosed(topNode, text)) return undefined;
  return nodes.filter(({ type }) => !NO_STATEMENTS.includes(type.name));
}

/**
 * Whether every bracket and every quote has its end, and so every statement is where it seems to be.
 * Errors inside are let be: this parser finds some in good code, such as `sums[i]! += x`.
 */
function isClosed(topNode: SyntaxNode, text: string): boolean {
  let isSo = true;
  topNode.cursor().iterate(({ name, from, to, node }) => {
    const end = ENDS[name];
    // What it closes may go on, as in `{ [key]: value }`.
    if (end !== undefined && !node.parent!.getChild(end)) isSo = false;
    if (QUOTED.includes(name) && (to - from < 2 || text[to - 1] !== text[from])) isSo = false;
    if (name === 'BlockComment' && !/^\/\*[^]*\*\/$/.test(text.slice(from, to))) isSo = false;
    // A declaration that is exported stands in no other: it was swallowed.
    if (name === 'ExportDeclaration' && node.parent!.parent) isSo = false;
    return isSo;
  });
  return isSo;
}

const ENDS: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
const QUOTED = ['String', 'TemplateString'];

const NO_STATEMENTS = ['LineComment', 'BlockComment', 'Hashbang', ';'];

function childrenOf({ firstChild }: SyntaxNode): SyntaxNode[] {
  const children = [];
  for (let child = firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const childrenCalled = (node: SyntaxNode, name: string): SyntaxNode[] => node.getChildren(name);

/** `export const x = 1` and `declare function f(): void` hold a declaration. */
function declarationIn(statement: SyntaxNode): SyntaxNode {
  const { name } = statement;
  if (statement.getChild('default')) return statement;
  if (name !== 'ExportDeclaration' && name !== 'AmbientDeclaration') return statement;
  const inner = childrenOf(statement).find((child) => child.name.endsWith('Declaration'));
  return inner ? declarationIn(inner) : statement;
}

function outermost(declaration: SyntaxNode): SyntaxNode {
  const { parent } = declaration;
  return parent?.name === 'ExportDeclaration' ? parent : declaration;
}

const namesIn = (declaration: SyntaxNode, text: string): string[] =>
  [
    ...childrenCalled(declaration, 'VariableDefinition'),
    ...childrenCalled(declaration, 'TypeDefinition'),
  ].map(({ from, to }) => text.slice(from, to));

function isAbout(statement: SyntaxNode, name: string, text: string): boolean {
  const declaration = declarationIn(statement);
  switch (declaration.name) {
    case 'FunctionDeclaration':
    case 'AmbientFunctionDeclaration':
    case 'ClassDeclaration':
    case 'VariableDeclaration':
      return namesIn(declaration, text).includes(name);
    case 'ImportDeclaration':
      return [declaration, ...childrenCalled(declaration, 'ImportGroup')].some((group) =>
        namesIn(group, text).includes(name),
      );
    case 'ExportDeclaration':
      return exportedNames(declaration, text).includes(name);
    default:
      return false;
  }
}

/** Of `export { a as b, c }`: b and c. */
function exportedNames(declaration: SyntaxNode, text: string): string[] {
  const groups = childrenCalled(declaration, 'ExportGroup');
  return groups.flatMap((group) => {
    const entries = text.slice(group.from + 1, group.to - 1).split(',');
    return entries.map((entry) => (entry.split(/\bas\b/).at(-1) ?? '').replaceAll(/['"\s]/g, ''));
  });
}

function declares(statement: SyntaxNode, name: string, isSignature: boolean, text: string) {
  const declaration = declarationIn(statement);
  if (!isAbout(statement, name, text)) return false;
  const { name: type } = declaration;
  const isBodiless = type.endsWith('FunctionDeclaration') && !declaration.getChild('Block');
  if (isSignature || isBodiless) return isSignature && isBodiless;
  if (type === 'FunctionDeclaration' || type === 'ClassDeclaration') return true;
  const isOnly = childrenCalled(declaration, ',').length === 0;
  return type === 'VariableDeclaration' && isOnly;
}
