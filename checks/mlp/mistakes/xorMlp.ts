/** The known mistakes of `xorMlp`, each with its diagnosis. */
import { type Layer, tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

const neurons = (w: number[][], b: number[]): Layer => ({ w: tensor(w), b: tensor(b) });

/** OR and NAND with the weights of the gates, times k. */
const orAndNand = (k: number): Layer =>
  neurons(
    [
      [2 * k, 2 * k],
      [-2 * k, -2 * k],
    ],
    [-k, 3 * k],
  );

const and = (k: number): Layer => neurons([[2 * k, 2 * k]], [-3 * k]);

/** The weights that suit the step function, too small for the sigmoid. */
export function xorMlp_weightsOfTheStep(): Layer[] {
  return [orAndNand(1), and(1)];
}
diagnosis(xorMlp_weightsOfTheStep, {
  en: 'These weights suit the step function, but the sigmoid of 1 is only 0.73: what happens to the lines if all weights and biases grow alike?',
  ko: '계단 함수에 맞는 가중치입니다. 1의 시그모이드는 0.73밖에 되지 않습니다. 모든 가중치와 편향을 같은 배로 키우면 직선들은 어떻게 되나요?',
});

/** Rounds to XOR, but with outputs of 0.18 and 0.74. */
export function xorMlp_unclear(): Layer[] {
  return [orAndNand(2), and(2)];
}
diagnosis(xorMlp_unclear, {
  en: 'The outputs are on the right sides, but not yet beyond 0.1 and 0.9: let the sigmoids saturate more.',
  ko: '출력이 맞는 쪽에 있지만 아직 0.1과 0.9를 넘지 못했습니다. 시그모이드를 더 포화시키세요.',
});

/** Outputs of 0.109 and 0.885: nearly clear. */
export function xorMlp_nearlyClear(): Layer[] {
  return [orAndNand(2.6), and(2.6)];
}
diagnosis(xorMlp_nearlyClear, {
  en: 'The outputs just miss 0.1 and 0.9: larger weights and biases in the same proportion will do.',
  ko: '출력이 0.1과 0.9에 조금 모자랍니다. 같은 비율로 더 큰 가중치와 편향이면 됩니다.',
});

/** One layer, which is AND. */
export function xorMlp_singleLayer(): Layer[] {
  return [and(10)];
}
diagnosis(xorMlp_singleLayer, {
  en: 'A single layer draws a single line, and no line parts XOR: it takes a hidden layer.',
  ko: '층 하나는 직선 하나를 긋는데, XOR를 나누는 직선은 없습니다. 은닉층이 있어야 합니다.',
});

/** Zeros throughout: 1/2 everywhere. */
export function xorMlp_zeros(): Layer[] {
  return [
    neurons(
      [
        [0, 0],
        [0, 0],
      ],
      [0, 0],
    ),
    neurons([[0, 0]], [0]),
  ];
}
diagnosis(xorMlp_zeros, {
  en: 'With zeros throughout, every output is 1/2: give the hidden neurons something to do.',
  ko: '모두 0이면 출력은 언제나 1/2입니다. 은닉 뉴런에 할 일을 주세요.',
});

/** Puts OR on top instead of AND. */
export function xorMlp_orOnTop(): Layer[] {
  return [orAndNand(10), neurons([[20, 20]], [-10])];
}
diagnosis(xorMlp_orOnTop, {
  en: 'The output neuron asks for OR of the hidden ones, which is always true of OR and NAND: which gate wants both?',
  ko: '출력 뉴런이 은닉 뉴런의 OR를 구합니다. OR와 NAND 가운데 하나는 언제나 참입니다. 둘 다 참이어야 하는 게이트는 무엇인가요?',
});

/** Puts NAND on top instead of AND: the outputs are the wrong way round. */
export function xorMlp_nandOnTop(): Layer[] {
  return [orAndNand(10), neurons([[-20, -20]], [30])];
}
diagnosis(xorMlp_nandOnTop, {
  en: 'The outputs are exactly the wrong way round: look at the signs of the output layer.',
  ko: '출력이 정확히 반대입니다. 출력층의 부호를 살펴보세요.',
});

/** Two equal hidden neurons, which are as good as one. */
export function xorMlp_twins(): Layer[] {
  const twins = [
    [20, 20],
    [20, 20],
  ];
  return [neurons(twins, [-10, -10]), and(10)];
}
diagnosis(xorMlp_twins, {
  en: 'The two hidden neurons are equal, and so as good as one: they should ask different questions.',
  ko: '은닉 뉴런 둘이 똑같아서 하나나 다름없습니다. 서로 다른 것을 물어야 합니다.',
});

/** Leaves the biases at 0, so that the lines all go through the origin. */
export function xorMlp_noBias(): Layer[] {
  return [orAndNand(10), and(10)].map(({ w, b }) => ({ w, b: b.mul(0) }));
}
diagnosis(xorMlp_noBias, {
  en: 'Without biases every line goes through (0, 0): move the lines between the points.',
  ko: '편향이 없으면 모든 직선이 (0, 0)을 지납니다. 직선을 점들 사이로 옮기세요.',
});

/** Reads w as [in, out]: the two gates are the columns. */
export function xorMlp_gatesAsColumns(): Layer[] {
  const { w, b } = orAndNand(10);
  return [{ w: w.transpose(), b }, and(10)];
}
diagnosis(xorMlp_gatesAsColumns, {
  en: 'The hidden weights are laid out as [in, out]: each neuron is a row of w.',
  ko: '은닉층의 가중치를 [in, out]으로 놓았습니다. w에서는 뉴런 하나가 한 행입니다.',
});

/** Returns the hidden layer only: OR and NAND, but nothing that joins them. */
export function xorMlp_hiddenLayerOnly(): Layer[] {
  return [orAndNand(10)];
}
diagnosis(xorMlp_hiddenLayerOnly, {
  en: 'This is only the hidden layer: one more neuron has to join its values.',
  ko: '은닉층뿐입니다. 그 값들을 합칠 뉴런이 하나 더 있어야 합니다.',
});

/** Solves it with three layers, 2→2→1→1. */
export function xorMlp_threeLayers(): Layer[] {
  return [orAndNand(10), and(10), neurons([[20]], [-10])];
}
diagnosis(xorMlp_threeLayers, {
  en: 'It does solve XOR, but with three layers: two are enough, 2→h→1.',
  ko: 'XOR를 풀기는 하지만 층이 셋입니다. 2→h→1, 두 층이면 됩니다.',
});

/** The output layer's weights as a vector [h], without an axis for its single neuron. */
export function xorMlp_weightsAsVector(): Layer[] {
  return [orAndNand(10), { w: tensor([20, 20]), b: tensor([-30]) }];
}
diagnosis(xorMlp_weightsAsVector, {
  en: 'The output weights are a vector: w is [out, in] also where out is 1, so it needs two pairs of brackets.',
  ko: '출력층의 가중치가 벡터입니다. out이 1이어도 w는 [out, in]이므로 대괄호가 두 겹이어야 합니다.',
});

/** The output layer's bias as a lone number, of shape []. */
export function xorMlp_biasAsScalar(): Layer[] {
  return [orAndNand(10), { w: tensor([[20, 20]]), b: tensor(-30) }];
}
diagnosis(xorMlp_biasAsScalar, {
  en: 'The output bias is a lone number: b is [out], so a single bias has the shape [1].',
  ko: '출력층의 편향이 숫자 하나입니다. b는 [out]이므로 편향이 하나여도 형상은 [1]입니다.',
});

/** Nested arrays where tensors belong. */
export function xorMlp_plainArrays(): object[] {
  const both = [orAndNand(10), and(10)];
  return both.map(({ w, b }) => ({ w: w.toArray(), b: b.toArray() }));
}
diagnosis(xorMlp_plainArrays, {
  en: 'The layers hold plain arrays: make tensors of them with `tensor`.',
  ko: '층에 보통 배열이 들어 있습니다. `tensor`로 텐서를 만드세요.',
});
