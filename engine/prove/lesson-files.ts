/** Where everything lies that an author writes of a lesson, as paths from the root of the course. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Course, exerciseFile, type LessonEntry } from '../course.ts';
import { mistakesIn } from './one-mistake.js';

/** From the root. */
export const pathIn = ({ root }: Course, file: string): string =>
  fileURLToPath(new URL(file, root));

export const urlIn = ({ root }: Course, file: string): string => new URL(file, root).href;

/** The text of a file; undefined where there is none. */
export function textOf(course: Course, file: string): string | undefined {
  const path = pathIn(course, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The module that lists the lessons. */
export const courseFile = ({ module, root }: Course): string => module.slice(root.length);

export interface LessonOf {
  readonly course: Course;
  readonly entry: LessonEntry;
}

/**
 * The files of a lesson, or of the one that a target is of. Laws and words may stand in the module of
 * the course, too.
 */
export function filesOf({ course, entry }: LessonOf) {
  const { id, folder, stub, mistakes, solution, alternative } = entry;
  const { lessons, checks } = course.folders;
  const [ending = ''] = /\.\w+$/.exec(course.module) ?? [];
  const lesson = `${checks}/${id}/lesson${ending}`;
  const isApart = textOf(course, lesson) !== undefined;
  return {
    stub: exerciseFile(entry),
    copy: stub,
    text: (language: string) => `${lessons}/${folder}/README${endingFor(course, language)}.md`,
    lesson,
    words: isApart ? lesson : courseFile(course),
    laws: isApart ? `${checks}/${id}/` : courseFile(course),
    folder: `${checks}/${id}`,
    mistakesIn: mistakes,
    mistakes: (exercise: string) => `${mistakes}/${exercise}${ending}`,
    reference: solution,
    alternatives: alternative,
  };
}

const endingFor = ({ languages }: Course, language: string): string =>
  language === languages[0] ? '' : `.${language}`;

/** A file with the line on which it declares `name`, if it does: `reference/layers.ts:12`. */
export function lineOf(course: Course, file: string, name: string): string {
  const lines = (textOf(course, file) ?? '').split('\n');
  const declaration = new RegExp(`^export (?:function\\*?|class|const) ${name}\\b`);
  const index = lines.findIndex((line) => declaration.test(line));
  return index < 0 ? file : `${file}:${index + 1}`;
}

/** Where a known mistake is declared: in the file of its exercise, or in one that this passes on. */
export function mistakeAt(of: LessonOf, exercise: string, mistake: string): string {
  const file = filesOf(of).mistakes(exercise);
  const found = mistakesIn(pathIn(of.course, file)).find(({ name }) => name === mistake);
  const beside = found && `${filesOf(of).mistakesIn}/${basename(found.file)}`;
  return lineOf(of.course, beside ?? file, mistake);
}
