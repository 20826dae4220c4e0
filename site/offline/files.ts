/** Which files of a site that has been built are kept for when there is no network. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../engine/kit/words.ts';

/** By path: what the content has to be, in the form of `integrity`; '' where the name has a hash. */
export type Files = Readonly<Record<string, string>>;

/** What every page may need, and what is there for those of one language. */
export type Part = 'shared' | Language;

export interface Built {
  /** Other content is another version. */
  readonly version: string;
  readonly parts: Readonly<Record<Part, Files>>;
}

/** Names in here have a hash of the content in them. */
const HASHED = /^assets\//;

/** Every browser that can keep files reads fonts of this kind. */
const OTHER_FONTS = /\.(ttf|woff)$/;
const NEEDED = /^(assets\/.*|.*\.(html|css))$/;
const KOREAN = /^(ko\/|assets\/ko_|assets\/chunks\/@localSearchIndexko)/;
const ENGLISH = /\.html$|^assets\/[^/]*\.md\.|^assets\/chunks\/@localSearchIndexroot/;

export function filesIn(folder: string): Built {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => NEEDED.test(path) && !OTHER_FONTS.test(path))
    .toSorted();
  const parts: Record<Part, Record<string, string>> = { shared: {}, en: {}, ko: {} };
  for (const path of paths) {
    parts[partOf(path)][path] = HASHED.test(path) ? '' : integrityOf(join(folder, path));
  }
  return { version: hash('sha256', JSON.stringify(parts), 'hex').slice(0, 12), parts };
}

const partOf = (path: string): Part =>
  KOREAN.test(path) ? 'ko' : ENGLISH.test(path) ? 'en' : 'shared';

const integrityOf = (file: string): string =>
  `sha256-${hash('sha256', readFileSync(file), 'base64')}`;

const hash = (algorithm: string, content: string | Buffer, form: 'hex' | 'base64'): string =>
  createHash(algorithm).update(content).digest(form);
