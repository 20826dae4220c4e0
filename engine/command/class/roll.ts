/** Who is in a class, and what has come out of each so far: its record, at any moment. */
import { basename, resolve } from 'node:path';
import { noteOn } from '../../formats/class/note.ts';
import {
  CLASS_SCHEMA,
  type ClassMember,
  type ClassRecord,
  NOTHING_KNOWN,
  pointsOf,
  worthOf,
} from '../../formats/class/record.ts';
import type { Report } from '../../formats/report.ts';
import type { Settings } from '../../grade/task.ts';
import type { Words } from '../../kit/words.ts';
import type { Shard } from '../grade-options.ts';
import type { Submission } from './submissions.ts';

export const WHOLE: Shard = { index: 1, of: 1 };

/** What came out of a submission. */
export type Outcome = Pick<ClassMember, 'status' | 'score' | 'maxScore' | 'lessons' | 'note'>;

export const notGraded = (note: string): Outcome => ({
  status: 'not graded',
  ...NOTHING_KNOWN,
  note,
});

export function outcomeOf(report: Report, said = noteOn(report)): Outcome {
  const note = said === undefined ? {} : { note: said };
  return { status: 'graded', ...pointsOf(report), ...note };
}

const NOT_YET: Words = {
  en: 'not graded yet: the same command goes on',
  ko: '아직 채점하지 않았습니다. 같은 명령을 다시 입력하면 이어서 채점합니다',
};

type Heading = Pick<ClassRecord, 'course' | 'version'> & Settings;

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
    const { course, version, language, seed, runs } = this.#heading;
    return {
      schema: CLASS_SCHEMA,
      course,
      version,
      language,
      seed,
      runs,
      maxScore: worthOf(members),
      part: this.#part,
      members,
    };
  }

  #member({ name, folder }: Submission, i: number): ClassMember {
    const part = (i % this.#part.of) + 1;
    const member = { submission: name, folder: basename(resolve(folder)), part };
    if (part !== this.#part.index) return { ...member, status: 'elsewhere', ...NOTHING_KNOWN };
    return {
      ...member,
      ...(this.#outcomes.get(name) ?? notGraded(NOT_YET[this.#heading.language])),
    };
  }
}
