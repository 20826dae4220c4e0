/** A course without a lesson yet, in a folder of its own. */
import { basename, join, resolve } from 'node:path';
import { dependenciesOn } from '../dependencies.ts';
import { refuseUsed } from '../empty-folder.ts';
import { YARN } from '../student-folder.ts';
import { COURSE } from './templates.ts';
import { write } from './writing.ts';

/** Returns what was written. */
export function newCourse(folder: string, languages: readonly string[]): string[] {
  refuseUsed(folder);
  const name = basename(resolve(folder));
  const files = {
    'gradlings.config.ts': COURSE.config(name, languages),
    'package.json': COURSE.manifest(name, dependenciesOn()),
    'tsconfig.json': COURSE.types,
    '.gitignore': COURSE.ignored,
    '.yarnrc.yml': YARN,
  };
  return Object.entries(files).map(([file, text]) => write(join(folder, file), text));
}
