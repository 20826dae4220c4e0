/** The known mistakes of the exercises, which lie beside the laws; a handout has none. */
import { type Course, entryOf } from '../course.ts';
import { offeredBy } from '../grade/submission.ts';
import { type KnownMistakes, readKnownMistakes } from '../kit/known-mistakes.ts';
import { blanked } from './blank-types.js';
import { ownModules } from './files.ts';
import { isThere } from './is-there.ts';

const read = new Map<string, Promise<KnownMistakes>>();

/** The known mistakes of an exercise, read when they are first needed. */
export async function knownMistakes(
  course: Course,
  lesson: string,
  exercise: string,
): Promise<KnownMistakes | undefined> {
  // They are compiled where the course is.
  const [ending] = /\.\w+$/.exec(course.module) ?? [''];
  const file = new URL(`${entryOf(course, lesson).mistakes}/${exercise}${ending}`, course.root);
  if (!isThere(file)) return undefined;
  const load = (url: string) => import(url) as Promise<object>;
  const modules = offeredBy(course, ownModules(course));
  const known =
    read.get(file.href) ?? readKnownMistakes(file.href, { code: blanked, load }, modules);
  read.set(file.href, known);
  return known;
}
