/**
 * Grades a lesson by a grader that may never come back, as it can be killed whatever it is doing.
 * Then the checkpoint it was at is given up, and the lesson is graded again without it.
 */
import type { LessonReport } from '../formats/report.ts';
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
 * Lets somebody grade who tells `supervisor` of every checkpoint, and is killed when its signal aborts.
 * Rejects where no answer came.
 */
export type Grader = (task: LessonTask, supervisor: Supervisor) => Promise<Answer>;

/** What is wrong with the grader, or with a check: nobody may be given points on its account. */
export class GraderFault extends Error {}

export interface GradedLesson {
  readonly report: LessonReport;
  /** Where grading was stopped from outside: without any, the report depends on the files alone. */
  readonly stops: readonly Stop[];
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
  for (;;) {
    if (budget.milliseconds <= 0) stops = [outOfTime(deadlines)];
    const outcome = await round({ ...task, stops }, grade, budget, deadlines);
    if ('report' in outcome) return { report: outcome.report, stops };
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

/** Gives the report, or where it had to be given up; or why there was not even a first checkpoint. */
async function round(
  task: LessonTask,
  grade: Grader,
  budget: Budget,
  deadlines: Deadlines,
): Promise<Answer | Stop> {
  const supervisor = new Supervisor(deadlines.silence, budget);
  try {
    const answer = await grade(task, supervisor);
    if ('fault' in answer) throw new GraderFault(answer.fault);
    return answer;
  } catch (error) {
    if (error instanceof GraderFault) throw error;
    if (supervisor.isOver) return outOfTime(deadlines);
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
