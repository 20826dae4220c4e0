/** The exercises of the course, as `watch` goes through them. */
import { allLessons, type Course, type LessonEntry } from '../../course.ts';
import type { Texts } from '../../kit/words.ts';

/** An exercise of the course, by the names of both. */
export interface ExercisePlace {
  readonly lesson: string;
  readonly exercise: string;
}

/** There is one of each: they are told apart by what they are. */
export interface WatchedExercise extends ExercisePlace {
  readonly entry: LessonEntry;
  /** Of its lesson. */
  readonly title: Texts;
  readonly hints: readonly Texts[];
}

export async function loadCourse(
  course: Course,
  lessons = allLessons(course),
): Promise<WatchedExercise[]> {
  return (await Promise.all(lessons.map((entry) => loadLesson(course, entry)))).flat();
}

async function loadLesson(course: Course, entry: LessonEntry): Promise<WatchedExercise[]> {
  const { lesson } = await entry.load();
  const exercises = [...lesson.exercises.keys()].map(async (exercise) => ({
    lesson: entry.id,
    exercise,
    entry,
    title: lesson.title,
    hints: lesson.words[exercise]!.hints,
  }));
  return Promise.all(exercises);
}
