/** A lesson of two small exercises, to try submissions on. */
import type { Tensor } from '#tensor';
import { score } from '../../../engine/grade/score.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { real, tensors } from '../../../engine/kit/arbitraries.ts';
import { type Exercise, exercise } from '../../../engine/kit/exercise.ts';
import { aNumber, aTensor } from '../../../engine/kit/results.ts';
import { stripper } from '../../../engine/node/files.ts';
import type { Problem } from '../../../engine/sandbox/problem.ts';
import { FILE, judge, type Judged } from '../judge.ts';

const exercises = {
  double: exercise(4, ['x'], aTensor)
    .formula('2·x', [tensors()], (x: Tensor) => x.mul(2))
    .pure([tensors()]),
  plusOne: exercise(4, ['x'], aNumber).formula('x + 1', [real()], (x: number) => x + 1),
};

export const HONEST = {
  double: 'export function double(x) { return x.mul(2); }',
  plusOne: 'export function plusOne(x: number): number { return x + 1; }',
};

export interface GradedSource extends Judged {
  readonly points: number;
}

/** Grades one exercise of a submission, as the grader does: the file is read once for all. */
export function submit(
  source: string | undefined,
): (name: keyof typeof exercises) => Promise<GradedSource> {
  const prepared = prepare(FILE, source, stripper);
  return async (name) => {
    const graded = exercises[name] as Exercise<unknown>;
    const judged = await judge(prepared, name, graded);
    return { ...judged, points: score(graded.points, graded.checks, judged.verdicts) };
  };
}

/** The problem the formula check of an exercise met. */
export function problemIn({ verdicts }: GradedSource): Problem | undefined {
  const failure = verdicts[0]?.broken?.failure;
  return failure?.type === 'problem' ? failure.problem : undefined;
}
