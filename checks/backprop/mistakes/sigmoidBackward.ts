/** The known mistakes of `sigmoidBackward`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { sigmoid, sigmoidSlope } from './parts.ts';

/** Applies σ to what is its output already. */
export function sigmoidBackward_sigmoidAgain(y: Tensor, dy: Tensor): Tensor {
  return sigmoidSlope(sigmoid(y)).mul(dy);
}
diagnosis(sigmoidBackward_sigmoidAgain, {
  en: 'This is as if σ were applied to y, but y is the output of σ already.',
  ko: 'y에 σ를 또 씌운 것 같은 답입니다. y가 이미 σ의 출력입니다.',
});

/** Leaves out what arrives from behind. */
export function sigmoidBackward_forgetsDy(y: Tensor, _dy: Tensor): Tensor {
  return sigmoidSlope(y);
}
diagnosis(sigmoidBackward_forgetsDy, {
  en: 'This is the slope of the sigmoid alone: how does what arrives from behind come in?',
  ko: '시그모이드만의 도함수입니다. 뒤에서 도착한 dy는 어떻게 들어가야 할까요?',
});

/** Leaves out the factor y. */
export function sigmoidBackward_withoutY(y: Tensor, dy: Tensor): Tensor {
  return y.neg().add(1).mul(dy);
}
diagnosis(sigmoidBackward_withoutY, {
  en: 'The factor y is missing: σ′ is a product of two factors.',
  ko: 'y가 곱해지지 않았습니다. σ′은 두 인자의 곱입니다.',
});

/** Leaves out the factor 1 − y. */
export function sigmoidBackward_withoutComplement(y: Tensor, dy: Tensor): Tensor {
  return y.mul(dy);
}
diagnosis(sigmoidBackward_withoutComplement, {
  en: 'The factor 1 − y is missing: σ′ is a product of two factors.',
  ko: '1 − y가 곱해지지 않았습니다. σ′은 두 인자의 곱입니다.',
});

/** Has the sign of 1 − y turned round. */
export function sigmoidBackward_wrongSign(y: Tensor, dy: Tensor): Tensor {
  return y.sub(1).mul(y).mul(dy);
}
diagnosis(sigmoidBackward_wrongSign, {
  en: 'All signs are turned round: a sigmoid rises everywhere, so which of y − 1 and 1 − y is it?',
  ko: '부호가 모두 반대입니다. 시그모이드는 어디서나 증가합니다. y − 1과 1 − y 가운데 어느 쪽일까요?',
});

/** Uses the derivative of tanh. */
export function sigmoidBackward_tanhSlope(y: Tensor, dy: Tensor): Tensor {
  return y.map((p) => 1 - p * p).mul(dy);
}
diagnosis(sigmoidBackward_tanhSlope, {
  en: '1 − y² is the slope of tanh: what is it for σ?',
  ko: '1 − y²은 tanh의 도함수입니다. σ의 도함수는 무엇인가요?',
});

/** Takes y for dy and dy for y. */
export function sigmoidBackward_swappedArguments(y: Tensor, dy: Tensor): Tensor {
  return sigmoidSlope(dy).mul(y);
}
diagnosis(sigmoidBackward_swappedArguments, {
  en: 'y and dy are exchanged: the first argument is the saved output.',
  ko: 'y와 dy가 바뀌었습니다. 첫 번째 인수가 저장해 둔 출력입니다.',
});

/** Takes the largest slope there is for the slope everywhere. */
export function sigmoidBackward_alwaysAQuarter(_y: Tensor, dy: Tensor): Tensor {
  return dy.div(4);
}
diagnosis(sigmoidBackward_alwaysAQuarter, {
  en: '1/4 is the slope where y is 0.5, the largest there is: elsewhere it depends on y.',
  ko: '1/4은 y가 0.5일 때의 도함수이고 가장 큰 값입니다. 다른 곳에서는 y에 따라 달라집니다.',
});

/** Is off by a thousandth. */
export function sigmoidBackward_slightlyOff(y: Tensor, dy: Tensor): Tensor {
  return sigmoidSlope(y).mul(dy).mul(1.001);
}
diagnosis(sigmoidBackward_slightlyOff, {
  en: 'All gradients are off by the same small factor: look for a constant that the formula does not have.',
  ko: '기울기가 모두 같은 비율로 조금 틀렸습니다. 식에 없는 상수가 있는지 살펴보세요.',
});

/** Goes back to x first, which is infinite where y is 0 or 1. */
export function sigmoidBackward_viaInput(y: Tensor, dy: Tensor): Tensor {
  const x = y.map((p) => Math.log(p / (1 - p)));
  return x.map((v, i) => (dy.data[i]! * Math.exp(v)) / (1 + Math.exp(v)) ** 2);
}
diagnosis(sigmoidBackward_viaInput, {
  en: 'Where y is 0 or 1 the answer is NaN, as when one goes back to x, which is infinite there: the formula needs y alone.',
  ko: 'y가 0이나 1이면 NaN이 됩니다. 그곳에서 무한대인 x로 되돌아가면 이렇게 됩니다. 식에는 y만 있으면 됩니다.',
});

/** Adds the gradients of all elements up. */
export function sigmoidBackward_sum(y: Tensor, dy: Tensor): Tensor {
  const total = sigmoidSlope(y).mul(dy).sum().item();
  return y.map(() => total);
}
diagnosis(sigmoidBackward_sum, {
  en: 'The gradients are added up: σ works on each element by itself, and so does the way back.',
  ko: '기울기를 모두 더했습니다. σ는 원소마다 따로 작용하고, 돌아오는 길도 그렇습니다.',
});

/** Writes the gradient over dy. */
export function sigmoidBackward_overwritesDy(y: Tensor, dy: Tensor): Tensor {
  for (let i = 0; i < dy.size; i++) dy.data[i]! *= y.data[i]! * (1 - y.data[i]!);
  return dy;
}
diagnosis(sigmoidBackward_overwritesDy, {
  en: 'dy is changed afterwards: write the products into a new tensor.',
  ko: '호출하고 나면 dy가 바뀌어 있습니다. 곱은 새 텐서에 쓰세요.',
});
