/** A folder on disk as a tree. Links are listed, and never followed. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { type DiskPath, readFile, realFolder, under } from '../../node/read-submission.ts';
import { type Found, MOST_FILES, type Tree, type Wanted } from './tree.ts';
import { openZip } from './zip-tree.ts';

export function openFolder(folder: DiskPath, isWanted: Wanted): Tree {
  const root = realFolder(folder);
  return {
    ...filesIn(root, isWanted),
    read: (path, as) => Promise.resolve(readFile(root, as, path)),
    bytes: (path, most) => {
      const file = under(root, path);
      return Promise.resolve(statSync(file).size > most ? undefined : readFileSync(file));
    },
    zip: (path, wanted) => {
      const file = under(root, path);
      return openZip(typeof file === 'string' ? file : readFileSync(file), wanted);
    },
    close: () => {},
  };
}

type Listed = Pick<Tree, 'files' | 'folders' | 'more' | 'closed'>;

/** What is near comes first, so that a folder of very many files hides nothing near. */
function filesIn(root: DiskPath, isWanted: Wanted): Listed {
  const files: Found[] = [];
  const folders: string[] = [];
  const more = new Set<string>();
  let closed: string | undefined;
  const list = (folder: string): void => {
    const entries = entriesIn(folder === '' ? root : under(root, folder));
    if (typeof entries === 'string') closed ??= `${folder || '.'} (${entries})`;
    else for (const entry of entries) take(entry, folder);
  };
  const take = (entry: Dirent, folder: string): void => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isFolder = entry.isDirectory();
    const isTooMuch = files.length + folders.length >= MOST_FILES;
    if (isTooMuch || !isWanted(path, isFolder)) more.add('');
    else if (isFolder) folders.push(path);
    else files.push({ path, kind: kindOf(entry) });
  };
  list('');
  // Those that are found on the way come behind.
  for (const folder of folders) list(folder);
  return { files, folders, more, closed };
}

function kindOf(entry: Dirent): Found['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}

/** In the same order on every system, or why the system does not tell. */
function entriesIn(folder: DiskPath): Dirent[] | string {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
