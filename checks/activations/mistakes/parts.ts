/** What the mistakes of several exercises have in common. */
import { erf, type Tensor } from '#tensor';
import type { Words } from '../../../engine/kit/words.ts';

/** `f` of every element. */
export function each(f: (v: number) => number): (x: Tensor) => Tensor {
  return (x) => x.map((v) => f(v));
}

/** `f` of every element, written into the argument itself. */
export function overwriting(f: (v: number) => number): (x: Tensor) => Tensor {
  return (x) => {
    for (const [i, v] of x.data.entries()) x.data[i] = f(v);
    return x;
  };
}

export const clamp = (v: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, v));
export const sigma = (v: number): number => 1 / (1 + Math.exp(-v));
export const sigmaPrime = (v: number): number => sigma(v) * (1 - sigma(v));
export const normalCdf = (v: number): number => (1 + erf(v / Math.SQRT2)) / 2;

/** erf z = 2/√π·(z − z³/3 + z⁵/10 − …): right near 0, where the terms stay small. */
export function taylorErf(z: number): number {
  let [power, sum] = [z, 0];
  for (let n = 0; n < 80; n++) {
    sum += power / (2 * n + 1);
    power *= (-z * z) / (n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

export function softmaxOf(row: readonly number[]): number[] {
  const e = row.map((v) => Math.exp(v - Math.max(...row)));
  const sum = e.reduce((a, b) => a + b);
  return e.map((v) => v / sum);
}

export const inPlace: Words = {
  en: 'The answers are right, but x itself is changed afterwards, so the caller loses its input: where could the new numbers go instead?',
  ko: '답은 맞지만 호출하고 나면 x 자체가 바뀌어서, 호출한 쪽이 입력을 잃어버립니다. 새 숫자를 어디에 담으면 좋을까요?',
};

export const emptiesTheList: Words = {
  en: 'The answer is right, but the list that was given is empty afterwards: read its items without taking them out.',
  ko: '답은 맞지만 받은 배열이 호출 뒤에 비어 있습니다. 원소를 꺼내지 말고 읽기만 하세요.',
};

export const zeroIsNothing: Words = {
  en: 'A slope of 0 is treated as if none had been given: 0 counts as false, so `||` is not the way to say "unless given".',
  ko: 'slope가 0이면 주지 않은 것처럼 됩니다. 0은 거짓으로 취급되므로, "주지 않았을 때만"을 뜻하려면 `||` 말고 무엇을 써야 할까요?',
};

export const noDefault: Words = {
  en: 'Without a second argument the answers become NaN: give the parameter slope its default in the signature.',
  ko: '둘째 인수가 없으면 답이 NaN이 됩니다. 함수 선언에서 매개변수 slope에 기본값을 주세요.',
};

export const erfByPowers: Words = {
  en: 'Near 0 this is right, far away it is not, as when erf is a power series and a difference of huge numbers there: `#tensor` has an erf that holds everywhere.',
  ko: '0 근처에서는 맞지만 멀리서는 틀립니다. 거듭제곱 급수로 만든 erf는 멀리서 아주 큰 수끼리의 뺄셈이 됩니다. `#tensor`의 erf는 어디서나 맞습니다.',
};

export const slightlyLarge: Words = {
  en: 'Every slope is 0.1 % too large, which a plot would not show: look for a constant that was rounded or added.',
  ko: '모든 기울기가 0.1 % 큽니다. 그래프로는 보이지 않는 차이입니다. 반올림했거나 덧붙인 상수가 없는지 살펴보세요.',
};
