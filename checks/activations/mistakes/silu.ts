/** The known mistakes of `silu`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { each, inPlace, overwriting, sigma } from './parts.ts';

/** σ(x): forgets the factor x. */
export const silu_gateOnly = each(sigma);
diagnosis(silu_gateOnly, {
  en: 'This is σ(x), the gate alone: what goes through it?',
  ko: '게이트 σ(x)만 있습니다. 이 게이트를 통과하는 것은 무엇인가요?',
});

/** x·σ(−x): the gate is open on the wrong side. */
export const silu_signSlip = each((v) => v * sigma(-v));
diagnosis(silu_signSlip, {
  en: 'Large positive numbers are shut out and negative ones pass: check the sign inside the gate.',
  ko: '큰 양수가 막히고 음수가 통과합니다. 게이트 안의 부호를 확인하세요.',
});

/** x·e^x / (1 + e^x), which is ∞/∞ at 1000. */
export const silu_expRatio = each((v) => (v * Math.exp(v)) / (1 + Math.exp(v)));
diagnosis(silu_expRatio, {
  en: 'For large x the answer is NaN, as e^x/(1 + e^x) = ∞/∞ is: use the form of σ that is safe at both ends.',
  ko: 'x가 크면 e^x/(1 + e^x) = ∞/∞처럼 NaN이 됩니다. 양쪽 끝에서 모두 안전한 σ의 식을 쓰세요.',
});

/** Writes into x. */
export const silu_inPlace = overwriting((v) => v * sigma(v));
diagnosis(silu_inPlace, inPlace);
