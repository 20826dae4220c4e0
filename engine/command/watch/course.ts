/** The course as `watch` goes through it. */
import type { Course, LessonEntry } from '../../course.ts';
import type { Texts } from '../../kit/words.ts';
import { typedName } from '../names.ts';

export interface WatchedLesson {
  readonly entry: LessonEntry;
  readonly title: Texts;
  readonly exercises: readonly WatchedExercise[];
}

export interface WatchedExercise {
  readonly name: string;
  /** What to type for it. */
  readonly typed: string;
  readonly hints: readonly Texts[];
}

export type WatchedCourse = readonly WatchedLesson[];

export const loadCourse = (course: Course): Promise<WatchedCourse> =>
  Promise.all(course.lessons.map((entry) => loadLesson(course, entry)));

async function loadLesson(course: Course, entry: LessonEntry): Promise<WatchedLesson> {
  const { lesson } = await entry.load();
  const exercises = [...lesson.exercises.keys()].map(async (name) => ({
    name,
    typed: await typedName(course, entry.id, name),
    hints: lesson.words[name]!.hints,
  }));
  return { entry, title: lesson.title, exercises: await Promise.all(exercises) };
}
