/** Keeps what a student wrote before it is replaced. */
import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LessonEntry } from '../course.ts';
import { CommandError } from './options.ts';

/** Copies the file, byte for byte, to a new name; returns where, from the root of the checkout. */
export function backUp(folder: string, file: string, { folder: lesson }: LessonEntry): string {
  const name = basename(file, '.ts');
  const stem = `.gradlings/backups/${lesson}/${name}-${timestamp(new Date())}`;
  for (let count = 1; ; count++) {
    const copy = `${stem}${count === 1 ? '' : `-${count}`}.ts`;
    try {
      mkdirSync(join(folder, `.gradlings/backups/${lesson}`), { recursive: true });
      // A backup that is there already is somebody's work too.
      copyFileSync(join(folder, file), join(folder, copy), constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' || count >= 1000) throw new CommandError(`${copy}: ${message}.`);
    }
  }
}

/** `2026-03-01T12-00-00`, by the clock on the wall; some systems allow no colon in a name. */
function timestamp(date: Date): string {
  const local = new Date(date.getTime() - 60_000 * date.getTimezoneOffset());
  return local.toISOString().slice(0, 19).replaceAll(':', '-');
}
