/** The known mistakes of `perceptron`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { decide, remembered, sigma, sumOfProducts } from './parts.ts';

/** Decides hard, with the step. */
export function perceptron_step(x: Tensor, w: Tensor, b: number): number {
  return decide(w, b, x);
}
diagnosis(perceptron_step, {
  en: 'This neuron decides hard, with the step. Here it should decide softly, with the sigmoid.',
  ko: '계단 함수로 딱 잘라 판단했습니다. 여기서는 시그모이드로 부드럽게 판단합니다.',
});

/** Returns z itself, without an activation. */
export function perceptron_linear(x: Tensor, w: Tensor, b: number): number {
  return sumOfProducts(x, w) + b;
}
diagnosis(perceptron_linear, {
  en: 'This is z, without an activation. What turns z into a number between 0 and 1?',
  ko: '활성화 함수 없이 z를 돌려주었습니다. z를 0과 1 사이의 수로 바꾸는 것은 무엇인가요?',
});

/** Leaves the bias out. */
export function perceptron_noBias(x: Tensor, w: Tensor, _b: number): number {
  return sigma(sumOfProducts(x, w));
}
diagnosis(perceptron_noBias, {
  en: 'The bias is missing: with x = 0 the answer is always 0.5. What does weightedSum need?',
  ko: '편향이 빠져서 x = 0이면 언제나 0.5입니다. weightedSum에는 무엇이 더 필요한가요?',
});

/** Adds the bias after the sigmoid. */
export function perceptron_biasOutside(x: Tensor, w: Tensor, b: number): number {
  return sigma(sumOfProducts(x, w)) + b;
}
diagnosis(perceptron_biasOutside, {
  en: 'The bias is added after the sigmoid, so the answer can leave [0, 1]. Where does b stand in the formula?',
  ko: '시그모이드 뒤에 편향을 더해서 답이 [0, 1]을 벗어납니다. 식에서 b는 어디에 있나요?',
});

/** Applies the sigmoid to each product. */
export function perceptron_sigmoidInside(x: Tensor, w: Tensor, b: number): number {
  return x.mul(w).map(sigma).sum().item() + b;
}
diagnosis(perceptron_sigmoidInside, {
  en: 'The sigmoid is applied to every product. A neuron sums first and activates once.',
  ko: '곱마다 시그모이드를 적용했습니다. 뉴런은 먼저 더하고 한 번만 활성화합니다.',
});

/** Forgets the minus sign of the exponent. */
export function perceptron_exponentSign(x: Tensor, w: Tensor, b: number): number {
  return 1 / (1 + Math.exp(sumOfProducts(x, w) + b));
}
diagnosis(perceptron_exponentSign, {
  en: 'The answer is 1 − y, as when the exponent loses its minus sign. Should y grow or fall with z?',
  ko: '답이 1 − y입니다. 지수에서 음의 부호가 빠지면 이렇게 됩니다. z가 커지면 y는 커져야 할까요, 작아져야 할까요?',
});

/** Takes tanh. */
export function perceptron_tanh(x: Tensor, w: Tensor, b: number): number {
  return Math.tanh(sumOfProducts(x, w) + b);
}
diagnosis(perceptron_tanh, {
  en: 'This is tanh, which runs from −1 to 1. Which function runs from 0 to 1?',
  ko: '−1에서 1까지 가는 tanh입니다. 0에서 1까지 가는 함수는 무엇인가요?',
});

/** Rounds e to three decimals. */
export function perceptron_roundedE(x: Tensor, w: Tensor, b: number): number {
  // oxlint-disable-next-line approx-constant -- that is the mistake
  return 1 / (1 + 2.718 ** -(sumOfProducts(x, w) + b));
}
diagnosis(perceptron_roundedE, {
  en: 'The answers are a little off, as with 2.718 for e. Math.exp knows all its digits.',
  ko: '답이 조금 어긋납니다. e를 2.718로 쓰면 이렇게 됩니다. Math.exp는 모든 자리를 알고 있습니다.',
});

/** ∞/∞ for a large z. */
export function perceptron_unstable(x: Tensor, w: Tensor, b: number): number {
  const power = Math.exp(sumOfProducts(x, w) + b);
  return power / (1 + power);
}
diagnosis(perceptron_unstable, {
  en: 'For a large z the answer is NaN, as ∞/∞ is. Which form of the sigmoid has only one exponential?',
  ko: 'z가 크면 ∞/∞처럼 NaN이 됩니다. 시그모이드를 어떤 꼴로 쓰면 지수 함수가 한 번만 나오나요?',
});

/** Remembers answers under x and w, whatever the bias is. */
export function perceptron_remembersWithoutBias(x: Tensor, w: Tensor, b: number): number {
  return remembered(`${x.data} ${w.data}`, () => sigma(sumOfProducts(x, w) + b));
}
diagnosis(perceptron_remembersWithoutBias, {
  en: 'The answer stays the same although b has changed. If it is remembered, what belongs into the key besides x and w?',
  ko: 'b가 달라졌는데도 지난 답이 나옵니다. 답을 기억해 둔다면 키에 x와 w 말고 무엇이 더 들어가야 할까요?',
});

/** Multiplies inside w itself. */
export function perceptron_inPlace(x: Tensor, w: Tensor, b: number): number {
  for (let i = 0; i < w.size; i++) w.data[i]! *= x.data[i]!;
  return sigma(w.sum().item() + b);
}
diagnosis(perceptron_inPlace, {
  en: 'w holds the products afterwards, so the neuron has other weights. Keep them elsewhere.',
  ko: '부르고 나면 w에 곱이 들어 있어서 뉴런의 가중치가 달라집니다. 곱은 다른 곳에 두세요.',
});
