/** What a folder says of what was handed out into it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allLessons, type Course, exerciseFile, type LessonEntry } from '../course.ts';
import { CommandError } from './options.ts';
import { hashOf, type Manifest, readManifest } from './renewal/manifest.ts';
import { textIn } from './renewal/renew.ts';

/** Its manifest or, of a handout that had none yet, what can be told without. */
export function handedOut(course: Course, folder: string): Manifest {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CommandError({
      en: `${folder} is no folder. For a new handout leave --into out.`,
      ko: `${folder}: 그런 폴더가 없습니다. 새로 만들려면 --into 없이 적으세요.`,
    });
  }
  const manifest = readManifest(folder) ?? withoutManifest(course, folder);
  if (!manifest) throw noHandout(folder);
  if (manifest.course !== course.name) {
    throw new CommandError({
      en: `${folder} was handed out from another course: ${manifest.course}, and not ${course.name}.`,
      ko: `${folder}: 다른 과정(${manifest.course})에서 나누어 준 것입니다. 이 과정은 ${course.name}입니다.`,
    });
  }
  return manifest;
}

const noHandout = (folder: string): CommandError =>
  new CommandError({
    en: `${folder} is no handout of this course: there is no .gradlings.json in it, nor the course without its solutions.`,
    ko: `${folder}: 이 과정에서 나누어 준 것이 아닙니다. .gradlings.json도, 풀이를 뺀 과정도 없습니다.`,
  });

/** A handout has the laws, and no solutions. */
export function withoutManifest(course: Course, folder: string): Manifest | undefined {
  const has = (path: string): boolean => existsSync(join(folder, path));
  const lessons = allLessons(course).filter(({ stub }) => has(stub));
  const isHandout = lessons.length > 0 && !allLessons(course).some(({ solution }) => has(solution));
  if (!isHandout) return undefined;
  const isWhole = lessons.length === allLessons(course).length;
  const read = textIn(folder);
  // Its file of exercises was the same as the copy of its stubs.
  const work = lessons.map((entry) => [
    exerciseFile(entry),
    hashOf(Buffer.from(read(entry.stub)!)),
  ]);
  return {
    course: course.name,
    version: '',
    ...(!isWhole && { lessons: lessons.map(({ id }) => id) }),
    files: {},
    work: Object.fromEntries(work) as Record<string, string>,
    isUnfinished: true,
  };
}

/** All of the course's, also those that are new in it, unless some were chosen. */
export const lessonsIn = ({ lessons }: Manifest, course: Course): readonly LessonEntry[] =>
  allLessons(course).filter(({ id }) => lessons === undefined || lessons.includes(id));
