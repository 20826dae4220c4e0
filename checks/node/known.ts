/** The known mistakes of the lessons, which stand beside their laws; a handout has none. */
import { existsSync } from 'node:fs';
import type { KnownMistakes } from '../grade/known-mistakes.ts';
import type { Words } from '../kit/words.ts';
import { blanked } from './blank-types.js';

const read = new Map<string, Promise<KnownMistakes | undefined>>();

/** The known mistakes of a lesson, read when they are first needed. */
export function knownMistakes(lesson: string): Promise<KnownMistakes | undefined> {
  const known = read.get(lesson) ?? readKnown(lesson);
  read.set(lesson, known);
  return known;
}

async function readKnown(lesson: string): Promise<KnownMistakes | undefined> {
  const entry = `checks/${lesson}/mistakes.ts`;
  const mistakes = new URL(`../../${entry}`, import.meta.url);
  const words = new URL(`../${lesson}/diagnoses.ts`, import.meta.url);
  if (!existsSync(mistakes) || !existsSync(words)) return undefined;
  const code = blanked(mistakes.href);
  const { diagnoses } = (await import(words.href)) as {
    readonly diagnoses: Readonly<Record<string, Words>>;
  };
  return { submission: { files: { [entry]: code }, entry }, diagnoses };
}
