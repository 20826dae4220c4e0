/** Whose work a submission is: by the roster of its class, and only where that is certain. */
import type { Language } from '../../kit/words.ts';
import { oneLine } from '../untrusted.ts';
import { type Meant, meantIn } from './clues.ts';
import { type ClassMember, type ClassRecord, NOTHING_KNOWN } from './record.ts';
import { type Listed, studentsOn } from './students.ts';

/**
 * The record with the students of its roster: whose each submission is, who is missing, and which
 * submissions are nobody's. What was said by an earlier roster is forgotten.
 */
export function withRoster(record: ClassRecord): ClassRecord {
  if (!record.roster) return record;
  const students = studentsOn(record.roster);
  const members = record.members
    .filter(({ status }) => status !== 'missing')
    .map(({ student: _, stranger: __, ...member }): ClassMember => member);
  const meant = meantIn(students, members);
  const owners = students.map((_, row) => ownerOf(row, meant));
  const words = WORDS[record.language];
  const folders = (claims: readonly number[]) =>
    claims.map((i) => oneLine(members[i]!.folder)).join(', ');

  const known = members.map((member, i): ClassMember => {
    const { rows } = meant[i]!;
    const row = rows.find((each) => owners[each] === i);
    if (row !== undefined) return { ...member, student: students[row]!.student };
    const who = rows.map((each) => nameOf(students[each]!)).join(', ');
    const others = claimsOn(rows[0], meant).filter((each) => each !== i);
    return { ...member, stranger: strangeness(words, who, rows.length, folders(others)) };
  });
  const missing = students
    .filter((_, row) => owners[row] === undefined)
    .map(({ student }): ClassMember => {
      const claims = claimsOn(student.row, meant);
      return {
        submission: '',
        folder: '',
        part: 1,
        status: 'missing',
        ...NOTHING_KNOWN,
        student,
        ...(claims.length > 0 && { note: words.claimed(folders(claims)) }),
      };
    });
  return { ...record, members: [...known, ...missing] };
}

const claimsOn = (row: number | undefined, meant: readonly Meant[]): number[] =>
  meant.flatMap(({ rows }, i) => (rows.length === 1 && rows[0] === row ? [i] : []));

/** Of several submissions the one whose folder stands on the roster, or else none. */
function ownerOf(row: number, meant: readonly Meant[]): number | undefined {
  const claims = claimsOn(row, meant);
  const byFolder = claims.filter((i) => meant[i]!.byFolder);
  const [owner, ...others] = byFolder.length > 0 ? byFolder : claims;
  return others.length > 0 ? undefined : owner;
}

const nameOf = ({ student: { id, name } }: Listed): string => oneLine(`${name} ${id}`);

function strangeness(words: RosterWords, who: string, count: number, others: string): string {
  if (count === 0) return words.unknown;
  return count > 1 ? words.several(who) : words.shared(who, others);
}

const en = {
  unknown: 'not on the roster',
  several: (who: string) => `not known whose it is: ${who}`,
  shared: (who: string, others: string) => `may be that of ${who}, but so may be ${others}`,
  claimed: (folders: string) => `one of these may be it, or none: ${folders}`,
};
type RosterWords = typeof en;

const ko: RosterWords = {
  unknown: '명단에 없습니다',
  several: (who) => `누구의 것인지 알 수 없습니다: ${who}`,
  shared: (who, others) => `${who}의 것일 수 있지만, 다음도 그렇습니다: ${others}`,
  claimed: (folders) => `다음 가운데 하나일 수 있습니다: ${folders}`,
};

const WORDS: Readonly<Record<Language, RosterWords>> = { en, ko };
