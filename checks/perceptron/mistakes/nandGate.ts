/** The known mistakes of `nandGate`, each with its diagnosis. */
import { tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import type { Neuron } from './parts.ts';

/** AND on its line, with every sign turned round: (1, 1) stays on the line. */
export function nandGate_turnedOnTheLine(): Neuron {
  return { w: tensor([-2, -1]), b: 3 };
}
diagnosis(nandGate_turnedOnTheLine, {
  en: 'Turning the signs leaves (1, 1) on the line, and step(0) = 1 both times. Move the line a little first.',
  ko: '부호를 바꾸어도 (1, 1)은 직선 위에 남고, 두 번 다 step(0) = 1입니다. 먼저 직선을 조금 옮기세요.',
});

/** AND, not turned round. */
export function nandGate_and(): Neuron {
  return { w: tensor([1, 1]), b: -1.5 };
}
diagnosis(nandGate_and, {
  en: 'This is AND itself. NAND gives the opposite at all four points.',
  ko: 'AND 그대로입니다. NAND는 네 점 모두에서 반대로 답합니다.',
});

/** NOR: one input is enough to make it 0. */
export function nandGate_nor(): Neuron {
  return { w: tensor([-1, -1]), b: 0.5 };
}
diagnosis(nandGate_nor, {
  en: 'One input is enough to make it 0: this is NOR. How much must b hold against?',
  ko: '입력 하나만 1이어도 0이 되므로 NOR입니다. b는 가중치 몇 개를 견뎌야 할까요?',
});

/** Turns the weights round, but not the bias. */
export function nandGate_biasKept(): Neuron {
  return { w: tensor([-1, -1]), b: -1.5 };
}
diagnosis(nandGate_biasKept, {
  en: 'The weights are turned round, but not the bias, so every total is negative. What should (0, 0) give?',
  ko: '가중치의 부호만 바꾸고 편향은 그대로여서 모든 합이 음수입니다. (0, 0)의 답은 무엇이어야 할까요?',
});

/** Only the bias is turned round. */
export function nandGate_weightsKept(): Neuron {
  return { w: tensor([1, 1]), b: 1.5 };
}
diagnosis(nandGate_weightsKept, {
  en: 'The bias is turned round, but not the weights, so no total is negative. What should (1, 1) give?',
  ko: '편향의 부호만 바꾸고 가중치는 그대로여서 음수인 합이 없습니다. (1, 1)의 답은 무엇이어야 할까요?',
});

/** Weights as a matrix of one row. */
export function nandGate_row(): Neuron {
  return { w: tensor([[-1, -1]]), b: 1.5 };
}
diagnosis(nandGate_row, {
  en: 'The numbers are right, but w is a matrix of one row. A single neuron has a list of weights: [2].',
  ko: '값은 맞지만 w가 한 행짜리 행렬입니다. 뉴런 하나의 가중치는 형상이 [2]인 벡터입니다.',
});
