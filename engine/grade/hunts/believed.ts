/** Whether what a grader says of hunts can be: see `../believed.ts`. */
import type { HuntReport } from '../../formats/hunt-report.ts';
import type { Lesson } from '../../kit/lesson.ts';
import type { LessonTask } from '../task.ts';
import { isHuntAsked } from './asked.ts';
import { starsFor } from './masks.ts';

/** What cannot be of them; nothing where all is well. Before all is graded, none of them may be there. */
export function unbelievable(
  reports: readonly HuntReport[],
  { hunts = new Map() }: Lesson,
  task: LessonTask,
): string | undefined {
  const asked = [...hunts.keys()].filter((name) => isHuntAsked(name, task));
  const isWhole = reports.map(({ name }) => name).join() === asked.join();
  if (!isWhole && reports.length > 0) return 'other hunts';
  return reports.every(isEarned) ? undefined : 'other stars';
}

const isEarned = ({ status, stars, masks }: HuntReport): boolean => {
  const caught = masks.filter(({ isCaught }) => isCaught).length;
  return status === 'judged'
    ? stars === starsFor(caught, masks.length)
    : stars + masks.length === 0;
};
