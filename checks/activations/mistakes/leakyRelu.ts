/** The known mistakes of `leakyRelu`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, noDefault, overwriting, zeroIsNothing } from './parts.ts';

/** 0.01 whatever slope is given. */
export const leakyRelu_fixedSlope = each((v) => (v > 0 ? v : 0.01 * v));
diagnosis(leakyRelu_fixedSlope, {
  en: 'The answer does not change with the slope: is the second argument used?',
  ko: 'slope를 바꾸어도 답이 그대로입니다. 둘째 인수를 쓰고 있나요?',
});

/** `slope || 0.01`: a slope of 0 counts as none given. */
export function leakyRelu_zeroIsNothing(x: Tensor, slope?: number): Tensor {
  const used = slope || 0.01;
  return x.map((v) => (v > 0 ? v : used * v));
}
diagnosis(leakyRelu_zeroIsNothing, zeroIsNothing);

/** The slope on the positive side. */
export function leakyRelu_swapped(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? slope * v : v));
}
diagnosis(leakyRelu_swapped, {
  en: 'The slope is applied to the positive side: on which side does leaky ReLU leak?',
  ko: 'slope를 양수 쪽에 곱했습니다. 새어 나오는 것은 어느 쪽인가요?',
});

/** slope·|x| for negative x: the leak has the wrong sign. */
export function leakyRelu_signSlip(x: Tensor, slope = 0.01): Tensor {
  return x.map((v) => (v > 0 ? v : -slope * v));
}
diagnosis(leakyRelu_signSlip, {
  en: 'Negative x give positive answers: slope times x already has the right sign.',
  ko: '음수 x에서 답이 양수입니다. slope와 x의 곱은 그대로 두어도 부호가 맞습니다.',
});

/** max(x, slope·x): right for slopes up to 1 only. */
export function leakyRelu_maximum(x: Tensor, slope = 0.01): Tensor {
  return x.maximum(x.mul(slope));
}
diagnosis(leakyRelu_maximum, {
  en: 'This is max(x, slope·x), which is right only for slopes up to 1: at slope 2 and x = −1, which of −1 and −2 does the formula ask for?',
  ko: '이것은 slope가 1 이하일 때만 맞는 max(x, slope·x)입니다. slope가 2이고 x = −1이면 식이 바라는 값은 −1과 −2 가운데 무엇인가요?',
});

/** No default slope. */
export function leakyRelu_noDefault(x: Tensor, slope: number): Tensor {
  return x.map((v) => (v > 0 ? v : slope * v));
}
diagnosis(leakyRelu_noDefault, noDefault);

/** 0.1 as the default slope. */
export function leakyRelu_wrongDefault(x: Tensor, slope = 0.1): Tensor {
  return x.map((v) => (v > 0 ? v : slope * v));
}
diagnosis(leakyRelu_wrongDefault, {
  en: 'The default slope is not the one in the formula: compare it with 0.01.',
  ko: '기본 slope가 식에 나온 값과 다릅니다. 0.01과 비교해 보세요.',
});

/** Writes into x. */
export function leakyRelu_inPlace(x: Tensor, slope = 0.01): Tensor {
  return overwriting((v) => (v > 0 ? v : slope * v))(x);
}
diagnosis(leakyRelu_inPlace, inPlace);
