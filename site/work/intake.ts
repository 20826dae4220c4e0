/**
 * Work that comes back as files: zips, and single `exercise.ts`. Names and contents are anybody's,
 * so a file is taken only for what it is: text of a size that can be graded, for one lesson.
 */
import { LIMITS } from '../../engine/sandbox/limits.ts';
import { declaredIn } from './spans.ts';
import type { LessonStub } from './stubs.ts';
import { type Entry, isZip, MOST_ZIP_BYTES, NotAZip, unpack } from './zip.ts';

/** Why a file was not taken. */
export type Reason =
  | 'not-a-zip'
  | 'not-the-course'
  | 'no-exercises'
  | 'too-large'
  | 'not-text'
  | 'unreadable'
  | 'which-lesson'
  | 'twice';

export interface Ignored {
  readonly name: string;
  readonly reason: Reason;
}

export interface Intake {
  /** The text for each lesson. */
  readonly taken: ReadonlyMap<string, string>;
  readonly ignored: readonly Ignored[];
}

/** A file that was picked or dropped. */
export interface Given {
  /** Its name, with the folders that it was dropped in, if in any. */
  readonly path: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A character takes three bytes at most. */
const MOST_FILE_BYTES = 3 * LIMITS.fileCharacters;
/** Of deflated text; a bomb is the only file that needs more. */
const MOST_PACKED_BYTES = 100_000;

export async function takeIn(
  given: readonly Given[],
  stubs: readonly LessonStub[],
): Promise<Intake> {
  const taken = new Map<string, string>();
  const ignored: Ignored[] = [];
  for (const file of given) {
    for (const read of await readGiven(file, stubs)) {
      if ('reason' in read) ignored.push(read);
      else if (taken.has(read.lesson)) ignored.push({ name: read.name, reason: 'twice' });
      else taken.set(read.lesson, read.text);
    }
  }
  return { taken, ignored };
}

interface Read {
  readonly name: string;
  readonly lesson: string;
  readonly text: string;
}

async function readGiven(
  { path, size, bytes }: Given,
  stubs: readonly LessonStub[],
): Promise<(Read | Ignored)[]> {
  const [kind] = /\.(?:zip|ts)$/i.exec(path) ?? [];
  const most = kind?.toLowerCase() === '.zip' ? MOST_ZIP_BYTES : MOST_FILE_BYTES;
  if (kind === undefined) return [{ name: path, reason: 'not-the-course' }];
  if (size > most) return [{ name: path, reason: 'too-large' }];
  // A folder may be called so too, and a file may be gone by now.
  const content = await bytes().catch(() => undefined);
  if (!content) return [{ name: path, reason: 'unreadable' }];
  return most === MOST_ZIP_BYTES ? readZip(path, content, stubs) : [readFile(path, content, stubs)];
}

function readZip(
  name: string,
  bytes: Uint8Array,
  stubs: readonly LessonStub[],
): (Read | Ignored)[] {
  const ignored: Ignored[] = [];
  const isWanted = (entry: Entry): boolean => {
    const reason = reasonAgainst(entry, stubs);
    if (reason && reason !== 'not-the-course') ignored.push({ name: entry.name, reason });
    return reason === undefined;
  };
  try {
    if (!isZip(bytes)) throw new NotAZip();
    const files = [...unpack(bytes, isWanted)];
    const read = files.map(([path, content]) => readFile(path, content, stubs));
    const isEmpty = read.length === 0 && ignored.length === 0;
    return isEmpty ? [{ name, reason: 'no-exercises' }] : [...read, ...ignored];
  } catch (error) {
    if (!(error instanceof NotAZip)) throw error;
    return [{ name, reason: 'not-a-zip' }];
  }
}

/** Whatever else is in a zip of a repository is passed over in silence. */
function reasonAgainst({ name, size, packed }: Entry, stubs: readonly LessonStub[]) {
  if (!lessonAt(name, stubs)) return 'not-the-course' as const;
  const isBomb = packed !== size && packed > MOST_PACKED_BYTES;
  return size > MOST_FILE_BYTES || isBomb ? ('too-large' as const) : undefined;
}

/** The lesson whose file has this path, below any folder: `my-work/lessons/01-shapes/exercise.ts`. */
function lessonAt(path: string, stubs: readonly LessonStub[]): string | undefined {
  const forward = `/${path.replaceAll('\\', '/')}`;
  return stubs.find((stub) => forward.endsWith(`/${stub.path}`))?.id;
}

function readFile(path: string, bytes: Uint8Array, stubs: readonly LessonStub[]): Read | Ignored {
  const text = decode(bytes);
  if (text === undefined) return { name: path, reason: 'not-text' };
  if (text.length > LIMITS.fileCharacters) return { name: path, reason: 'too-large' };
  const lesson = lessonAt(path, stubs) ?? lessonOf(text, stubs);
  return lesson === undefined
    ? { name: path, reason: 'which-lesson' }
    : { name: path, lesson, text };
}

/** The text, or undefined where the bytes are none: a byte-order mark is no part of it. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The one lesson most of whose functions are here, whatever the file is called. */
export function lessonOf(text: string, stubs: readonly LessonStub[]): string | undefined {
  const declared = new Set(declaredIn(text));
  const shares = stubs.map(({ id, text: stub }) => {
    const names = declaredIn(stub);
    return { id, share: names.filter((name) => declared.has(name)).length / names.length };
  });
  const [first, second] = shares.sort((a, b) => b.share - a.share);
  return first!.share > second!.share ? first!.id : undefined;
}
