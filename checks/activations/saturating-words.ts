/** The hints for σ and tanh, with their derivatives, and the Korean names of their laws. */
import { UP_TO_1000 } from './words.ts';

export const saturatingWords = {
  sigmoid: {
    hints: [
      {
        en: 'The formula as it stands is safe: where e^−x overflows, 1/∞ is 0, which is right.',
        ko: '식을 그대로 써도 안전합니다. e^−x가 넘쳐 ∞가 되더라도 1/∞는 0이고, 그것이 옳은 값입니다.',
      },
      {
        en: '`x.map` takes a function of one number. In the formula, what happens to that number first, and what last?',
        ko: '`x.map`에는 수 하나를 받는 함수를 줍니다. 식에서 그 수에 가장 먼저 하는 일은 무엇이고, 마지막에 하는 일은 무엇인가요?',
      },
      {
        en: 'Use `x.map`. For each element: minus first, then `Math.exp`, add 1, and last divide 1 by the sum (mind the parentheses).',
        ko: '`x.map`을 쓰세요. 원소마다 먼저 부호를 바꾸고 `Math.exp`를 구한 다음 1을 더하고, 마지막으로 1을 그 합으로 나눕니다. 괄호에 주의하세요.',
      },
    ],
    laws: {
      'σ(x) = 1 / (1 + e^−x)': 'σ(x) = 1 / (1 + e^−x)',
      '0 < σ(x) < 1 for |x| ≤ 10': '|x| ≤ 10이면 0 < σ(x) < 1이다',
      'σ(−x) = 1 − σ(x)': 'σ(−x) = 1 − σ(x)',
      'σ(x) < σ(x + d) for d > 0': 'd > 0이면 σ(x) < σ(x + d)이다',
      'finite and right up to ±1000': UP_TO_1000,
    },
  },
  sigmoidPrime: {
    hints: [
      {
        en: 'The argument is the input x, not the output of σ. Which value do both factors of σ′ need?',
        ko: '인수는 σ의 출력이 아니라 입력 x입니다. σ′의 두 인자에 모두 필요한 값은 무엇일까요?',
      },
      {
        en: 'σ′ is made of σ alone. Which function of yours gives σ(x), and to what has it to be applied?',
        ko: 'σ′은 σ만으로 만들 수 있습니다. 앞에서 만든 어떤 함수가 σ(x)를 주나요? 그 함수를 무엇에 적용해야 하나요?',
      },
      {
        en: 'Compute p = σ(x) once with your `sigmoid`, then multiply p by 1 − p, element by element.',
        ko: '앞에서 만든 `sigmoid`로 p = σ(x)를 한 번 구한 다음, p에 1 − p를 원소별로 곱하세요.',
      },
    ],
    laws: {
      'σ′(x) = σ(x)·(1 − σ(x))': 'σ′(x) = σ(x)·(1 − σ(x))',
      'the slope of σ, by differences': '차분으로 구한 σ의 기울기와 같다',
      'σ′(x) ≤ 1/4': 'σ′(x) ≤ 1/4',
      'finite and right up to ±1000': UP_TO_1000,
    },
  },
  tanh: {
    hints: [
      {
        en: 'The printed fraction is ∞/∞ from |x| = 710 on. Which form of it never sees a large exponential?',
        ko: '인쇄된 분수는 |x| = 710부터 ∞/∞입니다. 지수 함수의 값이 커지지 않게 하려면 어떤 꼴로 써야 할까요?',
      },
      {
        en: 'Compare it with σ: tanh goes from −1 to 1 where σ goes from 0 to 1. How must σ be stretched and moved to become tanh?',
        ko: 'σ와 견주어 보세요. σ는 0에서 1까지, tanh는 −1에서 1까지 올라갑니다. σ를 어떻게 늘이고 옮기면 tanh가 될까요?',
      },
      {
        en: 'tanh is a sigmoid stretched to (−1, 1): twice σ at twice x, minus 1. Or let `Math.tanh` do it, element by element.',
        ko: 'tanh는 (−1, 1)로 늘인 시그모이드입니다. 2x에서의 σ를 두 배 한 다음 1을 빼세요. 원소마다 `Math.tanh`를 써도 됩니다.',
      },
    ],
    laws: {
      'tanh x = (e^x − e^−x) / (e^x + e^−x)': 'tanh x = (e^x − e^−x) / (e^x + e^−x)',
      'tanh(−x) = −tanh x': 'tanh(−x) = −tanh x',
      'tanh x = 2σ(2x) − 1': 'tanh x = 2σ(2x) − 1',
      'finite and right up to ±1000': UP_TO_1000,
    },
  },
  tanhPrime: {
    hints: [
      {
        en: 'As with σ, the derivative can be written with the function itself.',
        ko: 'σ와 마찬가지로 도함수를 함수 자신으로 나타낼 수 있습니다.',
      },
      {
        en: 'The text derives it: 1 − tanh². Which function of yours gives tanh x, and how do you square every element?',
        ko: '본문에서 유도한 식은 1 − tanh²입니다. 앞에서 만든 어떤 함수가 tanh x를 주나요? 원소마다 제곱하려면 어떻게 하나요?',
      },
      {
        en: 'Take t = tanh x with your `tanh`, square it, and subtract the square from 1.',
        ko: '앞에서 만든 `tanh`로 t = tanh x를 구하고 제곱한 다음, 1에서 그 제곱을 빼세요.',
      },
    ],
    laws: {
      'tanh′(x) = 1 − tanh²x': 'tanh′(x) = 1 − tanh²x',
      'the slope of tanh, by differences': '차분으로 구한 tanh의 기울기와 같다',
      'tanh′(x) ≤ 1': 'tanh′(x) ≤ 1',
      'finite and right up to ±1000': UP_TO_1000,
    },
  },
} as const;
