/** The functions of the hunts, which lie beside the laws; students are given them encoded. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Course, entryOf, type LessonEntry } from '../course.ts';
import { offeredBy } from '../grade/submission.ts';
import { readSuspects, type Suspects } from '../kit/suspects.ts';
import { blanked } from './blank-types.js';
import { decoded, ENCODED } from './encoded-suspects.ts';
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
  const fileWith = (end: string) => new URL(`${folder}/${hunt}${end}`, course.root);
  const file = [ending, ENCODED].map(fileWith).find(isThere);
  if (folder === undefined || !file) return undefined;
  const known = read.get(file.href) ?? readFrom(file.href, course);
  read.set(file.href, known);
  return known;
}

/** Where it is given to students. */
export const encodedFile = ({ hunt: files }: LessonEntry, hunt: string): string =>
  `${files!.suspects}/${hunt}${ENCODED}`;

async function readFrom(url: string, course: Course): Promise<Suspects> {
  const modules = offeredBy(course, ownModules(course));
  if (url.endsWith(ENCODED)) {
    const { submission, ...rest } = decoded(readFileSync(fileURLToPath(url), 'utf8'), course.root);
    return { ...rest, submission: { ...submission, modules } };
  }
  const load = (file: string) => import(file) as Promise<object>;
  return readSuspects(url, { code: blanked, load }, modules);
}
