/** Which known mistake fell to which check, gathered as the proof goes on. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Exercise } from '../../engine/kit/exercise.ts';

/** One line of JSON for each mistake; `test/verify.js` makes it anew and reads it. */
export const MATRIX_FILE = fileURLToPath(
  new URL('../../coverage/kill-matrix.jsonl', import.meta.url),
);

export interface MatrixRow {
  readonly lesson: string;
  readonly exercise: string;
  readonly mistake: string;
  readonly checks: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly name: string;
  readonly kind: string;
  readonly documentation: boolean;
  readonly caught: boolean;
}

export function writeMatrix(
  lesson: string,
  exercise: string,
  { checks }: Exercise<unknown>,
  mistake: string,
  caught: readonly boolean[],
): void {
  const cells = checks.map(({ name, kind, documentation }, i) => ({
    name,
    kind,
    documentation,
    caught: caught[i] ?? false,
  }));
  const row: MatrixRow = { lesson, exercise, mistake, checks: cells };
  mkdirSync(dirname(MATRIX_FILE), { recursive: true });
  appendFileSync(MATRIX_FILE, `${JSON.stringify(row)}\n`);
}
