/** The type stripper, for whoever grades in Node. */
import { createRequire } from 'node:module';
import { lastingStripper } from '../sandbox/lasting-stripper.ts';
import type { TypeStripper } from '../sandbox/strip-types.ts';

const PACKAGE = '@swc/wasm-typescript';

export const stripper = lastingStripper(newInstance);

function newInstance(): TypeStripper {
  // Required, not imported: Node would search the megabytes of WebAssembly text in it for exports.
  // A `require` of its own holds on to no instance that came before.
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve(PACKAGE)];
  return require(PACKAGE) as TypeStripper;
}
