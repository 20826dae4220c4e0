/** What to say of the symptoms, in every language: what it looks like, and where to look. */
import { withParticles } from '../kit/particles.ts';
import { inLanguage, type Language, type Texts, type Words } from '../kit/words.ts';
import { HEADS, WHERE } from './symptoms/where-words.ts';

/** A symptom, and what of it depends on the exercise. */
export interface Symptom {
  readonly id: SymptomId;
  /** A parameter, a function, a formula. */
  readonly name?: string;
  /** Another argument, or a word. */
  readonly other?: string;
  /** The field of the answers that it shows in, … */
  readonly part?: string;
  /** … all that are wrong, as code, and whether there are others. */
  readonly wrong?: string;
  readonly isRestRight?: boolean;
  /** What happens where the input is so. */
  readonly head?: keyof typeof HEADS;
  /** What its author says of it. */
  readonly words?: Texts;
}

type Where = keyof typeof WHERE;

export type SymptomId = keyof typeof SENTENCES | Where | 'reading';

/** What it is called in a report: `negated`, `negated.dw` in that field alone, `letsIn.whereZero`. */
export const idOf = ({ id, head, part }: Symptom): string =>
  [head, id, part?.replaceAll('`', '')].filter((each) => each !== undefined).join('.');

export function tellSymptom(symptom: Symptom, language: Language): string {
  const { id, name = '', other = '', part } = symptom;
  if (id === 'reading') return inLanguage(symptom.words ?? {}, language);
  const sentence = isWhere(id)
    ? HEADS[symptom.head ?? 'wrong'][language].replace('§', () => WHERE[id][language])
    : SENTENCES[id][language];
  const about = part === undefined ? ANSWER[language] : part.startsWith('`') ? part : `\`${part}\``;
  const filled = sentence.replaceAll(/[$%@]/g, (sign) => ({ $: name, '%': other })[sign] ?? about);
  const first = symptom.wrong === undefined ? '' : `${wrongIn(symptom)[language]} `;
  const isOfOne = sentence.includes('@') || !symptom.wrong?.includes(',');
  return withParticles(`${first}${isOfOne ? filled : ofPart(about, filled)[language]}`);
}

/** What does not say of which field it is told, where several are wrong in ways of their own. */
const ofPart = (part: string, sentence: string): Words => ({
  en: `In ${part}: ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`,
  ko: `${part}은(는) 이렇습니다. ${sentence}`,
});

/** Which fields are wrong. */
const wrongIn = ({ wrong, isRestRight }: Symptom): Words =>
  isRestRight
    ? {
        en: `Wrong in the answers: ${wrong}; the rest is right.`,
        ko: `답에서 ${wrong}만 틀리고 나머지는 맞습니다.`,
      }
    : { en: `Wrong in the answers: ${wrong}.`, ko: `답에서 ${wrong}이(가) 틀립니다.` };

const isWhere = (id: SymptomId): id is Where => id in WHERE;

/** What a sentence is about: `Every @`. */
const ANSWER: Words = { en: 'answer', ko: '답' };

const SENTENCES = {
  negated: {
    en: 'Every @ has the wrong sign: which of two terms is taken from the other, or where is a minus missing?',
    ko: '모든 @의 부호가 반대입니다. 어느 항에서 어느 항을 빼는지, 빠진 음의 부호는 없는지 살펴보세요.',
  },
  twice: {
    en: 'Every @ is twice what it should be: is something counted two times, or a factor ½ missing?',
    ko: '모든 @이(가) 두 배입니다. 두 번 센 것은 없는지, ½이 빠지지 않았는지 살펴보세요.',
  },
  half: {
    en: 'Every @ is half of what it should be: is a factor 2 missing, from the derivative of a square for instance?',
    ko: '모든 @이(가) 절반입니다. 제곱의 미분에서 나오는 2처럼 빠진 인자가 없는지 살펴보세요.',
  },
  timesLn2: {
    en: 'Every @ is right times ln 2 ≈ 0.693: two bases of logarithms or powers are mixed, 2 and e. Which one does the formula mean?',
    ko: '모든 @이(가) 정답의 ln 2 ≈ 0.693배입니다. 로그나 거듭제곱의 밑 2와 e가 섞여 있습니다. 식이 뜻하는 밑은 무엇인가요?',
  },
  overLn2: {
    en: 'Every @ is right divided by ln 2 ≈ 0.693, as logarithms to the base 2 are: does the formula mean `Math.log` or `Math.log2`?',
    ko: '모든 @이(가) 정답을 ln 2 ≈ 0.693으로 나눈 값입니다. 밑이 2인 로그가 그렇습니다. 식이 뜻하는 것은 `Math.log`인가요, `Math.log2`인가요?',
  },
  overLn10: {
    en: 'Every @ is right divided by ln 10 ≈ 2.303, as logarithms to the base 10 are: does the formula mean `Math.log` or `Math.log10`?',
    ko: '모든 @이(가) 정답을 ln 10 ≈ 2.303으로 나눈 값입니다. 밑이 10인 로그가 그렇습니다. 식이 뜻하는 것은 `Math.log`인가요, `Math.log10`인가요?',
  },
  timesElements: {
    en: 'Every @ is too large by a factor n, the number of elements of $: is a mean to be taken where there is a sum?',
    ko: '모든 @이(가) 정답의 n배입니다. n은 $의 원소 개수입니다. 평균을 내야 할 곳에서 합만 구하지 않았나요?',
  },
  overElements: {
    en: 'Every @ is too small by a factor n, the number of elements of $: is something divided by n that should not be, or twice?',
    ko: '모든 @이(가) 정답을 $의 원소 개수 n으로 나눈 값입니다. 나누지 말아야 할 것을 n으로 나누었거나, 두 번 나누지 않았나요?',
  },
  timesRows: {
    en: 'Every @ is too large by the batch size, the number of rows of $: where does the mean over the batch belong?',
    ko: '모든 @이(가) 정답의 n배입니다. n은 배치 크기($의 행 수)입니다. 배치에 대한 평균은 어디에 들어가야 하나요?',
  },
  overRows: {
    en: 'Every @ is too small by the batch size, the number of rows of $: is it divided by the batch where it should not be, or twice?',
    ko: '모든 @이(가) 정답을 배치 크기($의 행 수)로 나눈 값입니다. 나누지 말아야 할 곳에서 배치 크기로 나누었거나, 두 번 나누지 않았나요?',
  },
  timesColumns: {
    en: 'Every @ is too large by the length of the last axis of $: is a mean along it to be taken where there is a sum?',
    ko: '모든 @이(가) 정답의 n배입니다. n은 $의 마지막 축의 길이입니다. 그 축을 따라 평균을 내야 할 곳에서 합만 구하지 않았나요?',
  },
  overColumns: {
    en: 'Every @ is too small by the length of the last axis of $: is it divided by the wrong extent, or once too often?',
    ko: '모든 @이(가) 정답을 $의 마지막 축의 길이로 나눈 값입니다. 다른 축의 길이로 나누어야 하거나, 한 번 더 나누지 않았나요?',
  },
  transposed: {
    en: 'Every @ comes out transposed: rows and columns have changed places. Which factor stands on the left, or which of them is to be transposed?',
    ko: '모든 @이(가) 전치되어 나옵니다. 행과 열이 바뀌었습니다. 어느 쪽이 왼쪽에 와야 하고, 무엇을 전치해야 하나요?',
  },
  reversed: {
    en: 'Every @ has its entries from back to front: from which end does the loop begin?',
    ko: '모든 @의 순서가 거꾸로입니다. 반복이 어느 쪽 끝에서 시작하나요?',
  },
  permuted: {
    en: 'Every @ has the right numbers in the wrong places: in which order are the entries read, and in which written?',
    ko: '숫자는 모두 맞는데 자리가 틀렸습니다. 어떤 순서로 읽고, 어떤 순서로 쓰고 있나요?',
  },
  oneAhead: {
    en: 'Every @ is one step ahead: what should stand first is missing, and each entry stands where the one before it belongs.',
    ko: '모든 @이(가) 한 걸음 앞서 있습니다. 맨 앞에 올 값이 빠졌고, 각 값이 앞의 값 자리에 있습니다.',
  },
  oneBehind: {
    en: 'Every @ is one step behind: each entry stands where the one after it belongs. Is it noted down before the step or after it?',
    ko: '모든 @이(가) 한 걸음 늦습니다. 각 값이 뒤의 값 자리에 있습니다. 갱신하기 전에 적나요, 갱신한 뒤에 적나요?',
  },
  inputReturned: {
    en: 'Every @ is the argument $, just as it was given: does the code run that should make something else of it, and is its result returned?',
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
  onlyPart: {
    en: 'What is made of what there, in which order, and by which formula?',
    ko: '무엇으로, 어떤 순서로, 어떤 식으로 만드나요?',
  },
  onlyLarge: {
    en: 'Right for all large numbers and wrong for all others: far out the formula is right, so which part of it matters near 0 alone?',
    ko: '큰 수에서는 모두 맞고 나머지에서는 모두 틀립니다. 0에서 먼 곳은 식이 맞습니다. 0 가까이에서만 중요한 부분은 무엇인가요?',
  },
  shapeOneRow: {
    en: 'Every @ has a single row: what becomes of the other ones, is each put in the place of the one before it?',
    ko: '모든 @의 행이 하나뿐입니다. 나머지 행은 어떻게 되나요? 앞의 행을 뒤의 행이 덮어쓰나요?',
  },
  asIfSwapped: {
    en: 'Every @ is what would be right if `$` and `%` changed places: in which order are they taken?',
    ko: '모든 @이(가) `$`과(와) `%`의 자리를 바꾸었을 때의 정답입니다. 어떤 순서로 받고, 어떤 순서로 쓰나요?',
  },
  asIfOther: {
    en: 'Every @ is what would be right if `$` were the same as `%`: is `%` taken where `$` is meant?',
    ko: '모든 @이(가) `$`이(가) `%`과(와) 같을 때의 정답입니다. `$`을(를) 써야 할 곳에 `%`을(를) 쓰지 않았나요?',
  },
  asIfLeftOut: {
    en: 'Every @ is what would be right if `$` were left out: does what is given get as far as the formula?',
    ko: '모든 @이(가) `$`을(를) 주지 않았을 때의 정답입니다. 받은 값이 식까지 전해지나요?',
  },
  asIfNegated: {
    en: 'Every @ is what would be right for −`$`: where does its sign get turned round?',
    ko: '모든 @이(가) −`$`의 정답입니다. 부호가 어디에서 바뀌나요?',
  },
  asIfZero: {
    en: 'Every @ is what would be right if `$` were 0: where does it come into the formula?',
    ko: '모든 @이(가) `$`이(가) 0일 때의 정답입니다. `$`은(는) 식의 어디에 들어가나요?',
  },
  asIfOne: {
    en: 'Every @ is what would be right if `$` were 1: where does it come into the formula?',
    ko: '모든 @이(가) `$`이(가) 1일 때의 정답입니다. `$`은(는) 식의 어디에 들어가나요?',
  },
  asIfSize: {
    en: 'Every @ is what would be right for |`$`|: where does the sign get lost?',
    ko: '모든 @이(가) |`$`|의 정답입니다. 부호가 어디에서 사라지나요?',
  },
  asIfSquared: {
    en: 'Every @ is what would be right for the square of `$`: where is it squared once too often?',
    ko: '모든 @이(가) `$`의 제곱의 정답입니다. 어디에서 한 번 더 제곱하나요?',
  },
  asIfRoot: {
    en: 'Every @ is what would be right for the root of `$`: where is a root taken too many, or a square left out?',
    ko: '모든 @이(가) `$`의 제곱근의 정답입니다. 어디에서 제곱근을 더 구하거나 제곱을 빠뜨렸나요?',
  },
  asIfDoubled: {
    en: 'Every @ is what would be right for twice `$`: where does the 2 come from?',
    ko: '모든 @이(가) `$`의 두 배의 정답입니다. 2는 어디에서 왔나요?',
  },
  asIfHalved: {
    en: 'Every @ is what would be right for half of `$`: where does the ½ come from?',
    ko: '모든 @이(가) `$`의 절반의 정답입니다. ½은 어디에서 왔나요?',
  },
  asIfRest: {
    en: 'Every @ is what would be right for 1 − `$`: which part is it that `$` weighs, and which 1 − `$`?',
    ko: '모든 @이(가) 1 − `$`의 정답입니다. `$`을(를) 곱하는 쪽과 1 − `$`을(를) 곱하는 쪽은 각각 어느 것인가요?',
  },
  asIfNext: {
    en: 'Every @ is what would be right if `$` were one more: where is it counted from, and when is it counted up?',
    ko: '모든 @이(가) `$`이(가) 1 더 클 때의 정답입니다. 어디부터 세고, 언제 1을 더하나요?',
  },
  asIfLast: {
    en: 'Every @ is what would be right if `$` were one less: where is it counted from, and where does a loop end?',
    ko: '모든 @이(가) `$`이(가) 1 더 작을 때의 정답입니다. 어디부터 세고, 반복이 어디에서 끝나나요?',
  },
  asIfTransposed: {
    en: 'Every @ is what would be right for `$` transposed: which of its axes is which?',
    ko: '모든 @이(가) `$`을(를) 전치했을 때의 정답입니다. `$`의 어느 축이 어느 것인가요?',
  },
  asIfReversed: {
    en: 'Every @ is what would be right for `$` from back to front: from which end is it read?',
    ko: '모든 @이(가) `$`을(를) 거꾸로 했을 때의 정답입니다. 어느 쪽 끝부터 읽나요?',
  },
  numberTooLarge: {
    en: 'One number alone would do: with a smaller number in the place of `$`, and all others as they are, every law would hold.',
    ko: '숫자 하나만 바꾸면 됩니다. `$` 자리에 더 작은 수가 있으면, 나머지는 그대로 두어도 모든 법칙이 성립합니다.',
  },
  numberTooSmall: {
    en: 'One number alone would do: with a larger number in the place of `$`, and all others as they are, every law would hold.',
    ko: '숫자 하나만 바꾸면 됩니다. `$` 자리에 더 큰 수가 있으면, 나머지는 그대로 두어도 모든 법칙이 성립합니다.',
  },
  constant: {
    en: 'In all cases that were tried, every @ consists of nothing but $: what does it depend on, and does that get as far as the result?',
    ko: '시험한 모든 경우에 @에 $밖에 없습니다. 무엇에 따라 달라져야 하고, 그것이 결과까지 전해지나요?',
  },
  confused: {
    en: 'Every @ that is wrong is `$` where it should be `%`: what distinguishes the two, and is it asked for, in the right order?',
    ko: '틀린 @은(는) 모두 `%`이어야 할 곳의 `$`입니다. 둘은 무엇으로 구별되고, 그것을 올바른 순서로 묻나요?',
  },
  oneWord: {
    en: 'Every @ that is wrong is `$`: when is `$` answered, and is another answer asked for before it?',
    ko: '틀린 @은(는) 모두 `$`입니다. `$`은(는) 언제 나오고, 다른 답인지는 그 전에 확인하나요?',
  },
  lostWord: {
    en: 'No @ is ever `$`, and every one that is wrong should be: is it written as it should be, and when is it answered?',
    ko: '`$`이(가) 나와야 할 곳에서 한 번도 나오지 않고, 틀린 @은(는) 그것뿐입니다. 철자가 맞나요? 언제 나와야 하나요?',
  },
  uniform: {
    en: 'Every @ has the same number everywhere, though it should not: does a loop or a step change what it is to change from entry to entry?',
    ko: '@마다 모든 자리에 같은 수가 들어 있습니다. 그래서는 안 됩니다. 원소마다 달라져야 할 것이 바뀌나요?',
  },
  refusesSome: {
    en: 'Every right question is answered rightly, and some bad input is refused, but not all of it: which part of the condition that throws holds too seldom, or is left out?',
    ko: '올바른 입력의 답은 모두 맞고 잘못된 입력도 일부는 거부하지만, 모두 거부하지는 않습니다. 오류를 던지는 조건에서 무엇이 빠졌거나 너무 드물게 참이 되나요?',
  },
  refusesAll: {
    en: 'Every question ends in an error, right ones too: where does it come from, and which condition or which value leads there?',
    ko: '올바른 입력까지 모두 오류로 끝납니다. 그 오류는 어디에서 나고, 어떤 조건이나 값 때문에 나나요?',
  },
  otherFunction: {
    en: 'These are the answers of `$`: in what does it differ from this one?',
    ko: '`$`의 답입니다. 이 함수는 그것과 무엇이 다른가요?',
  },
  timesFormula: {
    en: 'Every @ is right but for a factor: it is the right one times `$`. Which factor is missing, or one too many?',
    ko: '모든 @에 인자 하나가 잘못되었습니다. 맞는 값에 `$`을(를) 곱한 값입니다. 어느 인자가 빠졌거나 더 들어갔나요?',
  },
  plusFormula: {
    en: 'Every @ is right but for a term: it is the right one `$`. Which term is missing, one too many, or has the wrong sign?',
    ko: '모든 @에 항 하나가 잘못되었습니다. 맞는 값에 `$`만큼 차이가 납니다. 어느 항이 빠졌거나, 더 들어갔거나, 부호가 틀렸나요?',
  },
  equalsFormula: {
    en: 'Every @ is just `$`: what else belongs to the formula, and does it get as far as the result?',
    ko: '모든 @이(가) 그저 `$`입니다. 식에 더 들어갈 것은 무엇이고, 그것이 결과까지 전해지나요?',
  },
  partReturned: {
    en: 'Every @ comes back as it was given: is a new one worked out, and is that the one returned?',
    ko: '@이(가) 언제나 받은 그대로 돌아옵니다. 새 값을 만들고, 그 값을 돌려주나요?',
  },
  answerFactor: {
    en: 'Every @ is right but for one factor for all of its entries, which is another one from answer to answer: what is everything multiplied with or divided by?',
    ko: '모든 @의 원소끼리 비율은 맞지만 전체에 잘못된 수가 곱해져 있고, 그 수는 답마다 다릅니다. 전체를 무엇으로 곱하거나 나누나요?',
  },
  answerTerm: {
    en: 'Every @ is right but for one number that is added to all of its entries, another one from answer to answer: what is added to or taken from everything?',
    ko: '모든 @의 원소끼리 차이는 맞지만 전체에 잘못된 수가 더해져 있고, 그 수는 답마다 다릅니다. 전체에 무엇을 더하거나 빼나요?',
  },
  rowFactor: {
    en: 'In every row of every @ the entries are in the right proportion to each other, but the row as a whole has a wrong factor: by what is it divided, and by what of its own?',
    ko: '@의 행마다 원소끼리 비율은 맞지만 행 전체에 잘못된 수가 곱해져 있습니다. 행을 무엇으로 나누어야 하나요?',
  },
  rowTerm: {
    en: 'In every row of every @ the differences between the entries are right, but one wrong number is added to the whole row: what is taken from it, and what of its own?',
    ko: '@의 행마다 원소끼리 차이는 맞지만 행 전체에 잘못된 수가 더해져 있습니다. 행에서 무엇을 빼야 하나요?',
  },
  shapeNone: {
    en: 'Every @ is a single number without axes: where do the axes get lost? A sum or a maximum of everything has none.',
    ko: '모든 @이(가) 축이 없는 수 하나입니다. 축은 어디에서 없어졌나요? 전체의 합이나 최댓값에는 축이 없습니다.',
  },
  shapeFlat: {
    en: 'Every @ has all of its entries along one axis: where does it get back its shape?',
    ko: '모든 @의 원소가 한 축에 늘어서 있습니다. 모양을 어디에서 되돌리나요?',
  },
  shapeReversed: {
    en: 'Every @ has its axes in the reverse order: which extent comes first?',
    ko: '모든 @의 축 순서가 거꾸로입니다. 어느 축이 먼저 와야 하나요?',
  },
  shapeLacksFirst: {
    en: 'Every @ lacks its first axis: is something added up or picked along it that should be kept?',
    ko: '모든 @에 첫 축이 없습니다. 남겨야 할 축을 따라 더하거나 하나만 고르지 않았나요?',
  },
  shapeLacksLast: {
    en: 'Every @ lacks its last axis: is something added up or picked along it that should be kept?',
    ko: '모든 @에 마지막 축이 없습니다. 남겨야 할 축을 따라 더하거나 하나만 고르지 않았나요?',
  },
  shapeOneFirst: {
    en: 'Every @ has an axis of length 1 too many, in front: is it wrapped in brackets once too often, or is an axis kept?',
    ko: '모든 @의 앞에 길이 1인 축이 하나 더 있습니다. 대괄호로 한 번 더 감쌌거나, 없애야 할 축을 남겼나요?',
  },
  shapeOneLast: {
    en: 'Every @ has an axis of length 1 too many, at its end: is an axis kept that should go?',
    ko: '모든 @의 끝에 길이 1인 축이 하나 더 있습니다. 없애야 할 축을 남겼나요?',
  },
  shapeShorter: {
    en: 'Every @ is one too short: does the loop begin one too late or end one too early, or is what stands first or last left out?',
    ko: '모든 @의 길이가 하나 모자랍니다. 반복이 하나 늦게 시작하거나 하나 일찍 끝나거나, 처음이나 마지막 것이 빠졌나요?',
  },
  shapeLonger: {
    en: 'Every @ is one too long: does the loop go one turn too far, or is something noted down before it?',
    ko: '모든 @이(가) 하나 더 깁니다. 반복이 한 번 더 돌거나, 반복 전에 무엇을 더 적나요?',
  },
  shapeNarrower: {
    en: 'Every row of every @ is one too short: where does the loop over its entries begin and end?',
    ko: '@의 행마다 길이가 하나 모자랍니다. 원소를 도는 반복이 어디에서 시작하고 끝나나요?',
  },
  shapeWider: {
    en: 'Every row of every @ is one too long: where does the loop over its entries begin and end?',
    ko: '@의 행마다 길이가 하나 더 깁니다. 원소를 도는 반복이 어디에서 시작하고 끝나나요?',
  },
  shapeEmpty: {
    en: 'Every @ is empty: does the loop ever run, and is what it makes put into the answer?',
    ko: '모든 @이(가) 비어 있습니다. 반복이 도나요? 만든 것을 답에 넣나요?',
  },
  shapeOfArgument: {
    en: 'Every @ has the shape of `$`, which is not the right one: what should the shape be made of?',
    ko: '모든 @의 모양이 `$`의 모양과 같은데, 그것은 올바른 모양이 아닙니다. 모양을 무엇으로 정해야 하나요?',
  },
  wrongFirst: {
    en: 'Every @ is wrong in its first entry at most: all others are right. Is the first one treated otherwise, or left out?',
    ko: '@에서 틀린 곳은 첫 원소뿐이고 나머지는 모두 맞습니다. 첫 원소만 다르게 다루거나 빠뜨리나요?',
  },
  wrongLast: {
    en: 'Every @ is wrong in its last entry at most: all others are right. Does a loop stop too early, or is the last one treated otherwise?',
    ko: '@에서 틀린 곳은 마지막 원소뿐이고 나머지는 모두 맞습니다. 반복이 일찍 끝나거나, 마지막 원소만 다르게 다루나요?',
  },
  wrongDiagonal: {
    en: 'Every @ is wrong on its diagonal only: what stands where row and column have the same number?',
    ko: '@에서 틀린 곳은 대각선뿐입니다. 행과 열의 번호가 같은 자리에는 무엇이 와야 하나요?',
  },
  wrongFirstRow: {
    en: 'Every @ is wrong in its first row only: is that one treated otherwise, or left out?',
    ko: '@에서 틀린 곳은 첫 행뿐입니다. 첫 행만 다르게 다루거나 빠뜨리나요?',
  },
  wrongLastRow: {
    en: 'Every @ is wrong in its last row only: does a loop over the rows stop too early?',
    ko: '@에서 틀린 곳은 마지막 행뿐입니다. 행을 도는 반복이 일찍 끝나나요?',
  },
  wrongFirstColumn: {
    en: 'Every @ is wrong in its first column only: is that one treated otherwise, or left out?',
    ko: '@에서 틀린 곳은 첫 열뿐입니다. 첫 열만 다르게 다루거나 빠뜨리나요?',
  },
  wrongLastColumn: {
    en: 'Every @ is wrong in its last column only: does a loop over the columns stop too early?',
    ko: '@에서 틀린 곳은 마지막 열뿐입니다. 열을 도는 반복이 일찍 끝나나요?',
  },
  rightFirst: {
    en: 'The first entry of every @ is right, and mistakes stand behind it: what is to happen from the second one on?',
    ko: '@의 첫 원소는 언제나 맞고, 틀린 곳은 그 뒤에 있습니다. 둘째 원소부터는 어떻게 해야 하나요?',
  },
  rightLast: {
    en: 'The last entry of every @ is right, and mistakes stand before it: what is to happen there?',
    ko: '@의 마지막 원소는 언제나 맞고, 틀린 곳은 그 앞에 있습니다. 앞의 원소는 어떻게 해야 하나요?',
  },
  rightDiagonal: {
    en: 'The diagonal of every @ is right, and mistakes stand beside it: what stands where row and column have different numbers?',
    ko: '@의 대각선은 언제나 맞고, 틀린 곳은 그 밖에 있습니다. 행과 열의 번호가 다른 자리에는 무엇이 와야 하나요?',
  },
  rightFirstRow: {
    en: 'The first row of every @ is right, and mistakes stand in the others: what becomes of the second row?',
    ko: '@의 첫 행은 언제나 맞고, 틀린 곳은 다른 행에 있습니다. 둘째 행부터는 어떻게 되나요?',
  },
  rightLastRow: {
    en: 'The last row of every @ is right, and mistakes stand in the others: does each row keep what belongs to it?',
    ko: '@의 마지막 행은 언제나 맞고, 틀린 곳은 다른 행에 있습니다. 행마다 제 값을 지키나요?',
  },
  rightFirstColumn: {
    en: 'The first column of every @ is right, and mistakes stand in the others: what becomes of the second column?',
    ko: '@의 첫 열은 언제나 맞고, 틀린 곳은 다른 열에 있습니다. 둘째 열부터는 어떻게 되나요?',
  },
  rightLastColumn: {
    en: 'The last column of every @ is right, and mistakes stand in the others: does each column keep what belongs to it?',
    ko: '@의 마지막 열은 언제나 맞고, 틀린 곳은 다른 열에 있습니다. 열마다 제 값을 지키나요?',
  },
  independent: {
    en: 'Every @ is the same whatever the numbers in `$` are, though they matter: where does `$` come into the formula, and is it used there?',
    ko: '`$`의 값이 달라져도 @이(가) 바뀌지 않습니다. 달라져야 합니다. `$`은(는) 식의 어디에 들어가고, 거기서 쓰이나요?',
  },
  signIgnored: {
    en: 'Every @ is the same for `$` and −`$`, though the sign matters: where does it get lost?',
    ko: '`$`의 부호를 바꾸어도 @이(가) 바뀌지 않습니다. 달라져야 합니다. 부호가 어디에서 사라지나요?',
  },
  onlyFirstRow: {
    en: 'Of `$` nothing but what comes first (its first row, or first entry) makes a difference: does a loop end after its first turn, or is only `[0]` read?',
    ko: '`$`에서 맨 앞의 것(첫 행이나 첫 원소)만 결과에 쓰입니다. 반복이 한 번만 돌거나, `[0]`만 읽나요?',
  },
  onlyLastRow: {
    en: 'Of `$` nothing but what comes last (its last row, or last entry) makes a difference: is each result put in the place of the one before it?',
    ko: '`$`에서 맨 뒤의 것(마지막 행이나 마지막 원소)만 결과에 쓰입니다. 앞의 결과를 뒤의 결과가 덮어쓰나요?',
  },
  firstIgnored: {
    en: 'What comes first in `$` (its first row, or first entry) makes no difference, though it should: where does the loop begin?',
    ko: '`$`에서 맨 앞의 것(첫 행이나 첫 원소)이 결과에 쓰이지 않습니다. 반복이 어디에서 시작하나요?',
  },
  lastIgnored: {
    en: 'What comes last in `$` (its last row, or last entry) makes no difference, though it should: where does the loop end?',
    ko: '`$`에서 맨 뒤의 것(마지막 행이나 마지막 원소)이 결과에 쓰이지 않습니다. 반복이 어디에서 끝나나요?',
  },
  firstColumnIgnored: {
    en: 'The first column of `$` makes no difference, though it should: where does the loop over the columns begin?',
    ko: '`$`의 첫 열이 결과에 쓰이지 않습니다. 열을 도는 반복이 어디에서 시작하나요?',
  },
  lastColumnIgnored: {
    en: 'The last column of `$` makes no difference, though it should: where does the loop over the columns end?',
    ko: '`$`의 마지막 열이 결과에 쓰이지 않습니다. 열을 도는 반복이 어디에서 끝나나요?',
  },
  argumentChanged: {
    en: 'Every answer is right, but `$` is another one afterwards: which step changes what was given instead of something new?',
    ko: '답은 모두 맞지만, 부르고 나면 `$`이(가) 달라져 있습니다. 어느 단계가 새로 만들지 않고 받은 것을 고치나요?',
  },
  refusesNothing: {
    en: 'Every right question is answered rightly, and no bad one is refused: where is the input checked, and does what is found there throw?',
    ko: '올바른 입력의 답은 모두 맞지만, 잘못된 입력을 하나도 거부하지 않습니다. 입력을 어디에서 검사하고, 거기서 오류를 던지나요?',
  },
} as const satisfies Readonly<Record<string, Words>>;
