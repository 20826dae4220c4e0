/** The known mistakes of `mlpForward` in its sigmoids: where they stand, and what they are. */
import { type Layer, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { activatedBy, dense, isLast, rightForward, sigmoid, sigmoidOf } from './mlpForwardParts.ts';

/** No sigmoid after the last layer, as in a network for regression. */
export function mlpForward_lastIsLinear(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? z : sigmoid(z);
  }, x);
}
diagnosis(mlpForward_lastIsLinear, {
  en: 'The last layer came out without its sigmoid: in this network one follows every layer, so which outputs are possible at all?',
  ko: '마지막 층에 시그모이드가 빠졌습니다. 이 신경망에서는 모든 층 뒤에 시그모이드가 오는데, 그러면 어떤 출력이 나올 수 있을까요?',
});

/** One sigmoid at the very end: the hidden layers collapse into one. */
export function mlpForward_hiddenAreLinear(x: Tensor, layers: Layer[]): Tensor {
  return sigmoid(layers.reduce(dense, x));
}
diagnosis(mlpForward_hiddenAreLinear, {
  en: 'Only the last layer has a sigmoid, so the layers before it collapse into one: what has to stand between two layers?',
  ko: '마지막 층에만 시그모이드가 있어서 앞의 층들이 하나로 합쳐집니다. 두 층 사이에는 무엇이 있어야 하나요?',
});

/** No sigmoid at all. */
export function mlpForward_noSigmoid(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce(dense, x);
}
diagnosis(mlpForward_noSigmoid, {
  en: 'There is no sigmoid anywhere, so this is a single layer in disguise: where does the formula bend the sums?',
  ko: '시그모이드가 하나도 없어서 사실은 층 하나와 같습니다. 식에서 합을 휘게 하는 곳은 어디인가요?',
});

/** A sigmoid in the loop, and another one around the result. */
export function mlpForward_sigmoidTwice(x: Tensor, layers: Layer[]): Tensor {
  return sigmoid(rightForward(x, layers));
}
diagnosis(mlpForward_sigmoidTwice, {
  en: 'The output is as if it went through two sigmoids: has the last one been applied already?',
  ko: '출력에 시그모이드를 두 번 적용한 것 같습니다. 마지막 시그모이드가 이미 적용되어 있지 않나요?',
});

/** Takes the sigmoid of what comes in, not of what comes out. */
export function mlpForward_sigmoidBefore(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => dense(sigmoid(a), layer), x);
}
diagnosis(mlpForward_sigmoidBefore, {
  en: 'The sigmoid is taken of what enters a layer instead of what leaves it: x itself should stay as it is.',
  ko: '층에서 나오는 값이 아니라 들어가는 값에 시그모이드를 적용했습니다. x 자체는 그대로 들어가야 합니다.',
});

/** tanh after every layer. */
export function mlpForward_tanh(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, Math.tanh);
}
diagnosis(mlpForward_tanh, {
  en: 'This looks like tanh, whose outputs run from −1 to 1: this network uses the sigmoid.',
  ko: 'tanh를 쓴 것으로 보입니다. tanh의 출력은 −1부터 1까지입니다. 이 신경망은 시그모이드를 씁니다.',
});

/** ReLU after the hidden layers, and a sigmoid only after the last. */
export function mlpForward_hiddenRelu(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? sigmoid(z) : z.maximum(0);
  }, x);
}
diagnosis(mlpForward_hiddenRelu, {
  en: 'The hidden layers seem to use ReLU: many networks do, but in this one every layer has a sigmoid.',
  ko: '은닉층에 ReLU를 쓴 것으로 보입니다. 그런 신경망이 많지만, 여기서는 모든 층이 시그모이드를 씁니다.',
});

/** The step function of lesson 02, smoothed at the end only. */
export function mlpForward_hiddenStep(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? sigmoid(z) : z.map((v) => (v >= 0 ? 1 : 0));
  }, x);
}
diagnosis(mlpForward_hiddenStep, {
  en: 'The hidden values jump between 0 and 1 like the step of lesson 02: take the sigmoid there too.',
  ko: '은닉층의 값이 02단원의 계단 함수처럼 0과 1 사이를 뛰어넘습니다. 그곳에도 시그모이드를 쓰세요.',
});

/** Softmax after the last layer: a classifier's output. */
export function mlpForward_softmaxAtTheEnd(x: Tensor, layers: Layer[]): Tensor {
  const z = dense(rightForward(x, layers.slice(0, -1)), layers.at(-1)!);
  const e = z.sub(z.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
}
diagnosis(mlpForward_softmaxAtTheEnd, {
  en: 'The outputs of a row share out 1 among them, as softmax makes them: here each output is a sigmoid of its own.',
  ko: '한 행의 출력을 모두 더하면 1이 됩니다. 소프트맥스를 쓴 것으로 보이지만, 여기서는 출력마다 따로 시그모이드를 적용합니다.',
});

// --- the sigmoid itself ------------------------------------------------------------------------

/** 1/(1 + e^z): without the minus. */
export function mlpForward_withoutTheMinus(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => 1 / (1 + Math.exp(z)));
}
diagnosis(mlpForward_withoutTheMinus, {
  en: 'The sigmoid runs the wrong way, from 1 down to 0: check the sign in its exponent.',
  ko: '시그모이드가 거꾸로 1에서 0으로 내려갑니다. 지수의 부호를 확인하세요.',
});

/** 1/1 + e^−z: without the parentheses. */
export function mlpForward_withoutTheParentheses(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => 1 / 1 + Math.exp(-z));
}
diagnosis(mlpForward_withoutTheParentheses, {
  en: 'Each neuron answers 1 + e^−z, as 1 / 1 + e^−z is without parentheses: what belongs under the fraction bar?',
  ko: '뉴런마다 1 + e^−z를 냅니다. 괄호가 없으면 1 / 1 + e^−z가 이렇게 됩니다. 분모에 들어가야 하는 것은 어디까지인가요?',
});

/** e^z/(1 + e^z), which is ∞/∞ from z = 710 on. */
export function mlpForward_overflows(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => Math.exp(z) / (1 + Math.exp(z)));
}
diagnosis(mlpForward_overflows, {
  en: 'Where z is large the answer is NaN, as e^z / (1 + e^z) = ∞/∞ is: which form of the sigmoid has only 1 in the numerator?',
  ko: 'z가 크면 e^z / (1 + e^z) = ∞/∞처럼 NaN이 됩니다. 시그모이드를 분자가 1뿐인 꼴로 쓰면 어떻게 되나요?',
});

/** Holds every z inside [−10, 10], for fear of an overflow. */
export function mlpForward_clipped(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => sigmoidOf(Math.max(-10, Math.min(10, z))));
}
diagnosis(mlpForward_clipped, {
  en: 'Large totals seem to be cut off before the sigmoid: 1 / (1 + e^−z) is safe without that, since 1/∞ is 0.',
  ko: '시그모이드에 넣기 전에 큰 값을 잘라 낸 것 같습니다. 1/∞는 0이므로 1 / (1 + e^−z)는 그러지 않아도 안전합니다.',
});

/** Rounds the output to four decimals. */
export function mlpForward_rounded(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers).map((y) => Math.round(y * 1e4) / 1e4);
}
diagnosis(mlpForward_rounded, {
  en: 'The output is rounded to a few decimals: leave the rounding to whoever prints it.',
  ko: '출력을 소수점 아래 몇 자리로 반올림했습니다. 반올림은 출력하는 쪽에 맡기세요.',
});

/** Rounds the output to the class, 0 or 1. */
export function mlpForward_decided(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers).map((y) => (y >= 0.5 ? 1 : 0));
}
diagnosis(mlpForward_decided, {
  en: 'The output was already decided to be 0 or 1: return the value of the sigmoid itself.',
  ko: '출력을 이미 0이나 1로 정해 버렸습니다. 시그모이드의 값을 그대로 돌려주세요.',
});

/** Computes in float32, which has seven digits. */
export function mlpForward_float32(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => Math.fround(sigmoidOf(Math.fround(z))));
}
diagnosis(mlpForward_float32, {
  en: 'The answer has only the seven digits of float32: the course counts in float64 unless a dtype is asked for.',
  ko: '답이 float32의 일곱 자리만큼만 정확합니다. 이 과정에서는 dtype을 따로 요구하지 않으면 float64로 계산합니다.',
});
