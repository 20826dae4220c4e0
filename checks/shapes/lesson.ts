import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';
import { hunts } from './hunts.ts';

export const lesson = defineLesson({
  id: 'shapes',
  title: { en: 'Shapes', ko: '텐서의 형상' },
  labels: {
    'shapeOf of other values': '다른 값일 때의 shapeOf',
    'shapeOf of #, #, #, …': '값이 #, #, #, …일 때의 shapeOf',
    '(a with b) with c': '(a와 b)와 c',
    'a with (b with c)': 'a와 (b와 c)',
    'Σ index·stride': 'Σ 인덱스·스트라이드',
    'places in order': '차례대로 센 자리',
    row·column: '행·열',
    column·row: '열·행',
  },
  exercises,
  hunts,
  words: {
    shapeOf: {
      hints: [
        {
          en: 'The shape of an array is its length, followed by the shape of what is inside it. What is the shape of something that has no inside? And what must be true of all items before you may speak of "the" shape inside?',
          ko: '배열의 형상은 자기 길이 다음에 안에 든 것의 형상을 이은 것입니다. 안에 든 것이 없는 값의 형상은 무엇일까요? 그리고 안에 든 것의 형상을 하나로 말하려면 모든 원소에 대해 무엇이 참이어야 할까요?',
        },
        {
          en: 'Let the function ask itself for the shape of each item; it stops where there is no array. Two shapes agree when they have as many axes and the same extent along each. What is to happen where one does not agree with the first?',
          ko: '함수가 원소마다 자기 자신을 불러 형상을 묻게 하세요. 배열이 아닌 값에 이르면 멈춥니다. 두 형상은 축의 개수가 같고 축마다 길이가 같을 때 서로 같습니다. 첫 번째 형상과 다른 것이 있으면 어떻게 해야 할까요?',
        },
        {
          en: 'Write a recursion: a value that is not an array gives []. For an array, compute the shape of every item, compare each of these with the first, in length and in every extent, and throw a RangeError if one differs. Otherwise put the length of the array in front of that common shape.',
          ko: '재귀로 작성합니다. 배열이 아닌 값이면 []를 돌려줍니다. 배열이면 모든 원소의 형상을 구하고, 하나하나 첫 번째 것과 비교합니다. 축의 개수도, 축마다의 길이도 모두 같아야 하며 다르면 RangeError를 던집니다. 모두 같으면 그 공통 형상 앞에 배열의 길이를 붙입니다.',
        },
      ],
      laws: {
        'the printed example [0, 1, 2] has shape [3]':
          '원문 자료의 예제 [0, 1, 2]의 형상은 [3]이다',
        'the length of the array, then the lengths inside it':
          '배열의 길이 다음에 그 안쪽의 길이가 차례로 온다',
        'a lone number or boolean has shape []': '수 하나나 불리언 하나의 형상은 []이다',
        'the shape does not depend on the values': '형상은 값에 따라 달라지지 않는다',
        'n copies of a have shape [n, …shape of a]': 'a를 n개 모으면 형상은 [n, …a의 형상]이다',
        'rejects siblings of unequal lengths': '길이가 서로 다른 원소들을 거부한다',
        'rejects a number beside an array': '배열 옆에 수가 있으면 거부한다',
        'rejects siblings of unequal depth': '중첩된 깊이가 서로 다른 원소들을 거부한다',
      },
    },
    sizeOf: {
      hints: [
        {
          en: 'A matrix of 2 rows with 3 columns holds 2 · 3 numbers. What does one more axis of 4 do to that count? And one axis less, and less again?',
          ko: '2행 3열인 행렬에는 수가 2 · 3개 들어 있습니다. 길이가 4인 축이 하나 더 있으면 몇 개가 될까요? 거꾸로 축을 하나씩 없애 가면 몇 개가 될까요?',
        },
        {
          en: 'A product starts from some number. Which one leaves the extents as they are, and what is the answer when there are no extents at all?',
          ko: '곱은 어떤 수에서 시작합니다. 어떤 수에서 시작해야 길이들의 곱이 그대로 나올까요? 길이가 하나도 없을 때의 답은 무엇일까요?',
        },
        {
          en: 'Multiply all extents in a loop or with `reduce`, starting from 1. That start is also the answer for [].',
          ko: '반복문이나 `reduce`로 모든 길이를 곱하되 1에서 시작하세요. 그 시작값이 곧 []의 답입니다.',
        },
      ],
      laws: {
        'the product of the extents': '모든 길이를 곱한 값이다',
        'the shape [] holds one element': '형상 []에는 원소가 하나 들어 있다',
        'ImageNet: 1281167 images of [3, 224, 224] hold more than 32 bits can count':
          'ImageNet: [3, 224, 224]인 이미지 1281167장의 원소는 32비트로 셀 수 있는 것보다 많다',
        'an extent of 0 makes it 0, whatever the others are':
          '길이가 0인 축이 하나라도 있으면 0이다',
        'the order of the axes does not matter': '축의 순서를 바꾸어도 같다',
        'boxes in a box: the sizes multiply': '상자 안에 상자를 넣으면 크기가 곱해진다',
      },
    },
    stridesOf: {
      hints: [
        {
          en: 'Write the numbers of a 2-by-3 matrix in one line, row by row. How many places do you move for the next column, and how many for the next row? Then imagine a stack of such matrices.',
          ko: '2×3 행렬의 수를 한 행씩 이어서 한 줄로 적어 보세요. 다음 열로 가려면 몇 칸, 다음 행으로 가려면 몇 칸을 움직이나요? 그다음 이런 행렬을 여러 장 쌓았다고 생각해 보세요.',
        },
        {
          en: 'One step along an axis passes over everything that lies inside that axis. Which extents tell how much that is? And how many of them are left for the last axis?',
          ko: '어떤 축을 따라 한 칸 가려면 그 축 안쪽에 있는 것을 모두 지나야 합니다. 그것이 몇 개인지는 어느 길이들이 말해 주나요? 마지막 축에는 그런 길이가 몇 개 남나요?',
        },
        {
          en: 'The stride of an axis is the size of everything to its right: for each axis, take the part of the shape after it and multiply its extents with your `sizeOf`. Or walk from the last axis to the first with a running product that starts at 1: note it down before you multiply the extent into it.',
          ko: '어떤 축의 스트라이드는 그 오른쪽에 있는 것 전체의 크기입니다. 축마다 그 뒤의 형상만 잘라서 `sizeOf`로 곱하세요. 또는 마지막 축에서 첫 축으로 가면서 1에서 시작하는 곱을 쌓되, 그 축의 길이를 곱하기 전의 값을 적어 두세요.',
        },
      ],
      laws: {
        's_k = n_{k+1}·n_{k+2}·…': 's_k = n_{k+1}·n_{k+2}·…이다',
        'ImageNet in ten copies: a step further than 32 bits can count':
          'ImageNet 열 벌: 한 걸음이 32비트로 셀 수 있는 것보다 길다',
        'there is one stride for each axis, and none for []':
          '스트라이드는 축마다 하나씩 있고 []에는 없다',
        'the elements lie at 0, 1, 2, … in row-major order':
          '원소는 행 우선 순서로 0, 1, 2, …번 자리에 놓인다',
        'an outer axis leaves the inner strides alone':
          '바깥에 축을 더해도 안쪽 스트라이드는 그대로이다',
      },
    },
    inferDtype: {
      hints: [
        {
          en: 'Think of a ladder, bool < int64 < float32, and let each value stand on its rung. How do you reach the values inside inner arrays, and what is left when there are none?',
          ko: 'bool < int64 < float32라는 사다리를 떠올리고 값마다 제 칸에 세워 보세요. 안쪽 배열에 든 값에는 어떻게 닿을 수 있을까요? 값이 하나도 없으면 어떻게 될까요?',
        },
        {
          en: 'Two questions decide, in the right order: is there a number that is not whole, and is there a number at all? `Number.isInteger` answers the first one. What does it say of `true`?',
          ko: '두 가지 질문을 순서대로 하면 정해집니다. 정수가 아닌 수가 있는가? 수가 하나라도 있는가? 첫째 질문에는 `Number.isInteger`가 답해 줍니다. 그런데 `true`에는 뭐라고 답할까요?',
        },
        {
          en: 'Collect all values of all levels in one flat list. If the list is empty, or some number in it is not whole (`Number.isInteger` is false for NaN and ±Infinity too, but also for booleans, so ask numbers only), it is float32. Otherwise one number makes it int64, and if there is none, it is bool.',
          ko: '모든 깊이의 값을 목록 하나에 모으세요. 목록이 비어 있거나 정수가 아닌 수가 하나라도 있으면 float32입니다. `Number.isInteger`는 NaN과 ±Infinity에도 false이지만 불리언에도 false이므로 수에 대해서만 물어야 합니다. 그 밖에 수가 하나라도 있으면 int64, 없으면 bool입니다.',
        },
      ],
      laws: {
        'the printed example [0, 1, 2] is int64': '원문 자료의 예제 [0, 1, 2]는 int64이다',
        'bool < int64 < float32: the widest kind of value decides':
          'bool < int64 < float32에서 가장 넓은 종류의 값이 정한다',
        'a lone value is of its own kind': '값 하나의 dtype은 그 값의 종류이다',
        'true and false are no numbers: with 1 and 0 in their places it is int64':
          'true와 false는 수가 아니다: 그 자리에 1과 0을 넣으면 int64이다',
        'a fraction makes float32, however small': '아무리 작은 소수라도 있으면 float32이다',
        'NaN, ∞ or −∞ makes float32': 'NaN, ∞, −∞가 있으면 float32이다',
        'no value at all is float32': '값이 하나도 없으면 float32이다',
        'whole numbers beyond 32 bits are int64': '32비트를 넘는 정수도 int64이다',
      },
    },
    broadcastShape: {
      hints: [
        {
          en: 'Write both shapes below each other, flush right. Fill the gap on the left with 1s so that both have as many axes. Now look at one axis at a time: which pairs of extents fit, and which of the two remains?',
          ko: '두 형상을 오른쪽 끝에 맞추어 위아래로 적으세요. 왼쪽의 빈자리를 1로 채워 축의 개수를 같게 합니다. 이제 축을 하나씩 봅시다. 어떤 두 길이가 서로 맞고, 둘 중 어느 쪽이 남나요?',
        },
        {
          en: 'Walk from the last axis to the first, as far as the longer shape goes. What does the shorter one count as where it has run out of axes? `at(-1)`, `at(-2)`, … read from the end.',
          ko: '마지막 축에서 첫 축으로, 더 긴 형상이 끝날 때까지 가세요. 짧은 쪽에 축이 더 없으면 길이를 얼마로 치나요? `at(-1)`, `at(-2)`, …로 뒤에서부터 읽을 수 있습니다.',
        },
        {
          en: 'The result has as many axes as the longer shape. For the i-th axis from the right, read both extents, with 1 where a shape has run out of axes (`at(-i)` counts from the end). Equal extents stay, a 1 gives way to the other extent, and anything else is a RangeError. Mind the order: walking from the right, each new extent belongs in front.',
          ko: '결과의 축은 더 긴 형상만큼 있습니다. 오른쪽에서 i번째 축의 두 길이를 읽되, 축이 모자라면 1로 칩니다(`at(-i)`는 뒤에서부터 셉니다). 같으면 그대로 두고, 한쪽이 1이면 다른 쪽을 쓰고, 그 밖에는 RangeError를 던집니다. 순서에 주의하세요. 오른쪽에서부터 가므로 새로 구한 길이는 앞에 붙여야 합니다.',
        },
      ],
      laws: {
        'from the last axis on: n with n or 1 gives n':
          '마지막 축부터 맞추어 n과 n, n과 1이 만나면 n이 된다',
        'symmetric: a with b is b with a': '대칭: a와 b를 맞춘 것은 b와 a를 맞춘 것과 같다',
        'idempotent: a with a is a': '멱등: a와 a를 맞추면 a이다',
        'associative: (a with b) with c is a with (b with c)':
          '결합 법칙: a와 b를 먼저 맞추든 b와 c를 먼저 맞추든 같다',
        'the shape [] changes nothing, on either side':
          '형상 []는 어느 쪽에 있어도 아무것도 바꾸지 않는다',
        'a column with a row makes a table: [n, 1] with [m] gives [n, m]':
          '열과 행이 만나면 표가 된다: [n, 1]과 [m]은 [n, m]이 된다',
        'rejects two extents that differ and are not 1':
          '서로 다르고 어느 쪽도 1이 아닌 두 길이를 거부한다',
      },
    },
    transpose: {
      hints: [
        {
          en: 'The answer has one row for each column of m. What is in its first row, read from top to bottom of m?',
          ko: '답에는 m의 열마다 행이 하나씩 있습니다. m을 위에서 아래로 읽을 때 답의 첫 행에는 무엇이 들어가나요?',
        },
        {
          en: 'Two loops: the outer one makes the rows of the answer, the inner one fills a row. Along what of m does each of them run?',
          ko: '반복문이 두 겹입니다. 바깥쪽은 답의 행을 하나씩 만들고, 안쪽은 그 행을 채웁니다. 저마다 m의 무엇을 따라가나요?',
        },
        {
          en: 'For each column j of m (as many as its first row is long), make a new row that holds the j-th number of every row of m. Make a fresh array for each row, and do not write into m.',
          ko: 'm의 열 j마다(열의 개수는 첫 행의 길이입니다) m의 모든 행에서 j번째 수를 모아 새 행을 만드세요. 행마다 새 배열을 만들고 m에는 쓰지 마세요.',
        },
      ],
      laws: {
        '(mᵀ)_ij = m_ji': '(mᵀ)_ij = m_ji이다',
        '(mᵀ)ᵀ = m': '두 번 전치하면 원래대로 돌아온다: (mᵀ)ᵀ = m',
        '(a·b)ᵀ = bᵀ·aᵀ': '곱의 전치는 전치의 곱을 거꾸로 한 것이다: (a·b)ᵀ = bᵀ·aᵀ',
        'a symmetric matrix is its own transpose': '대칭 행렬은 전치해도 그대로이다',
      },
    },
    matmul: {
      hints: [
        {
          en: 'Compute one element first: row i of a against column j of b, multiplied pair by pair and added up. Over which index does that sum run, and what does it demand of the two shapes? Which two indices are left for the answer?',
          ko: '먼저 원소 하나만 계산해 보세요. a의 i행과 b의 j열을 짝지어 곱하고 모두 더합니다. 이 합은 어느 인덱스를 따라가고, 두 형상에 무엇을 요구하나요? 답에는 어느 두 인덱스가 남나요?',
        },
        {
          en: 'Two loops choose an element (i, j) of the answer, and a third one adds up. Where does the sum have to start anew? And what is to be compared before the first loop?',
          ko: '반복문 두 겹이 답의 원소 (i, j)를 고르고, 셋째 반복문이 더합니다. 합은 어디에서 새로 시작해야 할까요? 그리고 첫 반복문에 들어가기 전에 무엇을 비교해야 할까요?',
        },
        {
          en: 'First compare the number of columns of a with the number of rows of b, and throw a RangeError if they differ. Then three nested loops: i over the rows of a, j over the columns of b, and t over the inner extent, with a sum that starts from 0 for every pair (i, j). Or take the columns of b from your `transpose`, and let each row of a meet each of them.',
          ko: '먼저 a의 열의 개수와 b의 행의 개수를 비교해서 다르면 RangeError를 던지세요. 그다음은 세 겹 반복문입니다. i는 a의 행, j는 b의 열, t는 안쪽 길이를 따라가고, 합은 (i, j)마다 0에서 다시 시작합니다. 또는 `transpose`로 b의 열을 얻어 a의 각 행을 하나씩 맞대어도 됩니다.',
        },
      ],
      laws: {
        '(ab)_ij = Σ_t a_it·b_tj': '(ab)_ij = Σ_t a_it·b_tj이다',
        'I·a = a = a·I': '단위행렬을 곱해도 그대로이다: I·a = a = a·I',
        'a row times a column is a number, the column times the row a table':
          '행에 열을 곱하면 수 하나, 열에 행을 곱하면 표가 된다',
        'associative: (a·b)·c = a·(b·c)': '결합 법칙: (a·b)·c = a·(b·c)',
        'distributive: a·(b + c) = a·b + a·c': '분배 법칙: a·(b + c) = a·b + a·c',
        '(a·b)ᵀ = bᵀ·aᵀ': '곱의 전치는 전치의 곱을 거꾸로 한 것이다: (a·b)ᵀ = bᵀ·aᵀ',
        'rejects unequal inner extents': '안쪽 길이가 다르면 거부한다',
      },
    },
  },
});
