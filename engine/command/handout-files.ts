/**
 * Which files a class gets: all that learning and grading need, and nothing that gives an answer
 * away. What is not named here is not handed out.
 */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLessons, type Course, type LessonEntry } from '../course.ts';
import { insideUrls } from '../node/inside-files.ts';
import { filesFrom, urlOf } from '../node/imports.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Copied as they are; nothing that is run leads to them. */
const FILES = [
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
  'engine/sandbox/webassembly.d.ts',
  'lessons/tsconfig.json',
  'tsconfig.json',
];

/** Copied with all that they lead to. */
const PROGRAMS = [
  'engine/command/gradlings.js',
  'gradlings.config.ts',
  'engine/command/test/reporter.ts',
  'engine/command/test/setup.ts',
  'vitest.config.ts',
];

/** What a student reads and writes of a lesson. */
const LESSON = ['README.md', 'README.ko.md', 'exercise.ts'];

/** Copied without the parts between the two marks, which are about what is not handed out. */
export const TEXTS = ['README.md', 'README.ko.md'];
export const LEFT_OUT = /<!-- not in a handout -->\n.*?<!-- in a handout again -->\n+/gs;

/** Of package.json: the commands that work in a handout, and what checks types in editors. */
export const SCRIPTS = [
  'test',
  'watch',
  'next',
  'hint',
  'list',
  'reset',
  'debug',
  'grade',
  'pull-request',
  'typecheck',
];
export const DEV_DEPENDENCIES = /^(@types\/.*|typescript)$/;

/** All files that are copied as they are, from the root, with forward slashes. */
export function handoutFiles(course: Course): string[] {
  const lessons = allLessons(course);
  const tests = lessons.map(({ folder }) => `test/lessons/${folder}.test.ts`);
  const programs = [...PROGRAMS, ...tests].map((file) => urlOf(join(root, file)));
  const code = filesFrom([...programs, ...insideUrls()], { types: true });
  const paths = code.map((url) => relative(root, fileURLToPath(url)).replaceAll('\\', '/'));
  const corePage = Object.values(course.corePage ?? {});
  return [...FILES, ...corePage, ...paths, ...lessons.flatMap(filesOfLesson)];
}

const filesOfLesson = ({ folder }: LessonEntry): string[] => [
  ...LESSON.map((name) => `lessons/${folder}/${name}`),
  `checks/stubs/${folder}.ts`,
];
