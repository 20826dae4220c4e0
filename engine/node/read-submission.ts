/**
 * Reads a submission, which may be anything: only the files of the course, only where they are
 * ordinary files of a sensible size in ordinary folders. What it cannot read becomes a problem of
 * the exercises in that file, never an error of the grader.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { GradedFile } from '../formats/report.ts';
import type { Source } from '../grade/submission.ts';
import type { Words } from '../kit/words.ts';
import { LIMITS } from '../sandbox/limits.ts';
import type { Unreadable } from '../sandbox/problem.ts';
import { encodingOf } from './encoding.ts';

export interface ReadSubmission {
  /** What could be read of each file of the course. */
  readonly sources: Readonly<Record<string, Source>>;
  /** The files that were read, in the order of the course. */
  readonly files: readonly GradedFile[];
  /** What is there but is no text that could be read. */
  readonly unread?: readonly Unread[];
}

export interface Unread {
  readonly path: string;
  readonly reason: Unreadable | 'too-long';
  /** In what it is written, where that can be told; what the system said, where it forbids reading. */
  readonly detail?: string;
}

/** Why there is no submission to read at a place. */
export class NoSubmission extends Error {
  readonly words: Words;

  constructor(en: string, ko: string = en) {
    super(en);
    this.words = { en, ko };
  }
}

/** Reads files of a course from a folder. */
export function readSubmission(folder: string, paths: readonly string[]): ReadSubmission {
  const root = realFolder(folder);
  return gathered(paths.map((path) => readFile(root, path)));
}

/** Files as they were read, each by itself, in the order of the course. */
export function gathered(all: readonly ReadFile[]): ReadSubmission {
  const sources = Object.fromEntries(all.map(({ path, source }) => [path, source]));
  const files = all.flatMap(({ path, sha256 }) => (sha256 === undefined ? [] : [{ path, sha256 }]));
  const unread = all.flatMap(({ path, source, detail }): Unread[] => {
    if (typeof source !== 'object') return [];
    const reason = source.type === 'unreadable-file' ? source.reason : 'too-long';
    return [{ path, reason, ...(detail === undefined ? {} : { detail }) }];
  });
  return { sources, files, ...(unread.length > 0 ? { unread } : {}) };
}

/** Where something lies on disk: as bytes where some name in it is no text. */
export type DiskPath = string | Buffer;

export const under = (folder: DiskPath, path: string): DiskPath =>
  typeof folder === 'string'
    ? join(folder, path)
    : Buffer.concat([folder, Buffer.from(`/${path}`)]);

const realPath = (path: DiskPath): DiskPath =>
  typeof path === 'string' ? realpathSync.native(path) : realpathSync.native(path, 'buffer');

/** The folder itself was named by whoever grades, and may be a link. */
export function realFolder<P extends DiskPath>(folder: P): P {
  let root: DiskPath;
  try {
    root = realPath(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT')
      throw new NoSubmission('there is no such folder', '그런 폴더가 없습니다');
    throw new NoSubmission(`it cannot be opened (${code})`, `열 수 없습니다(${code})`);
  }
  if (!statSync(root).isDirectory())
    throw new NoSubmission('it is a file, not a folder', '폴더가 아니라 파일입니다');
  return root as P;
}

export interface ReadFile {
  /** Its name in the course. */
  readonly path: string;
  readonly source: Source;
  readonly sha256?: string;
  readonly detail?: string;
}

/** Reads the file at `place` in a folder, whose path is real, as the file `path` of the course. */
export function readFile(root: DiskPath, path: string, place = path): ReadFile {
  try {
    const wanted = under(root, place);
    const found = realPath(wanted);
    if (!Buffer.from(found).equals(Buffer.from(wanted)))
      return unreadable(path, sameButForCase(String(found), String(wanted)) ? 'case' : 'link');
    const bytes = readBounded(wanted);
    if (bytes === 'not-a-file') return unreadable(path, bytes);
    return bytes === 'too-long' ? tooLong(path) : fileOf(path, bytes);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { path, source: undefined };
    return code === 'ELOOP' ? unreadable(path, 'link') : unreadable(path, 'forbidden', code);
  }
}

export const tooLong = (file: string): ReadFile => ({
  path: file,
  source: { type: 'too-long', file, limit: LIMITS.fileCharacters },
});

export function unreadable(file: string, reason: Unreadable, detail?: string): ReadFile {
  const why = detail === undefined ? {} : { detail };
  return { path: file, source: { type: 'unreadable-file', file, reason }, ...why };
}

/** What the bytes of a file say, wherever they come from. */
export function fileOf(path: string, bytes: Uint8Array): ReadFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // A byte-order mark is no part of the text.
  if (isUtf8(bytes) && !bytes.includes(0))
    return { path, source: new TextDecoder().decode(bytes), sha256 };
  return { ...unreadable(path, 'not-text', encodingOf(bytes)), sha256 };
}

/** A real path has neither links in it nor other letters than the disk has, where case is ignored. */
const sameButForCase = (a: string, b: string): boolean =>
  a.normalize().toLowerCase() === b.normalize().toLowerCase();

/** A character of JavaScript takes three bytes at most. */
export const MOST_BYTES = 3 * LIMITS.fileCharacters;

/** What is opened is looked at again, and without waiting: a pipe would never answer. */
const HOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function readBounded(path: DiskPath): Buffer | 'not-a-file' | 'too-long' {
  if (!statSync(path).isFile()) return 'not-a-file';
  const file = openSync(path, HOW);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return 'not-a-file';
    if (stats.size > MOST_BYTES) return 'too-long';
    // A file may grow while it is read, and some special ones say that they are empty.
    const buffer = Buffer.alloc(MOST_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(file, buffer, length, buffer.length - length, null);
    }
    return length > MOST_BYTES ? 'too-long' : buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
