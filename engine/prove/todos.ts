/** What an author has left to do, where it says `TODO`. */
import { existsSync, readdirSync } from 'node:fs';
import type { Course, LessonEntry } from '../course.ts';
import { filesOf, pathIn, textOf } from './lesson-files.ts';
import type { Missing } from './proof.ts';

/** Up to where what says so ends: a text, a comment. */
const TODO = /\bTODO\b:? *(?<what>[^'"`]*?)(?: *(?:\*\/|['"`]).*)?$/;

export const todos = (course: Course, entry: LessonEntry): Missing[] =>
  filesWith(course, entry).flatMap((file) =>
    (textOf(course, file) ?? '').split('\n').flatMap((line, i) => {
      const { what } = TODO.exec(line)?.groups ?? {};
      return what === undefined ? [] : [{ file: `${file}:${i + 1}`, what: `to do: ${what}` }];
    }),
  );

function filesWith(course: Course, entry: LessonEntry): string[] {
  const { stub, folder, reference, alternatives, text } = filesOf({ course, entry });
  const isThere = existsSync(pathIn(course, folder));
  const laws = isThere
    ? readdirSync(pathIn(course, folder), { recursive: true, encoding: 'utf8' })
    : [];
  return [
    stub,
    ...laws
      .filter((name) => /\.[jt]s$/.test(name))
      .toSorted()
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
    reference,
    alternatives,
    ...course.languages.map(text),
  ];
}
