/** A course, as the engine is given one: which lessons there are, and where everything of them lies. */
import { demand, isRecord, isText } from './kit/demand.ts';
import { loadLesson, worthIts } from './kit/load-lesson.ts';
import type { DefinedLesson, Lesson, LessonIn, LessonPlace } from './kit/lesson.ts';
import type { Texts, Words } from './kit/words.ts';

export interface Course {
  /** The URL of the module whose default export it is: the processes that grade import it too. */
  readonly module: string;
  /** The URL of the folder that its laws, texts and stubs lie in; a student's own may be another. */
  readonly root: string;
  readonly name: string;
  readonly version: string;
  /** The names of its laws are in the first. */
  readonly languages: readonly string[];
  readonly folders: Folders;
  readonly modules: Modules;
  /** The lessons, in order. */
  readonly lessons: readonly LessonEntry[];
  /**
   * What comes before them, for practice: students do it like a lesson, but it is worth no points,
   * and whoever grades does not ask for it.
   */
  readonly practice: readonly LessonEntry[];
  /** A lesson and an exercise of it, to be named where a help or an error shows what to type. */
  readonly example: { readonly lesson: string; readonly exercise: string };
  /** The page that tells of `#tensor`, if the course has one: its path from the root. */
  readonly corePage?: Texts;
  /** Names that stand in every language as they are, such as XOR. */
  readonly symbols?: readonly string[];
}

/** Where things lie, as paths from the root. */
export interface Folders {
  /** `lessons/04-activations/`: what students read, and write. */
  readonly lessons: string;
  /** `checks/activations/mistakes/`: the known mistakes, a file an exercise. */
  readonly checks: string;
  /** `checks/stubs/04-activations.ts`: what `reset` puts back. */
  readonly stubs: string;
  /** `reference/activations.ts`: the solution, if there is one. */
  readonly reference: string;
  /** `test/alternatives/activations.ts`: other right solutions, to prove the laws with. */
  readonly alternatives: string;
}

const FOLDERS: Folders = {
  lessons: 'lessons',
  checks: 'checks',
  stubs: 'checks/stubs',
  reference: 'reference',
  alternatives: 'test/alternatives',
};

/**
 * What exercises may import besides each other: by its name the file, from the root, or
 * `gradlings/tensor`, the tensors of the engine. So does `imports` in a student's `package.json`.
 */
export type Modules = Readonly<Record<`#${string}`, string>>;

export interface LessonEntry {
  /** The name of the lesson, as it is typed. */
  readonly id: string;
  /** Its folder in the folder of lessons. */
  readonly folder: string;
  /** Whether it goes beyond the course: its points are told apart. */
  readonly extra?: true;
  readonly load: () => Promise<{ readonly lesson: Lesson }>;
  /** The files of a submission that grading it needs: its own, then those that it may import. */
  readonly files: readonly [own: string, ...earlier: string[]];
  /** From the root of the course: what `reset` puts back, … */
  readonly stub: string;
  /** … the folder of its known mistakes, … */
  readonly mistakes: string;
  /** … its solution, and another one, if there are any. */
  readonly solution: string;
  readonly alternative: string;
  /** Where its hunts lie, if it has any. */
  readonly hunt?: HuntFiles;
}

export interface HuntFiles {
  /** The student's, of all hunts of the lesson, from the root of a submission. */
  readonly file: string;
  /** From the root of the course: what `reset` puts back, … */
  readonly stub: string;
  /** … the folder of the functions, a file a hunt, … */
  readonly suspects: string;
  /** … and laws that catch them all. */
  readonly solution: string;
}

/** A lesson that is loaded where it is needed: reading all laws takes longer than most commands. */
interface LoadedLater<L extends string> extends LessonPlace {
  readonly load: () => Promise<{ readonly lesson: LessonIn<L> }>;
}

/** A lesson right here, as `defineLesson` makes it, or one that is loaded later. */
export type ListedLesson<L extends string = never> = DefinedLesson<L> | LoadedLater<L>;

export interface CourseDefinition<L extends string> {
  /** `import.meta.url` of the module whose default export it is; the rest lies in the same folder. */
  readonly root: string;
  readonly name: string;
  readonly version: string;
  /** One or more: what lacks words in one of them does not compile. */
  readonly languages: readonly [L, ...L[]];
  readonly lessons: readonly ListedLesson<NoInfer<L>>[];
  readonly practice?: readonly ListedLesson<NoInfer<L>>[];
  readonly folders?: Partial<Folders>;
  readonly modules?: Modules;
  readonly example?: Course['example'];
  readonly corePage?: Words<NoInfer<L>>;
  readonly symbols?: readonly string[];
}

/**
 * A course of the lessons in the order given. Throws where what is said of it cannot be.
 *
 *     export default defineCourse({
 *       root: import.meta.url,
 *       name: 'statistics',
 *       version: '1.0.0',
 *       languages: ['en'],
 *       lessons: [defineLesson({ id: 'basics', … })],
 *     });
 */
export function defineCourse<const L extends string>(definition: CourseDefinition<L>): Course {
  refuseUnfit(definition);
  const { root: module, lessons, practice = [], modules = {}, ...course } = definition;
  const root = new URL('.', module).href;
  const folders = { ...FOLDERS, ...course.folders };
  refuseTwice([...practice, ...lessons], folders);
  refuseExtra(practice);
  return {
    ...course,
    module,
    root,
    folders,
    modules,
    lessons: entriesOf(lessons, folders, 1, root),
    practice: entriesOf(practice, folders, 0, root),
    example: course.example ?? exampleIn(lessons[0]),
  };
}

function refuseUnfit(definition: CourseDefinition<string>): void {
  const { root, name, version, languages, lessons, practice = [], modules = {} } = definition;
  demand('defineCourse', [
    [isText(root) && /^\w+:\/\//.test(root), 'root has to be import.meta.url'],
    [isText(name), "it needs a name, as in name: 'statistics'"],
    [isText(version), "it needs a version, as in version: '1.0.0'"],
    [
      Array.isArray(languages) && languages.length > 0 && languages.every(isText),
      "languages has to be a list of one or more, as in languages: ['en']",
    ],
    [Array.isArray(lessons) && Array.isArray(practice), 'lessons has to be a list'],
    [isRecord(modules) && Object.values(modules).every(isText), 'modules has to be files by names'],
    [Object.keys(modules).every((key) => /^#./.test(key)), 'names of modules have to begin with #'],
  ]);
  const unfit = [...practice, ...lessons].filter((lesson) => !isListed(lesson));
  const ids = unfit.map((lesson) => (lesson as Partial<LessonPlace> | undefined)?.id ?? 'one');
  demand('defineCourse', [
    [
      unfit.length === 0,
      `${ids[0]} is no lesson: write what defineLesson makes, or { id, load: () => import(…) }`,
    ],
  ]);
}

const isListed = (lesson: unknown): boolean =>
  isRecord(lesson) &&
  typeof lesson['id'] === 'string' &&
  (typeof lesson['load'] === 'function' || lesson['exercises'] instanceof Map);

/** They are typed where one is named, and part of what names a case. */
function refuseTwice(lessons: readonly LessonPlace[], folders: Folders): void {
  const ids = lessons.map(({ id }) => id);
  const unfit = ids.find((id) => !canBeLesson(id, folders));
  if (unfit !== undefined) {
    throw new Error(
      `a lesson is called "${unfit}": a name is letters, digits, - and _, a letter first, and another than that of the folder of stubs`,
    );
  }
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new Error(`two lessons are called ${twice}`);
}

export const canBeLesson = (id: string, { checks, stubs }: Folders): boolean =>
  /^[a-z][\w-]*$/i.test(id) && `${checks}/${id}` !== stubs;

/** What is worth nothing cannot be worth something extra. */
function refuseExtra(practice: readonly LessonPlace[]): void {
  const found = practice.find(({ extra }) => extra);
  if (found) throw new Error(`lesson ${found.id} is there for practice: it cannot be extra`);
}

function entriesOf(
  lessons: readonly ListedLesson[],
  places: Folders,
  first: number,
  root: string,
): LessonEntry[] {
  const folders = lessons.map(({ id, folder }, i) => folder ?? `${twoDigits(first + i)}-${id}`);
  const files = folders.map((folder) => `${places.lessons}/${folder}/exercise.ts`);
  return lessons.map((lesson, i) => {
    const [id, folder] = [lesson.id, folders[i]!];
    return {
      id,
      folder,
      ...(lesson.extra && { extra: true }),
      load: loaderOf(lesson, root),
      files: [files[i]!, ...(lesson.imports === 'earlier lessons' ? files.slice(0, i) : [])],
      stub: `${places.stubs}/${folder}.ts`,
      mistakes: `${places.checks}/${id}/mistakes`,
      solution: `${places.reference}/${id}.ts`,
      alternative: `${places.alternatives}/${id}.ts`,
      ...(hasHunts(lesson) && { hunt: huntFilesOf(id, folder, places) }),
    };
  });
}

const hasHunts = (lesson: ListedLesson): boolean =>
  lesson.hasHunts ?? ('hunts' in lesson && lesson.hunts !== undefined);

const huntFilesOf = (id: string, folder: string, places: Folders): HuntFiles => ({
  file: `${places.lessons}/${folder}/hunt.ts`,
  stub: `${places.stubs}/${folder}-hunt.ts`,
  suspects: `${places.checks}/${id}/hunts`,
  solution: `${places.reference}/${id}-hunt.ts`,
});

const twoDigits = (place: number): string => String(place).padStart(2, '0');

function loaderOf(definition: ListedLesson, root: string): LessonEntry['load'] {
  if ('load' in definition) {
    return async () => ({ lesson: worthIts(definition, await loadLesson(definition, root)) });
  }
  const loaded = { lesson: worthIts(definition, definition) };
  return () => Promise.resolve(loaded);
}

/** The first exercise, where that is known without loading a lesson. */
function exampleIn(lesson: ListedLesson | undefined): Course['example'] {
  const id = lesson?.id ?? '';
  const [exercise = id] = lesson && 'exercises' in lesson ? lesson.exercises.keys() : [];
  return { lesson: id, exercise };
}

/** All that students do, in order. */
export const allLessons = ({ practice, lessons }: Course): readonly LessonEntry[] => [
  ...practice,
  ...lessons,
];

/** The student's file of a lesson, from the root of a submission. */
export const exerciseFile = ({ files: [own] }: LessonEntry): string => own;

/** The files of these lessons and of those that they may import, in the order of the course. */
export function filesOf(course: Course, entries: readonly LessonEntry[]): string[] {
  const needed = new Set(entries.flatMap(filesFor));
  return allLessons(course)
    .flatMap((entry) => [exerciseFile(entry)].concat(huntFilesIn(entry)))
    .filter((file) => needed.has(file));
}

/** The files that a lesson is graded by: of its exercises, and of its hunts. */
export const filesFor = (entry: LessonEntry): string[] => [...entry.files, ...huntFilesIn(entry)];

const huntFilesIn = ({ hunt }: LessonEntry): string[] => (hunt ? [hunt.file] : []);

export const entryOf = (course: Course, id: string): LessonEntry =>
  allLessons(course).find((entry) => entry.id === id)!;
