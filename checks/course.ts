/** The lessons of the course, in order. A new lesson is one line here and a folder beside this. */
import type { Lesson } from './kit/lesson.ts';

export interface LessonEntry {
  /** The name of the lesson in `checks`, `reference` and `test`. */
  readonly id: string;
  /** Its folder in `lessons`. */
  readonly folder: string;
  readonly load: () => Promise<{ readonly lesson: Lesson }>;
  /** What its exercise may import besides '#tensor'. */
  readonly imports: 'nothing else' | 'earlier lessons';
}

const entry = (
  number: string,
  id: string,
  load: LessonEntry['load'],
  imports: LessonEntry['imports'] = 'nothing else',
): LessonEntry => ({ id, folder: `${number}-${id}`, load, imports });

export const COURSE: readonly LessonEntry[] = [
  entry('01', 'shapes', () => import('./shapes/lesson.ts')),
  entry('02', 'perceptron', () => import('./perceptron/lesson.ts')),
  entry('03', 'layers', () => import('./layers/lesson.ts')),
  entry('04', 'activations', () => import('./activations/lesson.ts')),
  entry('05', 'mlp', () => import('./mlp/lesson.ts')),
  entry('06', 'losses', () => import('./losses/lesson.ts')),
  entry('07', 'backprop', () => import('./backprop/lesson.ts')),
  entry('08', 'optimizers', () => import('./optimizers/lesson.ts')),
  entry('09', 'training', () => import('./training/lesson.ts'), 'earlier lessons'),
];

/** The student's file of a lesson, from the root of a submission. */
export const exerciseFile = ({ folder }: LessonEntry): string => `lessons/${folder}/exercise.ts`;

/** The student's other files that a lesson's file may import. */
export const earlierFiles = (entry: LessonEntry): string[] =>
  entry.imports === 'earlier lessons'
    ? COURSE.slice(0, COURSE.indexOf(entry)).map(exerciseFile)
    : [];

/** The files that grading a lesson needs: its own first. */
export const gradedBy = (entry: LessonEntry): string[] => [
  exerciseFile(entry),
  ...earlierFiles(entry),
];
