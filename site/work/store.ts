/** The student's work, wherever it is: on disk beside an editor, or in this browser. */
import {
  computed,
  type ComputedRef,
  effectScope,
  type Ref,
  ref,
  type ShallowRef,
  watch,
} from 'vue';
import { Backups } from './backups.ts';
import { disk, type DiskFiles } from './disk.ts';
import { Drafts, keyOf as draftKeyOf } from './drafts.ts';
import { KeptWork, type StorageProblem } from './storage.ts';
import { HANDED_OUT, type LessonStub } from './stubs.ts';
import { isCount, isResult, type Result, Tally } from './tally.ts';

export type Place = 'disk' | 'browser';

/** What `createWork` is made from; a test has its own. */
export interface Surroundings {
  readonly storage: () => Storage;
  readonly stubs: readonly LessonStub[];
  readonly disk?: ShallowRef<DiskFiles> | undefined;
  readonly now?: () => number;
}

export interface Work {
  /** Whether there are files on disk to follow: only under `npm run site`. */
  readonly hasDisk: boolean;
  readonly place: Ref<Place>;
  /** The text of a lesson's file where the work is now; empty where there is no such file. */
  sourceOf(lesson: string): string;
  /** Changes the file in the browser. What is on disk is changed in an editor only. */
  set(lesson: string, text: string): void;
  /** Every file by its path, for the grader. */
  readonly sources: ComputedRef<Readonly<Record<string, string>>>;
  /** Counts the changes of `sources`. */
  readonly revision: Ref<number>;
  /** Why something is not kept beyond this page. */
  readonly problem: ComputedRef<StorageProblem | undefined>;
  readonly drafts: Drafts;
  readonly backups: Backups;
  /** By `resultsKey`, then by exercise. */
  readonly results: Tally<Result>;
  /** Under `HINTS`, by `activations/softmax`: how many have been seen. */
  readonly hints: Tally<number>;
  /** Under `STARS`, by `activations/softmaxLaw`: the most that a law has earned. */
  readonly stars: Tally<number>;
  /** Under `CLUES`, by `activations/softmaxLaw/3`: how much has been told of a suspect. */
  readonly clues: Tally<number>;
  /** Another tab changed this key of the storage; null where it may be any. */
  reread(key: string | null): void;
}

export const HINTS = 'hints';
export const STARS = 'stars';
export const CLUES = 'clues';
export const resultsKey = (place: Place, lesson: string): string => `results/${place}/${lesson}`;

export function createWork({ storage, stubs, disk: onDisk, now }: Surroundings): Work {
  const kept = new KeptWork(storage);
  const backups = new Backups(kept, now);
  const drafts = new Drafts(kept, backups, stubs);
  const results = new Tally(kept, isResult);
  const hints = new Tally(kept, isCount);
  const stars = new Tally(kept, isCount);
  const clues = new Tally(kept, isCount);
  const place = ref<Place>(onDisk ? 'disk' : 'browser');
  const paths = new Map(stubs.map(({ id, path }) => [id, path]));
  const inBrowser = () =>
    Object.fromEntries(stubs.map(({ id, path }) => [path, drafts.textOf(id)]));
  const sources = computed(() => (place.value === 'disk' && onDisk ? onDisk.value : inBrowser()));
  const revision = ref(0);
  watch(sources, () => revision.value++, { flush: 'sync' });

  function reread(key: string | null): void {
    const counts = [
      [HINTS, hints],
      [STARS, stars],
      [CLUES, clues],
    ] as const;
    for (const [of, tally] of counts) {
      if (key === null || key === of) tally.reread(of);
    }
    for (const { id } of stubs) {
      if (key === null || key === draftKeyOf(id)) drafts.reread(id);
      if (key === null || key === `backups/${id}`) backups.reread(id);
      for (const where of ['disk', 'browser'] as const) {
        const of = resultsKey(where, id);
        if (key === null || key === of) results.reread(of);
      }
    }
  }

  return {
    hasDisk: onDisk !== undefined,
    place,
    sourceOf: (lesson) => sources.value[paths.get(lesson)!] ?? '',
    set: (lesson, text) => drafts.set(lesson, text),
    sources,
    revision,
    problem: computed(() => drafts.problem.value ?? backups.problem.value),
    drafts,
    backups,
    results,
    hints,
    stars,
    clues,
    reread,
  };
}

let shared: Work | undefined;

/** The one work of this page. */
export function useWork(): Work {
  shared ??= effectScope(true).run(() => {
    const work = createWork({ storage: () => localStorage, stubs: HANDED_OUT, disk });
    if (typeof window !== 'undefined') listen(work);
    return work;
  })!;
  return shared;
}

function listen(work: Work): void {
  const kept = new KeptWork(() => localStorage);
  addEventListener('storage', (event) => {
    const key = kept.keyOf(event);
    if (key !== undefined) work.reread(key);
  });
  addEventListener('pagehide', () => work.drafts.flush());
  document.addEventListener('visibilitychange', () => {
    // A tab that was asleep has missed what others wrote.
    if (document.hidden) work.drafts.flush();
    else work.reread(null);
  });
  addEventListener('beforeunload', (event) => {
    work.drafts.flush();
    if (work.drafts.hasUnsaved()) event.preventDefault();
  });
}
