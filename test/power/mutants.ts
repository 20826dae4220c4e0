/** Mutants of an exercise's right solutions, to be tried like its known mistakes. */
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { solutionsOf } from '../mutants/subjects.ts';
import { sandboxes } from '../proof/subjects.ts';
import { Suspect } from './suspect.ts';

/** At most so many of them, spread over all. */
export function mutantsOf(
  entry: LessonEntry,
  name: string,
  exercise: Exercise<unknown>,
  most: number,
): Suspect[] {
  const file = exerciseFile(entry);
  const mutants = solutionsOf(entry, name).flatMap((solution) =>
    solution.mutants.map(({ id, before, after, code }) => ({
      name: `${solution.name} ${id}: ${before} → ${after}`,
      code,
    })),
  );
  return spread(mutants, most).map(({ name: mutant, code }) => {
    const prepared = { submission: { files: { [file]: code }, entry: file } };
    return new Suspect(mutant, sandboxes, prepared, name, exercise);
  });
}

function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, i) => all[Math.floor(i * step)]!);
}
