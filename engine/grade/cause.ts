/** Why an exercise failed, and where: looked for once it is graded, each at a checkpoint of its own. */
import { hasFailed, type Mistake, nameMistake } from '../explain/name-mistake.ts';
import type { Where } from '../explain/repair/where.ts';
import type { Lesson } from '../kit/lesson.ts';
import type { Prepared } from './submission.ts';
import type { Checkpoint, LessonTask, Missing, Tools } from './task.ts';
import type { Verdict } from './verdict.ts';

export interface Cause {
  readonly mistake?: Mistake | undefined;
  /** Null where no place is sure, undefined where it has not been looked for. */
  readonly where?: Where | null;
}

export interface GradedExercise {
  readonly lesson: Lesson;
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly prepared: Prepared;
}

/** `tell` is told of the mistake where its place is looked for, before it is. */
export async function causeOf(
  graded: GradedExercise,
  task: LessonTask,
  tools: Tools,
  tell: (cause: Cause, missing: Missing) => void,
): Promise<Cause> {
  const { mistake, isSlip, used } = await mistakeIn(graded, task, tools);
  if (!task.places) return { mistake };
  const wrong = used ?? graded;
  // Where a slip was made is known.
  if (isSlip || !hasFailed(wrong.verdicts)) return { mistake, where: null };
  tell({ mistake }, 'place');
  return { mistake, where: (await whereIn(graded, wrong, task, tools)) ?? null };
}

interface Named {
  readonly mistake?: Mistake | undefined;
  readonly isSlip?: boolean;
  /** What it is built on, where that has to be made right first. */
  readonly used?: GradedExercise | undefined;
}

async function mistakeIn(graded: GradedExercise, task: LessonTask, tools: Tools): Promise<Named> {
  const { lesson, name, verdicts, prepared } = graded;
  const { submission, problem } = prepared;
  const exercise = lesson.exercises.get(name)!;
  if (!submission || !verdicts.some(({ status }) => status === 'failed')) return {};
  if (!reach({ exercise: name, check: exercise.checks.length }, task, tools)) return {};
  const { mistakeBySlip } = await import('./slips.ts');
  const { sandboxes, known } = tools;
  const slip = await mistakeBySlip(name, exercise, verdicts, prepared, task, tools);
  const isSlip = slip !== undefined && !slip.isTrace;
  if (isSlip || problem) return { mistake: slip?.mistake, isSlip };
  const { brokenUse, tellUse } = await import('./uses.ts');
  const used = await brokenUse(graded, task, tools);
  const use = used && { id: `uses:${used.name}`, text: tellUse(name, used.name, task.language) };
  const trace = use ?? slip?.mistake;
  if (!hasFailed(verdicts)) return { mistake: trace, used };
  const failed = { submission, lesson, name, verdicts, draw: task };
  const ask = () => known?.(task.lesson, name);
  const mistake = (await nameMistake(failed, ask, sandboxes, task.language, trace)) ?? trace;
  const isBoth = use && mistake !== use;
  return {
    mistake: isBoth ? { ...mistake!, text: `${mistake!.text} ${use.text}` } : mistake,
    used,
  };
}

/** Where something is wrong in what is to be made right, if that stands in the same file. */
async function whereIn(
  graded: GradedExercise,
  { lesson, name, verdicts, prepared }: GradedExercise,
  task: LessonTask,
  tools: Tools,
): Promise<Where | undefined> {
  const { submission, loaded } = prepared;
  const isThere = submission?.entry === graded.prepared.submission?.entry;
  const { checks } = graded.lesson.exercises.get(graded.name)!;
  const checkpoint = { exercise: graded.name, check: checks.length + 1, isLocating: true } as const;
  if (!submission || !isThere) return undefined;
  if (!reach(checkpoint, task, tools)) return undefined;
  const { placeOf } = await import('./places.ts');
  const exercise = lesson.exercises.get(name)!;
  const failed = { submission, written: loaded?.sources, name, exercise, verdicts, draw: task };
  return placeOf(failed, task, tools);
}

/** Passes a checkpoint behind the checks of an exercise, unless grading has been stopped before it. */
function reach(
  checkpoint: Required<Pick<Checkpoint, 'exercise' | 'check'>>,
  { stops }: LessonTask,
  { onCheckpoint }: Tools,
): boolean {
  const isStopped = stops.some(
    ({ exercise, check }) =>
      exercise === undefined || (exercise === checkpoint.exercise && check! <= checkpoint.check),
  );
  if (!isStopped) onCheckpoint?.(checkpoint);
  return !isStopped;
}
