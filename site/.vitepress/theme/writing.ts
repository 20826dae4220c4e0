/** What is looked at in a lesson, which stays so from lesson to lesson, and what was asked for. */
import { computed, ref, shallowRef } from 'vue';
import type { Wanted } from '../../panel/wanted.ts';

/**
 * The text alone, or the exercises as well. Where there is no room for both, the text, the code and
 * what came of it take turns.
 */
export const VIEWS = ['read', 'write', 'result'] as const;
export type View = (typeof VIEWS)[number];

export const view = ref<View>('read');
export const isWriting = computed(() => view.value !== 'read');

/** Whether there is room for all of them beside each other; as in style.css. */
export const isBeside = (): boolean => matchMedia('(min-width: 1280px)').matches;

export const wanted = shallowRef<Wanted>();

export function writeExercise(exercise: string): void {
  wanted.value = { exercise };
  view.value = 'write';
}

export function checkLesson(): void {
  wanted.value = {};
  view.value = 'result';
}
