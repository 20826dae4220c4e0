/** The known mistakes of `adagrad`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { clip, mix, overwrite, rootFirst, type SquaresState } from './parts.ts';

type AdagradOptions = { lr: number; eps?: number };
type Adagrad = (state: SquaresState, grad: Tensor, options: AdagradOptions) => SquaresState;

/** AdaGrad with one of its three formulas changed. */
function adagradWith({
  memory = (g: Tensor, grad: Tensor): Tensor => g.add(grad.pow(2)),
  divisor = (g: Tensor, eps: number): Tensor => g.sqrt().add(eps),
  step = (grad: Tensor, by: Tensor): Tensor => grad.div(by),
  defaultEps = 1e-10,
}): Adagrad {
  return ({ theta, g }, grad, { lr, eps = defaultEps }) => {
    const next = memory(g, grad);
    return { theta: theta.sub(step(grad, divisor(next, eps)).mul(lr)), g: next };
  };
}

/** Adds up the gradients without squaring them. */
export const adagrad_absolute = adagradWith({ memory: (g, grad) => g.add(grad.abs()) });
diagnosis(adagrad_absolute, {
  en: 'The sum grows by |grad|, not by its square: the root is there to undo a square.',
  ko: '제곱이 아니라 |grad|를 더했습니다. 제곱근은 제곱을 되돌리기 위한 것입니다.',
});

/** Remembers the last square only, so that every step is a sign. */
export const adagrad_lastOnly = adagradWith({ memory: (_, grad) => grad.pow(2) });
diagnosis(adagrad_lastOnly, {
  en: 'Only the last square is remembered, so every step is lr long: add it to those from before.',
  ko: '마지막 제곱만 기억해서 모든 걸음의 길이가 lr입니다. 이전의 제곱들에 더하세요.',
});

/** Averages the squares, which is RMSProp. */
export const adagrad_forgets = adagradWith({
  memory: (g, grad) => mix(g, grad.pow(2), 0.99),
});
diagnosis(adagrad_forgets, {
  en: 'The squares are averaged and fade, which is RMSProp: AdaGrad adds them up and never forgets.',
  ko: '제곱을 평균 내어 점점 잊고 있습니다. 그것은 RMSProp입니다. AdaGrad는 모두 더하고 잊지 않습니다.',
});

/** Divides by the sum itself, without the root. */
export const adagrad_noRoot = adagradWith({ divisor: (g, eps) => g.add(eps) });
diagnosis(adagrad_noRoot, {
  en: 'The divisor is g and not its root, so a gradient ten times as large makes a step of a tenth: the first step should not depend on its size.',
  ko: '제곱근이 아니라 g로 나누어서, 기울기가 열 배이면 걸음이 십분의 일이 됩니다. 첫 걸음은 기울기의 크기와 상관없어야 합니다.',
});

/** Puts ε under the root. */
export const adagrad_epsInside = adagradWith({ divisor: (g, eps) => g.add(eps).sqrt() });
diagnosis(adagrad_epsInside, {
  en: 'ε stands under the root, where it counts for far more: take the root first and add ε after.',
  ko: 'ε이 제곱근 안에 있어서 훨씬 크게 작용합니다. 먼저 제곱근을 구하고 나서 ε을 더하세요.',
});

/** Has no ε: 0/0 where no gradient has come yet. */
export const adagrad_noEps = adagradWith({ divisor: (g) => g.sqrt() });
diagnosis(adagrad_noEps, {
  en: 'ε is missing: a parameter that has had no gradient yet becomes 0/0.',
  ko: 'ε이 빠졌습니다. 아직 기울기가 온 적 없는 매개변수에서 0/0이 됩니다.',
});

/** Takes the larger of the root and ε. */
export const adagrad_epsAsFloor = adagradWith({ divisor: (g, eps) => g.sqrt().maximum(eps) });
diagnosis(adagrad_epsAsFloor, {
  en: 'ε replaces a small root here: it is added to every root, large or small.',
  ko: '제곱근이 작을 때만 ε으로 바꾸었습니다. ε은 제곱근이 크든 작든 늘 더합니다.',
});

/** Takes an ε of 0 for a missing one. */
export const adagrad_zeroIsMissing: Adagrad = (state, grad, { lr, eps }) =>
  adagradWith({})(state, grad, { lr, eps: eps || 1e-10 });
diagnosis(adagrad_zeroIsMissing, {
  en: 'An eps of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
  ko: 'eps가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
});

/** Has the ε of the other optimizers as its default. */
export const adagrad_epsOfOthers = adagradWith({ defaultEps: 1e-8 });
diagnosis(adagrad_epsOfOthers, {
  en: 'The default of eps is that of the other optimizers: for AdaGrad it is another number, see the signature.',
  ko: 'eps의 기본값이 다른 옵티마이저의 것입니다. AdaGrad에서는 다른 수입니다. 함수 선언을 보세요.',
});

/** One learning rate for all: adds the squares of all parameters together. */
export const adagrad_sharedRate = adagradWith({
  memory: (g, grad) => g.add(grad.pow(2).sum()),
});
diagnosis(adagrad_sharedRate, {
  en: 'All parameters share one sum, and so one learning rate: the point of AdaGrad is that each has its own.',
  ko: '모든 매개변수가 합 하나, 곧 학습률 하나를 함께 씁니다. 매개변수마다 따로 두는 것이 AdaGrad의 핵심입니다.',
});

/** Clips every gradient to ±100. */
export const adagrad_clipped = adagradWith({ step: (grad, by) => clip(grad, 100).div(by) });
diagnosis(adagrad_clipped, {
  en: 'Large gradients are cut off before they are divided: the division alone keeps the step short.',
  ko: '나누기 전에 큰 기울기를 잘라 냈습니다. 나누는 것만으로 걸음은 이미 짧아집니다.',
});

/** Steps uphill. */
export const adagrad_uphill = adagradWith({ step: (grad, by) => grad.neg().div(by) });
diagnosis(adagrad_uphill, {
  en: 'θ moves with the gradient, so the loss rises: check the sign of the step.',
  ko: 'θ가 기울기 쪽으로 움직여서 손실이 커집니다. 걸음의 부호를 확인하세요.',
});

/** Divides by the sum from before this gradient. */
export const adagrad_oldSum: Adagrad = ({ theta, g }, grad, { lr, eps = 1e-10 }) => {
  const step = grad.mul(lr).div(g.sqrt().add(eps));
  return { theta: theta.sub(step), g: g.add(grad.pow(2)) };
};
diagnosis(adagrad_oldSum, {
  en: "This step's gradient is not yet in the sum by which it is divided, so the first step is divided by ε alone: use the new g.",
  ko: '나누는 합에 이번 기울기가 아직 들어 있지 않아서 첫 걸음을 ε만으로 나눕니다. 새 g를 쓰세요.',
});

/** Remembers the root in place of the sum. */
export const adagrad_rootKept = adagradWith({
  memory: (g, grad) => g.add(grad.pow(2)).sqrt(),
  divisor: (g, eps) => g.add(eps),
});
diagnosis(adagrad_rootKept, {
  en: 'The root went into the state: remember the sum of the squares, and take its root anew in every step.',
  ko: '상태에 제곱근을 넣었습니다. 제곱의 합을 기억하고, 제곱근은 걸음마다 새로 구하세요.',
});

/** Divides by √g·(1 + ε/√g): the same number, except that 0/0 is NaN. */
export const adagrad_rootFirst = adagradWith({ divisor: rootFirst });
diagnosis(adagrad_rootFirst, {
  en: 'The numbers are right, but where g is 0 the answer is NaN, as when √g divides before ε can help: add ε first.',
  ko: '값은 맞지만 g가 0이면 NaN이 나옵니다. ε을 더하기 전에 √g로 나누면 이렇게 됩니다. 먼저 ε을 더하세요.',
});

/** Adds up in place. */
export const adagrad_inPlace: Adagrad = ({ theta, g }, grad, { lr, eps = 1e-10 }) => {
  overwrite(g, g.add(grad.pow(2)));
  return { theta: theta.sub(grad.mul(lr).div(g.sqrt().add(eps))), g };
};
diagnosis(adagrad_inPlace, {
  en: 'The answer is right, but the g that was handed in has changed: return a new state and leave the old one alone.',
  ko: '답은 맞지만 받은 g가 바뀌었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
});
