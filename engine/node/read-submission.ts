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

export interface ReadSubmission {
  /** What could be read of each file of the course. */
  readonly sources: Readonly<Record<string, Source>>;
  /** The files that were read, in the order of the course. */
  readonly files: readonly GradedFile[];
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
  const sources: Record<string, Source> = {};
  const files: GradedFile[] = [];
  for (const path of paths) {
    const { source, sha256 } = readOne(root, path);
    sources[path] = source;
    if (sha256 !== undefined) files.push({ path, sha256 });
  }
  return { sources, files };
}

/** The folder itself was named by whoever grades, and may be a link. */
function realFolder(folder: string): string {
  let root: string;
  try {
    root = realpathSync.native(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT')
      throw new NoSubmission('there is no such folder', '그런 폴더가 없습니다');
    throw new NoSubmission(`it cannot be opened (${code})`, `열 수 없습니다(${code})`);
  }
  if (!statSync(root).isDirectory())
    throw new NoSubmission('it is a file, not a folder', '폴더가 아니라 파일입니다');
  return root;
}

interface ReadFile {
  readonly source: Source;
  readonly sha256?: string;
}

function readOne(root: string, path: string): ReadFile {
  const unreadable = (reason: Unreadable): ReadFile => ({
    source: { type: 'unreadable-file', file: path, reason },
  });
  try {
    const wanted = join(root, path);
    const found = realpathSync.native(wanted);
    if (found !== wanted) return unreadable(sameButForCase(found, wanted) ? 'case' : 'link');
    const bytes = readBounded(wanted);
    if (bytes === 'not-a-file') return unreadable(bytes);
    if (bytes === 'too-long') {
      return { source: { type: bytes, file: path, limit: LIMITS.fileCharacters } };
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const text = decode(bytes);
    return { ...(text === undefined ? unreadable('not-text') : { source: text }), sha256 };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { source: undefined };
    return unreadable(code === 'ELOOP' ? 'link' : 'forbidden');
  }
}

/** A real path has neither links in it nor other letters than the disk has, where case is ignored. */
const sameButForCase = (a: string, b: string): boolean =>
  a.normalize().toLowerCase() === b.normalize().toLowerCase();

/** A character of JavaScript takes three bytes at most. */
const MOST_BYTES = 3 * LIMITS.fileCharacters;

/** What is opened is looked at again, and without waiting: a pipe would never answer. */
const HOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function readBounded(path: string): Buffer | 'not-a-file' | 'too-long' {
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

/** The text, or undefined where the bytes are none: a byte-order mark is no part of it. */
const decode = (bytes: Buffer): string | undefined =>
  isUtf8(bytes) && !bytes.includes(0) ? new TextDecoder().decode(bytes) : undefined;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
