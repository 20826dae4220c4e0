/**
 * What else a submission changes: the files besides the exercises that differ from the trusted
 * checkout. They are never used; somebody should know that they were left out.
 */
import { type Dirent, lstatSync, opendirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders looked at; a submission may hold millions. */
const MOST_VISITED = 20_000;

export interface OtherChanges {
  /** From the root, with forward slashes, in order. Untrusted text. */
  readonly paths: readonly string[];
  /** False where the submission holds more than was looked at. */
  readonly complete: boolean;
}

/** Not part of what is handed in, nor of the course. */
const ASIDE: ReadonlySet<string> = new Set(['.git', 'node_modules', 'coverage']);

/** `exercises` are the files that are used. */
export function otherChanges(
  exercises: ReadonlySet<string>,
  trusted: string,
  submission: string,
  most: number = MOST_VISITED,
): OtherChanges {
  const paths: string[] = [];
  const seen = new Set<string>();
  let visited = 0;
  for (const { path, kind } of walk(submission)) {
    if (++visited > most) return { paths: paths.sort(), complete: false };
    if (kind === 'folder') continue;
    seen.add(path);
    if (exercises.has(path)) continue;
    if (kind !== 'file' || !isSame(join(trusted, path), join(submission, path))) paths.push(path);
  }
  for (const { path, kind } of walk(trusted)) {
    if (kind !== 'folder' && !exercises.has(path) && !seen.has(path)) paths.push(path);
  }
  return { paths: paths.sort(), complete: true };
}

interface Found {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'neither';
}

/** Everything below a folder, one by one. Links are not followed. */
function* walk(root: string): Generator<Found> {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for (const entry of entriesIn(join(root, folder))) {
        const path = `${folder}${entry.name}`;
        if (ASIDE.has(path)) continue;
        if (entry.isDirectory()) folders.push(`${path}/`);
        yield { path, kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'neither' };
      }
    } catch {
      yield { path: folder, kind: 'neither' };
    }
  }
}

function* entriesIn(folder: string): Generator<Dirent> {
  const opened = opendirSync(folder);
  try {
    for (let entry = opened.readSync(); entry; entry = opened.readSync()) yield entry;
  } finally {
    opened.closeSync();
  }
}

/** A file of the size of ours is small enough to be read. */
function isSame(ours: string, theirs: string): boolean {
  try {
    const [known, handedIn] = [lstatSync(ours), lstatSync(theirs)];
    if (!known.isFile() || !handedIn.isFile() || known.size !== handedIn.size) return false;
    return readFileSync(ours).equals(readFileSync(theirs));
  } catch {
    return false;
  }
}
