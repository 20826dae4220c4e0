import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';
import { hunts } from './hunts.ts';

export const lesson = defineLesson({
  id: 'backprop',
  title: { en: 'Backprop', ko: '역전파' },
  labels: {
    'slope ≥ #/(#h)': '기울기 ≥ #/(#h)',
    slopes: '기울기',
    'slopes between the jumps': '뜀 사이의 기울기',
    'denseBackward row by row': '행마다 구한 denseBackward',
    'mlpBackward of the batch twice over': '두 번 이은 배치의 mlpBackward',
    'mlpBackward of the batch': '배치의 mlpBackward',
  },
  exercises,
  hunts,
  words: {
    numericalGradient: {
      hints: [
        {
          en: 'Move one element a little to the right and a little to the left, hold all others still, and ask f both times. By how much did f rise, and how far apart are the two points? Mind what f is given: a tensor in the shape of x, and never x itself with changed numbers.',
          ko: '원소 하나만 오른쪽으로 조금, 왼쪽으로 조금 움직이고 나머지는 그대로 둔 채 두 번 f에 물어보세요. f가 얼마나 올랐고, 두 점은 얼마나 떨어져 있나요? f에 넘기는 것은 x와 형상이 같은 새 텐서여야 하고, x 자체의 수를 바꾸면 안 됩니다.',
        },
        {
          en: 'Element i of the answer needs tensors that differ from x in element i alone: `new Tensor(x.shape, …)` with a changed copy of the numbers, or `x.map` with the index. Two of them, two answers of f, one quotient. Which h if none is given, and which if one is?',
          ko: '답의 i번째 원소를 구하려면 x와 i번째 원소만 다른 텐서가 필요합니다. 수의 사본을 바꾸어 `new Tensor(x.shape, …)`에 주거나, 인덱스를 받는 `x.map`을 쓰세요. 그런 텐서 두 개, f의 답 두 개, 몫 하나입니다. h를 받지 못했을 때는 어떤 h를, 받았을 때는 어떤 h를 써야 할까요?',
        },
        {
          en: 'For each index i make two copies of x in which only element i is x_i + h and x_i − h. Subtract the second answer of f from the first and divide by the distance of the points, 2h. Where no h is given, use the cube root of Number.EPSILON, times |x_i| where that is above 1; leave a given h as it is. `x.map((value, i) => …)` gives the result its shape.',
          ko: '인덱스 i마다 x의 사본을 두 개 만들어 i번째 원소만 각각 x_i + h와 x_i − h로 바꿉니다. f의 첫 번째 답에서 두 번째 답을 빼고 두 점의 거리 2h로 나눕니다. h가 주어지지 않으면 Number.EPSILON의 세제곱근을 쓰되 |x_i|가 1보다 크면 |x_i|를 곱합니다. 주어진 h는 그대로 씁니다. `x.map((value, i) => …)`으로 만들면 결과의 형상이 x와 같아집니다.',
        },
      ],
      laws: {
        'exact on quadratics: c·x_i·x_j has the slopes c·x_j and c·x_i':
          '이차식에서 정확하다: c·x_i·x_j의 기울기는 c·x_j와 c·x_i이다',
        'on smooth functions the symbolic derivative': '매끄러운 함수에서는 식으로 구한 도함수이다',
        "the text's x³ at 1 with h = 0.5: 3 + h²":
          '본문의 예: h = 0.5로 1에서 x³을 재면 3 + h²이다',
        'a given h is used as it is: a jump h/10 away is seen, one 2.5·h away is not':
          '주어진 h를 그대로 쓴다: h/10만큼 떨어진 곳의 뜀은 보이고 2.5·h만큼 떨어진 곳의 뜀은 보이지 않는다',
        'the default h is near ∛ε: small enough for sin 50x, large enough for 4000 + x²':
          '기본 h는 ∛ε 근처이다: sin 50x에도 충분히 작고, 4000 + x²에도 충분히 크다',
        'on a quadratic any h gives the same': '이차식에서는 h가 무엇이든 답이 같다',
        'at a kink the mean of the slopes on both sides': '꺾이는 점에서는 양쪽 기울기의 평균이다',
        'f is given tensors of the shape of x': 'f는 x와 형상이 같은 텐서를 받는다',
      },
    },
    productMeanGradients: {
      hints: [
        {
          en: 'Walk back from the loss. By how much does the mean change when one z_i grows by a little? And what happens to the −1, which does not depend on x at all?',
          ko: '손실에서 거꾸로 걸어가 보세요. z_i 하나가 조금 커지면 평균은 얼마나 변하나요? x와 아무 상관이 없는 −1은 어떻게 되나요?',
        },
        {
          en: 'There are two links in the chain: from the mean to z_i (all have the same share; one of how many?), and from z_i = x_i·y_i to x_i, while y_i holds still. Multiply the two. For y_i it is the other way round.',
          ko: '사슬의 고리는 둘입니다. 하나는 평균에서 z_i까지입니다(몫은 모두 같습니다. 몇 분의 1일까요?). 다른 하나는 z_i = x_i·y_i에서 x_i까지이고, 이때 y_i는 상수입니다. 둘을 곱하세요. y_i는 그 반대로 하면 됩니다.',
        },
        {
          en: 'Each z_i counts 1/n, where n is the number of all elements (`size`), not of rows. A product hands each factor the other one: dx is y divided by n, dy is x divided by n. Only the loss feels the −1.',
          ko: 'z_i마다 몫은 1/n이고, n은 행의 수가 아니라 전체 원소의 수(`size`)입니다. 곱셈은 도착한 기울기에 다른 쪽 인자를 곱해서 넘겨줍니다. 그래서 dx는 y를 n으로 나눈 것, dy는 x를 n으로 나눈 것입니다. −1은 손실에만 나타납니다.',
        },
      ],
      laws: {
        "the document's example": '원문 자료의 예제',
        'loss = mean(x ⊙ y − 1), dx = y/n, dy = x/n': '손실 = mean(x ⊙ y − 1), dx = y/n, dy = x/n',
        'dx and dy are the slopes of the loss': 'dx와 dy는 손실의 기울기이다',
      },
    },
    sigmoidBackward: {
      hints: [
        {
          en: 'The slope of σ at x is σ(x)·(1 − σ(x)). Which of these numbers do you already hold in your hands? Then remember the chain rule: what has arrived from behind is multiplied in.',
          ko: 'x에서 σ의 도함수는 σ(x)·(1 − σ(x))입니다. 이 가운데 이미 손에 쥐고 있는 수는 무엇인가요? 그리고 연쇄 법칙을 떠올려 보세요. 뒤에서 도착한 것을 곱해야 합니다.',
        },
        {
          en: 'y is the output already, so no exponential is needed: multiply dy, y and 1 − y, element by element, into a new tensor.',
          ko: 'y가 이미 출력이므로 지수 함수는 필요 없습니다. dy, y, 1 − y를 원소별로 곱해서 새 텐서로 돌려주세요.',
        },
      ],
      laws: {
        'dx = dy·y·(1 − y)': 'dx = dy·y·(1 − y)',
        'dy times the slope of σ at the x where y = σ(x)':
          'y = σ(x)인 x에서 σ의 기울기에 dy를 곱한 것이다',
        '0 where the output is exactly 0 or 1': '출력이 정확히 0이나 1이면 0이다',
      },
    },
    flattenBackward: {
      hints: [
        {
          en: 'What has `flatten` done to the numbers on the way forward, and what only to their shape? Undo that.',
          ko: '순방향에서 `flatten`은 수를 어떻게 했고 형상을 어떻게 했나요? 그것을 되돌리면 됩니다.',
        },
        {
          en: 'No number has moved, and the row-major order is the same in both shapes: `reshape` dy to the given shape. Do not take the shape apart with `shift` or `pop`: it belongs to the caller.',
          ko: '움직인 수는 없고, 행 우선 순서는 두 형상에서 같습니다. dy를 주어진 형상으로 `reshape`하세요. 형상 배열은 호출한 쪽의 것이니 `shift`나 `pop`으로 허물면 안 됩니다.',
        },
      ],
      laws: {
        'each row of dy, folded in row-major order': 'dy의 각 행을 행 우선 순서로 접은 것이다',
        'Σ dx ⊙ x = Σ dy ⊙ flatten(x) for every x':
          '모든 x에 대해 Σ dx ⊙ x = Σ dy ⊙ flatten(x)이다',
      },
    },
    denseBackward: {
      hints: [
        {
          en: 'Write the shapes side by side: x [n, in], w [out, in], dy [n, out]. dx must look like x, dw like w, db like b. With which products can that be? And how many samples has one bias touched?',
          ko: '형상을 나란히 적어 보세요. x는 [n, in], w는 [out, in], dy는 [n, out]입니다. dx는 x와, dw는 w와, db는 b와 형상이 같아야 합니다. 어떤 곱이면 그렇게 될까요? 그리고 편향 하나는 샘플 몇 개에 영향을 주었나요?',
        },
        {
          en: 'Match the shapes: dy and w share `out`, dy and x share `n`. `matmul` wants the shared extent last on its left and first on its right, and `transpose()` brings it there. For db nothing is multiplied: which axis of dy must go, so that [out] is left?',
          ko: '형상을 맞추어 보세요. dy와 w는 `out`을, dy와 x는 `n`을 함께 씁니다. `matmul`에서는 함께 쓰는 길이가 왼쪽의 마지막, 오른쪽의 처음에 와야 합니다. 필요하면 `transpose()`로 옮깁니다. db에는 곱할 것이 없습니다. dy의 어느 축을 없애야 [out]이 남을까요?',
        },
        {
          en: 'dx is dy times w, not transposed this time. dw is the transposed dy times x. db is the sum of dy along axis 0, over the samples, and not their mean: if a mean is wanted, the loss has already put it into dy.',
          ko: 'dx는 dy에 w를 곱한 것이고 이번에는 w를 전치하지 않습니다. dw는 전치한 dy에 x를 곱한 것입니다. db는 dy를 축 0, 곧 샘플을 따라 더한 합이며 평균이 아닙니다. 평균을 내는 나눗셈은 손실에서 이미 했고 dy에 들어 있습니다.',
        },
      ],
      laws: {
        'dx_si = Σ_j dy_sj·w_ji, dw_ji = Σ_s dy_sj·x_si, db_j = Σ_s dy_sj':
          'dx_si = Σ_j dy_sj·w_ji, dw_ji = Σ_s dy_sj·x_si, db_j = Σ_s dy_sj',
        'the slopes of Σ dy ⊙ (x·wᵀ + b)': 'Σ dy ⊙ (x·wᵀ + b)의 기울기이다',
        'over a batch dw and db add up, and each row of dx is its own':
          '배치에서 dw와 db는 더해지고, dx의 각 행은 서로 독립이다',
      },
    },
    mlpBackward: {
      hints: [
        {
          en: 'Go forward first and keep what every layer gives, x itself as number 0. Then: what is the derivative of the mean of squares by one output? From there each layer is one `sigmoidBackward` and one `denseBackward`, from the last to the first.',
          ko: '먼저 앞으로 가면서 층마다 나온 값을 저장합니다. x 자신이 0번입니다. 그런 다음, 제곱의 평균을 출력 하나로 미분하면 무엇인가요? 거기서부터는 마지막 층에서 첫 층까지, 층마다 `sigmoidBackward` 한 번과 `denseBackward` 한 번입니다.',
        },
        {
          en: 'Keep the outputs in an array `ys` that begins with x: layer k, counted from 0, has the input `ys[k]` and the output `ys[k + 1]`. On the way back one variable dy is enough, and every layer replaces it. In which order do the gradients come out, and in which are they wanted?',
          ko: '출력을 x로 시작하는 배열 `ys`에 담으세요. 0부터 센 k번째 층의 입력은 `ys[k]`, 출력은 `ys[k + 1]`입니다. 돌아오는 길에는 변수 dy 하나면 되고, 층을 지날 때마다 바뀝니다. 기울기는 어떤 순서로 나오고, 어떤 순서로 돌려주어야 할까요?',
        },
        {
          en: "Start from dy = 2·(y − target)/N, where N counts all elements of y. Then for k from the last layer to the first: dz = sigmoidBackward of that layer's output and dy; denseBackward of its input, which is the output before it, its w, and dz gives dw and db to put at the front of `grads`, and a dx that is the dy of the next round. The last layer has a sigmoid too.",
          ko: 'dy = 2·(y − target)/N에서 시작합니다. N은 y의 전체 원소의 수입니다. 그리고 마지막 층부터 첫 층까지 되풀이합니다. 그 층의 출력과 dy를 sigmoidBackward에 넣어 dz를 구하고, 그 층의 입력(바로 앞의 출력)과 w와 dz를 denseBackward에 넣습니다. 나온 dw와 db는 `grads`의 맨 앞에 넣고, dx는 다음 차례의 dy가 됩니다. 마지막 층에도 시그모이드가 있습니다.',
        },
      ],
      laws: {
        'δ = (y − t)·y·(1 − y)·2/N at the end, then backwards layer by layer':
          '끝에서 δ = (y − t)·y·(1 − y)·2/N, 거기서부터 한 층씩 거꾸로',
        'the slopes of the loss by every weight and bias':
          '모든 가중치와 편향에 대한 손실의 기울기이다',
        'a batch given twice over has the same loss and gradient':
          '같은 배치를 두 번 이어 붙여도 손실과 기울기가 같다',
        'finite and right where neurons saturate': '뉴런이 포화해도 유한하고 옳다',
      },
    },
    Value: {
      hints: [
        {
          en: 'Begin with `add` and `mul`. A result has to remember two things: which values it was made from, and its derivative by each of them, a number that you know at once (for a·b: b and a). `backward` then sets its own grad to 1 and lets every value add grad times derivative to each of its operands. In which order, so that no value hands on less than all it gets?',
          ko: '`add`와 `mul`부터 시작하세요. 결과는 두 가지를 기억해야 합니다. 어떤 값들로 만들어졌는지, 그리고 그 각각으로 미분한 도함수입니다. 이 도함수는 그 자리에서 알 수 있는 수입니다(a·b라면 b와 a). 그러면 `backward`는 자기 grad를 1로 놓고, 값마다 피연산자에게 grad와 도함수의 곱을 더하게 합니다. 어떤 순서로 해야 받을 것을 다 받기 전에 넘겨주는 값이 없을까요?',
        },
        {
          en: 'List all values so that operands come before what is made of them, and walk the list from its end. A function that calls itself could make it, but a chain of 10,000 operations overflows the call stack. So keep in an array of your own what is still to be done, and in a Set what has been seen, so that each value is listed once.',
          ko: '피연산자가 그것으로 만든 값보다 앞에 오도록 모든 값을 나열하고, 그 목록을 끝에서부터 지나가세요. 자기 자신을 부르는 함수로도 목록을 만들 수 있지만, 연산 10,000개가 이어지면 호출 스택이 넘칩니다. 그러니 아직 할 일은 직접 만든 배열에, 이미 본 값은 Set에 담아 두세요. 그래야 값마다 한 번씩만 목록에 들어갑니다.',
        },
        {
          en: 'First list all values so that operands come before what is made of them: keep an array as a stack, starting with the result; look at the top; seen for the first time, mark it (in a Set) and push its operands; seen again, pop it and append it to the list unless it is there already. Walk the list from its end, each value once, with += for the operands. Wrap plain numbers into a Value without operands, and the other methods differ from `add` only in their two or three numbers.',
          ko: '먼저 피연산자가 그것으로 만든 값보다 앞에 오도록 모든 값을 나열합니다. 배열을 스택으로 쓰고 결과부터 넣습니다. 맨 위의 값을 보고, 처음 보는 값이면 (Set에) 표시하고 그 피연산자들을 위에 올립니다. 다시 보는 값이면 스택에서 내리고, 아직 없다면 목록 끝에 붙입니다. 그 목록을 끝에서부터 값마다 한 번씩 지나가며 피연산자에 +=로 더합니다. 그냥 수는 피연산자가 없는 Value로 감싸면 되고, 다른 메서드는 `add`와 수 두세 개만 다릅니다.',
        },
      ],
      laws: {
        'a + b: derivatives 1 and 1': 'a + b: 도함수는 1과 1이다',
        'a − b: derivatives 1 and −1': 'a − b: 도함수는 1과 −1이다',
        'a·b: derivatives b and a': 'a·b: 도함수는 b와 a이다',
        'a/b: derivatives 1/b and −a/b²': 'a/b: 도함수는 1/b과 −a/b²이다',
        '−a: derivative −1': '−a: 도함수는 −1이다',
        'aⁿ: derivative n·aⁿ⁻¹': 'aⁿ: 도함수는 n·aⁿ⁻¹이다',
        'eᵃ: derivative eᵃ': 'eᵃ: 도함수는 eᵃ이다',
        'ln a: derivative 1/a': 'ln a: 도함수는 1/a이다',
        'tanh a: derivative 1 − tanh²a': 'tanh a: 도함수는 1 − tanh²a이다',
        'relu a: derivative 1 for a > 0, 0 for a < 0':
          'relu a: 도함수는 a > 0이면 1, a < 0이면 0이다',
        'one operation after the other: the derivatives multiply':
          '연산이 차례로 이어지면 도함수가 곱해진다',
        'relu has derivative 0 at 0, by convention': 'relu의 도함수는 0에서 관례에 따라 0이다',
        'a plain number on the right is a constant': '오른쪽에 온 그냥 수는 상수이다',
        'a value alone: ∂a/∂a = 1': '값이 하나뿐이면 ∂a/∂a = 1이다',
        'every value keeps its own data': '값마다 자기 data를 그대로 지닌다',
        'a ∘ a: the derivatives by both operands add up':
          'a ∘ a: 두 피연산자에 대한 도함수가 더해진다',
        'a value hands on its gradient when all of it has arrived, by short paths and long':
          '짧은 경로로도 긴 경로로도 기울기가 다 도착한 뒤에 넘겨준다',
        'what the result was not made from contributes nothing':
          '결과에 쓰이지 않은 값은 아무것도 보태지 않는다',
        'wholly separate expressions do not touch each other':
          '서로 완전히 떨어진 식은 영향을 주고받지 않는다',
        'any expression: its symbolic derivative by every leaf':
          '어떤 식이든: 리프마다 식으로 구한 도함수와 같다',
        'any expression: its slope by every leaf': '어떤 식이든: 리프마다 잰 기울기와 같다',
        'tanh is ±1 and flat far out, at ±1000 too':
          '멀리 ±1000에서도 tanh는 ±1이고 기울기는 0이다',
        'a chain of 10,000 operations works': '연산 10,000개가 이어져도 된다',
        'sixty doublings, one after the other, end at once':
          '예순 번 두 배로 만들어도 순식간에 끝난다',
      },
    },
  },
});
