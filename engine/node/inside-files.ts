/** The files of the trusted code that runs inside a sandbox, as URLs; nothing imports them. */
import { readdirSync } from 'node:fs';
import { ENDING } from './ending.ts';

const FOLDER = new URL('../sandbox/inside/', import.meta.url);

export const insideUrl = (name: string): string => new URL(name + ENDING, FOLDER).href;

export const insideUrls = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING) && !file.endsWith('.d.ts'))
    .map((file) => new URL(file, FOLDER).href);
