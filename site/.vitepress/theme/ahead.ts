/**
 * Loads what will be needed before it is, once the page has nothing else to load: one thing after
 * the other, as a slow line has no room for two, and nothing for whoever saves data.
 */

/** Milliseconds after a page has been loaded in which its pictures begin to load. */
const WAIT = 1000;

let last: Promise<unknown> | undefined;

export function loadAhead(load: () => Promise<unknown>): void {
  if (savesData()) return;
  // What fails is loaded when it is needed, and whoever needs it is told what is wrong.
  last = (last ??= quiet()).then(load).catch(() => {});
}

const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

async function quiet(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, WAIT));
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) {
    await new Promise((resolve) => requestIdleCallback(resolve));
  }
}
