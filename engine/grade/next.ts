/** Which exercise to work on now. */
import type { ExerciseReport } from '../formats/report.ts';
import { isPractice } from '../kit/totals.ts';

type Standing = Pick<ExerciseReport, 'status' | 'maxScore' | 'pieces'>;

/**
 * What was tried and is wrong comes before what is yet to do, and of this what is begun before the
 * rest; undefined where all is done. Nobody has to practise: that is offered only until something
 * else is begun.
 */
export function nextOf<E>(
  exercises: readonly E[],
  standingOf: (exercise: E) => Standing,
): E | undefined {
  const first = (isIt: (standing: Standing) => boolean) =>
    exercises.find((exercise) => isIt(standingOf(exercise)));
  const wrong = first(({ status }) => status === 'failed' || status === 'error');
  if (wrong) return wrong;
  const begun = first((each) => isBegun(each) && !isPractice(each));
  return (
    first((each) => each.status === 'todo' && isBegun(each)) ??
    first((each) => each.status === 'todo' && !(begun && isPractice(each)))
  );
}

const isBegun = ({ status, pieces }: Standing): boolean =>
  status !== 'todo' || pieces !== undefined;
