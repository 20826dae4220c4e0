/** From the text of a student's file to something the sandbox can run. */
import type { Problem } from '../sandbox/problem.ts';
import { LIMITS, type Submission } from '../sandbox/sandbox.ts';
import { stripTypes, type TypeStripper } from '../sandbox/strip-types.ts';

export interface Prepared {
  readonly submission?: Submission;
  /** Why no exercise in it can be graded. Importing may show that later than reading does. */
  problem?: Problem;
}

/** Blanks the types of a submission's file; `source` is undefined where there is no file. */
export function prepare(
  file: string,
  source: string | undefined,
  stripper: TypeStripper,
): Prepared {
  if (source === undefined) return { problem: { type: 'missing-file', file } };
  const limit = LIMITS.fileCharacters;
  if (source.length > limit) return { problem: { type: 'too-long', file, limit } };
  const { code, problem } = stripTypes(source, file, stripper);
  if (problem) return { problem };
  return { submission: { files: { [file]: code }, entry: file } };
}
