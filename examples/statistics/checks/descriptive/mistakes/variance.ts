/** The known mistakes of `variance`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import { refuseFewer, squares, sum } from './parts.ts';

const mean = (xs: readonly number[]): number => sum(xs) / xs.length;

/** Divides by n, as if the list were everybody. */
export function variance_population(xs: number[]): number {
  refuseFewer(xs, 2);
  return squares(xs, mean(xs)) / xs.length;
}
diagnosis(variance_population, {
  en: 'This is divided by n, which is right for a whole population. What is the divisor of a sample?',
  ko: 'n으로 나눴습니다. 모집단 전체라면 맞습니다. 표본의 분모는 무엇인가요?',
});

/** The standard deviation. */
export function variance_root(xs: number[]): number {
  refuseFewer(xs, 2);
  return Math.sqrt(squares(xs, mean(xs)) / (xs.length - 1));
}
diagnosis(variance_root, {
  en: 'The root of it is the standard deviation s. Which of the two is asked for, s or s²?',
  ko: '제곱근까지 구하면 표준편차 s입니다. s와 s² 가운데 무엇을 구해야 하나요?',
});

/** Not divided. */
export function variance_total(xs: number[]): number {
  refuseFewer(xs, 2);
  return squares(xs, mean(xs));
}
diagnosis(variance_total, {
  en: 'These are the squares added up: the more numbers, the larger. By what are they divided?',
  ko: '제곱을 더하기만 해서 수가 많을수록 커집니다. 무엇으로 나누나요?',
});

/** No mean taken away. */
export function variance_aroundZero(xs: number[]): number {
  refuseFewer(xs, 2);
  return squares(xs, 0) / (xs.length - 1);
}
diagnosis(variance_aroundZero, {
  en: 'The numbers themselves are squared. From where are distances measured here?',
  ko: '수를 그대로 제곱했습니다. 거리를 어디에서부터 재야 하나요?',
});

/** |x − x̄| instead of squares. */
export function variance_absolute(xs: number[]): number {
  refuseFewer(xs, 2);
  const center = mean(xs);
  return sum(xs.map((x) => Math.abs(x - center))) / (xs.length - 1);
}
diagnosis(variance_absolute, {
  en: 'Distances are added without being squared. What does the formula do with x − x̄?',
  ko: '거리를 제곱하지 않고 더했습니다. 식에서는 x − x̄로 무엇을 하나요?',
});

/** The formula in one pass, which subtracts two large numbers. */
export function variance_cancels(xs: number[]): number {
  refuseFewer(xs, 2);
  const n = xs.length;
  return (sum(xs.map((x) => x * x)) - n * mean(xs) ** 2) / (n - 1);
}
diagnosis(variance_cancels, {
  en: 'Σ x² and n·x̄² are nearly the same and huge where the numbers are: their difference has lost its digits. What is small enough to be squared?',
  ko: '수가 크면 Σ x²과 n·x̄²은 거의 같은 아주 큰 수라서, 빼면 남는 자릿수가 없습니다. 제곱해도 될 만큼 작은 것은 무엇인가요?',
});

/** 0 for a single number. */
export function variance_ofOne(xs: number[]): number {
  refuseFewer(xs, 1);
  return xs.length === 1 ? 0 : squares(xs, mean(xs)) / (xs.length - 1);
}
diagnosis(variance_ofOne, {
  en: 'One number gets the variance 0, but says nothing of how others would differ. How many does it take?',
  ko: '수 하나의 분산을 0이라고 했지만, 하나로는 다른 수와 얼마나 다른지 알 수 없습니다. 적어도 몇 개가 있어야 하나요?',
});

/** Divides by 0 instead of refusing. */
export function variance_ofTooFew(xs: number[]): number {
  return squares(xs, mean(xs)) / (xs.length - 1);
}
diagnosis(variance_ofTooFew, {
  en: 'One number gives 0 / 0, which is NaN and no error. Which lists do you have to refuse first?',
  ko: '수가 하나이면 0 / 0, 곧 NaN이 나오고 오류는 나지 않습니다. 먼저 어떤 리스트를 거부해야 하나요?',
});

/** Leaves the deviations in the list. */
export function variance_inPlace(xs: number[]): number {
  refuseFewer(xs, 2);
  const center = mean(xs);
  for (let i = 0; i < xs.length; i++) xs[i]! -= center;
  return squares(xs, 0) / (xs.length - 1);
}
diagnosis(variance_inPlace, {
  en: 'The deviations are written into xs, which belongs to the caller. Where else could they go?',
  ko: '편차를 호출한 쪽의 xs에 써 버렸습니다. 다른 어디에 둘 수 있을까요?',
});
