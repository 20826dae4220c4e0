/** Where in a tree exercise files lie: at its root, or with some folders around them. */
import { type Course, exerciseFile, filesOf } from '../../course.ts';
import type { Source } from '../../grade/submission.ts';
import type { Words } from '../../kit/words.ts';
import type { ReadFile } from '../../node/read-submission.ts';
import { asLesson } from '../hunt/as-lesson.ts';
import { stubIfAny } from '../stub-text.ts';
import { NOTES } from './intake-words.ts';
import { DEEPEST, type Tree } from './tree.ts';

export interface Place {
  /** The folder around it; empty at the root. */
  readonly folder: string;
  /** Whether it has more than what was handed out. */
  readonly hasWork: boolean;
}

const MOST_PLACES = 20;

export const at = (folder: string, path: string): string =>
  folder === '' ? path : `${folder}/${path}`;

/** All places with files of the course, the nearest first. */
export async function placesIn(tree: Tree, course: Course): Promise<Place[]> {
  const paths = new Set(filesOf(course, course.lessons));
  const found = new Map<string, string[]>();
  for (const { path } of tree.files) {
    const names = path.split('/');
    for (let depth = 0; depth <= DEEPEST; depth++) {
      const end = names.slice(depth).join('/');
      if (!paths.has(end) || !isOwn(names.slice(0, depth), course)) continue;
      const folder = names.slice(0, depth).join('/');
      found.set(folder, [...(found.get(folder) ?? []), end]);
    }
  }
  const nearest = [...found.keys()].sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
  const places: Place[] = [];
  for (const folder of nearest.slice(0, MOST_PLACES)) {
    const files = found.get(folder)!.map((path) => tree.read(at(folder, path), path));
    const hasWork = (await Promise.all(files)).some((file) => !isUntouched(file, course));
    places.push({ folder, hasWork });
  }
  return places;
}

const depthOf = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);

/** What lies where the course keeps its laws, solutions and tests is nobody's own work. */
export function isOwn(folders: readonly string[], { folders: places }: Course): boolean {
  const kept = [places.checks, places.stubs, places.reference, places.alternatives];
  const first = new Set(kept.map((path) => path.split('/')[0]));
  return !folders.some((name) => first.has(name));
}

/** Whether a file is as it was handed out. */
export function isUntouched({ path, source }: ReadFile, course: Course): boolean {
  const files = course.lessons.flatMap((each) => (each.hunt ? [each, asLesson(each)] : [each]));
  const entry = files.find((each) => exerciseFile(each) === path)!;
  return isStub(source, stubIfAny(course, entry));
}

export const isStub = (source: Source, stub: string): boolean =>
  source === undefined || (typeof source === 'string' && inLines(source) === inLines(stub));

const inLines = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

export interface Chosen {
  readonly folder: string;
  readonly hasWork: boolean;
  readonly notes: readonly Words[];
}

/**
 * The place to grade, if it is plain: the root where there is work, else the one place that has some.
 * Nothing is chosen among several.
 */
export function chosen(places: readonly Place[]): Chosen | { readonly among: string[] } {
  const worked = places.filter(({ hasWork }) => hasWork).map(({ folder }) => folder);
  const nearest = places[0]!.folder;
  const [first = nearest, ...others] = worked;
  const here = (notes: readonly Words[]) => ({ folder: first, hasWork: worked.length > 0, notes });
  if (others.length > 0) {
    return first === '' ? here([NOTES.alsoIn('', others)]) : { among: worked };
  }
  if (first !== nearest) return here([NOTES.notTheStubs(first, nearest)]);
  return here(first === '' ? [] : [NOTES.foundIn(first)]);
}
