/** What can happen to `watch`, and what is to be done then. */
import type { HuntReport } from '../../formats/hunt-report.ts';
import type { LessonReport } from '../../formats/report.ts';
import type { Missing } from '../../grade/task.ts';
import type { Language } from '../../kit/words.ts';
import type { Hinted } from './about.ts';
import type { WatchedExercise } from './course.ts';
import type { Key } from './keys.ts';
import type { State, Unit } from './state.ts';

export type Event =
  | { readonly on: 'start' }
  /** The files of these lessons have been saved. */
  | { readonly on: 'save'; readonly lessons: readonly string[]; readonly at: number }
  /** Some exercises of a lesson have been graded; first, perhaps, without all that explains them. */
  | {
      readonly on: 'graded';
      readonly report: LessonReport;
      readonly at: number;
      readonly missing?: Missing;
    }
  /** The laws of a lesson have been saved, … */
  | { readonly on: 'hunt saved'; readonly lesson: string }
  /** … and judged. */
  | { readonly on: 'hunted'; readonly lesson: string; readonly hunts: readonly HuntReport[] }
  | { readonly on: 'key'; readonly key: Key }
  /** An exercise, or loading the file of a lesson, takes long. */
  | { readonly on: 'long'; readonly lesson: string; readonly exercise: string | undefined }
  /** Whether the current exercise is to be put back. */
  | { readonly on: 'asked'; readonly question: string }
  /** What has been done, or why it could not be. */
  | { readonly on: 'told'; readonly told: string }
  /** So many hints are to be shown now. */
  | ({ readonly on: 'hints' } & Hinted)
  /** The grader itself broke down over these. */
  | { readonly on: 'fault'; readonly unit: Unit; readonly message: string };

export type Effect =
  /** Instead of whatever is being graded. */
  | { readonly do: 'grade'; readonly units: readonly Unit[]; readonly language: Language }
  /** To find the place of a mistake, beside whatever is being graded. */
  | { readonly do: 'place'; readonly unit: Unit }
  /** To judge the laws of a lesson, beside whatever is being graded. */
  | { readonly do: 'hunt'; readonly lesson: string }
  | { readonly do: 'hint'; readonly place: WatchedExercise }
  /** To find out what putting it back would do, and to do that. */
  | { readonly do: 'ask'; readonly place: WatchedExercise }
  | { readonly do: 'put back' }
  | { readonly do: 'open'; readonly place: WatchedExercise }
  | { readonly do: 'suspend' }
  | { readonly do: 'quit' };

export type Step = readonly [State, readonly Effect[]];
