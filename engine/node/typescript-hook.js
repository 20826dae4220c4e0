/** A module hook for Node that blanks the types of `.ts` files; itself it can have none. */
import { blanked } from './blank-types.js';

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  return { format: 'module', shortCircuit: true, source: blanked(url) };
}
