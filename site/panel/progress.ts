/** How far a student has come in the whole course, by the same rules as in the panel. */
import { computed, type ComputedRef } from 'vue';
import { MOST, showStars } from '../../engine/formats/stars.ts';
import { isPractice, type Points, sum } from '../../engine/kit/totals.ts';
import { STARS, useWork } from '../work/store.ts';
import { data, type LessonInfo } from './exercises.data.ts';
import { isRight } from './right.ts';
import { nextIn, type Stand, Standings } from './standing.ts';

export interface LessonProgress extends Points {
  readonly folder: string;
  readonly stands: ReadonlyMap<string, Stand>;
  readonly isDone: boolean;
  /** Of its hunts, which are no points; of so many, where there are any. */
  readonly stars: Stars;
  /** The same of each hunt, by name. */
  readonly hunts: ReadonlyMap<string, Stars & { readonly shown: string }>;
}

interface Stars {
  readonly earned: number;
  readonly of: number;
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
        const hunts = huntsOf(lesson, work.stars.of(STARS));
        const stars = sumOf([...hunts.values()]);
        const points = sum([...stands.values()]);
        return [lesson.id, { folder: lesson.folder, stands, isDone, stars, hunts, ...points }];
      }),
    );
    return { lessons, next: nextOf([...lessons.values()]) };
  });
}

function huntsOf({ id, hunts }: LessonInfo, counts: Readonly<Record<string, number>>) {
  return new Map(
    hunts.map(({ name }) => {
      const earned = counts[`${id}/${name}`] ?? 0;
      return [name, { earned, of: MOST, shown: showStars(earned) }];
    }),
  );
}

const sumOf = (all: readonly Stars[]): Stars => ({
  earned: all.reduce((sum, { earned }) => sum + earned, 0),
  of: MOST * all.length,
});

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
