/** A student's checkout of this course in a folder of its own, in which everything can be tried. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const PARTS = [
  'checks',
  'engine',
  'gradlings.config.ts',
  'lessons',
  'package.json',
  'reference/digit-images.ts',
  'reference/tensor.ts',
  'test/lessons',
  'vitest.config.ts',
];

/**
 * Its folder, which the caller removes: with stubs, whatever stands in `lessons`, and with `files`.
 * @param {Readonly<Record<string, string>>} [files] texts by their paths
 */
export function makeCheckout(files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gradlings-'));
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const stubs = Object.fromEntries(lessons().map((name) => [exerciseFile(name), stubOf(name)]));
  for (const [file, text] of Object.entries({ ...stubs, ...files })) {
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** What `npm test` runs by Node. */
const [, ...TEST] = scripts.test.split(' ');

/**
 * Types `npm test` in a checkout.
 * @param {string} folder
 * @param {string[]} words
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export const npmTest = (folder, words, options) =>
  spawnSync(process.execPath, [...TEST, ...words], { ...options, cwd: folder });

/** The folders of the lessons, in order; stubs of hunts lie beside theirs. */
export const lessons = () =>
  readdirSync(join(root, 'checks/stubs'))
    .filter((file) => !file.endsWith('-hunt.ts'))
    .map((file) => file.replace('.ts', ''))
    .sort();

/** @param {string} lesson its folder, such as `04-activations` */
export const exerciseFile = (lesson) => `lessons/${lesson}/exercise.ts`;

/** @param {string} lesson */
export const stubOf = (lesson) => readFileSync(join(root, `checks/stubs/${lesson}.ts`), 'utf8');

/** @param {string} lesson */
export const solutionOf = (lesson) =>
  readFileSync(join(root, `reference/${lesson.replace(/^\d+-/, '')}.ts`), 'utf8');

/**
 * A stub in which one function has been written.
 * @param {string} lesson
 * @param {string} name
 * @param {string} body
 */
export function withBody(lesson, name, body) {
  const [before, after] = stubOf(lesson).split(`export function ${name}(`);
  if (after === undefined) throw new Error(`${lesson} has no stub of ${name}`);
  const written = after.replace("throw new Error('not written yet');", body.trim());
  return `${before}export function ${name}(${written}`;
}
