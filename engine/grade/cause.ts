/** Why an exercise failed, and where: looked for once it is graded, each at a checkpoint of its own. */
import { canBeTried, hasFailed, type Mistake, nameMistake } from '../explain/name-mistake.ts';
import type { Where } from '../explain/repair/where.ts';
import type { GradedExercise } from './graded.ts';
import type { Checkpoint, LessonTask, Missing, Tools } from './task.ts';
import type { ToMend } from './uses.ts';

export interface Cause {
  readonly mistake?: Mistake | undefined;
  /** Null where no place is sure, undefined where it has not been looked for. */
  readonly where?: Where | null;
}

/** `tell` is told of the mistake where its place is looked for, before it is. */
export async function causeOf(
  graded: GradedExercise,
  task: LessonTask,
  tools: Tools,
  tell: (cause: Cause, missing: Missing) => void,
): Promise<Cause> {
  const { mistake, isSlip, toMend = { graded, held: [] } } = await mistakeIn(graded, task, tools);
  if (!task.places) return { mistake };
  // Where a slip was made is known.
  if (isSlip || !canBeTried(toMend.graded.verdicts)) return { mistake, where: null };
  tell({ mistake }, 'place');
  return { mistake, where: (await whereIn(graded, toMend, task, tools)) ?? null };
}

interface Named {
  readonly mistake?: Mistake | undefined;
  readonly isSlip?: boolean;
  readonly toMend?: ToMend;
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
  const { firstToMend, tellUse } = await import('./uses.ts');
  const toMend = await firstToMend(graded, task, tools);
  const used = toMend.graded === graded ? undefined : toMend.graded.name;
  const use =
    used === undefined
      ? undefined
      : { id: `uses:${used}`, text: tellUse(name, used, task.language) };
  const trace = use ?? slip?.mistake;
  if (!hasFailed(verdicts)) return { mistake: trace, toMend };
  const failed = { submission, lesson, name, verdicts, draw: task };
  const ask = () => known?.(task.lesson, name);
  const mistake = (await nameMistake(failed, ask, sandboxes, task.language, trace)) ?? trace;
  const isBoth = use && mistake !== use;
  return {
    mistake: isBoth ? { ...mistake!, text: `${mistake!.text} ${use.text}` } : mistake,
    toMend,
  };
}

/** Where something is wrong in what is to be made right, if that stands in the same file. */
async function whereIn(
  graded: GradedExercise,
  { graded: { lesson, name, verdicts, prepared }, held }: ToMend,
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
  const written = loaded?.sources;
  const failed = { submission, written, name, held, exercise, verdicts, draw: task };
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
