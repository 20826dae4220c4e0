/** The words around a failure in a terminal, in every language. */
import type { Language } from '../kit/words.ts';

export interface FailureWords {
  readonly called: string;
  readonly returned: string;
  readonly expected: string;
  readonly printed: string;
  readonly replay: string;
  readonly more: (count: number) => string;
  /** Exercises that fail for the same reason as the one that is named. */
  readonly alike: (count: number) => string;
  readonly otherLaws: (count: number) => string;
}

const en: FailureWords = {
  called: 'called',
  returned: 'returned',
  expected: 'expected',
  printed: 'printed',
  replay: 'replay',
  more: (count) => `… and ${count} more`,
  alike: (count) => `and ${count} more`,
  otherLaws: (count) => (count === 1 ? '1 other law fails' : `${count} other laws fail`),
};

const ko: FailureWords = {
  called: '호출',
  returned: '받은 값',
  expected: '기댓값',
  printed: '출력',
  replay: '다시 보기',
  more: (count) => `… 이 밖에 ${count}개`,
  alike: (count) => `외 ${count}개`,
  otherLaws: (count) => `다른 법칙 ${count}개도 실패`,
};

export const FAILURE_WORDS: Readonly<Record<Language, FailureWords>> = { en, ko };
