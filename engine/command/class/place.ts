/** Puts results of parts where they are joined. */
import { cpSync, lstatSync, realpathSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { oneLine } from '../../formats/untrusted.ts';
import type { Words } from '../../kit/words.ts';
import { CommandError } from '../options.ts';
import { cannotWrite } from '../write-whole.ts';
import type { Joined } from './join.ts';
import type { Part } from './parts.ts';
import type { ResultsFolder } from './results-folder.ts';

/** A part that lies where somebody's results will be would be gone before it is read. */
export function refuseOverwriting(
  parts: readonly Part[],
  joined: readonly Joined[],
  { path }: ResultsFolder,
): void {
  const names = new Set(joined.map(({ member }) => member.submission));
  const hit = parts.find(({ folder }) => {
    const [first = ''] = relative(realPath(path), realPath(folder)).split(sep);
    return names.has(first);
  });
  if (!hit) return;
  throw new CommandError({
    en: `${hit.folder} lies where results of that name will be: name another folder with --out.`,
    ko: `그 이름의 결과가 놓일 자리입니다: ${hit.folder}. --out에 다른 폴더를 적으세요.`,
  });
}

/** In place of whatever was there. Returns what could not be copied: it is no file or folder. */
export function place({ member, from }: Joined, results: ResultsFolder): Words[] {
  const { submission, note = '' } = member;
  const target = join(results.path, submission);
  if (from === undefined) {
    results.writeNote(submission, note);
    return [];
  }
  if (realPath(from) === realPath(results.path)) return [];
  const skipped: string[] = [];
  const isOrdinary = (path: string): boolean => {
    const stats = lstatSync(path);
    if (stats.isFile() || stats.isDirectory()) return true;
    skipped.push(path);
    return false;
  };
  try {
    rmSync(target, { recursive: true, force: true });
    cpSync(join(from, submission), target, { recursive: true, filter: isOrdinary });
  } catch (error) {
    throw cannotWrite(target, error);
  }
  return skipped.map((path) => ({
    en: `${oneLine(path)} is a link or no ordinary file, and is left out.`,
    ko: `링크이거나 보통 파일이 아니어서 넣지 않았습니다: ${oneLine(path)}.`,
  }));
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
