/** Looks into the student's files, to show the line that matters. */
import { readFileSync } from 'node:fs';
import type { Place } from '../../checks/sandbox/problem.ts';

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}

/** `:12`, where the file defines the function, to be appended to its name. */
export function lineOfFunction(file: string, name: string): string {
  const definition = new RegExp(`^export .*\\b${name}\\b`);
  const index = linesOf(file).findIndex((line) => definition.test(line));
  return index < 0 ? '' : `:${index + 1}`;
}

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
