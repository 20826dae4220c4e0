/** What replays are marked with for the laws of this checkout. */
import type { Course } from '../course.ts';
import { markOf } from '../grade/mark.ts';

/** Reads all of the laws, so only where something has failed. */
export async function markOfLaws(course: Course): Promise<string> {
  const { versionOf } = await import('./version.ts');
  return markOf(versionOf(course));
}
