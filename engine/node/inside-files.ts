/** The files of the trusted code that runs inside a sandbox, as URLs; nothing imports them. */
import { INSIDE } from '../sandbox/interpreter.ts';

const urlOf = (file: string): string => new URL(`../sandbox/${file}`, import.meta.url).href;

export const TRACE = urlOf('trace.ts');

export const insideFiles = (): [file: (typeof INSIDE)[number], url: string][] =>
  INSIDE.map((file) => [file, urlOf(file)]);

export const insideUrls = (): string[] => [TRACE, ...insideFiles().map(([, url]) => url)];
