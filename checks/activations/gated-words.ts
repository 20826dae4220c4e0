/** The hints for GELU and SiLU, with their derivatives, and the Korean names of their laws. */
import { UP_TO_1000 } from './words.ts';

export const gatedWords = {
  gelu: {
    hints: [
      {
        en: 'Use the exact form with `erf` from `#tensor`; the tanh formula found in many programs is another function.',
        ko: '`#tensor`의 `erf`로 정확한 식을 쓰세요. 여러 프로그램에 나오는 tanh 식은 다른 함수입니다.',
      },
      {
        en: 'Build Φ(x) first: `erf` lies between −1 and 1, a probability between 0 and 1. What has to be done to `erf`, and what goes into it?',
        ko: '먼저 Φ(x)를 만드세요. `erf`의 값은 −1과 1 사이, 확률은 0과 1 사이에 있습니다. `erf`의 값을 어떻게 바꾸어야 하나요? `erf`에는 무엇을 넣나요?',
      },
      {
        en: 'For each element: divide it by √2, take `erf`, add 1, halve. That is Φ(x), the gate; the answer is x times the gate.',
        ko: '원소를 √2로 나누어 `erf`를 구하고, 1을 더해 반으로 나눕니다. 그것이 게이트 Φ(x)입니다. 답은 x에 게이트를 곱한 값입니다.',
      },
    ],
    laws: {
      'gelu(x) = x·Φ(x), Φ(x) = (1 + erf(x/√2))/2': 'gelu(x) = x·Φ(x), Φ(x) = (1 + erf(x/√2))/2',
      'gelu(x) = x + gelu(−x)': 'gelu(x) = x + gelu(−x)',
      'finite and right up to ±1000': UP_TO_1000,
    },
  },
  geluPrime: {
    hints: [
      {
        en: 'x·Φ(x) is a product of two things that change with x. What does the product rule give?',
        ko: 'x·Φ(x)는 x에 따라 변하는 두 함수의 곱입니다. 곱의 미분법을 쓰면 어떻게 될까요?',
      },
      {
        en: '(f·g)′ = f′·g + f·g′ with f = x and g = Φ. What is f′? And the derivative of Φ is the bell curve φ of the text.',
        ko: 'f = x, g = Φ로 두면 (f·g)′ = f′·g + f·g′입니다. f′은 무엇인가요? 그리고 Φ의 도함수는 본문에 나온 종 모양 곡선 φ입니다.',
      },
      {
        en: 'Two terms: Φ(x) as in gelu, plus x times the bell curve. The bell curve is `Math.exp` of minus half the square of x, divided by √(2π).',
        ko: '항이 둘입니다. gelu에서 쓴 Φ(x)에, x와 종 모양 곡선의 곱을 더합니다. 종 모양 곡선은 x의 제곱의 절반에 음의 부호를 붙여 `Math.exp`에 넣고 √(2π)로 나눈 것입니다.',
      },
    ],
    laws: {
      'gelu′(x) = Φ(x) + x·φ(x), φ(x) = e^(−x²/2)/√(2π)':
        'gelu′(x) = Φ(x) + x·φ(x), φ(x) = e^(−x²/2)/√(2π)',
      'the slope of gelu, by differences': '차분으로 구한 gelu의 기울기와 같다',
      'gelu′(x) = 1 − gelu′(−x)': 'gelu′(x) = 1 − gelu′(−x)',
      'finite and right up to ±1000': UP_TO_1000,
    },
  },
  silu: {
    hints: [
      {
        en: 'The gate is σ(x) this time. Your `sigmoid` is already safe at ±1000.',
        ko: '이번에는 게이트가 σ(x)입니다. 앞에서 만든 `sigmoid`는 이미 ±1000에서도 안전합니다.',
      },
      {
        en: 'Multiply x and `sigmoid(x)` element by element. Do not write σ as e^x/(1 + e^x).',
        ko: 'x와 `sigmoid(x)`를 원소별로 곱하세요. σ를 e^x/(1 + e^x)로 쓰지는 마세요.',
      },
    ],
    laws: {
      'silu(x) = x·σ(x)': 'silu(x) = x·σ(x)',
      'silu(x) = x + silu(−x)': 'silu(x) = x + silu(−x)',
      'finite and right up to ±1000': UP_TO_1000,
    },
  },
  siluPrime: {
    hints: [
      {
        en: 'The product rule again, with σ and σ′ in place of Φ and φ.',
        ko: '다시 곱의 미분법입니다. Φ와 φ 대신 σ와 σ′을 쓰세요.',
      },
      {
        en: 'The rule gives two terms, and only in one of them x is a factor of its own. Which functions of yours are σ and σ′?',
        ko: '항이 둘 나오고, 그 가운데 하나에만 x를 곱합니다. 앞에서 만든 함수 가운데 σ와 σ′은 어느 것인가요?',
      },
      {
        en: 'Add two tensors: `sigmoid(x)`, and x times `sigmoidPrime(x)`. You have both functions already.',
        ko: '텐서 둘을 더합니다. 하나는 `sigmoid(x)`이고, 다른 하나는 x에 `sigmoidPrime(x)`를 곱한 것입니다. 두 함수는 이미 만들었습니다.',
      },
    ],
    laws: {
      'silu′(x) = σ(x) + x·σ′(x)': 'silu′(x) = σ(x) + x·σ′(x)',
      'the slope of silu, by differences': '차분으로 구한 silu의 기울기와 같다',
      'silu′(x) = 1 − silu′(−x)': 'silu′(x) = 1 − silu′(−x)',
      'finite and right up to ±1000': UP_TO_1000,
    },
  },
} as const;
