/** The files of the trusted code that runs inside a sandbox, as URLs; nothing imports them. */
import { readdirSync } from 'node:fs';

const FOLDER = new URL('../sandbox/inside/', import.meta.url);

export const insideUrls = (): string[] =>
  readdirSync(FOLDER).map((name) => new URL(name, FOLDER).href);
