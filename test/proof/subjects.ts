/** The code that the checks are proven on: references, stubs, known mistakes, other solutions. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import { Attempt } from '../../engine/grade/attempt.ts';
import { prepare, type Prepared } from '../../engine/grade/submission.ts';
import type { Draw, Verdict } from '../../engine/grade/verdict.ts';
import { openSandboxes, stripper } from '../../engine/node/files.ts';

export const sandboxes = openSandboxes();

const path = (relative: string): string =>
  fileURLToPath(new URL(`../../${relative}`, import.meta.url));

export const sources = {
  reference: ({ id }: LessonEntry) => path(`reference/${id}.ts`),
  stub: (entry: LessonEntry) => path(exerciseFile(entry)),
  mistakes: ({ id }: LessonEntry, exercise: string) => path(`checks/${id}/mistakes/${exercise}.ts`),
  alternatives: ({ id }: LessonEntry) => path(`test/alternatives/${id}.ts`),
};

/** The verdicts on `exercise` when it is the export `name` that answers. */
export async function verdictsOn(
  prepared: Prepared,
  name: string,
  exercise: Exercise<unknown>,
  draw: Draw,
): Promise<Verdict[]> {
  const attempt = new Attempt(sandboxes, prepared, name, exercise);
  try {
    return await attempt.verdicts(draw);
  } finally {
    attempt.close();
  }
}

/** `file` as if it had been handed in for the lesson. */
export function prepareFor(entry: LessonEntry, file: string): Prepared {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return prepare(exerciseFile(entry), text, stripper);
}

/** The exports of `file` that stand for `exercise`: `softmax_printedSign` for `softmax`. */
export function variantsOf(file: string, exercise: string): string[] {
  return exportsOf(file).filter((name) => name.startsWith(`${exercise}_`));
}

export function exportsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name]) => name!);
}
