// The data of a picture, computed again whenever its settings change: by the reference, here and at
// once, or by the student's own code, in the sandbox of a worker.
//
//   const settings = computed(() => ({ shape: [2, 3] }));
//   const { data, problem, source, pending } = useComputation<Settings, Data>('shapes', 'memory', settings);
//
// `memory` is a function that `pictures/shapes/compute.ts` exports (and `pictures/computations.ts`
// knows that file). `data` is undefined until it is there for the first time, and while there is a
// `problem`; otherwise the last data stay until the new are there.
import {
  type ComputedRef,
  onBeforeUnmount,
  onMounted,
  type Ref,
  ref,
  type ShallowRef,
  shallowRef,
  watch,
} from 'vue';
import { useLanguage } from '../../language.ts';
import type { Work } from '../../work/store.ts';

export type Source = 'reference' | 'own';

/** How long a slider, or the keyboard, must rest before the student's code is asked. */
const REST_IN_MS = 200;

export function useComputation<S, D>(
  lesson: string,
  name: string,
  settings: Ref<S> | ComputedRef<S>,
): {
  data: ShallowRef<D | undefined>;
  problem: Ref<string | undefined>;
  source: Ref<Source>;
  pending: Ref<boolean>;
} {
  const data = shallowRef<D>();
  const problem = ref<string>();
  const source = ref<Source>('reference');
  const pending = ref(false);
  const language = useLanguage();

  let byReference: ((settings: S) => unknown) | undefined;
  const work = shallowRef<Work>(); // loaded, like all that runs the student's code, when it is asked for
  let rest: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();

  async function prepare(): Promise<void> {
    const { referenceComputation } = await import('./reference.ts');
    byReference = await referenceComputation(lesson, name);
    update();
  }

  /** Whatever was asked before is out of date. */
  function update(): void {
    clearTimeout(rest);
    asked.abort();
    pending.value = source.value === 'own';
    if (source.value === 'own') rest = setTimeout(askOwnCode, REST_IN_MS);
    else if (byReference) show({ data: byReference(settings.value) });
  }

  async function askOwnCode(): Promise<void> {
    asked = new AbortController();
    const { signal } = asked;
    const { computeOwn } = await import('../../grader/client.ts');
    if (!work.value) {
      const { useWork } = await import('../../work/store.ts');
      work.value = useWork(); // is watched below, and asks anew
      return;
    }
    const sources = work.value.sources.value;
    const task = { lesson, computation: name, settings: settings.value, sources };
    try {
      const answer = await computeOwn({ ...task, language: language.value }, signal);
      if (!signal.aborted) show(answer);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  function show(answer: { data: unknown } | { problem: string }): void {
    pending.value = false;
    data.value = 'data' in answer ? (answer.data as D) : undefined;
    problem.value = 'problem' in answer ? answer.problem : undefined;
  }

  onMounted(prepare);
  onBeforeUnmount(() => {
    clearTimeout(rest);
    asked.abort();
  });
  watch([settings, source, language, () => work.value?.revision.value], update, { deep: true });

  return { data, problem, source, pending };
}
