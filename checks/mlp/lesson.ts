import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';

export const lesson = defineLesson({
  id: 'mlp',
  title: { en: 'Multi-layer perceptron', ko: '다층 퍼셉트론' },
  labels: {
    'parameters of the whole': '전체의 parameters',
    'parameters of the two parts': '두 조각의 parameters를 더한 값',
    'as many layers ⇒ deep alike': '층의 수가 같으면 deep도 같다',
    'other sizes': '다른 sizes',
    'deep of the others': '다른 sizes의 deep',
    'layer #: w is [out, in], b is [out]': '#번째 층의 w는 [out, in], b는 [out]',
    'the network has one output': '신경망의 출력은 하나이다',
    outputs: '출력의 수',
    'shapes of the layers': '층의 형상',
    'mlpForward(x, all layers)': 'mlpForward(x, 모든 층)',
    'mlpForward(mlpForward(x, first layers), other layers)':
      'mlpForward(mlpForward(x, 앞 층), 나머지 층)',
    'mlpForward of each row of x alone': 'x의 행마다 구한 mlpForward',
    'output with the hidden neurons reordered': '은닉 뉴런의 순서를 바꾼 뒤의 출력',
    'output before': '바꾸기 전의 출력',
  },
  exercises,
  words: {
    mlpForward: {
      hints: [
        {
          en: 'One value wanders through the whole network: it starts as x, and each layer turns it into the next. You have written both parts of a layer already: the sums in lesson 03, the sigmoid in lesson 04.',
          ko: '값 하나가 신경망 전체를 지나갑니다. x에서 시작하고, 층마다 다음 값으로 바뀝니다. 층의 두 부분은 이미 만들어 보았습니다. 합은 03단원, 시그모이드는 04단원입니다.',
        },
        {
          en: 'Every layer does the same two things to the values that come in, so a loop over the layers is enough. What comes in at the first one? And what has to be compared in each of them before you compute?',
          ko: '층마다 들어온 값에 똑같은 두 가지 일을 하므로, 층을 따라가는 반복문 하나면 됩니다. 첫 층에는 무엇이 들어오나요? 그리고 층마다 계산하기 전에 무엇을 비교해야 하나요?',
        },
        {
          en: 'Loop over the layers with a variable a that starts as x. In each turn compare the shapes (the last extent of a with that of w, the length of b with the first extent of w; throw a RangeError if they differ), then multiply a by w transposed, add b, and map every element through 1 / (1 + e^−z). After the loop, return a: the last layer needs nothing special.',
          ko: 'x로 시작하는 변수 a를 두고 층을 하나씩 따라가세요. 매번 먼저 형상을 비교합니다. a의 마지막 길이는 w의 마지막 길이와, b의 길이는 w의 첫 번째 길이와 같아야 하고, 다르면 RangeError를 던집니다. 그다음 a에 전치한 w를 곱하고 b를 더한 뒤, 원소마다 1 / (1 + e^−z)를 구합니다. 반복이 끝나면 a를 돌려주세요. 마지막 층이라고 따로 할 일은 없습니다.',
        },
      ],
      laws: {
        'the worked example, a network 2→2→1': '풀이한 예제: 2→2→1 신경망',
        'a ← σ(W·a + b) through every layer, for each row of x':
          'x의 각 행이 모든 층에서 a ← σ(W·a + b)를 거친다',
        'the first layers and then the others are the whole network':
          '앞쪽 층들을 지나고 나서 나머지 층들을 지나면 신경망 전체를 지난 것이다',
        'rows are independent: a batch gives what its rows give alone':
          '행은 서로 독립이다: 배치의 답은 각 행을 따로 넣은 답과 같다',
        'every output lies between 0 and 1': '모든 출력은 0과 1 사이에 있다',
        'larger biases in the last layer make larger outputs':
          '마지막 층의 편향이 커지면 출력도 커진다',
        'hidden neurons in another order make the same network':
          '은닉 뉴런의 순서를 바꾸어도 같은 신경망이다',
        'finite and right with weights up to ±1000': '가중치가 ±1000까지 커져도 유한하고 옳다',
        'rejects an x that does not fit the first layer': '첫 번째 층과 맞지 않는 x를 거부한다',
        'rejects a layer that does not fit the one before it': '앞 층과 맞지 않는 층을 거부한다',
        'rejects a b whose length is not out': '길이가 out이 아닌 b를 거부한다',
        'rejects weights laid out as [in, out]': '[in, out]으로 놓인 가중치를 거부한다',
      },
    },
    describeMlp: {
      hints: [
        {
          en: 'Draw 5→3→3→1 and count: how many lines run between two neighbouring columns, and which circles carry a bias? Then ask which columns can be seen from outside.',
          ko: '5→3→3→1을 그려 놓고 세어 보세요. 이웃한 두 열 사이의 선은 몇 개이고, 편향이 달린 동그라미는 어느 것인가요? 그리고 바깥에서 보이는 열은 어느 것인가요?',
        },
        {
          en: 'Take two neighbours in `sizes`, n and m: how many weights and how many biases belong to this pair? And which entries of `sizes` are no hidden layers?',
          ko: '`sizes`에서 이웃한 두 수 n과 m을 보세요. 이 쌍에는 가중치와 편향이 몇 개씩 있나요? 그리고 `sizes`에서 은닉층이 아닌 것은 어느 것인가요?',
        },
        {
          en: 'Go over the neighbouring pairs of sizes and add, for each pair, their product and the second of them. The hidden layers are all entries but the first and the last, and from two of them on the network is deep.',
          ko: '이웃한 크기의 쌍을 차례로 보면서, 쌍마다 둘의 곱과 둘째 크기를 더하세요. 은닉층은 첫 항목과 마지막 항목을 뺀 나머지이고, 그 수가 둘 이상이면 심층입니다.',
        },
      ],
      laws: {
        "the document's network 5→3→3→1": '원문 자료의 신경망 5→3→3→1',
        'each neuron has a weight for every value before it, and a bias':
          '뉴런마다 앞의 값 하나에 가중치가 하나씩, 그리고 편향이 하나 있다',
        'cut at a hidden layer, the two parts have all the parameters':
          '은닉층에서 자르면 두 조각의 매개변수를 합한 것이 전체이다',
        'the number of layers alone makes a network deep, not their widths':
          '심층인지는 층의 수만으로 정해지고, 층의 크기와는 관계가 없다',
        '784→128→10 is large, but not deep': '784→128→10은 크지만 심층은 아니다',
      },
    },
    xorMlp: {
      hints: [
        {
          en: 'In lesson 02 you have built OR, NAND and AND. Two of them can be the hidden neurons and the third the output. Which combination is true at (0, 1) and (1, 0) only?',
          ko: '02단원에서 OR, NAND, AND를 만들었습니다. 그 가운데 둘을 은닉 뉴런으로, 하나를 출력으로 쓸 수 있습니다. (0, 1)과 (1, 0)에서만 참이 되는 조합은 무엇일까요?',
        },
        {
          en: 'Where are OR and NAND both true? Put each line halfway between the points that it parts. The sigmoid is no step yet: what changes, and what does not, when all weights and biases are multiplied by the same number?',
          ko: 'OR와 NAND는 어디에서 둘 다 참인가요? 각 직선은 나눌 점들의 한가운데에 두세요. 시그모이드는 아직 계단이 아닙니다. 모든 가중치와 편향에 같은 수를 곱하면 무엇이 바뀌고 무엇이 그대로일까요?',
        },
        {
          en: 'XOR is AND of OR and NAND: the rows of the first w are the weights of OR and of NAND, the second w holds those of AND. Put each line halfway between the points it parts, and then multiply all weights and biases by 10, so that the sigmoid is nearly a step. Mind the shapes: [2, 2] and [2], then [1, 2] and [1].',
          ko: 'XOR는 OR와 NAND의 AND입니다. 첫 번째 w의 두 행에 OR와 NAND의 가중치를, 두 번째 w에 AND의 가중치를 놓으세요. 각 직선을 나눌 점들의 한가운데에 두고, 시그모이드가 계단에 가까워지도록 모든 가중치와 편향에 10을 곱합니다. 형상은 [2, 2]와 [2], 그다음 [1, 2]와 [1]입니다.',
        },
      ],
      laws: {
        'the output rounds to XOR on {0, 1}²': '{0, 1}²에서 출력을 반올림하면 XOR이다',
        'the output is at most 0.1 or at least 0.9': '출력은 0.1 이하이거나 0.9 이상이다',
        'two layers 2→h→1: w is [h, 2] and [1, h], b is [h] and [1]':
          '두 층 2→h→1이다: w는 [h, 2]와 [1, h], b는 [h]와 [1]이다',
      },
    },
  },
});
