/** The known mistakes of `chainGradient`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { emptiesTheList, sigma, sigmaPrime } from './parts.ts';

type Activation = 'sigmoid' | 'tanh' | 'relu';

const slopes: Record<Activation, (z: number) => number> = {
  sigmoid: sigmaPrime,
  tanh: (z) => 1 - Math.tanh(z) ** 2,
  relu: (z) => (z > 0 ? 1 : 0),
};

const multiplied = (factors: number[]): number => factors.reduce((a, b) => a * b, 1);

/** Σ f′(z_i) */
export function chainGradient_sum(zs: number[], activation: Activation): number {
  return zs.map(slopes[activation]).reduce((a, b) => a + b, 0);
}
diagnosis(chainGradient_sum, {
  en: 'This is the sum of the slopes: what does the chain rule do with the derivatives of functions in a row?',
  ko: '이것은 기울기의 합입니다. 연쇄 법칙은 이어진 함수들의 도함수를 어떻게 하나요?',
});

/** ∏ f(z_i): the activations instead of their derivatives. */
export function chainGradient_ofActivations(zs: number[], activation: Activation): number {
  const functions = { sigmoid: sigma, tanh: Math.tanh, relu: (z: number) => Math.max(0, z) };
  return multiplied(zs.map((z) => functions[activation](z)));
}
diagnosis(chainGradient_ofActivations, {
  en: 'This is the product of the activations f(z): a gradient is scaled by their slopes f′(z).',
  ko: '이것은 활성화 함수의 값 f(z)의 곱입니다. 기울기에 곱해지는 것은 f′(z)입니다.',
});

/** Leaves the last layer out. */
export function chainGradient_oneShort(zs: number[], activation: Activation): number {
  return multiplied(zs.slice(0, -1).map(slopes[activation]));
}
diagnosis(chainGradient_oneShort, {
  en: 'The last layer is left out: n numbers make n factors.',
  ko: '마지막 층이 빠졌습니다. 숫자가 n개면 인자도 n개입니다.',
});

/** Sigmoid whatever activation is named. */
export function chainGradient_alwaysSigmoid(zs: number[]): number {
  return multiplied(zs.map(sigmaPrime));
}
diagnosis(chainGradient_alwaysSigmoid, {
  en: 'The answer does not change with the activation: is the second argument used?',
  ko: '활성화 함수를 바꾸어도 답이 그대로입니다. 둘째 인수를 쓰고 있나요?',
});

/** The derivatives as functions of the output: z·(1 − z) and 1 − z². */
export function chainGradient_ofOutputs(zs: number[], activation: Activation): number {
  const ofOutput = {
    ...slopes,
    sigmoid: (z: number) => z * (1 - z),
    tanh: (z: number) => 1 - z * z,
  };
  return multiplied(zs.map(ofOutput[activation]));
}
diagnosis(chainGradient_ofOutputs, {
  en: 'The factors are z·(1 − z) and 1 − z², the rules for outputs, but zs went into the activations: apply the activation first, or use your …Prime functions.',
  ko: '출력에 쓰는 식인 z·(1 − z)와 1 − z²의 곱이 나오는데 zs는 활성화 함수에 들어간 값입니다. 활성화 함수를 먼저 적용하거나 앞에서 만든 …Prime 함수를 쓰세요.',
});

/** relu′(0) = 1 */
export function chainGradient_oneAtZero(zs: number[], activation: Activation): number {
  const factors = { ...slopes, relu: (z: number) => (z >= 0 ? 1 : 0) };
  return multiplied(zs.map(factors[activation]));
}
diagnosis(chainGradient_oneAtZero, {
  en: 'For relu a z of 0 counts as slope 1, and the course has agreed on 0: look at how 0 is compared.',
  ko: 'relu에서 z = 0의 기울기를 1로 셉니다. 이 과정의 관례는 0입니다. 0을 어떻게 비교하는지 살펴보세요.',
});

/** e^−z / (1 + e^−z)², which is ∞/∞ at −1000. */
export function chainGradient_quotient(zs: number[], activation: Activation): number {
  const factors = { ...slopes, sigmoid: (z: number) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2 };
  return multiplied(zs.map(factors[activation]));
}
diagnosis(chainGradient_quotient, {
  en: 'Far to the left the slope of the sigmoid is NaN, as ∞/∞ is: use the form that you have already made safe.',
  ko: '시그모이드의 기울기가 왼쪽 먼 곳에서 ∞/∞처럼 NaN이 됩니다. 이미 안전하게 만들어 둔 식을 쓰세요.',
});

/** Goes through a set of the numbers, in which equal ones are one. */
export function chainGradient_distinct(zs: number[], activation: Activation): number {
  return [...new Set(zs)].reduce((product, z) => product * slopes[activation](z), 1);
}
diagnosis(chainGradient_distinct, {
  en: 'Equal numbers count once, as in a set: each layer has a factor of its own.',
  ko: '집합처럼 같은 수를 한 번만 셉니다. 층마다 인자가 하나씩 있습니다.',
});

/** Takes the numbers out of the caller's list. */
export function chainGradient_emptiesTheList(zs: number[], activation: Activation): number {
  let factor = 1;
  while (zs.length > 0) factor *= slopes[activation](zs.pop()!);
  return factor;
}
diagnosis(chainGradient_emptiesTheList, emptiesTheList);
