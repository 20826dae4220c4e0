/** The words around a failure in a terminal, in every language: those of the formats, and a few more. */
import { WORDS } from '../formats/words.ts';
import type { Language } from '../kit/words.ts';

const en = {
  ...WORDS.en,
  called: 'called',
  /** Exercises that fail for the same reason as the one that is named. */
  alike: (count: number) => `and ${count} more`,
  otherLaws: (count: number) => (count === 1 ? '1 other law fails' : `${count} other laws fail`),
};

export type FailureWords = typeof en;

const ko: FailureWords = {
  ...WORDS.ko,
  called: '호출',
  alike: (count) => `외 ${count}개`,
  otherLaws: (count) => `다른 법칙 ${count}개도 실패`,
};

export const FAILURE_WORDS: Readonly<Record<Language, FailureWords>> = { en, ko };
