// Which parts may be the student's own: those whose exercises pass, as they are saved here.
import { computed, type Ref } from 'vue';
import { useProgress } from '../.vitepress/theme/progress.ts';
import { isRight } from '../panel/right.ts';
import { type Part, partsOf } from './parts.ts';
import type { Settings } from './settings.ts';

export interface PartStand extends Part {
  /** The exercises that do not pass, or not any more. */
  readonly missing: readonly string[];
}

export function useParts(settings: Ref<Settings>) {
  const progress = useProgress();
  const parts = computed(() =>
    partsOf(settings.value).map((part): PartStand => {
      const stands = progress.value?.lessons.get(part.lesson)?.stands;
      const passes = (exercise: string): boolean => {
        const stand = stands?.get(exercise);
        return stand !== undefined && isRight(stand);
      };
      const { name, lesson, functions } = part;
      return { name, lesson, functions, missing: functions.filter((each) => !passes(each)) };
    }),
  );
  /** What is wanted to be the student's and cannot be, yet. */
  const locked = computed(() =>
    parts.value.filter(({ name, missing }) => missing.length > 0 && isWanted(name)),
  );
  const isWanted = (name: string): boolean => settings.value.own.some((each) => each === name);
  /** The settings with what can be; the same object as long as nothing changes. */
  const possible = computed<Settings>((before) => {
    const own = parts.value
      .filter(({ name, missing }) => missing.length === 0 && isWanted(name))
      .map(({ name }) => name);
    const now = { ...settings.value, own };
    return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
  });
  return { parts, locked, possible };
}
