/**
 * The report on one submission, `gradlings/report/v1`: what was graded, how, and every verdict with
 * its evidence. It is a certificate: the same files graded with the same seed give the same report,
 * byte for byte, except for `times`. `report.schema.json` beside this is the same as a JSON Schema.
 */
import type { CheckKind } from '../kit/exercise.ts';
import { type Points, totals } from '../kit/totals.ts';
import type { Language } from '../kit/words.ts';
import type { HuntReport } from './hunt-report.ts';

export const REPORT_SCHEMA = 'gradlings/report/v1';

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  /** The release of gradlings that graded, with a hash of its laws: `0.1.0+5f2c9d1e`. */
  readonly version: string;
  /** What the submission is called: the name of its folder, unless it was given another. */
  readonly submission: string;
  /** The language of every message. */
  readonly language: Language;
  readonly seed: number;
  /** How many cases were asked for: 100 is the usual number, of which each check draws its share. */
  readonly runs: number;
  readonly score: number;
  readonly maxScore: number;
  /** What was earned, and could be, in lessons that go beyond the course, if there are any. */
  readonly extra?: Points;
  /** Whether that was earned is in `score` too; it is never in `maxScore`. */
  readonly countExtra?: true;
  /** What a deadline has cut off, if it has: these exercises have no points, whatever they are. */
  readonly deadline?: {
    readonly seconds: number;
    /** `activations/softmax`, in the order of the course. */
    readonly unfinished: readonly string[];
  };
  /** The files that were read, in the order of the course; a file that is not here was not read. */
  readonly files: readonly GradedFile[];
  readonly lessons: readonly LessonReport[];
  /** The only part that differs from one grading to the next. */
  readonly times: { readonly startedAt: string; readonly seconds: number };
}

/** What a report says of the points of these lessons. */
export const earnedIn = (
  lessons: readonly LessonReport[],
  countExtra = false,
): Pick<Report, 'score' | 'maxScore' | 'extra' | 'countExtra'> => ({
  ...totals(lessons, countExtra),
  ...(countExtra && { countExtra }),
});

export interface GradedFile {
  /** From the root of the submission, with forward slashes. */
  readonly path: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

export interface LessonReport {
  readonly id: string;
  readonly title: string;
  /** The student's file, from the root of the submission. */
  readonly file: string;
  readonly score: number;
  readonly maxScore: number;
  /** Whether it goes beyond the course: its points stand in the report's `extra`. */
  readonly extra?: true;
  readonly exercises: readonly ExerciseReport[];
  /** Its hunts, where it has any and they were asked for. */
  readonly hunts?: readonly HuntReport[];
}

export interface ExerciseReport {
  readonly name: string;
  readonly score: number;
  readonly maxScore: number;
  /** `error`: no check of it could be run, for the reason in `message`. */
  readonly status: 'passed' | 'failed' | 'todo' | 'error';
  /** Why it failed, in a sentence or two; null where there is nothing to say. */
  readonly message: string | null;
  readonly checks: readonly CheckReport[];
  /** The slip behind the failure, or the known mistake that explains every answer, if there is one. */
  readonly mistake: ReportedMistake | null;
  /**
   * Where the mistake is: the part of the file where the likeliest small changes that make all laws
   * hold are. Null where no place is sure; left out where none has been asked for.
   */
  readonly where?: ReportedWhere | null;
  /** Where it failed: which of `checks` shows the cause, from 0; reports from before do not say. */
  readonly telling?: number;
  /**
   * How the pieces stand that can be seen to work by themselves, such as the methods of a class, in
   * the order in which they can be written; only where some are begun and not all is right.
   */
  readonly pieces?: readonly {
    /** As code: `add`. */
    readonly name: string;
    readonly status: 'passed' | 'failed' | 'todo';
  }[];
  /** What the student's code printed, bounded. Untrusted text. */
  readonly console: readonly string[];
  /** How many more lines it printed than stand in `console`; reports from before do not say. */
  readonly consoleLeft?: number;
}

export interface ReportedMistake {
  readonly id: string;
  readonly text: string;
  /** Where in the student's file it is, if that is known; lines and columns count from 1. */
  readonly place?: { readonly file: string; readonly line: number; readonly column?: number };
}

/** Lines and columns count from 1; the end is the first column behind it. */
export interface ReportedWhere {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What is decided there: `axis`, `sign`. There may come to be more of them. */
  readonly kind: string;
  /** … as a question, */
  readonly text: string;
  /** the kind of change that is needed, … */
  readonly change: string;
  /** … and the change as code, unless nobody is to be told. */
  readonly repair?: string;
}

export interface CheckReport {
  /** The law, in the language of the report. */
  readonly name: string;
  readonly kind: CheckKind;
  /**
   * `skipped`: not run, as the exercise is to do, cannot be run or, if there is a message, for its
   * reason. It counts as not passed.
   */
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly message: string | null;
  /** The smallest failing case found, as code: `softmax(tensor([[0, 1000]]))`. */
  readonly counterexample: string | null;
  /** What came back, or one side of the law, as code. */
  readonly received: string | null;
  readonly expected: string | null;
  /** Every call of the smallest failing case with its answer. Untrusted text. */
  readonly calls: readonly string[];
  /**
   * What shows exactly this case again: `npm test activations/softmax@7:1:0:1+k3f9x2`. Its end marks
   * the code and the laws, to tell whether they have changed since.
   */
  readonly replay: string | null;
  /**
   * Where in the student's file it threw, or where a number was first not finite; lines and columns
   * count from 1.
   */
  readonly place: { readonly file: string; readonly line: number; readonly column?: number } | null;
}
