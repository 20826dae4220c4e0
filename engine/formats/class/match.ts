/** Whose work a submission is: by the roster of its class, and only where that is certain. */
import type { Language } from '../../kit/words.ts';
import { oneLine } from '../untrusted.ts';
import { type Meant, meantIn } from './clues.ts';
import { type ClassMember, type ClassRecord, NOTHING_KNOWN, type Student } from './record.ts';
import { type Listed, studentsOn, tellStudent } from './students.ts';

/**
 * The record with the students of its roster: whose each submission is, who is missing, and which
 * submissions are nobody's. What was said by an earlier roster is forgotten.
 */
export function withRoster(record: ClassRecord): ClassRecord {
  const { roster, language } = record;
  if (!roster) return record;
  const handedIn = record.members.filter(({ status }) => status !== 'missing').map(unmatched);
  const match = new Match(studentsOn(roster), handedIn, WORDS[language]);
  return { ...record, members: [...match.known(), ...match.missing()] };
}

function unmatched(known: ClassMember): ClassMember {
  const { student: _, stranger: __, ...member } = known;
  return member;
}

class Match {
  readonly #students: readonly Listed[];
  readonly #members: readonly ClassMember[];
  readonly #words: RosterWords;
  readonly #meant: readonly Meant[];
  /** Which submissions mean a student and nobody else. */
  readonly #claims = new Map<number, number[]>();
  /** Whose submission it is, student by student. */
  readonly #owned: readonly (number | undefined)[];

  constructor(students: readonly Listed[], members: readonly ClassMember[], words: RosterWords) {
    this.#students = students;
    this.#members = members;
    this.#words = words;
    this.#meant = meantIn(students, members);
    for (const [i, { rows }] of this.#meant.entries()) {
      if (rows.length === 1) this.#claims.set(rows[0]!, [...this.#claimsOn(rows[0]!), i]);
    }
    this.#owned = students.map((_, row) => this.#ownedBy(row));
  }

  known(): ClassMember[] {
    return this.#members.map((member, i) => Object.assign({}, member, this.#whose(i)));
  }

  missing(): ClassMember[] {
    const absent = this.#students.filter(({ student: { row } }) => this.#owned[row] === undefined);
    return absent.map(({ student }) => this.#absent(student));
  }

  #whose(i: number): Pick<ClassMember, 'student' | 'stranger'> {
    const { rows, unlike } = this.#meant[i]!;
    const row = rows.find((each) => this.#owned[each] === i);
    if (row !== undefined) return { student: this.#students[row]!.student };
    const named = [...rows, ...unlike].map((each) => tellStudent(this.#students[each]!.student));
    const who = named.join('; ');
    if (who === '') return { stranger: this.#words.unknown };
    if (rows.length === 0) return { stranger: this.#words.unlike(who) };
    if (rows.length > 1) return { stranger: this.#words.several(who) };
    const others = this.#claimsOn(rows[0]!).filter((each) => each !== i);
    return { stranger: this.#words.shared(who, this.#tell(others)) };
  }

  #absent(student: Student): ClassMember {
    const unlike = [...this.#meant.keys()].filter((i) =>
      this.#meant[i]!.unlike.includes(student.row),
    );
    const claims = [...this.#claimsOn(student.row), ...unlike];
    const note = claims.length === 0 ? {} : { note: this.#words.claimed(this.#tell(claims)) };
    const nothing = { submission: '', folder: '', part: 1, ...NOTHING_KNOWN } as const;
    return { ...nothing, status: 'missing', student, ...note };
  }

  /** Of several submissions the one whose folder stands on the roster, or else none. */
  #ownedBy(row: number): number | undefined {
    const claims = this.#claimsOn(row);
    const byFolder = claims.filter((i) => this.#meant[i]!.byFolder);
    const [owned, ...others] = byFolder.length > 0 ? byFolder : claims;
    return others.length > 0 ? undefined : owned;
  }

  #claimsOn(row: number): readonly number[] {
    return this.#claims.get(row) ?? [];
  }

  #tell(claims: readonly number[]): string {
    return claims.map((i) => oneLine(this.#members[i]!.folder)).join('; ');
  }
}

const en = {
  unknown: 'not on the roster',
  several: (who: string) => `not known whose it is: ${who}`,
  unlike: (who: string) => `may be that of ${who}, but has another number`,
  shared: (who: string, others: string) => `may be that of ${who}, but so may be ${others}`,
  claimed: (folders: string) => `one of these may be it, or none: ${folders}`,
};
type RosterWords = typeof en;

const ko: RosterWords = {
  unknown: '명단에 없습니다',
  several: (who) => `누구의 것인지 알 수 없습니다: ${who}`,
  unlike: (who) => `${who}의 것일 수 있지만 번호가 다릅니다`,
  shared: (who, others) => `${who}의 것일 수 있지만, 다음도 그렇습니다: ${others}`,
  claimed: (folders) => `다음 가운데 하나일 수 있습니다: ${folders}`,
};

const WORDS: Readonly<Record<Language, RosterWords>> = { en, ko };
