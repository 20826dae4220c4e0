/** Keeps the site for when there is no network: see `site/offline/worker.ts`. */
import { withBase } from 'vitepress';
import { onMounted, ref, type Ref, watch } from 'vue';
import { useLanguage } from '../../language.ts';
import { loadAhead } from './ahead.ts';

/** Whether a newer version than that of the page has been fetched. */
export function useOffline(): Ref<boolean> {
  const isNewer = ref(false);
  const language = useLanguage();
  // While the site is worked on, nothing of it is kept; and nothing is, where pages are not secure.
  const worker = import.meta.env.PROD && !import.meta.env.SSR ? navigator.serviceWorker : undefined;

  async function register(): Promise<void> {
    await worker!.register(withBase('/offline.js'));
    // Where it could not be installed, it never is, and nothing else has to wait for it.
    void worker!.ready.then(({ active }) => active!.postMessage(language.value));
  }

  onMounted(() => {
    if (!worker) return;
    let isKept = Boolean(worker.controller);
    worker.addEventListener('controllerchange', () => {
      isNewer.value = isKept;
      isKept = true;
    });
    loadAhead(register);
    watch(language, () => loadAhead(register));
  });
  return isNewer;
}
