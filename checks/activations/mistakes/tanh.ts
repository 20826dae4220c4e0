/** The known mistakes of `tanh`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, overwriting, sigma } from './parts.ts';

/** The printed fraction, ∞/∞ at ±1000. */
export const tanh_asPrinted = each(
  (v) => (Math.exp(v) - Math.exp(-v)) / (Math.exp(v) + Math.exp(-v)),
);
diagnosis(tanh_asPrinted, {
  en: 'The fraction as printed becomes ∞/∞ from |x| = 710 on: find a form in which no exponential grows.',
  ko: '인쇄된 분수를 그대로 쓰면 |x| = 710부터 ∞/∞가 됩니다. 지수 함수가 커지지 않는 꼴을 찾아보세요.',
});

/** 2σ(x) − 1: forgets the 2 inside. */
export const tanh_unscaled = each((v) => 2 * sigma(v) - 1);
diagnosis(tanh_unscaled, {
  en: '2σ(x) − 1 is tanh(x/2): something inside σ is missing.',
  ko: '2σ(x) − 1은 tanh(x/2)입니다. σ 안에 무언가 빠졌습니다.',
});

/** 2σ(2x): forgets to move the centre to 0. */
export const tanh_notCentred = each((v) => 2 * sigma(2 * v));
diagnosis(tanh_notCentred, {
  en: '2σ(2x) lies between 0 and 2, and tanh is centred on 0: what moves it there?',
  ko: '2σ(2x)는 0과 2 사이에 있지만 tanh의 중심은 0입니다. 무엇을 하면 그리로 옮겨질까요?',
});

/** (1 − e^(−2|x|)) / (1 + e^(−2|x|)) without the sign of x in front. */
export const tanh_withoutSign = each(
  (v) => (1 - Math.exp(-2 * Math.abs(v))) / (1 + Math.exp(-2 * Math.abs(v))),
);
diagnosis(tanh_withoutSign, {
  en: 'The answers for negative x are positive: with |x| in the exponent, the sign of x has to come back in front.',
  ko: '음수 x에서 답이 양수입니다. 지수에 |x|를 썼다면 x의 부호를 앞에 다시 붙여야 합니다.',
});

/** The neighbour, sigmoid. */
export const tanh_isSigmoid = each(sigma);
diagnosis(tanh_isSigmoid, {
  en: 'This is the sigmoid, which is never negative: tanh is odd, and 0 at 0.',
  ko: '이것은 음수가 되지 않는 시그모이드입니다. tanh는 홀함수이고 0에서 0입니다.',
});

/** Takes tanh for ±1 beyond 5, where 10⁻⁴ is still missing. */
export const tanh_endsEarly = each((v) => (Math.abs(v) > 5 ? Math.sign(v) : Math.tanh(v)));
diagnosis(tanh_endsEarly, {
  en: 'The ends are reached too early: at 6 the answer still lacks 10⁻⁵. Is a cut needed at all?',
  ko: '너무 일찍 끝값에 닿습니다. 6에서도 10⁻⁵쯤 모자랍니다. 잘라 낼 필요가 있을까요?',
});

/** Writes into x. */
export const tanh_inPlace = overwriting(Math.tanh);
diagnosis(tanh_inPlace, inPlace);
