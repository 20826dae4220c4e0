/** The known mistakes of `accuracy`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

const isRight = (p: number, label: number | undefined): boolean => (p > 0.5 ? 1 : 0) === label;

const rightOnes = (probs: Tensor, labels: readonly number[]): number =>
  labels.filter((label, i) => isRight(probs.data[i]!, label)).length;

/** Counts, and does not divide. */
export function accuracy_count(probs: Tensor, labels: number[]): number {
  return rightOnes(probs, labels);
}
diagnosis(accuracy_count, {
  en: 'This is the number of right answers, not their share. What is it a share of?',
  ko: '맞힌 개수이지 비율이 아닙니다. 무엇에 대한 비율인가요?',
});

/** Answers in per cent. */
export function accuracy_percent(probs: Tensor, labels: number[]): number {
  return (100 * rightOnes(probs, labels)) / labels.length;
}
diagnosis(accuracy_percent, {
  en: 'The share is in per cent. It should lie between 0 and 1.',
  ko: '백분율로 답했습니다. 답은 0과 1 사이여야 합니다.',
});

/** The share of wrong answers. */
export function accuracy_errorRate(probs: Tensor, labels: number[]): number {
  return 1 - rightOnes(probs, labels) / labels.length;
}
diagnosis(accuracy_errorRate, {
  en: 'This is the share of wrong answers. What should a perfect network get?',
  ko: '틀린 비율입니다. 완벽한 신경망이라면 얼마가 나와야 할까요?',
});

/** Rounds to two decimals. */
export function accuracy_rounded(probs: Tensor, labels: number[]): number {
  return Math.round((100 * rightOnes(probs, labels)) / labels.length) / 100;
}
diagnosis(accuracy_rounded, {
  en: 'The share is rounded: 1/3 became 0.33. Leave the digits to whoever prints it.',
  ko: '비율을 반올림해서 1/3이 0.33이 되었습니다. 자릿수는 출력하는 쪽에 맡기세요.',
});

/** Asks for the label itself: 0.9 is no 1. */
export function accuracy_exactMatch(probs: Tensor, labels: number[]): number {
  return labels.filter((label, i) => probs.data[i] === label).length / labels.length;
}
diagnosis(accuracy_exactMatch, {
  en: 'The output has to equal the label, and 0.9 equals neither 0 nor 1. Which side of 0.5 is it on?',
  ko: '출력이 레이블과 똑같아야 맞다고 보았습니다. 0.9는 0도 1도 아닙니다. 0.5의 어느 쪽에 있나요?',
});

/** Asks the output to be within 0.1 of the label. */
export function accuracy_close(probs: Tensor, labels: number[]): number {
  const close = labels.filter((label, i) => Math.abs(probs.data[i]! - label) < 0.1);
  return close.length / labels.length;
}
diagnosis(accuracy_close, {
  en: 'The output has to be close to the label. 0.6 is a 1 as well.',
  ko: '출력이 레이블에 가까워야 맞다고 보았습니다. 0.6도 1입니다.',
});

/** The mean probability of the right class. */
export function accuracy_confidence(probs: Tensor, labels: number[]): number {
  const sure = labels.map((label, i) => (label === 1 ? probs.data[i]! : 1 - probs.data[i]!));
  return sure.reduce((sum, p) => sum + p, 0) / labels.length;
}
diagnosis(accuracy_confidence, {
  en: 'This is how sure the network is, on average. Accuracy counts decisions, and a decision is right or wrong.',
  ko: '신경망이 평균적으로 얼마나 확신하는지를 구했습니다. 정확도는 판단을 세는 것이고, 판단은 맞거나 틀리거나 둘 중 하나입니다.',
});

/** Compares with 0, as if the outputs were scores before the sigmoid. */
export function accuracy_zeroThreshold(probs: Tensor, labels: number[]): number {
  return labels.filter((label, i) => (probs.data[i]! > 0 ? 1 : 0) === label).length / labels.length;
}
diagnosis(accuracy_zeroThreshold, {
  en: 'Every sample counts as a 1, as when outputs are compared with 0, which every probability exceeds. Where is the middle between 0 and 1?',
  ko: '모든 샘플을 1로 판단합니다. 0과 비교하면 이렇게 됩니다. 확률은 모두 0보다 큽니다. 0과 1의 한가운데는 어디인가요?',
});

/** Drops the decimals, so that every probability below 1 becomes 0. */
export function accuracy_truncates(probs: Tensor, labels: number[]): number {
  return labels.filter((label, i) => Math.trunc(probs.data[i]!) === label).length / labels.length;
}
diagnosis(accuracy_truncates, {
  en: 'Every probability below 1 counts as 0, as if its decimals were dropped. Is 0.9 nearer to 0 or to 1?',
  ko: '1보다 작은 확률을 모두 0으로 칩니다. 소수 부분을 버린 것 같습니다. 0.9는 0과 1 가운데 어느 쪽에 가깝나요?',
});

/** Takes the most probable class of each row, but a row has one column. */
export function accuracy_argmax(probs: Tensor, labels: number[]): number {
  const classes = probs.argmax(-1);
  return labels.filter((label, i) => classes.at(i) === label).length / labels.length;
}
diagnosis(accuracy_argmax, {
  en: 'Every sample counts as a 0, as the largest element of a row with a single column is always number 0. Compare the value instead.',
  ko: '모든 샘플을 0으로 판단합니다. 한 행에 열이 하나뿐이면 가장 큰 원소는 언제나 0번입니다. 위치가 아니라 값을 비교하세요.',
});

/** Counts a miss by a little as a hit. */
export function accuracy_tolerant(probs: Tensor, labels: number[]): number {
  const isClose = (p: number, label: number): boolean =>
    label === 1 ? p > 0.5 - 1e-6 : p < 0.5 + 1e-6;
  return labels.filter((label, i) => isClose(probs.data[i]!, label)).length / labels.length;
}
diagnosis(accuracy_tolerant, {
  en: 'An output just on the wrong side is let through. There is no tolerance around 0.5.',
  ko: '아슬아슬하게 반대쪽에 있는 출력을 맞다고 보았습니다. 0.5 둘레에 허용 오차는 없습니다.',
});

/** Finds the ones that it should find, and does not look at the zeros. */
export function accuracy_onlyOnes(probs: Tensor, labels: number[]): number {
  const ones = labels.filter((label) => label === 1).length;
  const found = labels.filter((label, i) => label === 1 && probs.data[i]! > 0.5).length;
  return ones === 0 ? 1 : found / ones;
}
diagnosis(accuracy_onlyOnes, {
  en: 'Only samples with label 1 count. A 0 that is called 0 is right, too.',
  ko: '레이블이 1인 샘플만 셌습니다. 0을 0이라고 한 것도 맞힌 것입니다.',
});

/** Looks at the first sample, and has its answer. */
export function accuracy_firstSample(probs: Tensor, labels: number[]): number {
  return isRight(probs.data[0]!, labels[0]) ? 1 : 0;
}
diagnosis(accuracy_firstSample, {
  en: 'The first sample alone decides. Does your loop return too early?',
  ko: '첫 샘플만으로 답이 정해집니다. 반복문에서 너무 일찍 return하지는 않나요?',
});

/** Leaves out the last sample. */
export function accuracy_lastMissing(probs: Tensor, labels: number[]): number {
  let right = 0;
  for (let i = 0; i < labels.length - 1; i++) if (isRight(probs.data[i]!, labels[i])) right++;
  return right / labels.length;
}
diagnosis(accuracy_lastMissing, {
  en: 'The last sample never counts as right. Which index is the last that you look at?',
  ko: '마지막 샘플은 맞혀도 세지 않습니다. 마지막으로 살펴보는 인덱스는 무엇인가요?',
});

/** Rounds the probabilities where they are. */
export function accuracy_inPlace(probs: Tensor, labels: number[]): number {
  for (const [i, p] of probs.data.entries()) probs.data[i] = p > 0.5 ? 1 : 0;
  return rightOnes(probs, labels) / labels.length;
}
diagnosis(accuracy_inPlace, {
  en: 'The given probabilities are 0 and 1 afterwards, and the caller may still need them. Compare without storing.',
  ko: '호출하고 나면 인수로 받은 확률이 0과 1로 바뀌어 있는데, 호출한 쪽에서는 아직 그 값이 필요할 수 있습니다. 저장하지 말고 비교만 하세요.',
});

/** Takes the labels out of the caller's list, one by one. */
export function accuracy_shiftsLabels(probs: Tensor, labels: number[]): number {
  let right = 0;
  for (const p of probs.data) if (isRight(p, labels.shift())) right++;
  return right / probs.size;
}
diagnosis(accuracy_shiftsLabels, {
  en: 'Labels are missing from the list afterwards, as shift() takes them away from the caller. Read them by index.',
  ko: '호출하고 나면 labels에서 레이블이 사라집니다. shift()를 쓰면 이렇게 됩니다. 인덱스로 읽으세요.',
});

let counted = 0;

/** Goes on counting from call to call. */
export function accuracy_keepsCounting(probs: Tensor, labels: number[]): number {
  counted += rightOnes(probs, labels);
  return counted / labels.length;
}
diagnosis(accuracy_keepsCounting, {
  en: 'The count goes on from the last call, as if it lived outside the function. Where should it start from 0?',
  ko: '개수를 함수 밖에 둔 것처럼 지난 호출의 값에 이어서 셉니다. 어디에서 0으로 시작해야 할까요?',
});
