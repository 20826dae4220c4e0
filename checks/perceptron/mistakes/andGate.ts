/** The known mistakes of `andGate`, each with its diagnosis. */
import { tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import type { Neuron } from './parts.ts';

/** The bias of OR. */
export function andGate_or(): Neuron {
  return { w: tensor([1, 1]), b: -0.5 };
}
diagnosis(andGate_or, {
  en: 'One input is already enough: this is OR. How far down must the bias go so that it takes two?',
  ko: '입력 하나로 이미 충분하므로 OR입니다. 둘이 있어야 하려면 편향이 얼마나 낮아야 할까요?',
});

/** The threshold itself as bias, without its minus sign. */
export function andGate_thresholdSign(): Neuron {
  return { w: tensor([1, 1]), b: 1.5 };
}
diagnosis(andGate_thresholdSign, {
  en: 'w·x ≥ t is w·x + b ≥ 0 with b = −t. Which sign has your bias?',
  ko: 'w·x ≥ t는 b = −t일 때 w·x + b ≥ 0과 같습니다. 편향의 부호가 맞나요?',
});

/** The first input alone reaches the line: step(0) = 1. */
export function andGate_oneIsEnough(): Neuron {
  return { w: tensor([2, 1]), b: -2 };
}
diagnosis(andGate_oneIsEnough, {
  en: 'One input alone lifts the total exactly to 0, and step(0) = 1. Work out all four totals.',
  ko: '입력 하나만으로 합이 정확히 0이 되고 step(0) = 1입니다. 합 네 개를 모두 계산해 보세요.',
});

/** So low a bias that even both inputs together do not reach 0. */
export function andGate_never(): Neuron {
  return { w: tensor([1, 1]), b: -2.5 };
}
diagnosis(andGate_never, {
  en: 'Both inputs together do not lift the total to 0. Which inequality does (1, 1) ask for?',
  ko: '두 입력을 합쳐도 합이 0에 닿지 않습니다. (1, 1)은 어떤 부등식을 요구하나요?',
});

/** A bias as a weight of its own, for an input that does not exist. */
export function andGate_biasAsWeight(): Neuron {
  return { w: tensor([1, 1, -1.5]), b: 0 };
}
diagnosis(andGate_biasAsWeight, {
  en: 'The bias is hidden in w as a third weight, but there are only two inputs. It has a field of its own.',
  ko: '편향이 셋째 가중치로 w에 들어 있는데 입력은 둘뿐입니다. 편향의 자리는 따로 있습니다.',
});

/** Weights as a matrix of one row. */
export function andGate_row(): Neuron {
  return { w: tensor([[1, 1]]), b: -1.5 };
}
diagnosis(andGate_row, {
  en: 'The numbers are right, but w is a matrix of one row. A single neuron has a list of weights: [2].',
  ko: '값은 맞지만 w가 한 행짜리 행렬입니다. 뉴런 하나의 가중치는 형상이 [2]인 벡터입니다.',
});
