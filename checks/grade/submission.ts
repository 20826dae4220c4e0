/** From the text of a student's file to something the sandbox can run. */
import type { Problem } from '../sandbox/problem.ts';
import { LIMITS } from '../sandbox/limits.ts';
import type { Submission } from '../sandbox/sandbox.ts';
import { type Stripped, stripTypes, type TypeStripper } from '../sandbox/strip-types.ts';

export interface Prepared {
  readonly submission?: Submission;
  /** Why no exercise in it can be graded. Importing may show that later than reading does. */
  problem?: Problem;
}

/** Files of a submission by path; undefined where there is none. */
export type Sources = Readonly<Record<string, string | undefined>>;

/** Blanks the types of a submission's file, and of those among `earlier` that it can import. */
export function prepare(
  file: string,
  source: string | undefined,
  stripper: TypeStripper,
  earlier: Sources = {},
): Prepared {
  const { code, problem } = blank(file, source, stripper);
  if (problem) return { problem };
  return { submission: { files: { ...readable(earlier, stripper), [file]: code }, entry: file } };
}

function blank(file: string, source: string | undefined, stripper: TypeStripper): Stripped {
  if (source === undefined) return { problem: { type: 'missing-file', file } };
  const limit = LIMITS.fileCharacters;
  if (source.length > limit) return { problem: { type: 'too-long', file, limit } };
  return stripTypes(source, file, stripper);
}

/** What is wrong with an earlier lesson is that lesson's affair: it is only not there to import. */
function readable(sources: Sources, stripper: TypeStripper): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [file, source] of Object.entries(sources)) {
    const { code } = blank(file, source, stripper);
    if (code !== undefined) files[file] = code;
  }
  return files;
}
