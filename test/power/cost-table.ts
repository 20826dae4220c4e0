/** What grading costs, as a table. */
import { pad } from './columns.ts';
import { type Cost, type ExerciseCost, judging, partsOf } from './cost.ts';

const TITLE = 42;

export const COST_HEAD = `  ${pad('milliseconds', TITLE)}  cases    total  drawing  sandbox  judging     cold`;

/** An exercise, and what it is made up of from the dearest on. */
export function costLines(exercise: ExerciseCost): string[] {
  const parts = partsOf(exercise);
  const dearest = parts.toSorted((a, b) => b.total - a.total);
  return [
    costLine(exercise.name, parts),
    ...dearest.map((cost) => costLine(`  ${cost.title}`, [cost])),
  ];
}

/** The sum of some costs. */
export function costLine(title: string, costs: readonly Cost[]): string {
  const sum = (of: (cost: Cost) => number): number =>
    costs.reduce((total, cost) => total + of(cost), 0);
  const times = [
    sum(({ total }) => total),
    sum(({ drawing }) => drawing),
    sum(({ sandbox }) => sandbox),
    sum(judging),
    sum(({ cold }) => cold),
  ].map((time) => time.toFixed(1).padStart(7));
  const cases = `${sum(({ cases: each }) => each)}`.padStart(5);
  return `  ${pad(title, TITLE)}  ${cases}  ${times.join('  ')}`;
}
