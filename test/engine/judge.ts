/** What the laws of an exercise say of a file, judged right here. */
import { Attempt } from '../../engine/grade/attempt.ts';
import type { Prepared } from '../../engine/grade/submission.ts';
import type { Draw, Verdict } from '../../engine/grade/verdict.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { openSandboxes } from '../../engine/node/files.ts';
import type { Sandbox, Submission } from '../../engine/sandbox/sandbox.ts';

export const sandboxes = openSandboxes();

export const FILE = 'lessons/01-numbers/exercise.ts';

/** A submission of this file alone. */
export const submissionOf = (source: string): Submission => ({
  files: { [FILE]: source },
  entry: FILE,
});

/** What is found in a sandbox of a file or of a submission; it is closed afterwards. */
export async function inSandbox<T>(
  given: string | Submission,
  find: (sandbox: Sandbox) => T,
): Promise<T> {
  const sandbox = await sandboxes.open(typeof given === 'string' ? submissionOf(given) : given);
  try {
    return find(sandbox);
  } finally {
    sandboxes.close(sandbox);
  }
}

export const DRAW: Draw = { seed: 1, runs: 100 };

export interface Judged {
  readonly verdicts: readonly Verdict[];
  /** Steps that loading the file and all calls took. */
  readonly steps: number;
}

/** `name` is the export under test. */
export async function judge<R>(
  prepared: Prepared,
  name: string,
  exercise: Exercise<R>,
  draw = DRAW,
): Promise<Judged> {
  const attempt = new Attempt(sandboxes, prepared, name, exercise as Exercise<unknown>);
  try {
    return { verdicts: await attempt.verdicts(draw), steps: attempt.stepsTaken };
  } finally {
    attempt.close();
  }
}
