/** The known mistakes of `adamw`, each with its diagnosis. */
import { type Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { adam_clipped, adam_epsInside, adam_zeroIsMissing } from './adam.ts';
import { adam, type AdamOptions, type AdamState, overwrite } from './parts.ts';

type AdamwOptions = AdamOptions & { weightDecay?: number };
type Adamw = (state: AdamState, grad: Tensor, options: AdamwOptions) => AdamState;

const shrunk = (theta: Tensor, share: number): Tensor => theta.sub(theta.mul(share));

/** AdamW with the decay or Adam's step changed. */
function adamwWith({
  decay = (theta: Tensor, lr: number, weightDecay: number): Tensor =>
    shrunk(theta, lr * weightDecay),
  step = adam,
  defaultDecay = 0.01,
}): Adamw {
  return (state, grad, { weightDecay = defaultDecay, ...options }) =>
    step({ ...state, theta: decay(state.theta, options.lr, weightDecay) }, grad, options);
}

/** Adds λθ to the gradient: the decay is divided by √v̂ with it. */
export const adamw_decayInGradient: Adamw = (state, grad, { weightDecay = 0.01, ...options }) =>
  adam(state, grad.add(state.theta.mul(weightDecay)), options);
diagnosis(adamw_decayInGradient, {
  en: 'λθ was added to the gradient, where √v̂ divides it away: let θ shrink on its own, and hand Adam the gradient as it is.',
  ko: 'λθ를 기울기에 더해서 √v̂이 함께 나누어 버립니다. θ는 따로 줄이고, Adam에는 기울기를 있는 그대로 넘기세요.',
});

/** Lets θ decay on the side, but lets m and v know of it too. */
export const adamw_decayedTwice: Adamw = (state, grad, { weightDecay = 0.01, ...options }) => {
  const decayed = { ...state, theta: shrunk(state.theta, options.lr * weightDecay) };
  return adam(decayed, grad.add(state.theta.mul(weightDecay)), options);
};
diagnosis(adamw_decayedTwice, {
  en: 'θ shrinks, but the gradient knows of the decay too: once is enough, and only on θ.',
  ko: 'θ도 줄고 기울기에도 감쇠가 들어갔습니다. 한 번이면 되고, θ에만 적용합니다.',
});

/** Takes Adam's step, but remembers averages of the decayed gradient. */
export const adamw_decayInMemory: Adamw = (state, grad, { weightDecay = 0.01, ...options }) => {
  const decayed = { ...state, theta: shrunk(state.theta, options.lr * weightDecay) };
  const { theta, t } = adam(decayed, grad, options);
  const { m, v } = adam(state, grad.add(state.theta.mul(weightDecay)), options);
  return { theta, m, v, t };
};
diagnosis(adamw_decayInMemory, {
  en: 'θ is right after the first step, but m and v have seen the decay: make them from the plain gradient.',
  ko: '첫 걸음의 θ는 맞지만 m과 v에 감쇠가 들어갔습니다. 기울기만으로 만드세요.',
});

/** Lets θ decay after the step, so that the step decays as well. */
export const adamw_decayAfterStep: Adamw = (state, grad, { weightDecay = 0.01, ...options }) => {
  const next = adam(state, grad, options);
  return { ...next, theta: shrunk(next.theta, options.lr * weightDecay) };
};
diagnosis(adamw_decayAfterStep, {
  en: "The decay comes after Adam's step and takes its share of that too: let the old θ shrink first.",
  ko: 'Adam의 걸음 뒤에 감쇠를 적용해서 그 걸음까지 줄었습니다. 먼저 예전 θ를 줄이세요.',
});

/** Decays by λ, without the learning rate. */
export const adamw_decayWithoutRate = adamwWith({
  decay: (theta, _, decay) => shrunk(theta, decay),
});
diagnosis(adamw_decayWithoutRate, {
  en: 'θ shrinks by λ in every step: the learning rate belongs into the decay as well.',
  ko: '걸음마다 θ가 λ만큼 줄어듭니다. 감쇠에도 학습률을 곱해야 합니다.',
});

/** Grows where it should decay. */
export const adamw_grows = adamwWith({ decay: (theta, lr, decay) => shrunk(theta, -lr * decay) });
diagnosis(adamw_grows, {
  en: 'θ grows where it should shrink: check the sign of the decay.',
  ko: 'θ가 줄어야 하는데 커집니다. 감쇠의 부호를 확인하세요.',
});

/** Draws every parameter to 0 by the same amount: the decay of |θ|. */
export const adamw_constantPull = adamwWith({
  decay: (theta, lr, decay) => theta.sub(theta.sign().mul(lr * decay)),
});
diagnosis(adamw_constantPull, {
  en: 'Every parameter loses the same amount, large or small: the decay is a share of θ itself.',
  ko: '매개변수가 크든 작든 같은 양이 줄어듭니다. 감쇠는 θ 자신에 비례합니다.',
});

/** Does not decay. */
export const adamw_noDecay = adamwWith({ decay: (theta) => theta });
diagnosis(adamw_noDecay, {
  en: "This is Adam's step alone: weightDecay has no influence yet.",
  ko: 'Adam의 걸음뿐입니다. weightDecay가 아직 답에 영향을 주지 않습니다.',
});

/** Does not decay by default. */
export const adamw_zeroByDefault = adamwWith({ defaultDecay: 0 });
diagnosis(adamw_zeroByDefault, {
  en: 'Nothing decays unless weightDecay is given: its default is that of the signature, not 0.',
  ko: 'weightDecay를 주지 않으면 감쇠가 없습니다. 기본값은 0이 아니라 함수 선언에 적힌 값입니다.',
});

/** Takes a λ of 0 for a missing one, and 0.01 instead. */
export const adamw_zeroIsMissing = adamwWith({
  decay: (theta, lr, decay) => shrunk(theta, lr * (decay || 0.01)),
});
diagnosis(adamw_zeroIsMissing, {
  en: 'A weightDecay of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
  ko: 'weightDecay가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
});

/** Takes a β of 0 for a missing one. */
export const adamw_zeroBetaIsMissing = adamwWith({ step: adam_zeroIsMissing });
diagnosis(adamw_zeroBetaIsMissing, {
  en: 'A β of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
  ko: 'β가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
});

/** Decays only what has a gradient. */
export const adamw_decaysWithGradientOnly: Adamw = (
  state,
  grad,
  { weightDecay = 0.01, ...options },
) => {
  const share = grad
    .sign()
    .abs()
    .mul(options.lr * weightDecay);
  return adam({ ...state, theta: state.theta.sub(state.theta.mul(share)) }, grad, options);
};
diagnosis(adamw_decaysWithGradientOnly, {
  en: 'Parameters without a gradient do not decay: the decay asks for θ alone.',
  ko: '기울기가 없는 매개변수는 감쇠하지 않습니다. 감쇠는 θ만 보고 정합니다.',
});

/** Hands Adam the learning rate alone: the other options are lost. */
export const adamw_optionsLost = adamwWith({
  step: (state, grad, { lr }) => adam(state, grad, { lr }),
});
diagnosis(adamw_optionsLost, {
  en: "beta1, beta2 and eps have no influence, as if Adam's step ran on its defaults: they have to be passed on to it.",
  ko: 'Adam의 걸음이 기본값으로만 돌아가는 것처럼 beta1, beta2, eps가 답에 영향을 주지 않습니다. 이들도 넘겨주어야 합니다.',
});

/** Puts ε under the root. */
export const adamw_epsInside = adamwWith({ step: adam_epsInside });
diagnosis(adamw_epsInside, {
  en: 'ε stands under the root, where 1e-8 acts like 1e-4: take the root first and add ε after.',
  ko: 'ε이 제곱근 안에 있어서 1e-8이 1e-4처럼 작용합니다. 먼저 제곱근을 구하고 나서 ε을 더하세요.',
});

/** Clips every gradient to ±100. */
export const adamw_clipped = adamwWith({ step: adam_clipped });
diagnosis(adamw_clipped, {
  en: 'Large gradients are cut off first: the step does not see the scale of the gradients, so it needs no clipping here.',
  ko: '큰 기울기를 먼저 잘라 냈습니다. 이 걸음은 기울기의 크기를 보지 않으므로 여기서는 자를 까닭이 없습니다.',
});

/** Lets θ decay in place. */
export const adamw_inPlace: Adamw = (state, grad, { weightDecay = 0.01, ...options }) => {
  overwrite(state.theta, shrunk(state.theta, options.lr * weightDecay));
  return adam(state, grad, options);
};
diagnosis(adamw_inPlace, {
  en: 'The answer is right, but the theta that was handed in has shrunk: return a new state and leave the old one alone.',
  ko: '답은 맞지만 받은 theta가 줄어들었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
});

/** Answers with zeros of the right shapes. */
export const adamw_zeros: Adamw = ({ theta, t }) => {
  const nothing = zeros(theta.shape);
  return { theta: nothing, m: nothing, v: nothing, t: t + 1 };
};
diagnosis(adamw_zeros, {
  en: 'Zeros came back, whatever went in: begin with theta.',
  ko: '무엇을 넣어도 0만 나옵니다. theta에서 시작하세요.',
});
