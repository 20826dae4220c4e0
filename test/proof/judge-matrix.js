/** Reads which known mistake fell to which check, and finds the checks that catch nothing. */
import { existsSync, readFileSync } from 'node:fs';

/** @import { MatrixRow } from './kill-matrix.ts' */

/**
 * Says what the known mistakes proved; false where some check catches none of them.
 * @param {string} file as `kill-matrix.ts` wrote it
 * @param {boolean} print whether to print the whole matrix
 */
export function judgeMatrix(file, print) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const rows = lines.map((line) => /** @type {MatrixRow} */ (JSON.parse(line)));
  const exercises = byExercise(rows);
  if (print) for (const [exercise, of] of exercises) printMatrix(exercise, of);
  console.log(`   ${rows.length} known mistakes caught in ${exercises.size} exercises`);
  const idle = [...exercises].flatMap(([exercise, of]) =>
    idleChecks(of).map(({ name }) => `${exercise}: ${name}`),
  );
  for (const name of idle) console.error(`   catches no known mistake: ${name}`);
  return rows.length > 0 && idle.length === 0;
}

/**
 * @param {MatrixRow[]} rows
 * @returns {Map<string, MatrixRow[]>}
 */
function byExercise(rows) {
  const exercises = new Map();
  for (const row of rows) {
    const key = `${row.lesson}/${row.exercise}`;
    exercises.set(key, [...(exercises.get(key) ?? []), row]);
  }
  return exercises;
}

/** @param {MatrixRow[]} rows the mistakes of one exercise */
function idleChecks(rows) {
  const checks = rows[0]?.checks ?? [];
  return checks.filter(
    ({ documentation }, i) => !documentation && !rows.some((row) => row.checks[i]?.caught),
  );
}

/**
 * A line a mistake, a column a check: `×` where it falls.
 * @param {string} exercise
 * @param {MatrixRow[]} rows
 */
function printMatrix(exercise, rows) {
  console.log(`\n   ${exercise}`);
  for (const [i, { name, kind }] of (rows[0]?.checks ?? []).entries()) {
    console.log(`     ${String(i + 1).padStart(2)} ${kind}: ${name}`);
  }
  for (const { mistake, checks } of rows) {
    const marks = checks.map(({ caught }) => (caught ? '×' : '·')).join(' ');
    console.log(`     ${marks}  ${mistake.slice(mistake.indexOf('_') + 1)}`);
  }
}
