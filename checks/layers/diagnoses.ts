/** What to tell a student whose code fails as a known mistake does: what it is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  dense_untransposed: {
    en: 'This looks like x·w without a transpose, which has the right shape only when w is square: along which index of w does the formula sum?',
    ko: '전치하지 않은 x·w로 보입니다. 이 곱은 w가 정사각일 때만 형상이 맞습니다. 식은 w의 어느 인덱스를 따라 더하나요?',
  },
  dense_reshapedWeights: {
    en: 'w has the shape of its transpose, but its numbers kept their order: write down [[1, 2, 3], [4, 5, 6]] transposed and reshaped to [3, 2], and compare.',
    ko: 'w의 형상은 전치한 것과 같지만 숫자의 순서는 그대로입니다. [[1, 2, 3], [4, 5, 6]]을 전치한 것과 [3, 2]로 reshape한 것을 적어서 비교해 보세요.',
  },
  dense_guessesLayout: {
    en: 'The answers are wrong just where w is square, so the layout of w seems to be guessed from its shape: a square matrix cannot tell, but the contract can.',
    ko: 'w가 정사각일 때만 답이 틀리므로 w의 저장 방식을 형상으로 짐작하는 것 같습니다. 정사각 행렬은 형상만 보아서는 알 수 없지만, 약속된 형상을 읽으면 알 수 있습니다.',
  },
  dense_columns: {
    en: 'The answer lies on its side, [out, n]: Wx + b is written for x as a column, but here every sample is a row.',
    ko: '답이 [out, n]으로 누워 있습니다. Wx + b는 x가 열일 때의 식인데, 여기서는 샘플 하나가 한 행입니다.',
  },
  dense_firstRowOnly: {
    en: 'Only the first sample of the batch is answered: what should happen to the other rows of x?',
    ko: '배치의 첫 번째 샘플에만 답합니다. x의 나머지 행은 어떻게 되어야 할까요?',
  },
  dense_sumNotReset: {
    en: 'The first neuron is right and the later ones carry its sum along: where should the running sum start again from zero?',
    ko: '첫 번째 뉴런은 맞지만 그다음 뉴런부터 앞의 합이 딸려 옵니다. 누적하는 합은 어디에서 다시 0으로 시작해야 할까요?',
  },
  dense_lastInputMissing: {
    en: 'The last input has no influence on the answer: look at where the loop over the inputs ends.',
    ko: '마지막 입력이 답에 아무 영향을 주지 않습니다. 입력을 도는 반복문이 어디에서 끝나는지 살펴보세요.',
  },
  dense_fiveToThree: {
    en: 'The extents 5 and 3 of the worked example seem to be written into the code: a layer learns its extents from the shape of w.',
    ko: '예제의 크기 5와 3이 코드에 그대로 적혀 있는 것 같습니다. 층의 크기는 w의 형상에서 읽어야 합니다.',
  },
  dense_exampleOnly: {
    en: 'The worked example comes out whatever the input is: let the answer depend on x, w and b.',
    ko: '입력과 상관없이 예제의 답이 나옵니다. 답이 x, w, b에 따라 달라지게 하세요.',
  },
  dense_noBias: {
    en: 'The bias is missing: what should a layer answer to a row of zeros?',
    ko: '편향이 빠졌습니다. 0으로만 된 행이 들어오면 층은 무엇을 내놓아야 할까요?',
  },
  dense_minusBias: {
    en: 'The bias is subtracted, as a threshold would be: check the sign of b in the formula.',
    ko: '편향을 임곗값처럼 빼고 있습니다. 식에서 b의 부호를 확인하세요.',
  },
  dense_oneBiasForAll: {
    en: 'Every neuron gets the first bias: b has one number for each of them.',
    ko: '모든 뉴런이 첫 번째 편향을 쓰고 있습니다. b에는 뉴런마다 숫자가 하나씩 있습니다.',
  },
  dense_biasPerSample: {
    en: 'The biases run down the batch, one to a sample: which index do b and y share in the formula?',
    ko: '편향이 샘플마다 하나씩 더해지고 있습니다. 식에서 b와 y가 함께 쓰는 인덱스는 무엇인가요?',
  },
  dense_biasForEachInput: {
    en: 'The bias is counted once for each input: does it stand inside or outside the sum in the formula?',
    ko: '편향이 입력의 수만큼 여러 번 더해집니다. 식에서 편향은 합의 안에 있나요, 밖에 있나요?',
  },
  dense_biasOfEarlierBatch: {
    en: 'Something is kept from an earlier batch of another size: a function should need nothing but its arguments.',
    ko: '크기가 다른 이전 배치의 값이 남아 있습니다. 함수는 인수만으로 답을 구해야 합니다.',
  },
  dense_remembersWithoutBias: {
    en: 'A remembered answer comes back although b has changed: the key must hold all that the answer depends on.',
    ko: 'b가 달라졌는데도 기억해 둔 답이 나옵니다. 키에는 답을 결정하는 것이 모두 들어가야 합니다.',
  },
  dense_withSigmoid: {
    en: 'The sums went through a sigmoid as well: a dense layer stops at w·x + b, and what comes on top is lesson 04.',
    ko: '합에 시그모이드까지 적용했습니다. 완전 연결층은 w·x + b에서 끝나고, 그 위에 얹는 것은 04단원에서 배웁니다.',
  },
  dense_centredBatch: {
    en: "The rows of a batch change each other's answers, as if their mean were taken away: each sample should be answered as if it were alone.",
    ko: '평균을 뺀 것처럼 배치의 행들이 서로의 답을 바꿉니다. 샘플마다 혼자 들어왔을 때와 같은 답이 나와야 합니다.',
  },
  dense_rounded: {
    en: 'The answer is rounded to the decimals that are printed: leave the rounding to whoever prints it.',
    ko: '답을 화면에 보이는 자릿수로 반올림했습니다. 반올림은 출력하는 쪽에 맡기세요.',
  },
  dense_float32: {
    en: 'The answer has only the seven digits of float32: the course counts in float64 unless a dtype is asked for.',
    ko: '답이 float32의 일곱 자리만큼만 정확합니다. 이 과정에서는 dtype을 따로 요구하지 않으면 float64로 계산합니다.',
  },
  dense_cutOff: {
    en: 'Large answers are cut off, so that the layer is no longer linear: with b = 0, ten times the input must give ten times the output.',
    ko: '큰 답이 잘려 나가서 층이 더는 선형이 아닙니다. b = 0이면 입력이 열 배일 때 출력도 열 배여야 합니다.',
  },
  dense_broadcastBias: {
    en: 'Broadcasting quietly accepted a b that does not fit: compare its length with the number of neurons before adding.',
    ko: '맞지 않는 b를 브로드캐스팅이 조용히 받아들였습니다. 더하기 전에 b의 길이를 뉴런의 수와 비교하세요.',
  },
  dense_singleBias: {
    en: 'A single bias was spread over all neurons: a layer has as many biases as it has neurons, also where one would do.',
    ko: '편향 하나를 모든 뉴런이 함께 쓰고 있습니다. 편향은 반드시 뉴런의 수만큼 있어야 합니다.',
  },
  dense_longBias: {
    en: 'A b with too many numbers was accepted, and the rest of it was never read: too long fits no better than too short.',
    ko: '숫자가 더 많은 b를 받아들이고 남는 숫자는 읽지 않았습니다. 너무 긴 것도 너무 짧은 것과 마찬가지로 맞지 않습니다.',
  },
  dense_uncheckedInputs: {
    en: 'x and w of different widths were accepted: the loops run over one of them, but nobody has compared the two.',
    ko: '너비가 다른 x와 w를 받아들였습니다. 반복문은 둘 중 하나의 너비만 따르는데, 두 너비를 비교한 곳이 없습니다.',
  },
  dense_biasOfAnyRank: {
    en: 'A b of another rank was accepted because it holds as many numbers: added to a single row, one of shape [out, 1] makes a table of [out, out]. Compare its whole shape with [out].',
    ko: '숫자의 개수가 같다고 랭크가 다른 b를 받아들였습니다. 형상이 [out, 1]인 b를 행 하나에 더하면 [out, out]인 표가 됩니다. 형상 전체를 [out]과 비교하세요.',
  },
  dense_leadingAxes: {
    en: "An x with more axes was accepted, as PyTorch's layer would: here x is [n, in], and what has more axes is for `flatten` first.",
    ko: '축이 더 많은 x를 받아들였습니다. PyTorch의 층은 그렇게 하지만 여기서 x는 [n, in]입니다. 축이 더 많으면 먼저 `flatten`을 거쳐야 합니다.',
  },
  dense_eitherLayout: {
    en: 'A w of shape [in, out] was turned round and accepted: it should be refused, since the same guess would fail unseen on a square w.',
    ko: '[in, out] 형상의 w를 돌려서 받아들였습니다. 정사각인 w에서는 이런 짐작이 틀려도 드러나지 않으므로 거부해야 합니다.',
  },
  dense_answersNaN: {
    en: 'Shapes that do not fit were answered with a value: throw a RangeError, so that the mistake is seen where it is made.',
    ko: '맞지 않는 형상에 값을 돌려주었습니다. 실수한 자리에서 바로 드러나도록 RangeError를 던지세요.',
  },
  dense_transposedInPlace: {
    en: "The answer is right, but w is scrambled afterwards: transpose a copy and leave the caller's weights alone.",
    ko: '답은 맞지만 w의 숫자가 뒤섞였습니다. 호출한 쪽의 가중치는 그대로 두고 새 텐서로 전치하세요.',
  },
  flatten_batchToo: {
    en: 'The batch axis is gone, and the samples are glued together: which axis has to stay?',
    ko: '배치 축이 사라져서 샘플들이 한데 붙었습니다. 어느 축이 남아야 할까요?',
  },
  flatten_oneSample: {
    en: 'The whole batch came out as one sample: there should be as many rows as there were samples.',
    ko: '배치 전체가 샘플 하나로 나왔습니다. 행의 수는 샘플의 수와 같아야 합니다.',
  },
  flatten_columnMajor: {
    en: 'The numbers are in column-major order: read each sample as you read a page, the last index fastest.',
    ko: '숫자들이 열 우선 순서로 놓였습니다. 책을 읽듯이 마지막 인덱스가 가장 빨리 움직이게 하세요.',
  },
  flatten_wrongStride: {
    en: 'Samples come out right only if they are square: one step down skips a whole row, so which extent is its stride?',
    ko: '정사각 샘플만 맞게 나옵니다. 한 행을 내려가면 한 줄을 통째로 건너뛰는데, 그 보폭은 어느 축의 크기인가요?',
  },
  flatten_dealtOut: {
    en: 'The samples are mixed, as if the batch were the last axis: keep the numbers of one sample together.',
    ko: '배치가 마지막 축인 것처럼 샘플들이 섞였습니다. 한 샘플의 숫자는 함께 있어야 합니다.',
  },
  flatten_onItsSide: {
    en: 'The answer lies on its side, one sample to a column: samples are rows.',
    ko: '샘플 하나가 한 열이 되어 답이 누워 있습니다. 샘플은 행입니다.',
  },
  flatten_oneLevel: {
    en: 'Only one level was flattened: a sample may have three axes or more.',
    ko: '한 단계만 펴졌습니다. 샘플의 축은 셋이거나 그보다 많을 수도 있습니다.',
  },
  flatten_lastAxisKept: {
    en: 'The last axis was kept instead of the first: which of them counts the samples?',
    ko: '첫 번째 축이 아니라 마지막 축이 남았습니다. 샘플의 수를 나타내는 축은 어느 것인가요?',
  },
  flatten_imagesOnly: {
    en: 'This counts on exactly two axes in a sample: multiply however many there are.',
    ko: '샘플의 축이 꼭 두 개라고 보고 있습니다. 몇 개가 있든 모두 곱하세요.',
  },
  flatten_printedShape: {
    en: 'The extents [2, 9] of the printed example seem to be written into the code: work them out from the shape of x.',
    ko: '예제의 형상 [2, 9]가 코드에 그대로 적혀 있는 것 같습니다. x의 형상에서 계산하세요.',
  },
  flatten_identity: {
    en: 'x came back as it was: its sample axes still have to become one.',
    ko: 'x가 그대로 나왔습니다. 샘플의 축들을 하나로 합쳐야 합니다.',
  },
  flatten_mean: {
    en: 'Each sample has shrunk to its mean, which is pooling: flatten loses no number.',
    ko: '샘플이 평균 하나로 줄었습니다. 그것은 풀링입니다. 평탄화에서는 어떤 숫자도 없어지지 않습니다.',
  },
  flatten_atMostRank4: {
    en: 'Four axes are the limit here, as for images with channels: a video has five. Let the product run over all axes but the first.',
    ko: '채널이 있는 이미지처럼 축이 4개까지만 됩니다. 동영상은 축이 5개입니다. 첫 번째 축을 뺀 모든 축의 크기를 곱하세요.',
  },
  flatten_remembersNumbers: {
    en: 'An answer is remembered under the numbers alone: the same numbers in another shape make other rows.',
    ko: '숫자만 보고 지난 답을 꺼내 옵니다. 숫자가 같아도 형상이 다르면 행도 달라집니다.',
  },
  flatten_rejectsRank2: {
    en: 'Rank 2 was refused, but a batch of rows is fine: it is flat already.',
    ko: '랭크 2를 거부했습니다. 행으로 된 배치는 잘못된 입력이 아니라 이미 펴져 있는 입력입니다.',
  },
  flatten_rank2IsOneSample: {
    en: 'A rank-2 tensor was taken for one sample: its first axis is the batch, as always.',
    ko: '랭크 2 텐서를 샘플 하나로 여겼습니다. 여기서도 첫 번째 축은 배치입니다.',
  },
  flatten_anyRank: {
    en: 'A vector was accepted: `reshape` does not mind, so the rank has to be looked at before.',
    ko: '벡터를 받아들였습니다. `reshape`은 문제 삼지 않으므로 그 전에 랭크를 확인해야 합니다.',
  },
  flatten_vectorIsOneSample: {
    en: 'A vector was taken for a batch of one sample: nothing in its shape says so, therefore it is refused.',
    ko: '벡터를 샘플 하나짜리 배치로 여겼습니다. 형상만으로는 그렇다고 알 수 없으므로 거부해야 합니다.',
  },
  flatten_inPlace: {
    en: 'The new shape was written into x itself: make a new tensor and leave the argument alone.',
    ko: '새 형상을 x 자체에 적었습니다. 인수는 그대로 두고 새 텐서를 만드세요.',
  },
};
