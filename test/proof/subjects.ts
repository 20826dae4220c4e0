/** What the laws of this course are proven on. */
import { readFileSync } from 'node:fs';
import type { LessonEntry } from '../../engine/course.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import { filesOf, pathIn } from '../../engine/prove/lesson-files.ts';
import { exportsIn } from '../../engine/prove/one-mistake.js';
import * as any from '../../engine/prove/subjects.ts';
import course from '../../gradlings.config.ts';

export { alternativesOf, mistakesIn, referenceOf, stubOf } from '../../engine/prove/subjects.ts';
export type { Subject, Target } from '../../engine/prove/subjects.ts';

export const targetsIn = (entry: LessonEntry): Promise<any.Target[]> =>
  any.targetsIn(course, entry);

export const knownOf = async (target: any.Target): Promise<KnownMistakes> =>
  (await any.knownOf(target))!;

/** Where they lie. */
export const sources = {
  reference: (entry: LessonEntry) => pathIn(course, filesOf({ course, entry }).reference),
  alternatives: (entry: LessonEntry) => pathIn(course, filesOf({ course, entry }).alternatives),
};

/** The exports of `file` that stand for `exercise`: `softmax_printedSign` for `softmax`. */
export const variantsOf = (file: string, exercise: string): string[] =>
  any.variantsIn(readFileSync(file, 'utf8'), exercise);

export const exportsOf = (file: string): string[] => exportsIn(readFileSync(file, 'utf8'));
