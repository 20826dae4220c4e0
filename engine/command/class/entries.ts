/** What lies in a class, by name: in a folder, or in the zip that a platform gave. */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import type { Words } from '../../kit/words.ts';
import { koreanIn } from '../../node/encoding.ts';
import { openFolder } from './folder-tree.ts';
import { refusal, REFUSALS } from './intake-words.ts';
import { isArchive, isHidden, subtree, type Tree, type Wanted, wantedFor } from './tree.ts';
import { openZip } from './zip-tree.ts';

export interface Entry {
  /** Exactly; a byte that is in no text stands as `\xEA`. */
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'other';
  /** What its name says where it is not in UTF-8, if that is known. */
  readonly said?: string;
  /** The folder, or why it is not opened. */
  readonly open: (isWanted: Wanted) => Promise<Tree>;
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** The files among them. */
  readonly files: Tree;
}

export const inOrder = <T extends { readonly name: string }>(entries: readonly T[]): T[] =>
  entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Names may be any bytes, so they are asked for as such. */
export function entriesInFolder(folder: string): Entries {
  const found = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' as 'utf8' });
  const entries = found.map((entry) => entryOf(folder, entry, entry.name as unknown as Buffer));
  const files = openFolder(folder, (path, isFolder = false) => !isFolder && !isHidden(path));
  return { entries: inOrder(entries), files };
}

function entryOf(folder: string, entry: Dirent, bytes: Buffer): Entry {
  const isText = isUtf8(bytes);
  const name = isText ? bytes.toString() : escaped(bytes);
  const refused = (why: Words): Entry => {
    return { name, kind: 'folder', open: () => Promise.reject(refusal(why)) };
  };
  if (entry.isSymbolicLink()) return refused(REFUSALS.link());
  if (!isText && !entry.isDirectory()) return refused(REFUSALS.notUtf8());
  const path = isText ? join(folder, name) : Buffer.concat([Buffer.from(`${folder}/`), bytes]);
  return {
    name,
    kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
    said: isText ? '' : koreanIn(bytes),
    open: async (isWanted) => openFolder(path, isWanted),
  };
}

const escaped = (bytes: Buffer): string =>
  bytes.toString('latin1').replaceAll(/[\u0080-\u00FF\\]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16).toUpperCase();
    return `\\x${code}`;
  });

/** Of all submissions together. */
const MOST_IN_CLASS = 200_000;

/** A platform may put one folder around them all. */
export async function entriesInZip(file: string, paths: readonly string[]): Promise<Entries> {
  const whole = await openZip(file, wantedInClass(wantedFor(paths)), MOST_IN_CLASS);
  const top = namesIn(whole);
  const around = top.filter(({ name }) => !isHidden(name));
  const [only] = around;
  const inner = only?.kind === 'folder' ? subtree(whole, only.name) : whole;
  const isAround = around.length === 1 && holdsClass(inner, only!.name, new Set(paths));
  const tree = isAround ? inner : whole;
  const entries = namesIn(tree).map(({ name, kind }) => ({
    name,
    kind,
    open: () => Promise.resolve(subtree(tree, name)),
  }));
  return { entries: inOrder(entries), files: tree };
}

const namesIn = ({ files, folders }: Tree): Pick<Entry, 'name' | 'kind'>[] => {
  const near = (paths: readonly string[]) => paths.filter((path) => !path.includes('/'));
  return [
    ...near(folders).map((name) => ({ name, kind: 'folder' as const })),
    ...near(files.map(({ path }) => path)).map((name) => ({ name, kind: 'file' as const })),
  ];
};

/** What is wanted of a submission, in its folder, around which there may be another. */
const wantedInClass =
  (isWanted: Wanted): Wanted =>
  (path, isFolder) => {
    const names = path.split('/');
    // What is hidden beside submissions is named, too.
    if (names.some(isHidden)) return names.length === 1;
    return [0, 1, 2].some((from) => {
      const inner = names.slice(from).join('/');
      return inner !== '' && isWanted(inner, isFolder);
    });
  };

/** With more than one in it; a folder that has exercise files is a submission itself. */
function holdsClass(tree: Tree, name: string, paths: ReadonlySet<string>): boolean {
  if (/_export$|submissions$/.test(name)) return true;
  if (tree.files.some(({ path }) => paths.has(path))) return false;
  const isMember = ({ name: each, kind }: Pick<Entry, 'name' | 'kind'>) =>
    kind === 'folder' || isArchive(each);
  return namesIn(tree).filter(isMember).length > 1;
}
