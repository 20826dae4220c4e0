/** The known mistakes of `momentum`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { clip, overwrite } from './parts.ts';

type MomentumState = { theta: Tensor; v: Tensor };
type MomentumOptions = { lr: number; alpha: number };

type Momentum = (state: MomentumState, grad: Tensor, options: MomentumOptions) => MomentumState;

const faded = (v: Tensor, grad: Tensor, alpha: number): Tensor => v.mul(alpha).add(grad);

/** Momentum by a `rule` for the velocity to keep and for what to subtract from θ, times lr. */
function momentumBy(
  rule: (v: Tensor, grad: Tensor, alpha: number, lr: number) => { v: Tensor; step: Tensor },
): Momentum {
  return ({ theta, v }, grad, { lr, alpha }) => {
    const next = rule(v, grad, alpha, lr);
    return { theta: theta.sub(next.step.mul(lr)), v: next.v };
  };
}

/** Momentum with another velocity. */
function momentumOf(velocity: (v: Tensor, grad: Tensor, alpha: number) => Tensor): Momentum {
  return momentumBy((v, grad, alpha) => {
    const next = velocity(v, grad, alpha);
    return { v: next, step: next };
  });
}

/** Adds only the share 1 − α of the gradient: PyTorch's dampening. */
export const momentum_dampened = momentumOf((v, grad, alpha) =>
  faded(v, grad.mul(1 - alpha), alpha),
);
diagnosis(momentum_dampened, {
  en: 'Only the share 1 − α of the gradient comes in: that is an average, but here the whole gradient is added.',
  ko: '기울기의 1 − α만큼만 더했습니다. 그것은 평균입니다. 여기서는 기울기를 통째로 더합니다.',
});

/** Never forgets: α is left out. */
export const momentum_noAlpha = momentumOf((v, grad) => v.add(grad));
diagnosis(momentum_noAlpha, {
  en: 'The velocity never fades: which share of the old one remains?',
  ko: '속도가 줄어들지 않습니다. 지난 속도는 얼마나 남아야 하나요?',
});

/** Has the usual 0.9 written into it. */
export const momentum_fixedAlpha = momentumOf((v, grad) => faded(v, grad, 0.9));
diagnosis(momentum_fixedAlpha, {
  en: 'The usual 0.9 seems to be written into the code: alpha comes with the options.',
  ko: '흔히 쓰는 0.9가 코드에 그대로 적혀 있는 것 같습니다. alpha는 옵션으로 들어옵니다.',
});

/** Takes an α of 0 for a missing one, and 0.9 instead. */
export const momentum_zeroIsMissing = momentumOf((v, grad, alpha) => faded(v, grad, alpha || 0.9));
diagnosis(momentum_zeroIsMissing, {
  en: 'An alpha of 0 is treated as if none had been given: `||` takes 0 for missing.',
  ko: 'alpha가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 봅니다.',
});

/** Stops wherever the gradient is 0. */
export const momentum_brakes = momentumOf((v, grad, alpha) =>
  faded(v, grad, alpha).mul(grad.sign().abs()),
);
diagnosis(momentum_brakes, {
  en: 'Where the gradient is 0 everything stops: a ball rolls on, its velocity only fades.',
  ko: '기울기가 0인 곳에서 모두 멈춥니다. 공은 계속 구르고 속도가 줄어들 뿐입니다.',
});

/** Keeps the velocity within ±10, which short runs hardly reach. */
export const momentum_speedLimit = momentumOf((v, grad, alpha) => clip(faded(v, grad, alpha), 10));
diagnosis(momentum_speedLimit, {
  en: 'The velocity is held below a limit: with a constant gradient it should grow up to g/(1 − α).',
  ko: '속도를 한계 아래로 막았습니다. 기울기가 일정하면 g/(1 − α)까지 커져야 합니다.',
});

/** Steps with the velocity from before this gradient. */
export const momentum_oldVelocity = momentumBy((v, grad, alpha) => ({
  v: faded(v, grad, alpha),
  step: v,
}));
diagnosis(momentum_oldVelocity, {
  en: 'The step uses the velocity from before this gradient, so the first step leads nowhere: the second line of the rule needs the new v.',
  ko: '이번 기울기가 들어오기 전의 속도로 걸어서 첫 걸음이 제자리입니다. 규칙의 둘째 줄에는 새 v가 필요합니다.',
});

/** Steps with the new velocity but returns the old one: v stays zero. */
export const momentum_forgetful = momentumBy((v, grad, alpha) => ({
  v,
  step: faded(v, grad, alpha),
}));
diagnosis(momentum_forgetful, {
  en: 'The v in the answer is the old one, so nothing is remembered: return the velocity you have just computed.',
  ko: '답에 든 v가 예전 것이라 아무것도 기억하지 못합니다. 방금 계산한 속도를 돌려주세요.',
});

/** Keeps up a velocity and steps with the gradient alone. */
export const momentum_unused = momentumBy((v, grad, alpha) => ({
  v: faded(v, grad, alpha),
  step: grad,
}));
diagnosis(momentum_unused, {
  en: 'The velocity is right, but θ moves by the gradient alone: subtract lr times the velocity.',
  ko: '속도는 맞지만 θ가 기울기만큼만 움직입니다. 속도에 lr을 곱해서 빼세요.',
});

/** Looks one step ahead, as Nesterov's momentum does. */
export const momentum_nesterov = momentumBy((v, grad, alpha) => ({
  v: faded(v, grad, alpha),
  step: faded(faded(v, grad, alpha), grad, alpha),
}));
diagnosis(momentum_nesterov, {
  en: "This looks one step ahead, as Nesterov's momentum does: here the step is lr·v, no more.",
  ko: '네스테로프 모멘텀처럼 한 걸음 앞을 내다보고 있습니다. 여기서 걸음은 lr·v뿐입니다.',
});

/** Puts the learning rate into the velocity: the same way for θ, but another v. */
export const momentum_rateInside = momentumBy((v, grad, alpha, lr) => ({
  v: faded(v, grad.mul(lr), alpha),
  step: faded(v, grad.mul(lr), alpha).div(lr),
}));
diagnosis(momentum_rateInside, {
  en: 'θ is right, but lr is already inside v: in this convention v adds up plain gradients, and lr comes in only at the step.',
  ko: 'θ는 맞지만 v 안에 lr이 이미 들어 있습니다. 이 관례에서는 v에 기울기를 그대로 더하고, lr은 걸음을 걸을 때만 곱합니다.',
});

/** Lets the velocity point downhill and adds it: again the same way, but another v. */
export const momentum_downhillVelocity = momentumBy((v, grad, alpha) => ({
  v: faded(v, grad.neg(), alpha),
  step: faded(v, grad.neg(), alpha).neg(),
}));
diagnosis(momentum_downhillVelocity, {
  en: 'θ is right, but v has the opposite sign: here v adds up the gradients as they are, and the minus stands in the step.',
  ko: 'θ는 맞지만 v의 부호가 반대입니다. 여기서는 v에 기울기를 있는 그대로 더하고, 빼기는 걸음에 있습니다.',
});

/** Puts the rate and the minus into the velocity, as Keras does: the same way for θ, but another v. */
export const momentum_stepAsVelocity = momentumBy((v, grad, alpha, lr) => ({
  v: faded(v, grad.mul(-lr), alpha),
  step: faded(v, grad.mul(-lr), alpha).div(-lr),
}));
diagnosis(momentum_stepAsVelocity, {
  en: 'θ is right, but v is the step itself, with lr and the minus inside, as Keras has it: here v adds up plain gradients, and −lr comes in only at the step.',
  ko: 'θ는 맞지만 v가 걸음 자체입니다. Keras처럼 lr과 빼기가 v 안에 들어 있습니다. 여기서는 v에 기울기를 그대로 더하고, −lr은 걸음을 걸을 때만 곱합니다.',
});

/** Updates the velocity in place. */
export const momentum_inPlace: Momentum = ({ theta, v }, grad, { lr, alpha }) => {
  overwrite(v, faded(v, grad, alpha));
  return { theta: theta.sub(v.mul(lr)), v };
};
diagnosis(momentum_inPlace, {
  en: 'The answer is right, but the v that was handed in has changed: return a new state and leave the old one alone.',
  ko: '답은 맞지만 받은 v가 바뀌었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
});
