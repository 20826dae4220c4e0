/** Stars of hunts, as every format tells them: beside points, and never among them. */
import { spoken } from '../kit/particles.ts';
import type { Language } from '../kit/words.ts';
import type { HuntReport } from './hunt-report.ts';
import type { LessonReport } from './report.ts';

const MOST = 3;

/** `★★☆` */
export const showStars = (stars: number): string => '★'.repeat(stars) + '☆'.repeat(MOST - stars);

export const caughtIn = ({ masks }: HuntReport): number =>
  masks.filter(({ isCaught }) => isCaught).length;

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

const en = {
  todo: 'to do',
  error: 'cannot be asked',
  unfit: 'not right yet about right functions',
  idle: 'asks nothing',
  judged: (caught: number, all: number) => `${caught} of ${all} caught`,
};

const ko: typeof en = {
  todo: '할 일',
  error: '물어볼 수 없음',
  unfit: '옳은 함수에서 아직 틀림',
  idle: '아무것도 묻지 않음',
  judged: (caught, all) => `${all}명 가운데 ${caught}명을 잡음`,
};

const WORDS: Readonly<Record<Language, typeof en>> = { en, ko: spoken(ko) };
