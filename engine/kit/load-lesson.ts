/** A lesson that is loaded where it is needed, and what is wrong with it, for whoever writes it. */
import { isRecord } from './demand.ts';
import type { Lesson, LessonPlace } from './lesson.ts';
import { sentenceWithPlace } from './place-in.ts';

/** What its author has to mend. */
export class LessonError extends Error {}

interface Loading {
  readonly id: string;
  readonly load: () => Promise<{ readonly lesson: Lesson }>;
}

export async function loadLesson({ id, load }: Loading, root: string): Promise<Lesson> {
  const { lesson } = await load().catch((error: unknown) => {
    const what = `lesson ${id} cannot be loaded: ${sentenceWithPlace(error, root)}`;
    const { stack = what } = error as Error;
    throw Object.assign(new LessonError(what), { stack });
  });
  if (isRecord(lesson)) return lesson;
  throw new LessonError(
    `lesson ${id}: its module has to say export const lesson = defineLesson(…)`,
  );
}

/** The lesson, whose points are as they are said to be. */
export function worthIts({ id, points }: LessonPlace, lesson: Lesson): Lesson {
  const worth = [...lesson.exercises.values()].reduce((sum, exercise) => sum + exercise.points, 0);
  if (points === undefined || points === worth) return lesson;
  throw new LessonError(
    `lesson ${id}: the exercises are worth ${worth} points, the lesson ${points}`,
  );
}
