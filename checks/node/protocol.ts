/** What is asked of a grading thread, and what it answers: plain data both ways. */
import type { ReportedCheck } from '../grade/report.ts';
import type { Draw } from '../grade/verdict.ts';
import type { CheckKind } from '../kit/exercise.ts';
import type { Language } from '../kit/words.ts';

export interface OpenQuestion {
  readonly id: number;
  readonly ask: 'open';
  /** The folder of the submission. */
  readonly root: string;
  readonly lesson: string;
  readonly language: Language;
}

export interface CheckQuestion {
  readonly id: number;
  readonly ask: 'check';
  readonly lesson: string;
  readonly exercise: string;
  /** Which check of the exercise, from 0. */
  readonly check: number;
  readonly draw: Draw;
  readonly language: Language;
  /** Set where an earlier check of the exercise had to be killed after so many seconds. */
  readonly killedAfter?: number;
}

export type Question = OpenQuestion | CheckQuestion;

export type Answer =
  | { readonly id: number; readonly value: LessonOutline | ReportedCheck }
  | { readonly id: number; readonly error: string };

/** What there is to check in a lesson. */
export interface LessonOutline {
  readonly id: string;
  readonly folder: string;
  readonly title: string;
  readonly file: string;
  readonly exercises: readonly ExerciseOutline[];
}

export interface ExerciseOutline {
  readonly name: string;
  readonly points: number;
  readonly checks: readonly CheckOutline[];
}

export interface CheckOutline {
  /** The name that identifies the check. */
  readonly name: string;
  /** The same in the student's language. */
  readonly law: string;
  readonly kind: CheckKind;
}
