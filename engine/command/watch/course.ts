/** The course as `watch` goes through it. */
import { type Course, exerciseFile, type LessonEntry } from '../../course.ts';
import type { Texts } from '../../kit/words.ts';
import { typedName } from '../names.ts';

export interface WatchedLesson {
  readonly entry: LessonEntry;
  readonly title: Texts;
  readonly exercises: readonly WatchedExercise[];
  /** The lessons whose files it is graded by: its own first. */
  readonly needs: readonly string[];
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
  const { lessons } = course;
  const needs = entry.files.map((file) => lessons.find((each) => exerciseFile(each) === file)!.id);
  return {
    entry,
    title: lesson.title,
    exercises: await Promise.all(exercises),
    needs,
  };
}
