/** An exercise with what came of grading it. */
import type { Lesson } from '../kit/lesson.ts';
import type { Prepared } from './submission.ts';
import type { Verdict } from './verdict.ts';

export interface GradedExercise {
  readonly lesson: Lesson;
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly prepared: Prepared;
}
