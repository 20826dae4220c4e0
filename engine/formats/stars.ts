/** Stars of hunts, as every format tells them: beside points, and never among them. */
import { spoken } from '../kit/particles.ts';
import type { Language } from '../kit/words.ts';
import type { HuntReport } from './hunt-report.ts';
import type { LessonReport } from './report.ts';

/** That a hunt can earn. */
export const MOST = 3;

/** `★★☆` */
export const showStars = (stars: number): string => '★'.repeat(stars) + '☆'.repeat(MOST - stars);

export const caughtIn = ({ masks }: HuntReport): number =>
  masks.filter(({ isCaught }) => isCaught).length;

export const areStarsLeft = (lessons: readonly LessonReport[]): boolean =>
  lessons.some(({ hunts = [] }) => hunts.some(({ stars }) => stars < MOST));

/** Why a hunt has the stars that it has, in few words: `8 of 10 caught`. */
export function tellHunt(hunt: HuntReport, language: Language): string {
  const words = WORDS[language];
  if (hunt.status !== 'judged') return words[hunt.status];
  return words.judged(caughtIn(hunt), hunt.masks.length);
}

/** A hunt that somebody has begun to write, and the lesson that it is of. */
export interface BegunHunt {
  readonly lesson: LessonReport;
  readonly hunt: HuntReport;
}

export const begunIn = (lessons: readonly LessonReport[]): BegunHunt[] =>
  lessons.flatMap((lesson) =>
    (lesson.hunts ?? [])
      .filter(({ status }) => status !== 'todo')
      .map((hunt) => ({ lesson, hunt })),
  );

/** What stands above the hunts in a report: that they are no points. */
export const starsTitle = (language: Language): string => WORDS[language].title;

const en = {
  title: 'Stars, which are no points',
  todo: 'to do',
  error: 'cannot be asked',
  unfit: 'not right yet about right functions',
  idle: 'asks nothing',
  judged: (caught: number, all: number) => `${caught} of ${all} caught`,
};

const ko: typeof en = {
  title: '별(점수에는 들어가지 않습니다)',
  todo: '할 일',
  error: '물어볼 수 없음',
  unfit: '옳은 함수에서 아직 틀림',
  idle: '아무것도 묻지 않음',
  judged: (caught, all) => `${all}명 가운데 ${caught}명을 잡음`,
};

const WORDS: Readonly<Record<Language, typeof en>> = { en, ko: spoken(ko) };
