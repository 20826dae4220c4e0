/** A page is printed with its pictures, also those that have not been seen yet. */
import { onBeforeUnmount, onMounted } from 'vue';

/** Asks every picture of the page to be fetched. */
export const FETCH_ALL = 'fetch-pictures';

/** For pictures to come, in milliseconds; what is not there by then is left out. */
const LONGEST = 5000;

export function usePrinting(): void {
  // A browser that prints does not wait; whoever asks by keyboard can be made to.
  async function print(event: KeyboardEvent): Promise<void> {
    const isPrint =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'p';
    if (!isPrint || !areMissing()) return;
    event.preventDefault();
    fetchAll();
    const end = performance.now() + LONGEST;
    while (areMissing() && performance.now() < end) await frame();
    // A picture draws itself in the frame after it has come.
    await frame();
    await frame();
    window.print();
  }
  onMounted(() => {
    addEventListener('keydown', print);
    addEventListener('beforeprint', fetchAll);
  });
  onBeforeUnmount(() => {
    removeEventListener('keydown', print);
    removeEventListener('beforeprint', fetchAll);
  });
}

const fetchAll = (): unknown => dispatchEvent(new Event(FETCH_ALL));
const areMissing = (): boolean => document.querySelector('.lesson-picture .waiting') !== null;
const frame = (): Promise<number> => new Promise(requestAnimationFrame);
