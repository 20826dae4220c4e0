/**
 * Which files a class gets: all that learning and grading need, and nothing that gives an answer
 * away. What is not named here is not handed out.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Course, exerciseFile, type LessonEntry } from '../course.ts';
import { insideUrls } from '../node/inside-files.ts';
import { filesFrom } from '../node/imports.ts';
import { moduleUrls } from '../node/module-urls.ts';
import type { Wanted } from './renewal/plan.ts';

/** It names the course for the command. */
export const CONFIG = 'gradlings.config.ts';

/** Copied as they are; nothing that is run leads to them. */
export const FILES = [
  '.devcontainer/devcontainer.json',
  '.gitattributes',
  '.github/workflows/autograde.yml',
  '.github/workflows/comment.yml',
  '.gitignore',
  '.npmrc',
  '.vscode/extensions.json',
  '.vscode/launch.json',
  '.vscode/settings.json',
  'LICENSE',
  'engine/formats/class/class.schema.json',
  'engine/formats/report.schema.json',
  'engine/sandbox/webassembly.d.ts',
  'lessons/tsconfig.json',
  'tsconfig.json',
];

/** Copied with all that they lead to. */
const PROGRAMS = [
  'engine/command/gradlings.js',
  CONFIG,
  'engine/command/test/reporter.ts',
  'engine/command/test/setup.ts',
  'vitest.config.ts',
];

/** What a student reads of a lesson. */
const TEXTS_OF_LESSON = ['README.md', 'README.ko.md'];

/** Copied without the parts between the two marks, which are about what is not handed out. */
export const TEXTS = ['README.md', 'README.ko.md'];
export const LEFT_OUT = /<!-- not in a handout -->\n.*?<!-- in a handout again -->\n+/gs;

/** Of package.json: the commands that work in a handout, and what checks types in editors. */
export const SCRIPTS = [
  'test',
  'watch',
  'next',
  'hint',
  'hunt',
  'list',
  'reset',
  'debug',
  'grade',
  'pull-request',
  'typecheck',
];
export const DEV_DEPENDENCIES = /^(@types\/.*|typescript)$/;

/**
 * All files that are copied as they are, from the root, with forward slashes: of these lessons, to which
 * `config` leads.
 */
export function copiedFiles(
  course: Course,
  lessons: readonly LessonEntry[],
  config: string,
): string[] {
  const { root, folders } = course;
  const urlOf = (file: string): string => new URL(file, root).href;
  const tests = lessons.map(({ folder }) => `test/lessons/${folder}.test.ts`);
  const programs = [...PROGRAMS, ...tests].map(urlOf);
  const code = filesFrom([...programs, ...moduleUrls(course).values(), ...insideUrls()], {
    types: true,
    instead: new Map([[urlOf(CONFIG), config]]),
  });
  const from = fileURLToPath(root);
  const paths = code.map((url) => relative(from, fileURLToPath(url)).replaceAll('\\', '/'));
  const texts = lessons.flatMap(({ folder }) =>
    TEXTS_OF_LESSON.map((name) => `${folders.lessons}/${folder}/${name}`),
  );
  const corePage = Object.values(course.corePage ?? {});
  const rest = [...lessons.flatMap(workOf), ...lessons.flatMap(stubsOf)];
  return [...FILES, ...corePage, ...paths, ...texts, ...rest];
}

/** The files that students write in. */
export const workOf = (entry: LessonEntry): string[] => [
  exerciseFile(entry),
  ...(entry.hunt ? [entry.hunt.file] : []),
];

/** … and their copies, as they are handed out. */
export const stubsOf = ({ stub, hunt }: LessonEntry): string[] => [
  stub,
  ...(hunt ? [hunt.stub] : []),
];

/** A file, and whose it is. */
export function wantedAs(
  path: string,
  content: Uint8Array,
  lessons: readonly LessonEntry[],
): Wanted {
  if (lessons.some((entry) => workOf(entry).includes(path))) return { path, content, kind: 'work' };
  if (path === 'package-lock.json')
    return { path, content, kind: 'settings', fits: 'package.json' };
  if (path.endsWith('.md') && path.includes('/')) return { path, content, kind: 'text' };
  const isProgram = path === 'engine/command/gradlings.js';
  return { path, content, kind: CODE.test(path) ? 'code' : 'settings', isProgram };
}

/** What grades: it has to fit together. */
const CODE = /^(engine|checks|reference|test)\/|^(gradlings|vitest)\.config\.ts$/;
