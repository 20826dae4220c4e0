/** Looks into the student's files, to show the line that matters. */
import { linesOf } from '../../checks/node/definition.ts';
import type { Place } from '../../checks/sandbox/problem.ts';

export { lineOfFunction } from '../../checks/node/definition.ts';

/** The line at `place`, and under it a caret where the column is known. */
export function excerpt({ file, line, column }: Place): string[] {
  const text = linesOf(file)[line - 1];
  if (text === undefined || text.length > 200) return [];
  const number = `${line} | `;
  const shown = `${number}${text}`;
  if (column === undefined) return [shown];
  const indent = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [shown, `${' '.repeat(number.length)}${indent}^`];
}
