/** The course as `watch` goes through it. */
import { COURSE, gradedBy, type LessonEntry } from '../../course.ts';
import type { Words } from '../../kit/words.ts';
import { typedName } from '../names.ts';

export interface WatchedLesson {
  readonly entry: LessonEntry;
  readonly title: Words;
  readonly exercises: readonly WatchedExercise[];
  /** The lessons whose files it is graded by: its own first. */
  readonly needs: readonly string[];
}

export interface WatchedExercise {
  readonly name: string;
  /** What to type for it. */
  readonly typed: string;
  readonly hints: readonly Words[];
}

export type WatchedCourse = readonly WatchedLesson[];

export const loadCourse = (): Promise<WatchedCourse> => Promise.all(COURSE.map(loadLesson));

async function loadLesson(entry: LessonEntry): Promise<WatchedLesson> {
  const { lesson } = await entry.load();
  const exercises = [...lesson.exercises.keys()].map(async (name) => ({
    name,
    typed: await typedName(entry.id, name),
    hints: lesson.words[name]!.hints,
  }));
  const files = new Set(gradedBy(entry));
  const needs = COURSE.filter((each) => files.has(gradedBy(each)[0]!)).map(({ id }) => id);
  return {
    entry,
    title: lesson.title,
    exercises: await Promise.all(exercises),
    needs: [entry.id, ...needs.filter((id) => id !== entry.id)],
  };
}
