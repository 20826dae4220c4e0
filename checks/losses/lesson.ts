import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';
import { hunts } from './hunts.ts';

const UP_TO_1000 = '±1000까지 유한하고 옳다';
const UNEQUAL = '형상이 다르면 거부한다';
const BROADCAST = '형상이 다르면 브로드캐스팅이 되더라도 거부한다';
const WORKED_ERRORS = '풀이한 예제: 오차 −1, 0, 2';
const COUNT = '레이블의 수가 n이 아니면 거부한다';
const STRANGERS = '0부터 c − 1까지의 정수가 아닌 레이블을 거부한다';

export const lesson = defineLesson({
  id: 'losses',
  title: { en: 'Losses', ko: '손실 함수' },
  labels: {
    'mae with the outlier': '이상치가 있을 때의 mae',
    'mae before + d/N': '없을 때의 mae + d/N',
    'mse with the outlier': '이상치가 있을 때의 mse',
    'mse before + (#|e|d + d²)/N': '없을 때의 mse + (#|e|d + d²)/N',
    'maeGrad for the errors c·e': '오차 c·e에서의 maeGrad',
    'maeGrad for the errors e': '오차 e에서의 maeGrad',
    'mseGrad for the errors c·e': '오차 c·e에서의 mseGrad',
    'c·mseGrad for the errors e': '오차 e에서의 c·mseGrad',
    'one row per label, one column per class': '레이블마다 행 하나, 클래스마다 열 하나',
    'crossEntropy of the batch': '배치의 crossEntropy',
    'mean of crossEntropy row by row': '행마다 구한 crossEntropy의 평균',
    'loss of logits + c': 'logits + c의 손실',
    'loss of logits': 'logits의 손실',
    'gradient of the batch': '배치의 기울기',
    'gradient of each row alone, divided by N': '행마다 구해 N으로 나눈 기울기',
  },
  exercises,
  hunts,
  words: {
    mae: {
      hints: [
        {
          en: 'Mean, absolute, error: read the name from right to left, and you have the order of the steps.',
          ko: '평균 절대 오차라는 이름을 뒤에서부터 읽으면 계산 순서가 됩니다. 오차, 절댓값, 평균입니다.',
        },
        {
          en: 'First compare the shapes yourself and throw a RangeError if they differ. Then subtract, take `abs`, take `mean` over everything, and get the number out with `item`.',
          ko: '먼저 형상을 직접 비교해서 다르면 RangeError를 던지세요. 그다음 빼고, `abs`를 구하고, 전체의 `mean`을 구해 `item`으로 숫자를 꺼냅니다.',
        },
      ],
      laws: {
        'the worked example, errors −1, 0 and 2': WORKED_ERRORS,
        '(1/N) Σ |pred_i − target_i| over all elements':
          '모든 원소에 대한 (1/N) Σ |pred_i − target_i|',
        'mae(a, b) = mae(b, a)': 'mae(a, b) = mae(b, a)',
        'an outlier counts linearly: d more error adds d/N':
          '이상치는 선형으로 반영된다: 오차가 d만큼 커지면 d/N만큼 커진다',
        'rejects unequal shapes': UNEQUAL,
        'rejects unequal shapes, also those that broadcast': BROADCAST,
      },
    },
    maeGrad: {
      hints: [
        {
          en: 'The slope of |e| is a sign. What does the mean in front of the sum leave of it, and what happens where e is exactly 0?',
          ko: '|e|의 기울기는 부호입니다. 합 앞의 평균 때문에 무엇이 남고, e가 정확히 0이면 어떻게 될까요?',
        },
        {
          en: 'The sign of pred minus target, divided by the number of all elements (`size`). `sign` gives 0 for 0, which is just what the convention wants; dividing e by |e| does not. Reject unequal shapes as in mae.',
          ko: 'pred 빼기 target의 부호를 모든 원소의 개수(`size`)로 나눕니다. `sign`은 0에서 0을 주므로 관례와 꼭 맞습니다. e를 |e|로 나누면 그렇지 않습니다. mae처럼 형상이 다르면 거부하세요.',
        },
      ],
      laws: {
        'the worked example, errors −1, 0 and 2': WORKED_ERRORS,
        'sign(pred_i − target_i) / N': 'sign(pred_i − target_i) / N',
        '∂mae/∂pred_i, by differences': '차분으로 구한 ∂mae/∂pred_i와 같다',
        'which way, not how far: the same for errors c times as large':
          '방향만 알려 준다: 오차가 c배가 되어도 그대로이다',
        '0 where pred = target, by convention': '관례에 따라 pred = target인 곳에서는 0이다',
        'rejects unequal shapes': UNEQUAL,
        'rejects unequal shapes, also those that broadcast': BROADCAST,
      },
    },
    mse: {
      hints: [
        {
          en: 'As mae, with another function of the error in the middle.',
          ko: 'mae와 같고, 가운데에서 오차에 적용하는 함수만 다릅니다.',
        },
        {
          en: 'Compare the shapes, subtract, square each error (`pow`, or multiply it by itself: in JavaScript, ^ is no power), take the mean over all elements. No 1/2 in front.',
          ko: '형상을 비교하고, 빼고, 오차를 하나하나 제곱한 다음(`pow`를 쓰거나 자기 자신과 곱하세요. 자바스크립트의 ^는 거듭제곱이 아닙니다) 모든 원소의 평균을 구하세요. 앞에 1/2은 붙지 않습니다.',
        },
      ],
      laws: {
        'the printed example, five ones as target': '원문 자료의 예제: 목표값은 1이 다섯 개',
        '(1/N) Σ (pred_i − target_i)² over all elements':
          '모든 원소에 대한 (1/N) Σ (pred_i − target_i)²',
        'mse(a, b) = mse(b, a)': 'mse(a, b) = mse(b, a)',
        'an outlier counts quadratically: d more error adds (2|e|d + d²)/N':
          '이상치는 제곱으로 반영된다: 오차가 d만큼 커지면 (2|e|d + d²)/N만큼 커진다',
        'mse ≥ mae²': 'mse ≥ mae²',
        'errors that are all ±s have the mse s²': '오차가 모두 ±s이면 mse는 s²이다',
        'rejects unequal shapes': UNEQUAL,
        'rejects unequal shapes, also those that broadcast': BROADCAST,
      },
    },
    mseGrad: {
      hints: [
        {
          en: 'Write the sum out for two elements and differentiate by the first prediction: the other term is a constant. What stays of the 1/N?',
          ko: '원소 두 개로 합을 풀어 쓰고 첫 번째 예측값으로 미분해 보세요. 나머지 항은 상수입니다. 1/N은 어떻게 되나요?',
        },
        {
          en: 'Twice the error (pred minus target, in this order), divided by the number of all elements. Reject unequal shapes as in mse.',
          ko: '오차(pred 빼기 target, 이 순서입니다)의 두 배를 모든 원소의 개수로 나눕니다. mse처럼 형상이 다르면 거부하세요.',
        },
      ],
      laws: {
        'the worked example, errors −1, 0 and 2': WORKED_ERRORS,
        '2·(pred_i − target_i) / N': '2·(pred_i − target_i) / N',
        '∂mse/∂pred_i, by differences': '차분으로 구한 ∂mse/∂pred_i와 같다',
        'errors c times as large pull c times as hard': '오차가 c배이면 c배 세게 끌어당긴다',
        'a step of N/2 against it leads to the target':
          '기울기의 반대쪽으로 N/2만큼 가면 목표값에 닿는다',
        'rejects unequal shapes': UNEQUAL,
        'rejects unequal shapes, also those that broadcast': BROADCAST,
      },
    },
    oneHot: {
      hints: [
        {
          en: 'There are as many rows as labels and as many columns as classes. Which question does each cell answer?',
          ko: '행은 레이블의 수만큼, 열은 클래스의 수만큼 있습니다. 칸 하나하나는 어떤 물음에 답하나요?',
        },
        {
          en: 'A loop over the labels with one over the classes in it, or one flat list for `new Tensor([n, classes], …)`. And what about a label that has no column? Look at the labels before anything is built.',
          ko: '레이블에 대한 반복문 안에 클래스에 대한 반복문을 두세요. 또는 한 줄로 늘어놓은 수를 `new Tensor([n, classes], …)`에 주어도 됩니다. 열이 없는 레이블은 어떻게 해야 할까요? 무엇을 만들기 전에 레이블부터 살펴보세요.',
        },
        {
          en: 'First look at every label: unless Number.isInteger says yes and it lies from 0 to classes − 1, throw a RangeError. Then fill each cell with 1 if its column number is the label of its row, else with 0.',
          ko: '먼저 레이블을 하나씩 살펴서, Number.isInteger가 참이고 0부터 classes − 1까지에 들지 않으면 RangeError를 던지세요. 그다음 열 번호가 그 행의 레이블과 같은 칸은 1, 나머지는 0으로 채웁니다.',
        },
      ],
      laws: {
        "the document's label 2 of 3": '원문 자료의 예: 클래스 3개 가운데 레이블 2',
        "1 in the label's column, 0 elsewhere": '레이블의 열은 1, 나머지는 0이다',
        'each row sums to 1': '각 행의 합은 1이다',
        'the labels can be read back: Σ_i i·y_ni = label_n':
          '레이블을 되읽을 수 있다: Σ_i i·y_ni = label_n',
        'rejects labels that are not whole': '정수가 아닌 레이블을 거부한다',
        'rejects negative labels': '음수 레이블을 거부한다',
        'rejects labels from `classes` on': '`classes` 이상인 레이블을 거부한다',
      },
    },
    crossEntropy: {
      hints: [
        {
          en: 'Only the terms with a target other than 0 count; the others must not even be multiplied, because 0 · log 0 is NaN. And over what is the mean taken?',
          ko: '목표값이 0이 아닌 항만 셉니다. 0 · log 0은 NaN이므로 나머지 항은 곱해서도 안 됩니다. 그리고 평균은 무엇에 대한 평균인가요?',
        },
        {
          en: 'Go over all elements with one running sum, or use `map` with its index: `target.data[i]` says whether element i counts at all. Divide once, at the end. And what if the shapes differ?',
          ko: '합을 담을 변수를 두고 모든 원소를 돌거나, 인덱스를 받는 `map`을 쓰세요. `target.data[i]`를 보면 i번째 원소를 세어야 하는지 알 수 있습니다. 나눗셈은 마지막에 한 번만 합니다. 형상이 다르면 어떻게 해야 할까요?',
        },
        {
          en: 'Compare the shapes. Then go over all elements: where y is 0 add nothing, elsewhere subtract y times Math.log of p. At the end divide by the number of rows, `shape[0]`, not by `size`.',
          ko: '형상을 비교하세요. 그다음 모든 원소를 돌면서 y가 0이면 아무것도 더하지 않고, 아니면 y와 Math.log(p)의 곱을 뺍니다. 마지막에 `size`가 아니라 행의 수 `shape[0]`으로 나눕니다.',
        },
      ],
      laws: {
        'the worked example, labels 0 and 2': '풀이한 예제: 레이블 0과 2',
        '−(1/N) Σ_n Σ_i y_i·log p_i': '−(1/N) Σ_n Σ_i y_i·log p_i',
        'equal probabilities cost log c, whatever the targets':
          '확률이 모두 같으면 목표값이 무엇이든 손실은 log c이다',
        'least where p = y': 'p = y일 때 가장 작다',
        'a batch costs the mean of its rows': '배치의 손실은 각 행의 손실의 평균이다',
        'a target of 0 adds nothing, also where p = 0':
          '목표값이 0이면 p = 0이더라도 아무것도 더해지지 않는다',
        'right for small probabilities too, down to 10⁻¹⁰': '10⁻¹⁰까지 작은 확률에서도 옳다',
        'rejects unequal shapes': UNEQUAL,
        'rejects unequal shapes, also those that broadcast': BROADCAST,
      },
    },
    logSoftmax: {
      hints: [
        {
          en: 'The logarithm undoes the exponential in the numerator, so only the sum in the denominator needs care. By how much may you shift a row without changing the answer?',
          ko: '로그가 분자의 지수 함수를 없애므로 분모의 합만 조심하면 됩니다. 답을 바꾸지 않고 한 행을 얼마나 옮길 수 있을까요?',
        },
        {
          en: 'Shift each row so that its largest number becomes 0: then nothing overflows, and the sum of the exponentials is at least 1. A maximum or a sum that keeps its axis can be subtracted at once: `max(-1, true)`.',
          ko: '각 행에서 가장 큰 수가 0이 되도록 옮기세요. 그러면 오버플로가 나지 않고, 지수 함수의 값을 더한 것은 1 이상입니다. `max(-1, true)`처럼 축을 남긴 최댓값이나 합은 바로 뺄 수 있습니다.',
        },
        {
          en: "Subtract each row's maximum along the last axis (`max(-1, true)` keeps the axis for broadcasting). From what you get, subtract the log of the sum of its exponentials along the same axis. Do not take the log of a softmax: it has already rounded to 0.",
          ko: '마지막 축을 따라 각 행의 최댓값을 빼세요. `max(-1, true)`는 브로드캐스팅할 수 있게 축을 남깁니다. 그렇게 얻은 수의 지수 함수의 값을 같은 축을 따라 더하고, 그 합의 로그를 다시 뺍니다. 소프트맥스의 로그를 구하지는 마세요. 이미 0으로 반올림된 뒤입니다.',
        },
      ],
      laws: {
        'the worked example, one row of three classes': '풀이한 예제: 클래스 세 개인 한 행',
        'x_i − log Σ_j e^{x_j} along the last axis': '마지막 축을 따라 x_i − log Σ_j e^{x_j}',
        'e^logSoftmax sums to 1 along the last axis': 'e^logSoftmax는 마지막 축의 합이 1이다',
        'logSoftmax(x + c) = logSoftmax(x)': 'logSoftmax(x + c) = logSoftmax(x)',
        'differences stay: y_i − y_j = x_i − x_j': '차이는 그대로이다: y_i − y_j = x_i − x_j',
        'finite and right up to ±1000': UP_TO_1000,
      },
    },
    crossEntropyWithLogits: {
      hints: [
        {
          en: 'The sum over the classes only picks out the true one. What of it do you have already?',
          ko: '클래스에 대한 합은 정답 클래스를 골라낼 뿐입니다. 그 가운데 이미 만들어 둔 것은 무엇인가요?',
        },
        {
          en: '`logSoftmax` gives the log p of every class. Of each row only one counts, and `at(n, labels[n])` reads it. But `at` also takes −1: which labels must never get that far?',
          ko: '`logSoftmax`가 모든 클래스의 log p를 줍니다. 행마다 하나만 필요하고, `at(n, labels[n])`으로 읽을 수 있습니다. 그런데 `at`은 −1도 받습니다. 거기까지 가서는 안 되는 레이블은 무엇일까요?',
        },
        {
          en: 'Check that there is one label per row and that each is a whole number from 0 to c − 1 (oneHot does the latter). Take logSoftmax of the logits, pick in every row the entry of its label, and return minus the mean of these.',
          ko: '레이블이 행마다 하나씩 있고 모두 0부터 c − 1까지의 정수인지 확인하세요. 뒤의 것은 oneHot이 해 줍니다. 로짓의 logSoftmax를 구하고, 각 행에서 레이블의 자리를 골라 그 평균에 마이너스를 붙여 돌려주세요.',
        },
      ],
      laws: {
        'the printed example, label 2': '원문 자료의 예제: 레이블 2',
        '(1/N) Σ_n (log Σ_j e^{x_nj} − x_n,label)': '(1/N) Σ_n (log Σ_j e^{x_nj} − x_n,label)',
        'crossEntropy(softmax(logits), oneHot(labels))':
          'crossEntropy(softmax(logits), oneHot(labels))와 같다',
        'never below 0': '0보다 작아지지 않는다',
        'equal logits cost log c': '로짓이 모두 같으면 손실은 log c이다',
        'a shift of a whole row changes nothing': '한 행을 통째로 옮겨도 변하지 않는다',
        'finite and right up to ±1000': UP_TO_1000,
        'rejects a number of labels other than n': COUNT,
        'rejects labels that are not whole numbers from 0 to c − 1': STRANGERS,
      },
    },
    crossEntropyWithLogitsGrad: {
      hints: [
        {
          en: 'Prediction minus truth, both as probabilities. What makes a prediction of the logits, and what makes a truth of the labels?',
          ko: '예측 빼기 정답이고, 둘 다 확률입니다. 무엇이 로짓을 예측으로, 레이블을 정답으로 바꾸나요?',
        },
        {
          en: 'The truth is `oneHot(labels, c)`. The prediction is a softmax of the logits; undo the logarithm of `logSoftmax`, and you have one that survives ±1000. And what does the mean over the rows do to the difference?',
          ko: '정답은 `oneHot(labels, c)`입니다. 예측은 로짓의 소프트맥스입니다. `logSoftmax`의 로그를 되돌리면 ±1000도 견디는 소프트맥스가 됩니다. 그 차이에 행에 대한 평균이 어떤 영향을 주나요?',
        },
        {
          en: 'Check the labels as the loss does. The exponential of your logSoftmax is a softmax that is safe at ±1000. Subtract the one-hot rows from it, and divide by the number of rows.',
          ko: '손실에서처럼 레이블을 확인하세요. logSoftmax에 지수 함수를 적용하면 ±1000에서도 안전한 소프트맥스가 됩니다. 여기에서 원-핫 행들을 빼고 행의 수로 나눕니다.',
        },
      ],
      laws: {
        'the worked example, labels 2 and 0': '풀이한 예제: 레이블 2와 0',
        '(softmax(logits) − oneHot(labels)) / N': '(softmax(logits) − oneHot(labels)) / N',
        '∂loss/∂x, symbolically': '기호로 미분한 ∂loss/∂x와 같다',
        '∂loss/∂x, by differences': '차분으로 구한 ∂loss/∂x와 같다',
        'each row sums to 0': '각 행의 합은 0이다',
        'each row weighs 1/N of what it weighs alone':
          '배치에서 각 행의 기울기는 혼자일 때의 1/N이다',
        'finite and right up to ±1000': UP_TO_1000,
        'rejects a number of labels other than n': COUNT,
        'rejects labels that are not whole numbers from 0 to c − 1': STRANGERS,
      },
    },
  },
});
