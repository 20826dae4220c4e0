/** A case of a check to look at closely: the one that is named, or the smallest that breaks a law. */
import type { Check, Exercise } from '../kit/exercise.ts';
import type { Problem } from '../sandbox/problem.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import { Attempt } from './attempt.ts';
import type { Prepared } from './submission.ts';
import { rankOf } from '../explain/rank.ts';

export interface FoundCase {
  readonly check: Check;
  /** Which check of the exercise, counted from 1. */
  readonly number: number;
  readonly seed: number;
  readonly path: string;
  readonly inputs: readonly unknown[];
  /** Why it breaks the check in the sandbox: `timeout`, say. */
  readonly failure?: string;
}

/** The failure that tells most, with its smallest case; or why nothing could be run. */
export async function failingCase(
  sandboxes: SandboxFactory,
  prepared: Prepared,
  name: string,
  exercise: Exercise<unknown>,
  draw: { readonly seed: number; readonly runs: number },
): Promise<FoundCase | Problem | undefined> {
  const attempt = new Attempt(sandboxes, prepared, name, exercise);
  try {
    const problem = await attempt.open();
    if (problem) return problem;
    const found: (FoundCase & { readonly rank: number })[] = [];
    for (const [i, check] of exercise.checks.entries()) {
      const { broken } = await attempt.verdict(check, draw);
      if (!broken?.inputs || broken.path === undefined) continue;
      const { failure, inputs, path } = broken;
      const type = failure.type === 'problem' ? failure.problem.type : failure.type;
      if (type === 'not-written') return { type };
      const rank = rankOf(check.kind, failure);
      found.push({ check, number: i + 1, seed: draw.seed, path, inputs, failure: type, rank });
    }
    return found.sort((a, b) => a.rank - b.rank)[0];
  } finally {
    attempt.close();
  }
}
