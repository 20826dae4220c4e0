/** How an exercise stands, as a student sees it. */
import type { ExerciseReport } from '../formats/report.ts';

/** What is wrong may have earned something already. */
export type ExerciseState = ExerciseReport['status'] | 'partly';

export const stateOf = ({ status, score }: ExerciseReport): ExerciseState =>
  status === 'failed' && score > 0 ? 'partly' : status;
