import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';
import { hunts } from './hunts.ts';
import { gatedWords } from './gated-words.ts';
import { rectifiersWords } from './rectifiers-words.ts';
import { saturatingWords } from './saturating-words.ts';
import { UP_TO_1000 } from './words.ts';

export const lesson = defineLesson({
  id: 'activations',
  title: { en: 'Activations', ko: '활성화 함수' },
  exercises,
  hunts,
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
    ...saturatingWords,
    ...rectifiersWords,
    ...gatedWords,
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
