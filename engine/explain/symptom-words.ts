/** What to say of the symptoms, in every language: what it looks like, and where to look. */
import { withParticles } from '../kit/particles.ts';
import type { Language, Words } from '../kit/words.ts';

/** A symptom, and what of it depends on the exercise: the name of a parameter or a function. */
export interface Symptom {
  readonly id: SymptomId;
  readonly name?: string;
}

export type SymptomId = keyof typeof SENTENCES;

export function tellSymptom({ id, name = '' }: Symptom, language: Language): string {
  return withParticles(SENTENCES[id][language].replaceAll('$', () => name));
}

const SENTENCES = {
  negated: {
    en: 'Every answer has the wrong sign: which of two terms is taken from the other, or where is a minus missing?',
    ko: '모든 답의 부호가 반대입니다. 어느 항에서 어느 항을 빼는지, 빠진 음의 부호는 없는지 살펴보세요.',
  },
  twice: {
    en: 'Every answer is twice what it should be: is something counted two times, or a factor ½ missing?',
    ko: '모든 답이 두 배입니다. 두 번 센 것은 없는지, ½이 빠지지 않았는지 살펴보세요.',
  },
  half: {
    en: 'Every answer is half of what it should be: is a factor 2 missing, from the derivative of a square for instance?',
    ko: '모든 답이 절반입니다. 제곱의 미분에서 나오는 2처럼 빠진 인자가 없는지 살펴보세요.',
  },
  timesLn2: {
    en: 'Every answer is right times ln 2 ≈ 0.693: two bases of logarithms or powers are mixed, 2 and e. Which one does the formula mean?',
    ko: '모든 답이 정답의 ln 2 ≈ 0.693배입니다. 로그나 거듭제곱의 밑 2와 e가 섞여 있습니다. 식이 뜻하는 밑은 무엇인가요?',
  },
  overLn2: {
    en: 'Every answer is right divided by ln 2 ≈ 0.693, as logarithms to the base 2 are: does the formula mean `Math.log` or `Math.log2`?',
    ko: '모든 답이 정답을 ln 2 ≈ 0.693으로 나눈 값입니다. 밑이 2인 로그가 그렇습니다. 식이 뜻하는 것은 `Math.log`인가요, `Math.log2`인가요?',
  },
  overLn10: {
    en: 'Every answer is right divided by ln 10 ≈ 2.303, as logarithms to the base 10 are: does the formula mean `Math.log` or `Math.log10`?',
    ko: '모든 답이 정답을 ln 10 ≈ 2.303으로 나눈 값입니다. 밑이 10인 로그가 그렇습니다. 식이 뜻하는 것은 `Math.log`인가요, `Math.log10`인가요?',
  },
  timesElements: {
    en: 'Every answer is too large by a factor n, the number of elements of $: is a mean to be taken where there is a sum?',
    ko: '모든 답이 정답의 n배입니다. n은 $의 원소 개수입니다. 평균을 내야 할 곳에서 합만 구하지 않았나요?',
  },
  overElements: {
    en: 'Every answer is too small by a factor n, the number of elements of $: is something divided by n that should not be, or twice?',
    ko: '모든 답이 정답을 $의 원소 개수 n으로 나눈 값입니다. 나누지 말아야 할 것을 n으로 나누었거나, 두 번 나누지 않았나요?',
  },
  timesRows: {
    en: 'Every answer is too large by the batch size, the number of rows of $: where does the mean over the batch belong?',
    ko: '모든 답이 정답의 n배입니다. n은 배치 크기($의 행 수)입니다. 배치에 대한 평균은 어디에 들어가야 하나요?',
  },
  overRows: {
    en: 'Every answer is too small by the batch size, the number of rows of $: is it divided by the batch where it should not be, or twice?',
    ko: '모든 답이 정답을 배치 크기($의 행 수)로 나눈 값입니다. 나누지 말아야 할 곳에서 배치 크기로 나누었거나, 두 번 나누지 않았나요?',
  },
  timesColumns: {
    en: 'Every answer is too large by the length of the last axis of $: is a mean along it to be taken where there is a sum?',
    ko: '모든 답이 정답의 n배입니다. n은 $의 마지막 축의 길이입니다. 그 축을 따라 평균을 내야 할 곳에서 합만 구하지 않았나요?',
  },
  overColumns: {
    en: 'Every answer is too small by the length of the last axis of $: is it divided by the wrong extent, or once too often?',
    ko: '모든 답이 정답을 $의 마지막 축의 길이로 나눈 값입니다. 다른 축의 길이로 나누어야 하거나, 한 번 더 나누지 않았나요?',
  },
  transposed: {
    en: 'Every answer comes out transposed: rows and columns have changed places. Which factor stands on the left, or which of them is to be transposed?',
    ko: '모든 답이 전치되어 나옵니다. 행과 열이 바뀌었습니다. 어느 쪽이 왼쪽에 와야 하고, 무엇을 전치해야 하나요?',
  },
  reversed: {
    en: 'Every answer has its entries from back to front: from which end does the loop begin?',
    ko: '모든 답의 순서가 거꾸로입니다. 반복이 어느 쪽 끝에서 시작하나요?',
  },
  permuted: {
    en: 'Every answer has the right numbers in the wrong places: in which order are the entries read, and in which written?',
    ko: '숫자는 모두 맞는데 자리가 틀렸습니다. 어떤 순서로 읽고, 어떤 순서로 쓰고 있나요?',
  },
  oneAhead: {
    en: 'Every answer is one step ahead: what should stand first is missing, and each entry stands where the one before it belongs.',
    ko: '모든 답이 한 걸음 앞서 있습니다. 맨 앞에 올 값이 빠졌고, 각 값이 앞의 값 자리에 있습니다.',
  },
  oneBehind: {
    en: 'Every answer is one step behind: each entry stands where the one after it belongs. Is it noted down before the step or after it?',
    ko: '모든 답이 한 걸음 늦습니다. 각 값이 뒤의 값 자리에 있습니다. 갱신하기 전에 적나요, 갱신한 뒤에 적나요?',
  },
  inputReturned: {
    en: 'Every answer is the argument $, just as it was given: does the code run that should make something else of it, and is its result returned?',
    ko: '언제나 인수 $이(가) 받은 그대로 돌아옵니다. 다른 값을 만들어야 할 코드가 실행되나요? 그 결과를 돌려주나요?',
  },
  stateReturned: {
    en: 'The state comes back as it was before the step: is a new one worked out, and is that the one returned?',
    ko: '상태가 갱신하기 전 그대로 돌아옵니다. 새 상태를 만들고, 그 상태를 돌려주나요?',
  },
  functionForDerivative: {
    en: 'These are the values of $ itself, not of its derivative: what is its slope at x?',
    ko: '도함수가 아니라 $ 자체의 값입니다. x에서의 기울기는 얼마인가요?',
  },
  derivativeForFunction: {
    en: 'These are the values of $, the derivative, not of the function itself.',
    ko: '함수 자체가 아니라 도함수 $의 값입니다.',
  },
  notFinite: {
    en: 'Wherever the answer is wrong it is NaN or infinite, though there is a finite right one: does a part of the formula become 0/0, ∞/∞ or ∞ − ∞ there, does a number grow too large, or is an `undefined` among the numbers?',
    ko: '틀린 곳은 모두 NaN이나 무한대인데 정답은 유한합니다. 식의 어느 부분이 그곳에서 0/0, ∞/∞, ∞ − ∞가 되거나 너무 커지나요? 수 가운데 `undefined`가 섞이지는 않았나요?',
  },
  float32: {
    en: 'The answers are right to seven digits only, as numbers are that were rounded to float32: is a Float32Array or `Math.fround` on the way?',
    ko: '답이 일곱 자리까지만 맞습니다. float32로 반올림한 수가 그렇습니다. 중간에 Float32Array나 `Math.fround`가 있나요?',
  },
  losesDigits: {
    en: 'The answers are nearly right, and the larger the input the less so: does an approximation stop too soon, or are two large numbers subtracted that are almost the same?',
    ko: '답이 거의 맞지만 입력이 클수록 더 어긋납니다. 근사를 너무 일찍 멈추었거나, 거의 같은 두 큰 수를 빼는 곳이 있나요?',
  },
  onlySmall: {
    en: 'Right for small numbers and wrong for all large ones: what does the formula do where the numbers are far from 0?',
    ko: '작은 수에서는 맞고 큰 수에서는 모두 틀립니다. 0에서 먼 수에서는 식이 어떻게 되나요?',
  },
  onlyPositive: {
    en: 'Right for positive numbers and wrong for all negative ones: what should happen below 0?',
    ko: '양수에서는 맞고 음수에서는 모두 틀립니다. 0보다 작은 수에서는 어떻게 되어야 하나요?',
  },
  onlyNegative: {
    en: 'Right for negative numbers and wrong for all positive ones: what should happen above 0?',
    ko: '음수에서는 맞고 양수에서는 모두 틀립니다. 0보다 큰 수에서는 어떻게 되어야 하나요?',
  },
  onlySquare: {
    en: 'Right where $ is square and wrong wherever it is not: which of its two extents is meant?',
    ko: '$이(가) 정사각일 때만 맞고 그 밖에는 모두 틀립니다. 두 축의 길이 가운데 어느 것이어야 하나요?',
  },
  onlyOneRow: {
    en: 'Always right where $ has a single row, but not where there are more: what is to become of the rows? Is each kept by itself, or are they added up or averaged?',
    ko: '$의 행이 하나일 때는 언제나 맞지만 여러 개일 때는 그렇지 않습니다. 행이 여러 개일 때 어떻게 해야 하나요? 행마다 따로 두나요, 더하나요, 평균을 내나요?',
  },
} as const satisfies Readonly<Record<string, Words>>;
