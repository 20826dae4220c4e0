/**
 * What was handed in, as a list of files: a folder, a zip and some files of a download look alike.
 * Of a large one no more is listed than could hold the work.
 */
import { statSync } from 'node:fs';
import type { ReadFile } from '../../node/read-submission.ts';

export interface Found {
  /** From its root, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
}

export interface Tree {
  readonly files: readonly Found[];
  /** Those near the root, also where nothing in them is listed. */
  readonly folders: readonly string[];
  /** In which folders, the root being empty, there is more than is listed: hidden, deeper, too much. */
  readonly more: ReadonlySet<string>;
  /** A folder that the system did not let be listed, with what it said. */
  readonly closed?: string | undefined;
  /** The file at `path` as the file `as` of the course; it may be missing. */
  read(path: string, as: string): Promise<ReadFile>;
  /** All bytes of a file, or undefined where they are more than `most`. */
  bytes(path: string, most: number): Promise<Buffer | undefined>;
  /** What is in the zip at `path`. */
  zip(path: string, isWanted: Wanted): Promise<Tree>;
  close(): void;
}

/** How far down work is looked for: so many folders may lie around it. */
export const DEEPEST = 3;

/** Of no tree are more files listed, nor more entries of a zip looked at. */
export const MOST_FILES = 20_000;

/** Whether to look at a file, or into a folder, at this path. */
export type Wanted = (path: string, isFolder?: boolean) => boolean;

/** What a tool wrote: nobody hands in work there. */
const NOT_OWN = new Set(['node_modules', '__MACOSX']);

/** A file that is called `exercise.ts.txt` was saved by an editor that knows better. */
const CODE = /\.[cm]?[jt]s(\.txt)?$/i;

export const isCode = (path: string): boolean => CODE.test(path);

const ZIP = /\.zip$/i;

/** Also those of Korean programs. */
const ARCHIVE = /\.(zip|rar|7z|alz|egg|tar|tgz|tar\.\w+)$/i;

export const isZip = (path: string): boolean => ZIP.test(path);

/** A folder may be called like one, too. */
export const isZipOnDisk = (path: string): boolean =>
  isZip(path) && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
export const isArchive = (path: string): boolean => ARCHIVE.test(path);

export const isHidden = (name: string): boolean => name.startsWith('.') || NOT_OWN.has(name);

/**
 * What may be a file of the course, or lead to one; what lies at the root; code and archives near it.
 * A folder of pictures is not listed.
 */
export function wantedFor(paths: readonly string[]): Wanted {
  const files = new Set(paths);
  const folders = new Set(paths.flatMap(foldersOf));
  return (path, isFolder = false) => {
    const names = path.split('/');
    if (names.some(isHidden)) return false;
    if (names.length === 1) return true;
    const isNear = names.length <= DEEPEST && (isFolder || isCode(path) || isArchive(path));
    if (isNear) return true;
    const ends = names.slice(0, DEEPEST + 1).map((_, start) => names.slice(start).join('/'));
    if (isFolder) return ends.some((end) => folders.has(end));
    // Code beside an exercise file, too: somebody may have written there.
    const isBeside = (end: string) => isCode(end) && folders.has(end.replace(/\/[^/]*$/, ''));
    return ends.some((end) => files.has(end) || isBeside(end));
  };
}

const foldersOf = (path: string): string[] =>
  path.split('/').flatMap((_, i, names) => (i === 0 ? [] : [names.slice(0, i).join('/')]));

/** What lies in a folder of a tree. */
export function subtree(tree: Tree, folder: string): Tree {
  const inside = (path: string) => `${folder}/${path}`;
  const files = tree.files
    .filter(({ path }) => path.startsWith(inside('')))
    .map(({ path, kind }) => ({ path: path.slice(folder.length + 1), kind }));
  return {
    files,
    folders: tree.folders
      .filter((path) => path.startsWith(inside('')))
      .map((path) => path.slice(folder.length + 1)),
    more: new Set(
      [...tree.more]
        .filter((path) => `${path}/`.startsWith(inside('')))
        .map((path) => path.slice(folder.length + 1)),
    ),
    closed: tree.closed,
    read: (path, as) => tree.read(inside(path), as),
    bytes: (path, most) => tree.bytes(inside(path), most),
    zip: (path, isWanted) => tree.zip(inside(path), isWanted),
    close: () => {},
  };
}

/** A file somewhere, and the path that it is to have. */
export interface Placed extends Found {
  readonly tree: Tree;
  readonly at: string;
}

/** Files from anywhere, and all of some trees, as if they lay together. */
export function together(files: readonly Placed[], trees: readonly Tree[]): Tree {
  const placed = [...files, ...trees.flatMap(allIn)];
  const byPath = new Map(placed.map((each) => [each.path, each]));
  const at = <T>(path: string, get: (from: Placed) => Promise<T>, missing: T): Promise<T> => {
    const from = byPath.get(path);
    return from ? get(from) : Promise.resolve(missing);
  };
  return {
    files: placed.map(({ path, kind }) => ({ path, kind })),
    folders: trees.flatMap(({ folders }) => folders),
    more: new Set(trees.flatMap(({ more }) => [...more])),
    closed: trees.find(({ closed }) => closed !== undefined)?.closed,
    read: (path, as) =>
      at(path, ({ tree, at: place }) => tree.read(place, as), { path: as, source: undefined }),
    bytes: (path, most) => at(path, ({ tree, at: place }) => tree.bytes(place, most), undefined),
    zip: (path, isWanted) => {
      const { tree, at: place } = byPath.get(path)!;
      return tree.zip(place, isWanted);
    },
    close: () => {},
  };
}

const allIn = (tree: Tree): Placed[] =>
  tree.files.map(({ path, kind }) => ({ path, kind, tree, at: path }));
