/** The known mistakes of `median`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import { ascending, refuseFewer } from './parts.ts';

function middle(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The middle of the list as it comes. */
export function median_unsorted(xs: number[]): number {
  refuseFewer(xs, 1);
  return middle(xs);
}
diagnosis(median_unsorted, {
  en: 'This is the middle of the list as it came. What has to happen to it first?',
  ko: '받은 순서 그대로의 가운데입니다. 먼저 무엇을 해야 하나요?',
});

/** 10 before 9, as "10" is before "9". */
export function median_asTexts(xs: number[]): number {
  refuseFewer(xs, 1);
  return middle(xs.toSorted());
}
diagnosis(median_asTexts, {
  en: 'Without an argument, sort compares texts: "10" comes before "9". How does it learn to compare numbers?',
  ko: '인수가 없으면 글자로 비교해서 "10"이 "9"보다 앞에 옵니다. 수로 비교하게 하려면 무엇을 넘겨야 하나요?',
});

/** The second of the two in the middle. */
export function median_upper(xs: number[]): number {
  refuseFewer(xs, 1);
  return ascending(xs)[Math.floor(xs.length / 2)]!;
}
diagnosis(median_upper, {
  en: 'Of an even count, this is the upper one of the two in the middle. Where is the middle between them?',
  ko: '짝수 개일 때 가운데 둘 중 큰 쪽을 골랐습니다. 그 둘의 한가운데는 어디인가요?',
});

/** The first of the two. */
export function median_lower(xs: number[]): number {
  refuseFewer(xs, 1);
  return ascending(xs)[Math.floor((xs.length - 1) / 2)]!;
}
diagnosis(median_lower, {
  en: 'Of an even count, this is the lower one of the two in the middle. Where is the middle between them?',
  ko: '짝수 개일 때 가운데 둘 중 작은 쪽을 골랐습니다. 그 둘의 한가운데는 어디인가요?',
});

/** Counts places from 1: one too far. */
export function median_oneTooFar(xs: number[]): number {
  refuseFewer(xs, 1);
  const sorted = ascending(xs);
  const half = xs.length / 2;
  return xs.length % 2 === 1
    ? sorted[Math.floor(half)]!
    : (sorted[half]! + (sorted[half + 1] ?? 0)) / 2;
}
diagnosis(median_oneTooFar, {
  en: 'Of an even count, the two that are taken lie one place too far: indices begin at 0. Which are the two of four numbers?',
  ko: '짝수 개일 때 고른 둘이 한 자리씩 뒤에 있습니다. 인덱스는 0부터 시작합니다. 수가 네 개이면 가운데 둘의 인덱스는 무엇인가요?',
});

/** The mean of all. */
export function median_mean(xs: number[]): number {
  refuseFewer(xs, 1);
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}
diagnosis(median_mean, {
  en: 'This is the mean. Which of the numbers would be left if you took the smallest and the largest away, again and again?',
  ko: '평균을 구했습니다. 가장 작은 수와 가장 큰 수를 계속 지워 나가면 어떤 수가 남나요?',
});

/** undefined, or NaN, of an empty list. */
export function median_ofNothing(xs: number[]): number {
  return middle(ascending(xs));
}
diagnosis(median_ofNothing, {
  en: 'An empty list has nothing in its middle: the answer is NaN, and no error. What can you look at first?',
  ko: '빈 리스트에는 가운데가 없어서 NaN이 나오고 오류는 나지 않습니다. 먼저 무엇을 살펴보면 될까요?',
});

/** Sorts the list that was given. */
export function median_inPlace(xs: number[]): number {
  refuseFewer(xs, 1);
  return middle(xs.sort((a, b) => a - b));
}
diagnosis(median_inPlace, {
  en: 'sort changes the list that it is called on, which belongs to the caller. How do you sort a copy?',
  ko: 'sort는 호출한 쪽의 리스트 자체를 바꿉니다. 복사본을 정렬하려면 어떻게 하나요?',
});
