/** The known mistakes of `geluPrime`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, erfByPowers, inPlace, normalCdf, overwriting, taylorErf } from './parts.ts';

const normalPdf = (v: number): number => Math.exp((-v * v) / 2) / Math.sqrt(2 * Math.PI);

/** Φ(x): forgets that the gate changes with x too. */
export const geluPrime_gateOnly = each(normalCdf);
diagnosis(geluPrime_gateOnly, {
  en: 'This is Φ(x), as if the gate stood still: the product rule has a second term.',
  ko: '게이트가 변하지 않는 것처럼 Φ(x)만 남았습니다. 곱의 미분법에는 둘째 항이 있습니다.',
});

/** Φ(x) + φ(x): forgets the factor x. */
export const geluPrime_withoutX = each((v) => normalCdf(v) + normalPdf(v));
diagnosis(geluPrime_withoutX, {
  en: 'The second term is φ(x) alone: the product rule keeps the other factor beside it.',
  ko: '둘째 항이 φ(x)뿐입니다. 곱의 미분법에서는 그 옆에 다른 인자가 그대로 남습니다.',
});

/** φ(x): the product of the derivatives instead of the product rule. */
export const geluPrime_productOfDerivatives = each(normalPdf);
diagnosis(geluPrime_productOfDerivatives, {
  en: 'This is 1·φ(x), the product of the derivatives: a product is differentiated one factor at a time, and the results are added.',
  ko: '이것은 도함수끼리 곱한 1·φ(x)입니다. 곱은 인자를 하나씩 미분해서 더해야 합니다.',
});

/** Φ(x) − x·φ(x) */
export const geluPrime_signSlip = each((v) => normalCdf(v) - v * normalPdf(v));
diagnosis(geluPrime_signSlip, {
  en: 'The second term is subtracted: the gate opens as x grows, so it adds to the slope on the right.',
  ko: '둘째 항을 뺐습니다. x가 커지면 게이트가 열리므로 오른쪽에서는 기울기에 더해져야 합니다.',
});

/** φ without its 1/√(2π). */
export const geluPrime_notNormalized = each((v) => normalCdf(v) + v * Math.exp((-v * v) / 2));
diagnosis(geluPrime_notNormalized, {
  en: 'The bell curve lacks its factor 1/√(2π): the area below a density is 1.',
  ko: '종 모양 곡선에 1/√(2π)이 빠졌습니다. 확률 밀도 아래의 넓이는 1입니다.',
});

/** e^(−x²) instead of e^(−x²/2). */
export const geluPrime_withoutHalf = each(
  (v) => normalCdf(v) + (v * Math.exp(-v * v)) / Math.sqrt(2 * Math.PI),
);
diagnosis(geluPrime_withoutHalf, {
  en: 'The bell curve falls too fast: look at the exponent again, is it x² or half of it?',
  ko: '종 모양 곡선이 너무 빨리 떨어집니다. 지수를 다시 보세요. x²인가요, 그 절반인가요?',
});

/** 0.4 for 1/√(2π) = 0.39894… */
export const geluPrime_roundedConstant = each(
  (v) => normalCdf(v) + 0.4 * v * Math.exp((-v * v) / 2),
);
diagnosis(geluPrime_roundedConstant, {
  en: '1/√(2π) was rounded to 0.4: let the computer work it out from π.',
  ko: '1/√(2π)을 0.4로 반올림했습니다. π로부터 컴퓨터가 계산하게 하세요.',
});

/** An erf of its own, by the Taylor series: ∞ − ∞ far from 0. */
export const geluPrime_taylorErf = each(
  (v) => (1 + taylorErf(v / Math.SQRT2)) / 2 + v * normalPdf(v),
);
diagnosis(geluPrime_taylorErf, erfByPowers);

/** Writes into x. */
export const geluPrime_inPlace = overwriting((v) => normalCdf(v) + v * normalPdf(v));
diagnosis(geluPrime_inPlace, inPlace);
