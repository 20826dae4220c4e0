/**
 * A class as it was graded, `gradlings/class/v1`: whom it has, in which part each was, and what came
 * out. It stands beside the results as `class.json`; gradebooks and pages are written from it.
 */
import type { Language } from '../../kit/words.ts';
import type { Points, Total } from '../../kit/totals.ts';
import type { Report } from '../report.ts';
import type { Overview } from './overview.ts';

export const CLASS_SCHEMA = 'gradlings/class/v1';

export interface ClassRecord {
  readonly schema: typeof CLASS_SCHEMA;
  /** The course, and the release of gradlings with a hash of its laws. */
  readonly course: string;
  readonly version: string;
  readonly language: Language;
  readonly seed: number;
  readonly runs: number;
  /** What there is to earn; 0 where nobody could be graded. */
  readonly maxScore: number;
  /** What there is to earn beyond the course, if there is anything. */
  readonly maxExtra?: number;
  /** Whether what was earned there is in the points too; it is never in `maxScore`. */
  readonly countExtra?: true;
  /** Which part of the class was graded here, counted from 1: 1 of 1 is the whole class. */
  readonly part: { readonly index: number; readonly of: number };
  /** Who should be in the class, if that is known. */
  readonly roster?: Roster;
  /** Everybody in the class, also those of other parts, in the order in which parts are dealt out. */
  readonly members: readonly ClassMember[];
  /** What the reports say together, once all that can be graded here has been. */
  readonly overview?: Overview;
}

export interface ClassMember extends Total {
  /** What its results are called: a name that every system takes for a folder. */
  readonly submission: string;
  /** The name of the folder or file it came from, exactly; empty where nothing was handed in. */
  readonly folder: string;
  /** Which part of the class it falls into. */
  readonly part: number;
  /**
   * `elsewhere`: in another part. `missing`: on the roster, but nothing was handed in. `not graded`:
   * the grader could not do its work, so this is no 0.
   */
  readonly status: 'graded' | 'not graded' | 'missing' | 'elsewhere';
  /** Empty where nothing could be graded. */
  readonly lessons: readonly (Points & { readonly id: string; readonly extra?: true })[];
  /** Why there are no points, or what else has to be known about it. */
  readonly note?: string;
  /** What a roster may know it by: its folder, a login, a number. */
  readonly ids?: readonly string[];
  /** Who it is, if there is a roster. */
  readonly student?: Student;
  /** Why it is nobody on the roster. */
  readonly stranger?: string;
}

/** A list of students as it was given: what is written for a learning platform is made from it. */
export interface Roster {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the learning platform calls the assignment, where that is not the course's name. */
  readonly assignment?: string;
}

/** A student as the roster has them. */
export interface Student {
  /** Which row of the roster it is, counted from 0. */
  readonly row: number;
  /** Their number, or else what tells them from others. */
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

type Earned = Pick<ClassMember, 'score' | 'maxScore' | 'extra' | 'lessons'>;

/** What a report says of the points. */
export function pointsOf({ lessons, score, maxScore, extra }: Report): Earned {
  const earned = lessons.map((lesson) => ({
    id: lesson.id,
    score: lesson.score,
    maxScore: lesson.maxScore,
    ...(lesson.extra && { extra: lesson.extra }),
  }));
  return { score, maxScore, ...(extra && { extra }), lessons: earned };
}

/** Where there is no report, nothing is known of points. */
export const NOTHING_KNOWN: Earned = { score: 0, maxScore: 0, lessons: [] };

/** What there is to earn, as those know who were graded. */
export function worthOf(
  members: readonly ClassMember[],
): Pick<ClassRecord, 'maxScore' | 'maxExtra'> {
  const most = (points: readonly Points[]) =>
    Math.max(0, ...points.map(({ maxScore }) => maxScore));
  const maxExtra = most(members.flatMap(({ extra }) => extra ?? []));
  return { maxScore: most(members), ...(maxExtra > 0 && { maxExtra }) };
}
