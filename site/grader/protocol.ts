/** What the worker is told, and what it tells: plain data both ways. */
import type { LessonReport } from '../../engine/formats/report.ts';
import type { Clue } from '../../engine/grade/hunts/clue.ts';
import type { Degree } from '../../engine/grade/hunts/portrait.ts';
import type { LessonTask } from '../../engine/grade/task.ts';
import type { Answer } from '../../engine/grade/retry.ts';
import type { Sources } from '../../engine/grade/submission.ts';
import type { Sign } from '../../engine/grade/supervisor.ts';
import type { Language } from '../../engine/kit/words.ts';
import type { PictureData } from '../hunts/pictures/data.ts';

export type Order =
  /** Get everything ready; of the lesson too, if one is named. */
  | { readonly order: 'prepare'; readonly lesson: string | undefined }
  | { readonly order: 'grade'; readonly task: LessonTask }
  | { readonly order: 'compute'; readonly task: ComputeTask }
  | { readonly order: 'clue'; readonly task: ClueTask }
  | { readonly order: 'portrait'; readonly task: PortraitTask };

/** A computation of `pictures/<lesson>/compute.ts`, by the student's functions. */
export interface ComputeTask {
  readonly lesson: string;
  readonly computation: string;
  readonly settings: unknown;
  readonly sources: Sources;
  readonly language: Language;
  /** By lesson, the functions that are to be the student's, the others the reference's; else all are. */
  readonly own?: Readonly<Record<string, readonly string[]>>;
}

/** What is to be known of a suspect. */
export interface ClueTask {
  readonly lesson: string;
  readonly hunt: string;
  /** Counted from 0, as in a report. */
  readonly mask: number;
  readonly language: Language;
}

/** Of whom there is to be a picture, and how much it may show. */
export interface PortraitTask extends Omit<ClueTask, 'language'> {
  readonly degree: Degree;
}

/** What is to be drawn, or a sentence that says why nothing can be. */
export type Computed =
  | { readonly data: unknown }
  | { readonly problem: string; readonly asked?: Asked | undefined };

/** The exercise that gave nothing to draw. */
export interface Asked {
  readonly lesson: string;
  readonly name: string;
  readonly isWritten: boolean;
}

/** How far grading is: before a check of an exercise, counted from 0, of so many. */
export interface Progress {
  readonly exercise: string;
  readonly check: number;
  readonly of: number;
}

/** To every order there is one answer, after as many signs as there are checkpoints, or more. */
export type WorkerMessage =
  | {
      readonly sign: Sign;
      readonly progress: Progress | undefined;
      /** On one exercise of several, or without the mistake that is still looked for. */
      readonly early?: LessonReport;
    }
  | { readonly answer: Answered };

export type Answered =
  | Answer
  | { readonly computed: Computed }
  | { readonly clue: Clue }
  | { readonly portrait: PictureData }
  | { readonly prepared: true };
