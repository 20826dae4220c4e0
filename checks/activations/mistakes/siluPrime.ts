/** The known mistakes of `siluPrime`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, overwriting, sigma, sigmaPrime } from './parts.ts';

/** σ(x): forgets that the gate changes with x too. */
export const siluPrime_gateOnly = each(sigma);
diagnosis(siluPrime_gateOnly, {
  en: 'This is σ(x), as if the gate stood still: the product rule has a second term.',
  ko: '게이트가 변하지 않는 것처럼 σ(x)만 남았습니다. 곱의 미분법에는 둘째 항이 있습니다.',
});

/** σ(x) + σ′(x): forgets the factor x. */
export const siluPrime_withoutX = each((v) => sigma(v) + sigmaPrime(v));
diagnosis(siluPrime_withoutX, {
  en: 'The second term is σ′(x) alone: the product rule keeps the other factor beside it.',
  ko: '둘째 항이 σ′(x)뿐입니다. 곱의 미분법에서는 그 옆에 다른 인자가 그대로 남습니다.',
});

/** σ′(x): the product of the derivatives instead of the product rule. */
export const siluPrime_productOfDerivatives = each(sigmaPrime);
diagnosis(siluPrime_productOfDerivatives, {
  en: 'This is 1·σ′(x), the product of the derivatives: a product is differentiated one factor at a time, and the results are added.',
  ko: '이것은 도함수끼리 곱한 1·σ′(x)입니다. 곱은 인자를 하나씩 미분해서 더해야 합니다.',
});

/** σ(x) + x·(1 − σ(x)): only half of σ′. */
export const siluPrime_halfOfSigmaPrime = each((v) => sigma(v) + v * (1 - sigma(v)));
diagnosis(siluPrime_halfOfSigmaPrime, {
  en: 'In the second term, x is multiplied by 1 − σ(x) only: σ′ has two factors.',
  ko: '둘째 항에서 x에 1 − σ(x)만 곱했습니다. σ′에는 인자가 둘 있습니다.',
});

/** The quotient rule on x / (1 + e^−x), multiplied out: ∞/∞ at −1000. */
export const siluPrime_quotient = each((v) => {
  const e = Math.exp(-v);
  return (1 + e + v * e) / (1 + e) ** 2;
});
diagnosis(siluPrime_quotient, {
  en: 'Far to the left the answer is NaN, as the quotient rule multiplied out is ∞/∞ there: build it from σ(x) and σ′(x), which are finite.',
  ko: '왼쪽 먼 곳에서 NaN이 됩니다. 몫의 미분법을 그대로 풀어 쓰면 거기서 ∞/∞입니다. 거기서도 유한한 σ(x)와 σ′(x)로 만들어 보세요.',
});

/** Writes into x. */
export const siluPrime_inPlace = overwriting((v) => sigma(v) + v * sigmaPrime(v));
diagnosis(siluPrime_inPlace, inPlace);
