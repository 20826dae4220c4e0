/** The lessons of the course, in order. A new lesson is one line here and a folder beside this. */
import type { Lesson } from './kit/lesson.ts';

export interface LessonEntry {
  /** The name of the lesson in `checks`, `reference` and `test`. */
  readonly id: string;
  /** Its folder in `lessons`. */
  readonly folder: string;
  readonly load: () => Promise<{ readonly lesson: Lesson }>;
}

const entry = (number: string, id: string, load: LessonEntry['load']): LessonEntry => ({
  id,
  folder: `${number}-${id}`,
  load,
});

export const COURSE: readonly LessonEntry[] = [
  entry('01', 'shapes', () => import('./shapes/lesson.ts')),
  entry('02', 'perceptron', () => import('./perceptron/lesson.ts')),
  entry('03', 'layers', () => import('./layers/lesson.ts')),
  entry('04', 'activations', () => import('./activations/lesson.ts')),
];

/** The student's file of a lesson, from the root of a submission. */
export const exerciseFile = ({ folder }: LessonEntry): string => `lessons/${folder}/exercise.ts`;
