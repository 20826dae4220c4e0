// Why a formula cannot be read.
import type { Words } from '../parts/words.ts';

/** What cannot be read says why, in words. */
export class Unreadable extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export const PROBLEMS = {
  unexpected: (text: string): Words => ({
    en: `“${text}” does not fit there. Write a sign (+ − * / ^) between two values.`,
    ko: `“${text}”: 이 자리에는 쓸 수 없습니다. 두 값 사이에는 기호(+ − * / ^)를 쓰세요.`,
  }),
  ended: {
    en: 'The formula ends too early: a value is missing.',
    ko: '식이 끝나지 않았습니다. 값이 하나 빠져 있습니다.',
  },
  unclosed: { en: 'A closing bracket is missing.', ko: '닫는 괄호가 빠져 있습니다.' },
  noOperation: {
    en: 'There is nothing to differentiate: write at least one operation, such as x*x.',
    ko: '미분할 것이 없습니다. x*x처럼 연산을 적어도 하나 쓰세요.',
  },
  exponent: {
    en: 'The exponent of ^ has to be a plain number, as in x^2.',
    ko: '^의 지수는 x^2처럼 그냥 수여야 합니다.',
  },
  unused: {
    en: 'The last statement is the result, and it does not use all that stands before it.',
    ko: '마지막 문장이 결과인데, 앞에서 쓴 것을 모두 사용하지는 않습니다.',
  },
  givenTwice: (name: string): Words => ({
    en: `${name} already has a value: give this one another name.`,
    ko: `${name}에는 이미 값이 있습니다. 다른 이름을 쓰세요.`,
  }),
  onlyAnotherName: (name: string): Words => ({
    en: `${name} = … has to be followed by an operation.`,
    ko: `${name} = … 다음에는 연산이 와야 합니다.`,
  }),
  noFunction: (name: string, known: readonly string[]): Words => ({
    en: `Value has no ${name}. It has ${known.join(', ')}; σ(x) is 1/(1 + exp(−x)).`,
    ko: `${name}: Value에 없는 함수입니다. ${known.join(', ')}만 있고, σ(x)는 1/(1 + exp(−x))로 씁니다.`,
  }),
  noArgument: (name: string): Words => ({
    en: `${name} needs an argument in brackets: ${name}(x).`,
    ko: `${name}에는 괄호 안에 인수가 필요합니다. ${name}(x)처럼 쓰세요.`,
  }),
  tooMany: (nodes: number, variables: number): Words => ({
    en: `That is too large to draw: at most ${nodes} values, of which ${variables} are variables.`,
    ko: `그리기에는 너무 큽니다. 값은 ${nodes}개까지, 그 가운데 변수는 ${variables}개까지입니다.`,
  }),
} as const;
