/** Tries everything that an exercise's laws should catch, and what its reference costs. */
import { readFileSync } from 'node:fs';
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import { prepare, type Prepared } from '../../engine/grade/submission.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { stripper } from '../../engine/node/files.ts';
import { sandboxes, sources, variantsOf } from '../proof/subjects.ts';
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

export function mistakesOf(
  entry: LessonEntry,
  name: string,
  exercise: Exercise<unknown>,
): Suspect[] {
  const file = sources.mistakes(entry);
  const prepared = prepareFor(entry, file);
  return variantsOf(file, name).map(
    (mistake) => new Suspect(mistake, sandboxes, prepared, mistake, exercise),
  );
}

/** What grading the reference costs, exercise by exercise. */
export function referenceCosts(
  entry: LessonEntry,
  exercises: Iterable<readonly [string, Exercise<unknown>]>,
): Promise<ExerciseCost[]> {
  return costsOf(sandboxes, prepareFor(entry, sources.reference(entry)), exercises);
}

function prepareFor(entry: LessonEntry, file: string): Prepared {
  return prepare(exerciseFile(entry), readFileSync(file, 'utf8'), stripper);
}
