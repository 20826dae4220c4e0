/** Does what was planned, each file at once and the manifest last: whatever ends it, it can be done again. */
import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../options.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { BACKUPS, type Plan, type Step } from './plan.ts';

/** Where copies of what was replaced are, from the root of the folder, if any are needed. */
export function carryOut(folder: string, plan: Plan, manifest: Manifest): string | undefined {
  const backups = plan.backups.length > 0 ? newFolder(folder) : undefined;
  for (const path of plan.backups) {
    trying(path, () => {
      const copy = join(folder, backups!, path);
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(join(folder, path), copy, constants.COPYFILE_EXCL);
    });
  }
  for (const step of plan.writes) write(folder, step);
  for (const path of plan.removes) remove(folder, path);
  writeManifest(folder, manifest);
  return backups;
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const content = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  write(folder, { path: MANIFEST, content, isProgram: false });
}

/** A name that nobody has: `.gradlings/backups/handout-2`. */
function newFolder(folder: string): string {
  trying(BACKUPS, () => mkdirSync(join(folder, BACKUPS), { recursive: true }));
  for (let count = 1; ; count++) {
    const name = `${BACKUPS}/handout-${count}`;
    try {
      mkdirSync(join(folder, name));
      return name;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new CommandError(`${name}: ${message}.`);
    }
  }
}

/** A file that is half written would be nobody's. */
function write(folder: string, { path, content, isProgram }: Step): void {
  const [file, fresh] = [join(folder, path), join(folder, `${path}.gradlings-new`)];
  trying(path, () => {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(fresh, { force: true });
    writeFileSync(fresh, content, { flag: 'wx' });
    if (isProgram) chmodSync(fresh, 0o755);
    renameSync(fresh, file);
  });
}

function remove(folder: string, path: string): void {
  trying(path, () => rmSync(join(folder, path), { force: true }));
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(folder, at));
    } catch {
      // Something else is in it.
      return;
    }
  }
}

function trying(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const { message } = error as Error;
    throw new CommandError({
      en: `${path}: ${message}. Type the same again when that is mended: it goes on where it stopped.`,
      ko: `${path}: ${message}. 해결한 다음 같은 명령을 다시 입력하면 멈춘 곳에서 이어집니다.`,
    });
  }
}
