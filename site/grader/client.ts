/**
 * Grades the student's code, and computes pictures by it, in a worker that is made when it is first
 * needed. The page never waits: what hangs is ended, and graded again without the checkpoint it was at.
 */
import type { ExerciseReport, LessonReport, ReportedWhere } from '../../engine/formats/report.ts';
import {
  budgetOf,
  type Grader,
  GraderFault,
  gradeInRounds,
  messageOf,
} from '../../engine/grade/retry.ts';
import type { Clue } from '../../engine/grade/hunts/clue.ts';
import { type Explanations, type LessonTask, USUAL_DRAW } from '../../engine/grade/task.ts';
import type { Sources } from '../../engine/grade/submission.ts';
import { Supervisor } from '../../engine/grade/supervisor.ts';
import { isUnplaced } from '../../engine/grade/unplaced.ts';
import { explainProblem } from '../../engine/kit/messages.ts';
import type { Language } from '../../engine/kit/words.ts';
import { LIMITS } from '../../engine/sandbox/limits.ts';
import type { PictureData } from '../hunts/pictures/data.ts';
import type {
  Answered,
  ClueTask,
  Computed,
  ComputeTask,
  PortraitTask,
  Progress,
} from './protocol.ts';
import { RemoteWorker } from './remote-worker.ts';
import { Turns } from './turns.ts';

export { GraderFault };
export type { ClueTask, Computed, ComputeTask, Progress };

export interface GradeTask extends Explanations {
  readonly lesson: string;
  /** All, unless some are named. */
  readonly exercises?: readonly string[];
  /** All, unless some, or exercises, are named. */
  readonly hunts?: readonly string[];
  /** Files of the student by path; those that the lesson does not need are left aside. */
  readonly sources: Sources;
  readonly language: Language;
  readonly seed?: number;
  readonly runs?: number;
}

export interface Listeners {
  readonly onProgress?: (progress: Progress) => void;
  /** Told of each exercise as soon as its verdict is known, which may be before its mistake is. */
  readonly onVerdict?: (report: LessonReport) => void;
}

const worker = new RemoteWorker();
const turns = new Turns();

/**
 * The report on a lesson, the same as Node's on the same files. Whatever the student wrote, there is
 * one: a rejection is a `GraderFault`, or the reason of `signal`, with which nobody waits any more.
 */
export function gradeExercises(
  task: GradeTask,
  { onProgress, onVerdict }: Listeners = {},
  signal?: AbortSignal,
): Promise<LessonReport> {
  const whole: LessonTask = { ...USUAL_DRAW, ...plain(task), stops: [] };
  return turns.take(async (stop) => {
    const grade: Grader = async (rest, supervisor) => {
      if (stop.aborted) throw new GraderFault('nobody waits for the report any more');
      const ends = AbortSignal.any([supervisor.signal, stop]);
      const answer = await worker.carryOut(
        { order: 'grade', task: rest },
        ({ sign, progress, early }) => {
          supervisor.hear(sign);
          if (signal?.aborted) return;
          if (progress) onProgress?.(progress);
          if (early) onVerdict?.(early);
        },
        ends,
      );
      return answer as Extract<Answered, { report: unknown } | { fault: unknown }>;
    };
    const { report } = await gradeInRounds(whole, grade, budgetOf(LIMITS), LIMITS);
    return report;
  }, signal);
}

/**
 * Where the mistake of an exercise is, of which `report` is the report on the same files. Nobody has
 * to wait for it before anything is shown: it takes longer than the verdict.
 */
export async function findPlace(
  task: Omit<GradeTask, 'exercises'>,
  report: ExerciseReport,
  signal?: AbortSignal,
): Promise<ReportedWhere | undefined> {
  if (!isUnplaced(report)) return undefined;
  const whole = { ...task, exercises: [report.name], places: true, repairs: true };
  const { exercises } = await gradeExercises(whole, undefined, signal);
  return exercises[0]?.where ?? undefined;
}

/** What a picture of the lesson draws, computed by the student's functions. */
export function computeOwn(task: ComputeTask, signal?: AbortSignal): Promise<Computed> {
  const order = { order: 'compute', task: plain(task) } as const;
  return turns.take(async (stop) => {
    const supervisor = new Supervisor(LIMITS.silence, budgetOf(LIMITS));
    try {
      const ends = AbortSignal.any([supervisor.signal, stop]);
      const answer = await worker.carryOut(order, (told) => supervisor.hear(told.sign), ends);
      if ('computed' in answer) return answer.computed;
      throw new GraderFault('fault' in answer ? answer.fault : 'no answer');
    } catch (error) {
      const problem =
        supervisor.problem ?? ({ type: 'crashed', message: messageOf(error) } as const);
      return { problem: explainProblem(problem, task.language) };
    } finally {
      supervisor.end();
    }
  }, signal);
}

/** What is told of a suspect at large. Nothing of the student's runs, so nothing has to be stopped. */
export function clueOn(task: ClueTask, signal?: AbortSignal): Promise<Clue> {
  return turns.take(async (stop) => {
    const answer = await worker.carryOut({ order: 'clue', task }, () => {}, stop);
    if ('clue' in answer) return answer.clue;
    throw new GraderFault('fault' in answer ? answer.fault : 'no answer');
  }, signal);
}

/** What a picture of a suspect draws, in a turn as short. */
export function portraitOf(task: PortraitTask, signal?: AbortSignal): Promise<PictureData> {
  return turns.take(async (stop) => {
    const answer = await worker.carryOut({ order: 'portrait', task }, () => {}, stop);
    if ('portrait' in answer) return answer.portrait;
    throw new GraderFault('fault' in answer ? answer.fault : 'no answer');
  }, signal);
}

const preloaded = new Map<string | undefined, Promise<unknown>>();

/** Loads all that a lesson's first grading needs, so that nobody waits for that when it comes. */
export function preload(lesson?: string): Promise<unknown> {
  const order = { order: 'prepare', lesson } as const;
  const begun =
    preloaded.get(lesson) ??
    turns
      .take((stop) => worker.carryOut(order, () => {}, stop))
      // Then it is loaded when it is needed, and whoever needs it is told what is wrong.
      .catch(() => preloaded.delete(lesson));
  preloaded.set(lesson, begun);
  return begun;
}

/** A copy that can be sent to a worker, also of what Vue watches over. */
function plain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plain) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)])) as T;
}
