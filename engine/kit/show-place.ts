import type { Place } from '../sandbox/problem.ts';

/** `lessons/04-activations/exercise.ts:12:9` */
export function showPlace({ file, line, column }: Place): string {
  return `${file}:${line}${column === undefined ? '' : `:${column}`}`;
}
