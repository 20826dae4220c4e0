/** Where an exercise stands in the student's file. */
import { readFileSync } from 'node:fs';

/** `:12`, to be appended to the file's name; nothing where the file does not define `name`. */
export function lineOfFunction(file: string, name: string): string {
  const definition = new RegExp(
    `^export\\s+(async\\s+)?(function\\b\\s*\\*?|class|const|let|var)\\s*\\b${name}\\b`,
  );
  const index = linesOf(file).findIndex((line) => definition.test(line));
  return index < 0 ? '' : `:${index + 1}`;
}

/** The lines of a file; none where it cannot be read. */
export function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
