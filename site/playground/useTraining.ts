// The training of a network, a few epochs at a time: by the reference in a worker of its own, or, where
// a part of it is the student's, in the worker of the sandbox, where what hangs is ended.
import { computed, onBeforeUnmount, onMounted, ref, type Ref, shallowRef, watch } from 'vue';
import type { Asked } from '../grader/protocol.ts';
import { useLanguage } from '../language.ts';
import type { Work } from '../work/store.ts';
import type { DigitsProgress } from './compute/digits.ts';
import type { PlaneProgress } from './compute/plane.ts';
import type { Mark, Order } from './compute/run.ts';
import { ownFunctionsOf } from './parts.ts';
import { isPlane, type Settings } from './settings.ts';

/** Why there is no more, and of which exercise. */
interface Problem {
  readonly problem: string;
  readonly asked: Asked | undefined;
}

export type Shown = { readonly settings: Settings } & (PlaneProgress | DigitsProgress);

/** More than anybody looks at; it would go on for ever. */
export const MOST_EPOCHS = 2000;
/** How long a part of the training should take: short enough to look alive, long enough to be fast. */
const PART_IN_MS = { least: 40, most: 160 };
const MOST_AT_ONCE = 16;
/** How long a slider must rest before the training begins anew. */
const REST_IN_MS = 120;

export function useTraining(settings: Ref<Settings>) {
  const language = useLanguage();
  const shown = shallowRef<Shown>();
  const marks = shallowRef<readonly Mark[]>([]);
  const playing = ref(false);
  const pending = ref(false);
  const problem = shallowRef<Problem>();
  const hasFailed = ref(false);
  const work = shallowRef<Work>();

  const isOwn = computed(() => settings.value.own.length > 0);
  const epoch = computed(() => marks.value.at(-1)?.epoch ?? 0);
  const isOver = computed(() => epoch.value >= MOST_EPOCHS);

  let asked = new AbortController();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let atOnce = 1;

  /** Asks for the next epochs; whoever waits for others does so no more. */
  async function ask(epochs: number): Promise<void> {
    asked.abort();
    const { signal } = (asked = new AbortController());
    const now = settings.value;
    pending.value = true;
    try {
      const answer = await answerTo({ settings: now, state: shown.value?.state, epochs }, signal);
      if (signal.aborted) return;
      if ('problem' in answer) return stop({ problem: answer.problem, asked: answer.asked });
      const progress = answer.data as PlaneProgress | DigitsProgress;
      shown.value = { ...progress, settings: now };
      marks.value = [...marks.value, ...progress.marks];
      pending.value = false;
    } catch (error) {
      if (signal.aborted) return;
      hasFailed.value = true;
      stop();
      console.error(error);
    }
  }

  async function answerTo(order: Order, signal: AbortSignal) {
    const [lesson, computation] = isPlane(order.settings.data)
      ? ['playgroundPlane', 'plane']
      : ['playgroundDigits', 'digits'];
    if (!isOwn.value) {
      const { computeApart } = await import('../pictures/parts/apart.ts');
      return computeApart(lesson, computation, order, signal);
    }
    const { computeOwn } = await import('../grader/client.ts');
    const { sources } = await loadWork();
    const own = ownFunctionsOf(order.settings, order.state === undefined);
    return computeOwn(
      {
        lesson,
        computation,
        settings: order,
        sources: sources.value,
        own,
        language: language.value,
      },
      signal,
    );
  }

  async function loadWork(): Promise<Work> {
    const { useWork } = await import('../work/store.ts');
    return (work.value ??= useWork());
  }

  function stop(why?: Problem): void {
    playing.value = false;
    pending.value = false;
    problem.value = why;
  }

  /** From the start, and on from there if it was playing. */
  async function begin(): Promise<void> {
    clearTimeout(rest);
    problem.value = undefined;
    hasFailed.value = false;
    const last = shown.value;
    shown.value = undefined;
    marks.value = [];
    // What is asked of another network than the last is not known to be as fast.
    atOnce = 1;
    if (last) previous.value = last;
    await ask(0);
    if (playing.value) void play();
  }
  /** What is drawn until the new network is there, so that the page does not flicker. */
  const previous = shallowRef<Shown>();

  async function play(): Promise<void> {
    if (isOver.value || problem.value !== undefined) return again();
    playing.value = true;
    turn.abort();
    const { signal } = (turn = new AbortController());
    while (!signal.aborted && playing.value && shown.value && !isOver.value) {
      const began = performance.now();
      await ask(Math.min(atOnce, MOST_EPOCHS - epoch.value));
      const took = performance.now() - began;
      if (took < PART_IN_MS.least) atOnce = Math.min(MOST_AT_ONCE, atOnce * 2);
      if (took > PART_IN_MS.most) atOnce = Math.max(1, Math.floor(atOnce / 2));
      // Nobody looks at a hidden page, and it gets no frames.
      await new Promise(requestAnimationFrame);
    }
    if (!signal.aborted && isOver.value) playing.value = false;
  }
  /** Of whoever plays; whoever played before has to stop. */
  let turn = new AbortController();

  async function again(): Promise<void> {
    playing.value = false;
    await begin();
  }

  const pause = (): void => void (playing.value = false);
  async function step(): Promise<void> {
    playing.value = false;
    if (!isOver.value && problem.value === undefined) await ask(1);
  }

  function beginSoon(): void {
    clearTimeout(rest);
    turn.abort();
    asked.abort();
    rest = setTimeout(begin, REST_IN_MS);
  }
  onMounted(begin);
  onBeforeUnmount(() => {
    clearTimeout(rest);
    playing.value = false;
    turn.abort();
    asked.abort();
  });
  watch(settings, beginSoon);
  watch(
    () => work.value?.revision.value,
    (now, before) => before !== undefined && isOwn.value && beginSoon(),
  );

  const drawn = computed(() => shown.value ?? previous.value);
  return {
    drawn,
    marks,
    epoch,
    isOver,
    playing,
    pending,
    problem,
    hasFailed,
    isOwn,
    play,
    pause,
    step,
    again,
  };
}
