/** Whom on a roster a submission may mean, by all that is known of both. */
import type { ClassMember } from './record.ts';
import { type Listed, plainly } from './students.ts';

export interface Meant {
  /** One where it is certain, several where it may be any of them. */
  readonly rows: readonly number[];
  /** The roster says so itself: it has the name of the folder. */
  readonly byFolder: boolean;
}

/** Nobody is preferred: one clue is enough where it is for one student, and no other is against. */
export function meantIn(students: readonly Listed[], members: readonly ClassMember[]): Meant[] {
  const clues = CLUES.map(({ ofStudent, ofMember }) => {
    const known = rowsBy(students, ofStudent);
    return (member: ClassMember) =>
      distinct(ofMember(member).flatMap((key) => known.get(key) ?? []));
  });
  return members.map((member) => {
    const [byFolder = [], ...others] = clues.map((clue) => clue(member));
    if (byFolder.length > 0) return { rows: byFolder, byFolder: true };
    const told = others.filter((rows) => rows.length > 0);
    const certain = told.find((rows) => rows.length === 1);
    const agreed = certain && told.every((rows) => rows.includes(certain[0]!));
    return { rows: agreed ? certain : distinct(told.flat()), byFolder: false };
  });
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

function rowsBy(
  students: readonly Listed[],
  keysOf: (student: Listed) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  students.forEach((student, row) => {
    for (const key of distinct(keysOf(student))) {
      if (key !== '') rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  });
  return rows;
}

/** Something in which a submission and a student may agree. */
interface Clue {
  readonly ofStudent: (student: Listed) => readonly string[];
  readonly ofMember: (member: ClassMember) => readonly string[];
}

/** The name of the folder comes first. */
const CLUES: readonly Clue[] = [
  {
    ofStudent: ({ folder }) => [folder.normalize('NFC')],
    ofMember: ({ folder }) => [folder, stem(folder)].map((name) => name.trim().normalize('NFC')),
  },
  {
    ofStudent: ({ numbers }) => numbers.map(fold),
    ofMember: (member) => [...called(member), ...numbersIn(member)].map(fold),
  },
  {
    ofStudent: ({ logins, folder }) => [...logins, folder].map(fold),
    ofMember: (member) => called(member).map(fold),
  },
  {
    ofStudent: ({ student }) => [fold(student.email ?? '')],
    ofMember: (member) => called(member).map(fold),
  },
  {
    ofStudent: ({ student }) => [fold(student.email?.split('@')[0] ?? '')],
    ofMember: (member) => called(member).map(fold),
  },
  {
    ofStudent: ({ names }) => names,
    ofMember: (member) => [...called(member), ...partsOf(member)].map(plainly),
  },
];

/** GitHub, for one, does not tell capital letters from small ones. */
const fold = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

const stem = (folder: string): string => folder.replace(/\.(zip|tar|tgz|tar\.gz)$/i, '');

const called = ({ folder, ids = [] }: ClassMember): string[] => [stem(folder), ...ids];

/** "20261234_김민수" has two. */
const partsOf = (member: ClassMember): string[] =>
  called(member).flatMap((text) => text.normalize('NFC').split(/[^\p{L}\p{M}\p{N}]+/u));

/** Shorter ones count homework and teams; where a platform gave the name, all are its own. */
const numbersIn = (member: ClassMember): string[] =>
  member.ids?.some((id) => /^(blackboard|canvas|gradescope|moodle):/.test(id))
    ? []
    : partsOf(member).filter((part) => part.length >= 5 && /\d/.test(part));
