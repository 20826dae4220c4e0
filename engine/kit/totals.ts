/** What several parts come to together: their points, and how they stand. */

export interface Points {
  readonly score: number;
  readonly maxScore: number;
}

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

/** One failure fails the whole; otherwise one thing to do leaves it to do. */
export function statusOf(parts: readonly { readonly status: Status | 'error' }[]): Status {
  const statuses = parts.map(({ status }) => status);
  if (statuses.includes('failed') || statuses.includes('error')) return 'failed';
  return statuses.includes('todo') ? 'todo' : 'passed';
}
