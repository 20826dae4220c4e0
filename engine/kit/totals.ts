/** How exercises stand, and what several come to together. */

export interface Points {
  readonly score: number;
  readonly maxScore: number;
}

/** What is worth nothing is there for practice: it is shown to students, and not graded. */
export const isPractice = ({ maxScore }: Pick<Points, 'maxScore'>): boolean => maxScore === 0;

/** Points in hundredths, never rounded up to points that were not earned. */
export const rounded = (points: number): number => Math.floor(points * 100 + 1e-6) / 100;

export function totals(parts: readonly Points[]): Points {
  const sum = (numbers: number[]) => rounded(numbers.reduce((total, each) => total + each, 0));
  return {
    score: sum(parts.map((part) => part.score)),
    maxScore: sum(parts.map((part) => part.maxScore)),
  };
}

export type Status = 'passed' | 'failed' | 'todo';

/** How an exercise stands as a student sees it: what is wrong may have earned something already. */
export type ExerciseState = Status | 'error' | 'partly';

export const stateOf = (exercise: { status: Status | 'error'; score: number }): ExerciseState =>
  exercise.status === 'failed' && exercise.score > 0 ? 'partly' : exercise.status;

/** One failure fails the whole; otherwise one thing to do leaves it to do. Beside it, some may be skipped. */
export function statusOf(
  parts: readonly { readonly status: Status | 'error' | 'skipped' }[],
): Status {
  const statuses = parts.map(({ status }) => status);
  if (statuses.includes('failed') || statuses.includes('error')) return 'failed';
  return statuses.includes('todo') ? 'todo' : 'passed';
}
