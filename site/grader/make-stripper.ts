/**
 * Makes the type stripper that Node uses loadable in a browser. The package is one CommonJS file
 * with the WebAssembly inside as text: here that becomes a file of its own, which a browser compiles
 * while it loads, and the rest a module that makes as many instances of it as are asked for.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PACKAGE = '@swc/wasm-typescript';

/** How the package loads itself; `types.d.ts` describes what is made of it. */
const BYTES = /^const bytes = Buffer\.from\('([\w+/=]+)', 'base64'\);$/m;
const COMPILE = /^const wasmModule = new WebAssembly\.Module\(bytes\);$/m;
/** … and that is all it needs of Node: a browser has the rest by itself. */
const REQUIRE = /^const \{ [\w, ]+ \} = require\(.*\);$/gm;

/** Writes the module `stripper.js` into `folder`, and gives its path. */
export function makeStripper(folder: string): string {
  const file = createRequire(import.meta.url).resolve(PACKAGE);
  const source = readFileSync(file, 'utf8');
  for (const part of [BYTES, COMPILE]) {
    if (!part.test(source)) throw new Error(`${PACKAGE} is not built as it was: see ${part}`);
  }
  const [, bytes = ''] = BYTES.exec(source)!;
  const body = source.replace(BYTES, '').replace(COMPILE, '').replace(REQUIRE, '');
  if (/\brequire\(/.test(body)) throw new Error(`${PACKAGE} needs more of Node than it did`);
  mkdirSync(folder, { recursive: true });
  write(join(folder, 'stripper.wasm'), Buffer.from(bytes, 'base64'));
  return write(join(folder, 'stripper.js'), Buffer.from(moduleOf(body)));
}

/** A file that is written makes a page that uses it load again, so only one that has changed is. */
function write(file: string, content: Buffer): string {
  if (!existsSync(file) || !readFileSync(file).equals(content)) writeFileSync(file, content);
  return file;
}

const moduleOf = (body: string): string => `export { default as url } from './stripper.wasm?url';
export function newInstance(wasmModule) {
const module = { exports: {} };
${body}
return module.exports;
}
`;
