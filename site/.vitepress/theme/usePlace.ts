/** Keeps the place of a reader in a lesson, and goes back to it: once loaded, and in the other language. */
import { onBeforeUnmount, onMounted, ref, watch } from 'vue';
import { useLanguage } from '../../language.ts';
import { headingOf } from '../../panel/heading.ts';
import {
  goBackTo,
  keepPlace,
  keptPlace,
  readingPlace,
  type ReadingPlace,
  stayAt,
} from './place.ts';
import { isBeside, isWriting, view, wanted } from './writing.ts';

/** The lesson that was shown last; none once the page has been loaded. */
let shown: { readonly lesson: string; readonly language: string } | undefined;

/** After a scroll, in milliseconds. */
const WAIT = 150;

export function usePlace(lesson: string) {
  const language = useLanguage();
  const exercise = ref<string>();
  /** Nothing is known of the place before. */
  const isReady = ref(false);
  /** What was read before the exercises covered it. */
  let covered: ReadingPlace | undefined;
  let release = (): void => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(): void {
    clearTimeout(timer);
    const reading = covered ?? readingPlace();
    keepPlace(lesson, { view: view.value, exercise: exercise.value, ...reading });
  }
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT);
  };

  onMounted(() => {
    const place = keptPlace(lesson);
    exercise.value = place?.exercise;
    const isOtherLanguage = shown?.lesson === lesson && shown.language !== language.value;
    const isLoaded = shown === undefined && !isFromElsewhere();
    // What came of the code is not known any more.
    if (place && isLoaded) view.value = place.view === 'read' ? 'read' : 'write';
    const isBack = isOtherLanguage || isLoaded;
    // Another lesson begins with its text.
    if (!isBack && !isBeside()) view.value = 'read';
    /** On the way here. */
    const asked = wanted.value?.exercise;
    shown = { lesson, language: language.value };
    isReady.value = true;
    makeRoom(isWriting.value);
    const begin = (): void => {
      if (place && isBack) release = stayAt(place);
      else if (asked !== undefined) headingOf(asked)?.scrollIntoView({ behavior: 'instant' });
      if (isWriting.value && !isBeside()) covered = readingPlace();
      addEventListener('scroll', keepSoon, { passive: true });
      addEventListener('pagehide', keep);
    };
    // The router and the browser scroll first.
    requestAnimationFrame(() => requestAnimationFrame(begin));
  });
  onBeforeUnmount(() => {
    release();
    clearTimeout(timer);
    removeEventListener('scroll', keepSoon);
    removeEventListener('pagehide', keep);
    makeRoom(false);
  });
  watch(isWriting, (isOpen) => {
    // Beside the exercises the text is narrower, and behind them its pictures come in meanwhile:
    // what was read stays where it is.
    const place = covered ?? readingPlace();
    covered = isOpen && !isBeside() ? place : undefined;
    makeRoom(isOpen);
    goBackTo(place);
  });
  watch([view, exercise], () => isReady.value && keepSoon());

  return { exercise, isReady };
}

/** Whoever follows a link to a section wants to see that. A reload goes back to where one was. */
function isFromElsewhere(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const isReload = entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
  return location.hash !== '' && !isReload;
}

/** The page makes room for the panel: style.css says how. */
function makeRoom(isOpen: boolean): void {
  document.documentElement.classList.toggle('is-writing', isOpen);
}
