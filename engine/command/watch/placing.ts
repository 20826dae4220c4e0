/** When `watch` has the place of a mistake looked for. */
import { isUnplaced } from '../../grade/unplaced.ts';
import { gradedAt, isDue, keyOf, type State, type Unit } from './state.ts';

/** The exercise that is shown, once it has failed, and only once. */
export function toPlace(state: State): Unit | undefined {
  const { current, missing } = state;
  if (!current || isDue(state, current) || missing.has(keyOf(current))) return undefined;
  const graded = gradedAt(state, current);
  if (!graded || !isUnplaced(graded.exercise)) return undefined;
  return { lesson: current.lesson, exercises: [current.exercise], isShown: true };
}

/** What the grader broke down over is not asked for again and again. */
export function unplaceable(state: State, { lesson, exercises: names }: Unit): State {
  const report = state.reports.get(lesson);
  if (!report) return state;
  const exercises = report.exercises.map((each) =>
    names.includes(each.name) ? { ...each, where: null } : each,
  );
  return { ...state, reports: new Map(state.reports).set(lesson, { ...report, exercises }) };
}
