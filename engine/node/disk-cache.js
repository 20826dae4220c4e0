/**
 * Keeps what takes long to make, for the next run. What is read back is used to grade: so it is kept
 * with a digest of itself, and made anew where that does not fit.
 *
 * JavaScript, as what is kept first of all are the project's files without their types.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where packages of npm keep what they can make again: in the `node_modules` that they lie in, if any. */
const FOLDER = join(modulesFolder(fileURLToPath(import.meta.url)), '.cache', 'gradlings');

/** @param {string} file of the engine */
function modulesFolder(file) {
  const [above] = /^.*[\\/]node_modules(?=[\\/])/.exec(file) ?? [];
  return above ?? fileURLToPath(new URL('../../node_modules', import.meta.url));
}

/**
 * A name that says what something is made from, so that nothing is ever out of date.
 * @param {string} ending
 * @param {string[]} sources
 */
export function nameFor(ending, ...sources) {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(source).update('\0');
  return hash.digest('hex') + ending;
}

/**
 * What has been kept under a name, if anything has and it is as it was.
 * @param {string} name
 */
export function readKept(name) {
  try {
    const [digest, ...text] = readFileSync(join(FOLDER, name), 'utf8').split('\n');
    const made = text.join('\n');
    return digest === digestOf(name, made) ? made : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Of the name too: no other file can be put in the place of one.
 * @param {string} name
 * @param {string} made
 */
const digestOf = (name, made) => createHash('sha256').update(name).update(made).digest('hex');

/**
 * Whole or not at all, as others may read it at the same time; where nothing can be written, the
 * next run has the work again. Says whether it could.
 * @param {string} name
 * @param {string} made
 */
export function keep(name, made) {
  const file = join(FOLDER, name);
  try {
    const draft = `${file}.${randomUUID()}`;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(draft, `${digestOf(name, made)}\n${made}`);
    renameSync(draft, file);
    return true;
  } catch {
    return false;
  }
}
