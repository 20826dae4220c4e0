/** Tries everything that an exercise's laws should catch, and what its reference costs. */
import { course } from '../../checks/course.ts';
import type { LessonEntry } from '../../engine/course.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { knownMistakes } from '../../engine/node/known-mistakes.ts';
import { prepareFor, sandboxes, sources } from '../proof/subjects.ts';
import { costsOf, type ExerciseCost } from './cost.ts';
import { DrawnCases } from './drawn.ts';
import { Suspect } from './suspect.ts';
import { type Trial, tryOut } from './trial.ts';

/** How soon each of them falls. */
export async function tryAll(
  suspects: readonly Suspect[],
  { checks }: Exercise<unknown>,
  seeds: number,
): Promise<Trial[]> {
  const laws = checks.map((check) => new DrawnCases(check));
  const trials: Trial[] = [];
  for (const suspect of suspects) trials.push(await tryOut(suspect, laws, seeds));
  return trials;
}

export async function mistakesOf(
  { id }: LessonEntry,
  name: string,
  exercise: Exercise<unknown>,
): Promise<Suspect[]> {
  const known = (await knownMistakes(course, id, name))!;
  return Object.keys(known.diagnoses).map(
    (mistake) => new Suspect(mistake, sandboxes, known, mistake, exercise),
  );
}

/** What grading the reference costs, exercise by exercise. */
export function referenceCosts(
  entry: LessonEntry,
  exercises: Iterable<readonly [string, Exercise<unknown>]>,
): Promise<ExerciseCost[]> {
  return costsOf(sandboxes, prepareFor(entry, sources.reference(entry)), exercises);
}
