/** Files that are dropped on the panel, before the editor would write them into the text. */
import { ref } from 'vue';
import type { Given } from '../work/intake.ts';
import { givenFrom } from './files.ts';

export function useDropping(
  isAllowed: () => boolean,
  take: (files: readonly Given[]) => Promise<void>,
) {
  const isDropping = ref(false);

  const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
    isAllowed() && dataTransfer !== null && dataTransfer.types.includes('Files');

  function over(event: DragEvent): void {
    if (!hasFiles(event)) return;
    event.preventDefault();
    isDropping.value = true;
  }

  /** Whoever only moves to another part of the panel is still over it. */
  function leave({ currentTarget, relatedTarget }: DragEvent): void {
    const isInside = (currentTarget as Node).contains(relatedTarget as Node | null);
    if (!isInside) isDropping.value = false;
  }

  function drop(event: DragEvent): void {
    isDropping.value = false;
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void take(givenFrom(event.dataTransfer!.files));
  }

  return { isDropping, over, leave, drop };
}
