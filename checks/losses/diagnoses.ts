/** What to tell a student whose code fails as a known mistake does: what it is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

const NOT_DIVIDED: Words = {
  en: 'The sum is right, but it is not yet a mean: divide, so that the loss does not grow with the batch.',
  ko: '합은 맞지만 아직 평균이 아닙니다. 배치가 커져도 손실이 커지지 않도록 나누세요.',
};

const GRADIENT_NOT_DIVIDED: Words = {
  en: 'The 1/N of the mean is missing: it stays in front of every derivative.',
  ko: '평균의 1/N이 빠졌습니다. 1/N은 미분해도 앞에 그대로 남습니다.',
};

const PER_ROW: Words = {
  en: 'The division is by the number of rows: in regression the mean is over all elements, whatever the shape.',
  ko: '행의 수로 나누었습니다. 회귀에서는 형상이 어떻든 모든 원소에 대한 평균입니다.',
};

const PER_ELEMENT: Words = {
  en: 'The division is by all elements: in classification the mean is over the samples, that is the rows.',
  ko: '모든 원소의 수로 나누었습니다. 분류에서는 샘플, 곧 행에 대한 평균입니다.',
};

const ONE_LESS: Words = {
  en: 'The division is by N − 1, as for a sample variance: a mean divides by N.',
  ko: '표본 분산처럼 N − 1로 나누었습니다. 평균은 N으로 나눕니다.',
};

const BROADCASTS: Words = {
  en: 'Broadcasting quietly accepted shapes that differ: compare them yourself before you subtract or multiply.',
  ko: '다른 형상을 브로드캐스팅이 조용히 받아들였습니다. 빼거나 곱하기 전에 형상을 직접 비교하세요.',
};

const COMPARES_SIZES: Words = {
  en: 'Shapes with equally many elements were accepted: [2, 3] is not [3, 2], so compare extent by extent.',
  ko: '원소의 수가 같다는 이유로 다른 형상을 받아들였습니다. [2, 3]과 [3, 2]는 다르므로 축마다 크기를 비교하세요.',
};

const UNCHECKED_LOOP: Words = {
  en: 'Shapes that differ were accepted: the loop follows one of the two tensors, but nobody has compared them.',
  ko: '다른 형상을 받아들였습니다. 반복문은 두 텐서 가운데 하나만 따르는데, 둘을 비교한 곳이 없습니다.',
};

const IN_PLACE: Words = {
  en: "The answer is right, but the caller's numbers are overwritten: write into a new tensor.",
  ko: '답은 맞지만 호출한 쪽의 숫자를 덮어썼습니다. 새 텐서에 쓰세요.',
};

const FLAT: Words = {
  en: 'The numbers are right, but the shape is lost: a gradient has the shape of what it is the gradient of.',
  ko: '숫자는 맞지만 형상이 없어졌습니다. 기울기는 미분하는 변수와 형상이 같습니다.',
};

const UPHILL: Words = {
  en: 'All the signs are turned round, which leads uphill: it is prediction minus truth.',
  ko: '부호가 모두 반대여서 손실이 커지는 쪽으로 갑니다. 예측 빼기 정답입니다.',
};

const SLIGHTLY_LARGE: Words = {
  en: 'The gradient is nearly right, but a thousandth too large: look for a rounded or mistyped constant.',
  ko: '기울기가 거의 맞지만 천분의 일만큼 큽니다. 반올림했거나 잘못 적은 상수를 찾아보세요.',
};

const ONE_SIDED: Words = {
  en: 'This looks like a difference with a finite step, which leaves a remainder: write the derivative down as a formula.',
  ko: '유한한 간격의 차분으로 보입니다. 차분에는 오차가 남으므로 도함수를 식으로 쓰세요.',
};

const PRINTED_SIGN: Words = {
  en: 'This is the softmax with e^(−x), the misprint of the document: a larger logit must give a larger probability.',
  ko: '원문 자료의 오류인 e^(−x) 소프트맥스입니다. 로짓이 클수록 확률도 커야 합니다.',
};

const FIRST_AXIS: Words = {
  en: 'The sum runs down the columns, over the samples: the classes of one sample lie along the last axis.',
  ko: '합이 열을 따라 샘플들을 더합니다. 한 샘플의 클래스들은 마지막 축에 놓여 있습니다.',
};

const OVERFLOWS: Words = {
  en: 'e^1000 is infinite, and the answer with it: subtract the largest logit of the row first, which changes nothing else.',
  ko: 'e^1000이 무한대가 되어 답도 무한대나 NaN이 됩니다. 먼저 행에서 가장 큰 로짓을 빼세요. 다른 것은 달라지지 않습니다.',
};

const IN_TWO_STEPS: Words = {
  en: 'The softmax has already rounded small probabilities to 0, and log 0 is −∞: take the logarithm in the formula, not of the result.',
  ko: '소프트맥스가 작은 확률을 이미 0으로 반올림했고 log 0은 −∞입니다. 결과가 아니라 식에서 로그를 취하세요.',
};

const BITS: Words = {
  en: 'This is the logarithm to base 2: `log` means the natural one here, Math.log.',
  ko: '밑이 2인 로그입니다. 여기서 `log`는 자연로그, 곧 Math.log입니다.',
};

const WITHOUT_THE_MINUS: Words = {
  en: 'The loss is negative: the logarithm of a probability is, so the formula has a minus in front.',
  ko: '손실이 음수입니다. 확률의 로그는 음수이므로 식의 앞에 마이너스가 있습니다.',
};

const STRANGERS_ARE_ZEROS: Words = {
  en: 'A label that is no class was accepted, with a row of zeros for a target: throw a RangeError instead.',
  ko: '클래스가 아닌 레이블을 받아들이고 0뿐인 행을 목표값으로 삼았습니다. RangeError를 던지세요.',
};

const ANY_COUNT: Words = {
  en: 'The number of labels was not compared with the number of rows: there must be one for each.',
  ko: '레이블의 수를 행의 수와 비교하지 않았습니다. 행마다 하나씩 있어야 합니다.',
};

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  mae_sum: NOT_DIVIDED,
  mae_signed: {
    en: 'Errors of opposite signs cancel: which step of the formula keeps them from doing so?',
    ko: '부호가 다른 오차들이 서로 지워집니다. 식의 어느 단계가 이를 막나요?',
  },
  mae_absOfMean: {
    en: 'The absolute value comes too late, when the errors have already cancelled: first |e|, then the mean.',
    ko: '오차들이 이미 지워진 다음에 절댓값을 구했습니다. |e|가 먼저이고 평균이 나중입니다.',
  },
  mae_squared: {
    en: 'The errors are squared: this is mse, and mae is asked for.',
    ko: '오차를 제곱했습니다. 이것은 mse이고, 여기서 묻는 것은 mae입니다.',
  },
  mae_rootMeanSquare: {
    en: 'This is the root of the mean square, which weighs large errors more: average the sizes themselves.',
    ko: '평균 제곱의 제곱근이어서 큰 오차를 더 무겁게 봅니다. 크기 자체를 평균하세요.',
  },
  mae_perRow: PER_ROW,
  mae_oneLess: ONE_LESS,
  mae_tooHighOnly: {
    en: 'Only predictions that are too high are counted: one that is too low is just as wrong.',
    ko: '너무 높은 예측만 셌습니다. 너무 낮은 예측도 똑같이 틀린 것입니다.',
  },
  mae_median: {
    en: 'This is the median of the absolute errors: the m of mae stands for mean.',
    ko: '절대 오차의 중앙값입니다. mae의 m은 평균(mean)입니다.',
  },
  mae_huber: {
    en: 'Small errors are squared, as in the Huber loss: |e| is |e| at every size.',
    ko: '후버 손실처럼 작은 오차를 제곱했습니다. 크기와 상관없이 |e|를 쓰세요.',
  },
  mae_capped: {
    en: 'Very large errors are cut off: an outlier counts in full, linearly.',
    ko: '아주 큰 오차를 잘라 냈습니다. 이상치도 그 크기만큼 선형으로 셉니다.',
  },
  mae_broadcasts: BROADCASTS,
  mae_comparesSizes: COMPARES_SIZES,
  mae_uncheckedLoop: UNCHECKED_LOOP,
  mae_inPlace: IN_PLACE,

  maeGrad_notDivided: GRADIENT_NOT_DIVIDED,
  maeGrad_perRow: PER_ROW,
  maeGrad_opposite: UPHILL,
  maeGrad_errorItself: {
    en: 'The pull grows with the error, as for mse: the slope of |e| knows the direction only.',
    ko: 'mse처럼 오차가 클수록 기울기가 커집니다. |e|의 기울기는 방향만 압니다.',
  },
  maeGrad_alwaysUp: {
    en: 'Every element has a positive slope: on the left of 0, |e| falls.',
    ko: '모든 원소의 기울기가 양수입니다. 0의 왼쪽에서 |e|는 줄어듭니다.',
  },
  maeGrad_clipped: {
    en: 'Small errors pull less, as in the Huber loss: the slope of |e| is 1 or −1 right up to 0.',
    ko: '후버 손실처럼 작은 오차에서 기울기가 작아집니다. |e|의 기울기는 0 바로 옆까지 1 또는 −1입니다.',
  },
  maeGrad_smoothSign: {
    en: 'The sign has been smoothed, and small errors show it: take the sign itself.',
    ko: '부호를 매끄럽게 근사해서 작은 오차에서 어긋납니다. 부호 자체를 쓰세요.',
  },
  maeGrad_zeroByZero: {
    en: 'e/|e| is 0/0 = NaN where a prediction is exactly right: which value does the convention give there?',
    ko: '예측이 정확히 맞은 곳에서 e/|e|는 0/0 = NaN입니다. 관례는 그곳에 어떤 값을 정했나요?',
  },
  maeGrad_upAtZero: {
    en: 'An error of 0 pulls like a positive one: by the convention a perfect prediction is left alone.',
    ko: '오차가 0인데 양수일 때처럼 끌어당깁니다. 관례에 따르면 완벽한 예측은 그대로 둡니다.',
  },
  maeGrad_downAtZero: {
    en: 'An error of 0 pulls like a negative one: by the convention a perfect prediction is left alone.',
    ko: '오차가 0인데 음수일 때처럼 끌어당깁니다. 관례에 따르면 완벽한 예측은 그대로 둡니다.',
  },
  maeGrad_perWrongElement: {
    en: 'The division is by the elements that are wrong: N counts all of them, the right ones too.',
    ko: '틀린 원소의 수로 나누었습니다. N은 맞은 것까지 모두 센 수입니다.',
  },
  maeGrad_flat: FLAT,
  maeGrad_broadcasts: BROADCASTS,
  maeGrad_comparesSizes: COMPARES_SIZES,
  maeGrad_inPlace: IN_PLACE,

  mse_sum: NOT_DIVIDED,
  mse_halved: {
    en: 'There is a 1/2 in front: some texts put it there, this course does not.',
    ko: '앞에 1/2이 붙었습니다. 그렇게 쓰는 책도 있지만 이 과정에서는 쓰지 않습니다.',
  },
  mse_halfTheSum: {
    en: 'This is half the sum of the squares: the course takes their mean, over all N elements.',
    ko: '제곱합의 절반입니다. 이 과정에서는 N개의 원소 전체에 대한 평균을 구합니다.',
  },
  mse_rooted: {
    en: 'The root has been taken as well: that is rmse, and mse stops before.',
    ko: '제곱근까지 구했습니다. 그것은 rmse이고, mse는 그 앞에서 멈춥니다.',
  },
  mse_absolute: {
    en: 'The errors are not squared: this is mae.',
    ko: '오차를 제곱하지 않았습니다. 이것은 mae입니다.',
  },
  mse_squareOfMean: {
    en: 'The square comes too late, when the errors have already cancelled: first e², then the mean.',
    ko: '오차들이 이미 지워진 다음에 제곱했습니다. e²이 먼저이고 평균이 나중입니다.',
  },
  mse_squareOfMae: {
    en: 'This is the square of mae, which lets an outlier off too lightly: square each error by itself.',
    ko: 'mae의 제곱이어서 이상치를 너무 가볍게 봅니다. 오차를 하나하나 제곱하세요.',
  },
  mse_variance: {
    en: 'The mean of the errors was taken away first: predictions that are all too high by 1 are wrong all the same.',
    ko: '오차의 평균을 먼저 뺐습니다. 예측이 모두 1만큼 높아도 틀린 것은 틀린 것입니다.',
  },
  mse_caret: {
    en: 'In JavaScript, ^ works on bits and is no power: write ** 2, or multiply the error by itself.',
    ko: '자바스크립트에서 ^는 거듭제곱이 아니라 비트 연산입니다. ** 2로 쓰거나 자기 자신을 곱하세요.',
  },
  mse_differenceOfSquares: {
    en: 'pred² − target² is not (pred − target)²: subtract first.',
    ko: 'pred² − target²은 (pred − target)²이 아닙니다. 빼기가 먼저입니다.',
  },
  mse_perRow: PER_ROW,
  mse_oneLess: ONE_LESS,
  mse_linearFarOut: {
    en: 'Large errors count linearly, as in the Huber loss: here the square goes on for ever.',
    ko: '후버 손실처럼 큰 오차를 선형으로 셉니다. 여기서는 아무리 커도 제곱합니다.',
  },
  mse_printedOnly: {
    en: 'The printed result comes out whatever is predicted: compute it from pred and target.',
    ko: '예측과 상관없이 인쇄된 값이 나옵니다. pred와 target에서 계산하세요.',
  },
  mse_broadcasts: BROADCASTS,
  mse_comparesSizes: COMPARES_SIZES,
  mse_uncheckedLoop: UNCHECKED_LOOP,
  mse_inPlace: IN_PLACE,

  mseGrad_withoutTheTwo: {
    en: 'The gradient is half as large as it should be: what is the derivative of e²?',
    ko: '기울기가 절반밖에 되지 않습니다. e²의 도함수는 무엇인가요?',
  },
  mseGrad_notDivided: GRADIENT_NOT_DIVIDED,
  mseGrad_perRow: PER_ROW,
  mseGrad_opposite: UPHILL,
  mseGrad_square: {
    en: 'The error is still squared: differentiating lowers the power by one.',
    ko: '오차가 아직 제곱입니다. 미분하면 차수가 하나 내려갑니다.',
  },
  mseGrad_absolute: {
    en: 'The sign of the error is lost: a prediction that is too low has to go up.',
    ko: '오차의 부호가 없어졌습니다. 너무 낮은 예측은 올라가야 합니다.',
  },
  mseGrad_meanForAll: {
    en: 'Every element got the same value: each prediction has an error of its own.',
    ko: '모든 원소의 값이 같습니다. 예측마다 자기 오차가 있습니다.',
  },
  mseGrad_clipped: {
    en: 'The gradient is cut off at ±1: an error ten times as large must pull ten times as hard.',
    ko: '기울기를 ±1에서 잘랐습니다. 오차가 열 배이면 열 배 세게 끌어당겨야 합니다.',
  },
  mseGrad_slightlyLarge: SLIGHTLY_LARGE,
  mseGrad_oneSided: ONE_SIDED,
  mseGrad_flat: FLAT,
  mseGrad_broadcasts: BROADCASTS,
  mseGrad_comparesSizes: COMPARES_SIZES,
  mseGrad_inPlace: IN_PLACE,

  oneHot_countsFromOne: {
    en: 'The 1 is one column too far to the left: classes are counted from 0.',
    ko: '1이 한 열 왼쪽에 있습니다. 클래스는 0부터 셉니다.',
  },
  oneHot_labelsFromOne: {
    en: 'The label 0 is rejected, as if the classes were numbered from 1: with three classes the labels are 0, 1 and 2.',
    ko: '클래스 번호가 1부터인 것처럼 레이블 0을 거부합니다. 클래스가 셋이면 레이블은 0, 1, 2입니다.',
  },
  oneHot_onItsSide: {
    en: 'The answer lies on its side: one row per label, one column per class.',
    ko: '답이 누워 있습니다. 레이블마다 한 행, 클래스마다 한 열입니다.',
  },
  oneHot_labelForOne: {
    en: 'The label itself stands in its column: whichever class it is, the mark is 1.',
    ko: '레이블 값이 그대로 들어갔습니다. 어느 클래스이든 표시는 1입니다.',
  },
  oneHot_oneCold: {
    en: '0 and 1 have changed places: the label has the 1.',
    ko: '0과 1이 뒤바뀌었습니다. 1은 레이블의 자리에 옵니다.',
  },
  oneHot_upToTheLabel: {
    en: 'The columns before the label are 1 too: a label is a name, not an amount.',
    ko: '레이블 앞의 열까지 1입니다. 레이블은 양이 아니라 이름입니다.',
  },
  oneHot_allInOneRow: {
    en: 'All labels share a single row: every sample needs one of its own.',
    ko: '모든 레이블이 한 행에 들어갔습니다. 샘플마다 자기 행이 있어야 합니다.',
  },
  oneHot_widthOfLabels: {
    en: 'The number of columns follows the largest label: `classes` says how many there are, seen or not.',
    ko: '열의 수를 가장 큰 레이블에 맞추었습니다. 나오지 않은 클래스까지 모두 몇 개인지는 `classes`가 알려 줍니다.',
  },
  oneHot_rowNotCleared: {
    en: 'The ones of earlier labels are still there: start each row from zeros.',
    ko: '앞선 레이블의 1이 남아 있습니다. 행마다 0에서 시작하세요.',
  },
  oneHot_singleAsVector: {
    en: 'A single label came out as a vector: it is a batch of one, [1, classes].',
    ko: '레이블이 하나일 때 벡터가 나왔습니다. 하나짜리 배치이므로 형상은 [1, classes]입니다.',
  },
  oneHot_smoothed: {
    en: 'Some of the 1 was shared out among the other classes: that is label smoothing, and one-hot is sure of itself.',
    ko: '1의 일부를 다른 클래스에 나누어 주었습니다. 그것은 레이블 스무딩이고, 원-핫은 한 클래스를 완전히 확신합니다.',
  },
  oneHot_documentOnly: {
    en: "The document's example comes out whatever the labels are: let the answer depend on both arguments.",
    ko: '레이블과 상관없이 원문 자료의 예가 나옵니다. 답이 두 인수에 따라 달라지게 하세요.',
  },
  oneHot_roundsDown: {
    en: 'A fractional label was rounded to a class: refuse it, for nobody knows which class was meant.',
    ko: '소수인 레이블을 반올림해서 클래스로 삼았습니다. 어느 클래스를 뜻하는지 알 수 없으므로 거부하세요.',
  },
  oneHot_zerosForFractions: {
    en: 'A fractional label got a row of zeros: Number.isInteger tells it from a class.',
    ko: '소수인 레이블에 0뿐인 행을 주었습니다. Number.isInteger로 가려낼 수 있습니다.',
  },
  oneHot_wrapsRound: {
    en: 'Labels outside the range were counted round and round: refuse them.',
    ko: '범위 밖의 레이블을 빙 돌아가며 세었습니다. 거부하세요.',
  },
  oneHot_negativeIsZeros: {
    en: 'A negative label was accepted: the range has a lower end too.',
    ko: '음수 레이블을 받아들였습니다. 범위에는 아래쪽 끝도 있습니다.',
  },
  oneHot_oneLabelTooMany: {
    en: 'The label `classes` was accepted: counting from 0, the last class is classes − 1.',
    ko: '레이블 `classes`를 받아들였습니다. 0부터 세므로 마지막 클래스는 classes − 1입니다.',
  },
  oneHot_zerosForTooLarge: {
    en: 'A label beyond the last class got a row of zeros: throw a RangeError instead.',
    ko: '마지막 클래스를 넘는 레이블에 0뿐인 행을 주었습니다. RangeError를 던지세요.',
  },
  oneHot_clamped: {
    en: 'Labels outside the range were moved to the nearest class: refuse them.',
    ko: '범위 밖의 레이블을 가장 가까운 클래스로 옮겼습니다. 거부하세요.',
  },
  oneHot_consumesLabels: {
    en: "The answer is right, but the caller's list of labels is empty afterwards: read it without taking anything out.",
    ko: '답은 맞지만 호출한 쪽의 레이블 목록이 비었습니다. 목록에서 꺼내지 말고 읽기만 하세요.',
  },

  crossEntropy_withoutTheMinus: WITHOUT_THE_MINUS,
  crossEntropy_sum: NOT_DIVIDED,
  crossEntropy_meanOfElements: PER_ELEMENT,
  crossEntropy_bits: BITS,
  crossEntropy_oneMinusP: {
    en: '1 − p takes the place of −log p: a confident mistake should cost far more than 1.',
    ko: '−log p 대신 1 − p를 썼습니다. 확신하고 틀리면 손실이 1보다 훨씬 커야 합니다.',
  },
  crossEntropy_mostProbable: {
    en: 'The most probable class was taken for the true one: the targets say which class is true.',
    ko: '확률이 가장 큰 클래스를 정답으로 여겼습니다. 어느 클래스가 정답인지는 목표값이 알려 줍니다.',
  },
  crossEntropy_oneHotOnly: {
    en: 'Only the largest target of a row is used: targets may be shared out, so sum over all classes.',
    ko: '한 행에서 가장 큰 목표값만 썼습니다. 목표값은 나뉘어 있을 수 있으니 모든 클래스에 대해 더하세요.',
  },
  crossEntropy_swapped: {
    en: 'Probabilities and targets have changed places: the logarithm is taken of the prediction.',
    ko: '확률과 목표값이 뒤바뀌었습니다. 로그는 예측에 취합니다.',
  },
  crossEntropy_divergence: {
    en: 'The entropy of the targets was subtracted: that is the Kullback–Leibler divergence, the same only for one-hot targets.',
    ko: '목표값의 엔트로피를 뺐습니다. 그것은 쿨백-라이블러 발산이고, 원-핫 목표값에서만 같습니다.',
  },
  crossEntropy_binary: {
    en: 'The other classes were charged with log(1 − p) as well: that is the binary loss, class by class.',
    ko: '다른 클래스에 log(1 − p)까지 더했습니다. 그것은 클래스마다 따로 계산하는 이진 교차 엔트로피입니다.',
  },
  crossEntropy_softmaxAgain: {
    en: 'Another softmax was taken of what are probabilities already.',
    ko: '이미 확률인 것에 소프트맥스를 또 취했습니다.',
  },
  crossEntropy_squares: {
    en: 'This is the mean squared error: cross-entropy takes the logarithm of p.',
    ko: '평균 제곱 오차입니다. 교차 엔트로피는 p의 로그를 취합니다.',
  },
  crossEntropy_zeroTimesInfinity: {
    en: 'Where y = 0 and p = 0, 0 · log 0 is 0 · (−∞) = NaN: leave out the terms with y = 0.',
    ko: 'y = 0이고 p = 0이면 0 · log 0은 0 · (−∞) = NaN입니다. y = 0인 항은 빼고 계산하세요.',
  },
  crossEntropy_epsilon: {
    en: 'A small number is added to every p, which changes every loss a little: leave out the terms with y = 0 instead.',
    ko: '모든 p에 작은 수를 더해서 손실이 조금씩 달라집니다. 그 대신 y = 0인 항을 빼세요.',
  },
  crossEntropy_smallEpsilon: {
    en: 'A tiny number is added to every p, which shows where p itself is small: leave out the terms with y = 0 instead.',
    ko: '모든 p에 아주 작은 수를 더해서 p가 작을 때 드러납니다. 그 대신 y = 0인 항을 빼세요.',
  },
  crossEntropy_clamped: {
    en: 'Small probabilities are raised to a lower limit, so the worst mistakes cost too little.',
    ko: '작은 확률을 하한까지 올려서 가장 크게 틀린 예측의 손실이 너무 작습니다.',
  },
  crossEntropy_clipped: {
    en: 'Every p is clipped to a little above 0 and a little below 1, so a sure and right answer still costs something, and a very wrong one too little: which p has to be left out at all?',
    ko: '모든 p를 0보다 조금 크고 1보다 조금 작게 잘랐습니다. 그래서 확신하고 맞힌 답에도 손실이 남고, 아주 크게 틀린 답의 손실은 너무 작습니다. 정말로 빼야 하는 항은 어떤 것인가요?',
  },
  crossEntropy_smallTargetsDropped: {
    en: 'Small targets are left out as if they were 0: only a target of exactly 0 adds nothing.',
    ko: '작은 목표값을 0인 것처럼 뺐습니다. 정확히 0인 목표값만 아무것도 더하지 않습니다.',
  },
  crossEntropy_firstRow: {
    en: 'Only the first sample is counted: go over all rows.',
    ko: '첫 번째 샘플만 셌습니다. 모든 행을 도세요.',
  },
  crossEntropy_broadcasts: BROADCASTS,
  crossEntropy_comparesSizes: COMPARES_SIZES,
  crossEntropy_raisesInPlace: IN_PLACE,

  logSoftmax_softmax: {
    en: 'This is the softmax itself: its logarithm is asked for.',
    ko: '소프트맥스 자체입니다. 그 로그를 구해야 합니다.',
  },
  logSoftmax_logarithm: {
    en: 'This is a logarithm of the logits: first they have to become probabilities.',
    ko: '로짓에 바로 로그를 취했습니다. 먼저 확률로 바꾸어야 합니다.',
  },
  logSoftmax_inTwoSteps: IN_TWO_STEPS,
  logSoftmax_overflows: OVERFLOWS,
  logSoftmax_oneMaximumForAll: {
    en: 'One maximum was taken for all rows, so a row far below it becomes log 0: each row needs its own.',
    ko: '모든 행에 최댓값 하나를 썼습니다. 그보다 훨씬 작은 행은 log 0이 됩니다. 행마다 자기 최댓값이 있어야 합니다.',
  },
  logSoftmax_forgetsTheMaximum: {
    en: 'The maximum was subtracted inside the exponential only: log Σ e^x is m + log Σ e^(x − m).',
    ko: '지수 안에서만 최댓값을 뺐습니다. log Σ e^x는 m + log Σ e^(x − m)입니다.',
  },
  logSoftmax_maximumOnly: {
    en: 'Only the maximum was subtracted: the log of the sum is still missing.',
    ko: '최댓값만 뺐습니다. 합의 로그가 아직 빠져 있습니다.',
  },
  logSoftmax_firstAxis: FIRST_AXIS,
  logSoftmax_wholeTensor: {
    en: 'The sum runs over the whole tensor: each run along the last axis has its own.',
    ko: '텐서 전체를 더했습니다. 마지막 축을 따라 줄마다 따로 더해야 합니다.',
  },
  logSoftmax_printedSign: PRINTED_SIGN,
  logSoftmax_negated: {
    en: 'All the signs are turned round: the logarithm of a probability is at most 0.',
    ko: '부호가 모두 반대입니다. 확률의 로그는 0 이하입니다.',
  },
  logSoftmax_meanOfExponentials: {
    en: 'The mean of the exponentials was taken: only with their sum do the probabilities sum to 1.',
    ko: '지수의 평균을 구했습니다. 합으로 나누어야 확률의 합이 1이 됩니다.',
  },
  logSoftmax_divides: {
    en: 'The logit was divided by the log of the sum: the logarithm of a quotient is a difference.',
    ko: '로짓을 합의 로그로 나누었습니다. 나눗셈의 로그는 뺄셈입니다.',
  },
  logSoftmax_bits: BITS,
  logSoftmax_floored: {
    en: 'Small values are cut off at a lower limit: with the right formula there is no need for it, down to −1000 and beyond.',
    ko: '작은 값을 하한에서 잘랐습니다. 식을 제대로 쓰면 −1000 아래에서도 그럴 필요가 없습니다.',
  },
  logSoftmax_secondAxis: {
    en: 'This counts on exactly two axes: −1 names the last axis of any tensor.',
    ko: '축이 꼭 두 개라고 보고 있습니다. 어떤 텐서에서든 −1이 마지막 축입니다.',
  },
  logSoftmax_shiftsInPlace: IN_PLACE,

  crossEntropyWithLogits_withoutTheMinus: WITHOUT_THE_MINUS,
  crossEntropyWithLogits_sum: NOT_DIVIDED,
  crossEntropyWithLogits_meanOfElements: PER_ELEMENT,
  crossEntropyWithLogits_worstRow: {
    en: 'This is the loss of the worst row: take the mean over all of them.',
    ko: '가장 나쁜 행의 손실입니다. 모든 행의 평균을 구하세요.',
  },
  crossEntropyWithLogits_noSoftmax: {
    en: 'The logit itself was taken for log p: what is missing is the log of the sum.',
    ko: '로짓을 그대로 log p로 썼습니다. 합의 로그가 빠졌습니다.',
  },
  crossEntropyWithLogits_softmaxTwice: {
    en: 'The softmax was taken twice: logSoftmax expects logits, not probabilities.',
    ko: '소프트맥스를 두 번 취했습니다. logSoftmax에는 확률이 아니라 로짓을 넣어야 합니다.',
  },
  crossEntropyWithLogits_noLogarithm: {
    en: 'The logarithm is missing: −p is never far from 0, however wrong the prediction.',
    ko: '로그가 빠졌습니다. −p는 아무리 틀려도 0에서 멀어지지 않습니다.',
  },
  crossEntropyWithLogits_printedSign: PRINTED_SIGN,
  crossEntropyWithLogits_firstAxis: FIRST_AXIS,
  crossEntropyWithLogits_mostProbable: {
    en: 'The largest logit was taken for the true class: the label says which one it is.',
    ko: '가장 큰 로짓을 정답으로 여겼습니다. 어느 클래스가 정답인지는 레이블이 알려 줍니다.',
  },
  crossEntropyWithLogits_firstLabelForAll: {
    en: 'The first label was used for every row: each row has its own.',
    ko: '모든 행에 첫 번째 레이블을 썼습니다. 행마다 자기 레이블이 있습니다.',
  },
  crossEntropyWithLogits_inTwoSteps: IN_TWO_STEPS,
  crossEntropyWithLogits_overflows: OVERFLOWS,
  crossEntropyWithLogits_epsilon: {
    en: 'A small number is added to p: use logSoftmax, which needs no such help and is right at −1000 too.',
    ko: 'p에 작은 수를 더했습니다. logSoftmax를 쓰면 그럴 필요가 없고 −1000에서도 옳습니다.',
  },
  crossEntropyWithLogits_fewerLabels: ANY_COUNT,
  crossEntropyWithLogits_moreLabels: ANY_COUNT,
  crossEntropyWithLogits_negativeFromTheEnd: {
    en: 'A label of −1 was read from the end, as `at` does: refuse it before you read.',
    ko: '`at`처럼 레이블 −1을 뒤에서부터 읽었습니다. 읽기 전에 거부하세요.',
  },
  crossEntropyWithLogits_zerosForStrangers: STRANGERS_ARE_ZEROS,
  crossEntropyWithLogits_shiftsInPlace: IN_PLACE,

  crossEntropyWithLogitsGrad_notDivided: GRADIENT_NOT_DIVIDED,
  crossEntropyWithLogitsGrad_perElement: PER_ELEMENT,
  crossEntropyWithLogitsGrad_opposite: UPHILL,
  crossEntropyWithLogitsGrad_softmaxOnly: {
    en: 'The truth was not subtracted: where the prediction is right, the gradient should vanish.',
    ko: '정답을 빼지 않았습니다. 예측이 맞으면 기울기가 사라져야 합니다.',
  },
  crossEntropyWithLogitsGrad_noSoftmax: {
    en: 'The truth was subtracted from the logits: make probabilities of them first.',
    ko: '로짓에서 정답을 뺐습니다. 먼저 확률로 바꾸세요.',
  },
  crossEntropyWithLogitsGrad_byProbabilities: {
    en: 'This is the derivative by the probabilities, −y/p: the way through the softmax is still missing.',
    ko: '확률로 미분한 −y/p입니다. 소프트맥스를 거치는 미분이 아직 빠졌습니다.',
  },
  crossEntropyWithLogitsGrad_trueClassOnly: {
    en: "Only the true class's logit is moved: the others are in the sum of the softmax too.",
    ko: '정답 클래스의 로짓만 움직입니다. 다른 로짓들도 소프트맥스의 합에 들어 있습니다.',
  },
  crossEntropyWithLogitsGrad_slopeTwice: {
    en: 'A factor p(1 − p) is left over: the logarithm of the cross-entropy has cancelled it.',
    ko: 'p(1 − p)가 더 곱해져 있습니다. 교차 엔트로피의 로그가 이미 상쇄한 인자입니다.',
  },
  crossEntropyWithLogitsGrad_firstAxis: FIRST_AXIS,
  crossEntropyWithLogitsGrad_printedSign: PRINTED_SIGN,
  crossEntropyWithLogitsGrad_countsFromOne: {
    en: 'The 1 is subtracted one column too far to the left: classes are counted from 0.',
    ko: '1을 한 열 왼쪽에서 뺐습니다. 클래스는 0부터 셉니다.',
  },
  crossEntropyWithLogitsGrad_slightlyLarge: SLIGHTLY_LARGE,
  crossEntropyWithLogitsGrad_oneSided: ONE_SIDED,
  crossEntropyWithLogitsGrad_overflows: OVERFLOWS,
  crossEntropyWithLogitsGrad_singleRow: {
    en: 'The rows have been averaged into one: the gradient has the shape of the logits, a row for each sample.',
    ko: '행들을 평균하여 한 행으로 만들었습니다. 기울기는 로짓과 형상이 같아서 샘플마다 한 행입니다.',
  },
  crossEntropyWithLogitsGrad_broadcastsLabel: {
    en: 'Broadcasting quietly used one label for many rows, or one row for many labels: compare the numbers first.',
    ko: '레이블 하나를 여러 행에, 또는 한 행을 여러 레이블에 브로드캐스팅이 조용히 맞추었습니다. 먼저 개수를 비교하세요.',
  },
  crossEntropyWithLogitsGrad_anyCount: ANY_COUNT,
  crossEntropyWithLogitsGrad_zerosForStrangers: STRANGERS_ARE_ZEROS,
  crossEntropyWithLogitsGrad_inPlace: IN_PLACE,
};
