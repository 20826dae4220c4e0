/**
 * Files that were handed in by themselves, as learning platforms take them: for which exercise file
 * each of them stands, where that is plain.
 */
import { type Course, exerciseFile, type LessonEntry } from '../../course.ts';
import { gathered } from '../../node/read-submission.ts';
import { stubIfAny } from '../stub-text.ts';
import { exportedIn } from './exported.ts';
import { refuseForbidden } from './intake-words.ts';
import { isOwn, isStub } from './places.ts';
import { isCode, type Tree } from './tree.ts';

interface Loose {
  readonly file: string;
  /** Empty where it is no text. */
  readonly text: string;
  /** In what it is written instead, where that can be told. */
  readonly encoding: string | undefined;
}

export interface Sorted {
  /** By the path of an exercise file, the file that stands for it. */
  readonly taken: ReadonlyMap<string, string>;
  /** Of which no lesson is plain. */
  readonly unclear: readonly Loose[];
}

/** More were not written by one student for one course. */
const MOST = 40;

export async function sortLoose(tree: Tree, course: Course): Promise<Sorted> {
  const loose = await looseIn(tree, course);
  if (loose.length === 0) return { taken: new Map(), unclear: [] };
  const lessons = course.lessons.map((entry) => ({ entry, stub: stubIfAny(course, entry) }));
  const names = lessons.map(({ entry, stub }) => ({ entry, names: exportedIn(stub) }));
  const found = loose.map((each) => Object.assign(each, { names: exportedIn(each.text) }));
  const taken = new Map<string, string>();
  const unclear: Loose[] = [];
  // Where exercise files have their place, one of another name is none.
  const isPlaced = ({ file }: Loose) => `/${file}`.includes(`/${course.folders.lessons}/`);
  const lessonOf = new Map(
    found.map((each) => [each, isPlaced(each) ? undefined : plainLesson(each, names)]),
  );
  for (const { entry, stub } of lessons) {
    const all = found.filter((each) => lessonOf.get(each) === entry);
    const written = all.filter(({ text }) => !isStub(text, stub));
    const last = (written.length > 0 ? written : all).toSorted(byNumber).at(-1);
    if (last === undefined) continue;
    const isCopy = ({ file, text }: Loose) => text === last.text || base(file) === base(last.file);
    if (written.every(isCopy)) taken.set(exerciseFile(entry), last.file);
    else unclear.push(...written);
  }
  for (const each of found) if (!lessonOf.get(each)) unclear.push(each);
  return { taken, unclear };
}

/** What a platform or a browser adds to a name that is there already: `exercise-1.ts`, `exercise (1).ts`. */
const NUMBER = /[-_ ]?\(?(\d+)\)?(?=(\.\w+)+$)/;

const base = (file: string): string => file.replace(NUMBER, '');
const numberOf = (file: string): number => Number(NUMBER.exec(file)?.[1] ?? 0);
const byNumber = (a: Loose, b: Loose): number => numberOf(a.file) - numberOf(b.file);

/**
 * What exports exercises and lies at no place of an exercise file: at the root, or among what is called
 * like lessons.
 * Elsewhere a checkout has code of its own that is called the same.
 */
export async function straysIn(tree: Tree, course: Course): Promise<string[]> {
  const paths = course.lessons.map(exerciseFile);
  const near = [course.folders.lessons, ...course.lessons.map(({ folder }) => folder)];
  const isNear = (path: string) =>
    !path.includes('/') || near.some((each) => path.toLowerCase().includes(each.toLowerCase()));
  const isPlaced = (path: string) => paths.some((each) => `/${path}`.endsWith(`/${each}`));
  const loose = await looseIn(tree, course, (path) => isNear(path) && !isPlaced(path));
  if (loose.length === 0) return [];
  const stubs = course.lessons.map((entry) => stubIfAny(course, entry));
  const names = new Set(stubs.flatMap(exportedIn));
  const isStray = ({ text }: Loose) =>
    !stubs.some((stub) => isStub(text, stub)) && exportedIn(text).some((name) => names.has(name));
  return loose.filter(isStray).map(({ file }) => file);
}

/** Throws `NoSubmission` where the grader itself may not read one. */
async function looseIn(
  tree: Tree,
  course: Course,
  isMeant = (_path: string): boolean => true,
): Promise<Loose[]> {
  const files = tree.files
    .filter(({ path, kind }) => kind === 'file' && isCode(path) && isMeant(path))
    .filter(({ path }) => isOwn(path.split('/').slice(0, -1), course))
    .slice(0, MOST);
  const all = await Promise.all(files.map(({ path }) => tree.read(path, path)));
  refuseForbidden(gathered(all).unread);
  return all.map(({ path, source, detail }) => {
    return { file: path, text: typeof source === 'string' ? source : '', encoding: detail };
  });
}

interface Named {
  readonly entry: LessonEntry;
  readonly names: readonly string[];
}

/** The one whose folder the file is called after, or the only one whose exercises it exports. */
function plainLesson(
  { file, names: own }: Loose & Pick<Named, 'names'>,
  lessons: readonly Named[],
): LessonEntry | undefined {
  const called = lessons.filter(({ entry }) => file.includes(entry.folder));
  if (called.length === 1) return called[0]!.entry;
  const exported = new Set(own);
  const some = lessons.filter(({ names }) => names.some((name) => exported.has(name)));
  const all = some.filter(({ names }) => names.every((name) => exported.has(name)));
  return (some.length === 1 ? some : all.length === 1 ? all : [])[0]?.entry;
}
