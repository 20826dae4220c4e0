/** The hints for ReLU and leaky ReLU, with their derivatives, and the Korean names of their laws. */
export const rectifiersWords = {
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
} as const;
