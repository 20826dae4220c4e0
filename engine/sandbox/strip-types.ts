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

/** The text as it is read: a byte-order mark and Windows line ends are editors' business. */
export const asRead = (source: string): string =>
  source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

export function stripTypes(source: string, file: string, stripper: TypeStripper): Stripped {
  const text = asRead(source);
  try {
    return { code: stripper.transformSync(text, { mode: 'strip-only', filename: file }).code };
  } catch (error) {
    return { problem: syntaxProblem(error, text, file) };
  }
}

/** The same for code of the project itself, in which no error is expected. */
export function stripTrusted(source: string, file: string, stripper: TypeStripper): string {
  const { code, problem } = stripTypes(source, file, stripper);
  if (problem) throw new Error(`${file} does not parse`);
  return code;
}

function syntaxProblem(error: unknown, text: string, file: string): Problem {
  const { message, startLine, startColumn } = error as Partial<SwcError>;
  if (message === undefined || startLine === undefined) {
    return { type: 'syntax', message: String(error), place: { file, line: 1 } };
  }
  const line = text.split('\n')[startLine - 1] ?? '';
  const column = startColumn === undefined ? undefined : columnAt(line, startColumn);
  const place = { file, line: startLine, ...(column !== undefined && { column }) };
  return { type: 'syntax', message, place };
}

/** The stripper counts columns nearly as a terminal shows them: a wide character takes one more. */
function columnAt(line: string, shown: number): number {
  let column = 1;
  let width = 0;
  for (const character of line) {
    if (width >= shown) break;
    width += character.length + extraWidth(character);
    column += character.length;
  }
  return column + Math.max(0, shown - width);
}

function extraWidth(character: string): number {
  if (character === '\t') return 3;
  return NONE.test(character) ? -1 : WIDE.test(character) ? 1 : 0;
}

const NONE = /[\p{Cc}\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}]/u;

interface SwcError {
  message: string;
  startLine: number;
  startColumn: number;
}
