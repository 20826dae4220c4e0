/** Which lessons and exercises to grade. */
import type { Course, LessonEntry } from '../course.ts';
import type { SingleCase } from './task.ts';

export interface SelectedLesson {
  readonly entry: LessonEntry;
  /** All of them, unless some are named. */
  readonly exercises?: readonly string[];
  /** The only case to run, where one is to be seen again. */
  readonly case?: SingleCase;
}

export type Selection = readonly SelectedLesson[];

export const everything = ({ lessons }: Course): Selection => lessons.map((entry) => ({ entry }));

/**
 * What `activations`, `04-activations`, `softmax` or `activations/softmax` names; undefined where
 * nothing is called so.
 */
export async function select({ lessons }: Course, word: string): Promise<Selection | undefined> {
  const whole = lessons.find(({ id, folder }) => id === word || folder === word);
  if (whole) return [{ entry: whole }];
  const [name = '', id, ...more] = word.split('/').reverse();
  if (more.length > 0) return undefined;
  for (const entry of lessons) {
    if (id !== undefined && ![entry.id, entry.folder].includes(id)) continue;
    const { lesson } = await entry.load();
    if (lesson.exercises.has(name)) return [{ entry, exercises: [name] }];
  }
  return undefined;
}
