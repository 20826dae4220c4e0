import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';

export const lesson = defineLesson({
  id: 'perceptron',
  title: { en: 'Perceptron', ko: '퍼셉트론' },
  labels: {
    'the neuron after #·lr': '#·lr로 갱신한 뉴런',
    'a neuron twice as far as after lr': 'lr 때의 두 배만큼 움직인 뉴런',
    'all points together': '모든 점을 한꺼번에 본 답',
    'each point alone': '점마다 본 답',
    'separates for a large b': 'b가 클 때의 separates',
    'whether every label is #': '모든 레이블이 #인지',
    passes: '돌린 횟수',
    'Δ(w, b) ≠ # for some x in {#, #}²': '{#, #}²의 어떤 x에서 Δ(w, b) ≠ #',
  },
  exercises,
  words: {
    weightedSum: {
      hints: [
        {
          en: 'Compare the lengths first: an elementwise product broadcasts a length of 1.',
          ko: '먼저 길이를 비교하세요. 원소별 곱은 길이 1을 브로드캐스팅합니다.',
        },
        {
          en: 'Then three steps: a product element by element, the sum of all elements, and the number out of a tensor that has only one. Which methods of a tensor do that?',
          ko: '그다음은 세 단계입니다. 원소별로 곱하고, 모든 원소를 더하고, 원소가 하나뿐인 텐서에서 숫자를 꺼냅니다. 텐서의 어떤 메서드가 그 일을 하나요?',
        },
        {
          en: 'Multiply the two tensors element by element, sum the products, take the number out with item(), and add b once.',
          ko: '두 텐서를 원소별로 곱하고, 곱을 모두 더한 뒤 item()으로 숫자를 꺼내고, b를 한 번만 더합니다.',
        },
      ],
      laws: {
        'w₁x₁ + … + wₙxₙ + b': 'w₁x₁ + … + wₙxₙ + b이다',
        'where b grows by 1, the sum does too': 'b가 1 커지면 합도 1 커진다',
        'rejects unequal lengths': '길이가 다르면 거부한다',
        'rejects unequal lengths, also where one of them is 1':
          '길이가 다르면 한쪽이 1이어도 거부한다',
      },
    },
    step: {
      hints: [
        {
          en: 'There are only two answers, 1 and 0. Which of them belongs to z = 0 itself?',
          ko: '답은 1과 0 두 가지뿐입니다. z = 0 자체는 어느 쪽일까요?',
        },
        {
          en: 'One comparison is enough: 1 if z is greater than or equal to 0, otherwise 0.',
          ko: '비교 한 번이면 됩니다. z가 0보다 크거나 같으면 1, 아니면 0입니다.',
        },
      ],
      laws: {
        '1 where z > 0, 0 where z < 0': 'z > 0이면 1, z < 0이면 0이다',
        'step(0) = 1': 'step(0) = 1이다',
        'only the sign of z counts, from 10⁻³⁰⁰ to 10³⁰⁰':
          'z의 크기가 10⁻³⁰⁰이든 10³⁰⁰이든 부호만이 답을 정한다',
      },
    },
    perceptron: {
      hints: [
        {
          en: 'You already have z = w·x + b. Only the sigmoid is new.',
          ko: 'z = w·x + b는 이미 만들었습니다. 새로운 것은 시그모이드뿐입니다.',
        },
        {
          en: 'The sigmoid of a number needs `Math.exp` once. Which form of it is still right where the exponential is infinite?',
          ko: '수 하나의 시그모이드에는 `Math.exp`가 한 번만 나옵니다. 지수 함수의 값이 무한대가 되어도 옳은 것은 어느 꼴일까요?',
        },
        {
          en: 'Call weightedSum, then divide 1 by 1 plus Math.exp of minus z. That form needs no special case for large z.',
          ko: 'weightedSum을 부른 다음, 1을 (1 + Math.exp에 −z를 넣은 값)으로 나눕니다. 이 꼴은 z가 커도 따로 처리할 것이 없습니다.',
        },
      ],
      laws: {
        'y = σ(w·x + b), σ(z) = 1/(1 + e⁻ᶻ)': 'y = σ(w·x + b), σ(z) = 1/(1 + e⁻ᶻ)이다',
        'y rises with b': 'b가 커지면 y도 커진다',
        'y is 0 or 1 up to rounding for z about ±100 to ±10⁸':
          'z가 ±100에서 ±10⁸ 정도이면 y는 반올림 오차 안에서 0 또는 1이다',
      },
    },
    andGate: {
      hints: [
        {
          en: 'Each row of the truth table is an inequality in w₁, w₂ and b: three totals below 0, one not below 0.',
          ko: '진리표의 행마다 w₁, w₂, b에 대한 부등식이 하나씩 나옵니다. 합 셋은 0보다 작고 하나는 0 이상입니다.',
        },
        {
          en: 'Take two equal weights. The bias must be so low that one weight alone does not lift the total to 0, and both together do.',
          ko: '두 가중치를 같게 두세요. 가중치 하나를 더해서는 합이 0에 닿지 않고, 둘을 더하면 닿을 만큼 편향을 낮추면 됩니다.',
        },
      ],
      laws: {
        'step(w·x + b) is x₁ AND x₂ on {0, 1}²': '{0, 1}²에서 step(w·x + b)는 x₁ AND x₂이다',
        'w is [2]': 'w의 형상은 [2]이다',
      },
    },
    orGate: {
      hints: [
        {
          en: 'Only (0, 0) must come out below 0, and its total is the bias alone.',
          ko: '(0, 0)에서만 합이 0보다 작아야 하고, 그때의 합은 편향뿐입니다.',
        },
        {
          en: 'Take two equal, positive weights and a negative bias that is no larger in size than one weight.',
          ko: '같은 양수 가중치 둘을 두고, 크기가 가중치 하나를 넘지 않는 음수를 편향으로 두세요.',
        },
      ],
      laws: {
        'step(w·x + b) is x₁ OR x₂ on {0, 1}²': '{0, 1}²에서 step(w·x + b)는 x₁ OR x₂이다',
        'w is [2]': 'w의 형상은 [2]이다',
      },
    },
    nandGate: {
      hints: [
        {
          en: 'Only (1, 1) must come out below 0: the bias starts above, and the weights pull down.',
          ko: '(1, 1)에서만 합이 0보다 작아야 합니다. 편향은 양수에서 시작하고 가중치가 끌어내립니다.',
        },
        {
          en: 'Change every sign of an AND gate, but only of one that has no point on its line: −0 is 0, and step(0) = 1.',
          ko: 'AND 게이트의 부호를 모두 바꾸되, 직선 위에 점이 없는 AND에서 시작하세요. −0은 0이고 step(0) = 1입니다.',
        },
      ],
      laws: {
        'step(w·x + b) is x₁ NAND x₂ on {0, 1}²': '{0, 1}²에서 step(w·x + b)는 x₁ NAND x₂이다',
        'w is [2]': 'w의 형상은 [2]이다',
      },
    },
    separates: {
      hints: [
        {
          en: 'Every single point has to be right: one wrong answer settles it.',
          ko: '점 하나하나가 모두 맞아야 합니다. 하나라도 틀리면 바로 결론이 납니다.',
        },
        {
          en: 'One total for each row of points, one decision for each total, one comparison with each label. Which product gives all the totals at once?',
          ko: '점마다 합이 하나, 합마다 판단이 하나, 판단마다 레이블과의 비교가 하나씩 있습니다. 어떤 곱이 모든 합을 한꺼번에 주나요?',
        },
        {
          en: 'points.matmul(w) gives w·x for all rows at once. Add b, apply step to each, and compare with the labels, for example with labels.every.',
          ko: 'points.matmul(w)는 모든 행의 w·x를 한꺼번에 줍니다. b를 더하고 하나씩 step을 적용한 뒤, 예를 들어 labels.every로 레이블과 비교하세요.',
        },
      ],
      laws: {
        'true exactly when step(w·x + b) is the label of every point':
          '모든 점에서 step(w·x + b)가 레이블과 같을 때, 그리고 그때에만 true이다',
        'a point on the line belongs to class 1': '직선 위의 점은 클래스 1에 속한다',
        'true exactly when it is true of each point alone':
          '점 하나하나에 대해 따로 물어도 모두 true일 때, 그리고 그때에만 true이다',
        'once b is large enough, every point belongs to class 1':
          'b가 충분히 커지면 모든 점이 클래스 1에 속한다',
        'true for some w and b on AND and on OR': 'AND와 OR에서는 true가 되는 w와 b가 있다',
        'false for all w and b on XOR': 'XOR에서는 모든 w와 b에 대해 false이다',
      },
    },
    perceptronUpdate: {
      hints: [
        {
          en: 'Compute the error e = target − step(w·x + b) once. It is −1, 0 or 1, and both w and b move by it.',
          ko: '오차 e = target − step(w·x + b)를 한 번만 계산하세요. 값은 −1, 0, 1 가운데 하나이고, w와 b가 모두 이 오차에 따라 움직입니다.',
        },
        {
          en: 'The formula has two sums: one adds tensors, the other adds numbers. Which factor do both have in common? And neither p nor its w may change.',
          ko: '식에는 덧셈이 둘 있습니다. 하나는 텐서끼리, 하나는 수끼리 더합니다. 둘에 똑같이 들어 있는 인자는 무엇인가요? p도 p의 w도 바뀌면 안 됩니다.',
        },
        {
          en: 'Return a new object: p.w plus x scaled by lr times e, and p.b plus lr times e. The bias moves like a weight whose input is 1.',
          ko: '새 객체를 돌려주세요. w는 p.w에 x의 (lr 곱하기 e)배를 더한 것, b는 p.b에 lr 곱하기 e를 더한 것입니다. 편향은 입력이 1인 가중치처럼 움직입니다.',
        },
      ],
      laws: {
        'w + lr·(target − step(w·x + b))·x, and b likewise':
          'w + lr·(target − step(w·x + b))·x이고, b도 마찬가지이다',
        'a point on the line has been answered with 1': '직선 위의 점에는 1이라고 답한 것이다',
        'a correct answer changes nothing': '답이 맞으면 아무것도 바뀌지 않는다',
        'at twice the rate it moves twice as far': '학습률이 두 배이면 두 배 멀리 움직인다',
        'repeated over AND or OR, it ends at that gate':
          'AND나 OR에서 되풀이하면 결국 그 게이트가 된다',
        'repeated over XOR, it never comes to rest': 'XOR에서는 되풀이해도 결코 멈추지 않는다',
      },
    },
  },
});
