/** The known mistakes of `tanhPrime`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, overwriting, slightlyLarge } from './parts.ts';

/** 1 − x²: takes x for the output of tanh. */
export const tanhPrime_ofTheOutput = each((v) => 1 - v * v);
diagnosis(tanhPrime_ofTheOutput, {
  en: 'This is 1 − x², the rule for a saved output, but x here is the input: what has to be computed from it first?',
  ko: '이것은 저장해 둔 출력에 쓰는 식인 1 − x²인데, 여기서 x는 입력입니다. x에서 먼저 무엇을 계산해야 할까요?',
});

/** 1 − tanh x, without the square. */
export const tanhPrime_notSquared = each((v) => 1 - Math.tanh(v));
diagnosis(tanhPrime_notSquared, {
  en: 'This is 1 − tanh x, which is not even symmetric: what happened to the exponent 2?',
  ko: '1 − tanh x는 좌우 대칭도 아닙니다. 제곱은 어디로 갔나요?',
});

/** 1 + tanh²x */
export const tanhPrime_signSlip = each((v) => 1 + Math.tanh(v) ** 2);
diagnosis(tanhPrime_signSlip, {
  en: 'These slopes exceed 1, and grow where tanh flattens out: check the sign before the square.',
  ko: '기울기가 1을 넘고, tanh가 평평해지는 곳에서 오히려 커집니다. 제곱 앞의 부호를 확인하세요.',
});

/** (c² − s²) / c², which is ∞/∞ from |x| = 355 on. */
export const tanhPrime_quotient = each((v) => {
  const [s, c] = [Math.exp(v) - Math.exp(-v), Math.exp(v) + Math.exp(-v)];
  return (c * c - s * s) / (c * c);
});
diagnosis(tanhPrime_quotient, {
  en: 'From |x| = 355 on the answer is NaN, as squares of large exponentials give ∞/∞: write it with tanh x, which is finite everywhere.',
  ko: '|x| = 355부터 NaN이 됩니다. 지수 함수의 값을 제곱하면 거기서 ∞/∞입니다. 어디서나 유한한 tanh x로 나타내 보세요.',
});

/** 0.1 % too large. */
export const tanhPrime_slightlyLarge = each((v) => 1.001 * (1 - Math.tanh(v) ** 2));
diagnosis(tanhPrime_slightlyLarge, slightlyLarge);

/** Writes into x. */
export const tanhPrime_inPlace = overwriting((v) => 1 - Math.tanh(v) ** 2);
diagnosis(tanhPrime_inPlace, inPlace);
