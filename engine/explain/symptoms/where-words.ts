/** For which inputs, as a clause of a sentence. */
import type { Words } from '../../kit/words.ts';

/** `$` is an argument, or a field of one, and `%` another, or a word. */
export const WHERE = {
  whereLeftOut: { en: '`$` is left out', ko: '`$`을(를) 주지 않을 때' },
  whereGiven: { en: '`$` is given', ko: '`$`을(를) 줄 때' },
  whereZero: { en: '`$` is 0', ko: '`$`이(가) 0일 때' },
  whereNotZero: { en: '`$` is not 0', ko: '`$`이(가) 0이 아닐 때' },
  whereOne: { en: '`$` is 1', ko: '`$`이(가) 1일 때' },
  whereNotOne: { en: '`$` is not 1', ko: '`$`이(가) 1이 아닐 때' },
  whereNegative: { en: '`$` is negative', ko: '`$`이(가) 음수일 때' },
  wherePositive: { en: '`$` is positive', ko: '`$`이(가) 양수일 때' },
  whereFraction: { en: '`$` is not a whole number', ko: '`$`이(가) 정수가 아닐 때' },
  whereWhole: { en: '`$` is a whole number', ko: '`$`이(가) 정수일 때' },
  whereTrue: { en: '`$` is true', ko: '`$`이(가) true일 때' },
  whereFalse: { en: '`$` is false', ko: '`$`이(가) false일 때' },
  whereWord: { en: "`$` is '%'", ko: "`$`이(가) '%'일 때" },
  whereOneRow: { en: '`$` has a single row', ko: '`$`의 행이 하나일 때' },
  whereRows: { en: '`$` has more than one row', ko: '`$`의 행이 둘 이상일 때' },
  whereOneColumn: {
    en: 'the last axis of `$` has length 1',
    ko: '`$`의 마지막 축의 길이가 1일 때',
  },
  whereColumns: {
    en: 'the last axis of `$` is longer than 1',
    ko: '`$`의 마지막 축의 길이가 2 이상일 때',
  },
  whereSquare: { en: '`$` is square', ko: '`$`이(가) 정사각일 때' },
  whereNotSquare: { en: '`$` is not square', ko: '`$`이(가) 정사각이 아닐 때' },
  whereTall: { en: '`$` has more rows than columns', ko: '`$`의 행이 열보다 많을 때' },
  whereWide: { en: '`$` has more columns than rows', ko: '`$`의 열이 행보다 많을 때' },
  whereScalar: { en: '`$` has no axis', ko: '`$`에 축이 없을 때' },
  whereVector: { en: '`$` has a single axis', ko: '`$`의 축이 하나일 때' },
  whereMatrix: { en: '`$` has two axes', ko: '`$`의 축이 둘일 때' },
  whereManyAxes: { en: '`$` has more than two axes', ko: '`$`의 축이 셋 이상일 때' },
  whereSomeAxes: { en: '`$` has more than one axis', ko: '`$`의 축이 둘 이상일 때' },
  whereEmpty: { en: '`$` is empty', ko: '`$`이(가) 비어 있을 때' },
  whereNotEmpty: { en: '`$` is not empty', ko: '`$`이(가) 비어 있지 않을 때' },
  whereSingle: { en: '`$` holds a single element', ko: '`$`의 원소가 하나일 때' },
  whereSeveral: { en: '`$` holds more than one element', ko: '`$`의 원소가 둘 이상일 때' },
  whereSomeZero: { en: 'there is a 0 in `$`', ko: '`$`에 0이 있을 때' },
  whereSomeOne: { en: 'there is a 1 in `$`', ko: '`$`에 1이 있을 때' },
  whereSomeNegative: { en: 'there is a negative number in `$`', ko: '`$`에 음수가 있을 때' },
  whereSomePositive: { en: 'there is a positive number in `$`', ko: '`$`에 양수가 있을 때' },
  whereSomeFraction: {
    en: 'there is a number in `$` that is not whole',
    ko: '`$`에 정수가 아닌 수가 있을 때',
  },
  whereSameShape: { en: '`$` and `%` have the same shape', ko: '`$`과(와) `%`의 모양이 같을 때' },
  whereOtherShape: {
    en: '`$` and `%` have different shapes',
    ko: '`$`과(와) `%`의 모양이 다를 때',
  },
  whereBroadcast: {
    en: '`$` and `%` have different shapes that broadcast to one another',
    ko: '`$`과(와) `%`의 모양이 다르지만 서로 브로드캐스팅될 수 있을 때',
  },
  whereSameAxes: {
    en: '`$` and `%` have equally many axes',
    ko: '`$`과(와) `%`의 축 개수가 같을 때',
  },
  whereOtherAxes: {
    en: '`$` and `%` do not have equally many axes',
    ko: '`$`과(와) `%`의 축 개수가 다를 때',
  },
  whereSameLength: { en: '`$` is as long as `%`', ko: '`$`과(와) `%`의 길이가 같을 때' },
  whereOtherLength: {
    en: '`$` is not as long as `%`',
    ko: '`$`과(와) `%`의 길이가 다를 때',
  },
  whereSameSize: {
    en: '`$` and `%` hold equally many elements',
    ko: '`$`과(와) `%`의 원소 개수가 같을 때',
  },
  whereLonger: { en: '`$` is longer than `%`', ko: '`$`이(가) `%`보다 길 때' },
  whereShorter: { en: '`$` is shorter than `%`', ko: '`$`이(가) `%`보다 짧을 때' },
} as const satisfies Readonly<Record<string, Words>>;

/** What happens there, and what to ask. */
export const HEADS = {
  wrong: {
    en: 'Wrong only where §, right everywhere else: what is to be done there?',
    ko: '§만 틀리고 다른 입력에서는 모두 맞습니다. 그때는 어떻게 해야 하나요?',
  },
  fails: {
    en: 'Only where § are answers wrong or missing, and right everywhere else: what is to be done there?',
    ko: '§만 답이 틀리거나 나오지 않고 다른 입력에서는 모두 맞습니다. 그때는 어떻게 해야 하나요?',
  },
  refuses: {
    en: 'Only where § does right input end in an error: does a check refuse too much, or does a step not go there?',
    ko: '§만, 올바른 입력인데도 오류로 끝납니다. 너무 많은 것을 거부하거나, 그때는 할 수 없는 단계가 있나요?',
  },
  letsIn: {
    en: 'Bad input is let in only where §; all other bad input is refused, as it should be. Which check is missing for this kind?',
    ko: '잘못된 입력은 § 그대로 받아들이고, 다른 잘못된 입력은 모두 거부합니다. 이런 입력을 막는 검사는 어디에 있나요?',
  },
} as const satisfies Readonly<Record<string, Words>>;
