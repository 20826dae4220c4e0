/** Which packages a new folder depends on, as they are installed where it is made. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Course } from '../course.ts';
import { packageOf } from './student-folder.ts';

const ENGINE = { root: new URL('../../', import.meta.url).href };

/** The grader, and the package of the course if that is another. */
export function dependenciesOn(course: Pick<Course, 'root'> = ENGINE): Record<string, string> {
  return Object.fromEntries(
    [ENGINE, course].map(packageOf).map(({ name, version }) => {
      return [name, installedFrom(course.root, name) ?? `^${version}`];
    }),
  );
}

/** A packed file, where it has been installed from one; a registry need not know of it. */
function installedFrom(root: string, name: string): string | undefined {
  const [packages] = /^.*[\\/]node_modules(?=[\\/])/.exec(fileURLToPath(root)) ?? [];
  const lock = packages === undefined ? '' : join(packages, '.package-lock.json');
  if (!existsSync(lock)) return undefined;
  const locked = JSON.parse(readFileSync(lock, 'utf8')) as {
    packages?: Record<string, { resolved?: string } | undefined>;
  };
  const { resolved = '' } = locked.packages?.[`node_modules/${name}`] ?? {};
  if (!resolved.startsWith('file:')) return undefined;
  return `file:${resolve(packages!, '..', resolved.slice('file:'.length))}`;
}
