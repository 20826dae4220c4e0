/** What grading threads are told, and what they tell: plain data both ways. */
import type { Mistake } from '../grade/name-mistake.ts';
import type { ReportedCheck } from '../grade/report.ts';
import type { Draw } from '../grade/verdict.ts';
import type { CheckKind } from '../kit/exercise.ts';
import type { Language } from '../kit/words.ts';

/** What to grade: lessons of one submission, or a part of one. */
export interface Order {
  /** The folder of the submission. */
  readonly root: string;
  readonly lessons: readonly string[];
  readonly language: Language;
  readonly draw: Draw;
  /** Grade this exercise alone, … */
  readonly exercise?: string;
  /** … and only this check of it, counted from 0. */
  readonly check?: number;
}

/** An order as several threads share it. */
export interface Assignment {
  readonly order: Order;
  /** One number for each exercise in the order: 1 once some thread has taken it. */
  readonly claims: Int32Array;
  /** Where threads had to be killed: from this check on the exercise is given up. */
  readonly killed: readonly Killed[];
}

export interface Killed {
  readonly lesson: string;
  readonly exercise: string;
  readonly from: number;
  readonly seconds: number;
}

export type Told =
  | { readonly tell: 'outline'; readonly outline: LessonOutline }
  | { readonly tell: 'begin'; readonly lesson: string; readonly exercise: string }
  | ({ readonly tell: 'check'; readonly report: ReportedCheck } & Place)
  /** What explains all failures of an exercise, if anything does: once its checks are told. */
  | ({ readonly tell: 'mistake'; readonly mistake: Mistake | undefined } & ExercisePlace)
  /** The grader itself broke down: at a check or, without a place, altogether. */
  | { readonly tell: 'fault'; readonly message: string; readonly at?: Place }
  /** A sign of life, while a check takes long. */
  | { readonly tell: 'alive' }
  | { readonly tell: 'end' };

export interface ExercisePlace {
  readonly lesson: string;
  readonly exercise: string;
}

/** A check of an exercise, counted from 0. */
export interface Place extends ExercisePlace {
  readonly check: number;
}

/** What there is to check in a lesson. */
export interface LessonOutline {
  readonly id: string;
  readonly folder: string;
  readonly title: string;
  readonly file: string;
  /** What replays are marked with for the files as they were read; see `grade/mark.ts`. */
  readonly mark: string;
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
