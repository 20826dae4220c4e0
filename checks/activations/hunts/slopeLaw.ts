/** Whom `slopeLaw` meets: functions with their derivatives, and with what only looks like them. */
import { erf, type Tensor } from '#tensor';
import { innocent, suspect } from '../../../engine/kit/suspect.ts';

/** A function and what is said to be its derivative, element by element. */
interface Pair {
  f: (x: Tensor) => Tensor;
  fPrime: (x: Tensor) => Tensor;
}

const pair = (f: (x: number) => number, fPrime: (x: number) => number): Pair => ({
  f: (x) => x.map((value) => f(value)),
  fPrime: (x) => x.map((value) => fPrime(value)),
});

const sigma = (x: number): number => 1 / (1 + Math.exp(-x));
const sigmaPrime = (x: number): number => sigma(x) * (1 - sigma(x));
const tanhPrime = (x: number): number => 1 - Math.tanh(x) ** 2;
const leaky = (x: number): number => (x > 0 ? x : 0.01 * x);
const cdf = (x: number): number => (1 + erf(x / Math.SQRT2)) / 2;
const bell = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const gelu = (x: number): number => x * cdf(x);
const geluPrime = (x: number): number => cdf(x) + x * bell(x);
const silu = (x: number): number => x * sigma(x);
const siluPrime = (x: number): number => sigma(x) + x * sigmaPrime(x);

// --- Right -------------------------------------------------------------------------------------

export const ofSigmoid = pair(sigma, (x) => Math.exp(-x) / (1 + Math.exp(-x)) ** 2);
innocent(ofSigmoid);

export const ofTanh = pair(Math.tanh, (x) => Math.cosh(x) ** -2);
innocent(ofTanh);

export const ofRelu = pair(
  (x) => Math.max(0, x),
  (x) => (x > 0 ? 1 : 0),
);
innocent(ofRelu);

export const ofLeakyRelu = pair(leaky, (x) => (x > 0 ? 1 : 0.01));
innocent(ofLeakyRelu);

export const ofSteepRelu = pair(
  (x) => (x > 0 ? x : 3 * x),
  (x) => (x > 0 ? 1 : 3),
);
innocent(ofSteepRelu);

export const ofGelu = pair(gelu, geluPrime);
innocent(ofGelu);

export const ofSilu = pair(silu, (x) => silu(x) + sigma(x) * (1 - silu(x)));
innocent(ofSilu);

// --- Suspects ----------------------------------------------------------------------------------

export const outputFormula = pair(sigma, (x) => x * (1 - x));
suspect(
  outputFormula,
  {
    does: {
      en: 'Sigmoid with x(1 − x): the formula wants the output σ(x) there, and was given x.',
      ko: '시그모이드의 도함수라면서 x(1 − x)를 씁니다. 출력 σ(x)가 들어갈 자리에 x를 넣었습니다.',
    },
    where: { en: 'On nearly every input.', ko: '거의 모든 입력에서 틀립니다.' },
  },
  ofSigmoid,
);

export const noSquare = pair(Math.tanh, (x) => 1 - Math.tanh(x));
suspect(
  noSquare,
  {
    does: {
      en: 'Tanh with 1 − tanh x: the square is missing.',
      ko: 'tanh의 도함수라면서 1 − tanh x를 씁니다. 제곱이 빠졌습니다.',
    },
    where: { en: 'On nearly every input.', ko: '거의 모든 입력에서 틀립니다.' },
  },
  ofTanh,
);

export const factorMissing = pair(silu, (x) => sigma(x) + x * sigma(x));
suspect(
  factorMissing,
  {
    does: {
      en: 'SiLU with σ(x) + x·σ(x): the factor 1 − σ(x) of the second term is missing.',
      ko: 'SiLU의 도함수라면서 σ(x) + x·σ(x)를 씁니다. 둘째 항에서 인자 1 − σ(x)가 빠졌습니다.',
    },
    where: { en: 'On nearly every input.', ko: '거의 모든 입력에서 틀립니다.' },
  },
  ofSilu,
);

export const oneTerm = pair(gelu, cdf);
suspect(
  oneTerm,
  {
    does: {
      en: 'GELU with Φ(x) alone: the term x·φ(x) of the product rule is missing.',
      ko: 'GELU의 도함수라면서 Φ(x)만 씁니다. 곱의 미분법에서 항 x·φ(x)가 빠졌습니다.',
    },
    where: { en: 'Where x is not far from 0.', ko: 'x가 0에서 멀지 않을 때 틀립니다.' },
  },
  ofGelu,
);

export const withoutSign = pair(gelu, (x) => geluPrime(Math.abs(x)));
suspect(
  withoutSign,
  {
    does: {
      en: 'GELU with the slope that it has at |x|.',
      ko: 'GELU의 도함수라면서 |x|에서의 기울기를 씁니다.',
    },
    where: { en: 'Where x is negative.', ko: 'x가 음수일 때 틀립니다.' },
  },
  ofGelu,
);

export const zeroOnTheLeft = pair(leaky, (x) => (x > 0 ? 1 : 0));
suspect(
  zeroOnTheLeft,
  {
    does: {
      en: 'Leaky ReLU with the derivative of ReLU: 0 on the left in place of 0.01.',
      ko: 'leaky ReLU인데 ReLU의 도함수를 씁니다. 왼쪽에서 0.01이 아니라 0입니다.',
    },
    where: { en: 'Where x is negative, by a little.', ko: 'x가 음수일 때 조금 틀립니다.' },
  },
  ofLeakyRelu,
);

export const flatFarOut = pair(Math.tanh, (x) => (Math.abs(x) < 3 ? tanhPrime(x) : 0));
suspect(
  flatFarOut,
  {
    does: {
      en: 'Tanh with 0 from ±3 on, as if it were quite flat there.',
      ko: 'tanh인데 ±3부터는 완전히 평평한 것처럼 도함수를 0이라고 합니다.',
    },
    where: { en: 'Where x is far from 0, by a little.', ko: 'x가 0에서 멀 때 조금 틀립니다.' },
  },
  ofTanh,
);

/** d/dx of x/2·(1 + tanh u), u = √(2/π)·(x + 0.044715x³), which stands in for GELU in many programs. */
export const ofApproximation = pair(gelu, (x) => {
  const [k, c] = [Math.sqrt(2 / Math.PI), 0.044715];
  const t = Math.tanh(k * (x + c * x ** 3));
  return (1 + t) / 2 + (x / 2) * (1 - t * t) * k * (1 + 3 * c * x * x);
});
suspect(
  ofApproximation,
  {
    does: {
      en: 'The exact GELU with the derivative of its approximation by tanh.',
      ko: '함수는 정확한 GELU인데 도함수는 tanh를 쓴 근사식의 것입니다.',
    },
    where: {
      en: 'Nearly everywhere, by about a thousandth.',
      ko: '거의 모든 곳에서 천분의 일쯤 틀립니다.',
    },
  },
  ofGelu,
);

export const thousandth = pair(silu, (x) => 1.001 * siluPrime(x));
suspect(
  thousandth,
  {
    does: {
      en: 'SiLU with a derivative that is 0.1 % too large.',
      ko: 'SiLU의 도함수보다 0.1 % 큽니다.',
    },
    where: {
      en: 'Wherever the slope is not 0, by a thousandth of it.',
      ko: '기울기가 0이 아닌 모든 곳에서 기울기의 천분의 일만큼 틀립니다.',
    },
  },
  ofSilu,
);

export const oneSided = pair(sigma, (x) => (sigma(x + 1e-3) - sigma(x)) / 1e-3);
suspect(
  oneSided,
  {
    does: {
      en: 'Sigmoid with a one-sided difference of h = 0.001, which is off by about h/2·σ″(x).',
      ko: '시그모이드의 도함수 대신 h = 0.001인 한쪽 차분을 씁니다. h/2·σ″(x)쯤 어긋납니다.',
    },
    where: {
      en: 'Nearly everywhere, by less than a ten-thousandth.',
      ko: '거의 모든 곳에서 만분의 일보다 작게 틀립니다.',
    },
  },
  ofSigmoid,
);
