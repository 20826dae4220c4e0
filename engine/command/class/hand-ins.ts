/** Which entries of a class are one submission, and which are none. */
import type { Words } from '../../kit/words.ts';
import { assignmentOf, type Download, downloadOf, METADATA, submittersIn } from './downloads.ts';
import type { Entries, Entry } from './entries.ts';
import { NOTES } from './intake-words.ts';
import {
  isArchive,
  isHidden,
  isZip,
  type Placed,
  together,
  type Tree,
  type Wanted,
} from './tree.ts';

/** What one student handed in, before its results have a name. */
export interface HandIn {
  /** The exact name of what it came from; of several files, of the one with the work. */
  readonly folder: string;
  /** What to call it. */
  readonly plain: string;
  /** What may stand for the student in a roster; by the first it is known again in another run. */
  readonly ids: readonly string[];
  readonly notes: readonly Words[];
  readonly open: (isWanted: Wanted) => Promise<Tree>;
}

export interface Members {
  readonly handIns: readonly HandIn[];
  /** What is no submission. */
  readonly leftOut: readonly Entry[];
}

/** The entries of one student, as far as their names tell. */
interface Group {
  readonly whose: Download;
  readonly entries: Entry[];
}

export async function membersOf({ entries, files }: Entries): Promise<Members> {
  const submitters = await submittersOf(entries, files);
  const groups = new Map<string, Group>();
  const leftOut: Entry[] = [];
  const visible = entries.filter(({ name }) => !isHidden(name));
  const folders = new Set(visible.filter(isFolder).map(({ name }) => name));
  for (const entry of entries) {
    const whose = submitters.get(entry.name) ?? whoseIs(entry);
    if (!whose || (entry.kind === 'file' && folders.has(whose.name))) {
      if (entry.name !== METADATA || submitters.size === 0) leftOut.push(entry);
      continue;
    }
    const key = `${whose.ids[0]}`;
    const group = groups.get(key) ?? { whose, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const shared = assignmentOf([...folders].filter((name) => !downloadOf(name, 'folder')));
  const all = [...groups.values()];
  return { handIns: all.map((group) => handInOf(group, all, files, shared)), leftOut };
}

const isFolder = ({ kind }: Entry): boolean => kind === 'folder';

/** Nobody where it cannot be read: then it is named among what was left out. */
async function submittersOf(
  entries: readonly Entry[],
  files: Tree,
): Promise<ReadonlyMap<string, Download>> {
  if (!entries.some(({ name, kind }) => name === METADATA && kind === 'file')) return new Map();
  try {
    const bytes = await files.bytes(METADATA, MOST_METADATA);
    return bytes ? await submittersIn(bytes.toString()) : new Map();
  } catch {
    return new Map();
  }
}

const MOST_METADATA = 50_000_000;

/** Undefined where it is nobody's: what is hidden, and files that no platform wrote. */
function whoseIs({ name: exact, kind, said }: Entry): Download | undefined {
  const name = said || exact;
  if (isHidden(name) || kind === 'other') return undefined;
  const download = downloadOf(name, kind);
  if (download || (kind === 'file' && !isArchive(name))) return download;
  const plain = kind === 'file' ? withoutEnding(name) : name;
  return { name: plain, ids: [plain] };
}

export const withoutEnding = (file: string): string => file.replace(/(\.tar)?\.\w+$/, '');

function handInOf(
  { whose, entries }: Group,
  all: readonly Group[],
  files: Tree,
  shared: string,
): HandIn {
  const alike = all.filter((other) => other.whose.name === whose.name);
  const number = /\d+$/.exec(whose.ids[0] ?? '')?.[0];
  const plain = alike.length > 1 && number !== undefined ? `${whose.name} ${number}` : whose.name;
  const login =
    shared !== '' && whose.name.startsWith(shared) ? [whose.name.slice(shared.length)] : [];
  const [latest, earlier] = lastOf(entries);
  const main = latest.find(({ name }) => isArchive(name)) ?? latest.find(isFolder) ?? latest[0]!;
  return {
    folder: main.name,
    plain,
    ids: [...whose.ids, ...login],
    notes: [
      ...(whose.note ? [whose.note] : []),
      ...(earlier.length > 0 ? [NOTES.attempt(main.name, earlier.length)] : []),
    ],
    open: async (isWanted) => {
      if (latest.length === 1 && isZip(main.name) && !isFolder(main))
        return files.zip(main.name, isWanted);
      const own = latest.filter(isFolder).map((entry) => entry.open(isWanted));
      const placed = placedIn(
        latest.filter((entry) => !isFolder(entry)),
        files,
      );
      const trees = await Promise.all(own);
      return trees.length === 1 && placed.length === 0
        ? trees[0]!
        : together([...placed, ...trees.flatMap(allIn)]);
    },
  };
}

const allIn = (tree: Tree): Placed[] => tree.files.map(({ path }) => ({ path, tree, at: path }));

/** Under the names that the files had; one that is there already goes into a folder of its own. */
function placedIn(entries: readonly Entry[], files: Tree): Placed[] {
  const taken = new Set<string>();
  return entries.map(({ name }, i) => {
    const file = downloadOf(name, 'file')?.file ?? name;
    const path = taken.has(file) ? `${i + 1}/${file}` : file;
    taken.add(path);
    return { path, tree: files, at: name };
  });
}

/**
 * The entries that count, and those of earlier attempts: by the time in the name, else, of archives
 * that are called the same but for a number, by the platform's own number.
 */
function lastOf(entries: readonly Entry[]): readonly [latest: Entry[], earlier: Entry[]] {
  const parsed = entries.map((entry) => ({
    entry,
    ...(entry.kind === 'file' ? downloadOf(entry.name, 'file') : undefined),
  }));
  const newest = parsed
    .map(({ attempt = '' }) => attempt)
    .toSorted()
    .at(-1)!;
  const isLast = ({ attempt = '', file = '', number = 0 }: Partial<Download>): boolean =>
    attempt === newest &&
    !parsed.some(
      (other) =>
        isArchive(file) && base(other.file ?? '') === base(file) && (other.number ?? 0) > number,
    );
  const latest = parsed.filter(isLast).map(({ entry }) => entry);
  return [latest, entries.filter((entry) => !latest.includes(entry))];
}

/** Canvas adds a number to a name that the student has used before. */
const base = (file: string): string => file.replace(/-\d+(?=\.\w+$)/, '');
