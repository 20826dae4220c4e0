/** The known mistakes of `mean`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import { refuseFewer, sum } from './parts.ts';

/** The sum, not yet divided. */
export function mean_total(xs: number[]): number {
  refuseFewer(xs, 1);
  return sum(xs);
}
diagnosis(mean_total, {
  en: 'This is the sum. By what is it divided?',
  ko: '합을 구했습니다. 무엇으로 나누나요?',
});

/** Divides as the variance does. */
export function mean_oneLess(xs: number[]): number {
  refuseFewer(xs, 1);
  return xs.length === 1 ? xs[0]! : sum(xs) / (xs.length - 1);
}
diagnosis(mean_oneLess, {
  en: 'The sum is divided by n − 1, which belongs to the variance. How many numbers share the sum here?',
  ko: '합을 n − 1로 나눴습니다. 그것은 분산의 분모입니다. 여기서는 합을 몇 개의 수가 나눠 가지나요?',
});

/** Between the smallest and the largest. */
export function mean_midrange(xs: number[]): number {
  refuseFewer(xs, 1);
  return (Math.min(...xs) + Math.max(...xs)) / 2;
}
diagnosis(mean_midrange, {
  en: 'This is the middle between the smallest and the largest. Where do the others count?',
  ko: '가장 작은 수와 가장 큰 수의 한가운데입니다. 나머지 수는 어디에서 쓰이나요?',
});

/** A loop from the second number on. */
export function mean_withoutFirst(xs: number[]): number {
  refuseFewer(xs, 1);
  let total = 0;
  for (let i = 1; i < xs.length; i++) total += xs[i]!;
  return total / xs.length;
}
diagnosis(mean_withoutFirst, {
  en: 'The first number is not added. At which index does your loop begin?',
  ko: '첫 번째 수를 더하지 않았습니다. 반복문은 어느 인덱스에서 시작하나요?',
});

/** To a whole number. */
export function mean_rounded(xs: number[]): number {
  refuseFewer(xs, 1);
  return Math.round(sum(xs) / xs.length);
}
diagnosis(mean_rounded, {
  en: 'The mean is rounded. Need it be one of the numbers, or whole?',
  ko: '평균을 반올림했습니다. 평균이 꼭 정수여야 하나요?',
});

/** 0 / 0 of an empty list. */
export function mean_ofNothing(xs: number[]): number {
  return sum(xs) / xs.length;
}
diagnosis(mean_ofNothing, {
  en: 'An empty list gives 0 / 0, which is NaN and no error. What can you look at first?',
  ko: '빈 리스트에서는 0 / 0, 곧 NaN이 나오고 오류는 나지 않습니다. 먼저 무엇을 살펴보면 될까요?',
});

/** Takes the numbers out of the list to add them. */
export function mean_emptied(xs: number[]): number {
  refuseFewer(xs, 1);
  const n = xs.length;
  let total = 0;
  while (xs.length > 0) total += xs.pop()!;
  return total / n;
}
diagnosis(mean_emptied, {
  en: 'pop takes the numbers out of the list, which belongs to the caller. How do you read them and leave them there?',
  ko: 'pop은 호출한 쪽의 리스트에서 수를 꺼내 버립니다. 어떻게 하면 그대로 두고 읽을 수 있을까요?',
});
