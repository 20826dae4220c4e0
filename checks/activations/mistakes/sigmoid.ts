/** The known mistakes of `sigmoid`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { clamp, each, inPlace, overwriting, sigma } from './parts.ts';

/** Forgets the minus: 1 / (1 + e^x) falls. */
export const sigmoid_signSlip = each((v) => 1 / (1 + Math.exp(v)));
diagnosis(sigmoid_signSlip, {
  en: 'This falls where it should rise: check the sign in the exponent.',
  ko: '올라가야 할 곳에서 내려갑니다. 지수의 부호를 확인하세요.',
});

/** Leaves out the parentheses: (1/1) + e^−x. */
export const sigmoid_parentheses = each((v) => 1 / 1 + Math.exp(-v));
diagnosis(sigmoid_parentheses, {
  en: 'This is 1 + e^−x, as 1 / 1 + e^−x is without parentheses: what belongs under the fraction bar?',
  ko: '1 + e^−x를 계산한 값입니다. 괄호가 없으면 1 / 1 + e^−x가 이렇게 됩니다. 분모에 들어가야 하는 것은 어디까지인가요?',
});

/** e^x / (1 + e^x), which is ∞/∞ at 1000. */
export const sigmoid_expRatio = each((v) => Math.exp(v) / (1 + Math.exp(v)));
diagnosis(sigmoid_expRatio, {
  en: 'For large x the answer is NaN, as e^x/(1 + e^x) = ∞/∞ is: which form of σ has the exponential only below the bar?',
  ko: 'x가 크면 e^x/(1 + e^x) = ∞/∞처럼 NaN이 됩니다. 지수 함수가 분모에만 있는 σ의 식은 무엇인가요?',
});

/** The neighbour, tanh. */
export const sigmoid_isTanh = each(Math.tanh);
diagnosis(sigmoid_isTanh, {
  en: 'This is tanh, which is 0 at 0 and reaches −1: where should a probability lie?',
  ko: '이것은 tanh입니다. 0에서 0이고 −1까지 내려갑니다. 확률이라면 어느 범위에 있어야 할까요?',
});

/** A straight line between two bends, the "hard" sigmoid. */
export const sigmoid_hard = each((v) => clamp(v / 6 + 0.5, 0, 1));
diagnosis(sigmoid_hard, {
  en: 'This is a straight line with two corners, an imitation of σ: the formula has an exponential.',
  ko: '두 군데에서 꺾이는 직선으로 σ를 흉내 낸 것입니다. 식에는 지수 함수가 있습니다.',
});

/** Clips x at ±15 for fear of an overflow that does no harm. */
export const sigmoid_clippedEarly = each((v) => sigma(clamp(v, -15, 15)));
diagnosis(sigmoid_clippedEarly, {
  en: 'σ never reaches its ends, as if x were clipped: does the plain formula really need protection? Work out 1/(1 + ∞).',
  ko: 'x를 일정 범위로 자른 것처럼 σ가 양쪽 끝값에 다가가지 못합니다. 원래 식에 정말 보호가 필요할까요? 1/(1 + ∞)를 계산해 보세요.',
});

/** Lays out more than three axes as one: the shape is lost. */
export function sigmoid_threeAxes(x: Tensor): Tensor {
  const y = x.map(sigma);
  return x.rank > 3 ? y.reshape([x.size]) : y;
}
diagnosis(sigmoid_threeAxes, {
  en: 'A tensor of four axes loses its shape: how many axes may a batch of images with channels have?',
  ko: '축이 4개인 텐서의 형상이 사라집니다. 채널이 있는 이미지 배치의 축은 몇 개인가요?',
});

/** Writes into x. */
export const sigmoid_inPlace = overwriting(sigma);
diagnosis(sigmoid_inPlace, inPlace);
