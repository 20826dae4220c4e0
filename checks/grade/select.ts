/** Which lessons and exercises to grade. */
import { COURSE, type LessonEntry } from '../course.ts';
import type { SingleCase } from './grade.ts';

export interface SelectedLesson {
  readonly entry: LessonEntry;
  /** All of them, unless some are named. */
  readonly exercises?: readonly string[];
  /** The only case to run, where one is to be seen again. */
  readonly case?: SingleCase;
}

export type Selection = readonly SelectedLesson[];

export const EVERYTHING: Selection = COURSE.map((entry) => ({ entry }));

/**
 * What `activations`, `04-activations`, `softmax` or `activations/softmax` names; undefined where
 * nothing is called so.
 */
export async function select(word: string): Promise<Selection | undefined> {
  const whole = COURSE.find(({ id, folder }) => id === word || folder === word);
  if (whole) return [{ entry: whole }];
  const [name = '', id, ...more] = word.split('/').reverse();
  if (more.length > 0) return undefined;
  for (const entry of COURSE) {
    if (id !== undefined && ![entry.id, entry.folder].includes(id)) continue;
    const { lesson } = await entry.load();
    if (lesson.exercises.has(name)) return [{ entry, exercises: [name] }];
  }
  return undefined;
}
