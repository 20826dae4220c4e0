/** Brings a folder to what is handed out now: what is planned, done and said. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Course, exerciseFile, type LessonEntry } from '../../course.ts';
import type { Language } from '../../kit/words.ts';
import { versionOf } from '../../node/version.ts';
import { asLesson, isHunts } from '../hunt/as-lesson.ts';
import { carryOut } from './carry-out.ts';
import { hashOf, type Manifest } from './manifest.ts';
import { type Plan, planRenewal, type Wanted } from './plan.ts';
import { stubChanges } from './stub-changes.ts';
import { type LessonChanges, refuseObstacles, tellRenewal } from './tell.ts';

export interface Renewal {
  readonly course: Course;
  /** Those that are handed out. */
  readonly lessons: readonly LessonEntry[];
  readonly folder: string;
  /** All that should be there, the copies of stubs among it. */
  readonly wanted: readonly Wanted[];
  /** What is known of what was handed out before. */
  readonly before: Manifest;
  /** Whether new stubs are put where nothing is written. */
  readonly stubs?: boolean;
  readonly language: Language;
}

/** Returns what there is to say of it; throws before anything is written where something is in the way. */
export async function renew(renewal: Renewal): Promise<string> {
  const { folder, wanted, before, stubs = false, language } = renewal;
  const plan = planRenewal(folder, wanted, before, { stubs });
  refuseObstacles(plan);
  const changes = await changesOf(renewal);
  const manifest = manifestOf(renewal, { ...before.work, ...hashesOf(written(plan, wanted)) });
  return tellRenewal(plan, carryOut(folder, plan, manifest), changes, language);
}

/** What is known from now on, also of `work`: what students began with. */
export function manifestOf(
  { course, lessons, wanted }: Pick<Renewal, 'course' | 'lessons' | 'wanted'>,
  work: Manifest['work'],
): Manifest {
  const isWhole = lessons.length === course.practice.length + course.lessons.length;
  return {
    course: course.name,
    version: versionOf(course),
    ...(!isWhole && { lessons: lessons.map(({ id }) => id) }),
    files: hashesOf(wanted.filter(({ kind }) => kind !== 'work')),
    work,
  };
}

export const hashesOf = (files: readonly Wanted[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, content }) => [path, hashOf(content)]));

/** The rest of the work was handed out before, or never. */
function written({ writes }: Plan, wanted: readonly Wanted[]): readonly Wanted[] {
  const paths = new Set(writes.map(({ path }) => path));
  return wanted.filter(({ path, kind }) => kind === 'work' && paths.has(path));
}

/** Where what an exercise asks for has changed since, as the copies of the stubs show it. */
async function changesOf({ lessons, folder, wanted }: Renewal): Promise<LessonChanges[]> {
  const old = textIn(folder);
  const files = lessons.flatMap((entry) => [entry, ...(entry.hunt ? [asLesson(entry)] : [])]);
  const changes = files.map(async (entry) => {
    const fresh = wanted.find(({ path }) => path === entry.stub);
    const [before, path] = [old(entry.stub), exerciseFile(entry)];
    const { lesson } = await entry.load();
    const names = [...((isHunts(entry) ? lesson.hunts : lesson.exercises) ?? new Map()).keys()];
    const isKnown = fresh !== undefined && before !== undefined;
    const text = Buffer.from(fresh?.content ?? []).toString();
    const found = isKnown ? stubChanges(before, text, old(path), names) : [];
    return { path, file: join(folder, path), lesson: entry.id, changes: found };
  });
  return Promise.all(changes);
}

/** Reads texts below a folder, but behind no link. */
export const textIn =
  (folder: string) =>
  (path: string): string | undefined => {
    const file = join(folder, path);
    return lstatSync(file, { throwIfNoEntry: false })?.isFile()
      ? readFileSync(file, 'utf8')
      : undefined;
  };
