// The index of one element: a number an axis, which always fits the shape.
import { type ComputedRef, computed, type Ref, shallowRef } from 'vue';

export function useIndex(
  shape: Ref<readonly number[]> | ComputedRef<readonly number[]>,
  start: readonly number[],
): {
  index: ComputedRef<readonly number[]>;
  move: (axis: number, to: number) => void;
  select: (to: readonly number[]) => void;
} {
  const wanted = shallowRef(start);
  const index = computed(() => {
    const { length } = shape.value;
    // Shapes are aligned on the right, so that an axis which is added in front changes nothing else.
    return shape.value.map((extent, axis) =>
      Math.min(extent - 1, wanted.value[wanted.value.length - length + axis] ?? 0),
    );
  });
  return {
    index,
    move: (axis, to) => (wanted.value = index.value.with(axis, to)),
    select: (to) => (wanted.value = to),
  };
}
