/** A module hook for Node that blanks the types of `.ts` files, as later versions of Node do. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Required, not imported: Node would search the megabytes of WebAssembly text in it for exports.
const { transformSync } = createRequire(import.meta.url)('@swc/wasm-typescript');

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  const source = transformSync(text, { mode: 'strip-only' }).code;
  return { format: 'module', shortCircuit: true, source };
}
