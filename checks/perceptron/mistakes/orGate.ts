/** The known mistakes of `orGate`, each with its diagnosis. */
import { tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import type { Neuron } from './parts.ts';

/** No bias at all: at (0, 0) the total is 0, and that counts as 1. */
export function orGate_noBias(): Neuron {
  return { w: tensor([1, 1]), b: 0 };
}
diagnosis(orGate_noBias, {
  en: 'At (0, 0) the total is the bias, 0, and step(0) = 1. What must be true of b?',
  ko: '(0, 0)에서 합은 편향인 0이고 step(0) = 1입니다. b는 어떤 수여야 할까요?',
});

/** The bias of AND. */
export function orGate_and(): Neuron {
  return { w: tensor([1, 1]), b: -1.5 };
}
diagnosis(orGate_and, {
  en: 'One input alone does not reach 0: this is AND. Raise the bias.',
  ko: '입력 하나로는 0에 닿지 않으므로 AND입니다. 편향을 높여 보세요.',
});

/** The second input has no say. */
export function orGate_firstInput(): Neuron {
  return { w: tensor([1, 0]), b: -0.5 };
}
diagnosis(orGate_firstInput, {
  en: 'The second input has no weight, so (0, 1) is overlooked. OR treats both alike.',
  ko: '둘째 입력의 가중치가 0이라서 (0, 1)을 놓칩니다. OR는 두 입력을 똑같이 다룹니다.',
});

/** The second input is too weak to do it alone. */
export function orGate_weakSecond(): Neuron {
  return { w: tensor([1, 0.4]), b: -0.5 };
}
diagnosis(orGate_weakSecond, {
  en: 'The second weight is smaller than the bias is deep, so (0, 1) stays below 0. Check each input alone.',
  ko: '둘째 가중치가 편향을 이기지 못해서 (0, 1)이 0보다 작습니다. 입력을 하나씩 따로 확인해 보세요.',
});

/** Weights as a matrix of one column. */
export function orGate_column(): Neuron {
  return { w: tensor([[1], [1]]), b: -0.5 };
}
diagnosis(orGate_column, {
  en: 'The numbers are right, but w is a matrix of one column. A single neuron has a list of weights: [2].',
  ko: '값은 맞지만 w가 한 열짜리 행렬입니다. 뉴런 하나의 가중치는 형상이 [2]인 벡터입니다.',
});
