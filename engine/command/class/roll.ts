/** Who is in a class, and what has come out of each so far: its record, at any moment. */
import { noteOn } from '../../formats/class/note.ts';
import {
  CLASS_SCHEMA,
  type ClassMember,
  type ClassRecord,
  NOTHING_KNOWN,
  pointsOf,
  type Roster,
  worthOf,
} from '../../formats/class/record.ts';
import type { Report } from '../../formats/report.ts';
import type { Settings } from '../../grade/task.ts';
import type { Words } from '../../kit/words.ts';
import type { Shard } from '../grade-options.ts';
import type { Submission } from './submissions.ts';

export const WHOLE: Shard = { index: 1, of: 1 };

/** What came out of a submission. */
export type Outcome = Pick<
  ClassMember,
  'status' | 'score' | 'maxScore' | 'extra' | 'lessons' | 'note'
>;

export const notGraded = (note: string): Outcome => ({
  status: 'not graded',
  ...NOTHING_KNOWN,
  note,
});

/** With what else has to be known about it. */
export function outcomeOf(report: Report, more: readonly Words[] = []): Outcome {
  const all = [noteOn(report) ?? [], more.map((each) => each[report.language])].flat();
  // A sentence that others follow ends without its full stop.
  const note = all.length === 0 ? {} : { note: all.join('; ').replaceAll('.; ', '; ') };
  return { status: 'graded', ...pointsOf(report), ...note };
}

export function outcomeIn(member: ClassMember): Outcome {
  const { status, score, maxScore, extra, lessons, note } = member;
  return {
    status,
    score,
    maxScore,
    ...(extra && { extra }),
    lessons,
    ...(note !== undefined && { note }),
  };
}

const NOT_YET: Words = {
  en: 'not graded yet: the same command goes on',
  ko: '아직 채점하지 않았습니다. 같은 명령을 다시 입력하면 이어서 채점합니다',
};

type Heading = Pick<ClassRecord, 'course' | 'version'> &
  Settings & { readonly roster: Roster | undefined; readonly countExtra?: boolean | undefined };

/** The record of a class that was graded so: the same, however it came together. */
export function recordOf(
  heading: Heading,
  part: Shard,
  members: readonly ClassMember[],
): ClassRecord {
  const { course, version, language, seed, runs, countExtra, roster } = heading;
  return {
    schema: CLASS_SCHEMA,
    course,
    version,
    language,
    seed,
    runs,
    ...worthOf(members),
    ...(countExtra && { countExtra }),
    part,
    ...(roster && { roster }),
    members,
  };
}

export class Roll {
  readonly #heading: Heading;
  readonly #part: Shard;
  readonly #submissions: readonly Submission[];
  readonly #outcomes = new Map<string, Outcome>();

  /** Everybody in the class, also those of other parts. */
  constructor(heading: Heading, part: Shard, submissions: readonly Submission[]) {
    this.#heading = heading;
    this.#part = part;
    this.#submissions = submissions;
  }

  enter(name: string, outcome: Outcome): void {
    this.#outcomes.set(name, outcome);
  }

  record(): ClassRecord {
    const members = this.#submissions.map((submission, i) => this.#member(submission, i));
    return recordOf(this.#heading, this.#part, members);
  }

  /** The members of this part. */
  here(): ClassMember[] {
    return this.record().members.filter(({ status }) => status !== 'elsewhere');
  }

  #member({ name, folder, ids }: Submission, i: number): ClassMember {
    const part = (i % this.#part.of) + 1;
    const member = { submission: name, folder, ids, part };
    if (part !== this.#part.index) return { ...member, status: 'elsewhere', ...NOTHING_KNOWN };
    return {
      ...member,
      ...(this.#outcomes.get(name) ?? notGraded(NOT_YET[this.#heading.language])),
    };
  }
}
