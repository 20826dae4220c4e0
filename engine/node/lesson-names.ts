/**
 * Which exercises and hunts each lesson has. To know it takes loading all laws, so it is kept for as
 * long as nothing of them changes.
 */
import { allLessons, type Course } from '../course.ts';
import { keep, nameFor, readKept } from './disk-cache.js';
import { versionOf } from './version.ts';

/** In the order of the lesson. */
export interface LessonNames {
  readonly exercises: readonly string[];
  readonly hunts: readonly string[];
}

/** By the lesson's name, in the order of the course. */
export type CourseNames = Readonly<Record<string, LessonNames>>;

export async function namesIn(course: Course): Promise<CourseNames> {
  const ids = allLessons(course).map(({ id }) => id);
  const file = nameFor('.names.json', course.module, versionOf(course), ...ids);
  const kept = readKept(file);
  if (kept !== undefined) return JSON.parse(kept) as CourseNames;
  const names = await load(course);
  keep(file, JSON.stringify(names));
  return names;
}

async function load(course: Course): Promise<CourseNames> {
  const entries = allLessons(course).map(async ({ id, load: laws }) => {
    const { exercises, hunts = new Map<string, never>() } = (await laws()).lesson;
    return [id, { exercises: [...exercises.keys()], hunts: [...hunts.keys()] }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
