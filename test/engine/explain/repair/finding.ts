/** What the search finds in a file that fails the laws of an exercise. */
import { findPlace } from '../../../../engine/explain/repair/search.ts';
import { placeAt, textOf } from '../../../../engine/explain/slips/source.ts';
import { prepare } from '../../../../engine/grade/submission.ts';
import type { Exercise } from '../../../../engine/kit/exercise.ts';
import { stripper } from '../../../../engine/node/files.ts';
import type { SandboxFactory } from '../../../../engine/sandbox/factory.ts';
import { FILE, judge, sandboxes } from '../../judge.ts';

export const DRAW = { seed: 1, runs: 20 };

export interface Told {
  /** Lines and columns count from 1; the end is the first column behind it. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The code that is shown. */
  readonly text: string;
  readonly lines: readonly number[];
  readonly kinds: readonly string[];
  readonly changes: readonly string[];
}

/** Undefined where no place is told. */
export async function find<R>(
  code: string,
  name: string,
  exercise: Exercise<R>,
  factory: SandboxFactory = sandboxes,
): Promise<Told | undefined> {
  const prepared = prepare(FILE, code, stripper);
  const asked = exercise as Exercise<unknown>;
  const { verdicts } = await judge(prepared, name, asked, DRAW);
  const { submission, loaded } = prepared;
  const found = await findPlace(
    {
      submission: submission!,
      written: loaded?.sources,
      name,
      exercise: asked,
      verdicts,
      draw: DRAW,
    },
    factory,
  );
  if (!found) return undefined;
  const { start, end, source, lines, kinds } = found;
  const { line, column = 1 } = placeAt(start, source);
  const { line: endLine, column: endColumn = 1 } = placeAt(end, source);
  const changes = found.changes.map(({ before, after }) => `${before} → ${after}`);
  return { line, column, endLine, endColumn, text: textOf(found, source), lines, kinds, changes };
}
