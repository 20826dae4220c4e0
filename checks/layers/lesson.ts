import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';
import { hunts } from './hunts.ts';

export const lesson = defineLesson({
  id: 'layers',
  title: { en: 'Layers', ko: '층' },
  labels: {
    'dense of each row of x alone': 'x의 행마다 구한 dense',
    'flatten(x as [#, n, d#, …])': '형상이 [#, n, d#, …]인 x의 flatten',
    'the rows of flatten(x), joined': 'flatten(x)의 행을 이은 것',
  },
  exercises,
  hunts,
  words: {
    dense: {
      hints: [
        {
          en: 'Write the shapes side by side: x is [n, in], w is [out, in], and the answer should be [n, out]. Which of the two matrices has to be turned so that the product has this shape? Then ask who owns a bias: a sample or a neuron?',
          ko: '형상을 나란히 적어 보세요. x는 [n, in], w는 [out, in]이고 답은 [n, out]이어야 합니다. 곱이 이 형상이 되려면 두 행렬 가운데 어느 것을 돌려야 할까요? 그리고 편향은 샘플의 것인지 뉴런의 것인지 생각해 보세요.',
        },
        {
          en: 'A product sums over the last index of the left matrix and the first of the right one, but `in` comes last in x and last in w. And before you compute: which shapes of x, w and b fit together? Would an addition notice a b of shape [1]?',
          ko: '행렬 곱은 왼쪽의 마지막 인덱스와 오른쪽의 첫 인덱스를 맞추어 더하는데, `in`은 x에서도 w에서도 마지막에 있습니다. 그리고 계산하기 전에 x, w, b의 형상이 서로 맞는지 보아야 합니다. 형상이 [1]인 b를 덧셈이 알아챌까요?',
        },
        {
          en: 'Transpose w, multiply x by it from the left, and add b: broadcasting repeats b for every row. First compare the shapes yourself and throw a RangeError: x and w have rank 2 and b has rank 1, the last extents of x and w are equal, and the length of b is the first extent of w. The addition alone will not notice a b of shape [1] or [out, 1].',
          ko: '전치한 w를 x의 오른쪽에 곱하고 b를 더하면 됩니다. 브로드캐스팅이 b를 행마다 되풀이해 줍니다. 그 전에 형상을 직접 비교해서 맞지 않으면 RangeError를 던지세요. x와 w는 랭크가 2, b는 랭크가 1이고, x와 w의 마지막 길이가 같아야 하며, b의 길이는 w의 첫 번째 길이와 같아야 합니다. 덧셈만으로는 형상이 [1]이나 [out, 1]인 b를 알아채지 못합니다.',
        },
      ],
      laws: {
        'one row through a layer from 5 to 3': '한 행이 5→3 층을 지난다',
        'each row of the answer is W·(row of x) + b': '답의 각 행은 W·(x의 행) + b이다',
        'linear in x when b = 0': 'b = 0이면 x에 대해 선형이다',
        'rows are independent: a batch gives what its rows give alone':
          '행은 서로 독립이다: 배치의 답은 각 행을 따로 넣은 답과 같다',
        'b is added to every row': 'b는 모든 행에 더해진다',
        'rejects a w that does not fit x': 'x와 맞지 않는 w를 거부한다',
        'rejects a b whose length is not out': '길이가 out이 아닌 b를 거부한다',
        'rejects an x, w or b of another rank': '랭크가 다른 x, w, b를 거부한다',
      },
    },
    flatten: {
      hints: [
        {
          en: 'A tensor keeps its numbers in one row-major list anyway (lesson 01). Which of them have to move when [2, 3, 3] becomes [2, 9]?',
          ko: '텐서는 원래 숫자들을 행 우선 순서로 한 줄에 저장합니다(01단원). [2, 3, 3]이 [2, 9]가 될 때 자리를 옮겨야 하는 숫자가 있을까요?',
        },
        {
          en: 'None of them: only the shape is written anew. Which extent has to stay, and what becomes of all the others? One method of a tensor does just this.',
          ko: '하나도 없습니다. 형상만 새로 적으면 됩니다. 어느 길이가 그대로 남고, 나머지는 무엇이 되나요? 텐서에는 바로 이 일을 하는 메서드가 있습니다.',
        },
        {
          en: 'The new shape is the first extent, followed by the product of all the others; `reshape` takes it as one array. For rank 2 that product is the second extent, so no special case is needed. With fewer than two axes, throw a RangeError first.',
          ko: '새 형상은 첫 번째 길이와, 나머지 길이를 모두 곱한 값입니다. `reshape`에 배열 하나로 주세요. 랭크 2에서는 그 곱이 바로 두 번째 길이이므로 따로 처리할 필요가 없습니다. 축이 둘보다 적으면 그 전에 RangeError를 던지세요.',
        },
      ],
      laws: {
        "the document's two samples: [2, 3, 3] becomes [2, 9]":
          '원문 자료의 두 샘플: [2, 3, 3]이 [2, 9]가 된다',
        '[n, d1, d2, …] becomes [n, d1·d2·…] in row-major order':
          '[n, d1, d2, …]은 행 우선 순서로 [n, d1·d2·…]이 된다',
        'a rank-2 tensor comes back unchanged': '랭크 2 텐서는 그대로 나온다',
        'the batch as a single sample is a single row': '배치 전체를 샘플 하나로 보면 한 행이 된다',
        'rejects rank < 2': '랭크가 2보다 작으면 거부한다',
      },
    },
  },
});
