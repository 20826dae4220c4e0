/** Which gradlings this is: `0.1.0+5f2c9d1e` is release 0.1.0 with laws and grader of that hash. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Course } from '../course.ts';
import { ENDING } from './ending.ts';
import { insideUrls } from './inside-files.ts';
import { isThere } from './is-there.ts';
import { filesFrom, manifest } from './imports.ts';
import { moduleUrls } from './module-urls.ts';

const ROOT = new URL('../../', import.meta.url);

/** Where grading begins: all that decides a verdict is reached from here, or runs inside a sandbox. */
const BEGINNINGS = [
  'grading-process.js',
  ...['read-submission', 'grade-folder'].map((name) => name + ENDING),
];

const known = new Map<string, string>();

/** The release, and a hash of all that decides a verdict: two that are equal grade alike. */
export function versionOf(course: Course): string {
  const { module } = course;
  const version = known.get(module) ?? `${manifest().version}+${hashFor(course)}`;
  known.set(module, version);
  return version;
}

/** All that decides a verdict, as URLs. */
export function decidingFiles(course: Course): string[] {
  const beginnings = BEGINNINGS.map((name) => new URL(name, import.meta.url).href);
  const own = moduleUrls(course).values();
  return filesFrom([course.module, ...own, ...beginnings, ...insideUrls()], { types: false });
}

/** Of texts, not of places: the same files are the same version wherever they lie. */
function hashFor(course: Course): string {
  const texts = decidingFiles(course).map((url) => hashOf(readFileSync(fileURLToPath(url))));
  return hashOf([...texts.sort(), packages()].join('\n')).slice(0, 8);
}

const hashOf = (text: Buffer | string): string => createHash('sha256').update(text).digest('hex');

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly integrity?: string;
  readonly dev?: boolean;
  /** Also where a package that is used could make use of it, but need not. */
  readonly devOptional?: boolean;
}

/** The packages that are installed to grade with; a handout has fewer of the others. */
function packages(): string {
  const file = new URL('package-lock.json', ROOT);
  if (!isThere(file)) return '';
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const used = Object.entries(lock.packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
  );
  return JSON.stringify(used.map(([path, { integrity }]) => [path, integrity]));
}
