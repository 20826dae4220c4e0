/** What the laws of an exercise say of a file, judged right here. */
import { Attempt } from '../../engine/grade/attempt.ts';
import type { Prepared } from '../../engine/grade/submission.ts';
import type { Draw, Verdict } from '../../engine/grade/verdict.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { openSandboxes } from '../../engine/node/files.ts';

export const sandboxes = openSandboxes();

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
