/** The known mistakes of the lessons, which stand beside their laws; a handout has none. */
import { existsSync } from 'node:fs';
import type { Course } from '../course.ts';
import type { KnownMistakes } from '../explain/known-mistakes.ts';
import type { Words } from '../kit/words.ts';
import { blanked } from './blank-types.js';

const read = new Map<string, Promise<KnownMistakes | undefined>>();

/** The known mistakes of a lesson, read when they are first needed. */
export function knownMistakes(
  { module }: Course,
  lesson: string,
): Promise<KnownMistakes | undefined> {
  const folder = new URL(`${lesson}/`, module).href;
  const known = read.get(folder) ?? readKnown(folder);
  read.set(folder, known);
  return known;
}

const entry = 'mistakes.ts';

async function readKnown(folder: string): Promise<KnownMistakes | undefined> {
  const mistakes = new URL(entry, folder);
  const words = new URL('diagnoses.ts', folder);
  if (!existsSync(mistakes) || !existsSync(words)) return undefined;
  const code = blanked(mistakes.href);
  const { diagnoses } = (await import(words.href)) as {
    readonly diagnoses: Readonly<Record<string, Words>>;
  };
  return { submission: { files: { [entry]: code }, entry }, diagnoses };
}
