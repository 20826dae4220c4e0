/** Where a folder of one's own can be made: where none is, or nothing is in it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CommandError } from './options.ts';

/** `isOurs` says of a folder with something in it that it may be gone on with. */
export function refuseUsed(folder: string, isOurs: () => boolean = () => false): void {
  let at = resolve(folder);
  while (!existsSync(at) && at !== dirname(at)) at = dirname(at);
  if (statSync(at).isDirectory()) {
    const isThere = at === resolve(folder);
    const isUsed = isThere && readdirSync(at).some((name) => name !== '.git');
    if (!isUsed || isOurs()) return;
  }
  throw new CommandError({
    en: `${folder} is not an empty folder: name one that is empty or does not exist yet.`,
    ko: `빈 폴더가 아닙니다: ${folder}. 비어 있거나 아직 없는 폴더를 적으세요.`,
  });
}

/** As it is typed after `cd`. */
export const typedFolder = (folder: string): string =>
  /^[\w./\\:~-]+$/.test(folder) ? folder : `"${folder}"`;
