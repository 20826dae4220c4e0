/** The functions of a hunt, and how they are read from wherever their file lies. */
import type { Submission } from '../sandbox/sandbox.ts';
import { filesFrom, type Reader } from './known-mistakes.ts';
import { type SuspectTexts, suspicionsIn } from './suspect.ts';

/** As code to be asked, through the export `ask`, and what is to be said of each. */
export interface Suspects {
  readonly submission: Submission;
  /** The names of those that are right, … */
  readonly innocents: readonly string[];
  /** … and of those that are not. */
  readonly texts: ReadonlyMap<string, SuspectTexts>;
}

/** What the file at `url` exports; it may import the same `modules` as exercises. */
export async function readSuspects(
  url: string,
  { code, load }: Reader,
  modules?: Submission['modules'],
): Promise<Suspects> {
  const [files, module] = await Promise.all([filesFrom(url, code), load(url)]);
  const entry = new URL('asked.js', url).href;
  const asked = { [entry]: askingOf(url) };
  const all = [...suspicionsIn(module)];
  return {
    submission: { files: { ...files, ...asked }, entry, ...(modules && { modules }) },
    innocents: all.flatMap(([name, texts]) => (texts ? [] : [name])),
    texts: new Map(all.flatMap(([name, texts]) => (texts ? [[name, texts] as const] : []))),
  };
}

/** Calls an export or, where it is a record of functions, one of these. */
const askingOf = (url: string): string => `
import * as suspects from './${url.slice(url.lastIndexOf('/') + 1)}';
export const ask = (name, part, args) => {
  const suspect = suspects[name];
  return typeof suspect === 'function' ? suspect(...args) : suspect[part](...args);
};`;
