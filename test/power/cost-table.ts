/** What grading costs, as a table. */
import { type Cost, judging } from './cost.ts';
import { row } from './table.ts';

const COLUMNS: Readonly<Record<string, (cost: Cost) => number>> = {
  '  total': ({ total }) => total,
  drawing: ({ drawing }) => drawing,
  sandbox: ({ sandbox }) => sandbox,
  judging,
  '   cold': ({ cold }) => cold,
};

export const COST_HEAD = row('milliseconds', ['cases', ...Object.keys(COLUMNS)]);

/** An exercise, and what it is made up of from the dearest on. */
export const costLines = (name: string, parts: readonly Cost[]): string[] => [
  costLine(name, parts),
  ...parts.toSorted((a, b) => b.total - a.total).map((cost) => costLine(`  ${cost.title}`, [cost])),
];

/** The sum of some costs. */
export function costLine(title: string, costs: readonly Cost[]): string {
  const sum = (of: (cost: Cost) => number): number =>
    costs.reduce((total, cost) => total + of(cost), 0);
  const times = Object.values(COLUMNS).map((of) => sum(of).toFixed(1).padStart(7));
  return row(title, [`${sum(({ cases }) => cases)}`.padStart(5), ...times]);
}
