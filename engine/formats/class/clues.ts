/** Whom on a roster a submission may mean, by all that is known of both. */
import type { ClassMember } from './record.ts';
import { type Listed, plainly } from './students.ts';

export interface Meant {
  /** One where it is certain, several where it may be any of them. */
  readonly rows: readonly number[];
  /** The roster says so itself: it has the name of the folder. */
  readonly byFolder: boolean;
  /** Whom all would mean, were there not another number: a namesake, or a slip of the pen. */
  readonly unlike: readonly number[];
}

/** Nobody is preferred: one clue is enough where it is for one student, and no other is against. */
export function meantIn(students: readonly Listed[], members: readonly ClassMember[]): Meant[] {
  const clues = CLUES.map(({ ofStudent, ofMember }) => {
    const known = rowsBy(students, ofStudent);
    return (member: ClassMember) =>
      distinct(ofMember(member).flatMap((key) => known.get(key) ?? []));
  });
  const numbers = ownNumbers(members);
  return members.map((member, i) => {
    const [byFolder = [], ...others] = clues.map((clue) => clue(member));
    if (byFolder.length > 0) return { rows: byFolder, byFolder: true, unlike: [] };
    const told = others.filter((rows) => rows.length > 0);
    const certain = told.find((rows) => rows.length === 1);
    const agreed = certain && told.every((rows) => rows.includes(certain[0]!));
    const rows = agreed ? certain : distinct(told.flat());
    const isAnother = agreed && hasAnother(students[rows[0]!]!, numbers[i]!);
    return { rows: isAnother ? [] : rows, byFolder: false, unlike: isAnother ? rows : [] };
  });
}

/** Of each, but for what several have: a date, or the number of a course. */
function ownNumbers(members: readonly ClassMember[]): string[][] {
  const all = members.map((member) =>
    distinct([...called(member), ...numbersIn(member)].map(fold)),
  );
  const counts = new Map<string, number>();
  for (const text of all.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
  return all.map((own) => own.filter((text) => counts.get(text) === 1));
}

/** Whether a submission has a number such as the student has, but none of theirs. */
function hasAnother({ numbers }: Listed, own: readonly string[]): boolean {
  const [theirs, kinds] = [numbers.map(fold), numbers.map(kindOf)];
  const such = own.filter((text) => kindOf(text) !== undefined && kinds.includes(kindOf(text)));
  return such.length > 0 && !such.some((text) => theirs.includes(text));
}

/** Numbers of a platform can be told from each other, and other ones of a length. */
const kindOf = (text: string): string | number | undefined =>
  /^\d{5,}$/.test(text) ? text.length : /^(canvas|moodle):/.exec(text)?.[0];

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
