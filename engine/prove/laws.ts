/** The laws of an exercise: where they stand, and those that catch nothing. */
import { PURE } from '../kit/exercise.ts';
import { lawPlace } from './law-places.ts';
import { filesOf } from './lesson-files.ts';
import type { Missing, ProvenLaw, ProvenMistake } from './proof.ts';
import type { Target } from './subjects.ts';

export function lawsOf(target: Target): ProvenLaw[] {
  const { course, exercise } = target;
  return exercise.checks.map((check) => {
    const { name, kind, documentation } = check;
    const place = lawPlace(check, course.root) ?? filesOf(target).laws;
    return { name, kind, documentation, place };
  });
}

export const placeOfLaw = (target: Target, law: string): string =>
  lawsOf(target).find(({ name }) => name === law)!.place;

/** Laws that catch no known mistake, unless they are there for the reader. */
export function idleLaws(
  target: Target,
  laws: readonly ProvenLaw[],
  mistakes: readonly ProvenMistake[],
): Missing[] {
  // Where there is no mistake yet, that is what is missing.
  if (mistakes.length === 0) return [];
  const idle = laws.filter(
    ({ documentation }, i) => !documentation && !mistakes.some(({ caught }) => caught[i]),
  );
  return idle.map(({ name, place }) => ({
    file: place,
    what: `"${name}" catches no known mistake: ${name === PURE ? inPlace(target) : ADVICE}`,
  }));
}

const ADVICE = 'write one that it catches, take it away, or mark it with .asDocumentation()';

const inPlace = (target: Target): string =>
  `write one that changes an argument, ${target.name}_inPlace in ${filesOf(target).mistakes(target.name)}`;

/** Laws whose every catch is caught by another law, too: by their number. */
export const neverAlone = (mistakes: readonly ProvenMistake[], laws: readonly ProvenLaw[]) =>
  laws.filter((_, i) => {
    const caught = mistakes.filter((mistake) => mistake.caught[i]);
    return caught.length > 0 && caught.every((one) => one.caught.filter(Boolean).length > 1);
  });
