/** The known mistakes of `reluPrime`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, overwriting } from './parts.ts';

/** x ≥ 0 instead of x > 0: 1 at the kink. */
export const reluPrime_oneAtZero = each((v) => (v >= 0 ? 1 : 0));
diagnosis(reluPrime_oneAtZero, {
  en: 'At x = 0 this says 1, and the course has agreed on 0: look at how 0 is compared.',
  ko: 'x = 0에서 1이라고 답하지만, 이 과정의 관례는 0입니다. 0을 어떻게 비교하는지 살펴보세요.',
});

/** (sign(x) + 1)/2: a half at the kink, as differences suggest. */
export const reluPrime_halfAtZero = each((v) => (Math.sign(v) + 1) / 2);
diagnosis(reluPrime_halfAtZero, {
  en: 'At x = 0 this says 1/2, the mean of both sides that differences give: here the convention decides, and it is 0.',
  ko: 'x = 0에서 1/2이라고 답합니다. 차분이 내놓는 양쪽의 평균입니다. 그러나 여기서는 관례가 정하고, 그 값은 0입니다.',
});

/** relu(x)/x: 0/0 at the kink. */
export const reluPrime_ratio = each((v) => Math.max(0, v) / v);
diagnosis(reluPrime_ratio, {
  en: 'At the kink the answer is NaN, as relu(x)/x = 0/0 is: ask for the side on which x lies instead of dividing.',
  ko: '꺾이는 점에서 relu(x)/x = 0/0처럼 NaN이 됩니다. 나누지 말고 x가 어느 쪽에 있는지 물어보세요.',
});

/** Takes small numbers for 0. */
export const reluPrime_tolerance = each((v) => (v > 1e-6 ? 1 : 0));
diagnosis(reluPrime_tolerance, {
  en: 'Small positive numbers count as 0: the derivative is 1 for every x > 0, however small.',
  ko: '작은 양수를 0으로 쳤습니다. 아무리 작아도 x > 0이면 도함수는 1입니다.',
});

/** sign(x): −1 on the left. */
export const reluPrime_isSign = each(Math.sign);
diagnosis(reluPrime_isSign, {
  en: 'This is −1 for negative x, as for |x|: how steep is relu on the left?',
  ko: '음수 x에서 −1이니 |x|의 기울기입니다. relu는 왼쪽에서 얼마나 가파른가요?',
});

/** relu itself. */
export const reluPrime_isRelu = each((v) => Math.max(0, v));
diagnosis(reluPrime_isRelu, {
  en: 'This is relu itself: the derivative is its slope, the same for every positive x.',
  ko: 'relu 자신입니다. 도함수는 그 기울기이고, 양수 x에서는 모두 같습니다.',
});

/** Writes into x. */
export const reluPrime_inPlace = overwriting((v) => (v > 0 ? 1 : 0));
diagnosis(reluPrime_inPlace, inPlace);
