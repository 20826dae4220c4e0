/** What to tell a student whose code fails as a known mistake does: what it is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  mlpForward_lastIsLinear: {
    en: 'The last layer came out without its sigmoid: in this network one follows every layer, so which outputs are possible at all?',
    ko: '마지막 층에 시그모이드가 빠졌습니다. 이 신경망에서는 모든 층 뒤에 시그모이드가 오는데, 그러면 어떤 출력이 나올 수 있을까요?',
  },
  mlpForward_hiddenAreLinear: {
    en: 'Only the last layer has a sigmoid, so the layers before it collapse into one: what has to stand between two layers?',
    ko: '마지막 층에만 시그모이드가 있어서 앞의 층들이 하나로 합쳐집니다. 두 층 사이에는 무엇이 있어야 하나요?',
  },
  mlpForward_noSigmoid: {
    en: 'There is no sigmoid anywhere, so this is a single layer in disguise: where does the formula bend the sums?',
    ko: '시그모이드가 하나도 없어서 사실은 층 하나와 같습니다. 식에서 합을 휘게 하는 곳은 어디인가요?',
  },
  mlpForward_sigmoidTwice: {
    en: 'The output went through two sigmoids: the loop has already applied the last one.',
    ko: '출력에 시그모이드를 두 번 적용했습니다. 마지막 시그모이드는 반복문 안에서 이미 적용되었습니다.',
  },
  mlpForward_sigmoidBefore: {
    en: 'The sigmoid is taken of what enters a layer instead of what leaves it: x itself should stay as it is.',
    ko: '층에서 나오는 값이 아니라 들어가는 값에 시그모이드를 적용했습니다. x 자체는 그대로 들어가야 합니다.',
  },
  mlpForward_tanh: {
    en: 'This looks like tanh, whose outputs run from −1 to 1: this network uses the sigmoid.',
    ko: 'tanh를 쓴 것으로 보입니다. tanh의 출력은 −1부터 1까지입니다. 이 신경망은 시그모이드를 씁니다.',
  },
  mlpForward_hiddenRelu: {
    en: 'The hidden layers seem to use ReLU: many networks do, but in this one every layer has a sigmoid.',
    ko: '은닉층에 ReLU를 쓴 것으로 보입니다. 그런 신경망이 많지만, 여기서는 모든 층이 시그모이드를 씁니다.',
  },
  mlpForward_hiddenStep: {
    en: 'The hidden values jump between 0 and 1 like the step of lesson 02: take the sigmoid there too.',
    ko: '은닉층의 값이 02단원의 계단 함수처럼 0과 1 사이를 뛰어넘습니다. 그곳에도 시그모이드를 쓰세요.',
  },
  mlpForward_softmaxAtTheEnd: {
    en: 'The outputs of a row share out 1 among them, as softmax makes them: here each output is a sigmoid of its own.',
    ko: '한 행의 출력을 모두 더하면 1이 됩니다. 소프트맥스를 쓴 것으로 보이지만, 여기서는 출력마다 따로 시그모이드를 적용합니다.',
  },
  mlpForward_withoutTheMinus: {
    en: 'The sigmoid runs the wrong way, from 1 down to 0: check the sign in its exponent.',
    ko: '시그모이드가 거꾸로 1에서 0으로 내려갑니다. 지수의 부호를 확인하세요.',
  },
  mlpForward_withoutTheParentheses: {
    en: 'Each neuron answers 1 + e^−z, as 1 / 1 + e^−z is without parentheses: what belongs under the fraction bar?',
    ko: '뉴런마다 1 + e^−z를 냅니다. 괄호가 없으면 1 / 1 + e^−z가 이렇게 됩니다. 분모에 들어가야 하는 것은 어디까지인가요?',
  },
  mlpForward_overflows: {
    en: 'Where z is large, e^z / (1 + e^z) is ∞/∞ = NaN: which form of the sigmoid has only 1 in the numerator?',
    ko: 'z가 크면 e^z / (1 + e^z)는 ∞/∞ = NaN입니다. 시그모이드를 분자가 1뿐인 꼴로 쓰면 어떻게 되나요?',
  },
  mlpForward_clipped: {
    en: 'Large totals are cut off before the sigmoid: 1 / (1 + e^−z) is safe without that, since 1/∞ is 0.',
    ko: '시그모이드에 넣기 전에 큰 값을 잘라 냈습니다. 1/∞는 0이므로 1 / (1 + e^−z)는 그러지 않아도 안전합니다.',
  },
  mlpForward_rounded: {
    en: 'The output is rounded to a few decimals: leave the rounding to whoever prints it.',
    ko: '출력을 소수점 아래 몇 자리로 반올림했습니다. 반올림은 출력하는 쪽에 맡기세요.',
  },
  mlpForward_decided: {
    en: 'The output was already decided to be 0 or 1: return the value of the sigmoid itself.',
    ko: '출력을 이미 0이나 1로 정해 버렸습니다. 시그모이드의 값을 그대로 돌려주세요.',
  },
  mlpForward_float32: {
    en: 'The answer has only the seven digits of float32: the course counts in float64 unless a dtype is asked for.',
    ko: '답이 float32의 일곱 자리만큼만 정확합니다. 이 과정에서는 dtype을 따로 요구하지 않으면 float64로 계산합니다.',
  },
  mlpForward_noBias: {
    en: 'The biases have no influence: what should a layer answer to a row of zeros?',
    ko: '편향이 답에 영향을 주지 않습니다. 0으로만 된 행이 들어오면 층은 무엇을 내놓아야 할까요?',
  },
  mlpForward_lastBiasOnly: {
    en: 'The hidden layers have lost their biases: every layer adds its own b.',
    ko: '은닉층의 편향이 빠졌습니다. 층마다 자기 b를 더해야 합니다.',
  },
  mlpForward_untransposed: {
    en: 'This looks like x·w without a transpose, which only fits where w is square: w is [out, in].',
    ko: '전치하지 않은 x·w로 보입니다. w가 정사각일 때만 형상이 맞습니다. w는 [out, in]입니다.',
  },
  mlpForward_reshapedWeights: {
    en: 'w was given the shape of its transpose, but its numbers kept their order: reshape does not turn rows into columns.',
    ko: 'w의 형상만 전치한 것처럼 바뀌고 숫자의 순서는 그대로입니다. reshape은 행을 열로 바꾸지 않습니다.',
  },
  mlpForward_squareUntransposed: {
    en: 'The answer is wrong just where w is square, as if its layout were guessed from its shape: always read it as [out, in].',
    ko: 'w가 정사각일 때만 답이 틀립니다. 저장 방식을 형상으로 짐작하는 것 같습니다. 언제나 [out, in]으로 읽으세요.',
  },
  mlpForward_lastLayerFirst: {
    en: 'The layers are run from the last to the first: x belongs to the first of the list.',
    ko: '층을 마지막부터 거꾸로 계산했습니다. x는 목록의 첫 번째 층으로 들어가야 합니다.',
  },
  mlpForward_alwaysFromX: {
    en: 'Every layer was given x again: which value should the next turn of the loop start from?',
    ko: '모든 층에 x를 다시 넣었습니다. 반복문의 다음 차례는 어떤 값에서 시작해야 할까요?',
  },
  mlpForward_firstLayerOnly: {
    en: 'Only the first layer was run: does your loop return too early?',
    ko: '첫 번째 층만 계산했습니다. 반복문 안에서 너무 일찍 return하지 않나요?',
  },
  mlpForward_withoutTheLast: {
    en: 'The last layer is missing: look at where the loop ends.',
    ko: '마지막 층이 빠졌습니다. 반복문이 어디에서 끝나는지 살펴보세요.',
  },
  mlpForward_withoutTheFirst: {
    en: 'The first layer is missing: the input x is not in the list, so the list starts with a layer that counts.',
    ko: '첫 번째 층이 빠졌습니다. 입력 x는 목록에 들어 있지 않으므로 목록의 첫 항목도 계산해야 하는 층입니다.',
  },
  mlpForward_threeLayers: {
    en: 'This counts on exactly three layers, as in the document: run through the list, however long it is.',
    ko: '원문 자료처럼 층이 꼭 세 개라고 보고 있습니다. 목록의 길이가 얼마든 끝까지 도세요.',
  },
  mlpForward_firstLayerAgain: {
    en: 'Every turn of the loop uses the weights of the first layer: take those of the layer whose turn it is.',
    ko: '반복할 때마다 첫 번째 층의 가중치를 씁니다. 차례가 된 층의 가중치를 쓰세요.',
  },
  mlpForward_exampleOnly: {
    en: 'The worked example comes out whatever the input is: let the answer depend on x and the layers.',
    ko: '입력과 상관없이 예제의 답이 나옵니다. 답이 x와 층에 따라 달라지게 하세요.',
  },
  mlpForward_firstRowOnly: {
    en: 'Only the first sample of the batch is answered: what should happen to the other rows of x?',
    ko: '배치의 첫 번째 샘플에만 답합니다. x의 나머지 행은 어떻게 되어야 할까요?',
  },
  mlpForward_centredBatch: {
    en: "The rows of a batch change each other's answers, as if their mean were taken away: each sample should be answered as if it were alone.",
    ko: '평균을 뺀 것처럼 배치의 행들이 서로의 답을 바꿉니다. 샘플마다 혼자 들어왔을 때와 같은 답이 나와야 합니다.',
  },
  mlpForward_flatOutput: {
    en: 'The numbers are right, but the batch axis is gone: the answer is [n, out], also where out is 1.',
    ko: '숫자는 맞지만 배치 축이 없어졌습니다. out이 1이더라도 답의 형상은 [n, out]입니다.',
  },
  mlpForward_uncheckedX: {
    en: 'An x that does not fit the first layer was accepted: compare its width with the `in` of the first w.',
    ko: '첫 번째 층과 맞지 않는 x를 받아들였습니다. x의 너비를 첫 번째 w의 `in`과 비교하세요.',
  },
  mlpForward_uncheckedChain: {
    en: 'Layers that do not chain were accepted: each `in` must be the width of what comes out of the layer before.',
    ko: '이어지지 않는 층을 받아들였습니다. 각 층의 `in`은 앞 층에서 나오는 값의 너비와 같아야 합니다.',
  },
  mlpForward_broadcastBias: {
    en: 'Broadcasting quietly accepted a b that does not fit: compare its length with the number of neurons before adding.',
    ko: '맞지 않는 b를 브로드캐스팅이 조용히 받아들였습니다. 더하기 전에 b의 길이를 뉴런의 수와 비교하세요.',
  },
  mlpForward_missingBiasIsZero: {
    en: 'A b of the wrong length was accepted, with 0 for what is missing: too short or too long, it has to be refused.',
    ko: '길이가 맞지 않는 b를 받아들이고 없는 값은 0으로 보았습니다. 짧든 길든 거부해야 합니다.',
  },
  mlpForward_eitherLayout: {
    en: 'A w of shape [in, out] was turned round and accepted: it should be refused, since the same guess would fail unseen on a square w.',
    ko: '[in, out] 형상의 w를 돌려서 받아들였습니다. 정사각인 w에서는 이런 짐작이 틀려도 드러나지 않으므로 거부해야 합니다.',
  },
  mlpForward_answersNaN: {
    en: 'Layers that do not chain were answered with a value: throw a RangeError, so that the mistake is seen where it is made.',
    ko: '이어지지 않는 층에 값을 돌려주었습니다. 실수한 자리에서 바로 드러나도록 RangeError를 던지세요.',
  },
  mlpForward_remembersWithoutBiases: {
    en: 'A remembered output comes back although a bias has changed: the key must hold all that the output depends on.',
    ko: '편향이 달라졌는데도 기억해 둔 출력이 나옵니다. 키에는 출력을 결정하는 것이 모두 들어가야 합니다.',
  },
  mlpForward_consumesLayers: {
    en: "The answer is right, but the caller's list of layers is empty afterwards: read it without taking anything out.",
    ko: '답은 맞지만 호출한 쪽의 층 목록이 비었습니다. 목록에서 꺼내지 말고 읽기만 하세요.',
  },
  mlpForward_transposesInPlace: {
    en: "The answer is right, but the caller's layers hold transposed weights afterwards: keep the transpose in a variable of your own.",
    ko: '답은 맞지만 호출한 쪽의 층에 전치된 가중치가 남았습니다. 전치한 것은 따로 변수에 담으세요.',
  },
  describeMlp_weightsOnly: {
    en: 'These are the weights alone: each neuron has a bias too.',
    ko: '가중치만 세었습니다. 뉴런마다 편향도 하나씩 있습니다.',
  },
  describeMlp_biasesForInputs: {
    en: 'The inputs have been given biases: an input is a value, not a neuron.',
    ko: '입력에도 편향을 세었습니다. 입력은 뉴런이 아니라 값입니다.',
  },
  describeMlp_noOutputBias: {
    en: 'The biases of the output layer are missing: it is a layer of neurons like the hidden ones.',
    ko: '출력층의 편향이 빠졌습니다. 출력층도 은닉층처럼 뉴런으로 된 층입니다.',
  },
  describeMlp_oneBiasPerLayer: {
    en: 'One bias for each layer has been counted: does a bias belong to a layer or to a neuron?',
    ko: '편향을 층마다 하나씩만 세었습니다. 편향은 층의 것인가요, 뉴런의 것인가요?',
  },
  describeMlp_biasPerInput: {
    en: 'This counts as many biases in a layer as it has inputs, as if the widths stood in reverse: b has the length `out`.',
    ko: '층의 편향을 입력의 수만큼 센 값으로, 크기를 거꾸로 늘어놓았을 때의 답과 같습니다. b의 길이는 `out`입니다.',
  },
  describeMlp_product: {
    en: 'All the widths were multiplied with one another: weights connect neighbouring layers only, so add up pair by pair.',
    ko: '모든 크기를 서로 곱했습니다. 가중치는 이웃한 층끼리만 이으므로 쌍마다 구해서 더하세요.',
  },
  describeMlp_neurons: {
    en: 'These are the neurons: count the weights and the bias that each of them brings along.',
    ko: '뉴런의 수를 세었습니다. 뉴런 하나하나에 딸린 가중치와 편향을 세어야 합니다.',
  },
  describeMlp_withoutTheLastPair: {
    en: 'The connections into the output layer are missing: look at where the loop over the pairs ends.',
    ko: '출력층으로 들어가는 연결이 빠졌습니다. 쌍을 도는 반복문이 어디에서 끝나는지 살펴보세요.',
  },
  describeMlp_allFromInput: {
    en: 'Every layer was connected with the input: the values that enter a layer are those of the layer before it.',
    ko: '모든 층을 입력에 이었습니다. 층에 들어가는 값은 바로 앞 층의 값입니다.',
  },
  describeMlp_inputIsHidden: {
    en: 'One hidden layer too many: neither the input nor the output is hidden.',
    ko: '은닉층이 하나 더 많습니다. 입력도 출력도 은닉층이 아닙니다.',
  },
  describeMlp_allAreHidden: {
    en: 'Every width was counted as a hidden layer: which two of them does one see from outside?',
    ko: '모든 크기를 은닉층으로 세었습니다. 그 가운데 바깥에서 보이는 둘은 무엇인가요?',
  },
  describeMlp_hiddenNeurons: {
    en: 'These are the hidden neurons: asked for is the number of hidden layers.',
    ko: '은닉 뉴런의 수를 세었습니다. 묻는 것은 은닉층의 수입니다.',
  },
  describeMlp_deepFromOne: {
    en: 'A single hidden layer was called deep: the document starts at two.',
    ko: '은닉층이 하나인데 심층이라고 했습니다. 원문 자료에서는 둘부터 심층입니다.',
  },
  describeMlp_deepFromThree: {
    en: 'Two hidden layers were not called deep: is the comparison "more than two" or "at least two"?',
    ko: '은닉층이 둘인데 심층이 아니라고 했습니다. 비교가 "둘보다 많다"인가요, "둘 이상이다"인가요?',
  },
  describeMlp_alwaysDeep: {
    en: 'Every network is called deep: let the number of hidden layers decide.',
    ko: '모든 신경망을 심층이라고 합니다. 은닉층의 수에 따라 정하세요.',
  },
  describeMlp_deepIfLarge: {
    en: 'Large is not deep: the number of parameters has nothing to do with it.',
    ko: '큰 것과 깊은 것은 다릅니다. 매개변수의 수는 심층과 관계가 없습니다.',
  },
  describeMlp_deepIfWide: {
    en: 'Narrow hidden layers were not counted: a layer with one neuron is a layer.',
    ko: '좁은 은닉층을 세지 않았습니다. 뉴런이 하나뿐이어도 층입니다.',
  },
  describeMlp_documentOnly: {
    en: "The document's network is described whatever the widths are: work it out from `sizes`.",
    ko: '크기와 상관없이 원문 자료의 신경망을 설명합니다. `sizes`에서 계산하세요.',
  },
  describeMlp_shifts: {
    en: "The answer is right, but the caller's list has lost its first width: use slice instead of shift.",
    ko: '답은 맞지만 호출한 쪽의 목록에서 첫 번째 크기가 사라졌습니다. shift 대신 slice를 쓰세요.',
  },
  describeMlp_totalNotReset: {
    en: 'The total goes on from one call to the next: start it at 0 inside the function.',
    ko: '합이 앞선 호출에서부터 이어집니다. 함수 안에서 0부터 시작하세요.',
  },
  xorMlp_weightsOfTheStep: {
    en: 'These weights suit the step function, but the sigmoid of 1 is only 0.73: what happens to the lines if all weights and biases grow alike?',
    ko: '계단 함수에 맞는 가중치입니다. 1의 시그모이드는 0.73밖에 되지 않습니다. 모든 가중치와 편향을 같은 배로 키우면 직선들은 어떻게 되나요?',
  },
  xorMlp_unclear: {
    en: 'The outputs are on the right sides, but not yet beyond 0.1 and 0.9: let the sigmoids saturate more.',
    ko: '출력이 맞는 쪽에 있지만 아직 0.1과 0.9를 넘지 못했습니다. 시그모이드를 더 포화시키세요.',
  },
  xorMlp_nearlyClear: {
    en: 'The outputs just miss 0.1 and 0.9: larger weights and biases in the same proportion will do.',
    ko: '출력이 0.1과 0.9에 조금 모자랍니다. 같은 비율로 더 큰 가중치와 편향이면 됩니다.',
  },
  xorMlp_singleLayer: {
    en: 'A single layer draws a single line, and no line parts XOR: it takes a hidden layer.',
    ko: '층 하나는 직선 하나를 긋는데, XOR를 나누는 직선은 없습니다. 은닉층이 있어야 합니다.',
  },
  xorMlp_zeros: {
    en: 'With zeros throughout, every output is 1/2: give the hidden neurons something to do.',
    ko: '모두 0이면 출력은 언제나 1/2입니다. 은닉 뉴런에 할 일을 주세요.',
  },
  xorMlp_orOnTop: {
    en: 'The output neuron asks for OR of the hidden ones, which is always true of OR and NAND: which gate wants both?',
    ko: '출력 뉴런이 은닉 뉴런의 OR를 구합니다. OR와 NAND 가운데 하나는 언제나 참입니다. 둘 다 참이어야 하는 게이트는 무엇인가요?',
  },
  xorMlp_nandOnTop: {
    en: 'The outputs are exactly the wrong way round: look at the signs of the output layer.',
    ko: '출력이 정확히 반대입니다. 출력층의 부호를 살펴보세요.',
  },
  xorMlp_twins: {
    en: 'The two hidden neurons are equal, and so as good as one: they should ask different questions.',
    ko: '은닉 뉴런 둘이 똑같아서 하나나 다름없습니다. 서로 다른 것을 물어야 합니다.',
  },
  xorMlp_noBias: {
    en: 'Without biases every line goes through (0, 0): move the lines between the points.',
    ko: '편향이 없으면 모든 직선이 (0, 0)을 지납니다. 직선을 점들 사이로 옮기세요.',
  },
  xorMlp_gatesAsColumns: {
    en: 'The hidden weights are laid out as [in, out]: each neuron is a row of w.',
    ko: '은닉층의 가중치를 [in, out]으로 놓았습니다. w에서는 뉴런 하나가 한 행입니다.',
  },
  xorMlp_hiddenLayerOnly: {
    en: 'This is only the hidden layer: one more neuron has to join its values.',
    ko: '은닉층뿐입니다. 그 값들을 합칠 뉴런이 하나 더 있어야 합니다.',
  },
  xorMlp_threeLayers: {
    en: 'It does solve XOR, but with three layers: two are enough, 2→h→1.',
    ko: 'XOR를 풀기는 하지만 층이 셋입니다. 2→h→1, 두 층이면 됩니다.',
  },
  xorMlp_weightsAsVector: {
    en: 'The output weights are a vector: w is [out, in] also where out is 1, so it needs two pairs of brackets.',
    ko: '출력층의 가중치가 벡터입니다. out이 1이어도 w는 [out, in]이므로 대괄호가 두 겹이어야 합니다.',
  },
  xorMlp_biasAsScalar: {
    en: 'The output bias is a lone number: b is [out], so a single bias has the shape [1].',
    ko: '출력층의 편향이 숫자 하나입니다. b는 [out]이므로 편향이 하나여도 형상은 [1]입니다.',
  },
  xorMlp_plainArrays: {
    en: 'The layers hold plain arrays: make tensors of them with `tensor`.',
    ko: '층에 보통 배열이 들어 있습니다. `tensor`로 텐서를 만드세요.',
  },
};
