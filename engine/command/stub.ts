/** Puts the stub of an exercise back into a student's file, and leaves the rest as it is. */
import { readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';
import type { Course, LessonEntry } from '../course.ts';

/**
 * A lesson's file as it is handed out. The student's own has been written into, and its history need
 * not begin with it, so there is a copy here; a test holds it to `lessons`.
 */
export function stubOf({ module }: Course, { folder }: LessonEntry): string {
  return readFileSync(new URL(`stubs/${folder}.ts`, module), 'utf8');
}

/** Why it is not certain what in a file is the exercise. */
export type Unplaced = 'unparsable' | 'absent' | 'unclear';

export type Restored =
  | { readonly text: string; readonly from: number; readonly to: number }
  | { readonly reason: Unplaced };

/** The new text, and the lines that are replaced in the old one, counted from 1. */
export function restore(source: string, stub: string, exercise: string): Restored {
  // A parser's offsets begin behind a byte-order mark, or before it.
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(mark.length);
  const found = spanOf(text, exercise);
  if ('reason' in found) return found;
  const fresh = withLineEndsOf(text, pieceOf(stub, exercise));
  const restored = text.slice(0, found.start) + fresh + text.slice(found.end);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  return { text: mark + restored, from: lineAt(found.start), to: lineAt(found.end) };
}

function pieceOf(stub: string, exercise: string): string {
  const found = spanOf(stub, exercise);
  if ('reason' in found) throw new Error(`the stub of ${exercise} is ${found.reason}`);
  return stub.slice(found.start, found.end);
}

const withLineEndsOf = (text: string, piece: string): string =>
  piece.replaceAll(/\r?\n/g, text.includes('\r\n') ? '\r\n' : '\n');

interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the doc comment of an exercise to its end. */
function spanOf(text: string, exercise: string): Span | { readonly reason: Unplaced } {
  const statements = parse(text);
  if (!statements) return { reason: 'unparsable' };
  const places = [...statements.keys()].filter((i) => isAbout(statements[i]!, exercise));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return { reason: 'absent' };
  const parts = statements.slice(first, last + 1);
  const isOne = parts.every((part, i) => declares(part, exercise, i < parts.length - 1));
  if (!isOne) return { reason: 'unclear' };
  const { start } = parts[0]!;
  const gap = text.slice(statements[first - 1]?.end ?? 0, start);
  return { start: start - docLength(gap), end: parts.at(-1)!.end };
}

type Statement = ReturnType<typeof parseAst>['body'][number];

function parse(text: string): readonly Statement[] | undefined {
  try {
    return parseAst(text, { lang: 'ts' }).body;
  } catch {
    return undefined;
  }
}

const declarationIn = (statement: Statement) =>
  statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement;

/** Whether it gives the name a meaning: declares it, imports it, or exports something as it. */
function isAbout(statement: Statement, name: string): boolean {
  const declared = declarationIn(statement);
  switch (declared.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
      return declared.id?.name === name;
    case 'VariableDeclaration':
      return declared.declarations.some(({ id }) => 'name' in id && id.name === name);
    case 'ImportDeclaration':
      return declared.specifiers.some(({ local }) => local.name === name);
    case 'ExportNamedDeclaration':
      return declared.specifiers.some(
        ({ exported }) => ('name' in exported ? exported.name : exported.value) === name,
      );
    default:
      return false;
  }
}

/** Whether it is nothing but a declaration of the exercise, or the signature of an overload. */
function declares(statement: Statement, name: string, isSignature: boolean): boolean {
  const { type, ...declared } = declarationIn(statement);
  if (!isAbout(statement, name)) return false;
  if (isSignature) return type === 'TSDeclareFunction';
  if (type === 'FunctionDeclaration' || type === 'ClassDeclaration') return true;
  return (
    type === 'VariableDeclaration' &&
    'declarations' in declared &&
    declared.declarations.length === 1
  );
}

const TRIVIA = /\/\/[^\n]*|\/\*[^]*?\*\/|\s+/g;

/** How much of what stands before a declaration is its doc comment, and what follows that. */
function docLength(gap: string): number {
  const docs = [...gap.matchAll(TRIVIA)].filter(([token]) => token.startsWith('/**'));
  const last = docs.at(-1);
  return last ? gap.length - last.index : 0;
}
