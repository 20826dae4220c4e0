/** From the text of a student's file to something the sandbox can run. */
import { type Course, exerciseFile, filesFor, type LessonEntry } from '../course.ts';
import type { Loaded } from '../explain/loading/loaded.ts';
import type { Problem } from '../sandbox/problem.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { type Submission, TENSORS } from '../sandbox/sandbox.ts';
import { type Stripped, stripTypes, type TypeStripper } from '../sandbox/strip-types.ts';

export interface Prepared {
  readonly submission?: Submission;
  /** What it was made of, to tell why it cannot be loaded. */
  readonly loaded?: Loaded;
  /** Why no exercise in it can be graded. Importing may show that later than reading does. */
  problem?: Problem;
  /** Why some exercises in it cannot, by name: a merge conflict stands in them. */
  readonly lost?: ReadonlyMap<string, Problem>;
}

/** The text of a file, or why it could not be read; undefined where there is none. */
export type Source = string | Problem | undefined;

/** Files of a submission by path. */
export type Sources = Readonly<Record<string, Source>>;

/** The files that the exercises of a lesson are graded by, its own and those it may import. */
export const sourcesOf = ({ files }: LessonEntry, sources: Sources): Sources =>
  among(files, sources);

/** The same, and the file of its hunts. */
export const sourcesFor = (entry: LessonEntry, sources: Sources): Sources =>
  among(filesFor(entry), sources);

const among = (files: readonly string[], sources: Sources): Sources =>
  Object.fromEntries(files.map((file) => [file, sources[file]]));

const CONFLICT = /^<{7}/m;

/** The same without what merge conflicts leave open, where there are any, and why that is lost. */
export async function settled(
  entry: LessonEntry,
  sources: Sources,
  exercises: Iterable<string>,
  stripper: TypeStripper,
): Promise<{ readonly sources: Sources } & Pick<Prepared, 'lost'>> {
  const read = boundedAll(sourcesOf(entry, sources));
  const isOpen = (source: Source) => typeof source === 'string' && CONFLICT.test(source);
  if (!Object.values(read).some(isOpen)) return { sources };
  const { settle } = await import('../explain/loading/merge-conflicts.ts');
  return settle(read, [...exercises], (text) => stripTypes(text, exerciseFile(entry), stripper));
}

/** Blanks the types of the files that a lesson is graded by. */
export function prepareLesson(
  entry: LessonEntry,
  sources: Sources,
  stripper: TypeStripper,
  course: Course,
  modules: Readonly<Record<string, string>> = {},
): Prepared {
  const file = exerciseFile(entry);
  const { [file]: own, ...earlier } = sourcesOf(entry, sources);
  const lessons = course.lessons.map(exerciseFile);
  return prepare(file, own, stripper, earlier, lessons, offeredBy(course, modules));
}

/** All modules that exercises may import, with the code of those that are the course's own. */
export const offeredBy = (
  { modules }: Course,
  own: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.keys(modules).map((name) => [name, own[name] ?? '']));

/** The same problem, told by what the files' text shows where they cannot be loaded. */
export async function explained(problem: Problem, { loaded }: Prepared): Promise<Problem> {
  if (!loaded || !OF_LOADING.has(problem.type) || 'said' in problem) return problem;
  const { explainLoading } = await import('../explain/loading/loading.ts');
  return explainLoading(problem, loaded);
}

const OF_LOADING: ReadonlySet<Problem['type']> = new Set([
  'syntax',
  'refused-import',
  'missing-import',
  'missing-export',
  'not-a-function',
  'threw-on-import',
]);

/** Blanks the types of a submission's file, and of those among `earlier` that it can import. */
export function prepare(
  file: string,
  source: Source,
  stripper: TypeStripper,
  earlier: Sources = {},
  lessons: readonly string[] = [file, ...Object.keys(earlier)],
  modules: Readonly<Record<string, string>> = TENSORS,
): Prepared {
  const strip = (text: string): Stripped => stripTypes(text, file, stripper);
  const sources = boundedAll({ [file]: source, ...earlier });
  const loaded = { entry: file, sources, lessons, modules: Object.keys(modules), strip };
  const { code, problem } = blank(file, sources[file], stripper);
  if (problem) return { problem, loaded };
  const files = { ...readable({ ...sources, [file]: undefined }, stripper), [file]: code };
  return { submission: { files, entry: file, modules }, loaded };
}

const boundedAll = (sources: Sources): Sources =>
  Object.fromEntries(Object.entries(sources).map(([path, each]) => [path, bounded(path, each)]));

function bounded(file: string, source: Source): Source {
  const limit = LIMITS.fileCharacters;
  const isTooLong = typeof source === 'string' && source.length > limit;
  return isTooLong ? { type: 'too-long', file, limit } : source;
}

function blank(file: string, source: Source, stripper: TypeStripper): Stripped {
  if (source === undefined) return { problem: { type: 'missing-file', file } };
  return typeof source === 'object' ? { problem: source } : stripTypes(source, file, stripper);
}

/** What is wrong with an earlier lesson is that lesson's affair: it is only not there to import. */
function readable(sources: Sources, stripper: TypeStripper): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [file, source] of Object.entries(sources)) {
    const { code } = blank(file, source, stripper);
    if (code !== undefined) files[file] = code;
  }
  return files;
}
