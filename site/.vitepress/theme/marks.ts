/**
 * Marks what is done in what VitePress makes: the list of lessons at the side, the headings of a
 * lesson, and the list of them. They are attributes, which style.css shows.
 */
import { onContentUpdated, useData } from 'vitepress';
import { nextTick, onMounted, watch } from 'vue';
import type { Language } from '../../../engine/kit/words.ts';
import { useLanguage } from '../../language.ts';
import type { LessonProgress } from '../../panel/progress.ts';
import { isRight } from '../../panel/right.ts';
import { useProgress } from './progress.ts';
import { WORDS } from './words.ts';

export function useMarks(): void {
  const progress = useProgress();
  const { page } = useData();
  const language = useLanguage();

  function markAll(): void {
    const lessons = [...(progress.value?.lessons.values() ?? [])];
    for (const lesson of lessons) markLesson(lesson, language.value);
    const shown = lessons.find(({ folder }) => page.value.relativePath.endsWith(`${folder}.md`));
    if (shown) markHeadings(shown, language.value);
  }
  const markSoon = (): void => void nextTick(markAll);
  watch([progress, language], markSoon, { flush: 'post' });
  onContentUpdated(markSoon);
  onMounted(markSoon);
}

function markLesson(
  { folder, score, maxScore, isDone, stands, stars }: LessonProgress,
  language: Language,
): void {
  const isBegun = [...stands.values()].some(({ standing }) => standing !== 'todo');
  const told = maxScore === 0 || isDone ? '' : `${score} / ${maxScore}`;
  for (const link of document.querySelectorAll(`.VPSidebar a[href$="/${folder}.html"]`)) {
    set(link, 'done', isDone ? WORDS.done[language] : undefined);
    set(link, 'points', isBegun && told !== '' ? told : undefined);
    setStars(link, stars, `★ ${stars.earned}`, language);
  }
}

/** A section is done once all the exercises are that its heading names; that of a hunt has stars. */
function markHeadings({ stands, hunts }: LessonProgress, language: Language): void {
  for (const heading of document.querySelectorAll('.vp-doc h2')) {
    const names = [...heading.querySelectorAll(':scope > code')].map((code) => code.textContent!);
    const own = names.flatMap((name) => stands.get(name) ?? []);
    const isDone = own.length > 0 && own.every(isRight);
    const [hunt] = names.flatMap((name) => hunts.get(name) ?? []);
    const links = document.querySelectorAll(
      `.VPDocOutlineItem a[href="#${CSS.escape(heading.id)}"]`,
    );
    for (const element of [heading, ...links]) {
      set(element, 'done', isDone ? WORDS.done[language] : undefined);
      if (hunt) setStars(element, hunt, hunt.shown, language);
    }
  }
}

/** What is seen, and what is said instead of it; nothing without a star. */
function setStars(
  element: Element,
  { earned, of }: LessonProgress['stars'],
  shown: string,
  language: Language,
): void {
  set(element, 'stars', earned > 0 ? shown : undefined);
  set(element, 'stars-told', earned > 0 ? WORDS.stars[language](earned, of) : undefined);
}

function set(
  element: Element,
  name: 'done' | 'points' | 'stars' | 'stars-told',
  told: string | undefined,
): void {
  if (told === undefined) element.removeAttribute(`data-${name}`);
  else element.setAttribute(`data-${name}`, told);
}
