// The settings, as the address of the page has them: read from it, and written into it.
import { onBeforeUnmount, onMounted, ref, type Ref, shallowRef, watch } from 'vue';
import { type Fault, linkOf, readLink } from './link.ts';
import type { Settings } from './settings.ts';

export function useLink(): { settings: Ref<Settings>; faults: Ref<readonly Fault[]> } {
  const first = readLink(location.hash);
  const settings = shallowRef(first.settings);
  const faults = ref(first.faults);

  /** Whoever writes another address, or follows a link to one. */
  function reread(): void {
    if (location.hash === linkOf(settings.value)) return;
    const read = readLink(location.hash);
    settings.value = read.settings;
    faults.value = read.faults;
  }
  onMounted(() => addEventListener('hashchange', reread));
  onBeforeUnmount(() => removeEventListener('hashchange', reread));

  watch(settings, (now) => {
    if (location.hash === linkOf(now)) return;
    history.replaceState(history.state, '', linkOf(now));
    // So that the link to the other language has it, too.
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
  return { settings, faults };
}
