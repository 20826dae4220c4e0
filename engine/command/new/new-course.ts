/** A course without a lesson yet, in a folder of its own. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { CommandError } from '../options.ts';
import { COURSE } from './templates.ts';
import { write } from './writing.ts';

/** Returns what was written. */
export function newCourse(folder: string, languages: readonly string[]): string[] {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CommandError({
      en: `${folder} is not empty: name a folder that does not exist yet.`,
      ko: `${folder} 폴더가 비어 있지 않습니다. 아직 없는 폴더를 적으세요.`,
    });
  }
  const name = basename(resolve(folder));
  const { version } = createRequire(import.meta.url)('../../../package.json') as {
    readonly version: string;
  };
  const files = {
    'gradlings.config.ts': COURSE.config(name, languages),
    'package.json': COURSE.manifest(name, version),
    'tsconfig.json': COURSE.types,
    '.gitignore': COURSE.ignored,
  };
  return Object.entries(files).map(([file, text]) => write(join(folder, file), text));
}
