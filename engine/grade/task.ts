/** What to grade, and what with. */
import type { Course } from '../course.ts';
import type { LessonReport } from '../formats/report.ts';
import type { KnownMistakes } from '../kit/known-mistakes.ts';
import type { Suspects } from '../kit/suspects.ts';
import { USUAL_RUNS } from '../kit/usual-runs.ts';
import type { Language } from '../kit/words.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Problem } from '../sandbox/problem.ts';
import type { TypeStripper } from '../sandbox/strip-types.ts';
import type { Sources } from './submission.ts';

export interface Settings {
  readonly seed: number;
  /** How many cases: 100 is the usual number, of which every law draws its share. */
  readonly runs: number;
  readonly language: Language;
}

/** What is told of a mistake beside its name. */
export interface Explanations {
  /** Whether its place is looked for, which takes longer than all else. */
  readonly places?: boolean;
  /** Whether the change itself may be told with which all laws hold. */
  readonly repairs?: boolean;
}

/** What is drawn unless something else is asked for. */
export const USUAL_DRAW: Pick<Settings, 'seed' | 'runs'> = { seed: 1, runs: USUAL_RUNS };

/** One lesson of one submission, as plain data: it may be graded by another process. */
export interface LessonTask extends Settings, Explanations {
  readonly lesson: string;
  /** Which of its exercises; all, unless some are named. */
  readonly exercises?: readonly string[];
  /** Which of its hunts; all, unless some are named, or exercises are. */
  readonly hunts?: readonly string[];
  /** The only case to run, where one is to be seen again. */
  readonly case?: SingleCase;
  readonly sources: Sources;
  /** Where earlier graders of this lesson did not come back from. */
  readonly stops: readonly Stop[];
}

/** One case of one check of an exercise. */
export interface SingleCase {
  /** Which check, counted from 0. */
  readonly check: number;
  readonly path: string;
}

/**
 * Where grading is: at a check of an exercise, counted from 0, or at loading the file. A hunt counts as
 * an exercise of one check.
 */
export interface Checkpoint {
  readonly exercise?: string;
  readonly check?: number;
  /** The verdict is there, and what takes long now is not the student's code: its mistake is located. */
  readonly isLocating?: true;
}

/** From this checkpoint on nothing is run any more, for this reason. */
export interface Stop extends Checkpoint {
  readonly problem: Problem;
}

/** What is not known yet of an exercise that failed. */
export type Missing = 'mistake' | 'place';

export interface Tools {
  readonly course: Course;
  readonly sandboxes: SandboxFactory;
  readonly stripper: TypeStripper;
  /** The code of the course's own modules, by their names, where it has any. */
  readonly modules?: Readonly<Record<string, string>>;
  /** The known mistakes of an exercise, where there are any. */
  readonly known?: (lesson: string, exercise: string) => Promise<KnownMistakes | undefined>;
  /** The functions of a hunt, where they are there. */
  readonly suspects?: (lesson: string, hunt: string) => Promise<Suspects | undefined>;
  /** What the laws are marked with in replays, where that is known; asked for where some fail. */
  readonly laws?: () => Promise<string>;
  /** Told of every checkpoint before it is passed. */
  readonly onCheckpoint?: (checkpoint: Checkpoint) => void;
  /** Told of a fault of what only explains, which is kept from the students. */
  readonly onFault?: (fault: unknown) => void;
  /**
   * Told of an exercise that failed before its mistake is looked for, as that takes its time; again,
   * with the mistake, before its place is; and of each when nothing is missing.
   */
  readonly onVerdict?: (report: LessonReport, missing?: Missing) => void;
}
