/** Which lessons and exercises to grade. */
import type { Course, LessonEntry } from '../course.ts';
import type { SingleCase } from './task.ts';

export interface SelectedLesson {
  readonly entry: LessonEntry;
  /** All of them, unless some are named. */
  readonly exercises?: readonly string[];
  /** … and of its hunts: all, unless some are named, or exercises are. */
  readonly hunts?: readonly string[];
  /** The only case to run, where one is to be seen again. */
  readonly case?: SingleCase;
}

export type Selection = readonly SelectedLesson[];

/** All that is graded: what is there for practice is not. */
export const everything = ({ lessons }: Course): Selection => lessons.map((entry) => ({ entry }));
