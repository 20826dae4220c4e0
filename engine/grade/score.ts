/** How verdicts become points. */
import type { CheckKind } from '../kit/exercise.ts';

export interface Expected {
  readonly name: string;
  readonly kind: CheckKind;
}

export interface Judged {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'todo' | 'skipped';
}

/**
 * Points of one exercise: nothing before its formula holds, then half, and the rest in equal parts
 * for its other checks. A check counts as passed only if it was expected and has exactly one
 * verdict, a pass; one that is missing, skipped or crashed counts as failed.
 */
export function score(
  points: number,
  expected: readonly Expected[],
  answered: readonly Judged[],
): number {
  const passed = ({ name }: Expected): boolean => {
    const verdicts = answered.filter((verdict) => verdict.name === name);
    return verdicts.length === 1 && verdicts[0]!.status === 'passed';
  };
  const formulas = expected.filter(({ kind }) => kind === 'formula');
  const others = expected.filter(({ kind }) => kind !== 'formula');
  if (formulas.length === 0 || !formulas.every(passed)) return 0;
  if (others.every(passed)) return points;
  return points * (0.5 + (0.5 * others.filter(passed).length) / others.length);
}
