/** The known mistakes of `tanh`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, overwriting, sigma } from './parts.ts';

/** The printed fraction, ∞/∞ at ±1000. */
export const tanh_asPrinted = each(
  (v) => (Math.exp(v) - Math.exp(-v)) / (Math.exp(v) + Math.exp(-v)),
);
diagnosis(tanh_asPrinted, {
  en: 'From |x| = 710 on the answer is NaN, as the printed fraction is ∞/∞ there: find a form in which no exponential grows.',
  ko: '|x| = 710부터 NaN이 됩니다. 인쇄된 분수는 거기서 ∞/∞입니다. 지수 함수가 커지지 않는 꼴을 찾아보세요.',
});

/** 2σ(x) − 1: forgets the 2 inside. */
export const tanh_unscaled = each((v) => 2 * sigma(v) - 1);
diagnosis(tanh_unscaled, {
  en: 'This is tanh(x/2), which equals 2σ(x) − 1: what has to stand inside σ for tanh x?',
  ko: '이것은 tanh(x/2), 곧 2σ(x) − 1입니다. tanh x가 되려면 σ 안에 무엇이 있어야 할까요?',
});

/** 2σ(2x): forgets to move the centre to 0. */
export const tanh_notCentred = each((v) => 2 * sigma(2 * v));
diagnosis(tanh_notCentred, {
  en: 'This is 2σ(2x), between 0 and 2, and tanh is centred on 0: what moves it there?',
  ko: '이것은 0과 2 사이에 있는 2σ(2x)이고, tanh의 중심은 0입니다. 무엇을 하면 그리로 옮겨질까요?',
});

/** (1 − e^(−2|x|)) / (1 + e^(−2|x|)) without the sign of x in front. */
export const tanh_withoutSign = each(
  (v) => (1 - Math.exp(-2 * Math.abs(v))) / (1 + Math.exp(-2 * Math.abs(v))),
);
diagnosis(tanh_withoutSign, {
  en: 'The answers for negative x come out positive, the same as for |x|: tanh is odd, so which sign should they have?',
  ko: '음수 x에서 답이 |x|일 때와 똑같이 양수입니다. tanh는 홀함수인데, 답의 부호는 어때야 할까요?',
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
