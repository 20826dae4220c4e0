/** Blanks the types of a student's file, so that every line and column stays where it was. */
import type { Problem } from './problem.ts';

/** What a type stripper offers; `@swc/wasm-typescript` is one, its browser build another. */
export interface TypeStripper {
  transformSync(
    source: string,
    options: { mode: 'strip-only'; filename: string },
  ): { code: string };
}

export type Stripped =
  | { readonly code: string; readonly problem?: never }
  | { readonly code?: never; readonly problem: Problem };

export function stripTypes(source: string, file: string, stripper: TypeStripper): Stripped {
  // A byte-order mark and Windows line ends are editors' business, not the student's mistake.
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  try {
    return { code: stripper.transformSync(text, { mode: 'strip-only', filename: file }).code };
  } catch (error) {
    return { problem: syntaxProblem(error, file) };
  }
}

/** The same for code of the project itself, in which no error is expected. */
export function stripTrusted(source: string, file: string, stripper: TypeStripper): string {
  const { code, problem } = stripTypes(source, file, stripper);
  if (problem) throw new Error(`${file} does not parse`);
  return code;
}

function syntaxProblem(error: unknown, file: string): Problem {
  const { message, startLine, startColumn } = error as Partial<SwcError>;
  if (message === undefined || startLine === undefined) {
    return { type: 'syntax', message: String(error), place: { file, line: 1 } };
  }
  const column = startColumn === undefined ? undefined : startColumn + 1;
  const place = { file, line: startLine, ...(column !== undefined && { column }) };
  return { type: 'syntax', message, place };
}

interface SwcError {
  message: string;
  startLine: number;
  startColumn: number;
}
