/** Whom `stepLaw` meets: right ways to take a step of Adam, and suspects. */
import type { Tensor } from '#tensor';
import { innocent, suspect } from '../../../engine/kit/suspect.ts';

interface State {
  theta: Tensor;
  m: Tensor;
  v: Tensor;
  t: number;
}

interface Options {
  lr: number;
  beta1?: number;
  beta2?: number;
  eps?: number;
}

type Adam = (state: State, grad: Tensor, options: Options) => State;

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPS = 1e-8;

// --- Right -------------------------------------------------------------------------------------

/** Parameter by parameter, and each average is the old one, moved a little: m + (1 − β₁)(g − m). */
export const numberByNumber: Adam = (
  { theta, m, v, t },
  grad,
  { lr, beta1 = BETA1, beta2 = BETA2, eps = EPS },
) => {
  const newM = m.map((old, i) => old + (1 - beta1) * (grad.data[i]! - old));
  const newV = v.map((old, i) => old + (1 - beta2) * (grad.data[i]! ** 2 - old));
  const mHat = (i: number) => newM.data[i]! / (1 - beta1 ** (t + 1));
  const vHat = (i: number) => newV.data[i]! / (1 - beta2 ** (t + 1));
  const newTheta = theta.map((from, i) => from - (lr * mHat(i)) / (Math.sqrt(vHat(i)) + eps));
  return { theta: newTheta, m: newM, v: newV, t: t + 1 };
};
innocent(numberByNumber);

/** Both corrections in the rate, μ·√(1 − β₂^t)/(1 − β₁^t), and ε made smaller to match. */
export const correctedRate: Adam = (
  { theta, m, v, t },
  grad,
  { lr, beta1 = BETA1, beta2 = BETA2, eps = EPS },
) => {
  const newM = grad.mul(1 - beta1).add(m.mul(beta1));
  const newV = grad
    .pow(2)
    .mul(1 - beta2)
    .add(v.mul(beta2));
  const root = Math.sqrt(1 - beta2 ** (t + 1));
  const step = newM.div(newV.sqrt().add(eps * root)).mul((lr * root) / (1 - beta1 ** (t + 1)));
  return { theta: theta.sub(step), m: newM, v: newV, t: t + 1 };
};
innocent(correctedRate);

/** The formulas as they stand, some of them changed. */
function adamWith({
  newM = (m: Tensor, g: Tensor, beta1: number) => m.mul(beta1).add(g.mul(1 - beta1)),
  newV = (v: Tensor, g: Tensor, beta2: number, _m: Tensor) =>
    v.mul(beta2).add(g.mul(g).mul(1 - beta2)),
  mHat = corrected,
  vHat = corrected,
  step = (m: Tensor, v: Tensor, eps: number, _g: Tensor) => m.div(v.sqrt().add(eps)),
}: {
  newM?: (m: Tensor, g: Tensor, beta1: number) => Tensor;
  newV?: (v: Tensor, g: Tensor, beta2: number, m: Tensor) => Tensor;
  mHat?: (m: Tensor, beta1: number, t: number) => Tensor;
  vHat?: (v: Tensor, beta2: number, t: number) => Tensor;
  step?: (mHat: Tensor, vHat: Tensor, eps: number, g: Tensor) => Tensor;
}): Adam {
  return (state, grad, { lr, beta1 = BETA1, beta2 = BETA2, eps = EPS }) => {
    const t = state.t + 1;
    const m = newM(state.m, grad, beta1);
    const v = newV(state.v, grad, beta2, m);
    const moved = step(mHat(m, beta1, t), vHat(v, beta2, t), eps, grad);
    return { theta: state.theta.sub(moved.mul(lr)), m, v, t };
  };
}

function corrected(average: Tensor, beta: number, t: number): Tensor {
  return average.div(1 - beta ** t);
}

export const inTensors = adamWith({});
innocent(inTensors);

// --- Suspects ----------------------------------------------------------------------------------

export const uncorrected = adamWith({ mHat: (m) => m, vHat: (v) => v });
suspect(uncorrected, {
  does: {
    en: 'It uses m and v without the bias correction.',
    ko: 'm과 v를 편향 보정 없이 그대로 씁니다.',
  },
  where: { en: 'From the first step on.', ko: '첫 걸음부터 틀립니다.' },
});

export const noRoot = adamWith({ step: (m, v, eps) => m.div(v.add(eps)) });
suspect(noRoot, {
  does: {
    en: 'It divides by v̂ and not by its root.',
    ko: 'v̂의 제곱근이 아니라 v̂으로 나눕니다.',
  },
  where: { en: 'From the first step on.', ko: '첫 걸음부터 틀립니다.' },
});

export const noMomentum = adamWith({ step: (_, v, eps, g) => g.div(v.sqrt().add(eps)) });
suspect(noMomentum, {
  does: {
    en: 'It steps along the gradient itself, not along m̂.',
    ko: 'm̂이 아니라 기울기 자체를 따라 걸음을 내딛습니다.',
  },
  where: {
    en: 'From the second step on, where the gradients differ.',
    ko: '둘째 걸음부터, 기울기가 서로 다를 때 틀립니다.',
  },
});

export const firstCorrectionOnly = adamWith({
  mHat: (m, beta1) => corrected(m, beta1, 1),
  vHat: (v, beta2) => corrected(v, beta2, 1),
});
suspect(firstCorrectionOnly, {
  does: {
    en: 'It divides by 1 − β at every step: the power of t is missing.',
    ko: '걸음마다 1 − β로 나눕니다. t제곱이 빠졌습니다.',
  },
  where: { en: 'From the second step on.', ko: '둘째 걸음부터 틀립니다.' },
});

export const squaresOfM = adamWith({
  newV: (v, _, beta2, m) => v.mul(beta2).add(m.mul(m).mul(1 - beta2)),
});
suspect(squaresOfM, {
  does: {
    en: 'Its v averages the squares of m, not those of the gradient.',
    ko: 'v가 기울기의 제곱이 아니라 m의 제곱을 평균 냅니다.',
  },
  where: { en: 'From the first step on.', ko: '첫 걸음부터 틀립니다.' },
});

export const swappedBetas: Adam = (state, grad, { beta1 = BETA1, beta2 = BETA2, ...options }) =>
  inTensors(state, grad, { ...options, beta1: beta2, beta2: beta1 });
suspect(swappedBetas, {
  does: { en: 'It has β₁ and β₂ in each other’s place.', ko: 'β₁과 β₂가 뒤바뀌었습니다.' },
  where: {
    en: 'θ goes astray from the second step on, where the gradients differ.',
    ko: 'θ는 둘째 걸음부터, 기울기가 서로 다를 때 틀립니다.',
  },
});

export const oneDivisorForAll = adamWith({
  step: (m, v, eps) => m.div(v.mean().sqrt().add(eps)),
});
suspect(oneDivisorForAll, {
  does: {
    en: 'It divides all parameters by the root of one mean of v̂.',
    ko: '모든 매개변수를 v̂의 평균 하나에서 구한 제곱근으로 나눕니다.',
  },
  where: {
    en: 'Where there is more than one parameter.',
    ko: '매개변수가 둘 이상일 때 틀립니다.',
  },
});

export const epsInside = adamWith({ step: (m, v, eps) => m.div(v.add(eps).sqrt()) });
suspect(epsInside, {
  does: { en: 'It adds ε under the root.', ko: 'ε을 제곱근 안에서 더합니다.' },
  where: { en: 'Where gradients are small.', ko: '기울기가 작을 때 틀립니다.' },
});

export const decays: Adam = (state, grad, options) =>
  inTensors(state, grad.add(state.theta.mul(0.01)), options);
suspect(decays, {
  does: {
    en: 'It adds a weight decay of 0.01·θ to the gradient, so that m and v see it.',
    ko: '기울기에 가중치 감쇠 0.01·θ를 더해서 m과 v에도 섞입니다.',
  },
  where: { en: 'Where θ is not 0.', ko: 'θ가 0이 아닐 때 틀립니다.' },
});

export const keepsTheLargest = adamWith({
  newV: (v, g, beta2) =>
    v
      .mul(beta2)
      .add(g.mul(g).mul(1 - beta2))
      .maximum(v),
});
suspect(keepsTheLargest, {
  does: { en: 'It never lets v become smaller.', ko: 'v가 작아지지 못하게 합니다.' },
  where: {
    en: 'Where a gradient of nearly 0 follows larger ones.',
    ko: '큰 기울기 뒤에 0에 가까운 기울기가 올 때 틀립니다.',
  },
});
