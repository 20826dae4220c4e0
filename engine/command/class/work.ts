/** Finds the work in what was handed in, and reads it. */
import { type Course, exerciseFile, filesOf } from '../../course.ts';
import type { Selection } from '../../grade/select.ts';
import type { Words } from '../../kit/words.ts';
import { filesIn } from '../../node/grade-folder.ts';
import { gathered, type ReadFile, type ReadSubmission } from '../../node/read-submission.ts';
import { NOTES, refusal, REFUSALS, refuseForbidden } from './intake-words.ts';
import { at, chosen, placesIn } from './places.ts';
import { type Sorted, sortLoose, straysIn } from './loose.ts';
import type { Submission } from './submissions.ts';
import { isArchive, isHidden, isZip, type Tree, type Wanted, wantedFor } from './tree.ts';

export interface Work {
  readonly read: ReadSubmission;
  /** Where it was found, and why it may have no points. */
  readonly notes: readonly Words[];
}

/** Throws `NoSubmission` where nothing can be graded, which is no 0. */
export async function readWork(
  submission: Submission,
  course: Course,
  selection: Selection,
): Promise<Work> {
  const isWanted = wantedFor(filesOf(course, course.lessons));
  const tree = await submission.open(isWanted);
  try {
    const { read, notes } = await workIn(tree, course, filesIn(course, selection), isWanted);
    return { read, notes: [...submission.notes, ...notes] };
  } finally {
    tree.close();
  }
}

async function workIn(
  tree: Tree,
  course: Course,
  paths: readonly string[],
  isWanted: Wanted,
): Promise<Work> {
  const places = await placesIn(tree, course);
  const packed = archivesIn(tree);
  const unused = packed.length > 0 ? [NOTES.unused(packed)] : [];
  if (places.length === 0) {
    const sorted = await sortLoose(tree, course);
    if (sorted.taken.size > 0) return loose(tree, sorted, course, paths, unused);
    const inner = await unpacked(tree, packed, isWanted);
    if (!inner) return loose(tree, sorted, course, paths);
    try {
      const { read, notes } = await workIn(inner, course, paths, isWanted);
      return { read, notes: [NOTES.inZip(packed[0]!), ...notes] };
    } finally {
      inner.close();
    }
  }
  const found = chosen(places);
  if ('among' in found) throw refusal(REFUSALS.several(found.among));
  if (!found.hasWork) refuseClosed(tree);
  const all = paths.map((path) => tree.read(at(found.folder, path), path));
  const strays = found.hasWork ? [] : await straysIn(tree, course);
  const stray = strays.length > 0 ? [NOTES.stray(strays)] : [];
  return told(await Promise.all(all), [...found.notes, ...stray, ...unused]);
}

const archivesIn = ({ files }: Tree): string[] =>
  files.filter(({ path, kind }) => kind === 'file' && isArchive(path)).map(({ path }) => path);

/** What is in the one zip that was handed in, if it is one. */
async function unpacked(
  tree: Tree,
  packed: readonly string[],
  isWanted: Wanted,
): Promise<Tree | undefined> {
  const [first, ...others] = packed;
  if (first === undefined) return undefined;
  if (others.length > 0) throw refusal(REFUSALS.zips(packed));
  if (!isZip(first)) throw refusal(REFUSALS.archive(first));
  return tree.zip(first, isWanted);
}

/** Files that lie by themselves, where no exercise file lies at its place. */
async function loose(
  tree: Tree,
  { taken, unclear }: Sorted,
  course: Course,
  paths: readonly string[],
  others: readonly Words[] = [],
): Promise<Work> {
  const such = exerciseFile(course.lessons[0]!);
  const notes = [...[...taken].map(([path, file]) => NOTES.loose(file, path)), ...others];
  if (unclear.length > 0) {
    notes.push(
      NOTES.unclear(
        unclear.map(({ file }) => file),
        such,
      ),
    );
  }
  notes.push(
    ...encodingsOf(unclear.map(({ file, encoding }) => ({ path: file, detail: encoding }))),
  );
  const read = await Promise.all(paths.map((path) => tree.read(taken.get(path) ?? path, path)));
  const isThere = read.some(({ source }) => source !== undefined);
  if (!isThere) refuseClosed(tree);
  if (!isThere && unclear.length === 0) {
    notes.push(NOTES.onlyThere(topOf(tree), tree.more.has('')));
  }
  return told(read, notes);
}

/** Somebody's work may lie where the grader may not look. */
function refuseClosed({ closed }: Tree): void {
  if (closed !== undefined) throw refusal(REFUSALS.closed(closed));
}

/** What lies at the root, as a person would look for it there. */
const topOf = ({ files, folders }: Tree): string[] =>
  [...folders.map((path) => `${path}/`), ...files.map(({ path }) => path)]
    .filter((path) => /^[^/]+\/?$/.test(path) && !isHidden(path.replace('/', '')))
    .sort();

/** What the grader itself could not read is no 0. */
function told(all: readonly ReadFile[], notes: readonly Words[]): Work {
  const read = gathered(all);
  const unread = read.unread ?? [];
  refuseForbidden(unread);
  return { read, notes: [...notes, ...encodingsOf(unread)] };
}

const MOST_TOLD = 3;

interface Encoded {
  readonly path: string;
  readonly detail?: string | undefined;
}

const encodingsOf = (unread: readonly Encoded[]): Words[] =>
  unread
    .flatMap(({ path, detail }) => (detail === undefined ? [] : [NOTES.encoding(path, detail)]))
    .slice(0, MOST_TOLD);
