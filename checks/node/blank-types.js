/**
 * Blanks the types of the project's own files, as later versions of Node do. Loading the stripper
 * takes longer than all files together, so what it made is kept.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const STRIPPER = '@swc/wasm-typescript';
const { version } = require(`${STRIPPER}/package.json`);

/** Where packages of npm keep what they can make again. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/gradlings/', import.meta.url));

/**
 * The JavaScript of a file. The name of a kept one says what it was made from, so nothing is ever
 * out of date.
 * @param {string} url of the file
 */
export function blanked(url) {
  const text = readFileSync(fileURLToPath(url), 'utf8');
  const hash = createHash('sha256').update(version).update(text).digest('hex');
  const file = join(CACHE, `${hash}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Required, not imported: Node would search the megabytes of WebAssembly text in it for exports.
    const { code } = require(STRIPPER).transformSync(text, { mode: 'strip-only' });
    keep(file, code);
    return /** @type {string} */ (code);
  }
}

/**
 * Whole or not at all, as others may read it at the same time; where nothing can be written, the
 * next run has the work again.
 * @param {string} file
 * @param {string} source
 */
function keep(file, source) {
  try {
    const draft = `${file}.${randomUUID()}`;
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(draft, source);
    renameSync(draft, file);
  } catch {}
}
