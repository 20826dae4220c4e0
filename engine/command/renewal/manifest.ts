/** What was handed out: written beside it, so that a later version knows what somebody has changed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../options.ts';

export const MANIFEST = '.gradlings.json';

export interface Manifest {
  /** Of which course, … */
  readonly course: string;
  /** … in which version. */
  readonly version: string;
  /** The names of its lessons; all of the course's, unless some were chosen. */
  readonly lessons?: readonly string[];
  /** A hash of each file, as it was handed out. */
  readonly files: Readonly<Record<string, string>>;
  /** … and of those that students write in. */
  readonly work: Readonly<Record<string, string>>;
  /** Whoever wrote it was kept from writing all the rest. */
  readonly isUnfinished?: true;
}

/** Git and editors may have changed the ends of lines. */
export const hashOf = (content: Uint8Array): string =>
  createHash('sha256')
    .update(Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    .digest('hex');

export function readManifest(folder: string): Manifest | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new CommandError(`${join(folder, MANIFEST)}: ${message}.`);
  }
  const manifest = parsed(text);
  if (manifest) return manifest;
  throw new CommandError({
    en: `${join(folder, MANIFEST)} cannot be read: put it back as it was committed, or delete it; without it, less is known of what somebody has changed.`,
    ko: `${join(folder, MANIFEST)} 파일을 읽을 수 없습니다. 커밋된 상태로 되돌리거나 지우세요. 이 파일이 없으면 누가 무엇을 고쳤는지 덜 알게 됩니다.`,
  });
}

function parsed(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest> | null;
    const { course, version, files, work, lessons } = manifest ?? {};
    const isName = (value: unknown): boolean => typeof value === 'string';
    const isWhole =
      isName(course) &&
      isName(version) &&
      isHashes(files) &&
      isHashes(work) &&
      (lessons === undefined || (Array.isArray(lessons) && lessons.every(isName)));
    return isWhole ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

const isHashes = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([path, hash]) => typeof hash === 'string' && isInside(path));

/** It comes from a repository that others may write to, and its files may be deleted. */
const isInside = (path: string): boolean =>
  path !== '' &&
  !path.split(/[/\\]/).some((part) => part === '' || part === '..' || part === '.git') &&
  !path.includes(':');
