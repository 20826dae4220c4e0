/** How exercises stand, and what several come to together. */

export interface Points {
  readonly score: number;
  readonly maxScore: number;
}

/** Points of something that may go beyond the course. */
export interface Part extends Points {
  readonly extra?: boolean;
}

/** The points of several parts; `extra` are those of the parts that go beyond the course. */
export interface Total extends Points {
  readonly extra?: Points;
}

/** What is worth nothing is there for practice: it is shown to students, and not graded. */
export const isPractice = ({ maxScore }: Pick<Points, 'maxScore'>): boolean => maxScore === 0;

/** Points in hundredths, never rounded up to points that were not earned. */
export const rounded = (points: number): number => Math.floor(points * 100 + 1e-6) / 100;

/**
 * What several parts come to. Points of what goes beyond the course stand apart; whoever grades may
 * have them counted among the points earned too, and never among those that there are.
 */
export function totals(parts: readonly Part[], countExtra = false): Total {
  const extra = parts.filter((part) => part.extra);
  const all = sum(parts.map((part) => contribution(part, countExtra)));
  return extra.length > 0 ? { ...all, extra: sum(extra) } : all;
}

/** What a part adds to all the points. */
export function contribution({ score, maxScore, extra }: Part, countExtra = false): Points {
  return extra ? { score: countExtra ? score : 0, maxScore: 0 } : { score, maxScore };
}

/** Of the exercises of a lesson, which are all for points or all extra. */
export function sum(parts: readonly Points[]): Points {
  const add = (numbers: number[]) => rounded(numbers.reduce((total, each) => total + each, 0));
  return {
    score: add(parts.map((part) => part.score)),
    maxScore: add(parts.map((part) => part.maxScore)),
  };
}

/** From 0 to 1, of what there is to earn; of what is extra, where there is nothing else. */
export function shareOf({ score, maxScore, extra }: Total): number {
  if (maxScore > 0) return Math.min(1, score / maxScore);
  return extra ? shareOf({ score: extra.score, maxScore: extra.maxScore }) : 0;
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
