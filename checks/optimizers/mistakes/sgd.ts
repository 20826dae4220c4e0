/** The known mistakes of `sgd`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { clip, overwrite } from './parts.ts';

type Rate = { lr: number };

/** Adds the gradient and so climbs. */
export function sgd_uphill(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.add(grad.mul(lr));
}
diagnosis(sgd_uphill, {
  en: 'θ moves with the gradient, so the loss rises: which way is downhill?',
  ko: 'θ가 기울기 쪽으로 움직여서 손실이 커집니다. 내리막은 어느 쪽인가요?',
});

/** Returns the step and forgets where it starts. */
export function sgd_stepOnly(_theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return grad.mul(-lr);
}
diagnosis(sgd_stepOnly, {
  en: 'This is the step alone, which is right only from zeros: where does θ end up after it?',
  ko: '걸음만 돌려주었습니다. 0에서 출발할 때만 맞습니다. 그 걸음을 걸으면 θ는 어디에 있게 되나요?',
});

/** Leaves the learning rate out. */
export function sgd_noRate(theta: Tensor, grad: Tensor): Tensor {
  return theta.sub(grad);
}
diagnosis(sgd_noRate, {
  en: 'The whole gradient is subtracted: lr has no influence yet.',
  ko: '기울기를 통째로 뺐습니다. lr이 아직 답에 영향을 주지 않습니다.',
});

/** Has the learning rate of the printed example written into it. */
export function sgd_fixedRate(theta: Tensor, grad: Tensor): Tensor {
  return theta.sub(grad.mul(0.01));
}
diagnosis(sgd_fixedRate, {
  en: 'The 0.01 of the printed example seems to be written into the code: the learning rate comes with the options.',
  ko: '예제의 0.01이 코드에 그대로 적혀 있는 것 같습니다. 학습률은 옵션으로 들어옵니다.',
});

/** Lets θ shrink by the learning rate as well: lr stands outside the difference. */
export function sgd_rateOutside(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(grad).mul(lr);
}
diagnosis(sgd_rateOutside, {
  en: 'lr scales θ as well, so that θ shrinks even where the gradient is 0: let it scale the step alone.',
  ko: 'lr이 θ에도 곱해져서 기울기가 0인 곳에서도 θ가 줄어듭니다. lr은 걸음에만 곱하세요.',
});

/** Steps by the sign of the gradient. */
export function sgd_signOnly(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(grad.sign().mul(lr));
}
diagnosis(sgd_signOnly, {
  en: 'Every step is as long as every other: in SGD a large gradient makes a large step.',
  ko: '모든 걸음의 길이가 같습니다. SGD에서는 기울기가 크면 걸음도 커야 합니다.',
});

/** Takes the mean of the gradient for all parameters. */
export function sgd_meanGradient(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(grad.mean().mul(lr));
}
diagnosis(sgd_meanGradient, {
  en: 'All parameters make the same step, as if the gradient had been averaged: each of them has its own.',
  ko: '기울기를 평균한 것처럼 모든 매개변수가 같은 걸음을 걷습니다. 매개변수마다 제 기울기가 있습니다.',
});

/** Goes over the first axis only: right for vectors. */
export function sgd_firstAxisOnly(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  const n = theta.shape[0]!;
  return theta.map((value, i) => (i < n ? value - lr * grad.data[i]! : value));
}
diagnosis(sgd_firstAxisOnly, {
  en: 'Only the first few numbers have moved, as many as the first axis is long: θ may have more axes.',
  ko: '앞쪽의 수만 첫 번째 축의 길이만큼 움직였습니다. θ의 축은 더 많을 수 있습니다.',
});

/** Returns a flat list of parameters, whatever their shape was. */
export function sgd_flat(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(grad.mul(lr)).reshape([theta.size]);
}
diagnosis(sgd_flat, {
  en: 'The numbers are right, but θ came back as a vector: keep its shape.',
  ko: '숫자는 맞지만 θ가 벡터로 나왔습니다. 형상을 그대로 두세요.',
});

/** Answers in float32. */
export function sgd_float32(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.map((value, i) => Math.fround(value - lr * grad.data[i]!));
}
diagnosis(sgd_float32, {
  en: 'The answer has only the seven digits of float32: the course counts in float64 unless a dtype is asked for.',
  ko: '답이 float32의 일곱 자리만큼만 정확합니다. 이 과정에서는 dtype을 따로 요구하지 않으면 float64로 계산합니다.',
});

/** Clips every gradient to ±100, against explosions. */
export function sgd_clipped(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return theta.sub(clip(grad, 100).mul(lr));
}
diagnosis(sgd_clipped, {
  en: 'Large gradients are cut off: that is gradient clipping, a tool of its own, and not part of this rule.',
  ko: '큰 기울기가 잘려 나갑니다. 그것은 기울기 클리핑이라는 별개의 도구이고 이 규칙에는 들어 있지 않습니다.',
});

/** Updates the parameters in place, as PyTorch does. */
export function sgd_inPlace(theta: Tensor, grad: Tensor, { lr }: Rate): Tensor {
  return overwrite(theta, theta.sub(grad.mul(lr)));
}
diagnosis(sgd_inPlace, {
  en: 'The answer is right, but the theta that was handed in has changed: make a new tensor.',
  ko: '답은 맞지만 받은 theta가 바뀌었습니다. 새 텐서를 만드세요.',
});
