/** The known mistakes of `sigmoidPrime`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, overwriting, sigma, sigmaPrime, slightlyLarge } from './parts.ts';

/** x·(1 − x): takes x for the output of σ. */
export const sigmoidPrime_ofTheOutput = each((v) => v * (1 - v));
diagnosis(sigmoidPrime_ofTheOutput, {
  en: 'This is x·(1 − x), the rule for a saved output, but x here is the input: what has to be computed from it first?',
  ko: '이것은 저장해 둔 출력에 쓰는 식인 x·(1 − x)인데, 여기서 x는 입력입니다. x에서 먼저 무엇을 계산해야 할까요?',
});

/** σ′(σ(x)): applies σ once too often. */
export const sigmoidPrime_twice = each((v) => sigmaPrime(sigma(v)));
diagnosis(sigmoidPrime_twice, {
  en: 'This is σ′(σ(x)), as if σ were applied to something that is already σ(x): count how often it occurs on the way.',
  ko: '이미 σ(x)인 값에 σ를 또 적용한 것 같은 σ′(σ(x))입니다. 계산하는 동안 σ를 몇 번 쓰는지 세어 보세요.',
});

/** σ(x)·(1 + σ(x)) */
export const sigmoidPrime_signSlip = each((v) => sigma(v) * (1 + sigma(v)));
diagnosis(sigmoidPrime_signSlip, {
  en: 'These slopes exceed 1/4, as σ·(1 + σ) does: check the sign in the second factor.',
  ko: 'σ·(1 + σ)처럼 기울기가 1/4을 넘습니다. 둘째 인자의 부호를 확인하세요.',
});

/** 1 − σ(x), the second factor alone. */
export const sigmoidPrime_oneFactor = each((v) => 1 - sigma(v));
diagnosis(sigmoidPrime_oneFactor, {
  en: 'This is 1 − σ(x), one factor of two: the slope must also vanish far to the left.',
  ko: '두 인자 가운데 하나인 1 − σ(x)뿐입니다. 기울기는 왼쪽 먼 곳에서도 0에 가까워져야 합니다.',
});

/** e^−x / (1 + e^−x)², which is ∞/∞ at −1000. */
export const sigmoidPrime_quotient = each((v) => Math.exp(-v) / (1 + Math.exp(-v)) ** 2);
diagnosis(sigmoidPrime_quotient, {
  en: 'At −1000 the answer is NaN, as e^−x/(1 + e^−x)² = ∞/∞ is: write it with σ(x), which is finite there.',
  ko: '−1000에서 e^−x/(1 + e^−x)² = ∞/∞처럼 NaN이 됩니다. 거기서도 유한한 σ(x)로 나타내 보세요.',
});

/** A one-sided difference quotient, good to seven decimals. */
export const sigmoidPrime_oneSided = each((v) => (sigma(v + 1e-6) - sigma(v)) / 1e-6);
diagnosis(sigmoidPrime_oneSided, {
  en: 'The answers are right to about seven digits only, as those of a one-sided difference quotient are: the derivative has a closed form.',
  ko: '한쪽 차분처럼 일곱 자리 정도만 맞습니다. 이 도함수에는 정확한 식이 있습니다.',
});

/** 0.1 % too large. */
export const sigmoidPrime_slightlyLarge = each((v) => 1.001 * sigmaPrime(v));
diagnosis(sigmoidPrime_slightlyLarge, slightlyLarge);

/** Writes into x. */
export const sigmoidPrime_inPlace = overwriting(sigmaPrime);
diagnosis(sigmoidPrime_inPlace, inPlace);
