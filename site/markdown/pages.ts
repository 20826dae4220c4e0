/** Which lesson a text is of, and in which language, by where its page stands in the site: `ko/01-shapes.md`. */
import type { Language } from '../../engine/kit/words.ts';
import { lessonId } from '../lessons.ts';

interface LessonPage {
  readonly id: string;
  readonly folder: string;
  readonly language: Language;
}

const LESSON_PAGE = /^(ko\/)?(\d\d-[a-z]+)\.md$/;

/** Of the environment of markdown-it; undefined for any other page. */
export function lessonOf(env: unknown): LessonPage | undefined {
  const { relativePath } = env as { readonly relativePath?: string };
  const [, korean, folder] = relativePath?.match(LESSON_PAGE) ?? [];
  if (folder === undefined) return undefined;
  return { id: lessonId(folder), folder, language: korean === undefined ? 'en' : 'ko' };
}
