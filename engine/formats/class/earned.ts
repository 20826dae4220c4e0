/** What a class has earned, for the files that learning platforms take. */
import { oneLine } from '../untrusted.ts';
import { type Cell, harmless } from './csv.ts';
import { WORDS } from '../words.ts';
import type { ClassMember, ClassRecord, Roster, Student } from './record.ts';

/** A column of points, and what there is to earn in it. */
export interface Earning {
  readonly title: string;
  readonly possible: number;
  /** An empty cell, and never a 0, where nothing was graded. */
  readonly of: (student: Student) => Cell;
}

/** The points of each student, and in a column of their own those that are extra. */
export function earnings(record: ClassRecord, roster: Roster): readonly [Earning, ...Earning[]] {
  const points = {
    title: assignmentOf(record, roster),
    possible: record.maxScore,
    of: cellsOf(record, ({ score }) => score),
  };
  if (record.maxExtra === undefined || record.countExtra) return [points];
  const extra = {
    title: assignmentOf(record, roster, ` (${WORDS[record.language].isExtra})`),
    // More would be taken from whoever has done none of it.
    possible: 0,
    of: cellsOf(record, (member) => member.extra?.score ?? ''),
  };
  return [points, extra];
}

function cellsOf({ members }: ClassRecord, cellOf: (member: ClassMember) => Cell): Earning['of'] {
  const cells = new Map<number, Cell>();
  for (const member of members) {
    const { student, status } = member;
    if (student && status === 'graded') cells.set(student.row, cellOf(member));
  }
  return ({ row }) => cells.get(row) ?? '';
}

/** As Canvas exports it if it knows it: "Homework (123)" has its number behind the name. */
function assignmentOf({ course }: ClassRecord, roster: Roster, more = ''): string {
  const { columns, assignment } = roster;
  const name = `${assignment ?? course}${more}`;
  const known = columns.find(
    (column) => column.startsWith(name) && /^( \(\d+\))?$/.test(column.slice(name.length)),
  );
  return harmless(oneLine(known ?? name));
}
