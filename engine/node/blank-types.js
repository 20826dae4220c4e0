/**
 * Blanks the types of the project's own files, as later versions of Node do. Loading the stripper
 * takes longer than all files together, so what it made is kept.
 *
 * JavaScript, as there is no TypeScript without it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { keep, nameFor, readKept } from './disk-cache.js';

const require = createRequire(import.meta.url);
const STRIPPER = '@swc/wasm-typescript';
const { version } = require(`${STRIPPER}/package.json`);

/**
 * The JavaScript of a file, which may have been compiled before.
 * @param {string} url of the file
 */
export function blanked(url) {
  const text = readFileSync(fileURLToPath(url), 'utf8');
  if (url.endsWith('.js')) return text;
  const name = nameFor('.js', version, text);
  return readKept(name) ?? blank(text, name, url);
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} url
 */
function blank(text, name, url) {
  // Required, not imported: Node would search the megabytes of WebAssembly text in it for exports.
  const { transformSync } = require(STRIPPER);
  try {
    /** @type {string} */
    const code = transformSync(text, { mode: 'strip-only' }).code;
    keep(name, code);
    return code;
  } catch (error) {
    // It throws what is no error, and knows no file.
    const { message, startLine } = /** @type {{ message: string, startLine?: number }} */ (error);
    throw Object.assign(new SyntaxError(message), { stack: `${url}:${startLine}\n${message}` });
  }
}
