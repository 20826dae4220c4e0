/** Whether more can be found out of where a mistake is than the report on it says. */
import { isTrace } from '../explain/slips/traces.ts';
import type { ExerciseReport } from '../formats/report.ts';

/** Of a slip the place is known; what has not run has none. */
export const isUnplaced = ({ status, mistake, where }: ExerciseReport): boolean =>
  status === 'failed' && where === undefined && (!mistake?.place || isTrace(mistake));
