/**
 * Grades a lesson by a grader that may never come back, as it can be killed whatever it is doing.
 * Then the checkpoint it was at is given up, and the lesson is graded again without it.
 */
import type { ExerciseReport, LessonReport } from '../formats/report.ts';
import { sum } from '../kit/totals.ts';
import type { LessonTask, Stop } from './task.ts';
import { type Budget, Supervisor } from './supervisor.ts';

export interface Deadlines {
  /** Seconds without a sign of life; only what the sandbox cannot interrupt gets there. */
  readonly silence: number;
  /** Seconds for all the work on one submission. */
  readonly submission: number;
}

export const budgetOf = ({ submission }: Deadlines): Budget => ({
  milliseconds: 1000 * submission,
});

/** A fault of the grader's own is an answer too: only the end of the grader is none. */
export type Answer = { readonly report: LessonReport } | { readonly fault: string };

/**
 * Lets somebody grade who tells `supervisor` of every checkpoint, and is killed when its signal aborts;
 * `keep` is told of exercises that are done. Rejects where no answer came.
 */
export type Grader = (task: LessonTask, supervisor: Supervisor, keep: Keep) => Promise<Answer>;

type Keep = (exercises: readonly ExerciseReport[]) => void;

/** What is wrong with the grader, or with a check: nobody may be given points on its account. */
export class GraderFault extends Error {}

/** A grader was ended by somebody else, such as a system without memory: it is nobody's mistake. */
export class EndedByOthers extends Error {}

/** So often in one lesson that is a matter of bad luck. */
const MOST_ENDED_BY_OTHERS = 5;

export interface GradedLesson {
  readonly report: LessonReport;
  /** Where grading was stopped from outside: without any, the report depends on the files alone. */
  readonly stops: readonly Stop[];
  /** The exercises for which there was no time. */
  readonly unfinished: readonly string[];
}

/** Every round that does not come back stops earlier than the one before, so there is a last. */
export async function gradeInRounds(
  task: LessonTask,
  grade: Grader,
  budget: Budget,
  deadlines: Deadlines,
): Promise<GradedLesson> {
  let { stops } = task;
  let crash: string | undefined;
  let endedByOthers = 0;
  let isOver = false;
  const done = new Map<string, ExerciseReport>();
  const keep: Keep = (exercises) => exercises.forEach((each) => done.set(each.name, each));
  for (;;) {
    isOver ||= budget.milliseconds <= 0 || budget.end?.aborted === true;
    if (isOver) stops = [outOfTime(deadlines)];
    const outcome = await round({ ...task, stops }, grade, keep, budget, deadlines);
    if ('report' in outcome) return graded(outcome.report, stops, isOver ? done : undefined);
    if ('isOver' in outcome) {
      isOver = true;
      continue;
    }
    if ('endedBy' in outcome) {
      if (++endedByOthers > MOST_ENDED_BY_OTHERS) throw new GraderFault(outcome.endedBy);
      continue;
    }
    const place = 'fault' in outcome ? NOWHERE : `${outcome.exercise}@${outcome.check}`;
    // A grader may have broken down under what others have left in it; a second one has not.
    const isNew = crash !== place && ('fault' in outcome || outcome.problem.type === 'crashed');
    if (isNew) crash = place;
    else if ('fault' in outcome) throw new GraderFault(outcome.fault);
    else stops = [...othersIn(stops, outcome), outcome];
  }
}

/** Before the first checkpoint: nothing of the submission has run. */
const NOWHERE = 'nowhere';

const othersIn = (stops: readonly Stop[], { exercise }: Stop): Stop[] =>
  stops.filter((stop) => stop.exercise !== exercise);

/** What was done before the time was over stays as it is. */
function graded(
  report: LessonReport,
  stops: readonly Stop[],
  done: ReadonlyMap<string, ExerciseReport> | undefined,
): GradedLesson {
  if (!done) return { report, stops, unfinished: [] };
  const exercises = report.exercises.map((each) => done.get(each.name) ?? each);
  const unfinished = report.exercises.map(({ name }) => name).filter((name) => !done.has(name));
  return { report: { ...report, ...sum(exercises), exercises }, stops, unfinished };
}

/** Without a checkpoint to give up: the time is over, or somebody else ended the grader. */
type Ended = { readonly isOver: true } | { readonly endedBy: string };

/** Gives the report, or where it had to be given up; or why there was not even a first checkpoint. */
async function round(
  task: LessonTask,
  grade: Grader,
  keep: Keep,
  budget: Budget,
  deadlines: Deadlines,
): Promise<Answer | Stop | Ended> {
  const supervisor = new Supervisor(deadlines.silence, budget);
  try {
    const answer = await grade(task, supervisor, keep);
    if ('fault' in answer) throw new GraderFault(answer.fault);
    return answer;
  } catch (error) {
    if (error instanceof GraderFault) throw error;
    if (supervisor.isOver) return { isOver: true };
    if (error instanceof EndedByOthers) return { endedBy: messageOf(error) };
    if (!supervisor.checkpoint) return { fault: messageOf(error) };
    const crashed = { type: 'crashed', message: messageOf(error) } as const;
    return { ...supervisor.checkpoint, problem: supervisor.problem ?? crashed };
  } finally {
    supervisor.end();
  }
}

const outOfTime = ({ submission }: Deadlines): Stop => ({
  problem: { type: 'out-of-time', seconds: submission },
});

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** What a grader answers when it has broken down itself. */
export function faultOf(error: unknown): Answer {
  const { message, cause } = error as Error;
  return { fault: cause ? `${message}: ${String(cause)}` : message };
}
