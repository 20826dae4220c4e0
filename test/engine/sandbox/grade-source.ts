/** A lesson of two small exercises, to try submissions on. */
import type { Tensor } from '#tensor';
import { course } from '../../../checks/course.ts';
import { exerciseFile } from '../../../engine/course.ts';
import { Attempt } from '../../../engine/grade/attempt.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { score } from '../../../engine/grade/score.ts';
import type { Draw, Verdict } from '../../../engine/grade/verdict.ts';
import { tensors, real } from '../../../engine/kit/arbitraries.ts';
import { type Exercise, exercise } from '../../../engine/kit/exercise.ts';
import { aNumber, aTensor } from '../../../engine/kit/results.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import type { Problem } from '../../../engine/sandbox/problem.ts';

export const FILE = exerciseFile(course.lessons[0]!);

export const exercises = {
  double: exercise(4, ['x'], aTensor)
    .formula('2·x', [tensors()], (x: Tensor) => x.mul(2))
    .pure([tensors()]),
  plusOne: exercise(4, ['x'], aNumber).formula('x + 1', [real()], (x: number) => x + 1),
};

export const HONEST = {
  double: 'export function double(x) { return x.mul(2); }',
  plusOne: 'export function plusOne(x: number): number { return x + 1; }',
};

const sandboxes = openSandboxes();

export interface GradedSource {
  readonly verdicts: readonly Verdict[];
  readonly points: number;
  /** Steps that loading the file and all calls took. */
  readonly steps: number;
}

/** Grades one exercise of a submission, as the grader does: the file is read once for all. */
export function submit(
  source: string | undefined,
): (name: keyof typeof exercises) => Promise<GradedSource> {
  const prepared = prepare(FILE, source, stripper);
  return async (name) => {
    const graded = exercises[name] as Exercise<unknown>;
    const attempt = new Attempt(sandboxes, prepared, name, graded);
    const verdicts = await attempt.verdicts(DRAW);
    const steps = attempt.stepsTaken;
    attempt.close();
    return { verdicts, points: score(graded.points, graded.checks, verdicts), steps };
  };
}

const DRAW: Draw = { seed: 1, runs: 100 };

/** The problem the formula check of an exercise met. */
export function problemIn({ verdicts }: GradedSource): Problem | undefined {
  const failure = verdicts[0]?.broken?.failure;
  return failure?.type === 'problem' ? failure.problem : undefined;
}
