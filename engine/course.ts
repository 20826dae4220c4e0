/** A course, as the engine is given one: which lessons there are, and where everything of them lies. */
import type { Lesson } from './kit/lesson.ts';
import type { Texts } from './kit/words.ts';

export interface Course {
  /** The URL of the module that exports it as `course`: the processes that grade import it too. */
  readonly module: string;
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
}

export interface LessonEntry {
  /** The name of the lesson, as it is typed; its laws lie in a folder of this name. */
  readonly id: string;
  /** Its folder in `lessons`. */
  readonly folder: string;
  readonly load: () => Promise<{ readonly lesson: Lesson }>;
  /** The files of a submission that grading it needs: its own, then those that it may import. */
  readonly files: readonly [own: string, ...earlier: string[]];
}

export interface LessonDefinition extends Pick<LessonEntry, 'folder' | 'load'> {
  /** What its exercise may import besides '#tensor'; nothing, unless it is given. */
  readonly imports?: 'earlier lessons';
}

interface CourseDefinition extends Omit<Course, 'lessons' | 'practice'> {
  readonly lessons: readonly LessonDefinition[];
  readonly practice?: readonly LessonDefinition[];
}

/** A course of the lessons in the order given; `04-activations` is called `activations`. */
export const defineCourse = ({ lessons, practice = [], ...course }: CourseDefinition): Course => ({
  ...course,
  lessons: entriesOf(lessons),
  practice: entriesOf(practice),
});

function entriesOf(lessons: readonly LessonDefinition[]): LessonEntry[] {
  const files = lessons.map(({ folder }) => `lessons/${folder}/exercise.ts`);
  return lessons.map(({ folder, load, imports }, i) => {
    const earlier = imports === 'earlier lessons' ? files.slice(0, i) : [];
    return { id: folder.replace(/^\d+-/, ''), folder, load, files: [files[i]!, ...earlier] };
  });
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
  const needed = new Set(entries.flatMap(({ files }) => files));
  return allLessons(course)
    .map(exerciseFile)
    .filter((file) => needed.has(file));
}

export const entryOf = (course: Course, id: string): LessonEntry =>
  allLessons(course).find((entry) => entry.id === id)!;
