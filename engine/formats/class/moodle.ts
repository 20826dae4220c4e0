/**
 * `gradebook-moodle.csv`, which Moodle takes: a worksheet of the assignment that was the roster, with
 * the grades filled in; or else a table for Grades › Import › CSV file.
 */
import { type Cell, harmless, toCsv } from './csv.ts';
import { earnings } from './earned.ts';
import type { ClassRecord, Roster } from './record.ts';
import { fieldsIn, studentsOn } from './students.ts';

export const moodleGradebook = (record: ClassRecord, roster: Roster): string =>
  isWorksheet(roster.columns) ? worksheet(record, roster) : table(record, roster);

/** What Moodle exports of one assignment, to be filled in and given back: it has no place for extra. */
export const isWorksheet = (columns: readonly string[]): boolean =>
  fieldsIn(columns).participant.length > 0 && columns.some(isGrade);

/** The column of grades, in the language of who has downloaded the worksheet. */
const isGrade = (column: string): boolean => /^(grade|성적|점수)$/i.test(column);

/** What people wrote to each other: Moodle leaves alone what a worksheet does not have. */
const PROSE = /feedback|online text|피드백|온라인/i;

function worksheet(record: ClassRecord, roster: Roster): string {
  const [{ of: earned }] = earnings(record, roster);
  const places = roster.columns.flatMap((name, i) => (PROSE.test(name) ? [] : [i]));
  const grade = roster.columns.findIndex(isGrade);
  const rows = studentsOn(roster).map(({ student }) =>
    places.map((i) => (i === grade ? earned(student) : asItWas(roster.rows[student.row]![i]!))),
  );
  return toCsv([places.map((i) => roster.columns[i]!), ...rows]);
}

/** A dash is what Moodle writes where there is nothing yet, such as a date. */
const asItWas = (cell: string): string => (cell === '-' ? cell : harmless(cell));

function table(record: ClassRecord, roster: Roster): string {
  const earned = earnings(record, roster);
  const rows = studentsOn(roster).map(({ student, number, logins: [login = ''] }) => {
    const { name, email = '' } = student;
    return [number, login, name, email]
      .map<Cell>(harmless)
      .concat(earned.map(({ of }) => of(student)));
  });
  const columns = ['ID number', 'Username', 'Full name', 'Email address'];
  return toCsv([[...columns, ...earned.map(({ title }) => title)], ...rows]);
}
