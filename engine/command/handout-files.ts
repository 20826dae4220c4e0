/**
 * Which files a class gets: all that learning and grading need, and nothing that gives an answer
 * away. What is not named here is not handed out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Course, LessonEntry } from '../course.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Copied as they are. */
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
  'checks/course.ts',
  'reference/tensor.ts',
  'tsconfig.json',
  'vitest.config.ts',
];

/** Copied with the source files in them, except for folders inside. */
const FOLDERS = [
  'engine/command',
  'checks/stubs',
  'engine/command/watch',
  'engine/formats',
  'engine/grade',
  'engine/kit',
  'engine/node',
  'engine/sandbox',
  'test/lessons',
];
const SOURCE = /\.(ts|js|json)$/;

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
export function handoutFiles({ lessons }: Course): string[] {
  const files = [
    ...FILES,
    ...FOLDERS.flatMap(sourcesIn),
    ...lessons.flatMap(filesOfLesson),
    ...imported('engine/command/test/run.js'),
  ];
  return [...new Set(files)];
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map(({ name }) => `${folder}/${name}`);
}

function filesOfLesson({ id, folder }: LessonEntry): string[] {
  return LESSON.map((name) => `lessons/${folder}/${name}`).concat(
    imported(`checks/${id}/lesson.ts`),
  );
}

/** A file, and the files of its folder that it leads to: they are all that it needs there. */
function imported(file: string, found = new Set<string>()): string[] {
  found.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, path = ''] of text.matchAll(/(?: from |\bimport\()'(\.\/[^']+)'/g)) {
    const next = posix.join(dirname(file), path);
    if (!found.has(next)) imported(next, found);
  }
  return [...found];
}
