/** Where things are in a student's checkout, as paths that open from where the command was typed. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { type Course, entryOf, exerciseFile, type LessonEntry } from '../course.ts';
import type { LessonReport } from '../formats/report.ts';
import type { Place } from '../sandbox/problem.ts';
import type { SourceLine } from './excerpt.ts';
import { inLanguage, type Language } from '../kit/words.ts';

/** A path in the checkout, as it is typed from here. */
export const fromHere = (folder: string, path: string): string =>
  relative(process.cwd(), join(folder, path));

/** The section of the lesson's text on an exercise: `lessons/…/README.md:125 · softmax`. */
export function sectionOn(
  folder: string,
  entry: LessonEntry,
  exercise: string,
  language: Language,
): string {
  const file = textFile(folder, entry, language);
  const lines = linesOf(join(folder, file));
  const index = lines.findIndex(
    (line) => line.startsWith('## ') && line.includes(`\`${exercise}\``),
  );
  const heading = lines[index]?.slice('## '.length).replaceAll('`', '');
  const place = fromHere(folder, file);
  return heading === undefined ? place : `${place}:${index + 1} · ${heading}`;
}

/** A course need not have its texts in every language. */
function textFile(folder: string, entry: LessonEntry, language: Language): string {
  const lesson = posix.dirname(exerciseFile(entry));
  const korean = `${lesson}/README.ko.md`;
  const isThere = language === 'ko' && existsSync(join(folder, korean));
  return isThere ? korean : `${lesson}/README.md`;
}

/** The lesson's text: `lessons/…/README.md`. */
export const textPlace = (folder: string, entry: LessonEntry, language: Language): string =>
  fromHere(folder, textFile(folder, entry, language));

/** Where the student writes an exercise: `lessons/…/exercise.ts:84`. */
export const exercisePlace = (folder: string, entry: LessonEntry, exercise: string): string =>
  placeOf(folder, exerciseFile(entry), exercise);

/** Where the student's exercise begins; at the top of the file where it is not declared. */
export function beginningOf(folder: string, entry: LessonEntry, exercise: string): Place {
  const file = exerciseFile(entry);
  return { file, line: lineOfFunction(join(folder, file), exercise) ?? 1 };
}

/** Where a solution is, of an exercise or of a lesson, if there is one: a class may be without. */
export function solutionPlace(
  folder: string,
  { solution: file }: LessonEntry,
  exercise?: string,
): string | undefined {
  if (!existsSync(join(folder, file))) return undefined;
  return exercise === undefined ? fromHere(folder, file) : placeOf(folder, file, exercise);
}

/** A solution to compare with what is all right: an exercise or a lesson, but not a whole course. */
export function solutionTo(
  course: Course,
  folder: string,
  lessons: readonly LessonReport[],
): string | undefined {
  const [lesson, ...others] = lessons;
  if (!lesson || others.length > 0) return undefined;
  const [exercise, ...more] = lesson.exercises;
  const only = more.length > 0 ? undefined : exercise?.name;
  return solutionPlace(folder, entryOf(course, lesson.id), only);
}

/** The page about `#tensor`, where the course has one and the lesson imports it. */
export function corePlace(
  folder: string,
  { corePage }: Course,
  entry: LessonEntry,
  language: Language,
): string | undefined {
  const isImported = linesOf(join(folder, exerciseFile(entry))).some((line) =>
    /from\s*['"]#tensor['"]/.test(line),
  );
  return corePage && isImported ? fromHere(folder, inLanguage(corePage, language)) : undefined;
}

/** A file with the line on which it defines `name`, if it does. */
function placeOf(folder: string, file: string, name: string): string {
  const line = lineOfFunction(join(folder, file), name);
  return fromHere(folder, file) + (line === undefined ? '' : `:${line}`);
}

function lineOfFunction(file: string, name: string): number | undefined {
  const definition = new RegExp(
    `^export\\s+(async\\s+)?(function\\b\\s*\\*?|class|const|let|var)\\s*\\b${name}\\b`,
  );
  const index = linesOf(file).findIndex((line) => definition.test(line));
  return index < 0 ? undefined : index + 1;
}

/** Looks lines of the checkout up. */
export const linesIn =
  (folder: string): SourceLine =>
  ({ file, line }) =>
    linesOf(join(folder, file))[line - 1];

/** The lines of a file; none where it cannot be read. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
