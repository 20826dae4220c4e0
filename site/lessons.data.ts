/** The lessons of the first page, read while the site is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../engine/kit/words.ts';
import { type LessonPage, lessonPages, ROOT, textOf } from './lessons.ts';
import { predictionsIn } from './predictions.ts';

interface ListedLesson extends LessonPage {
  /** What the predictions in its text are called. */
  readonly predictions: readonly string[];
}

/** VitePress puts here what `load` returns. Only declared, it would not be found by who looks ahead. */
export const data: Readonly<Record<Language, readonly ListedLesson[]>> = { en: [], ko: [] };

export default {
  watch: ['../lessons/*/README*.md'],
  load: () => ({ en: listed('en'), ko: listed('ko') }),
};

/** "After this lesson you can", once for each lesson, is once too often for all but the first. */
function listed(language: Language): ListedLesson[] {
  const pages = lessonPages(language);
  const words = pages.map(({ promise }) => promise.split(' '));
  const [first = []] = words;
  const differ = first.findIndex((word, at) => words.some((others) => others[at] !== word));
  return pages.map(({ id, folder, title }, at) => {
    const promise = words[at]!.slice(differ).join(' ');
    const predictions = predictionsIn(readFileSync(join(ROOT, textOf(folder, language)), 'utf8'));
    return { id, folder, title, promise, predictions };
  });
}
