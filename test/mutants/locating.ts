/** What grading tells of a mutant: what it is called, and where in the file it was made. */
import course from '../../gradlings.config.ts';
import { canBeTried, type Mistake } from '../../engine/explain/name-mistake.ts';
import type { Found } from '../../engine/explain/repair/found.ts';
import { findPlace } from '../../engine/explain/repair/search.ts';
import { isBlock as isBlockOf } from '../../engine/explain/repair/tell-found.ts';
import { lineAt } from '../../engine/explain/slips/source.ts';
import { isTrace } from '../../engine/explain/slips/traces.ts';
import { causeOf } from '../../engine/grade/cause.ts';
import { type LessonTask, type Tools, USUAL_DRAW } from '../../engine/grade/task.ts';
import { firstToMend } from '../../engine/grade/uses.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import { stripper } from '../../engine/node/stripper.ts';
import type { Target } from '../proof/subjects.ts';
import { sandboxes, verdictsOn } from '../proof/trial.ts';
import { changedLines } from './difference.ts';
import type { Mutant } from './mutate.ts';
import { type Naming, namingOf } from './naming.ts';
import { type Solution, writtenOf } from './subjects.ts';
import type { Trial } from './trial.ts';

/** A mutant that a law has caught. */
export interface Caught {
  readonly solution: Solution;
  readonly mutant: Mutant;
  readonly trial: Trial;
}

/** What is said of where it is: one of a few lines that are named, or somewhere from one to another. */
export type Locating =
  | { readonly type: 'nowhere' }
  | {
      readonly type: 'line' | 'lines' | 'block' | 'wrong';
      readonly told: readonly number[];
      /** What is said to be to blame, or to be written there instead. */
      readonly what: string;
    };

export interface Telling {
  readonly naming: Naming;
  readonly locating: Locating;
}

export async function tellingOf(
  { solution, mutant, trial }: Caught,
  target: Target,
  known: KnownMistakes,
): Promise<Telling> {
  const { mistake, place } = await causeIn(solution, mutant, target, known);
  const real = changedLines(solution.code, mutant);
  const isReal = (line: number) => real.line <= line && line <= real.endLine;
  const locating = place ? locatingBy(place, isReal) : locatingBySlip(mistake, isReal);
  // What only shows where it went wrong, is no name.
  const given = mistake && !isTrace(mistake) ? mistake.id : undefined;
  const answers = given === undefined ? [] : await trial.answersOf(mutant.code);
  return { naming: await namingOf(given, target, known, answers), locating };
}

interface Cause {
  readonly mistake: Mistake | undefined;
  readonly place: Found | undefined;
}

/** The same as grading finds, on its way. */
async function causeIn(
  solution: Solution,
  mutant: Mutant,
  { entry, lesson, name, exercise }: Target,
  known: KnownMistakes,
): Promise<Cause> {
  const prepared = writtenOf(solution, mutant);
  const verdicts = await verdictsOn({ prepared, exported: name }, exercise, USUAL_DRAW);
  const task: LessonTask = {
    ...USUAL_DRAW,
    lesson: entry.id,
    sources: {},
    language: 'en',
    stops: [],
  };
  const tools: Tools = { course, sandboxes, stripper, known: async () => known, onFault };
  const graded = { lesson, name, verdicts, prepared };
  const { mistake } = await causeOf(graded, task, tools, () => {});
  const { submission, loaded } = prepared;
  const isPlaced = mistake?.place && !isTrace(mistake);
  if (!submission || isPlaced || !canBeTried(verdicts)) return { mistake, place: undefined };
  const { held } = await firstToMend(graded, task, tools);
  const written = loaded?.sources;
  const failed = { submission, written, name, held, exercise, verdicts, draw: task };
  return { mistake, place: await findPlace(failed, sandboxes) };
}

function onFault(fault: unknown): void {
  throw fault;
}

function locatingBy(found: Found, isReal: (line: number) => boolean): Locating {
  const { source, start, end, lines, changes } = found;
  const [from, to] = [lineAt(start, source), lineAt(end, source)];
  const isBlock = isBlockOf(found);
  const told = isBlock ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : lines;
  const what = changes.map(({ kind, before, after }) => `${kind}: ${before} → ${after}`).join('; ');
  const type = isBlock ? 'block' : lines.length > 1 ? 'lines' : 'line';
  return { type: told.some(isReal) ? type : 'wrong', told, what };
}

/** A slip that is seen elsewhere may have its cause here: it is a name, and no place. */
function locatingBySlip(mistake: Mistake | undefined, isReal: (line: number) => boolean): Locating {
  const line = mistake?.place?.line;
  if (line === undefined || !isReal(line)) return { type: 'nowhere' };
  return { type: 'line', told: [line], what: mistake!.text };
}
