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
  const known = read.get(file.href) ?? readFrom(file.href, course);
  read.set(file.href, known);
  return known;
}

function readFrom(url: string, course: Course): Promise<KnownMistakes> {
  const load = (file: string) => import(file) as Promise<object>;
  return readKnownMistakes(url, { code: blanked, load }, offeredBy(course, ownModules(course)));
}
