/** What is told of a law that a student wrote. */
import { explainProblem } from '../../kit/messages.ts';
import { spoken } from '../../kit/particles.ts';
import { show } from '../../kit/show.ts';
import type { Language } from '../../kit/words.ts';
import type { Data } from '../../sandbox/codec.ts';
import { LIMITS } from '../../sandbox/limits.ts';
import type { Said } from './hearing.ts';

interface HuntWords {
  /** `of` are the functions, as the law calls them. */
  readonly accused: (law: string, of: string) => string;
  readonly noAnswer: (law: string, value: string) => string;
  readonly threw: (law: string, problem: string) => string;
  readonly asks: (law: string) => string;
  readonly work: (law: string) => string;
  readonly idle: (law: string, of: string) => string;
  readonly noSuspects: string;
  /** Behind why nothing was said of a suspect. */
  readonly sayFalse: string;
}

export const HUNT_WORDS: Readonly<Record<Language, HuntWords>> = {
  en: {
    accused: (law, of) =>
      `False alarm: nothing is wrong with ${of} here, and ${law} answers false. What does it demand that does not always hold?`,
    noAnswer: (law, value) => `${law} answers ${value}: a law answers true or false.`,
    threw: (law, problem) => `${law} comes to no answer. ${problem}`,
    asks: (law) => `${law} asks more than ${LIMITS.lawAsks} times about one input.`,
    work: (law) => `What ${law} asks takes too long to be answered.`,
    idle: (law, of) => `${law} never calls ${of}, so it cannot know anything.`,
    noSuspects: 'The functions of this hunt are not here.',
    sayFalse: 'That is no accusation: where something is wrong, answer false.',
  },
  ko: spoken({
    accused: (law, of) =>
      `오경보입니다. 여기서 ${of}은(는) 옳은데 ${law}은(는) false라고 합니다. 늘 성립하지는 않는 것을 요구하고 있지 않나요?`,
    noAnswer: (law, value) =>
      `${law}이(가) ${value}을(를) 돌려줍니다. 법칙은 true나 false를 돌려줍니다.`,
    threw: (law, problem) => `${law}이(가) 답에 이르지 못합니다. ${problem}`,
    asks: (law) => `${law}이(가) 입력 하나에 함수를 ${LIMITS.lawAsks}번 넘게 호출합니다.`,
    work: (law) => `${law}이(가) 묻는 것에 답하는 데 시간이 너무 오래 걸립니다.`,
    idle: (law, of) => `${law}은(는) ${of}을(를) 한 번도 호출하지 않으니 아무것도 알 수 없습니다.`,
    noSuspects: '이 범인 찾기의 함수들이 여기에 없습니다.',
    sayFalse: '이것은 의심한 것이 아닙니다. 무언가 틀렸다면 false를 돌려주세요.',
  }),
};

const ended = (sentence: string): string => sentence.replace(/(?<![.?!])$/, '.');

/** Why a law is no law: what it said of a right function, where it should have said that it holds. */
export function tellSaid(said: Said, law: string, of: string, language: Language): string {
  const words = HUNT_WORDS[language];
  switch (said.type) {
    case 'no-answer':
      return words.noAnswer(law, show(said.value satisfies Data));
    case 'problem':
      return words.threw(law, ended(explainProblem(said.problem, language)));
    case 'too-much':
      return words[said.of](law);
    default:
      return words.accused(law, of);
  }
}

/** Why a suspect is at large of which the law said neither true nor false. */
export const tellUnsaid = (said: Said, law: string, language: Language): string =>
  `${tellSaid(said, law, '', language)} ${HUNT_WORDS[language].sayFalse}`;
