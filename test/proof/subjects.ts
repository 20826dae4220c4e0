/** What the laws are proven on: right solutions of an exercise, its stub, and its known mistakes. */
import { existsSync, readFileSync } from 'node:fs';
import course from '../../gradlings.config.ts';
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import { prepare, type Prepared } from '../../engine/grade/submission.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import { knownMistakes } from '../../engine/node/known-mistakes.ts';
import { stripper } from '../../engine/node/stripper.ts';
import { exportsIn, pathOf } from '../with-one-mistake.js';

/** An exercise whose laws are to be proven. */
export interface Target {
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

export async function targetsIn(entry: LessonEntry): Promise<Target[]> {
  const { lesson } = await entry.load();
  return [...lesson.exercises].map(([name, exercise]) => ({ entry, lesson, name, exercise }));
}

export const sources = {
  reference: ({ id }: LessonEntry) => pathOf(`reference/${id}.ts`),
  stub: (entry: LessonEntry) => pathOf(exerciseFile(entry)),
  mistakes: ({ id }: LessonEntry, exercise: string) =>
    pathOf(`checks/${id}/mistakes/${exercise}.ts`),
  alternatives: ({ id }: LessonEntry) => pathOf(`test/alternatives/${id}.ts`),
};

export const referenceOf = ({ entry, name }: Target): Subject =>
  handedIn(entry, sources.reference(entry), name);

export const stubOf = ({ entry, name }: Target): Subject =>
  handedIn(entry, sources.stub(entry), name);

export function alternativesOf({ entry, name }: Target): Subject[] {
  const file = sources.alternatives(entry);
  return variantsOf(file, name).map((variant) => handedIn(entry, file, variant));
}

/** An export of `file` as if it had been handed in for the lesson. */
function handedIn(entry: LessonEntry, file: string, name: string): Subject {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return { name, prepared: prepare(exerciseFile(entry), text, stripper), exported: name };
}

export const knownOf = async ({ entry, name }: Target): Promise<KnownMistakes> =>
  (await knownMistakes(course, entry.id, name))!;

export const mistakesIn = (known: KnownMistakes): Subject[] =>
  Object.keys(known.diagnoses).map((name) => ({ name, prepared: known, exported: name }));

/** The exports of `file` that stand for `exercise`: `softmax_printedSign` for `softmax`. */
export function variantsOf(file: string, exercise: string): string[] {
  return exportsOf(file).filter((name) => name.startsWith(`${exercise}_`));
}

export const exportsOf = (file: string): string[] => exportsIn(readFileSync(file, 'utf8'));
