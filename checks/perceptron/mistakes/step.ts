/** The known mistakes of `step`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { sigma } from './parts.ts';

/** Gives the boundary to 0. */
export function step_strict(z: number): number {
  return z > 0 ? 1 : 0;
}
diagnosis(step_strict, {
  en: 'The boundary goes to 0. The course gives z = 0 to class 1.',
  ko: '경계에서 0이라고 답했습니다. 이 과정에서는 z = 0이 클래스 1에 속합니다.',
});

/** Decides between −1 and 1. */
export function step_signs(z: number): number {
  return z >= 0 ? 1 : -1;
}
diagnosis(step_signs, {
  en: 'It decides between −1 and 1. What are the two answers here?',
  ko: '−1과 1 사이에서 판단했습니다. 여기서 두 가지 답은 무엇인가요?',
});

/** Takes the sign for the decision, so 0 stays 0 and a negative number gives −1. */
export function step_sign(z: number): number {
  return Math.sign(z);
}
diagnosis(step_sign, {
  en: 'The sign has three values, the step has two. What becomes of −1, and of 0?',
  ko: '부호는 값이 셋이고 계단 함수는 둘입니다. −1과 0은 각각 무엇이 되어야 할까요?',
});

/** Moves the sign to [0, 1], which makes the boundary 0.5. */
export function step_halfAtZero(z: number): number {
  return (Math.sign(z) + 1) / 2;
}
diagnosis(step_halfAtZero, {
  en: 'At 0 it answers one half. A decision is 0 or 1, on the boundary too.',
  ko: '0에서 1/2이라고 답합니다. 판단은 경계에서도 0 아니면 1입니다.',
});

/** The wrong way round. */
export function step_reversed(z: number): number {
  return z <= 0 ? 1 : 0;
}
diagnosis(step_reversed, {
  en: 'The two answers are the wrong way round. Try z = 3.',
  ko: '두 답이 뒤바뀌었습니다. z = 3을 넣어 보세요.',
});

/** Drops the fraction before comparing. */
export function step_truncates(z: number): number {
  return Math.trunc(z) >= 0 ? 1 : 0;
}
diagnosis(step_truncates, {
  en: 'Numbers between −1 and 0 get 1, −0.5 for one, as if the fraction were dropped first. Is there any need to round?',
  ko: '−0.5처럼 −1과 0 사이의 수에 1이 나옵니다. 비교하기 전에 소수 부분을 버린 것 같습니다. 꼭 정수로 만들어야 할까요?',
});

/** Compares with 0.5, as one does with a probability. */
export function step_half(z: number): number {
  return z >= 0.5 ? 1 : 0;
}
diagnosis(step_half, {
  en: 'A small positive z gives 0, as if z were compared with 0.5: that is for a probability, and z is none. Which z corresponds to one half?',
  ko: '작은 양수 z에 0이 나옵니다. z를 0.5와 비교한 것 같습니다. 0.5와 비교하는 것은 확률이고, z는 확률이 아닙니다. 확률 1/2에 해당하는 z는 얼마인가요?',
});

/** Rounds the sigmoid, which has no digits left for a tiny z. */
export function step_roundedSigmoid(z: number): number {
  return Math.round(sigma(z));
}
diagnosis(step_roundedSigmoid, {
  en: 'A tiny negative z gives 1, as when the sigmoid is rounded, which is 0.5 to the last digit there. Is the detour needed?',
  ko: 'z가 0에 아주 가까운 음수이면 1이 나옵니다. 마지막 자리까지 0.5인 시그모이드를 반올림하면 이렇게 됩니다. 돌아갈 필요가 있을까요?',
});

/** Counts slightly negative numbers as 0. */
export function step_tolerance(z: number): number {
  return z > -1e-9 ? 1 : 0;
}
diagnosis(step_tolerance, {
  en: 'Slightly negative numbers count as 0. The definition knows no tolerance.',
  ko: '0보다 조금 작은 수를 0으로 봅니다. 정의에는 허용 오차가 없습니다.',
});

/** Always 1. */
export function step_one(_z: number): number {
  return 1;
}
diagnosis(step_one, {
  en: 'The answer does not depend on z. What should a negative z give?',
  ko: '답이 z와 상관없이 같습니다. z가 음수이면 무엇이어야 할까요?',
});
