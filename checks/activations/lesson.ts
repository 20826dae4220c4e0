import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';

const UP_TO_1000 = '±1000까지 유한하고 옳다';

export const lesson = defineLesson({
  id: 'activations',
  title: { en: 'Activations', ko: '활성화 함수' },
  exercises,
  words: {
    collapseLinear: {
      hints: [
        {
          en: 'Multiplying matrices is associative: W₁(W₂x) and (W₁W₂)x are the same vector.',
          ko: '행렬 곱에는 결합 법칙이 성립합니다. W₁(W₂x)와 (W₁W₂)x는 같은 벡터입니다.',
        },
        {
          en: 'So the matrices can be multiplied before any x comes. In which order do they stand in the product, and what comes out when there is only one?',
          ko: '그러니 x가 오기 전에 행렬끼리 먼저 곱할 수 있습니다. 곱에서 행렬은 어떤 순서로 놓이나요? 행렬이 하나뿐이면 무엇이 나오나요?',
        },
        {
          en: 'Start with the first matrix and multiply each following one from the right with `matmul`. With a single matrix there is nothing left to multiply.',
          ko: '첫째 행렬에서 시작해 다음 행렬을 차례로 오른쪽에 `matmul`로 곱하세요. 행렬이 하나뿐이면 더 곱할 것이 없습니다.',
        },
      ],
      laws: {
        'W = W₁·W₂·…·W_k': 'W = W₁·W₂·…·W_k',
        'W·x = W₁(W₂(…x))': 'W·x = W₁(W₂(…x))',
        'one matrix is its own product': '행렬이 하나면 그 자신이 곱이다',
      },
    },
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
    relu: {
      hints: [
        {
          en: 'Negative numbers become 0, the others stay what they are.',
          ko: '음수는 0이 되고 나머지는 그대로 남습니다.',
        },
        {
          en: 'A tensor has `maximum`, which takes a number too. Which number?',
          ko: '텐서에는 `maximum`이 있고 숫자도 받습니다. 어떤 숫자를 넣어야 할까요?',
        },
      ],
      laws: {
        'the printed example': '원문 자료의 예제',
        'relu(x) = max(0, x)': 'relu(x) = max(0, x)',
        'relu(relu(x)) = relu(x)': 'relu(relu(x)) = relu(x)',
        'relu(c·x) = c·relu(x) for c > 0': 'c > 0이면 relu(c·x) = c·relu(x)이다',
      },
    },
    reluPrime: {
      hints: [
        {
          en: 'A slope, not a value: it is the same number for every positive x, and another for every negative x.',
          ko: '값이 아니라 기울기입니다. 양수 x에서는 모두 같은 수이고, 음수 x에서는 모두 다른 한 수입니다.',
        },
        {
          en: 'One question about each element decides, with > or with ≥. Which of the two gives relu′(0) = 0?',
          ko: '원소마다 질문 하나로 정해집니다. >로 물을 수도 있고 ≥로 물을 수도 있습니다. 어느 쪽이 relu′(0) = 0이 되나요?',
        },
        {
          en: 'Ask of each element whether it is greater than 0: yes is 1, no is 0. Then x = 0 falls on the side that the convention wants.',
          ko: '원소마다 0보다 큰지 물어서, 그렇다면 1, 아니면 0으로 하세요. 그러면 x = 0은 관례가 정한 쪽에 놓입니다.',
        },
      ],
      laws: {
        '1 for x > 0, 0 for x < 0': 'x > 0이면 1, x < 0이면 0이다',
        'the slope of relu away from 0, by differences':
          '0이 아닌 곳에서 차분으로 구한 relu의 기울기와 같다',
        'relu′(0) = 0, by convention': '관례에 따라 relu′(0) = 0이다',
      },
    },
    leakyRelu: {
      hints: [
        {
          en: 'As relu, but what is not positive is scaled down instead of dropped. `slope` may be left out by the caller: keep the default in the signature.',
          ko: 'relu와 같지만, 양수가 아닌 것을 버리지 않고 줄입니다. 호출할 때 `slope`를 생략할 수 있으니 함수 선언의 기본값을 그대로 두세요.',
        },
        {
          en: 'One question about each element chooses between two results. The larger of the two results is another function: it is wrong for slopes above 1.',
          ko: '원소마다 질문 하나로 두 결과 가운데 하나를 고릅니다. 두 결과 가운데 큰 것을 고르는 것은 다른 함수입니다. slope가 1보다 크면 틀립니다.',
        },
        {
          en: 'For each element: if it is greater than 0, the element itself; otherwise the slope times the element. A slope of 0 is a slope like any other.',
          ko: '원소가 0보다 크면 그 원소를, 아니면 slope와 그 원소의 곱을 돌려주세요. slope가 0이어도 똑같이 다루세요.',
        },
      ],
      laws: {
        'x for x > 0, slope·x otherwise': 'x > 0이면 x, 아니면 slope·x이다',
        'slope 0 is ReLU': 'slope가 0이면 ReLU이다',
        'slope 1 is the identity': 'slope가 1이면 항등 함수이다',
        'the slope is 0.01 unless given': 'slope를 주지 않으면 0.01이다',
      },
    },
    leakyReluPrime: {
      hints: [
        {
          en: 'Only two numbers can come out: the slope on the right, and the slope on the left.',
          ko: '나올 수 있는 수는 둘뿐입니다. 오른쪽의 기울기와 왼쪽의 기울기입니다.',
        },
        {
          en: 'What is the derivative of x, and what that of slope·x? And on which side does the formula of leakyRelu put 0?',
          ko: 'x의 도함수와 slope·x의 도함수는 각각 무엇인가요? 그리고 leakyRelu의 식은 0을 어느 쪽에 넣나요?',
        },
        {
          en: '1 for each element greater than 0, `slope` for every other one, also for 0 itself. No x is left in the answer.',
          ko: '0보다 큰 원소에는 1, 나머지에는 모두 `slope`입니다. 0에서도 `slope`입니다. 답에 x는 남지 않습니다.',
        },
      ],
      laws: {
        '1 for x > 0, slope for x < 0': 'x > 0이면 1, x < 0이면 slope이다',
        'the slope of leakyRelu away from 0, by differences':
          '0이 아닌 곳에서 차분으로 구한 leakyRelu의 기울기와 같다',
        'leakyRelu′(0) = slope, by convention': '관례에 따라 leakyRelu′(0) = slope이다',
        'slope 0 is the derivative of ReLU': 'slope가 0이면 ReLU의 도함수이다',
        'slope 1 is 1 on both sides': 'slope가 1이면 양쪽 모두 1이다',
        'the slope is 0.01 unless given': 'slope를 주지 않으면 0.01이다',
      },
    },
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
    softmax: {
      hints: [
        {
          en: 'Not element by element: each row along the last axis has its own sum, and for safety its own maximum. `sum` and `max` take an axis, and a second argument that keeps it.',
          ko: '원소별 함수가 아닙니다. 마지막 축을 따라 행마다 합이 따로 있고, 안전을 위한 최댓값도 따로 있습니다. `sum`과 `max`는 축을 받고, 둘째 인수로 그 축을 남길 수 있습니다.',
        },
        {
          en: 'Three steps along the last axis: shift, take exponentials, divide. What may be subtracted from a row so that nothing overflows and the answer stays? And which shapes do the maximum and the sum need, so that they meet a `[n, c]` row by row?',
          ko: '마지막 축을 따라 세 단계입니다. 옮기고, 지수 함수를 씌우고, 나눕니다. 행에서 무엇을 빼야 넘치지 않으면서 답이 그대로일까요? 그리고 최댓값과 합의 형상이 어떠해야 `[n, c]`와 행마다 만날까요?',
        },
        {
          en: 'Subtract the maximum along axis −1 (kept, so that it broadcasts), take `exp`, and divide by the sum along axis −1 (kept too). The exponent is +x: the minus in the document is a misprint.',
          ko: '축 −1의 최댓값을 빼고(브로드캐스팅되도록 축을 남깁니다) `exp`를 씌운 다음, 축 −1의 합(역시 축을 남깁니다)으로 나누세요. 지수는 +x입니다. 원문 자료의 마이너스는 오류입니다.',
        },
      ],
      laws: {
        'the printed example': '원문 자료의 예제',
        'e^{x_i} / Σ_j e^{x_j} along the last axis': '마지막 축을 따라 e^{x_i} / Σ_j e^{x_j}이다',
        'the probabilities along the last axis sum to 1': '마지막 축을 따라 확률의 합은 1이다',
        'softmax(x + c) = softmax(x)': 'softmax(x + c) = softmax(x)',
        'x_i < x_j makes p_i < p_j': 'x_i < x_j이면 p_i < p_j이다',
        'reordering x reorders p alike': 'x의 순서를 바꾸면 p의 순서도 똑같이 바뀐다',
        'for two classes p₁ = σ(x₁ − x₂)': '클래스가 둘이면 p₁ = σ(x₁ − x₂)이다',
        'finite and right up to ±1000': UP_TO_1000,
      },
    },
    softmaxJacobian: {
      hints: [
        {
          en: 'k outputs, each with k inputs to move: a `[k, k]` table. Start from p = softmax(x).',
          ko: '출력이 k개이고 저마다 움직일 입력이 k개이므로 `[k, k]` 표가 됩니다. p = softmax(x)에서 시작하세요.',
        },
        {
          en: 'The diagonal follows one formula and the rest another; δ joins them: p_i times a table. Which table has δ_ij − p_j in row i and column j?',
          ko: '대각선과 나머지는 식이 다르지만, δ를 쓰면 p_i에 어떤 표를 곱한 것이 됩니다. i행 j열이 δ_ij − p_j인 표는 어떻게 만들까요?',
        },
        {
          en: 'Row i, column j: p_i·(1 − p_i) where i = j, and −p_i·p_j elsewhere. With tensors: p as a column, times the identity (`eye`) minus p as a row.',
          ko: 'i행 j열은 i = j이면 p_i·(1 − p_i), 아니면 −p_i·p_j입니다. 텐서로는 열로 세운 p에, 단위 행렬(`eye`)에서 행으로 눕힌 p를 뺀 것을 곱하면 됩니다.',
        },
      ],
      laws: {
        'J_ij = p_i·(δ_ij − p_j)': 'J_ij = p_i·(δ_ij − p_j)',
        '∂p_i/∂x_j, by differences': '차분으로 구한 ∂p_i/∂x_j와 같다',
        'each row sums to 0': '각 행의 합은 0이다',
        'J is symmetric': 'J는 대칭이다',
        'finite and right up to ±1000': UP_TO_1000,
      },
    },
    chainGradient: {
      hints: [
        {
          en: 'A product has one factor per layer, and the factor is the derivative f′(z), not the activation f(z).',
          ko: '곱의 인자는 층마다 하나씩이고, 그 인자는 활성화 함수의 값 f(z)가 아니라 도함수 f′(z)입니다.',
        },
        {
          en: 'You have all three derivatives already, but they take a tensor. And what should a product start from?',
          ko: '도함수 셋은 이미 만들었습니다. 다만 텐서를 받습니다. 그리고 곱은 무엇에서 시작해야 할까요?',
        },
        {
          en: 'Choose `sigmoidPrime`, `tanhPrime` or `reluPrime` by name, put zs into a tensor to call it, and multiply all the numbers that come out, starting from 1.',
          ko: '이름에 따라 `sigmoidPrime`, `tanhPrime`, `reluPrime` 가운데 하나를 고르고, zs를 텐서에 담아 호출한 다음, 나온 수를 1에서 시작해 모두 곱하세요.',
        },
      ],
      laws: {
        '∏ f′(z_i)': '∏ f′(z_i)',
        'with sigmoid at most 4^−n': 'sigmoid이면 4^−n 이하이다',
        'with relu 1 where every z is positive': 'relu이고 z가 모두 양수이면 1이다',
        'with relu one z of 0 makes 0, by convention':
          '관례에 따라 relu이면 z 하나만 0이어도 0이다',
        'finite and right up to ±1000': UP_TO_1000,
      },
    },
  },
});
