/** What the laws are proven on: right solutions of an exercise, its stub, and its known mistakes. */
import type { Course, LessonEntry } from '../course.ts';
import { offeredBy, prepare, type Prepared } from '../grade/submission.ts';
import type { Exercise } from '../kit/exercise.ts';
import type { KnownMistakes } from '../kit/known-mistakes.ts';
import type { Lesson } from '../kit/lesson.ts';
import { ownModules, stripper } from '../node/files.ts';
import { knownMistakes } from '../node/known-mistakes.ts';
import { filesOf, textOf } from './lesson-files.ts';
import { exportsIn } from './one-mistake.js';

/** An exercise whose laws are to be proven. */
export interface Target {
  readonly course: Course;
  readonly entry: LessonEntry;
  readonly lesson: Lesson;
  readonly name: string;
  readonly exercise: Exercise<unknown>;
}

/** Code that answers in the place of an exercise. */
export interface Subject {
  readonly name: string;
  readonly prepared: Prepared;
  /** The export that answers. */
  readonly exported: string;
}

export async function targetsIn(course: Course, entry: LessonEntry): Promise<Target[]> {
  const { lesson } = await entry.load();
  return [...lesson.exercises].map(([name, exercise]) => ({
    course,
    entry,
    lesson,
    name,
    exercise,
  }));
}

export const referenceOf = (target: Target): Subject =>
  handedIn(target, filesOf(target).reference, target.name);

export const stubOf = (target: Target): Subject =>
  handedIn(target, filesOf(target).stub, target.name);

export function alternativesOf(target: Target): Subject[] {
  const file = filesOf(target).alternatives;
  const variants = variantsIn(textOf(target.course, file) ?? '', target.name);
  return variants.map((variant) => handedIn(target, file, variant));
}

/** An export of `file` as if it had been handed in for the lesson. */
function handedIn({ course }: Target, file: string, name: string): Subject {
  return { name, prepared: preparedAs(course, file, textOf(course, file)), exported: name };
}

/** A text as a file that may import what the course offers, and `more`. */
export const preparedAs = (
  course: Course,
  file: string,
  text: string | undefined,
  more: Readonly<Record<string, string>> = {},
): Prepared => {
  const offered = { ...more, ...offeredBy(course, ownModules(course)) };
  return prepare(file, text, stripper, {}, undefined, offered);
};

export const knownOf = ({ course, entry, name }: Target): Promise<KnownMistakes | undefined> =>
  knownMistakes(course, entry.id, name);

export const mistakesIn = (known: KnownMistakes): Subject[] =>
  Object.keys(known.diagnoses).map((name) => ({ name, prepared: known, exported: name }));

/** The exports that stand for `exercise`: `softmax_printedSign` for `softmax`. */
export const variantsIn = (text: string, exercise: string): string[] =>
  exportsIn(text).filter((name) => name.startsWith(`${exercise}_`));
