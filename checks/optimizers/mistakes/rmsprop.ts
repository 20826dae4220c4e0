/** The known mistakes of `rmsprop`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { clip, mix, overwrite, rootFirst, type SquaresState } from './parts.ts';

type RmspropOptions = { lr: number; rho?: number; eps?: number };
type Rmsprop = (state: SquaresState, grad: Tensor, options: RmspropOptions) => SquaresState;

/** RMSProp with one of its formulas or defaults changed. */
function rmspropWith({
  memory = (g: Tensor, grad: Tensor, rho: number): Tensor => mix(g, grad.pow(2), rho),
  divisor = (g: Tensor, eps: number): Tensor => g.sqrt().add(eps),
  step = (grad: Tensor, by: Tensor): Tensor => grad.div(by),
  defaultRho = 0.99,
  defaultEps = 1e-8,
}): Rmsprop {
  return ({ theta, g }, grad, { lr, rho = defaultRho, eps = defaultEps }) => {
    const next = memory(g, grad, rho);
    return { theta: theta.sub(step(grad, divisor(next, eps)).mul(lr)), g: next };
  };
}

/** Adds up and never forgets, which is AdaGrad. */
export const rmsprop_neverForgets = rmspropWith({ memory: (g, grad) => g.add(grad.pow(2)) });
diagnosis(rmsprop_neverForgets, {
  en: 'The squares add up for ever, which is AdaGrad: here the old g keeps only the share ρ.',
  ko: '제곱이 끝없이 쌓입니다. 그것은 AdaGrad입니다. 여기서는 지난 g가 ρ만큼만 남습니다.',
});

/** Forgets, but adds every square in full. */
export const rmsprop_wholeSquares = rmspropWith({
  memory: (g, grad, rho) => g.mul(rho).add(grad.pow(2)),
});
diagnosis(rmsprop_wholeSquares, {
  en: 'The new square comes in whole: for an average its share is 1 − ρ.',
  ko: '새 제곱을 통째로 더했습니다. 평균이 되려면 1 − ρ만큼만 더해야 합니다.',
});

/** Swaps ρ and 1 − ρ. */
export const rmsprop_swapped = rmspropWith({
  memory: (g, grad, rho) => mix(g, grad.pow(2), 1 - rho),
});
diagnosis(rmsprop_swapped, {
  en: 'ρ and 1 − ρ have changed places: with ρ = 0.99, nearly all of the old g should stay.',
  ko: 'ρ와 1 − ρ가 뒤바뀌었습니다. ρ = 0.99이면 지난 g가 거의 다 남아야 합니다.',
});

/** Squares the weighted gradient: (1 − ρ)² in place of 1 − ρ. */
export const rmsprop_weightSquared = rmspropWith({
  memory: (g, grad, rho) => g.mul(rho).add(grad.mul(1 - rho).pow(2)),
});
diagnosis(rmsprop_weightSquared, {
  en: 'The weight was squared with the gradient: first square, then weigh by 1 − ρ.',
  ko: '가중치까지 함께 제곱했습니다. 먼저 기울기를 제곱한 다음 1 − ρ를 곱하세요.',
});

/** Averages over all parameters: one learning rate for all. */
export const rmsprop_sharedRate = rmspropWith({
  memory: (g, grad, rho) => mix(g, grad.pow(2).mean(), rho),
});
diagnosis(rmsprop_sharedRate, {
  en: 'All parameters share one average, and so one learning rate: keep the squares element by element.',
  ko: '모든 매개변수가 평균 하나, 곧 학습률 하나를 함께 씁니다. 제곱을 원소마다 따로 두세요.',
});

/** Takes a ρ of 0 for a missing one, and 0.99 instead. */
export const rmsprop_zeroIsMissing = rmspropWith({
  memory: (g, grad, rho) => mix(g, grad.pow(2), rho || 0.99),
});
diagnosis(rmsprop_zeroIsMissing, {
  en: 'A rho of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
  ko: 'rho가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
});

/** Divides by the average itself, without the root. */
export const rmsprop_noRoot = rmspropWith({ divisor: (g, eps) => g.add(eps) });
diagnosis(rmsprop_noRoot, {
  en: 'The divisor is g and not its root, so larger gradients make smaller steps: the size of the gradient should cancel out.',
  ko: '제곱근이 아니라 g로 나누어서 기울기가 클수록 걸음이 작아집니다. 기울기의 크기는 약분되어야 합니다.',
});

/** Puts ε under the root. */
export const rmsprop_epsInside = rmspropWith({ divisor: (g, eps) => g.add(eps).sqrt() });
diagnosis(rmsprop_epsInside, {
  en: 'ε stands under the root, where 1e-8 acts like 1e-4: take the root first and add ε after.',
  ko: 'ε이 제곱근 안에 있어서 1e-8이 1e-4처럼 작용합니다. 먼저 제곱근을 구하고 나서 ε을 더하세요.',
});

/** Has no ε: 0/0 where no gradient has come yet. */
export const rmsprop_noEps = rmspropWith({ divisor: (g) => g.sqrt() });
diagnosis(rmsprop_noEps, {
  en: 'ε is missing: a parameter that has had no gradient yet becomes 0/0.',
  ko: 'ε이 빠졌습니다. 아직 기울기가 온 적 없는 매개변수에서 0/0이 됩니다.',
});

/** Has ρ = 0.9 as its default, as the method was first presented. */
export const rmsprop_rhoOfOthers = rmspropWith({ defaultRho: 0.9 });
diagnosis(rmsprop_rhoOfOthers, {
  en: 'Without rho, 0.9 is used, as in some books and libraries: the default here is that of the signature.',
  ko: 'rho를 주지 않으면 일부 책과 라이브러리처럼 0.9를 씁니다. 여기서 기본값은 함수 선언에 적힌 값입니다.',
});

/** Takes an ε of 0 for a missing one. */
export const rmsprop_zeroEpsIsMissing: Rmsprop = (state, grad, { eps, ...options }) =>
  rmspropWith({})(state, grad, { ...options, eps: eps || 1e-8 });
diagnosis(rmsprop_zeroEpsIsMissing, {
  en: 'An eps of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
  ko: 'eps가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
});

/** Has AdaGrad's ε as its default. */
export const rmsprop_epsOfAdagrad = rmspropWith({ defaultEps: 1e-10 });
diagnosis(rmsprop_epsOfAdagrad, {
  en: "Without eps, AdaGrad's 1e-10 is used: the default here is that of the signature.",
  ko: 'eps를 주지 않으면 AdaGrad의 1e-10을 씁니다. 여기서 기본값은 함수 선언에 적힌 값입니다.',
});

/** Clips every gradient to ±100. */
export const rmsprop_clipped = rmspropWith({ step: (grad, by) => clip(grad, 100).div(by) });
diagnosis(rmsprop_clipped, {
  en: 'Large gradients are cut off before they are divided: the division alone keeps the step short.',
  ko: '나누기 전에 큰 기울기를 잘라 냈습니다. 나누는 것만으로 걸음은 이미 짧아집니다.',
});

/** Divides by the average from before this gradient. */
export const rmsprop_oldAverage: Rmsprop = ({ theta, g }, grad, { lr, rho = 0.99, eps = 1e-8 }) => {
  const step = grad.mul(lr).div(g.sqrt().add(eps));
  return { theta: theta.sub(step), g: mix(g, grad.pow(2), rho) };
};
diagnosis(rmsprop_oldAverage, {
  en: "This step's gradient is not yet in the average by which it is divided, so the first step is divided by ε alone: use the new g.",
  ko: '나누는 평균에 이번 기울기가 아직 들어 있지 않아서 첫 걸음을 ε만으로 나눕니다. 새 g를 쓰세요.',
});

/** Begins with the first square, to avoid the long first steps. */
export const rmsprop_startsAtFirst: Rmsprop = (
  { theta, g },
  grad,
  { lr, rho = 0.99, eps = 1e-8 },
) => {
  const square = grad.pow(2);
  const next = g.map((value, i) =>
    value === 0 ? square.data[i]! : rho * value + (1 - rho) * square.data[i]!,
  );
  return { theta: theta.sub(grad.mul(lr).div(next.sqrt().add(eps))), g: next };
};
diagnosis(rmsprop_startsAtFirst, {
  en: 'g begins with the whole first square: that would cure the long first steps, but this rule begins at 0.',
  ko: 'g가 첫 제곱 전체에서 시작합니다. 처음의 긴 걸음은 고쳐지겠지만 이 규칙은 0에서 시작합니다.',
});

/** Divides by √g·(1 + ε/√g): the same number, except that 0/0 is NaN. */
export const rmsprop_rootFirst = rmspropWith({ divisor: rootFirst });
diagnosis(rmsprop_rootFirst, {
  en: 'The numbers are right, but where g is 0 the answer is NaN, as when √g divides before ε can help: add ε first.',
  ko: '값은 맞지만 g가 0이면 NaN이 나옵니다. ε을 더하기 전에 √g로 나누면 이렇게 됩니다. 먼저 ε을 더하세요.',
});

/** Averages in place. */
export const rmsprop_inPlace: Rmsprop = ({ theta, g }, grad, { lr, rho = 0.99, eps = 1e-8 }) => {
  overwrite(g, mix(g, grad.pow(2), rho));
  return { theta: theta.sub(grad.mul(lr).div(g.sqrt().add(eps))), g };
};
diagnosis(rmsprop_inPlace, {
  en: 'The answer is right, but the g that was handed in has changed: return a new state and leave the old one alone.',
  ko: '답은 맞지만 받은 g가 바뀌었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
});
