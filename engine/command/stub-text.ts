/** The file of a lesson as it is handed out. */
import { existsSync, readFileSync } from 'node:fs';
import { type Course, exerciseFile, type LessonEntry } from '../course.ts';
import { CommandError } from './options.ts';

/**
 * A student's own has been written into, and its history need not begin with it, so there is a copy;
 * a test holds it to `lessons`.
 */
export function stubOf(course: Course, entry: LessonEntry): string {
  if (isThere(course, entry)) return readFileSync(new URL(entry.stub, course.root), 'utf8');
  throw new CommandError({
    en: `${entry.stub} is missing: the stubs as they are handed out. Restore it; whoever writes the course copies ${exerciseFile(entry)} there while nothing is written in it.`,
    ko: `나누어 준 빈 함수를 담은 ${entry.stub} 파일이 없습니다. 되살리세요. 과정을 만드는 중이라면 아직 아무것도 작성하지 않은 ${exerciseFile(entry)}를 복사해 두세요.`,
  });
}

const isThere = ({ root }: Course, { stub }: LessonEntry): boolean =>
  existsSync(new URL(stub, root));

/** The same, or nothing where the course has none: it may never have been handed out. */
export function stubIfAny(course: Course, entry: LessonEntry): string {
  return isThere(course, entry) ? stubOf(course, entry) : '';
}
