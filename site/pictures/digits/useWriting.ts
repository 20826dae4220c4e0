// What stands on the pad: an example, until somebody writes there.
import { computed, ref, shallowRef, watch } from 'vue';
import type { Point, Stroke } from './bitmap.ts';
import { exampleOf } from './shapes.ts';

export const NO_EXAMPLE = -1;

export function useWriting(digit: number) {
  const example = ref(digit);
  /** Which of the ways in which the example can be written, from 1. */
  const way = ref(1);
  const strokes = shallowRef<readonly Stroke[]>(exampleOf(digit, 0));
  /** The pen is down. */
  const writing = ref(false);

  watch([example, way], () => {
    if (example.value !== NO_EXAMPLE) strokes.value = exampleOf(example.value, way.value - 1);
  });

  function begin(point: Point): void {
    const own = example.value === NO_EXAMPLE ? strokes.value : [];
    keep(own.concat([[point]]));
    writing.value = true;
  }

  function extend(points: readonly Point[]): void {
    const last = strokes.value.at(-1) ?? [];
    strokes.value = strokes.value.slice(0, -1).concat([last.concat(points)]);
  }

  const lift = (): void => void (writing.value = false);
  const undo = (): void => keep(strokes.value.slice(0, -1));
  const clear = (): void => keep([]);

  function keep(kept: readonly Stroke[]): void {
    example.value = NO_EXAMPLE;
    strokes.value = kept;
    writing.value = false;
  }

  const isEmpty = computed(() => strokes.value.length === 0);
  return { example, way, strokes, writing, isEmpty, begin, extend, lift, undo, clear };
}
