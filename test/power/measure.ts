/** Tries everything that an exercise's laws should catch. */
import { readFileSync } from 'node:fs';
import { exerciseFile, type LessonEntry } from '../../checks/course.ts';
import { prepare, type Prepared } from '../../checks/grade/submission.ts';
import type { Exercise } from '../../checks/kit/exercise.ts';
import { stripper } from '../../checks/node/files.ts';
import { sandboxes, sources, variantsOf } from '../proof/subjects.ts';
import { type CheckCost, costsOf } from './cost.ts';
import { DrawnCases } from './drawn.ts';
import { Suspect } from './suspect.ts';
import { type Trial, tryOut } from './trial.ts';

/** How soon each known mistake falls. */
export async function tryMistakes(
  entry: LessonEntry,
  name: string,
  exercise: Exercise<unknown>,
  seeds: number,
): Promise<Trial[]> {
  const file = sources.mistakes(entry);
  const prepared = prepareFor(entry, readFileSync(file, 'utf8'));
  const suspects = variantsOf(file, name).map(
    (mistake) => new Suspect(mistake, sandboxes, prepared, mistake, exercise),
  );
  return tryAll(suspects, exercise, seeds);
}

/** What grading the reference costs. */
export function costs(
  entry: LessonEntry,
  name: string,
  exercise: Exercise<unknown>,
): Promise<CheckCost[]> {
  const prepared = prepareFor(entry, readFileSync(sources.reference(entry), 'utf8'));
  return costsOf(sandboxes, prepared, name, exercise);
}

async function tryAll(
  suspects: readonly Suspect[],
  { checks }: Exercise<unknown>,
  seeds: number,
): Promise<Trial[]> {
  const laws = checks.map((check) => new DrawnCases(check));
  const trials: Trial[] = [];
  for (const suspect of suspects) trials.push(await tryOut(suspect, laws, seeds));
  return trials;
}

function prepareFor(entry: LessonEntry, source: string): Prepared {
  return prepare(exerciseFile(entry), source, stripper);
}
