/** Writes files that are there whole or not at all. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Words } from '../kit/words.ts';
import { CommandError } from './options.ts';

/** Whenever the process ends, and whether or not there is room on the disk. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const draft = `${file}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    remove(draft);
    throw cannotWrite(file, error);
  }
}

function remove(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where nothing could be written, nothing is there.
  }
}

export function cannotWrite(file: string, error: unknown): CommandError {
  const why = whyOf(error as NodeJS.ErrnoException);
  return new CommandError({
    en: `${file} cannot be written: ${why.en}.`,
    ko: `쓸 수 없습니다: ${file}: ${why.ko}.`,
  });
}

function whyOf({ code, message }: NodeJS.ErrnoException): Words {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return { en: 'the disk is full', ko: '디스크가 가득 찼습니다' };
  }
  // Some versions of Node say that what cannot be made is not there.
  if (code === 'EROFS' || code === 'ENOENT') {
    return { en: 'nothing can be written there', ko: '쓸 수 없는 곳입니다' };
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return {
      en: 'a file is where a folder should be',
      ko: '폴더가 있어야 할 자리에 파일이 있습니다',
    };
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return { en: 'the system does not allow it', ko: '시스템이 허락하지 않습니다' };
  }
  if (code === 'EISDIR') return { en: 'there is a folder', ko: '그 자리에 폴더가 있습니다' };
  return { en: code ?? message, ko: code ?? message };
}
