/** How new files are written: none that is there is written over. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Course } from '../../course.ts';
import { pathIn, textOf } from '../../prove/lesson-files.ts';
import { CommandError } from '../options.ts';

/** The engine's own repository is no package for itself. */
export function refuseOwn(course: Course): void {
  if (!existsSync(pathIn(course, 'engine/public/course.ts'))) return;
  throw new CommandError({
    en: 'This is for courses that have gradlings as a package; here, follow docs/adding-a-lesson.md.',
    ko: 'gradlings를 패키지로 쓰는 과정에서 쓰는 명령입니다. 여기서는 docs/adding-a-lesson.md를 따르세요.',
  });
}

export function refuseThere(course: Course, file: string): void {
  if (textOf(course, file) === undefined) return;
  throw new CommandError({ en: `${file} is there already.`, ko: `${file} 파일이 이미 있습니다.` });
}

export const writeIn = (course: Course, file: string, text: string): string => {
  write(pathIn(course, file), text);
  return file;
};

export function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
