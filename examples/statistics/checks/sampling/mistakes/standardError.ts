/** The known mistakes of `standardError`, each with its diagnosis. */
import { diagnosis } from 'gradlings';

const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);
const mean = (xs: readonly number[]): number => sum(xs) / xs.length;

function squares(xs: readonly number[]): number {
  if (xs.length < 2) throw new Error('fewer than two numbers');
  const centre = mean(xs);
  return sum(xs.map((x) => (x - centre) ** 2));
}

/** s: how far a single number is off. */
export function standardError_ofOne(xs: readonly number[]): number {
  return Math.sqrt(squares(xs) / (xs.length - 1));
}
diagnosis(standardError_ofOne, {
  en: 'This is s, how far a single number is off. By what does the mean of n numbers do better?',
  ko: '이것은 수 하나가 얼마나 벗어나는지를 말하는 s입니다. n개의 평균은 얼마나 덜 벗어나나요?',
});

/** n where n − 1 belongs. */
export function standardError_byN(xs: readonly number[]): number {
  return Math.sqrt(squares(xs) / xs.length / xs.length);
}
diagnosis(standardError_byN, {
  en: 'The squares are divided by n. They are taken around the mean of the sample itself, which lies nearer than the true one: what is divided by instead?',
  ko: '제곱의 합을 n으로 나누었습니다. 표본 자신의 평균은 참된 평균보다 수들에 더 가깝습니다. 그래서 무엇으로 나누나요?',
});

/** The variance of the mean: no root. */
export function standardError_squared(xs: readonly number[]): number {
  return squares(xs) / (xs.length - 1) / xs.length;
}
diagnosis(standardError_squared, {
  en: 'This is the square of the standard error: what is missing at the end?',
  ko: '표준오차의 제곱입니다. 마지막에 무엇이 빠졌나요?',
});

/** s/n: the root of n is missing. */
export function standardError_overN(xs: readonly number[]): number {
  return Math.sqrt(squares(xs) / (xs.length - 1)) / xs.length;
}
diagnosis(standardError_overN, {
  en: 's is divided by n: four times as many numbers halve the error. Does yours?',
  ko: 's를 n으로 나누었습니다. 수가 네 배로 늘면 오차는 절반이 됩니다. 이 답도 그런가요?',
});

/** Σx² − n·x̄², which loses all digits far from 0. */
export function standardError_cancels(xs: readonly number[]): number {
  const n = xs.length;
  if (n < 2) throw new Error('fewer than two numbers');
  const difference = sum(xs.map((x) => x * x)) - n * mean(xs) ** 2;
  return Math.sqrt(Math.max(0, difference) / (n - 1) / n);
}
diagnosis(standardError_cancels, {
  en: 'Σx² − n·x̄² subtracts two nearly equal numbers where the mean is large, and their digits cancel: subtract the mean before you square.',
  ko: '평균이 크면 Σx² − n·x̄²은 거의 같은 두 수를 빼는 것이라 자릿수가 사라집니다. 제곱하기 전에 평균을 빼세요.',
});

/** 0 for a single number. */
export function standardError_ofNothing(xs: readonly number[]): number {
  return xs.length < 2 ? 0 : Math.sqrt(squares(xs) / (xs.length - 1) / xs.length);
}
diagnosis(standardError_ofNothing, {
  en: 'One number says nothing of how far it is off, and 0 would say that it is exact: refuse it.',
  ko: '수 하나로는 얼마나 벗어났는지 알 수 없고, 0이라고 하면 정확하다는 뜻이 됩니다. 거부하세요.',
});

/** Leaves the distances from the mean in its argument. */
export function standardError_inPlace(xs: number[]): number {
  const [n, squared] = [xs.length, squares(xs)];
  const centre = mean(xs);
  for (let i = 0; i < n; i++) xs[i]! -= centre;
  return Math.sqrt(squared / (n - 1) / n);
}
diagnosis(standardError_inPlace, {
  en: 'The mean is subtracted in the list that was given: leave it alone, and write into a new one.',
  ko: '받은 리스트 안에서 평균을 뺐습니다. 그 리스트는 그대로 두고 새 리스트에 적으세요.',
});
