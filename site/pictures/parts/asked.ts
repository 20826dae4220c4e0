// A picture in which something is to be found: it tells what it shows, and leaves unsaid what is asked.
import { inject, type InjectionKey, watch } from 'vue';
import type { Computation } from './useComputation.ts';

/** Given by whoever asks. */
export const ASKED: InjectionKey<true> = Symbol('asked');

export const isAsked = (): boolean => inject(ASKED, false as boolean);

/** Hears of all that is drawn by the reference; what one's own code answers, counts for nothing here. */
export function whenDrawn<D>(computation: Computation<D>, tell: (data: D) => void): void {
  watch(
    () => (computation.source === 'reference' ? computation.data : undefined),
    (data) => data !== undefined && tell(data),
    { immediate: true },
  );
}
