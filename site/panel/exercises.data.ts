/**
 * What the panel says of an exercise before it is graded, read while the site is built: the laws of
 * a lesson stand in the same modules as its words, and have no place in the page.
 */
import { allLessons, type Course, type LessonEntry } from '../../engine/course.ts';
import type { Texts } from '../../engine/kit/words.ts';
import { fromRoot } from '../lessons.ts';

export interface ExerciseInfo {
  readonly name: string;
  readonly points: number;
  readonly hints: readonly Texts[];
}

export interface HuntInfo {
  readonly name: string;
  readonly title: Texts;
  readonly hints: readonly Texts[];
}

export interface LessonInfo {
  readonly id: string;
  /** `01-shapes`, which is also what its page is called. */
  readonly folder: string;
  /** Whether it goes beyond the course. */
  readonly extra: boolean;
  readonly exercises: readonly ExerciseInfo[];
  readonly hunts: readonly HuntInfo[];
}

/** VitePress puts here what `load` returns. Only declared, it would not be found by who looks ahead. */
export const data: readonly LessonInfo[] = [];

export default {
  watch: ['../../checks/*/{lesson,hunts}.ts'],
  async load(): Promise<LessonInfo[]> {
    const { default: course } = await fromRoot<{ readonly default: Course }>('gradlings.config.ts');
    return Promise.all(allLessons(course).map(infoOn));
  },
};

async function infoOn({ id, folder, extra, load }: LessonEntry): Promise<LessonInfo> {
  const { lesson } = await load();
  const exercises = [...lesson.exercises].map(([name, { points }]) => ({
    name,
    points,
    hints: lesson.words[name]!.hints,
  }));
  const hunts = [...(lesson.hunts ?? [])].map(([name, { title, hints }]) => ({
    name,
    title,
    hints,
  }));
  return { id, folder, extra: extra === true, exercises, hunts };
}
