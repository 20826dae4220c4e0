/** Keeps what takes long to make, for the next run. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where packages of npm keep what they can make again. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/gradlings/', import.meta.url));

/**
 * A name that says what something is made from, so that nothing is ever out of date.
 * @param {string} ending
 * @param {(string | Buffer)[]} sources
 */
export function nameFor(ending, ...sources) {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(source).update('\0');
  return hash.digest('hex') + ending;
}

/**
 * What has been kept under a name, if anything has.
 * @param {string} name
 */
export function readKept(name) {
  try {
    return readFileSync(join(FOLDER, name));
  } catch {
    return undefined;
  }
}

/**
 * Whole or not at all, as others may read it at the same time; where nothing can be written, the
 * next run has the work again.
 * @param {string} name
 * @param {string | Buffer} made
 */
export function keep(name, made) {
  const file = join(FOLDER, name);
  try {
    const draft = `${file}.${randomUUID()}`;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(draft, made);
    renameSync(draft, file);
  } catch {}
}
