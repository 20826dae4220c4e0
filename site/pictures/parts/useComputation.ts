// The data of a picture, computed again whenever its settings change: by the reference, here and at
// once, or by the student's own code, in the sandbox of a worker.
//
//   const { data, computation } = useComputation('shapes', 'memory', () => ({ shape: shape.value }));
//
// `memory` is a function that `pictures/shapes/compute.ts` exports (and `pictures/computations.ts`
// knows that file). `data` is undefined until it is there for the first time, and while there is a
// `problem`; otherwise the last data stay until the new are there. `computation` is for the Frame.
import {
  computed,
  onBeforeUnmount,
  onMounted,
  reactive,
  ref,
  type ShallowRef,
  shallowRef,
  watch,
} from 'vue';
import { useLanguage } from '../../language.ts';
import type { Work } from '../../work/store.ts';
import type { Computations } from '../computations.ts';

export interface Computation<D> {
  /** By whose code; can be changed. */
  source: 'reference' | 'own';
  readonly data: D | undefined;
  /** Why there are no data, with names in `backquotes`. */
  readonly problem: string | undefined;
  /** The student's code is running. */
  readonly pending: boolean;
}

type SettingsOf<F> = F extends (functions: never, settings: infer S) => unknown ? Frozen<S> : never;
type DataOf<F> = F extends (functions: never, settings: never) => infer D ? D : never;
type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> };

/** How long a slider, or the keyboard, must rest before the student's code is asked. */
const REST_IN_MS = 200;

export function useComputation<
  Lesson extends keyof Computations,
  Name extends keyof Computations[Lesson] & string,
  D = DataOf<Computations[Lesson][Name]>,
>(
  lesson: Lesson,
  name: Name,
  get: () => SettingsOf<Computations[Lesson][Name]>,
): { data: Readonly<ShallowRef<D | undefined>>; computation: Computation<D> } {
  const settings = computed(get);
  const data = shallowRef<D>();
  const problem = ref<string>();
  const source = ref<Computation<D>['source']>('reference');
  const pending = ref(false);
  const language = useLanguage();

  let byReference: ((settings: unknown) => unknown) | undefined;
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

  return { data, computation: reactive({ source, data, problem, pending }) as Computation<D> };
}
