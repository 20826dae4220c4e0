/** Asks a law about right functions and suspects, one request at a time, and remembers its stars. */
import { computed, onBeforeUnmount, type Ref, ref, shallowRef } from 'vue';
import type { HuntReport } from '../../engine/formats/hunt-report.ts';
import type { Language } from '../../engine/kit/words.ts';
import { partsOf } from '../work/parts.ts';
import { STARS, type Work } from '../work/store.ts';
import { huntsId } from '../work/stubs.ts';

interface Verdict {
  readonly report: HuntReport;
  readonly language: Language;
  /** The hash of the law that was asked. */
  readonly of: string;
}

export interface Named {
  readonly lesson: string;
  readonly hunt: string;
}

export const keyOf = ({ lesson, hunt }: Named): string => `${lesson}/${hunt}`;

export function useHunting(named: Named, work: Work, language: Ref<Language>) {
  const isRunning = ref(false);
  /** Why the grader itself gave no report. */
  const fault = ref<string>();
  const verdict = shallowRef<Verdict>();
  let current: AbortController | undefined;

  /** Changes when the law does. */
  const hashNow = computed(
    () => partsOf(work.sourceOf(huntsId(named.lesson)), [named.hunt]).get(named.hunt)!.hash,
  );

  /** How the law stands; undefined where it was cancelled, or the grader broke down. */
  async function ask(): Promise<HuntReport | undefined> {
    current?.abort();
    const own = (current = new AbortController());
    isRunning.value = true;
    fault.value = undefined;
    const asked = { of: hashNow.value, language: language.value };
    const task = {
      lesson: named.lesson,
      exercises: [],
      hunts: [named.hunt],
      sources: work.sources.value,
      language: asked.language,
    };
    try {
      const { gradeExercises } = await import('../grader/client.ts');
      own.signal.throwIfAborted();
      const { hunts } = await gradeExercises(task, undefined, own.signal);
      const report = hunts![0]!;
      verdict.value = { report, ...asked };
      keep(report.stars);
      return report;
    } catch (error) {
      if (!own.signal.aborted) fault.value = (error as Error).message;
      return undefined;
    } finally {
      if (current === own) isRunning.value = false;
    }
  }

  /** What has been earned once stays earned. */
  function keep(stars: number): void {
    const key = keyOf(named);
    if (stars > (work.stars.of(STARS)[key] ?? 0)) work.stars.add(STARS, { [key]: stars });
  }

  function cancel(): void {
    current?.abort();
    isRunning.value = false;
  }
  onBeforeUnmount(cancel);

  return {
    isRunning,
    fault,
    law: hashNow,
    report: computed(() =>
      verdict.value?.language === language.value ? verdict.value.report : undefined,
    ),
    isStale: computed(() => verdict.value !== undefined && verdict.value.of !== hashNow.value),
    earned: computed(() => work.stars.of(STARS)[keyOf(named)] ?? 0),
    ask,
    cancel,
  };
}
