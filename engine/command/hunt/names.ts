/** The hunts that somebody names: one by itself, those of a lesson, or those of an exercise. */
import { allLessons, type Course, type LessonEntry } from '../../course.ts';
import { oneLine } from '../../formats/untrusted.ts';
import type { Language } from '../../kit/words.ts';
import { namesIn } from '../../node/lesson-names.ts';
import { findNamed, FITS, isExactly, withoutPath } from '../names.ts';
import { CommandError } from '../options.ts';
import { HUNT_WORDS } from './words.ts';

export interface NamedHunt {
  readonly entry: LessonEntry;
  readonly hunt: string;
}

export async function allHunts(course: Course): Promise<NamedHunt[]> {
  const names = await namesIn(course);
  return allLessons(course).flatMap((entry) =>
    names[entry.id]!.hunts.map((hunt) => ({ entry, hunt })),
  );
}

/** One hunt by all of its name, as `softmaxLaw` or `activations/softmaxLaw`. */
export async function huntNamed(course: Course, typed: string): Promise<NamedHunt | undefined> {
  const word = withoutPath(typed).toLowerCase();
  const all = await allHunts(course);
  return all.find(({ entry, hunt }) =>
    [hunt, `${entry.id}/${hunt}`, `${entry.folder}/${hunt}`].some(
      (name) => name.toLowerCase() === word,
    ),
  );
}

/** Throws a `CommandError` where there is none of that name. */
export async function findHunts(
  course: Course,
  typed: string,
  language: Language,
): Promise<readonly NamedHunt[]> {
  const one = await huntNamed(course, typed);
  if (one) return [one];
  const all = await allHunts(course);
  const whole = allLessons(course).find((entry) => isExactly(entry, typed));
  const parts = whole ? [] : partlyNamed(withoutPath(typed), all);
  if (parts.length === 1) return parts;
  const words = HUNT_WORDS[language];
  if (parts.length > 1) throw new CommandError(words.several(oneLine(typed, 60), namesOf(parts)));
  const { entry, exercise } = await findNamed(course, typed, language);
  const own = all.filter((each) => each.entry === entry);
  if (own.length === 0) throw new CommandError(words.none(entry.id, namesOf(all)));
  return exercise === undefined ? own : aboutExercise(own, exercise);
}

const namesOf = (hunts: readonly NamedHunt[]): string[] => hunts.map(({ hunt }) => hunt);

/** A number is no part of a name. */
function partlyNamed(word: string, all: readonly NamedHunt[]): readonly NamedHunt[] {
  if (/^\d*$/.test(word)) return [];
  const found = FITS.map((fits) => all.filter(({ hunt }) => fits(hunt, word)));
  return found.find(({ length }) => length > 0) ?? [];
}

/** Those that bring the exercise before the law; where none does, all of its lesson. */
async function aboutExercise(
  own: readonly NamedHunt[],
  exercise: string,
): Promise<readonly NamedHunt[]> {
  const { hunts } = (await own[0]!.entry.load()).lesson;
  const about = own.filter(({ hunt }) => hunts?.get(hunt)?.functions.includes(exercise));
  return about.length > 0 ? about : own;
}
