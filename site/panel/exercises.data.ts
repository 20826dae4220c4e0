/**
 * What the panel says of an exercise before it is graded, read while the site is built: the laws of
 * a lesson stand in the same modules as its words, and have no place in the page.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Course, LessonEntry } from '../../engine/course.ts';
import type { Texts } from '../../engine/kit/words.ts';
import { ROOT } from '../lessons.ts';

export interface ExerciseInfo {
  readonly name: string;
  readonly points: number;
  readonly hints: readonly Texts[];
}

export interface LessonInfo {
  readonly id: string;
  /** `01-shapes`, which is also what its page is called. */
  readonly folder: string;
  readonly exercises: readonly ExerciseInfo[];
}

/** VitePress puts here what `load` returns. Only declared, it would not be found by who looks ahead. */
export const data: readonly LessonInfo[] = [];

export default {
  watch: ['../../checks/*/lesson.ts'],
  async load(): Promise<LessonInfo[]> {
    // Node reads these files itself, through the hook that the first of them sets up.
    await fromRoot('engine/node/load-typescript.js');
    const { course } = (await fromRoot('checks/course.ts')) as { readonly course: Course };
    return Promise.all(course.lessons.map(infoOn));
  },
};

const fromRoot = (path: string): Promise<unknown> => import(pathToFileURL(join(ROOT, path)).href);

async function infoOn({ id, folder, load }: LessonEntry): Promise<LessonInfo> {
  const { lesson } = await load();
  const exercises = [...lesson.exercises].map(([name, { points }]) => ({
    name,
    points,
    hints: lesson.words[name]!.hints,
  }));
  return { id, folder, exercises };
}
