import { defineLesson } from 'gradlings';
import { bootstrapMeans, standardError } from './errors.ts';
import { Random } from './random.ts';
import { sampleWithoutReplacement } from './samples.ts';

export const lesson = defineLesson({
  id: 'sampling',
  title: { en: 'Sampling', ko: '표본 뽑기' },
  labels: {
    'drawn in turns with another': '다른 생성기와 번갈아 뽑은 수',
    'drawn alone': '혼자 뽑은 수',
    'all different': '모두 다르다',
    'samples that occur': '나온 표본의 수',
    'ordered samples': '순서를 따진 표본의 수',
    'the smaller sample': '작은 표본',
    drawn: '뽑은 인덱스',
    'how the larger one begins': '큰 표본의 앞부분',
    'the mean of the draw': '뽑기의 평균',
    'means of x + 3': 'x + 3의 평균들',
    'means of x, plus 3': 'x의 평균들에 3을 더한 것',
    'the variance of the means': '평균들의 분산',
  },
  exercises: { Random, sampleWithoutReplacement, standardError, bootstrapMeans },
  words: {
    Random: {
      hints: [
        {
          en: 'What has to be remembered from one draw to the next? It belongs to the object, in a field.',
          ko: '한 번 뽑고 다음에 뽑을 때까지 무엇을 기억해야 하나요? 그것은 객체의 필드에 둡니다.',
        },
        {
          en: '`next` first gives the field its new value, by `%` with 2 ** 32, and then returns it divided by 2 ** 32. `below` needs `this.next()` and `Math.floor`.',
          ko: '`next`는 먼저 2 ** 32로 `%`를 해서 필드에 새 값을 넣고, 그것을 2 ** 32로 나누어 돌려줍니다. `below`에는 `this.next()`와 `Math.floor`가 필요합니다.',
        },
      ],
      laws: {
        'next: state ← (1664525·state + 1013904223) mod 2³², u = state/2³²':
          '`next`: s ← (1664525·s + 1013904223) mod 2³², u = s/2³²이다 (s는 상태)',
        'below: ⌊n·u⌋': '`below`: ⌊n·u⌋이다',
        'next and below draw from one sequence': '`next`와 `below`는 한 수열에서 차례로 뽑는다',
        'two generators do not disturb each other': '두 생성기는 서로 방해하지 않는다',
        'seeds that are 1 apart begin 1664525/2³² apart, on the circle [0, 1)':
          '시드가 1만큼 다르면 처음 나오는 수는 [0, 1)의 원 위에서 1664525/2³²만큼 다르다',
      },
    },
    sampleWithoutReplacement: {
      hints: [
        {
          en: 'Write the list 0, 1, …, n − 1 down on paper and draw a line behind what is settled. From which side of the line does the next index come?',
          ko: '종이에 0, 1, …, n − 1을 적고 이미 정해진 곳 뒤에 선을 그으세요. 다음 인덱스는 선의 어느 쪽에서 오나요?',
        },
        {
          en: 'For each i, j = i + Math.floor(us[i] * (n − i)), and the places i and j are swapped. At the end slice(0, us.length). Refuse bad numbers before all that.',
          ko: 'i마다 j = i + Math.floor(us[i] * (n − i))를 구해 i번 자리와 j번 자리를 바꿉니다. 끝으로 slice(0, us.length)를 하세요. 그 전에 나쁜 수를 거부합니다.',
        },
      ],
      laws: {
        'place i ↔ place i + ⌊uᵢ·(n − i)⌋': 'i번 자리 ↔ i + ⌊uᵢ·(n − i)⌋번 자리로 바꾼 것이다',
        'no index is drawn twice': '같은 인덱스를 두 번 뽑지 않는다',
        'every ordered sample comes of equally many draws':
          '순서를 따진 표본은 모두 같은 수의 뽑기에서 나온다',
        'a smaller sample is how a larger one begins': '작은 표본은 큰 표본의 앞부분이다',
        'rejects more numbers than indices': '수가 인덱스보다 많으면 거부한다',
        'rejects numbers outside [0, 1)': '[0, 1) 밖의 수를 거부한다',
      },
    },
    standardError: {
      hints: [
        {
          en: 'Two steps: s² says how far single numbers scatter. What does the mean of n of them make of it?',
          ko: '두 단계입니다. s²은 수 하나하나가 얼마나 흩어지는지 말합니다. n개의 평균은 그것을 어떻게 바꾸나요?',
        },
        {
          en: 'Find the mean, add up (x − mean)², divide by n − 1 and then by n, and take the root. With n = 1 that is 0/0: refuse first.',
          ko: '평균을 구하고 (x − 평균)²을 더한 뒤 n − 1로 나누고, 다시 n으로 나누어 제곱근을 구합니다. n = 1이면 0/0이므로 먼저 거부하세요.',
        },
      ],
      laws: {
        's/√n, s² = Σ(x − x̄)²/(n − 1)': 's/√n, s² = Σ(x − x̄)²/(n − 1)이다',
        'SE(c·x + d) = |c|·SE(x)': 'SE(c·x + d) = |c|·SE(x)이다',
        'every number twice: SE² is (n − 1)/(2n − 1) of what it was':
          '모든 수를 두 번씩 넣으면 SE²은 (n − 1)/(2n − 1)배가 된다',
        'far from 0 it is the same': '0에서 멀리 있어도 같다',
        'rejects fewer than two numbers': '수가 둘보다 적으면 거부한다',
      },
    },
    bootstrapMeans: {
      hints: [
        {
          en: 'One draw alone: which numbers of `xs` does it name, and what is their mean?',
          ko: '뽑기 하나만 보세요. `xs`의 어떤 수들을 가리키고, 그 평균은 얼마인가요?',
        },
        {
          en: 'draws.map(…), and in it draw.map((i) => xs[i]). An index that is not there gives undefined, for -1 and 0.5 too: refuse that, and a draw whose length is not xs.length.',
          ko: 'draws.map(…) 안에서 draw.map((i) => xs[i])를 하세요. 없는 인덱스는 -1이든 0.5든 undefined를 줍니다. 그것과, 길이가 xs.length가 아닌 뽑기를 거부하세요.',
        },
      ],
      laws: {
        'for each draw: Σ xᵢ/n over its indices i': '뽑기마다: 그 인덱스 i에 대한 Σ xᵢ/n이다',
        'each number once, in any order: the mean of xs': '수를 어떤 순서로든 한 번씩 뽑으면 x̄이다',
        'a shift of xs moves every mean alike': '모든 수를 옮기면 평균들도 똑같이 옮겨진다',
        'over all nⁿ draws the means scatter by Σ(x − x̄)²/n² around x̄':
          '뽑기 nⁿ가지 모두에 걸쳐 평균들은 x̄ 둘레에 분산 Σ(x − x̄)²/n²으로 흩어진다',
        'rejects draws of another length': '길이가 다른 뽑기를 거부한다',
        'rejects indices that xs does not have': '없는 인덱스를 거부한다',
      },
    },
  },
});
