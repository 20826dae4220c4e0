/** The file of a lesson as it is handed out. */
import { existsSync, readFileSync } from 'node:fs';
import type { Course, LessonEntry } from '../course.ts';

/**
 * A student's own has been written into, and its history need not begin with it, so there is a copy;
 * a test holds it to `lessons`.
 */
export const stubOf = ({ root }: Course, { stub }: LessonEntry): string =>
  readFileSync(new URL(stub, root), 'utf8');

/** The same, or nothing where the course has none: it may never have been handed out. */
export function stubIfAny(course: Course, entry: LessonEntry): string {
  return existsSync(new URL(entry.stub, course.root)) ? stubOf(course, entry) : '';
}
