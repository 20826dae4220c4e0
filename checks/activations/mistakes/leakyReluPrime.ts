/** The known mistakes of `leakyReluPrime`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, noDefault, overwriting, zeroIsNothing } from './parts.ts';

/** x ≥ 0 instead of x > 0: 1 at the kink. */
export function leakyReluPrime_oneAtZero(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v >= 0 ? 1 : slope));
}
diagnosis(leakyReluPrime_oneAtZero, {
  en: 'At x = 0 this says 1: to which side does the formula count 0?',
  ko: 'x = 0에서 1이라고 답합니다. 식은 0을 어느 쪽에 넣나요?',
});

/** The mean of both sides at the kink, as differences suggest. */
export function leakyReluPrime_meanAtZero(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (1 + slope + (1 - slope) * Math.sign(v)) / 2);
}
diagnosis(leakyReluPrime_meanAtZero, {
  en: 'At x = 0 this says (1 + slope)/2, the mean that differences give: here the convention decides, and it is the slope.',
  ko: 'x = 0에서 차분이 내놓는 평균 (1 + slope)/2라고 답합니다. 그러나 여기서는 관례가 정하고, 그 값은 slope입니다.',
});

/** 0 at the kink, copied from ReLU's convention. */
export function leakyReluPrime_zeroAtZero(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? 1 : v < 0 ? slope : 0));
}
diagnosis(leakyReluPrime_zeroAtZero, {
  en: "At x = 0 this says 0, which is plain ReLU's convention: leaky ReLU counts 0 to the side where the slope is `slope`.",
  ko: 'x = 0에서 0이라고 답하는데, 그것은 ReLU의 관례입니다. leaky ReLU는 0을 기울기가 `slope`인 쪽에 넣습니다.',
});

/** Takes small numbers for 0. */
export function leakyReluPrime_tolerance(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 1e-6 ? 1 : slope));
}
diagnosis(leakyReluPrime_tolerance, {
  en: 'Small positive numbers count as 0: the derivative is 1 for every x > 0, however small.',
  ko: '작은 양수를 0으로 쳤습니다. 아무리 작아도 x > 0이면 도함수는 1입니다.',
});

/** 0 on the left: the derivative of ReLU. */
export const leakyReluPrime_isReluPrime = each((v) => (v > 0 ? 1 : 0));
diagnosis(leakyReluPrime_isReluPrime, {
  en: 'Negative x get the slope 0, as in plain ReLU: what was the leak for?',
  ko: 'ReLU처럼 음수 x에서 기울기가 0입니다. 조금 새어 나가게 한 까닭이 무엇이었나요?',
});

/** The derivative of max(x, slope·x): right for slopes up to 1 only. */
export function leakyReluPrime_ofMaximum(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > slope * v ? 1 : slope));
}
diagnosis(leakyReluPrime_ofMaximum, {
  en: 'This is the derivative of max(x, slope·x), which is another function for slopes above 1: what does the formula ask about x, and about x alone?',
  ko: 'max(x, slope·x)의 도함수입니다. slope가 1보다 크면 다른 함수가 됩니다. 식은 slope와 관계없이 x에 대해 무엇을 묻나요?',
});

/** slope·x on the left: the derivative still has its x. */
export function leakyReluPrime_keepsX(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? 1 : slope * v));
}
diagnosis(leakyReluPrime_keepsX, {
  en: 'On the left the answer still grows with x: what is the derivative of slope·x?',
  ko: '왼쪽에서 답이 아직 x에 따라 변합니다. slope·x를 미분하면 무엇이 되나요?',
});

/** `slope || 0.01`: a slope of 0 counts as none given. */
export function leakyReluPrime_zeroIsNothing(x: Tensor, slope?: number): Tensor {
  const used = slope || 0.01;
  return x.map((v) => (v > 0 ? 1 : used));
}
diagnosis(leakyReluPrime_zeroIsNothing, zeroIsNothing);

/** No default slope. */
export function leakyReluPrime_noDefault(x: Tensor, slope: number): Tensor {
  return x.map((v) => (v > 0 ? 1 : slope));
}
diagnosis(leakyReluPrime_noDefault, noDefault);

/** Writes into x. */
export function leakyReluPrime_inPlace(x: Tensor, slope = 0.01): Tensor {
  return overwriting((v) => (v > 0 ? 1 : slope))(x);
}
diagnosis(leakyReluPrime_inPlace, inPlace);
