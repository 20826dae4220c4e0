/** Which submissions there are, and what to call them. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Shard } from '../grade-options.ts';
import { CommandError } from '../options.ts';
import { GRADEBOOK } from './results-folder.ts';

export interface Submission {
  /** Names its results too: one that every system takes for a folder, different from all others. */
  readonly name: string;
  readonly folder: string;
  /** Why it is not even looked at, if it is not. */
  readonly refused: string | undefined;
}

/**
 * The folders that were named, then those in the folder of a class. Names are given before the part
 * is taken, so that they are the same in every part.
 */
export function submissionsIn(
  folders: readonly string[],
  classFolder: string | undefined,
  out: string | undefined,
): Submission[] {
  const named = folders.map((folder): Found => ({ folder, refused: undefined }));
  const all = [...named, ...(classFolder === undefined ? [] : foldersIn(classFolder, out))];
  const names = namesFor(all.map(({ folder }) => fileName(basename(resolve(folder)))));
  const submissions = all.map(({ folder, refused }, i) => ({ name: names[i]!, folder, refused }));
  if (out !== undefined) refuseMixing(out, submissions);
  return submissions;
}

type Found = Omit<Submission, 'name'>;

const LINK = 'it is a link, which could lead to the work of somebody else';

export const partOf = <T>(all: readonly T[], { index, of }: Shard): T[] =>
  all.filter((_, i) => i % of === index - 1);

/** Every folder in it. What is hidden is none of the class, nor is what grading has written there. */
function foldersIn(classFolder: string, out: string | undefined): Found[] {
  const results = out === undefined ? undefined : realPath(out);
  try {
    return readdirSync(classFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => ({
        folder: join(classFolder, entry.name),
        refused: entry.isSymbolicLink() ? LINK : undefined,
      }))
      .filter(({ folder }) => realPath(folder) !== results)
      .sort((a, b) => (a.folder < b.folder ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError({
      en: `--class: ${classFolder} is not a folder that can be read (${code}).`,
      ko: `--class: 읽을 수 있는 폴더가 아닙니다: ${classFolder} (${code}).`,
    });
  }
}

/** Nor is anything read from it as a result: it might bring a report of its own. */
function refuseMixing(out: string, submissions: readonly Submission[]): void {
  for (const { folder } of submissions) refuseInside(out, folder);
  const folders = new Set(submissions.map(({ folder }) => realPath(folder)));
  const mixed = submissions.find(({ name }) => folders.has(realPath(join(out, name))));
  if (!mixed) return;
  throw new CommandError({
    en: `--out ${out} is where submissions lie: results would be mixed with ${mixed.name}; name another folder.`,
    ko: `--out ${out}: 제출물이 있는 곳이라 결과가 섞입니다(${mixed.name}). 다른 폴더를 적으세요.`,
  });
}

/** A submission may hold links, so nothing is written into it. */
export function refuseInside(out: string, folder: string): void {
  const [inner, outer] = [realPath(out), realPath(folder)].map((path) => `${path}${sep}`);
  if (!inner!.startsWith(outer!)) return;
  throw new CommandError({
    en: `--out ${out} lies in the submission ${folder}; name a folder outside of it.`,
    ko: `--out ${out}: 제출물 ${folder} 안에 있습니다. 그 밖의 폴더를 적으세요.`,
  });
}

/** The real path, also of what does not exist yet. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync.native(whole);
  return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
}

/** What lies beside the results of the submissions. */
const RESERVED = [GRADEBOOK];

/** Numbers those that are alike, so that none of them gets a name that is somebody else's own. */
function namesFor(plain: readonly string[]): string[] {
  // Some systems do not tell capital letters from small ones.
  const key = (name: string) => name.toLowerCase();
  const own = new Set(plain.map(key));
  const taken = new Set(RESERVED);
  return plain.map((name) => {
    let given = name;
    for (let count = 2; taken.has(key(given)) || (given !== name && own.has(key(given))); count++) {
      given = `${name}-${count}`;
    }
    taken.add(key(given));
    return given;
  });
}

/** In UTF-16 units: with three bytes for each it still fits, as does a number behind it. */
const LONGEST_NAME = 80;

/** A name without anything that some system, terminal or path would take amiss. */
function fileName(text: string): string {
  const fit = text
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, '_')
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[ .-]+|[ .]+$/g, '_');
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(fit);
  return isDevice || fit === '' ? `_${fit}` : fit;
}
