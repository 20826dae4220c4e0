/** How far a student has come in the whole course, by the same rules as in the panel. */
import { computed, type ComputedRef } from 'vue';
import { isPractice, type Points, sum } from '../../engine/kit/totals.ts';
import { useWork } from '../work/store.ts';
import { data } from './exercises.data.ts';
import { isRight } from './right.ts';
import { nextIn, type Stand, Standings } from './standing.ts';

export interface LessonProgress extends Points {
  readonly folder: string;
  readonly stands: ReadonlyMap<string, Stand>;
  readonly isDone: boolean;
}

export interface Progress {
  /** By the lesson's id. */
  readonly lessons: ReadonlyMap<string, LessonProgress>;
  /** Where to go on; undefined once all is done, and before anything is begun. */
  readonly next: { readonly folder: string; readonly exercise: string } | undefined;
}

export function trackProgress(): ComputedRef<Progress> {
  const work = useWork();
  const standings = new Standings(work);
  return computed(() => {
    const lessons = new Map(
      data.map((lesson) => {
        const stands = standings.of(lesson);
        const isDone = [...stands.values()].every(isRight);
        return [lesson.id, { folder: lesson.folder, stands, isDone, ...sum([...stands.values()]) }];
      }),
    );
    return { lessons, next: nextOf([...lessons.values()]) };
  });
}

/** In the lesson that was begun last; once that is done, in the first behind it that is not. */
function nextOf(lessons: readonly LessonProgress[]): Progress['next'] {
  const last = lessons.findLastIndex(({ stands }) =>
    [...stands.values()].some(({ standing }) => standing !== 'todo'),
  );
  if (last < 0) return undefined;
  const order = [...lessons.slice(last), ...lessons.slice(0, last)];
  const lesson = order.find((each) => !each.isDone && !isPractice(each)) ?? order[0]!;
  const [exercise] = nextIn(lesson.stands) ?? [];
  return exercise === undefined ? undefined : { folder: lesson.folder, exercise };
}
