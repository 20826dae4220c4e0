/**
 * `npm run verify -- LESSON`: its proof, its types, and what this repository wants of a lesson besides.
 *
 *     npm run verify -- layers
 *     npm run verify -- layers --watch                    again whenever something is saved
 *     npm run verify -- layers --from 1001 --seeds 1000   on fresh seeds
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '../engine/node/load-typescript.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The exit code: 1 where anything is missing.
 * @param {string} lesson
 * @param {string[]} options
 */
export async function verifyLesson(lesson, options) {
  const command = ['engine/command/gradlings.js', 'verify', lesson, ...options];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const missing = await missingHere(lesson);
  if (missing.length > 0) console.log(['\n  and in this repository:', ...missing].join('\n'));
  return status === 0 && missing.length > 0 ? 1 : (status ?? 1);
}

/** Of all files: what is written for a lesson can make others wrong. */
function typeErrors() {
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((line) => /^\S.*error TS/.test(line))
    .map((line) => `  - ${line.replace(/\((\d+),\d+\): error TS/, ':$1: TS')}`);
}

/** @param {string} lesson */
async function missingHere(lesson) {
  const { default: course } = await import('../gradlings.config.ts');
  const { allLessons } = await import('../engine/course.ts');
  const { showMissing } = await import('../engine/prove/tell.ts');
  const entry = allLessons(course).find(({ id, folder }) => [id, folder].includes(lesson));
  if (!entry) return [];
  const parts = await import('./course/parts.ts');
  // What is not there yet has no types, and is missing already.
  const errors = (await parts.isThere(entry)) ? typeErrors() : [];
  return [...errors, ...showMissing(await parts.missingHere(entry))];
}
