/** `gradebook-canvas.csv`, which Canvas takes under Grades › Import. */
import { type Cell, harmless, toCsv } from './csv.ts';
import { earnings } from './earned.ts';
import type { ClassRecord, Roster } from './record.ts';
import { isCanvas, type Listed, studentsOn } from './students.ts';

/**
 * The columns by which Canvas knows students, up to their section and as it has exported them; then
 * the assignment, whose possible points have a line of their own. What is extra is one with none, which
 * can only add.
 */
export function canvasGradebook(record: ClassRecord, roster: Roster): string {
  const earned = earnings(record, roster);
  const { columns, cellsOf } = isCanvas(roster.columns) ? exported(roster) : PLAIN;
  const rows = studentsOn(roster).map((listed): Cell[] =>
    cellsOf(listed)
      .map<Cell>(harmless)
      .concat(earned.map(({ of }) => of(listed.student))),
  );
  return toCsv([
    [...columns, ...earned.map(({ title }) => title)],
    [
      '    Points Possible',
      ...columns.slice(1).map(() => ''),
      ...earned.map(({ possible }) => possible),
    ],
    ...rows,
  ]);
}

interface Who {
  readonly columns: readonly string[];
  readonly cellsOf: (listed: Listed) => readonly string[];
}

function exported({ columns, rows }: Roster): Who {
  const count = columns.indexOf('Section') + 1;
  return {
    columns: columns.slice(0, count),
    cellsOf: ({ student: { row } }) => rows[row]!.slice(0, count),
  };
}

const PLAIN: Who = {
  columns: ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'],
  cellsOf: ({ student: { name }, number, logins: [login = ''], section }) => [
    name,
    '',
    number,
    login,
    section,
  ],
};
