/** Formulas and blocks of code that are wider than their place can be reached, and moved, by keyboard. */
import { onContentUpdated } from 'vitepress';
import { onBeforeUnmount, onMounted } from 'vue';

const WIDE = '.vp-doc :is(.katex-display, pre)';

export function useScrolling(): void {
  let observer: ResizeObserver | undefined;
  const observeAll = (): void => {
    observer?.disconnect();
    for (const element of document.querySelectorAll(WIDE)) observer?.observe(element);
  };
  onMounted(() => {
    observer = new ResizeObserver((entries) => {
      for (const { target } of entries) makeReachable(target as HTMLElement);
    });
    observeAll();
    // Letters that arrive late make a formula wider, but not its place, which alone is observed.
    document.fonts.addEventListener('loadingdone', observeAll);
  });
  onContentUpdated(observeAll);
  onBeforeUnmount(() => {
    document.fonts.removeEventListener('loadingdone', observeAll);
    observer?.disconnect();
  });
}

function makeReachable(element: HTMLElement): void {
  if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
}
