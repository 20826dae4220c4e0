// The data of a picture, computed again whenever its settings change: by the reference, here and at
// once, or by the student's own code, in the sandbox of a worker.
//
//   const { data, ghost, computation } = useComputation('shapes', 'memory', () => ({ shape: shape.value }));
//
// `memory` is a function that `pictures/shapes/compute.ts` exports (and `pictures/computations.ts`
// knows that file). `data` is undefined until it is there for the first time, and while there is a
// `problem`; otherwise the last data stay until the new are there. `ghost` is what the reference makes
// of the same settings, while the student's own data are shown: to be drawn in grey beneath these.
// `computation` is for the Frame.
// What takes the reference long is computed `apart`, in a worker of its own.
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
import type { Asked } from '../../grader/protocol.ts';
import type { Computations } from '../computations.ts';
import { onShown } from './shown.ts';

export interface Computation<D> {
  /** By whose code; can be changed. */
  source: 'reference' | 'own';
  readonly data: D | undefined;
  /** What the data should be; only beside the student's own. */
  readonly ghost: D | undefined;
  /** Why there are no data, with names in `backquotes`, … */
  readonly problem: string | undefined;
  /** … and the exercise that gave none. */
  readonly asked: Asked | undefined;
  /** The student's code is running, or the reference apart. */
  readonly pending: boolean;
}

type SettingsOf<F> = F extends (functions: never, settings: infer S) => unknown ? Frozen<S> : never;
type DataOf<F> = F extends (functions: never, settings: never) => infer D ? D : never;
type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> };

type Answer =
  | { readonly data: unknown }
  | { readonly problem: string; readonly asked?: Asked | undefined };

/** How long a slider, or the keyboard, must rest before what takes its time is asked. */
const REST_IN_MS = 200;

export function useComputation<
  Lesson extends keyof Computations,
  Name extends keyof Computations[Lesson] & string,
  D = DataOf<Computations[Lesson][Name]>,
>(
  lesson: Lesson,
  name: Name,
  get: () => SettingsOf<Computations[Lesson][Name]>,
  where?: 'apart',
): {
  data: Readonly<ShallowRef<D | undefined>>;
  ghost: Readonly<ShallowRef<D | undefined>>;
  computation: Computation<D>;
} {
  const settings = computed(get);
  const data = shallowRef<D>();
  const ghost = shallowRef<D>();
  const problem = ref<string>();
  const culprit = shallowRef<Asked>();
  const source = ref<Computation<D>['source']>('reference');
  const pending = ref(false);
  const language = useLanguage();

  let byReference: ((settings: unknown) => unknown) | undefined;
  const work = shallowRef<Work>(); // loaded, like all that runs the student's code, when it is asked for
  let rest: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();

  async function prepare(): Promise<void> {
    if (where !== 'apart') await loadReference();
    update();
  }

  async function loadReference(): Promise<(settings: unknown) => unknown> {
    const { referenceComputation } = await import('./reference.ts');
    return (byReference ??= await referenceComputation(lesson, name));
  }

  /** Whatever was asked before is out of date. */
  function update(): void {
    clearTimeout(rest);
    asked.abort();
    pending.value = source.value === 'own' || where === 'apart';
    if (source.value === 'own') rest = setTimeout(askOwnCode, REST_IN_MS);
    else if (where === 'apart') rest = setTimeout(askApart, data.value ? REST_IN_MS : 0);
    else if (byReference) show({ data: byReference(settings.value) });
  }

  async function askOwnCode(): Promise<void> {
    const { signal } = (asked = new AbortController());
    const { computeOwn } = await import('../../grader/client.ts');
    if (!work.value) {
      const { useWork } = await import('../../work/store.ts');
      work.value = useWork(); // is watched below, and asks anew
      return;
    }
    const sources = work.value.sources.value;
    const task = { lesson, computation: name, settings: settings.value, sources };
    const own = computeOwn({ ...task, language: language.value }, signal);
    await showUnlessAborted([own, yardstick(signal)], signal);
  }

  /** Never numbers of a student's without those that are right. */
  const yardstick = async (signal: AbortSignal): Promise<Answer> =>
    where === 'apart' ? computedApart(signal) : { data: (await loadReference())(settings.value) };

  async function askApart(): Promise<void> {
    const { signal } = (asked = new AbortController());
    await showUnlessAborted([computedApart(signal)], signal);
  }

  async function computedApart(signal: AbortSignal): Promise<Answer> {
    const { computeApart } = await import('./apart.ts');
    return computeApart(lesson, name, settings.value, signal);
  }

  async function showUnlessAborted(
    coming: readonly Promise<Answer>[],
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const [answer, right] = await Promise.all(coming);
      if (!signal.aborted) show(answer!, right);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  function show(answer: Answer, right?: Answer): void {
    pending.value = false;
    data.value = dataIn(answer);
    ghost.value = right && dataIn(right);
    problem.value = 'problem' in answer ? answer.problem : undefined;
    culprit.value = 'problem' in answer ? answer.asked : undefined;
  }
  const dataIn = (answer: Answer): D | undefined =>
    'data' in answer ? (answer.data as D) : undefined;

  onShown(({ by }) => (source.value = by ?? source.value));
  onMounted(prepare);
  onBeforeUnmount(() => {
    clearTimeout(rest);
    asked.abort();
  });
  watch([settings, source, language, () => work.value?.revision.value], update, { deep: true });

  const computation = reactive({ source, data, ghost, problem, asked: culprit, pending });
  return { data, ghost, computation: computation as Computation<D> };
}
