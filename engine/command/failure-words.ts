/** The words around a failure in a terminal, in every language: those of the formats, and a few more. */
import { type FormatWords, WORDS } from '../formats/words.ts';
import type { Language } from '../kit/words.ts';

export interface FailureWords extends FormatWords {
  readonly called: string;
  /** Exercises that fail for the same reason as the one that is named. */
  readonly alike: (count: number) => string;
  readonly otherLaws: (count: number) => string;
}

export const FAILURE_WORDS: Readonly<Record<Language, FailureWords>> = {
  en: {
    ...WORDS.en,
    called: 'called',
    alike: (count) => `and ${count} more`,
    otherLaws: (count) => (count === 1 ? '1 other law fails' : `${count} other laws fail`),
  },
  ko: {
    ...WORDS.ko,
    called: '호출',
    alike: (count) => `외 ${count}개`,
    otherLaws: (count) => `다른 법칙 ${count}개도 실패`,
  },
};
