/** What a class has earned, for the files that learning platforms take. */
import { oneLine } from '../untrusted.ts';
import { type Cell, harmless } from './csv.ts';
import type { ClassRecord, Roster, Student } from './record.ts';

/** The points of each student; an empty cell, and never a 0, where nothing was graded. */
export function earnedIn({ members }: ClassRecord): (student: Student) => Cell {
  const scores = new Map<number, number>();
  for (const { student, status, score } of members) {
    if (student && status === 'graded') scores.set(student.row, score);
  }
  return ({ row }) => scores.get(row) ?? '';
}

/** As Canvas exports it if it knows it: "Homework (123)" has its number behind the name. */
export function assignmentOf({ course }: ClassRecord, { columns, assignment }: Roster): string {
  const name = assignment ?? course;
  const known = columns.find(
    (column) => column.startsWith(name) && /^( \(\d+\))?$/.test(column.slice(name.length)),
  );
  return harmless(oneLine(known ?? name));
}
