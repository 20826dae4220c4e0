/** The files of the trusted code that runs inside a sandbox, as URLs; nothing imports them. */
import { readdirSync } from 'node:fs';

const FOLDER = new URL('../sandbox/inside/', import.meta.url);

export const insideUrl = (name: string): string => new URL(name, FOLDER).href;

export const insideUrls = (): string[] => readdirSync(FOLDER).map(insideUrl);
