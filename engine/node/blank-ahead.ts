/**
 * Keeps the files without their types by which processes grade: they may not write themselves, and
 * would take them away anew each time.
 */
import type { Course } from '../course.ts';
import { blanked } from './blank-types.js';
import { keep, nameFor, readKept } from './disk-cache.js';
import { insideUrls } from './inside-files.ts';
import { decidingFiles, versionOf } from './version.ts';

/** Does so once for each version. */
export function blankAhead(course: Course): void {
  const mark = nameFor('.all', versionOf(course), String(runsTypeScript));
  if (readKept(mark) !== undefined || !keep(nameFor('.try'), '')) return;
  const files = runsTypeScript ? insideUrls() : decidingFiles(course);
  for (const url of files) if (url.endsWith('.ts')) blankIfAny(url);
  keep(mark, '');
}

function blankIfAny(url: string): void {
  try {
    blanked(url);
  } catch {
    // What does not parse is told where it is loaded, with whom it belongs to.
  }
}

/** Then it is only what runs in a sandbox that has to have none. */
const runsTypeScript = 'typescript' in process.features && Boolean(process.features.typescript);
