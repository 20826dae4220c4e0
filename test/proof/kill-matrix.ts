/** Which known mistake fell to which check, and the checks that catch nothing. */
import type { Check } from '../../engine/kit/exercise.ts';
import { Records } from './records.ts';
import type { Target } from './subjects.ts';

interface Row {
  readonly exercise: string;
  readonly mistake: string;
  readonly checks: readonly Cell[];
}

interface Cell extends Pick<Check, 'name' | 'kind' | 'documentation'> {
  readonly caught: boolean;
}

export const matrix = new Records<Row>('kill-matrix');

export function noteFall(
  { entry, name, exercise }: Target,
  mistake: string,
  caught: readonly boolean[],
): void {
  const checks = exercise.checks.map(({ name: check, kind, documentation }, i): Cell => ({
    name: check,
    kind,
    documentation,
    caught: caught[i]!,
  }));
  matrix.add({ exercise: `${entry.id}/${name}`, mistake, checks });
}

/**
 * Says what the known mistakes proved, and prints the whole matrix if that is wanted; false where
 * some check catches none of them.
 */
export function judgeMatrix(print: boolean): boolean {
  const rows = matrix.all();
  const exercises = [...new Set(rows.map(({ exercise }) => exercise))].map((exercise) =>
    rows.filter((row) => row.exercise === exercise),
  );
  if (print) exercises.forEach(printMatrix);
  console.log(`   ${rows.length} known mistakes caught in ${exercises.length} exercises`);
  const idle = exercises.flatMap(idleChecks);
  for (const name of idle) console.error(`   catches no known mistake: ${name}`);
  return rows.length > 0 && idle.length === 0;
}

/** Of one exercise, whose mistakes fell so. */
function idleChecks(rows: readonly Row[]): string[] {
  const [{ exercise, checks }] = rows as [Row];
  const idle = checks.filter(
    ({ documentation }, i) => !documentation && !rows.some((row) => row.checks[i]!.caught),
  );
  return idle.map(({ name }) => `${exercise}: ${name}`);
}

/** A line a mistake, a column a check: `×` where it falls. */
function printMatrix(rows: readonly Row[]): void {
  const [{ exercise, checks }] = rows as [Row];
  console.log(`\n   ${exercise}`);
  for (const [i, { name, kind }] of checks.entries()) {
    console.log(`     ${String(i + 1).padStart(2)} ${kind}: ${name}`);
  }
  for (const { mistake, checks: cells } of rows) {
    const marks = cells.map(({ caught }) => (caught ? '×' : '·')).join(' ');
    console.log(`     ${marks}  ${mistake.slice(mistake.indexOf('_') + 1)}`);
  }
}
