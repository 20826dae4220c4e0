/** How far the student has come, for the pages around the exercises; fetched once something is begun. */
import { onMounted, type ShallowRef, shallowRef, watchEffect } from 'vue';
import type { Progress } from '../../panel/progress.ts';
import { isWriting } from './writing.ts';

const progress = shallowRef<Progress>();
let isAsked = false;

async function track(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  const { trackProgress } = await import('../../panel/progress.ts');
  const tracked = trackProgress();
  watchEffect(() => (progress.value = tracked.value));
}

/** Undefined as long as nothing is known to be begun: whoever is new has nothing to fetch. */
export function useProgress(): Readonly<ShallowRef<Progress | undefined>> {
  onMounted(() => {
    watchEffect(() => {
      if (isWriting.value || hasBegun()) void track();
    });
  });
  return progress;
}

function hasBegun(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('gradlings/'));
  } catch {
    return false;
  }
}
