/** Which lesson a text is of, by where its page stands in the site: `ko/01-shapes.md`. */
import { lessonId } from '../lessons.ts';

const LESSON_PAGE = /(?:^|\/)(\d\d-[a-z]+)\.md$/;

/** Of the environment of markdown-it; undefined for any other page. */
export function lessonOf(env: unknown): { id: string; folder: string } | undefined {
  const { relativePath } = env as { readonly relativePath?: string };
  const [, folder] = relativePath?.match(LESSON_PAGE) ?? [];
  return folder === undefined ? undefined : { id: lessonId(folder), folder };
}
