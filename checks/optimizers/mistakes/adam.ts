/** The known mistakes of `adam`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { adam, type Adam, adamWith, clip, corrected, mix, overwrite, rootFirst } from './parts.ts';

/** Corrects no bias. */
export const adam_uncorrected = adamWith({ correctM: (m) => m, correctV: (v) => v });
diagnosis(adam_uncorrected, {
  en: 'm and v are used as they are, still too small from their start at 0: divide each by 1 − β^t.',
  ko: '0에서 시작해 아직 너무 작은 m과 v를 그대로 썼습니다. 각각 1 − β^t로 나누세요.',
});

/** Corrects m only. */
export const adam_correctsMOnly = adamWith({ correctV: (v) => v });
diagnosis(adam_correctsMOnly, {
  en: 'Only m is corrected: v began at 0 as well, and with a β nearer to 1.',
  ko: 'm만 보정했습니다. v도 0에서 시작했고, 게다가 β가 1에 더 가깝습니다.',
});

/** Corrects with the number of finished steps: 0/0 at the first. */
export const adam_oldT = adamWith({
  correctM: (m, beta, t) => corrected(m, beta, t - 1),
  correctV: (v, beta, t) => corrected(v, beta, t - 1),
});
diagnosis(adam_oldT, {
  en: 'The correction uses the t from before this step, and 1 − β^0 = 0: count up first.',
  ko: '이번 걸음 전의 t로 보정해서 1 − β^0 = 0이 됩니다. 먼저 t를 늘리세요.',
});

/** Divides by 1 − β at every step: right at the first only. */
export const adam_firstCorrection = adamWith({
  correctM: (m, beta) => corrected(m, beta, 1),
  correctV: (v, beta) => corrected(v, beta, 1),
});
diagnosis(adam_firstCorrection, {
  en: 'Every step divides by 1 − β, which is right for the first only: the power of t is missing.',
  ko: '걸음마다 1 − β로 나누는데 그것은 첫 걸음에서만 맞습니다. t제곱이 빠졌습니다.',
});

/** Corrects the first hundred steps only, as if it did not matter later. */
export const adam_correctsAHundredSteps = adamWith({
  correctM: (m, beta, t) => (t > 100 ? m : corrected(m, beta, t)),
  correctV: (v, beta, t) => (t > 100 ? v : corrected(v, beta, t)),
});
diagnosis(adam_correctsAHundredSteps, {
  en: 'The correction ends at some step: even at t = 101, 1 − 0.999^t is only 0.1, so without it v is ten times too small there.',
  ko: '어느 걸음부터 보정을 그만둡니다. t = 101에서도 1 − 0.999^t는 0.1밖에 되지 않으므로, 보정하지 않으면 v가 십분의 일밖에 되지 않습니다.',
});

/** Corrects the first ten steps only, as it matters little later. */
export const adam_correctsEarlyStepsOnly = adamWith({
  correctM: (m, beta, t) => (t > 10 ? m : corrected(m, beta, t)),
  correctV: (v, beta, t) => (t > 10 ? v : corrected(v, beta, t)),
});
diagnosis(adam_correctsEarlyStepsOnly, {
  en: 'The correction ends after a few steps: for β₂ = 0.999 it matters for thousands of them.',
  ko: '몇 걸음 뒤에 보정을 그만둡니다. β₂ = 0.999이면 수천 걸음 동안 영향이 있습니다.',
});

/** Swaps β₁ and β₂. */
export const adam_swappedBetas: Adam = (state, grad, { beta1 = 0.9, beta2 = 0.999, ...options }) =>
  adam(state, grad, { ...options, beta1: beta2, beta2: beta1 });
diagnosis(adam_swappedBetas, {
  en: 'β₁ and β₂ have changed places: which of them belongs to the direction m?',
  ko: 'β₁과 β₂가 뒤바뀌었습니다. 방향을 맡은 m에는 어느 것을 쓰나요?',
});

/** Averages the squares of m, not those of the gradient. */
export const adam_squaresOfM = adamWith({
  averageV: (v, _, beta2, m) => mix(v, m.pow(2), beta2),
});
diagnosis(adam_squaresOfM, {
  en: 'v averages the squares of m: it should average the squares of the gradient itself.',
  ko: 'v가 m의 제곱을 평균 냅니다. 기울기 자체의 제곱을 평균 내야 합니다.',
});

/** Steps with the gradient itself: RMSProp with a correction. */
export const adam_noMomentum = adamWith({ step: (_, by, grad) => grad.div(by) });
diagnosis(adam_noMomentum, {
  en: 'The step follows the gradient alone, and m is kept up for nothing: put m̂ on top of the fraction.',
  ko: '걸음이 기울기만 따라가서 m이 쓰이지 않습니다. 분자에 m̂을 놓으세요.',
});

/** Adds up m as momentum does, without 1 − β₁. */
export const adam_momentumForM = adamWith({ averageM: (m, grad, beta) => m.mul(beta).add(grad) });
diagnosis(adam_momentumForM, {
  en: 'm adds up whole gradients, as momentum does: in Adam it is an average, and the new gradient has the share 1 − β₁.',
  ko: '모멘텀처럼 m에 기울기를 통째로 더했습니다. Adam의 m은 평균이고 새 기울기의 비율은 1 − β₁입니다.',
});

/** Divides by v̂ itself, without the root. */
export const adam_noRoot = adamWith({ divisor: (vHat, eps) => vHat.add(eps) });
diagnosis(adam_noRoot, {
  en: 'The divisor is v̂ and not its root, so the scale of the gradients does not cancel out.',
  ko: '제곱근이 아니라 v̂으로 나누어서 기울기의 크기가 약분되지 않습니다.',
});

/** Puts ε under the root. */
export const adam_epsInside = adamWith({ divisor: (vHat, eps) => vHat.add(eps).sqrt() });
diagnosis(adam_epsInside, {
  en: 'ε stands under the root, where 1e-8 acts like 1e-4: take the root first and add ε after.',
  ko: 'ε이 제곱근 안에 있어서 1e-8이 1e-4처럼 작용합니다. 먼저 제곱근을 구하고 나서 ε을 더하세요.',
});

/** Adds ε to √v before it is corrected, so that it counts for more in the first steps. */
export const adam_epsBeforeCorrection = adamWith({
  divisor: (vHat, eps, correction) => vHat.sqrt().add(eps / Math.sqrt(correction)),
});
diagnosis(adam_epsBeforeCorrection, {
  en: 'ε counts for more in the first steps, as if added to √v before the correction: correct v first, then take the root, then add ε.',
  ko: '보정하기 전의 √v에 더한 것처럼, 처음 걸음들에서 ε이 더 크게 작용합니다. 먼저 v를 보정하고, 제곱근을 구한 다음 ε을 더하세요.',
});

/** Has no ε: 0/0 where no gradient has come yet. */
export const adam_noEps = adamWith({ divisor: (vHat) => vHat.sqrt() });
diagnosis(adam_noEps, {
  en: 'ε is missing: a parameter that has had no gradient yet becomes 0/0.',
  ko: 'ε이 빠졌습니다. 아직 기울기가 온 적 없는 매개변수에서 0/0이 됩니다.',
});

/** Has β₂ = 0.99 as its default. */
export const adam_beta2Of99 = adamWith({ defaults: { beta2: 0.99 } });
diagnosis(adam_beta2Of99, {
  en: 'Without beta2, 0.99 is used: the default here is that of the signature.',
  ko: 'beta2를 주지 않으면 0.99를 씁니다. 여기서 기본값은 함수 선언에 적힌 값입니다.',
});

/** Takes an ε of 0 for a missing one. */
export const adam_zeroEpsIsMissing: Adam = (state, grad, { eps, ...options }) =>
  adam(state, grad, { ...options, eps: eps || 1e-8 });
diagnosis(adam_zeroEpsIsMissing, {
  en: 'An eps of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
  ko: 'eps가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
});

/** Has the ε of other libraries, 1e-7, as its default. */
export const adam_epsOfOthers = adamWith({ defaults: { eps: 1e-7 } });
diagnosis(adam_epsOfOthers, {
  en: 'Without eps, 1e-7 is used, as in some other libraries: the default here is that of the signature.',
  ko: 'eps를 주지 않으면 일부 다른 라이브러리처럼 1e-7을 씁니다. 여기서 기본값은 함수 선언에 적힌 값입니다.',
});

/** Clips every gradient to ±100. */
export const adam_clipped: Adam = (state, grad, options) => adam(state, clip(grad, 100), options);
diagnosis(adam_clipped, {
  en: 'Large gradients are cut off first: Adam does not see the scale of the gradients, so it needs no clipping here.',
  ko: '큰 기울기를 먼저 잘라 냈습니다. Adam은 기울기의 크기를 보지 않으므로 여기서는 자를 까닭이 없습니다.',
});

/** Takes a β of 0 for a missing one. */
export const adam_zeroIsMissing: Adam = (state, grad, { beta1, beta2, ...options }) =>
  adam(state, grad, { ...options, beta1: beta1 || 0.9, beta2: beta2 || 0.999 });
diagnosis(adam_zeroIsMissing, {
  en: 'A β of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
  ko: 'β가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
});

/** Returns the corrected averages, which are then corrected once more. */
export const adam_correctionKept: Adam = (state, grad, options) => {
  const { beta1 = 0.9, beta2 = 0.999 } = options;
  const { theta, m, v, t } = adam(state, grad, options);
  return { theta, m: corrected(m, beta1, t), v: corrected(v, beta2, t), t };
};
diagnosis(adam_correctionKept, {
  en: 'The corrected averages went into the state and are corrected again in the next step: remember the raw m and v.',
  ko: '보정한 평균을 상태에 넣어서 다음 걸음에 또 보정하게 됩니다. 보정하지 않은 m과 v를 기억하세요.',
});

/** Does not count its steps. */
export const adam_tNotCounted: Adam = (state, grad, options) => ({
  ...adam(state, grad, options),
  t: state.t,
});
diagnosis(adam_tNotCounted, {
  en: 't came back as it was, so every step takes itself for the first: return the new t.',
  ko: 't가 그대로 나와서 걸음마다 자기가 첫 걸음인 줄 압니다. 새 t를 돌려주세요.',
});

let steps = 0;

/** Counts the steps outside the state, over all runs. */
export const adam_countsOutside: Adam = (state, grad, options) =>
  adam({ ...state, t: steps++ }, grad, options);
diagnosis(adam_countsOutside, {
  en: 'A second run goes on counting where the first one ended, as if the steps were counted outside the state: use the t you are given.',
  ko: '걸음을 상태 밖에서 센 것처럼, 새로 시작해도 앞에서 세던 수가 이어집니다. 받은 t를 쓰세요.',
});

/** Divides by √v̂·(1 + ε/√v̂): the same number, except that 0/0 is NaN. */
export const adam_rootFirst = adamWith({ divisor: rootFirst });
diagnosis(adam_rootFirst, {
  en: 'The numbers are right, but where v̂ is 0 the answer is NaN, as when √v̂ divides before ε can help: add ε first.',
  ko: '값은 맞지만 v̂이 0이면 NaN이 나옵니다. ε을 더하기 전에 √v̂으로 나누면 이렇게 됩니다. 먼저 ε을 더하세요.',
});

/** Updates m and v in place. */
export const adam_inPlace: Adam = (state, grad, options) => {
  const { theta, m, v, t } = adam(state, grad, options);
  return { theta, m: overwrite(state.m, m), v: overwrite(state.v, v), t };
};
diagnosis(adam_inPlace, {
  en: 'The answer is right, but the m and v that were handed in have changed: return a new state and leave the old one alone.',
  ko: '답은 맞지만 받은 m과 v가 바뀌었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
});

/** Counts its steps in the state that it was given. */
export const adam_countsInPlace: Adam = (state, grad, options) => {
  const next = adam(state, grad, options);
  state.t = next.t;
  return next;
};
diagnosis(adam_countsInPlace, {
  en: 'The t of the old state was counted up: write the new t into the new state only.',
  ko: '예전 상태의 t를 늘렸습니다. 새 t는 새 상태에만 적으세요.',
});
