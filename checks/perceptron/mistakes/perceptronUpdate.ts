/** The known mistakes of `perceptronUpdate`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { decide, type Neuron, remembered, sigma, sumOfProducts } from './parts.ts';

const moved = ({ w, b }: Neuron, x: Tensor, lr: number, e: number): Neuron => ({
  w: w.add(x.mul(lr * e)),
  b: b + lr * e,
});
const error = ({ w, b }: Neuron, x: Tensor, target: number): number => target - decide(w, b, x);

/** Remembers steps under everything but the learning rate. */
export function perceptronUpdate_remembersWithoutRate(
  p: Neuron,
  x: Tensor,
  target: number,
  lr: number,
) {
  const key = `${p.w.data} ${p.b} ${x.data} ${target}`;
  return remembered(key, () => moved(p, x, lr, error(p, x, target)));
}
diagnosis(perceptronUpdate_remembersWithoutRate, {
  en: 'The step stays the same although lr has changed. If it is remembered, what belongs into the key besides the neuron, x and target?',
  ko: 'lr이 달라졌는데도 지난 결과가 나옵니다. 결과를 기억해 둔다면 키에 뉴런, x, target 말고 무엇이 더 들어가야 할까요?',
});

/** The error with its sign turned round. */
export function perceptronUpdate_errorSign(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, -error(p, x, target));
}
diagnosis(perceptronUpdate_errorSign, {
  en: 'Every step goes the wrong way, so every mistake gets worse. In the error, which is subtracted from which?',
  ko: '걸음이 반대쪽을 향해서 틀릴 때마다 더 나빠집니다. 오차는 무엇에서 무엇을 빼나요?',
});

/** Never moves the bias. */
export function perceptronUpdate_noBias(p: Neuron, x: Tensor, target: number, lr: number) {
  return { ...moved(p, x, lr, error(p, x, target)), b: p.b };
}
diagnosis(perceptronUpdate_noBias, {
  en: 'The bias never moves, so the line can only turn. Treat b as the weight of an input 1.',
  ko: '편향이 움직이지 않아서 직선을 옮길 수 없습니다. b를 입력이 1인 가중치로 생각해 보세요.',
});

/** Moves the bias by the error, without the learning rate. */
export function perceptronUpdate_biasRate(p: Neuron, x: Tensor, target: number, lr: number) {
  const e = error(p, x, target);
  return { ...moved(p, x, lr, e), b: p.b + e };
}
diagnosis(perceptronUpdate_biasRate, {
  en: 'The bias moves by the whole error, without the learning rate.',
  ko: '편향이 학습률 없이 오차만큼 그대로 움직입니다.',
});

/** Ignores the learning rate. */
export function perceptronUpdate_noRate(p: Neuron, x: Tensor, target: number, _lr: number) {
  return moved(p, x, 1, error(p, x, target));
}
diagnosis(perceptronUpdate_noRate, {
  en: 'The learning rate makes no difference. How large should a step be?',
  ko: '학습률을 바꾸어도 걸음이 그대로입니다. 한 걸음의 크기는 무엇이 정하나요?',
});

/** Moves every weight by the same amount, whatever its input. */
export function perceptronUpdate_noInput(p: Neuron, x: Tensor, target: number, lr: number) {
  const e = error(p, x, target);
  return { w: p.w.add(lr * e), b: p.b + lr * e };
}
diagnosis(perceptronUpdate_noInput, {
  en: 'All weights move alike. A weight whose input was 0 had no part in the mistake.',
  ko: '모든 가중치가 똑같이 움직입니다. 입력이 0이었던 가중치에는 실수의 책임이 없습니다.',
});

/** Takes the error of the sigmoid. */
export function perceptronUpdate_sigmoid(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, target - sigma(sumOfProducts(x, p.w) + p.b));
}
diagnosis(perceptronUpdate_sigmoid, {
  en: 'This is the error of the sigmoid, which is never quite 0. Rosenblatt compares with the decision.',
  ko: '결코 0이 되지 않는 시그모이드의 오차를 썼습니다. 로젠블랫의 규칙은 판단과 비교합니다.',
});

/** Takes the error of z itself. */
export function perceptronUpdate_linear(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, target - sumOfProducts(x, p.w) - p.b);
}
diagnosis(perceptronUpdate_linear, {
  en: 'The step is that for target − z. Decide first, then compare.',
  ko: '목표값에서 z를 바로 뺀 만큼 움직입니다. 먼저 판단한 다음 비교하세요.',
});

/** Decides without the bias. */
export function perceptronUpdate_decidesWithoutBias(
  p: Neuron,
  x: Tensor,
  target: number,
  lr: number,
) {
  return moved(p, x, lr, target - decide(p.w, 0, x));
}
diagnosis(perceptronUpdate_decidesWithoutBias, {
  en: 'The decision leaves out the bias. Which z did the neuron see?',
  ko: '판단에서 편향이 빠졌습니다. 뉴런이 본 z는 무엇인가요?',
});

/** Decides between −1 and 1, so an error counts twice. */
export function perceptronUpdate_signs(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, 2 * error(p, x, target));
}
diagnosis(perceptronUpdate_signs, {
  en: 'Every step is twice too large, as with answers −1 and 1, where an error is 2. With 0 and 1, how large is it?',
  ko: '걸음이 두 배입니다. −1과 1로 답하면 오차의 크기가 2여서 이렇게 됩니다. 0과 1로 답하면 얼마인가요?',
});

/** Moves towards the target even where the answer was right. */
export function perceptronUpdate_always(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, target === 1 ? 1 : -1);
}
diagnosis(perceptronUpdate_always, {
  en: 'The neuron moves even where it was right. What is the error then?',
  ko: '맞힌 때에도 뉴런이 움직입니다. 그때 오차는 얼마인가요?',
});

/** Corrects a missing 1, but not a false one. */
export function perceptronUpdate_onlyUp(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, Math.max(0, error(p, x, target)));
}
diagnosis(perceptronUpdate_onlyUp, {
  en: 'A false 1 is not corrected. The error can also be −1.',
  ko: '1이라고 잘못 답한 것은 고치지 않습니다. 오차는 −1일 수도 있습니다.',
});

/** Takes the error afresh for the bias, when the weights have already moved. */
export function perceptronUpdate_errorTwice(p: Neuron, x: Tensor, target: number, lr: number) {
  const { w } = moved(p, x, lr, error(p, x, target));
  return { w, b: p.b + lr * error({ w, b: p.b }, x, target) };
}
diagnosis(perceptronUpdate_errorTwice, {
  en: 'The error seems to be computed again after the weights have moved. Both corrections belong to one decision.',
  ko: '가중치가 움직인 뒤에 오차를 다시 계산한 것 같습니다. 두 수정은 같은 판단에서 나와야 합니다.',
});

/** Returns the change instead of the new neuron. */
export function perceptronUpdate_change(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved({ w: p.w.mul(0), b: 0 }, x, lr, error(p, x, target));
}
diagnosis(perceptronUpdate_change, {
  en: 'This is the change alone. To what should it be added?',
  ko: '변화량만 돌려주었습니다. 어디에 더해야 할까요?',
});

/** Returns the neuron as it is. */
export function perceptronUpdate_unchanged(p: Neuron, _x: Tensor, _target: number, _lr: number) {
  return p;
}
diagnosis(perceptronUpdate_unchanged, {
  en: 'Nothing is learnt: the neuron comes back as it was.',
  ko: '아무것도 배우지 않고 뉴런을 그대로 돌려주었습니다.',
});

/** Gives the line itself to class 0. */
export function perceptronUpdate_strict(p: Neuron, x: Tensor, target: number, lr: number) {
  return moved(p, x, lr, target - (sumOfProducts(x, p.w) + p.b > 0 ? 1 : 0));
}
diagnosis(perceptronUpdate_strict, {
  en: 'A point on the line is decided as 0. step(0) = 1, so target 0 was a mistake there.',
  ko: '직선 위의 점을 0으로 판단했습니다. step(0) = 1이므로 목표값이 0이면 틀린 것입니다.',
});

/** Moves the neuron it was given. */
export function perceptronUpdate_inPlace(p: Neuron, x: Tensor, target: number, lr: number) {
  const e = error(p, x, target);
  for (let i = 0; i < x.size; i++) p.w.data[i]! += lr * e * x.data[i]!;
  p.b += lr * e;
  return p;
}
diagnosis(perceptronUpdate_inPlace, {
  en: 'The given neuron itself is changed. Return a new one and leave the old as it was.',
  ko: '받은 뉴런을 직접 바꾸었습니다. 새 뉴런을 돌려주고 원래 것은 그대로 두세요.',
});

/** Returns a new object, but moves the old weights inside it. */
export function perceptronUpdate_weightsInPlace(p: Neuron, x: Tensor, target: number, lr: number) {
  const e = error(p, x, target);
  for (let i = 0; i < x.size; i++) p.w.data[i]! += lr * e * x.data[i]!;
  return { w: p.w, b: p.b + lr * e };
}
diagnosis(perceptronUpdate_weightsInPlace, {
  en: 'The given neuron has kept its b, but the numbers of its w are overwritten. Tensor methods return new tensors.',
  ko: '받은 뉴런의 b는 그대로지만 w의 값을 덮어썼습니다. 텐서의 메서드는 새 텐서를 돌려줍니다.',
});

/** Weights as a matrix of one row. */
export function perceptronUpdate_row(p: Neuron, x: Tensor, target: number, lr: number) {
  const { w, b } = moved(p, x, lr, error(p, x, target));
  return { w: w.reshape([1, w.size]), b };
}
diagnosis(perceptronUpdate_row, {
  en: 'The weights come back as a matrix. They should keep their shape, [features].',
  ko: '가중치가 행렬이 되어 돌아왔습니다. 형상은 그대로 [features]여야 합니다.',
});
