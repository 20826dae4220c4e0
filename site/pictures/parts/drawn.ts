// A picture is shown once all of it is drawn: what comes piece by piece would push aside what is read.
//
//   useDrawn(() => data.value !== undefined);    in what waits for something before it is drawn
//   const isDrawn = useWhole();                  where the picture stands
import { inject, type InjectionKey, onBeforeUnmount, provide, ref, type Ref, watch } from 'vue';

/** How many parts of a picture are not drawn yet; undefined before there is a part. */
const MISSING: InjectionKey<Ref<number | undefined>> = Symbol('missing');

export function useDrawn(isDrawn: () => boolean): void {
  const missing = inject(MISSING, undefined);
  if (!missing) return;
  const count = (by: number): void => void (missing.value = (missing.value ?? 0) + by);
  let isMissing = true;
  count(1);
  const come = (): void => {
    if (isMissing) count(-1);
    isMissing = false;
  };
  // After what is drawn has said what it waits for itself.
  watch(isDrawn, (drawn) => drawn && come(), { immediate: true, flush: 'post' });
  onBeforeUnmount(come);
}

/** Whether all that the picture waits for has been drawn; what changes later is shown as it changes. */
export function useWhole(): Readonly<Ref<boolean>> {
  const missing = ref<number>();
  const isWhole = ref(false);
  provide(MISSING, missing);
  watch(missing, (left) => (isWhole.value ||= left === 0), { flush: 'post' });
  return isWhole;
}
