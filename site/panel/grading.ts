/** Checks exercises of a lesson, one request at a time, and remembers what came out. */
import { onBeforeUnmount, type Ref, ref, shallowReactive, shallowRef } from 'vue';
import type { ExerciseReport, LessonReport, ReportedWhere } from '../../engine/formats/report.ts';
import type { Language } from '../../engine/kit/words.ts';
import type { Progress } from '../grader/client.ts';
import { resultsKey, type Work } from '../work/store.ts';
import type { LessonInfo } from './exercises.data.ts';
import type { Standings } from './standing.ts';

/** A verdict in full. It is not kept beyond the page: checking again is quick. */
export interface Verdict {
  readonly report: ExerciseReport;
  readonly language: Language;
}

/** By place, lesson and exercise; closing the panel forgets nothing. */
const verdicts = shallowReactive<Record<string, Verdict>>({});

export interface Grading {
  readonly isRunning: Ref<boolean>;
  readonly progress: Ref<Progress | undefined>;
  /** Why the grader itself gave no report. */
  readonly fault: Ref<string | undefined>;
  verdictOn(exercise: string): Verdict | undefined;
  /**
   * All exercises, unless some are named; undefined where it was cancelled, or broke down. `onEarly`
   * is told when there is a verdict, while it is still being looked for what explains it.
   */
  check(exercises?: readonly string[], onEarly?: () => void): Promise<LessonReport | undefined>;
  /** Whether the place of its mistake is being looked for. */
  isLocating(exercise: string): boolean;
  /** Where its mistake is, in the files that it was checked with; undefined where that is not sure. */
  locate(exercise: string): Promise<ReportedWhere | undefined>;
  cancel(): void;
}

export function useGrading(
  lesson: LessonInfo,
  work: Work,
  standings: Standings,
  language: Ref<Language>,
): Grading {
  const isRunning = ref(false);
  const progress = shallowRef<Progress>();
  const fault = ref<string>();
  let current: AbortController | undefined;
  /** What is being located: another check has no use for it. */
  const locating = shallowReactive(new Set<string>());
  let searches = new AbortController();

  const keyOf = (exercise: string) => `${work.place.value}/${lesson.id}/${exercise}`;

  async function check(
    exercises?: readonly string[],
    onEarly?: () => void,
  ): Promise<LessonReport | undefined> {
    current?.abort();
    searches.abort();
    const own = (current = new AbortController());
    isRunning.value = true;
    progress.value = undefined;
    fault.value = undefined;
    const asked = {
      lesson: lesson.id,
      sources: work.sources.value,
      language: language.value,
      // They are asked where they are told of.
      hunts: [],
      ...(exercises && { exercises }),
    };
    const keep = keeper();
    try {
      const { gradeExercises } = await import('../grader/client.ts');
      own.signal.throwIfAborted();
      const onProgress = (step: Progress) => (progress.value = step);
      const onVerdict = (early: LessonReport): void => {
        keep(early, asked.language);
        onEarly?.();
      };
      const report = await gradeExercises(asked, { onProgress, onVerdict }, own.signal);
      keep(report, asked.language);
      return report;
    } catch (error) {
      if (!own.signal.aborted) fault.value = (error as Error).message;
      return undefined;
    } finally {
      if (current === own) isRunning.value = false;
    }
  }

  async function locate(exercise: string): Promise<ReportedWhere | undefined> {
    const key = keyOf(exercise);
    const verdict = verdictOn(exercise);
    if (!verdict || verdict.report.where !== undefined || locating.has(key)) return undefined;
    if (searches.signal.aborted) searches = new AbortController();
    const { signal } = searches;
    locating.add(key);
    const asked = { lesson: lesson.id, sources: work.sources.value, language: verdict.language };
    try {
      const { findPlace } = await import('../grader/client.ts');
      const where = await findPlace(asked, verdict.report, signal);
      if (signal.aborted || verdicts[key] !== verdict) return undefined;
      verdicts[key] = { ...verdict, report: { ...verdict.report, where: where ?? null } };
      return where;
    } catch {
      // What only explains, troubles nobody where it breaks down.
      return undefined;
    } finally {
      locating.delete(key);
    }
  }

  /** For the files as they are now, whatever becomes of them while they are graded. */
  function keeper() {
    const place = work.place.value;
    const parts = standings.partsOf(lesson);
    return ({ exercises }: LessonReport, told: Language): void => {
      const results = exercises.map(({ name, status, score, maxScore }) => {
        return [name, { status, score, maxScore, of: parts.get(name)!.hash }] as const;
      });
      work.results.add(resultsKey(place, lesson.id), Object.fromEntries(results));
      for (const report of exercises) {
        verdicts[`${place}/${lesson.id}/${report.name}`] = { report, language: told };
      }
    };
  }

  function cancel(): void {
    current?.abort();
    searches.abort();
    isRunning.value = false;
  }
  onBeforeUnmount(cancel);

  const verdictOn = (exercise: string): Verdict | undefined => {
    const verdict = verdicts[keyOf(exercise)];
    return verdict?.language === language.value ? verdict : undefined;
  };
  const isLocating = (exercise: string): boolean => locating.has(keyOf(exercise));
  return { isRunning, progress, fault, verdictOn, check, isLocating, locate, cancel };
}
