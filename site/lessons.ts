/** The lessons as the site shows them: read from the folders and texts of the course, in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '../engine/kit/words.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface LessonPage {
  /** `shapes` */
  readonly id: string;
  /** `01-shapes`, which is also what its page is called. */
  readonly folder: string;
  /** `01 · Shapes` */
  readonly title: string;
  /** What one can do after it: the first paragraph of its text. */
  readonly promise: string;
}

const FOLDER = /^\d\d-([a-z]+)$/;

const TEXTS: Readonly<Record<Language, string>> = { en: 'README.md', ko: 'README.ko.md' };

/** Where the text of a lesson stands, from the root, with forward slashes. */
export const textOf = (folder: string, language: Language): string =>
  `lessons/${folder}/${TEXTS[language]}`;

/** The page about the core. */
export const CORE = 'tensor';

/** The page with a network to play with. */
export const PLAYGROUND = 'playground';

/** The page about what laws are written with, for authors. */
export const KIT = 'kit';
const KIT_TEXT = 'docs/kit.md';

/** Texts for others than students. Those for authors are in English alone. */
export const INSTRUCTORS = 'instructors';
export const AUTHORS = 'authors';
const AUTHORS_TEXT = 'docs/adding-a-lesson.md';

interface TextPage {
  /** What the page is called. */
  readonly page: string;
  /** Where its text stands, from the root. */
  readonly text: string;
}

/** The texts that are pages: of each lesson, and of the core. */
export const textPages = (language: Language): TextPage[] => [
  ...lessonFolders().map((folder) => ({ page: folder, text: textOf(folder, language) })),
  { page: CORE, text: `lessons/TENSOR${language === 'ko' ? '.ko' : ''}.md` },
];

/** The other texts that are pages: they are no part of the course, and the search leaves them out. */
export const otherPages = (language: Language): TextPage[] => [
  { page: INSTRUCTORS, text: `INSTRUCTORS${language === 'ko' ? '.ko' : ''}.md` },
  { page: AUTHORS, text: language === 'ko' ? `site/pages/ko/${AUTHORS}.md` : AUTHORS_TEXT },
  { page: KIT, text: language === 'ko' ? `site/pages/ko/${KIT}.md` : KIT_TEXT },
];

export const lessonFolders = (): string[] =>
  readdirSync(join(ROOT, 'lessons'))
    .filter((folder) => FOLDER.test(folder))
    .toSorted();

export const lessonId = (folder: string): string => folder.replace(FOLDER, '$1');

export const lessonPages = (language: Language): LessonPage[] =>
  lessonFolders().map((folder) => {
    const [heading = '', promise = ''] = readFileSync(join(ROOT, textOf(folder, language)), 'utf8')
      .split(/\r?\n\r?\n/)
      .map((paragraph) => paragraph.trim());
    return { id: lessonId(folder), folder, title: heading.replace(/^# /, ''), promise };
  });

/**
 * A module of the course or the engine, read by Node itself and not made part of the site's own
 * configuration, in which it would not find `#tensor`.
 */
export async function fromRoot<M>(path: string): Promise<M> {
  const importAt = (file: string) => import(pathToFileURL(join(ROOT, file)).href);
  await importAt('engine/node/load-typescript.js');
  return (await importAt(path)) as M;
}
