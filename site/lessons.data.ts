/** The lessons of the first page, read while the site is built. */
import type { Language } from '../engine/kit/words.ts';
import { type LessonPage, lessonPages } from './lessons.ts';

export declare const data: Readonly<Record<Language, readonly LessonPage[]>>;

export default {
  watch: ['../lessons/*/README*.md'],
  load: () => ({ en: withoutCommonStart('en'), ko: withoutCommonStart('ko') }),
};

/** "After this lesson you can", once for each lesson, is once too often for all but the first. */
function withoutCommonStart(language: Language): LessonPage[] {
  const pages = lessonPages(language);
  const words = pages.map(({ promise }) => promise.split(' '));
  const [first = []] = words;
  const differ = first.findIndex((word, at) => words.some((others) => others[at] !== word));
  return pages.map(({ id, folder, title }, at) => {
    const promise = words[at]!.slice(differ).join(' ');
    return { id, folder, title, promise };
  });
}
