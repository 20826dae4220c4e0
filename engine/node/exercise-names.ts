/**
 * Which exercises each lesson has. To know it takes loading all laws, so it is kept for as long as
 * nothing of them changes.
 */
import { allLessons, type Course } from '../course.ts';
import { keep, nameFor, readKept } from './disk-cache.js';
import { versionOf } from './version.ts';

/** By the lesson's name, in the order of the course. */
export type ExerciseNames = Readonly<Record<string, readonly string[]>>;

export async function exerciseNames(course: Course): Promise<ExerciseNames> {
  const ids = allLessons(course).map(({ id }) => id);
  const file = nameFor('.exercises.json', course.module, versionOf(course), ...ids);
  const kept = readKept(file);
  if (kept !== undefined) return JSON.parse(kept) as ExerciseNames;
  const names = await load(course);
  keep(file, JSON.stringify(names));
  return names;
}

async function load(course: Course): Promise<ExerciseNames> {
  const entries = allLessons(course).map(async ({ id, load: laws }) => {
    const { lesson } = await laws();
    return [id, [...lesson.exercises.keys()]] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
