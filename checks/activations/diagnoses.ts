/** What to tell a student whose code fails as a known mistake does: what it is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

const inPlace: Words = {
  en: 'The answers are right, but they are written into x itself, so the caller loses its input: where could the new numbers go instead?',
  ko: '답은 맞지만 x 자체에 써 넣어서, 호출한 쪽이 입력을 잃어버립니다. 새 숫자를 어디에 담으면 좋을까요?',
};

const emptiesTheList: Words = {
  en: 'The answer is right, but the list that was given is empty afterwards: read its items without taking them out.',
  ko: '답은 맞지만 받은 배열이 호출 뒤에 비어 있습니다. 원소를 꺼내지 말고 읽기만 하세요.',
};

const zeroIsNothing: Words = {
  en: 'A slope of 0 is treated as if none had been given, because 0 counts as false: `||` is not the way to say "unless given".',
  ko: '0은 거짓으로 취급되기 때문에 slope가 0이면 주지 않은 것처럼 됩니다. "주지 않았을 때만"을 뜻하려면 `||` 말고 무엇을 써야 할까요?',
};

const noDefault: Words = {
  en: 'Without a second argument the slope is `undefined` and the answers become NaN: give the parameter its default in the signature.',
  ko: '둘째 인수가 없으면 slope가 `undefined`가 되어 답이 NaN이 됩니다. 함수 선언에서 매개변수에 기본값을 주세요.',
};

const taylorErf: Words = {
  en: 'This erf is a power series, fine near 0 and a difference of huge numbers far away: `#tensor` has an erf that holds everywhere.',
  ko: '직접 만든 erf가 거듭제곱 급수라서 0 근처에서는 맞지만 멀리서는 아주 큰 수끼리의 뺄셈이 됩니다. `#tensor`의 erf는 어디서나 맞습니다.',
};

const slightlyLarge: Words = {
  en: 'Every slope is 0.1 % too large, which a plot would not show: look for a constant that was rounded or added.',
  ko: '모든 기울기가 0.1 % 큽니다. 그래프로는 보이지 않는 차이입니다. 반올림했거나 덧붙인 상수가 없는지 살펴보세요.',
};

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  collapseLinear_reversed: {
    en: 'The matrices are multiplied in the order in which x meets them, W_k·…·W₁: in W₁(W₂x), which one stands on the left?',
    ko: 'x가 만나는 순서대로 W_k·…·W₁을 곱했습니다. W₁(W₂x)에서 왼쪽에 있는 행렬은 무엇인가요?',
  },
  collapseLinear_transposed: {
    en: 'The product comes out as its transpose, [dk, d0]: W must take a vector of length dk to one of length d0.',
    ko: '곱이 [dk, d0]으로 전치되어 나옵니다. W는 길이 dk인 벡터를 길이 d0인 벡터로 보내야 합니다.',
  },
  collapseLinear_elementwise: {
    en: 'The matrices are multiplied element by element: which product passes a vector through two layers?',
    ko: '행렬을 원소별로 곱했습니다. 벡터를 두 층에 통과시키는 것은 어떤 곱인가요?',
  },
  collapseLinear_oneShort: {
    en: 'The last matrix never enters the product: at which index does the loop stop?',
    ko: '마지막 행렬이 곱에 들어가지 않습니다. 반복문이 어느 인덱스에서 멈추나요?',
  },
  collapseLinear_upToThree: {
    en: 'The product is written out for up to three matrices, and a fourth is left out: which loop takes as many as there are?',
    ko: '행렬 세 개까지만 직접 곱해서 넷째부터는 빠집니다. 몇 개이든 모두 곱하려면 반복문을 어떻게 쓰면 될까요?',
  },
  collapseLinear_squareStart: {
    en: 'The identity to start from has the extent of the columns of W₁, so it fits only if W₁ is square: what can stand on the left of W₁, or could you do without?',
    ko: '처음의 단위 행렬이 W₁의 열 수를 따르므로 W₁이 정사각일 때만 맞습니다. W₁의 왼쪽에는 어떤 크기가 와야 할까요? 아니면 단위 행렬 없이 시작할 수는 없을까요?',
  },
  collapseLinear_needsTwo: {
    en: 'A single matrix is not accepted, because the product starts with the first two: which matrix alone could it start with?',
    ko: '처음부터 두 행렬을 곱하기 때문에 행렬이 하나면 실패합니다. 행렬 하나로 시작하려면 어떤 것이 좋을까요?',
  },
  collapseLinear_emptiesTheList: emptiesTheList,

  sigmoid_signSlip: {
    en: 'This falls where it should rise: check the sign in the exponent.',
    ko: '올라가야 할 곳에서 내려갑니다. 지수의 부호를 확인하세요.',
  },
  sigmoid_parentheses: {
    en: 'This is 1 + e^−x, as 1 / 1 + e^−x is without parentheses: what belongs under the fraction bar?',
    ko: '1 + e^−x를 계산한 값입니다. 괄호가 없으면 1 / 1 + e^−x가 이렇게 됩니다. 분모에 들어가야 하는 것은 어디까지인가요?',
  },
  sigmoid_expRatio: {
    en: 'e^x/(1 + e^x) is ∞/∞ for large x: which form of σ has the exponential only below the bar?',
    ko: 'e^x/(1 + e^x)는 x가 크면 ∞/∞입니다. 지수 함수가 분모에만 있는 σ의 식은 무엇인가요?',
  },
  sigmoid_isTanh: {
    en: 'This is tanh, which is 0 at 0 and reaches −1: where should a probability lie?',
    ko: '이것은 tanh입니다. 0에서 0이고 −1까지 내려갑니다. 확률이라면 어느 범위에 있어야 할까요?',
  },
  sigmoid_hard: {
    en: 'This is a straight line with two corners, an imitation of σ: the formula has an exponential.',
    ko: '두 군데에서 꺾이는 직선으로 σ를 흉내 낸 것입니다. 식에는 지수 함수가 있습니다.',
  },
  sigmoid_clippedEarly: {
    en: 'Clipping x keeps σ from ever reaching its ends: does the plain formula really need protection? Work out 1/(1 + ∞).',
    ko: 'x를 일정 범위로 잘라서 σ가 양쪽 끝값에 다가가지 못합니다. 원래 식에 정말 보호가 필요할까요? 1/(1 + ∞)를 계산해 보세요.',
  },
  sigmoid_threeAxes: {
    en: 'A tensor of four axes loses its shape: how many axes may a batch of images with channels have?',
    ko: '축이 4개인 텐서의 형상이 사라집니다. 채널이 있는 이미지 배치의 축은 몇 개인가요?',
  },
  sigmoid_inPlace: inPlace,

  sigmoidPrime_ofTheOutput: {
    en: 'x·(1 − x) is the rule for a saved output, but x here is the input: what has to be computed from it first?',
    ko: 'x·(1 − x)는 저장해 둔 출력에 쓰는 식인데, 여기서 x는 입력입니다. x에서 먼저 무엇을 계산해야 할까요?',
  },
  sigmoidPrime_twice: {
    en: 'σ is applied to something that is already σ(x): count how often it occurs on the way.',
    ko: '이미 σ(x)인 값에 σ를 또 적용했습니다. 계산하는 동안 σ를 몇 번 쓰는지 세어 보세요.',
  },
  sigmoidPrime_signSlip: {
    en: 'These slopes exceed 1/4, as σ·(1 + σ) does: check the sign in the second factor.',
    ko: 'σ·(1 + σ)처럼 기울기가 1/4을 넘습니다. 둘째 인자의 부호를 확인하세요.',
  },
  sigmoidPrime_oneFactor: {
    en: 'This is 1 − σ(x), one factor of two: the slope must also vanish far to the left.',
    ko: '두 인자 가운데 하나인 1 − σ(x)뿐입니다. 기울기는 왼쪽 먼 곳에서도 0에 가까워져야 합니다.',
  },
  sigmoidPrime_quotient: {
    en: 'e^−x/(1 + e^−x)² is right on paper and ∞/∞ at −1000: write it with σ(x), which is finite there.',
    ko: 'e^−x/(1 + e^−x)²는 종이 위에서는 맞지만 −1000에서 ∞/∞입니다. 거기서도 유한한 σ(x)로 나타내 보세요.',
  },
  sigmoidPrime_oneSided: {
    en: 'A one-sided difference quotient is right to about seven digits only: the derivative has a closed form.',
    ko: '한쪽 차분으로는 일곱 자리 정도만 맞습니다. 이 도함수에는 정확한 식이 있습니다.',
  },
  sigmoidPrime_slightlyLarge: slightlyLarge,
  sigmoidPrime_inPlace: inPlace,

  tanh_asPrinted: {
    en: 'The fraction as printed becomes ∞/∞ from |x| = 710 on: find a form in which no exponential grows.',
    ko: '인쇄된 분수를 그대로 쓰면 |x| = 710부터 ∞/∞가 됩니다. 지수 함수가 커지지 않는 꼴을 찾아보세요.',
  },
  tanh_unscaled: {
    en: '2σ(x) − 1 is tanh(x/2): something inside σ is missing.',
    ko: '2σ(x) − 1은 tanh(x/2)입니다. σ 안에 무언가 빠졌습니다.',
  },
  tanh_notCentred: {
    en: '2σ(2x) lies between 0 and 2, and tanh is centred on 0: what moves it there?',
    ko: '2σ(2x)는 0과 2 사이에 있지만 tanh의 중심은 0입니다. 무엇을 하면 그리로 옮겨질까요?',
  },
  tanh_withoutSign: {
    en: 'The answers for negative x are positive: with |x| in the exponent, the sign of x has to come back in front.',
    ko: '음수 x에서 답이 양수입니다. 지수에 |x|를 썼다면 x의 부호를 앞에 다시 붙여야 합니다.',
  },
  tanh_isSigmoid: {
    en: 'This is the sigmoid, which is never negative: tanh is odd, and 0 at 0.',
    ko: '이것은 음수가 되지 않는 시그모이드입니다. tanh는 홀함수이고 0에서 0입니다.',
  },
  tanh_endsEarly: {
    en: 'The ends are reached too early: at 6 the answer still lacks 10⁻⁵. Is a cut needed at all?',
    ko: '너무 일찍 끝값에 닿습니다. 6에서도 10⁻⁵쯤 모자랍니다. 잘라 낼 필요가 있을까요?',
  },
  tanh_inPlace: inPlace,

  tanhPrime_ofTheOutput: {
    en: '1 − x² is the rule for a saved output, but x here is the input: what has to be computed from it first?',
    ko: '1 − x²은 저장해 둔 출력에 쓰는 식인데, 여기서 x는 입력입니다. x에서 먼저 무엇을 계산해야 할까요?',
  },
  tanhPrime_notSquared: {
    en: 'This is 1 − tanh x, which is not even symmetric: what happened to the exponent 2?',
    ko: '1 − tanh x는 좌우 대칭도 아닙니다. 제곱은 어디로 갔나요?',
  },
  tanhPrime_signSlip: {
    en: 'These slopes exceed 1, and grow where tanh flattens out: check the sign before the square.',
    ko: '기울기가 1을 넘고, tanh가 평평해지는 곳에서 오히려 커집니다. 제곱 앞의 부호를 확인하세요.',
  },
  tanhPrime_quotient: {
    en: 'With the squares of large exponentials this is ∞/∞ from |x| = 355 on: write it with tanh x, which is finite everywhere.',
    ko: '큰 지수를 제곱하므로 |x| = 355부터 ∞/∞입니다. 어디서나 유한한 tanh x로 나타내 보세요.',
  },
  tanhPrime_slightlyLarge: slightlyLarge,
  tanhPrime_inPlace: inPlace,

  relu_negativeHalf: {
    en: 'The wrong half survives: negatives are kept and positives become 0.',
    ko: '남아야 할 쪽이 바뀌었습니다. 음수가 남고 양수가 0이 됩니다.',
  },
  relu_absolute: {
    en: 'Negative numbers are turned around instead of dropped: what should come out for −1?',
    ko: '음수를 버리지 않고 부호를 뒤집습니다. −1을 넣으면 무엇이 나와야 할까요?',
  },
  relu_isLeaky: {
    en: 'A little of the negatives leaks through: that is the next exercise, here they become exactly 0.',
    ko: '음수가 조금 새어 나옵니다. 그것은 다음 연습의 함수이고, 여기서는 정확히 0이 되어야 합니다.',
  },
  relu_capped: {
    en: 'Large numbers are cut off at 6: is there an upper limit in max(0, x)?',
    ko: '큰 수가 6에서 잘립니다. max(0, x)에 위쪽 한계가 있나요?',
  },
  relu_rounded: {
    en: 'The answer is rounded to the decimals that are printed: a positive number should pass as it is.',
    ko: '출력할 때 보이는 자리까지 반올림했습니다. 양수는 그대로 지나가야 합니다.',
  },
  relu_filtered: {
    en: 'The negatives are taken out and the tensor gets shorter: each element keeps its place, and its place needs a number.',
    ko: '음수를 아예 빼 버려서 텐서가 짧아집니다. 원소마다 제자리가 있고, 그 자리에는 숫자가 있어야 합니다.',
  },
  relu_inPlace: inPlace,

  reluPrime_oneAtZero: {
    en: 'At x = 0 this says 1, and the course has agreed on 0: look at how 0 is compared.',
    ko: 'x = 0에서 1이라고 답하지만, 이 과정의 약속은 0입니다. 0을 어떻게 비교하는지 살펴보세요.',
  },
  reluPrime_halfAtZero: {
    en: 'At x = 0 this says 1/2, the mean of both sides that differences give: here the convention decides, and it is 0.',
    ko: 'x = 0에서 1/2이라고 답합니다. 차분이 내놓는 양쪽의 평균입니다. 그러나 여기서는 관례가 정하고, 그 값은 0입니다.',
  },
  reluPrime_ratio: {
    en: 'Dividing relu(x) by x gives 0/0 at the kink: ask for the side on which x lies instead of dividing.',
    ko: 'relu(x)를 x로 나누면 꺾이는 점에서 0/0이 됩니다. 나누지 말고 x가 어느 쪽에 있는지 물어보세요.',
  },
  reluPrime_tolerance: {
    en: 'Small positive numbers count as 0: the derivative is 1 for every x > 0, however small.',
    ko: '작은 양수를 0으로 쳤습니다. 아무리 작아도 x > 0이면 도함수는 1입니다.',
  },
  reluPrime_isSign: {
    en: 'This is −1 for negative x, as for |x|: how steep is relu on the left?',
    ko: '음수 x에서 −1이니 |x|의 기울기입니다. relu는 왼쪽에서 얼마나 가파른가요?',
  },
  reluPrime_isRelu: {
    en: 'This is relu itself: the derivative is its slope, the same for every positive x.',
    ko: 'relu 자신입니다. 도함수는 그 기울기이고, 양수 x에서는 모두 같습니다.',
  },
  reluPrime_inPlace: inPlace,

  leakyRelu_fixedSlope: {
    en: 'The answer does not change with the slope: is the second argument used?',
    ko: 'slope를 바꾸어도 답이 그대로입니다. 둘째 인수를 쓰고 있나요?',
  },
  leakyRelu_zeroIsNothing: zeroIsNothing,
  leakyRelu_swapped: {
    en: 'The slope is applied to the positive side: on which side does leaky ReLU leak?',
    ko: 'slope를 양수 쪽에 곱했습니다. 새어 나오는 것은 어느 쪽인가요?',
  },
  leakyRelu_signSlip: {
    en: 'Negative x give positive answers: slope times x already has the right sign.',
    ko: '음수 x에서 답이 양수입니다. slope와 x의 곱은 그대로 두어도 부호가 맞습니다.',
  },
  leakyRelu_maximum: {
    en: 'max(x, slope·x) is right only for slopes up to 1: at slope 2 and x = −1, which of −1 and −2 does the formula ask for?',
    ko: 'max(x, slope·x)는 slope가 1 이하일 때만 맞습니다. slope가 2이고 x = −1이면 식이 바라는 값은 −1과 −2 가운데 무엇인가요?',
  },
  leakyRelu_noDefault: noDefault,
  leakyRelu_wrongDefault: {
    en: 'The default slope is not the one in the formula: compare it with 0.01.',
    ko: '기본 slope가 식에 나온 값과 다릅니다. 0.01과 비교해 보세요.',
  },
  leakyRelu_inPlace: inPlace,

  leakyReluPrime_oneAtZero: {
    en: 'At x = 0 this says 1: to which side does the formula count 0?',
    ko: 'x = 0에서 1이라고 답합니다. 식은 0을 어느 쪽에 넣나요?',
  },
  leakyReluPrime_meanAtZero: {
    en: 'At x = 0 this says (1 + slope)/2, the mean that differences give: here the convention decides, and it is the slope.',
    ko: 'x = 0에서 차분이 내놓는 평균 (1 + slope)/2라고 답합니다. 그러나 여기서는 관례가 정하고, 그 값은 slope입니다.',
  },
  leakyReluPrime_zeroAtZero: {
    en: "At x = 0 this says 0, which is plain ReLU's convention: leaky ReLU counts 0 to the side where the slope is `slope`.",
    ko: 'x = 0에서 0이라고 답하는데, 그것은 ReLU의 관례입니다. leaky ReLU는 0을 기울기가 `slope`인 쪽에 넣습니다.',
  },
  leakyReluPrime_tolerance: {
    en: 'Small positive numbers count as 0: the derivative is 1 for every x > 0, however small.',
    ko: '작은 양수를 0으로 쳤습니다. 아무리 작아도 x > 0이면 도함수는 1입니다.',
  },
  leakyReluPrime_isReluPrime: {
    en: 'Negative x get the slope 0, as in plain ReLU: what was the leak for?',
    ko: 'ReLU처럼 음수 x에서 기울기가 0입니다. 조금 새어 나가게 한 까닭이 무엇이었나요?',
  },
  leakyReluPrime_ofMaximum: {
    en: 'This is the derivative of max(x, slope·x), which is another function for slopes above 1: what does the formula ask about x, and about x alone?',
    ko: 'max(x, slope·x)의 도함수입니다. slope가 1보다 크면 다른 함수가 됩니다. 식은 slope와 관계없이 x에 대해 무엇을 묻나요?',
  },
  leakyReluPrime_keepsX: {
    en: 'On the left the answer still grows with x: what is the derivative of slope·x?',
    ko: '왼쪽에서 답이 아직 x에 따라 변합니다. slope·x를 미분하면 무엇이 되나요?',
  },
  leakyReluPrime_zeroIsNothing: zeroIsNothing,
  leakyReluPrime_noDefault: noDefault,
  leakyReluPrime_inPlace: inPlace,

  gelu_tanhApproximation: {
    en: 'This is the tanh approximation, up to 0.0005 away from gelu: the exact form needs erf.',
    ko: 'gelu와 많게는 0.0005까지 차이 나는 tanh 근사식입니다. 정확한 식에는 erf가 필요합니다.',
  },
  gelu_sigmoidApproximation: {
    en: 'x·σ(1.702x) is a rough imitation of gelu: the gate should be Φ(x), made with erf.',
    ko: 'x·σ(1.702x)는 gelu를 대강 흉내 낸 식입니다. 게이트는 erf로 만든 Φ(x)여야 합니다.',
  },
  gelu_withoutRoot: {
    en: 'This takes erf of x, which belongs to a bell curve narrower than the standard one: by what does Φ divide x first?',
    ko: 'erf에 x를 그대로 넣었는데, 그것은 표준보다 좁은 종 모양 곡선에 해당합니다. Φ에서는 x를 먼저 무엇으로 나누나요?',
  },
  gelu_withoutHalf: {
    en: 'Every answer is twice too large: 1 + erf runs from 0 to 2, but a probability ends at 1.',
    ko: '답이 모두 두 배입니다. 1 + erf는 0에서 2까지이지만 확률은 1까지입니다.',
  },
  gelu_gateOnly: {
    en: 'This is Φ(x), the gate alone: what goes through it?',
    ko: '게이트 Φ(x)만 있습니다. 이 게이트를 통과하는 것은 무엇인가요?',
  },
  gelu_roughErf: {
    en: 'This erf is a textbook approximation with seven decimals: the one in `#tensor` has sixteen.',
    ko: '소수점 아래 일곱 자리 정도만 맞는 erf 근사식입니다. `#tensor`의 erf는 열여섯 자리까지 맞습니다.',
  },
  gelu_taylorErf: taylorErf,
  gelu_endsEarly: {
    en: 'Far out ReLU takes over too early: at −6 the gate is not quite closed yet. The formula needs no such cut.',
    ko: '너무 일찍 ReLU로 바뀝니다. −6에서는 게이트가 아직 완전히 닫히지 않았습니다. 식 그대로 계산하면 됩니다.',
  },
  gelu_inPlace: inPlace,

  geluPrime_gateOnly: {
    en: 'This is Φ(x), as if the gate stood still: the product rule has a second term.',
    ko: '게이트가 변하지 않는 것처럼 Φ(x)만 남았습니다. 곱의 미분법에는 둘째 항이 있습니다.',
  },
  geluPrime_withoutX: {
    en: 'The second term is φ(x) alone: the product rule keeps the other factor beside it.',
    ko: '둘째 항이 φ(x)뿐입니다. 곱의 미분법에서는 그 옆에 다른 인자가 그대로 남습니다.',
  },
  geluPrime_productOfDerivatives: {
    en: 'This multiplies the derivatives, 1·φ(x): a product is differentiated one factor at a time, and the results are added.',
    ko: '도함수끼리 곱해서 1·φ(x)가 되었습니다. 곱은 인자를 하나씩 미분해서 더해야 합니다.',
  },
  geluPrime_signSlip: {
    en: 'The second term is subtracted: the gate opens as x grows, so it adds to the slope on the right.',
    ko: '둘째 항을 뺐습니다. x가 커지면 게이트가 열리므로 오른쪽에서는 기울기에 더해져야 합니다.',
  },
  geluPrime_notNormalized: {
    en: 'The bell curve lacks its factor 1/√(2π): the area below a density is 1.',
    ko: '종 모양 곡선에 1/√(2π)이 빠졌습니다. 확률 밀도 아래의 넓이는 1입니다.',
  },
  geluPrime_withoutHalf: {
    en: 'The bell curve falls too fast: look at the exponent again, is it x² or half of it?',
    ko: '종 모양 곡선이 너무 빨리 떨어집니다. 지수를 다시 보세요. x²인가요, 그 절반인가요?',
  },
  geluPrime_roundedConstant: {
    en: '1/√(2π) was rounded to 0.4: let the computer work it out from π.',
    ko: '1/√(2π)을 0.4로 반올림했습니다. π로부터 컴퓨터가 계산하게 하세요.',
  },
  geluPrime_taylorErf: taylorErf,
  geluPrime_inPlace: inPlace,

  silu_gateOnly: {
    en: 'This is σ(x), the gate alone: what goes through it?',
    ko: '게이트 σ(x)만 있습니다. 이 게이트를 통과하는 것은 무엇인가요?',
  },
  silu_signSlip: {
    en: 'Large positive numbers are shut out and negative ones pass: check the sign inside the gate.',
    ko: '큰 양수가 막히고 음수가 통과합니다. 게이트 안의 부호를 확인하세요.',
  },
  silu_expRatio: {
    en: 'e^x/(1 + e^x) is ∞/∞ for large x: use the form of σ that is safe at both ends.',
    ko: 'e^x/(1 + e^x)는 x가 크면 ∞/∞입니다. 양쪽 끝에서 모두 안전한 σ의 식을 쓰세요.',
  },
  silu_inPlace: inPlace,

  siluPrime_gateOnly: {
    en: 'This is σ(x), as if the gate stood still: the product rule has a second term.',
    ko: '게이트가 변하지 않는 것처럼 σ(x)만 남았습니다. 곱의 미분법에는 둘째 항이 있습니다.',
  },
  siluPrime_withoutX: {
    en: 'The second term is σ′(x) alone: the product rule keeps the other factor beside it.',
    ko: '둘째 항이 σ′(x)뿐입니다. 곱의 미분법에서는 그 옆에 다른 인자가 그대로 남습니다.',
  },
  siluPrime_productOfDerivatives: {
    en: 'This multiplies the derivatives, 1·σ′(x): a product is differentiated one factor at a time, and the results are added.',
    ko: '도함수끼리 곱해서 1·σ′(x)가 되었습니다. 곱은 인자를 하나씩 미분해서 더해야 합니다.',
  },
  siluPrime_halfOfSigmaPrime: {
    en: 'In the second term, x is multiplied by 1 − σ(x) only: σ′ has two factors.',
    ko: '둘째 항에서 x에 1 − σ(x)만 곱했습니다. σ′에는 인자가 둘 있습니다.',
  },
  siluPrime_quotient: {
    en: 'The quotient rule multiplied out is ∞/∞ far to the left: build it from σ(x) and σ′(x), which are finite there.',
    ko: '몫의 미분법을 그대로 풀어 쓴 식은 왼쪽 먼 곳에서 ∞/∞입니다. 거기서도 유한한 σ(x)와 σ′(x)로 만들어 보세요.',
  },
  siluPrime_inPlace: inPlace,

  softmax_printedSign: {
    en: 'This is the formula as the document prints it, with e^(−x), and the largest score gets the smallest probability: which sign does its worked example fit?',
    ko: '원문 자료에 인쇄된 대로 e^(−x)를 썼습니다. 그러면 가장 큰 점수가 가장 작은 확률을 받습니다. 자료의 예제는 어느 부호와 맞나요?',
  },
  softmax_wholeTensor: {
    en: 'All elements together sum to 1, but each row along the last axis should by itself: along which axis do you sum?',
    ko: '전체 원소의 합이 1입니다. 마지막 축을 따라 행마다 따로 1이 되어야 합니다. 어느 축을 따라 더하고 있나요?',
  },
  softmax_firstAxis: {
    en: 'The sum runs along the first axis, over the samples: the classes are on the last one.',
    ko: '첫 축, 곧 샘플을 따라 더했습니다. 클래스는 마지막 축에 있습니다.',
  },
  softmax_secondAxis: {
    en: 'The sum runs along axis 1, which is the last one only as long as there are two: which number means the last axis, however many there are?',
    ko: '축 1을 따라 더했습니다. 축이 둘일 때만 축 1이 마지막 축입니다. 축이 몇 개이든 마지막 축을 뜻하는 수는 무엇인가요?',
  },
  softmax_lostAxis: {
    en: 'After summing, the axis is gone, so the sums of the rows meet the columns (or fit nothing): `sum` can keep the axis.',
    ko: '더하고 나면 축이 사라져서 행의 합이 열과 만나거나 형상이 맞지 않게 됩니다. `sum`은 축을 남겨 둘 수 있습니다.',
  },
  softmax_withoutExp: {
    en: 'The scores are divided by their sum without the exponential, so negative scores give negative "probabilities": what makes every number positive?',
    ko: '지수 함수 없이 점수를 합으로 나누어서 음수 점수가 음수 "확률"이 됩니다. 모든 수를 양수로 만드는 것은 무엇인가요?',
  },
  softmax_runningSum: {
    en: 'Each term is divided by the sum so far, so the answer depends on the order: the sum must be complete before the first division.',
    ko: '그때까지의 합으로 나누어서 답이 순서에 따라 달라집니다. 나누기를 시작하기 전에 합이 완성되어 있어야 합니다.',
  },
  softmax_epsilon: {
    en: 'A small number added to the sum keeps the probabilities from adding up to 1: after the shift by the maximum, can the sum be 0 at all?',
    ko: '합에 작은 수를 더해서 확률의 합이 1이 되지 않습니다. 최댓값을 빼고 나서도 합이 0이 될 수 있을까요?',
  },
  softmax_unshifted: {
    en: 'e^1000 is ∞, and ∞/∞ is NaN: softmax does not change when all scores of a row are shifted alike, so which shift helps?',
    ko: 'e^1000은 ∞이고 ∞/∞는 NaN입니다. 한 행의 점수를 모두 똑같이 옮겨도 소프트맥스는 변하지 않습니다. 얼마나 옮기면 좋을까요?',
  },
  softmax_shiftedByMean: {
    en: 'After subtracting the mean, the largest score can still be far above 0 and overflow: which number makes every exponent at most 0?',
    ko: '평균을 빼도 가장 큰 점수는 여전히 0보다 훨씬 커서 넘칠 수 있습니다. 어떤 수를 빼면 모든 지수가 0 이하가 될까요?',
  },
  softmax_oneMaximum: {
    en: 'One maximum for the whole tensor leaves a row of much smaller scores as 0/0: each row needs its own.',
    ko: '텐서 전체에서 최댓값 하나만 빼면 점수가 훨씬 작은 행은 0/0이 됩니다. 행마다 자기 최댓값이 필요합니다.',
  },
  softmax_clipped: {
    en: 'Clipping the scores makes all large ones equal, although 1000 should beat 800 completely: shift them instead of cutting them off.',
    ko: '점수를 잘라 내면 큰 점수가 모두 같아집니다. 1000은 800을 완전히 이겨야 합니다. 자르지 말고 옮기세요.',
  },
  softmax_inPlace: inPlace,

  softmaxJacobian_diagonalOnly: {
    en: 'Everything off the diagonal is 0, as if each probability depended on its own score alone: what happens to the others when one score rises?',
    ko: '대각선 밖이 모두 0입니다. 확률이 저마다 자기 점수에만 의존하는 셈입니다. 점수 하나가 오르면 다른 확률은 어떻게 되나요?',
  },
  softmaxJacobian_elementwise: {
    en: 'These are k numbers, p·(1 − p): every output has a slope with respect to every input, so k of what shape are needed?',
    ko: 'p·(1 − p)로 숫자가 k개뿐입니다. 출력마다 모든 입력에 대한 기울기가 있으니 결과의 형상은 어떠해야 할까요?',
  },
  softmaxJacobian_withoutDelta: {
    en: 'This is −p_i·p_j everywhere, also on the diagonal: raising a score should raise its own probability.',
    ko: '대각선까지 모두 −p_i·p_j입니다. 점수를 올리면 그 자신의 확률은 올라가야 합니다.',
  },
  softmaxJacobian_signSlip: {
    en: 'All entries are positive, so raising one score would raise every probability: check the sign before p_j.',
    ko: '모든 성분이 양수라서 점수 하나를 올리면 확률이 전부 오르게 됩니다. p_j 앞의 부호를 확인하세요.',
  },
  softmaxJacobian_withoutFactor: {
    en: 'This is δ_ij − p_j, which is not symmetric: a factor in front is missing.',
    ko: 'δ_ij − p_j인데 대칭이 아닙니다. 앞에 곱할 인자가 빠졌습니다.',
  },
  softmaxJacobian_negated: {
    en: 'Every sign is the opposite of what it should be: does raising a score raise or lower its own probability?',
    ko: '부호가 모두 반대입니다. 점수를 올리면 그 자신의 확률은 오르나요, 내리나요?',
  },
  softmaxJacobian_ofTheOutput: {
    en: 'x is used as if it were the probabilities, but it holds the scores: what turns scores into p?',
    ko: 'x를 확률처럼 썼지만 x에는 점수가 들어 있습니다. 점수를 p로 바꾸는 것은 무엇인가요?',
  },
  softmaxJacobian_unshifted: {
    en: 'The softmax inside is not safe for large scores: use the one that you have already made stable.',
    ko: '안에서 쓰는 소프트맥스가 큰 점수에서 안전하지 않습니다. 이미 안정하게 만들어 둔 것을 쓰세요.',
  },
  softmaxJacobian_inPlace: inPlace,

  chainGradient_sum: {
    en: 'The slopes are added: what does the chain rule do with the derivatives of functions in a row?',
    ko: '기울기를 더했습니다. 연쇄 법칙은 이어진 함수들의 도함수를 어떻게 하나요?',
  },
  chainGradient_ofActivations: {
    en: 'The activations f(z) are multiplied: a gradient is scaled by their slopes f′(z).',
    ko: '활성화 함수의 값 f(z)를 곱했습니다. 기울기에 곱해지는 것은 f′(z)입니다.',
  },
  chainGradient_oneShort: {
    en: 'The last layer is left out: n numbers make n factors.',
    ko: '마지막 층이 빠졌습니다. 숫자가 n개면 인자도 n개입니다.',
  },
  chainGradient_alwaysSigmoid: {
    en: 'The answer does not change with the activation: is the second argument used?',
    ko: '활성화 함수를 바꾸어도 답이 그대로입니다. 둘째 인수를 쓰고 있나요?',
  },
  chainGradient_ofOutputs: {
    en: 'z·(1 − z) and 1 − z² are the rules for outputs, but zs went into the activations: apply the activation first, or use your …Prime functions.',
    ko: 'z·(1 − z)와 1 − z²은 출력에 쓰는 식인데 zs는 활성화 함수에 들어간 값입니다. 활성화 함수를 먼저 적용하거나 앞에서 만든 …Prime 함수를 쓰세요.',
  },
  chainGradient_oneAtZero: {
    en: 'For relu a z of 0 counts as slope 1, and the course has agreed on 0: look at how 0 is compared.',
    ko: 'relu에서 z = 0의 기울기를 1로 셉니다. 이 과정의 약속은 0입니다. 0을 어떻게 비교하는지 살펴보세요.',
  },
  chainGradient_quotient: {
    en: 'The slope of the sigmoid is ∞/∞ far to the left: use the form that you have already made safe.',
    ko: '시그모이드의 기울기가 왼쪽 먼 곳에서 ∞/∞가 됩니다. 이미 안전하게 만들어 둔 식을 쓰세요.',
  },
  chainGradient_distinct: {
    en: 'Equal numbers count once, as in a set: each layer has a factor of its own.',
    ko: '집합처럼 같은 수를 한 번만 셉니다. 층마다 인수가 하나씩 있습니다.',
  },
  chainGradient_emptiesTheList: emptiesTheList,
};
