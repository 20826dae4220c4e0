/** The functions of the hunts, which lie beside the laws; a handout may have none. */
import { type Course, entryOf } from '../course.ts';
import { offeredBy } from '../grade/submission.ts';
import { readSuspects, type Suspects } from '../kit/suspects.ts';
import { blanked } from './blank-types.js';
import { ownModules } from './files.ts';
import { isThere } from './is-there.ts';

const read = new Map<string, Promise<Suspects>>();

/** Whom a hunt's law meets, read when they are first needed. */
export async function suspectsOf(
  course: Course,
  lesson: string,
  hunt: string,
): Promise<Suspects | undefined> {
  // They are compiled where the course is.
  const [ending] = /\.\w+$/.exec(course.module) ?? [''];
  const folder = entryOf(course, lesson).hunt?.suspects;
  const file = new URL(`${folder}/${hunt}${ending}`, course.root);
  if (folder === undefined || !isThere(file)) return undefined;
  const known = read.get(file.href) ?? readFrom(file.href, course);
  read.set(file.href, known);
  return known;
}

function readFrom(url: string, course: Course): Promise<Suspects> {
  const load = (file: string) => import(file) as Promise<object>;
  return readSuspects(url, { code: blanked, load }, offeredBy(course, ownModules(course)));
}
