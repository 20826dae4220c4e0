/** The known mistakes of `weightedSum`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { remembered, sumOfProducts } from './parts.ts';

function mustHaveEqualLengths(x: Tensor, w: Tensor): void {
  if (x.size !== w.size) throw new RangeError(`x is [${x.shape}], w is [${w.shape}]`);
}

/** Leaves the bias out. */
export function weightedSum_noBias(x: Tensor, w: Tensor, _b: number): number {
  mustHaveEqualLengths(x, w);
  return sumOfProducts(x, w);
}
diagnosis(weightedSum_noBias, {
  en: 'The bias is missing. What should the sum be when all x are 0?',
  ko: '편향이 빠졌습니다. x가 모두 0이면 합은 얼마여야 할까요?',
});

/** Adds the bias to every product before summing. */
export function weightedSum_biasPerFeature(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return x.mul(w).add(b).sum().item();
}
diagnosis(weightedSum_biasPerFeature, {
  en: 'The bias counts once per feature, as if it were added to every product. At which point do you have a single number?',
  ko: '곱마다 더한 것처럼 편향이 특성의 수만큼 들어갔습니다. 어느 단계에서 수가 하나만 남나요?',
});

/** Subtracts the bias, as if it were a threshold. */
export function weightedSum_threshold(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return sumOfProducts(x, w) - b;
}
diagnosis(weightedSum_threshold, {
  en: 'The bias is subtracted, like a threshold. Which sign has b in the formula?',
  ko: '편향을 임곗값처럼 뺐습니다. 식에서 b의 부호는 무엇인가요?',
});

/** Multiplies the sums instead of summing the products. */
export function weightedSum_productOfSums(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return x.sum().item() * w.sum().item() + b;
}
diagnosis(weightedSum_productOfSums, {
  en: 'The sums are multiplied instead of the products summed. Which weight belongs to which input?',
  ko: '곱의 합이 아니라 합의 곱을 구했습니다. 어느 가중치가 어느 입력의 것인가요?',
});

/** Takes the mean of the products. */
export function weightedSum_mean(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return x.mul(w).mean().item() + b;
}
diagnosis(weightedSum_mean, {
  en: 'This is the mean of the products. Nothing in the formula divides by n.',
  ko: '곱의 평균을 구했습니다. 식 어디에서도 n으로 나누지 않습니다.',
});

/** Stops one feature too early. */
export function weightedSum_offByOne(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  let z = b;
  for (let i = 0; i < x.size - 1; i++) z += x.at(i) * w.at(i);
  return z;
}
diagnosis(weightedSum_offByOne, {
  en: 'The last feature does not count. Which index is the last that you reach?',
  ko: '마지막 특성이 빠졌습니다. 마지막으로 닿는 인덱스는 무엇인가요?',
});

let running = 0;

/** Keeps the sum outside the function and never sets it back. */
export function weightedSum_keptSum(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  for (let i = 0; i < x.size; i++) running += x.at(i) * w.at(i);
  return running + b;
}
diagnosis(weightedSum_keptSum, {
  en: 'The sum goes on from the last call, as if it lived outside the function. Where should it start from 0?',
  ko: '합을 함수 밖에 둔 것처럼 지난 호출의 값에 이어집니다. 어디에서 0으로 시작해야 할까요?',
});

/** Checks no lengths: the loop reads past the end of w, or never reaches it. */
export function weightedSum_unchecked(x: Tensor, w: Tensor, b: number): number {
  let z = b;
  for (let i = 0; i < x.size; i++) z += x.data[i]! * w.data[i]!;
  return z;
}
diagnosis(weightedSum_unchecked, {
  en: 'Unequal lengths are not refused, and reading past the end gives undefined, not an error. Compare the lengths first.',
  ko: '길이가 달라도 거부하지 않습니다. 끝을 넘어 읽으면 오류가 아니라 undefined가 나옵니다. 먼저 길이를 비교하세요.',
});

/** Refuses too few weights, but not too many. */
export function weightedSum_tooManyWeights(x: Tensor, w: Tensor, b: number): number {
  let z = b;
  for (let i = 0; i < x.size; i++) z += x.at(i) * w.at(i);
  return z;
}
diagnosis(weightedSum_tooManyWeights, {
  en: 'Too few weights are refused, too many are not. Does your comparison work in both directions?',
  ko: '가중치가 모자라면 거부하지만 남으면 받아들입니다. 양쪽 방향을 모두 비교하나요?',
});

/** Leaves the lengths to the elementwise product, which broadcasts a length of 1. */
export function weightedSum_broadcasts(x: Tensor, w: Tensor, b: number): number {
  return x.mul(w).sum().item() + b;
}
diagnosis(weightedSum_broadcasts, {
  en: 'One weight passes for all features, as an elementwise product repeats a length of 1. What can you compare before multiplying?',
  ko: '가중치 하나가 모든 특성에 쓰입니다. 원소별 곱은 길이 1을 이렇게 되풀이합니다. 곱하기 전에 무엇을 비교하면 될까요?',
});

/** Rounds to six decimals. */
export function weightedSum_rounded(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return Number((sumOfProducts(x, w) + b).toFixed(6));
}
diagnosis(weightedSum_rounded, {
  en: 'The sum is rounded to a few decimals. Is that asked for anywhere but in print?',
  ko: '합을 소수 몇째 자리에서 반올림했습니다. 출력할 때 말고 반올림이 필요한 곳이 있나요?',
});

/** Remembers sums under x and w, whatever the bias is. */
export function weightedSum_remembersWithoutBias(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  return remembered(`${x.data} ${w.data}`, () => sumOfProducts(x, w) + b);
}
diagnosis(weightedSum_remembersWithoutBias, {
  en: 'The sum stays the same although b has changed. If it is remembered, what belongs into the key besides x and w?',
  ko: 'b가 달라졌는데도 지난 합이 나옵니다. 합을 기억해 둔다면 키에 x와 w 말고 무엇이 더 들어가야 할까요?',
});

/** Multiplies inside x itself. */
export function weightedSum_inPlace(x: Tensor, w: Tensor, b: number): number {
  mustHaveEqualLengths(x, w);
  for (let i = 0; i < x.size; i++) x.data[i]! *= w.data[i]!;
  return x.sum().item() + b;
}
diagnosis(weightedSum_inPlace, {
  en: 'x, which belongs to the caller, holds the products afterwards. Where else could they go?',
  ko: '호출하고 나면 호출한 쪽의 x에 곱이 들어 있습니다. 다른 어디에 둘 수 있을까요?',
});
