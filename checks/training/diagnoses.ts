/** What each known mistake of lesson 09 is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  accuracy_count: {
    en: 'This is the number of right answers, not their share. What is it a share of?',
    ko: '맞힌 개수이지 비율이 아닙니다. 무엇에 대한 비율인가요?',
  },
  accuracy_percent: {
    en: 'The share is in per cent. It should lie between 0 and 1.',
    ko: '백분율로 답했습니다. 답은 0과 1 사이여야 합니다.',
  },
  accuracy_errorRate: {
    en: 'This is the share of wrong answers. What should a perfect network get?',
    ko: '틀린 비율입니다. 완벽한 신경망이라면 얼마가 나와야 할까요?',
  },
  accuracy_rounded: {
    en: 'The share is rounded: 1/3 became 0.33. Leave the digits to whoever prints it.',
    ko: '비율을 반올림해서 1/3이 0.33이 되었습니다. 자릿수는 출력하는 쪽에 맡기세요.',
  },
  accuracy_exactMatch: {
    en: 'The output has to equal the label, and 0.9 equals neither 0 nor 1. Which side of 0.5 is it on?',
    ko: '출력이 레이블과 똑같아야 맞다고 보았습니다. 0.9는 0도 1도 아닙니다. 0.5의 어느 쪽에 있나요?',
  },
  accuracy_close: {
    en: 'The output has to be close to the label. 0.6 is a 1 as well.',
    ko: '출력이 레이블에 가까워야 맞다고 보았습니다. 0.6도 1입니다.',
  },
  accuracy_confidence: {
    en: 'This is how sure the network is, on average. Accuracy counts decisions, and a decision is right or wrong.',
    ko: '신경망이 평균적으로 얼마나 확신하는지를 구했습니다. 정확도는 판단을 세는 것이고, 판단은 맞거나 틀리거나 둘 중 하나입니다.',
  },
  accuracy_zeroThreshold: {
    en: 'The comparison is with 0, which every probability exceeds. Where is the middle between 0 and 1?',
    ko: '0과 비교했는데 확률은 모두 0보다 큽니다. 0과 1의 한가운데는 어디인가요?',
  },
  accuracy_truncates: {
    en: 'Dropping the decimals turns every probability into 0. Is 0.9 nearer to 0 or to 1?',
    ko: '소수 부분을 버리면 확률이 모두 0이 됩니다. 0.9는 0과 1 가운데 어느 쪽에 가깝나요?',
  },
  accuracy_argmax: {
    en: 'A row has a single column, so its largest element is always number 0. Compare the value instead.',
    ko: '한 행에 열이 하나뿐이라 가장 큰 원소는 언제나 0번입니다. 위치가 아니라 값을 비교하세요.',
  },
  accuracy_tolerant: {
    en: 'An output just on the wrong side is let through. There is no tolerance around 0.5.',
    ko: '아슬아슬하게 반대쪽에 있는 출력을 맞다고 보았습니다. 0.5 둘레에 허용 오차는 없습니다.',
  },
  accuracy_onlyOnes: {
    en: 'Only samples with label 1 are looked at. A 0 that is called 0 is right, too.',
    ko: '레이블이 1인 샘플만 보았습니다. 0을 0이라고 한 것도 맞힌 것입니다.',
  },
  accuracy_firstSample: {
    en: 'Only the first sample is looked at. Does your loop return too early?',
    ko: '첫 샘플만 보았습니다. 반복문에서 너무 일찍 return하지는 않나요?',
  },
  accuracy_lastMissing: {
    en: 'The last sample is left out. Which index does your loop reach last?',
    ko: '마지막 샘플이 빠졌습니다. 반복문이 마지막으로 닿는 인덱스는 무엇인가요?',
  },
  accuracy_inPlace: {
    en: 'The probabilities were rounded in place, and the caller may still need them. Compare without storing.',
    ko: '확률을 그 자리에서 반올림했는데, 호출한 쪽에서는 아직 그 값이 필요할 수 있습니다. 저장하지 말고 비교만 하세요.',
  },
  accuracy_shiftsLabels: {
    en: 'shift() takes the labels away from the caller. Read them by index.',
    ko: 'shift()는 호출한 쪽의 labels를 비워 버립니다. 인덱스로 읽으세요.',
  },
  accuracy_keepsCounting: {
    en: 'The count lives outside the function and still holds the last call. Where should it start from 0?',
    ko: '개수를 함수 밖에 두어 지난 호출의 값이 남아 있습니다. 어디에서 0으로 시작해야 할까요?',
  },

  train_climbs: {
    en: 'The step goes along the gradient, which points uphill. Which sign leads down?',
    ko: '기울기 방향으로 걸었는데 기울기는 오르막을 가리킵니다. 내려가려면 부호가 어때야 할까요?',
  },
  train_noRate: {
    en: 'The learning rate is not used. How long should a step be?',
    ko: '학습률을 쓰지 않았습니다. 걸음의 길이는 얼마여야 할까요?',
  },
  train_weightsOnly: {
    en: 'The biases stay where they were. They have a gradient, too.',
    ko: '편향이 그대로입니다. 편향에도 기울기가 있습니다.',
  },
  train_lastLayer: {
    en: 'Only the last layer is trained. Do the gradients of the others get lost on the way back, or on the way into the new layers?',
    ko: '마지막 층만 학습했습니다. 다른 층의 기울기는 거꾸로 가는 길에서 사라졌나요, 아니면 새 층을 만들 때 빠졌나요?',
  },
  train_layerByLayer: {
    en: 'A layer is moved before the gradient has passed through it. All gradients belong to the weights before the step.',
    ko: '기울기가 지나가기 전에 층을 움직였습니다. 기울기는 모두 이번 걸음 전의 가중치에서 구해야 합니다.',
  },
  train_sampleBySample: {
    en: 'There is a step for every sample. Here one step uses the mean over all samples.',
    ko: '샘플마다 한 걸음씩 걸었습니다. 여기서는 모든 샘플의 평균으로 한 걸음을 걷습니다.',
  },
  train_gradientsAddUp: {
    en: 'The gradients of earlier steps are still in the sum. Where do they have to start from zero?',
    ko: '지난 걸음들의 기울기가 합에 남아 있습니다. 어디에서 0부터 다시 시작해야 할까요?',
  },
  train_fadingRate: {
    en: 'The learning rate changes on the way. Here it stays as given.',
    ko: '학습률이 도중에 바뀝니다. 여기서는 주어진 값 그대로입니다.',
  },
  train_backsOff: {
    en: 'The learning rate shrinks when the loss rises. Here it stays as given, and a loss may rise.',
    ko: '손실이 커지면 학습률을 줄였습니다. 여기서는 주어진 값 그대로 쓰고, 손실은 커질 수도 있습니다.',
  },
  train_firstGradient: {
    en: 'Every step uses the gradient of the first layers. After a step the loss has another slope: measure again.',
    ko: '모든 걸음에서 처음 층의 기울기를 썼습니다. 한 걸음을 걷고 나면 기울기도 달라집니다. 다시 구하세요.',
  },
  train_halfGradient: {
    en: 'The gradient is half of what it should be. What is the derivative of e²?',
    ko: '기울기가 절반입니다. e²의 도함수는 무엇인가요?',
  },
  train_meanOverSamples: {
    en: 'The error is divided by the number of samples only. The mean runs over all elements, samples times outputs.',
    ko: '오차를 샘플 수로만 나누었습니다. 평균은 모든 원소, 곧 샘플 수 곱하기 출력 수에 대한 것입니다.',
  },
  train_gradientOfSum: {
    en: 'The gradient is that of the sum of squares, but the loss is their mean.',
    ko: '제곱의 합의 기울기를 썼는데 손실은 평균입니다.',
  },
  train_meanBias: {
    en: "The bias's gradient is divided by the batch size once more. The loss is a mean already.",
    ko: '편향의 기울기를 배치 크기로 한 번 더 나누었습니다. 손실이 이미 평균입니다.',
  },
  train_sigmoidTwice: {
    en: 'σ is applied to outputs that have been through σ already. What is σ′ in terms of y?',
    ko: '이미 σ를 거친 출력에 σ를 또 적용했습니다. σ′을 y로 쓰면 어떻게 되나요?',
  },
  train_noSlope: {
    en: 'The slope of the sigmoid is missing on the way back.',
    ko: '거꾸로 가는 길에 시그모이드의 도함수가 빠졌습니다.',
  },
  train_crossEntropy: {
    en: 'This is the gradient of the cross-entropy. With MSE, the slope of the last sigmoid does not cancel.',
    ko: '교차 엔트로피의 기울기입니다. MSE에서는 마지막 시그모이드의 도함수가 약분되지 않습니다.',
  },
  train_coarseDifferences: {
    en: 'The gradient is measured to one side with a long step, and its third digit is wrong. Lesson 07 does better, and faster.',
    ko: '긴 간격으로 한쪽만 재어 기울기의 셋째 자리부터 틀립니다. 07단원의 방법이 더 정확하고 빠릅니다.',
  },
  train_lastIsLinear: {
    en: 'The last layer has no sigmoid here. In this course it has.',
    ko: '마지막 층에 시그모이드가 없습니다. 이 과정에서는 마지막 층 뒤에도 시그모이드가 있습니다.',
  },
  train_lossesAfter: {
    en: 'The loss before the first step is missing. losses[0] belongs to the layers as given.',
    ko: '첫 걸음 전의 손실이 빠졌습니다. losses[0]은 주어진 층의 손실입니다.',
  },
  train_lossesBefore: {
    en: 'The loss after the last step is missing. How good are the layers you return?',
    ko: '마지막 걸음 뒤의 손실이 빠졌습니다. 돌려주는 층은 얼마나 좋은가요?',
  },
  train_oneStepMore: {
    en: 'There are steps + 1 losses, but also steps + 1 steps. The last loss needs no step after it.',
    ko: '손실이 steps + 1개인 것은 맞지만 걸음도 steps + 1번 걸었습니다. 마지막 손실을 잰 뒤에는 걷지 않습니다.',
  },
  train_atLeastOnce: {
    en: 'With steps = 0 there is still a step. Does your loop ask before or after it has stepped?',
    ko: 'steps = 0인데도 한 걸음을 걷습니다. 반복문이 조건을 걷기 전에 묻나요, 걷고 나서 묻나요?',
  },
  train_stopsEarly: {
    en: 'The loop ends as soon as the loss is low. Here the number of steps decides.',
    ko: '손실이 작아지자마자 멈추었습니다. 여기서는 걸음의 수가 끝을 정합니다.',
  },
  train_sumOfSquares: {
    en: 'The losses are sums of squares. MSE is their mean.',
    ko: '손실로 제곱의 합을 적었습니다. MSE는 평균입니다.',
  },
  train_roundedLosses: {
    en: 'The losses are rounded. Leave the digits to whoever prints them.',
    ko: '손실을 반올림했습니다. 자릿수는 출력하는 쪽에 맡기세요.',
  },
  train_float32: {
    en: 'The numbers were stored as float32, which keeps seven digits. Numbers here are float64 unless something else is asked for.',
    ko: '값을 float32로 저장해서 일곱 자리만 남았습니다. 따로 말이 없으면 float64를 씁니다.',
  },
  train_oldLayers: {
    en: 'The layers come back as they were given. Which variable holds the trained ones?',
    ko: '받은 층을 그대로 돌려주었습니다. 학습한 층은 어느 변수에 있나요?',
  },
  train_keepsBest: {
    en: 'The layers with the least loss on the way come back. Which ones belong to the last loss?',
    ko: '도중에 손실이 가장 작았던 층을 돌려주었습니다. 마지막 손실의 층은 어느 것인가요?',
  },
  train_exampleOnly: {
    en: 'This is the answer of the worked example, whatever the question was.',
    ko: '무엇을 물어도 예제의 답을 돌려줍니다.',
  },
  train_inPlace: {
    en: 'The given layers hold the trained numbers afterwards: make new tensors with `sub`, and new layers { w, b } for them.',
    ko: '호출하고 나면 받은 층에 학습된 값이 들어 있습니다. `sub`로 새 텐서를 만들어 새 층 { w, b }에 담으세요.',
  },
  train_reversesLayers: {
    en: 'The list of layers comes back in another order: `reverse` turns the list itself round. Count k down instead, or use `toReversed`.',
    ko: '호출하고 나면 layers의 순서가 바뀌어 있습니다. `reverse`는 배열 자체를 뒤집습니다. k를 거꾸로 세거나 `toReversed`를 쓰세요.',
  },
  train_keepsLosses: {
    en: 'The list of losses lives outside the function and still holds the last call.',
    ko: '손실의 목록을 함수 밖에 두어 지난 호출의 손실이 남아 있습니다.',
  },

  trainXor_untrained: {
    en: 'These are the random weights of the start. What does training return?',
    ko: '시작할 때의 무작위 가중치입니다. 학습이 돌려준 것은 어디에 있나요?',
  },
  trainXor_zeros: {
    en: 'From zeros, all hidden neurons get the same gradient and stay alike for ever. Make them differ.',
    ko: '0에서 시작하면 은닉 뉴런이 모두 같은 기울기를 받아 영원히 똑같습니다. 서로 다르게 시작하세요.',
  },
  trainXor_equal: {
    en: 'Equal neurons get equal gradients, and remain one neuron written several times. Make them differ.',
    ko: '똑같은 뉴런은 똑같은 기울기를 받으므로 한 뉴런을 여러 번 적은 것과 같습니다. 서로 다르게 시작하세요.',
  },
  trainXor_oneHidden: {
    en: 'One hidden neuron draws one line, and no line parts XOR.',
    ko: '은닉 뉴런이 하나면 직선도 하나이고, XOR를 가르는 직선은 없습니다.',
  },
  trainXor_oneTry: {
    en: 'Two hidden neurons get stuck from many starts. More neurons, or another try, help.',
    ko: '은닉 뉴런이 둘이면 시작에 따라 자주 멈춰 섭니다. 뉴런을 늘리거나 다시 시작해 보세요.',
  },
  trainXor_tooShort: {
    en: 'The loss is still falling when the training ends. Print the losses.',
    ko: '손실이 아직 줄고 있는데 학습을 끝냈습니다. 손실을 출력해 보세요.',
  },
  trainXor_smallRate: {
    en: 'The learning rate is far too small: the gradient of a sigmoid network with MSE is small itself.',
    ko: '학습률이 너무 작습니다. 시그모이드와 MSE를 쓰는 신경망은 기울기부터 작습니다.',
  },
  trainXor_accuracyOnly: {
    en: 'The training ends when all four are on the right side. The MSE is to be below 0.01.',
    ko: '네 점이 모두 옳은 쪽에 오자 학습을 끝냈습니다. MSE가 0.01보다 작아야 합니다.',
  },
  trainXor_or: {
    en: 'The target of (1, 1) is 1: this is OR.',
    ko: '(1, 1)의 목표값이 1이므로 OR입니다.',
  },
  trainXor_xnor: {
    en: 'The targets are turned round.',
    ko: '목표값이 뒤집혔습니다.',
  },
  trainXor_singleLayer: {
    en: 'There is no hidden layer, and a single layer cannot do XOR (lesson 02).',
    ko: '은닉층이 없습니다. 단층으로는 XOR를 풀 수 없습니다(02단원).',
  },
  trainXor_seedAsSize: {
    en: 'The seed is used as a factor, and a factor of 0 makes all weights alike. Give it to `randn`.',
    ko: 'seed를 곱하는 수로 썼는데, 0을 곱하면 가중치가 모두 같아집니다. seed는 `randn`에 주세요.',
  },
  trainXor_noSeedZero: {
    en: '`!seed` is true for 0. Zero is a seed like any other.',
    ko: '`!seed`는 0일 때도 참입니다. 0도 다른 수와 다름없는 seed입니다.',
  },
  trainXor_threeLayers: {
    en: 'There are three layers. Asked for is one hidden layer: 2→h→1.',
    ko: '층이 셋입니다. 은닉층이 하나인 2→h→1이어야 합니다.',
  },
  trainXor_wholeResult: {
    en: 'This returns all that `train` returned. Asked for are the layers alone.',
    ko: '`train`이 돌려준 것을 통째로 돌려주었습니다. 필요한 것은 layers뿐입니다.',
  },
  trainXor_transposed: {
    en: 'The weights are [in, out]. The course has w as [out, in].',
    ko: '가중치가 [in, out]입니다. 이 과정에서 w는 [out, in]입니다.',
  },
  trainXor_rowBiases: {
    en: 'The biases are matrices of one row. A bias is [out].',
    ko: '편향이 한 행짜리 행렬입니다. 편향의 형상은 [out]입니다.',
  },
  trainXor_unseeded: {
    en: 'The start does not depend on the seed, so nobody can repeat the training.',
    ko: '시작이 seed와 상관없어서 아무도 같은 학습을 되풀이할 수 없습니다.',
  },
  trainXor_trainsOn: {
    en: 'The network of the last call is trained further. Each call starts from its own seed.',
    ko: '지난 호출의 신경망을 이어서 학습시켰습니다. 호출마다 seed에서 새로 시작해야 합니다.',
  },
};
