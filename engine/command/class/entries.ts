/** What lies in a class, by name: in a folder, or in the zip that a platform gave. */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import type { Words } from '../../kit/words.ts';
import { koreanIn } from '../../node/encoding.ts';
import { type Named, platformOf } from './downloads.ts';
import { openFolder } from './folder-tree.ts';
import { refusal, REFUSALS } from './intake-words.ts';
import { isArchive, isHidden, subtree, type Tree, type Wanted, wantedFor } from './tree.ts';
import { openZip } from './zip-tree.ts';

export interface Entry extends Named {
  /** Exactly; a byte that is in no text stands as `\xEA`. */
  readonly name: string;
  /** Whether it is not opened, whatever is in it. */
  readonly isClosed?: boolean;
  /** What its name says where it is not in UTF-8; empty where that is not known. */
  readonly said?: string | undefined;
  /** The folder, or why it is not opened. */
  readonly open: (isWanted: Wanted) => Promise<Tree>;
}

export interface Entries {
  /** Where they lie, as messages say it. */
  readonly path: string;
  readonly entries: readonly Entry[];
  /** The files among them. */
  readonly files: Tree;
}

export const inOrder = <T extends { readonly name: string }>(entries: readonly T[]): T[] =>
  entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Names may be any bytes, so they are asked for as such. */
export function entriesInFolder(path: string, paths: readonly string[]): Entries {
  const found = readdirSync(path, { withFileTypes: true, encoding: 'buffer' as 'utf8' });
  const entries = found.map((entry) => entryOf(path, entry, entry.name as unknown as Buffer));
  const [only, ...others] = entries.filter(({ name }) => !isHidden(name));
  if (only?.kind === 'folder' && others.length === 0 && !only.isClosed && only.said === undefined) {
    const inner = join(path, only.name);
    const tree = openFolder(inner, wantedInClass(wantedFor(paths)));
    if (holdsClass(tree, only.name, paths)) return entriesInFolder(inner, paths);
  }
  const files = openFolder(path, (file, isFolder = false) => !isFolder && !isHidden(file));
  return { path, entries: inOrder(entries), files };
}

function entryOf(folder: string, entry: Dirent, bytes: Buffer): Entry {
  const isText = isUtf8(bytes);
  const name = isText ? bytes.toString() : escaped(bytes);
  const refused = (why: Words): Entry => {
    return { name, kind: 'folder', isClosed: true, open: () => Promise.reject(refusal(why)) };
  };
  if (entry.isSymbolicLink()) return refused(REFUSALS.link());
  if (!isText && !entry.isDirectory()) return refused(REFUSALS.notUtf8());
  const path = isText ? join(folder, name) : Buffer.concat([Buffer.from(`${folder}/`), bytes]);
  return {
    name,
    kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
    said: isText ? undefined : koreanIn(bytes),
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

export async function entriesInZip(path: string, paths: readonly string[]): Promise<Entries> {
  const whole = await openZip(path, wantedInClass(wantedFor(paths)), MOST_IN_CLASS);
  const [only, ...others] = namesIn(whole).filter(({ name }) => !isHidden(name));
  const inner =
    only?.kind === 'folder' && others.length === 0 ? subtree(whole, only.name) : undefined;
  const tree = inner && holdsClass(inner, only!.name, paths) ? inner : whole;
  const entries = namesIn(tree).map(({ name, kind }) => ({
    name,
    kind,
    open: () => Promise.resolve(subtree(tree, name)),
  }));
  return { path, entries: inOrder(entries), files: tree };
}

const namesIn = ({ files, folders }: Tree): Named[] => {
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

/**
 * A platform may put one folder around a class. One with exercise files is a submission itself, and
 * so is what has them in no more than one place.
 */
function holdsClass(tree: Tree, name: string, paths: readonly string[]): boolean {
  const members = namesIn(tree);
  if (/_export$|-submissions$/.test(name) || platformOf(members) !== undefined) return true;
  const isExercise = (path: string) => paths.some((each) => path.endsWith(`/${each}`));
  const worked = tree.files.map(({ path }) => path).filter(isExercise);
  const hasWork = (each: string) => worked.some((path) => path.startsWith(`${each}/`));
  const isMember = (each: Named) =>
    each.kind === 'folder' ? hasWork(each.name) : isArchive(each.name);
  const isOne = tree.files.some(({ path }) => paths.includes(path));
  return !isOne && members.filter(isMember).length > 1;
}
