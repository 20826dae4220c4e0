/** Which entries of a class are one submission, and which are none. */
import type { Words } from '../../kit/words.ts';
import {
  assignmentOf,
  type Download,
  downloadOf,
  METADATA,
  platformOf,
  submittersIn,
} from './downloads.ts';
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
  /** What has to be known about it, whatever its points. */
  readonly notes: readonly Words[];
  readonly open: (isWanted: Wanted) => Promise<Tree>;
}

export interface Members {
  readonly handIns: readonly HandIn[];
  /** What is no submission. */
  readonly leftOut: readonly Entry[];
}

/** An entry, and what its name says. */
interface Read extends Entry {
  readonly whose: Download;
}

export async function membersOf({ entries, files }: Entries): Promise<Members> {
  const visible = entries.filter(({ name }) => !isHidden(name));
  const platform = platformOf(visible);
  const submitters = await submittersOf(visible, files);
  const folders = new Set(visible.filter(isFolder).map(({ name }) => name));
  const groups = new Map<string, Read[]>();
  const leftOut = entries.filter(({ name }) => isHidden(name));
  for (const entry of visible) {
    const whose =
      submitters.get(entry.name) ?? downloadOf(entry, platform) ?? ownerOf(entry, folders);
    if (whose)
      groups.set(whose.ids[0]!, [...(groups.get(whose.ids[0]!) ?? []), { ...entry, whose }]);
    else if (entry.name !== METADATA || submitters.size === 0) leftOut.push(entry);
  }
  const all = [...groups.values()];
  const repositories = visible.filter((each) => isFolder(each) && !downloadOf(each, platform));
  const shared = assignmentOf(repositories.map(({ name }) => name));
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

/** Of a folder or an archive that no platform has named; undefined where it is nobody's. */
function ownerOf({ name: exact, kind, said }: Entry, folders: ReadonlySet<string>) {
  const name = said || exact;
  if (kind === 'folder') return { name, ids: [name] };
  const plain = withoutEnding(name);
  const isOwn = kind === 'file' && isArchive(name) && !folders.has(plain);
  return isOwn ? { name: plain, ids: [plain] } : undefined;
}

export const withoutEnding = (file: string): string => file.replace(/(\.tar)?\.\w+$/, '');

function handInOf(
  group: readonly Read[],
  all: readonly (readonly Read[])[],
  files: Tree,
  shared: string,
): HandIn {
  const { whose } = group[0]!;
  const [latest, earlier] = lastOf(group);
  const main = latest.find(({ name }) => isArchive(name)) ?? latest.find(isFolder) ?? latest[0]!;
  const attempt = earlier.length > 0 ? [NOTES.attempt(main.name, earlier.length)] : [];
  const login = shared !== '' && whose.name.startsWith(shared);
  return {
    folder: main.name,
    plain: nameAmong(whose, all),
    ids: [...whose.ids, ...(login ? [whose.name.slice(shared.length)] : [])],
    notes: [...(main.whose.note ? [main.whose.note] : []), ...attempt],
    open: (isWanted) => opened(latest, files, isWanted),
  };
}

/** Of two students with one name, the platform's number tells who is who. */
function nameAmong({ name, ids }: Download, all: readonly (readonly Read[])[]): string {
  const alike = all.filter(([first]) => first!.whose.name === name);
  const number = /:(\d+)$/.exec(ids[0]!)?.[1];
  return alike.length > 1 && number !== undefined ? `${name} ${number}` : name;
}

async function opened(entries: readonly Read[], files: Tree, isWanted: Wanted): Promise<Tree> {
  const [first, ...others] = entries;
  if (others.length === 0 && isFolder(first!)) return first!.open(isWanted);
  if (others.length === 0 && isZip(first!.name)) return files.zip(first!.name, isWanted);
  const trees = await Promise.all(entries.filter(isFolder).map((each) => each.open(isWanted)));
  const alone = entries.filter((each) => !isFolder(each));
  return together(placedIn(alone, files), trees);
}

/** Under the names that the files had; one that is there already goes into a folder of its own. */
function placedIn(entries: readonly Read[], files: Tree): Placed[] {
  const taken = new Set<string>();
  return entries.map(({ name, whose }, i) => {
    const file = whose.file ?? name;
    const path = taken.has(file) ? `${i + 1}/${file}` : file;
    taken.add(path);
    return { path, kind: 'file', tree: files, at: name };
  });
}

/**
 * The entries that count, and those of earlier attempts: by the time in the name, else, of archives
 * that are called the same but for a number, by the platform's own number.
 */
function lastOf(entries: readonly Read[]): readonly [latest: Read[], earlier: Read[]] {
  const times = entries.map(({ whose: { attempt = '' } }) => attempt);
  const newest = times.toSorted().at(-1);
  const isLast = ({ whose: { attempt = '', file = '', number = 0 } }: Read): boolean =>
    attempt === newest &&
    !(isArchive(file) && entries.some(({ whose }) => isLater(whose, base(file), number)));
  const latest = entries.filter(isLast);
  return [latest, entries.filter((entry) => !latest.includes(entry))];
}

const isLater = ({ file = '', number = 0 }: Download, name: string, than: number): boolean =>
  base(file) === name && number > than;

/** Canvas adds a number to a name that the student has used before. */
const base = (file: string): string => file.replace(/-\d+(?=\.\w+$)/, '');
