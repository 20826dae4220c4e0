/** What the tests know of the pictures of a lesson. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformWithEsbuild } from 'vite';
import course from '../../../gradlings.config.ts';
import { exerciseFile } from '../../../engine/course.ts';
import { RIGHT } from '../submissions.ts';
import type { Picture, Rows } from './picture.ts';

/** A state of a picture: how it is come by from the one before, and what its table then says. */
export interface State<Functions> {
  readonly by?: (picture: Picture) => Promise<void>;
  readonly rows: (functions: Functions) => Rows;
  /** With one's own code, where that is asked for something else than the reference is. */
  readonly own?: (functions: Functions) => Rows;
}

export interface LessonPictures<Functions> {
  readonly lesson: string;
  readonly reference: Functions;
  /** What to replace by what in the reference, so that every picture has wrong numbers. */
  readonly mistakes: readonly (readonly [right: string, wrong: string])[];
  /** By the pictures' ids; the first state is the one that a reader finds. */
  readonly pictures: Readonly<Record<string, readonly [State<Functions>, ...State<Functions>[]]>>;
}

/** As a test has them: whatever functions it is, they belong to the lesson. */
export type AnyLesson = Omit<LessonPictures<never>, 'reference'> & { readonly reference: object };

const urlOf = (file: string): string => new URL(`../../../reference/${file}`, import.meta.url).href;
const MODULES = { '#digits': urlOf('digit-images.ts'), '#tensor': urlOf('tensor.ts') };

/** The reference with the mistakes in it, as a student would write it and as a module. */
export async function mistakenOf({
  lesson,
  mistakes,
}: AnyLesson): Promise<{ text: string; functions: never }> {
  let text = RIGHT[exerciseFile(course.lessons.find(({ id }) => id === lesson)!)]!;
  for (const [right, wrong] of mistakes) {
    if (!text.includes(right)) throw new Error(`the reference of ${lesson} has no ${right}`);
    text = text.replace(right, () => wrong);
  }
  const { code } = await transformWithEsbuild(text, `${lesson}.ts`, { sourcemap: false });
  const folder = mkdtempSync(join(tmpdir(), 'gradlings-mistaken-'));
  try {
    const file = join(folder, 'mistaken.mjs');
    const found = Object.entries(MODULES).reduce(
      (made, [name, url]) => made.replaceAll(`"${name}"`, JSON.stringify(url)),
      code,
    );
    writeFileSync(file, found);
    return { text, functions: (await import(pathToFileURL(file).href)) as never };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
