/** Whether the panel with the exercises is open, which stays so from lesson to lesson, and where. */
import { ref, shallowRef } from 'vue';

export const isWriting = ref(false);

/** The exercise that was asked for last, as a new object each time. */
export const wanted = shallowRef<{ readonly exercise: string }>();

export function writeExercise(exercise: string): void {
  wanted.value = { exercise };
  isWriting.value = true;
}
