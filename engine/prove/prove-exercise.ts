/**
 * The proof of one exercise: its laws pass every right solution and catch every known mistake, and
 * each mistake is called by its own name. What is missing is gathered, not thrown.
 */
import { missingParts } from './exercise-parts.ts';
import { type Fallen, proveMistake } from './fallen.ts';
import { idleLaws, lawsOf } from './laws.ts';
import { filesOf } from './lesson-files.ts';
import { nameOthers } from './naming.ts';
import type { ExerciseProof, Extent, Missing, OtherNaming, ProvenMistake } from './proof.ts';
import { failingSolutions } from './solutions.ts';
import { missingInStub } from './stub.ts';
import { knownOf, mistakesIn, type Target } from './subjects.ts';

export async function proveExercise(target: Target, extent: Extent): Promise<ExerciseProof> {
  const known = await knownOf(target);
  const fallen: Fallen[] = [];
  for (const mistake of known ? mistakesIn(known) : []) {
    fallen.push(await proveMistake(target, known!, mistake, extent));
  }
  const mistakes = fallen.map(({ proven }) => proven);
  const others = known && mistakes.length > 0 ? await nameOthers(target, known) : [];
  const laws = lawsOf(target);
  return {
    lesson: target.entry.id,
    exercise: target.name,
    laws,
    mistakes,
    others,
    missing: [
      ...missingParts(target, known),
      ...(await missingInStub(target)),
      ...(await failingSolutions(target, extent)),
      ...fallen.flatMap(({ missing }) => missing),
      ...idleLaws(target, laws, mistakes),
      ...others.flatMap((other) => misnamed(target, mistakes, other)),
    ],
  };
}

function misnamed(
  target: Target,
  mistakes: readonly ProvenMistake[],
  { what, given, isRight }: OtherNaming,
): Missing[] {
  if (given === undefined || isRight) return [];
  const isKnown = mistakes.some(({ name }) => name === given);
  const advice = isKnown
    ? 'say less in its diagnosis, or add a mistake that tells them apart'
    : 'that is what the engine says of answers, so please report it';
  const file = filesOf(target).mistakes(target.name);
  return [{ file, what: `${what}: told as ${given}, which is not true of it; ${advice}` }];
}
