/** Which exercise to work on now. */
import type { ExerciseReport } from '../formats/report.ts';

/** What was tried and is wrong comes before what is yet to do; undefined where all is done. */
export function nextOf<E>(
  exercises: readonly E[],
  statusOf: (exercise: E) => ExerciseReport['status'],
): E | undefined {
  const first = (...wanted: ExerciseReport['status'][]) =>
    exercises.find((exercise) => wanted.includes(statusOf(exercise)));
  return first('failed', 'error') ?? first('todo');
}
