/** The known mistakes of `gelu`, each with its diagnosis. */
import { erf } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, erfByPowers, inPlace, normalCdf, overwriting, sigma, taylorErf } from './parts.ts';

/** The widespread tanh approximation, up to 0.0005 away. */
export const gelu_tanhApproximation = each(
  (v) => 0.5 * v * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v ** 3))),
);
diagnosis(gelu_tanhApproximation, {
  en: 'This is the tanh approximation, up to 0.0005 away from gelu: the exact form needs erf.',
  ko: 'gelu와 많게는 0.0005까지 차이 나는 tanh 근사식입니다. 정확한 식에는 erf가 필요합니다.',
});

/** x·σ(1.702x), another approximation. */
export const gelu_sigmoidApproximation = each((v) => v * sigma(1.702 * v));
diagnosis(gelu_sigmoidApproximation, {
  en: 'x·σ(1.702x) is a rough imitation of gelu: the gate should be Φ(x), made with erf.',
  ko: 'x·σ(1.702x)는 gelu를 대강 흉내 낸 식입니다. 게이트는 erf로 만든 Φ(x)여야 합니다.',
});

/** erf(x) instead of erf(x/√2). */
export const gelu_withoutRoot = each((v) => (v * (1 + erf(v))) / 2);
diagnosis(gelu_withoutRoot, {
  en: 'This is what erf of x itself gives, which belongs to a bell curve narrower than the standard one: by what does Φ divide x first?',
  ko: 'erf에 x를 그대로 넣은 답인데, 그것은 표준보다 좁은 종 모양 곡선에 해당합니다. Φ에서는 x를 먼저 무엇으로 나누나요?',
});

/** x·(1 + erf(x/√2)) without the half. */
export const gelu_withoutHalf = each((v) => 2 * v * normalCdf(v));
diagnosis(gelu_withoutHalf, {
  en: 'Every answer is twice too large: 1 + erf runs from 0 to 2, but a probability ends at 1.',
  ko: '답이 모두 두 배입니다. 1 + erf는 0에서 2까지이지만 확률은 1까지입니다.',
});

/** Φ(x): forgets the factor x. */
export const gelu_gateOnly = each(normalCdf);
diagnosis(gelu_gateOnly, {
  en: 'This is Φ(x), the gate alone: what goes through it?',
  ko: '게이트 Φ(x)만 있습니다. 이 게이트를 통과하는 것은 무엇인가요?',
});

/** An erf of its own, from a table of formulas and good to seven decimals only. */
export const gelu_roughErf = each((v) => {
  const z = Math.abs(v) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const coefficients = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const polynomial = coefficients.reduce((sum, a) => (sum + a) * t, 0);
  const error = Math.sign(v) * (1 - polynomial * Math.exp(-z * z));
  return (v * (1 + error)) / 2;
});
diagnosis(gelu_roughErf, {
  en: 'The answers are right to some seven decimals only, as with a textbook approximation of erf: the one in `#tensor` has sixteen.',
  ko: '소수점 아래 일곱 자리 정도만 맞습니다. erf 근사식을 쓰면 이렇게 됩니다. `#tensor`의 erf는 열여섯 자리까지 맞습니다.',
});

/** An erf of its own, by the Taylor series: ∞ − ∞ far from 0. */
export const gelu_taylorErf = each((v) => (v * (1 + taylorErf(v / Math.SQRT2))) / 2);
diagnosis(gelu_taylorErf, erfByPowers);

/** Takes gelu for relu beyond 5, where the gate is not yet closed. */
export const gelu_endsEarly = each((v) => (Math.abs(v) > 5 ? Math.max(0, v) : v * normalCdf(v)));
diagnosis(gelu_endsEarly, {
  en: 'Far out ReLU takes over too early: at −6 the gate is not quite closed yet. The formula needs no such cut.',
  ko: '너무 일찍 ReLU로 바뀝니다. −6에서는 게이트가 아직 완전히 닫히지 않았습니다. 식 그대로 계산하면 됩니다.',
});

/** Writes into x. */
export const gelu_inPlace = overwriting((v) => v * normalCdf(v));
diagnosis(gelu_inPlace, inPlace);
