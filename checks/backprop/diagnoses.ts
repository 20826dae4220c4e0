/** What to tell a student whose code fails as a known mistake does: what it is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  numericalGradient_forward: {
    en: 'This looks to the right only, which keeps an error of h/2·f″: where is the point to the left of x?',
    ko: '오른쪽만 봅니다. 그러면 h/2·f″만큼의 오차가 남습니다. x의 왼쪽 점은 어디에 있나요?',
  },
  numericalGradient_forwardTinyStep: {
    en: 'This looks to the right only, and a tiny step hides it until an h is given: central differences take a point on both sides.',
    ko: '오른쪽만 봅니다. 걸음이 아주 작아서 h를 줄 때까지 드러나지 않을 뿐입니다. 중앙 차분은 양쪽의 점을 하나씩 씁니다.',
  },
  numericalGradient_backward: {
    en: 'This looks to the left only: central differences take a point on both sides.',
    ko: '왼쪽만 봅니다. 중앙 차분은 양쪽의 점을 하나씩 씁니다.',
  },
  numericalGradient_forgetsTwo: {
    en: 'All slopes are twice too large: how far apart are x − h and x + h?',
    ko: '기울기가 모두 두 배입니다. x − h와 x + h는 얼마나 떨어져 있나요?',
  },
  numericalGradient_leftMinusRight: {
    en: 'All slopes have the wrong sign: which of the two points is subtracted from which?',
    ko: '기울기의 부호가 모두 반대입니다. 두 점 가운데 어느 쪽에서 어느 쪽을 빼야 할까요?',
  },
  numericalGradient_ignoresH: {
    en: 'A given h changes nothing: does your step ever look at the third parameter?',
    ko: 'h를 주어도 아무것도 바뀌지 않습니다. 걸음을 정할 때 세 번째 매개변수를 보고 있나요?',
  },
  numericalGradient_scalesGivenH: {
    en: 'A given h is multiplied by |x|: only the default is scaled, a given h is used as it is.',
    ko: '주어진 h에도 |x|를 곱했습니다. 크기에 맞추는 것은 기본값뿐이고, 주어진 h는 그대로 써야 합니다.',
  },
  numericalGradient_tooSmallStep: {
    en: 'The default step is so small that the difference drowns in rounding: near which h do h² and ε/h balance?',
    ko: '기본 걸음이 너무 작아서 차이가 반올림 오차에 묻힙니다. h²과 ε/h는 어떤 h에서 균형을 이루나요?',
  },
  numericalGradient_tooLargeStep: {
    en: 'The default step is so large that the curve bends away from its tangent: near which h do h² and ε/h balance?',
    ko: '기본 걸음이 너무 커서 곡선이 접선에서 벗어납니다. h²과 ε/h는 어떤 h에서 균형을 이루나요?',
  },
  numericalGradient_coarseStep: {
    en: 'The default step is about a hundred times too large, which costs four digits: compare it with the cube root of ε.',
    ko: '기본 걸음이 백 배쯤 커서 네 자리를 잃습니다. ε의 세제곱근과 비교해 보세요.',
  },
  numericalGradient_wideStep: {
    en: 'The default step is some sixteen times too large: on a curve that bends soon, an error of h² shows. Compare it with the cube root of ε.',
    ko: '기본 걸음이 열여섯 배쯤 커서, 빨리 휘는 곡선에서는 h²의 오차가 드러납니다. ε의 세제곱근과 비교해 보세요.',
  },
  numericalGradient_narrowStep: {
    en: 'The default step is as small as a one-sided difference needs it: here it lets the rounding of f, ε/h, show. Compare it with the cube root of ε.',
    ko: '기본 걸음이 한쪽 차분에나 어울릴 만큼 작아서 f의 반올림 오차 ε/h가 드러납니다. ε의 세제곱근과 비교해 보세요.',
  },
  numericalGradient_noStepAtZero: {
    en: 'The step is proportional to x, so at 0 there is none and the answer is 0/0: which lower bound does the factor need?',
    ko: '걸음이 x에 비례해서 0에서는 걸음도 0이고 답이 0/0입니다. 곱하는 값은 최소한 얼마여야 할까요?',
  },
  numericalGradient_movesAll: {
    en: 'Each element is given the slopes along all of them, added up: move one element at a time and hold the others still.',
    ko: '원소마다 모든 방향의 기울기를 더한 값이 들어 있습니다. 한 번에 한 원소만 움직이고 나머지는 그대로 두세요.',
  },
  numericalGradient_firstElementOnly: {
    en: 'Only the first element is measured: every element has a slope of its own.',
    ko: '첫 번째 원소만 쟀습니다. 원소마다 자기 기울기가 있습니다.',
  },
  numericalGradient_doesNotMoveBack: {
    en: 'An element stays where it was moved to, and the next one is measured elsewhere: from which point should each start?',
    ko: '움직인 원소를 되돌려 놓지 않아서 다음 원소를 다른 자리에서 잽니다. 원소마다 어느 점에서 출발해야 할까요?',
  },
  numericalGradient_inPlace: {
    en: 'x itself is moved to and fro, and rounding does not let it come back to exactly where it was: move a copy.',
    ko: 'x 자체를 움직였다가 되돌립니다. 반올림 때문에 정확히 제자리로 돌아오지 않으니 사본을 움직이세요.',
  },
  numericalGradient_flatResult: {
    en: 'The slopes are right, but in one row: a gradient has the shape of the thing it belongs to.',
    ko: '기울기는 맞지만 한 줄로 늘어서 있습니다. 기울기의 형상은 그 주인의 형상과 같습니다.',
  },
  numericalGradient_flattensX: {
    en: 'f is asked about a tensor in one row: it may rely on the shape of x, so keep that when you move an element.',
    ko: 'f에 한 줄로 펼친 텐서를 넘겼습니다. f가 x의 형상에 기대고 있을 수 있으니 원소를 움직일 때 형상을 지키세요.',
  },
  numericalGradient_float32: {
    en: 'The moved points are stored in float32, which rounds such a step away: keep float64.',
    ko: '움직인 점을 float32에 담아서 걸음이 반올림되어 버립니다. float64를 쓰세요.',
  },
  productMeanGradients_swapped: {
    en: 'dx and dy are exchanged: dx belongs to x, and what is x multiplied by?',
    ko: 'dx와 dy가 바뀌었습니다. dx는 x의 것인데, x에는 무엇이 곱해져 있나요?',
  },
  productMeanGradients_forgetsMean: {
    en: 'The gradients are n times too large: by how much does a mean rise when one of its n terms rises by 1?',
    ko: '기울기가 n배입니다. 항이 n개인 평균은 항 하나가 1 커지면 얼마나 커지나요?',
  },
  productMeanGradients_meanOverRows: {
    en: 'This divides by the number of rows: the mean runs over all elements, so what is n for a [2, 3]?',
    ko: '행의 수로 나누었습니다. 평균은 모든 원소에 대한 것입니다. 형상이 [2, 3]이면 n은 얼마일까요?',
  },
  productMeanGradients_alwaysThree: {
    en: 'This always divides by 3: that is the n of the example, not of every input.',
    ko: '언제나 3으로 나눕니다. 3은 그 예제의 n일 뿐입니다.',
  },
  productMeanGradients_lossWithoutOne: {
    en: 'The loss is too large by 1: which constant is taken off each z?',
    ko: '손실이 1만큼 큽니다. z마다 빼는 상수가 무엇이었나요?',
  },
  productMeanGradients_lossIsSum: {
    en: 'The loss is added up over all elements: it should be their mean.',
    ko: '손실을 모든 원소에 대해 더하기만 했습니다. 평균이어야 합니다.',
  },
  productMeanGradients_keepsTheConstant: {
    en: 'The −1 has found its way into the gradients: what is the derivative of a constant?',
    ko: '−1이 기울기에도 들어갔습니다. 상수의 도함수는 무엇인가요?',
  },
  productMeanGradients_stopsAtZ: {
    en: 'This is ∂loss/∂z: one more step, through the product, leads to x and y.',
    ko: '이것은 ∂loss/∂z입니다. 곱셈을 거슬러 한 걸음 더 가야 x와 y에 닿습니다.',
  },
  productMeanGradients_flat: {
    en: 'The gradients are right, but in one row: they should have the shape of x and y.',
    ko: '기울기는 맞지만 한 줄로 늘어서 있습니다. x, y와 형상이 같아야 합니다.',
  },
  productMeanGradients_inPlace: {
    en: 'x holds the products afterwards: write them into a new tensor, x belongs to the caller.',
    ko: '호출하고 나면 x에 곱이 들어 있습니다. x는 부른 쪽의 것이니 새 텐서에 쓰세요.',
  },
  sigmoidBackward_sigmoidAgain: {
    en: 'σ is applied to y, but y is the output of σ already.',
    ko: 'y에 σ를 또 씌웠습니다. y가 이미 σ의 출력입니다.',
  },
  sigmoidBackward_forgetsDy: {
    en: 'This is the slope of the sigmoid alone: how does what arrives from behind come in?',
    ko: '시그모이드만의 도함수입니다. 뒤에서 도착한 dy는 어떻게 들어가야 할까요?',
  },
  sigmoidBackward_withoutY: {
    en: 'The factor y is missing: σ′ is a product of two factors.',
    ko: 'y가 곱해지지 않았습니다. σ′은 두 인수의 곱입니다.',
  },
  sigmoidBackward_withoutComplement: {
    en: 'The factor 1 − y is missing: σ′ is a product of two factors.',
    ko: '1 − y가 곱해지지 않았습니다. σ′은 두 인수의 곱입니다.',
  },
  sigmoidBackward_wrongSign: {
    en: 'All signs are turned round: a sigmoid rises everywhere, so which of y − 1 and 1 − y is it?',
    ko: '부호가 모두 반대입니다. 시그모이드는 어디서나 증가합니다. y − 1과 1 − y 가운데 어느 쪽일까요?',
  },
  sigmoidBackward_tanhSlope: {
    en: '1 − y² is the slope of tanh: what is it for σ?',
    ko: '1 − y²은 tanh의 도함수입니다. σ의 도함수는 무엇인가요?',
  },
  sigmoidBackward_swappedArguments: {
    en: 'y and dy are exchanged: the first argument is the saved output.',
    ko: 'y와 dy가 바뀌었습니다. 첫 번째 인수가 저장해 둔 출력입니다.',
  },
  sigmoidBackward_alwaysAQuarter: {
    en: '1/4 is the slope where y is 0.5, the largest there is: elsewhere it depends on y.',
    ko: '1/4은 y가 0.5일 때의 도함수이고 가장 큰 값입니다. 다른 곳에서는 y에 따라 달라집니다.',
  },
  sigmoidBackward_slightlyOff: {
    en: 'All gradients are off by the same small factor: look for a constant that the formula does not have.',
    ko: '기울기가 모두 같은 비율로 조금 틀렸습니다. 식에 없는 상수가 있는지 살펴보세요.',
  },
  sigmoidBackward_viaInput: {
    en: 'This goes back to x, which is infinite where y is 0 or 1, and ends in NaN: the formula needs y alone.',
    ko: 'x로 되돌아가는데, y가 0이나 1이면 x가 무한대라서 NaN이 됩니다. 식에는 y만 있으면 됩니다.',
  },
  sigmoidBackward_sum: {
    en: 'The gradients are added up: σ works on each element by itself, and so does the way back.',
    ko: '기울기를 모두 더했습니다. σ는 원소마다 따로 작용하고, 돌아오는 길도 그렇습니다.',
  },
  sigmoidBackward_overwritesDy: {
    en: 'dy is changed afterwards: write the products into a new tensor.',
    ko: '호출하고 나면 dy가 바뀌어 있습니다. 곱은 새 텐서에 쓰세요.',
  },
  flattenBackward_staysFlat: {
    en: 'The gradient is still flat: it should have the shape that came in on the way forward.',
    ko: '기울기가 아직 펼쳐진 채입니다. 순방향에서 들어온 형상으로 되돌려야 합니다.',
  },
  flattenBackward_imagesOnly: {
    en: 'Every sample is taken for an image of two axes: use all of the given shape, however many axes it has.',
    ko: '샘플마다 축이 2개라고 가정합니다. 축이 몇 개든 주어진 형상 전체를 쓰세요.',
  },
  flattenBackward_columnMajor: {
    en: 'The shape is right but numbers have moved: in row-major order the last index runs fastest.',
    ko: '형상은 맞지만 수의 자리가 바뀌었습니다. 행 우선 순서에서는 마지막 인덱스가 가장 빨리 변합니다.',
  },
  flattenBackward_batchLast: {
    en: 'Numbers of different samples are mixed: each row of dy belongs to one sample, so nothing has to be transposed.',
    ko: '서로 다른 샘플의 수가 섞였습니다. dy의 행마다 샘플 하나의 것이므로 전치할 필요가 없습니다.',
  },
  flattenBackward_reversed: {
    en: 'Each row comes back to front: going backwards reverses the layers, not the numbers.',
    ko: '행마다 순서가 뒤집혔습니다. 역방향이 뒤집는 것은 층의 순서이지 수의 순서가 아닙니다.',
  },
  flattenBackward_firstSample: {
    en: 'Every sample gets the gradient of the first one: each has a row of its own in dy.',
    ko: '모든 샘플이 첫 번째 샘플의 기울기를 받습니다. dy에는 샘플마다 자기 행이 있습니다.',
  },
  flattenBackward_sharesOut: {
    en: 'The gradient is divided by the number of elements: flatten takes no mean, so every number comes back as it is.',
    ko: '기울기를 원소의 수로 나누었습니다. flatten은 평균을 내지 않으니 수는 그대로 돌아와야 합니다.',
  },
  flattenBackward_shiftsShape: {
    en: 'The given shape has lost an extent afterwards: `shift` changes the array of the caller, so only read it.',
    ko: '호출하고 나면 인수로 받은 shape에서 길이 하나가 사라집니다. `shift`는 부른 쪽의 배열을 바꿉니다. 읽기만 하세요.',
  },
  flattenBackward_clearsDy: {
    en: 'dy is all zeros afterwards: it belongs to the caller, so leave it as it is.',
    ko: '호출하고 나면 dy가 모두 0입니다. dy는 부른 쪽의 것이니 그대로 두세요.',
  },
  denseBackward_dwTransposed: {
    en: 'dw is laid out as [in, out]: it should have the shape of w, so which of dy and x comes first?',
    ko: 'dw의 형상이 [in, out]입니다. w와 형상이 같아야 합니다. dy와 x 가운데 어느 것이 먼저 와야 할까요?',
  },
  denseBackward_transposesW: {
    en: 'w is transposed on the way back too, which fits square layers only: [n, out] times what gives [n, in]?',
    ko: '돌아오는 길에도 w를 전치해서 정사각 행렬일 때만 맞습니다. [n, out]에 무엇을 곱해야 [n, in]이 될까요?',
  },
  denseBackward_dbMean: {
    en: 'db is a mean over the batch: if the loss takes a mean, it is in dy already, so add up only.',
    ko: 'db가 배치에 대한 평균입니다. 손실이 평균이라면 그것은 이미 dy에 들어 있으니 더하기만 하세요.',
  },
  denseBackward_dbPerSample: {
    en: 'db still has a row for each sample: one bias has touched all of them, so add the rows up.',
    ko: 'db에 아직 샘플마다 행이 있습니다. 편향 하나가 모든 샘플에 영향을 주었으니 행을 더하세요.',
  },
  denseBackward_dbKeepsAxis: {
    en: 'db is [1, out]: b has no batch axis, so neither has its gradient.',
    ko: 'db의 형상이 [1, out]입니다. b에는 배치 축이 없으니 그 기울기에도 없습니다.',
  },
  denseBackward_dbOverNeurons: {
    en: 'db is added up along the wrong axis: one bias belongs to one neuron and sees all samples.',
    ko: 'db를 다른 축을 따라 더했습니다. 편향 하나는 뉴런 하나의 것이고 모든 샘플을 만납니다.',
  },
  denseBackward_dwMean: {
    en: 'dw is divided by the batch once more: if the loss takes a mean, it is in dy already.',
    ko: 'dw를 배치의 크기로 한 번 더 나누었습니다. 손실이 평균이라면 그것은 이미 dy에 들어 있습니다.',
  },
  denseBackward_ignoresDy: {
    en: 'Every dy counts as 1: what arrives from behind has to be multiplied in.',
    ko: 'dy를 모두 1로 여겼습니다. 뒤에서 도착한 것을 곱해야 합니다.',
  },
  denseBackward_firstSample: {
    en: 'dw comes from the first sample only: a weight has touched every sample.',
    ko: 'dw를 첫 번째 샘플로만 구했습니다. 가중치 하나는 모든 샘플에 영향을 주었습니다.',
  },
  denseBackward_dxAddedUp: {
    en: 'All rows of dx are the same sum: a sample has touched its own row only.',
    ko: 'dx의 행이 모두 같은 합입니다. 샘플 하나는 자기 행에만 영향을 주었습니다.',
  },
  denseBackward_swapped: {
    en: 'dx and dw are exchanged: each should have the shape of the thing it is named after.',
    ko: 'dx와 dw가 바뀌었습니다. 저마다 이름의 주인과 형상이 같아야 합니다.',
  },
  denseBackward_dbOnes: {
    en: 'db is all ones: that is ∂y/∂b, and by the chain rule dy has to be multiplied in and added up.',
    ko: 'db가 모두 1입니다. 그것은 ∂y/∂b이고, 연쇄 법칙에 따라 dy를 곱해서 더해야 합니다.',
  },
  denseBackward_float32: {
    en: 'The results have seven digits only: keep float64 all the way.',
    ko: '결과가 일곱 자리까지만 맞습니다. 끝까지 float64를 쓰세요.',
  },
  denseBackward_updatesW: {
    en: 'w is changed afterwards: finding a gradient and taking a step are two things, the second comes in lesson 08.',
    ko: '호출하고 나면 w가 바뀌어 있습니다. 기울기를 구하는 것과 걸음을 내딛는 것은 다른 일이고, 걸음은 08단원에서 배웁니다.',
  },
  mlpBackward_noLastSlope: {
    en: 'The last sigmoid is left out on the way back: dy belongs to its output, so go through it first.',
    ko: '돌아오는 길에 마지막 시그모이드를 빠뜨렸습니다. dy는 그 출력의 것이니 먼저 시그모이드를 거슬러 가세요.',
  },
  mlpBackward_noHiddenSlopes: {
    en: 'The hidden sigmoids are left out on the way back: every layer ends in one.',
    ko: '돌아오는 길에 은닉층의 시그모이드를 빠뜨렸습니다. 층마다 끝에 시그모이드가 있습니다.',
  },
  mlpBackward_sigmoidAgain: {
    en: 'σ is applied to the saved outputs once more: they are σ(z) already.',
    ko: '저장해 둔 출력에 σ를 또 씌웠습니다. 그것이 이미 σ(z)입니다.',
  },
  mlpBackward_forgetsTwo: {
    en: 'The gradient is half of what it should be: what is the derivative of a square?',
    ko: '기울기가 절반입니다. 제곱의 도함수는 무엇인가요?',
  },
  mlpBackward_halvedLoss: {
    en: 'This is the loss with a 1/2 in front: here it is the plain mean of the squares.',
    ko: '앞에 1/2을 붙인 손실입니다. 여기서는 제곱의 평균 그대로입니다.',
  },
  mlpBackward_forgetsMean: {
    en: 'The loss is a mean, but the gradient is that of a sum: where does 1/N come in on the way back?',
    ko: '손실은 평균인데 기울기는 합의 기울기입니다. 돌아오는 길의 어디에 1/N이 들어가나요?',
  },
  mlpBackward_sumOfSquares: {
    en: 'The squares are added up: the loss is their mean over all elements of the output.',
    ko: '제곱을 더하기만 했습니다. 손실은 출력의 모든 원소에 대한 평균입니다.',
  },
  mlpBackward_dividesBySamples: {
    en: 'The gradient is divided by the samples alone: N counts samples times outputs.',
    ko: '기울기를 샘플의 수로만 나누었습니다. N은 샘플의 수에 출력의 수를 곱한 것입니다.',
  },
  mlpBackward_wrongSign: {
    en: 'Every sign is turned round: does the loss rise or fall when an output above its target grows?',
    ko: '부호가 모두 반대입니다. 목표값보다 큰 출력이 더 커지면 손실은 커질까요, 작아질까요?',
  },
  mlpBackward_ownOutput: {
    en: 'A layer is given its own output for its input: what came into layer k on the way forward?',
    ko: '층의 입력 자리에 그 층의 출력을 넣었습니다. 순방향에서 k번째 층에 들어온 것은 무엇이었나요?',
  },
  mlpBackward_networkInput: {
    en: 'Every layer is given x for its input: only the first one has seen x.',
    ko: '모든 층의 입력으로 x를 넣었습니다. x를 본 것은 첫 층뿐입니다.',
  },
  mlpBackward_dwTransposed: {
    en: 'dw is laid out as [in, out]: it should have the shape of its w.',
    ko: 'dw의 형상이 [in, out]입니다. 그 층의 w와 형상이 같아야 합니다.',
  },
  mlpBackward_dbMean: {
    en: 'db is a mean over the batch: the loss has put its 1/N into dy already, so add up only.',
    ko: 'db가 배치에 대한 평균입니다. 손실의 1/N은 이미 dy에 들어 있으니 더하기만 하세요.',
  },
  mlpBackward_dbPerSample: {
    en: 'db still has a row for each sample: add the rows up, as b has none.',
    ko: 'db에 아직 샘플마다 행이 있습니다. b에는 행이 없으니 모두 더하세요.',
  },
  mlpBackward_transposesW: {
    en: 'The gradient goes back through wᵀ, which fits square layers only: forward used wᵀ, backward uses w.',
    ko: '기울기가 wᵀ를 거쳐 돌아가서 정사각 행렬일 때만 맞습니다. 순방향에서는 wᵀ, 역방향에서는 w입니다.',
  },
  mlpBackward_stepsOnTheWay: {
    en: 'Weights are changed before the gradient has passed through them: go all the way back first.',
    ko: '기울기가 지나가기 전에 가중치를 바꾸었습니다. 먼저 끝까지 되돌아가세요.',
  },
  mlpBackward_backToFront: {
    en: 'The gradients are listed from the last layer to the first: `grads[k]` belongs to `layers[k]`.',
    ko: '기울기가 마지막 층부터 늘어서 있습니다. `grads[k]`는 `layers[k]`의 것입니다.',
  },
  mlpBackward_lastLayerOnly: {
    en: 'Only the last layer has a gradient: its dx is the dy of the layer before.',
    ko: '마지막 층에만 기울기가 있습니다. 그 층의 dx가 바로 앞 층의 dy입니다.',
  },
  mlpBackward_linearOutput: {
    en: 'The last layer has no sigmoid here: in this network there is one after every layer.',
    ko: '마지막 층에 시그모이드가 없습니다. 이 신경망에서는 모든 층 뒤에 시그모이드가 있습니다.',
  },
  mlpBackward_firstSample: {
    en: 'Only the first sample counts: the loss is a mean over the whole batch.',
    ko: '첫 번째 샘플만 반영했습니다. 손실은 배치 전체에 대한 평균입니다.',
  },
  mlpBackward_overflows: {
    en: 'Far to the right this σ is ∞/∞: write it so that the exponential vanishes there.',
    ko: '오른쪽 먼 곳에서 이 σ는 ∞/∞가 됩니다. 그쪽에서 지수 함수가 0이 되도록 써 보세요.',
  },
  mlpBackward_updatesLayers: {
    en: 'The layers are changed afterwards: hand the gradient back and leave the step to the optimizer.',
    ko: '호출하고 나면 layers가 바뀌어 있습니다. 기울기만 돌려주고 걸음은 옵티마이저에 맡기세요.',
  },
  mlpBackward_reversesLayers: {
    en: 'The list of layers comes back in another order: `reverse` turns the list itself round. Count k down instead, or use `toReversed`.',
    ko: '호출하고 나면 layers의 순서가 바뀌어 있습니다. `reverse`는 배열 자체를 뒤집습니다. k를 거꾸로 세거나 `toReversed`를 쓰세요.',
  },
  mlpBackward_byDifferences: {
    en: 'This measures each weight by differences, two passes for every one of them and good for a few digits only: go back through the layers once.',
    ko: '가중치마다 차분으로 쟀습니다. 가중치 하나에 순전파가 두 번씩 들고 정확도도 몇 자리뿐입니다. 층을 따라 한 번만 거꾸로 가세요.',
  },
  mlpBackward_errorInTarget: {
    en: 'The target is overwritten: put the error into a new tensor.',
    ko: 'target을 덮어썼습니다. 오차는 새 텐서에 담으세요.',
  },
  Value_addLeftOnly: {
    en: 'The right operand of a sum gets no gradient: does a sum not rise just as much with b?',
    ko: '덧셈의 오른쪽 피연산자가 기울기를 받지 못합니다. b가 커져도 합은 똑같이 커지지 않나요?',
  },
  Value_addAsProduct: {
    en: 'A sum hands on b and a, as a product would: by how much does a + b rise when a rises by 1?',
    ko: '덧셈이 곱셈처럼 b와 a를 넘겨줍니다. a가 1 커지면 a + b는 얼마나 커지나요?',
  },
  Value_subPlus: {
    en: 'The derivative of a − b by b has a minus.',
    ko: 'a − b를 b로 미분한 도함수에는 음의 부호가 있습니다.',
  },
  Value_subSwapped: {
    en: 'This is b − a: which of the two is `this`?',
    ko: '이것은 b − a입니다. 둘 가운데 `this`는 어느 쪽인가요?',
  },
  Value_mulOwnFactor: {
    en: 'Each factor gets its own value: a product hands each factor the other one.',
    ko: '인수마다 자기 값을 받습니다. 곱셈은 한쪽 인수에 다른 쪽 인수를 넘겨줍니다.',
  },
  Value_divNoSquare: {
    en: 'The derivative of a/b by b has b² below: write a/b as a·b⁻¹ and differentiate.',
    ko: 'a/b를 b로 미분하면 분모가 b²입니다. a/b를 a·b⁻¹로 쓰고 미분해 보세요.',
  },
  Value_divPlus: {
    en: 'The derivative of a/b by b has a minus: does the quotient of positive numbers rise or fall with b?',
    ko: 'a/b를 b로 미분한 도함수에는 음의 부호가 있습니다. 양수라면 b가 커질 때 몫은 커지나요, 작아지나요?',
  },
  Value_negPlus: {
    en: 'The number is negated, the gradient is not: what is the derivative of −a?',
    ko: '수의 부호는 바꾸었지만 기울기의 부호는 그대로입니다. −a의 도함수는 무엇인가요?',
  },
  Value_negCutsTheChain: {
    en: 'neg() returns a value without a history, so nothing flows back through it: note what it was made from.',
    ko: 'neg()가 과거 없는 값을 돌려주어 기울기가 지나가지 못합니다. 무엇으로 만들었는지 적어 두세요.',
  },
  Value_powKeepsExponent: {
    en: 'The exponent should go down by 1 in the derivative of aⁿ.',
    ko: 'aⁿ의 도함수에서는 지수가 1만큼 줄어야 합니다.',
  },
  Value_powForgetsFactor: {
    en: 'The factor n is missing in the derivative of aⁿ.',
    ko: 'aⁿ의 도함수에 n이 곱해지지 않았습니다.',
  },
  Value_powByLogarithm: {
    en: 'aⁿ by way of ln a has no answer for a ≤ 0, though (−2)² has: use ** and its own derivative.',
    ko: 'ln a를 거치면 a ≤ 0에서 답이 없지만 (−2)²에는 답이 있습니다. **와 그 도함수를 쓰세요.',
  },
  Value_powDividesByA: {
    en: 'The derivative n·aⁿ/a is 0/0 at a = 0: write it as a power, n·aⁿ⁻¹.',
    ko: '도함수를 n·aⁿ/a로 쓰면 a = 0에서 0/0입니다. n·aⁿ⁻¹처럼 거듭제곱으로 쓰세요.',
  },
  Value_expAsPower: {
    en: 'eᵃ is differentiated like a power of a, but here a is the exponent: what is its derivative?',
    ko: 'eᵃ을 a의 거듭제곱처럼 미분했습니다. 여기서 a는 지수입니다. 그 도함수는 무엇인가요?',
  },
  Value_logNotInverted: {
    en: 'The derivative of ln a is 1/a, not a.',
    ko: 'ln a의 도함수는 a가 아니라 1/a입니다.',
  },
  Value_logBaseTen: {
    en: 'This is the logarithm to base 10: `log` is natural here.',
    ko: '밑이 10인 로그입니다. 여기서 `log`는 자연로그입니다.',
  },
  Value_powZeroAtZero: {
    en: 'At a = 0 the gradient of a⁰ is NaN, 0·∞: a⁰ is the constant 1, so its gradient is 0.',
    ko: 'a = 0에서 a⁰의 기울기가 0·∞, 곧 NaN이 됩니다. a⁰은 상수 1이므로 기울기는 0입니다.',
  },
  Value_tanhByFraction: {
    en: 'Far out tanh is ∞/∞: the exponentials overflow long before tanh itself, which is ±1 there. Let no exponent be large and positive, or use `Math.tanh`.',
    ko: '0에서 멀어지면 tanh가 ∞/∞가 됩니다. tanh 값은 ±1인데 지수 함수의 값이 먼저 넘칩니다. 지수가 큰 양수가 되지 않게 하거나 `Math.tanh`를 쓰세요.',
  },
  Value_tanhNoSquare: {
    en: 'The square is missing: the derivative is 1 − tanh²a.',
    ko: '제곱이 빠졌습니다. 도함수는 1 − tanh²a입니다.',
  },
  Value_tanhSlightlyOff: {
    en: 'The derivative of tanh is off by a small factor: look for a constant that does not belong there.',
    ko: 'tanh의 도함수가 조금 틀렸습니다. 있을 까닭이 없는 상수가 있는지 살펴보세요.',
  },
  Value_reluAlwaysOpen: {
    en: 'relu lets the gradient through for negative a too: the result is constant there.',
    ko: 'relu가 음수에서도 기울기를 통과시킵니다. 그곳에서 결과는 상수입니다.',
  },
  Value_reluOpenAtZero: {
    en: 'At 0 the derivative of relu is 0 by convention: > or ≥?',
    ko: '0에서 relu의 도함수는 약속에 따라 0입니다. >일까요, ≥일까요?',
  },
  Value_reluChangesOperand: {
    en: 'relu changes the number of its operand: return a new value and leave the old one alone.',
    ko: 'relu가 피연산자의 수를 바꿉니다. 새 값을 돌려주고 원래 값은 그대로 두세요.',
  },
  Value_numbersUnknown: {
    en: 'A plain number has no `.data`, so a.add(2) fails: turn it into a Value without operands first.',
    ko: '그냥 수에는 `.data`가 없어서 a.add(2)가 실패합니다. 먼저 피연산자 없는 Value로 바꾸세요.',
  },
  Value_numbersWithoutSlope: {
    en: 'Multiplying by a plain number hands the gradient on as it is: the number is the derivative.',
    ko: '그냥 수를 곱할 때 기울기를 그대로 넘겨줍니다. 그 수가 바로 도함수입니다.',
  },
  Value_gradOneAtFirst: {
    en: 'Every value begins with the gradient 1: only ∂(this)/∂(this) is 1, and only in backward().',
    ko: '모든 값의 기울기가 1에서 시작합니다. 1인 것은 ∂(this)/∂(this)뿐이고, backward()에서만 그렇습니다.',
  },
  Value_gradNeverSet: {
    en: '`grad` is never set to 0, and undefined + 1 is NaN.',
    ko: '`grad`를 0으로 시작하지 않았습니다. undefined + 1은 NaN입니다.',
  },
  Value_overwrites: {
    en: 'The second contribution overwrites the first: a value that is used twice receives both. = or +=?',
    ko: '나중에 온 기울기가 먼저 온 것을 덮어씁니다. 두 번 쓰인 값은 둘 다 받아야 합니다. =일까요, +=일까요?',
  },
  Value_multiplies: {
    en: 'Contributions are multiplied: along a path derivatives multiply, but where paths meet they add.',
    ko: '도착한 기울기끼리 곱했습니다. 한 경로를 따라서는 곱하지만 경로가 만나는 곳에서는 더합니다.',
  },
  Value_operandsInMap: {
    en: 'In a·a the operand is kept only once: a Map or a Set has no room for it twice, a list has.',
    ko: 'a·a에서 피연산자가 한 번만 남습니다. Map이나 Set에는 같은 것이 두 번 들어가지 않지만 배열에는 들어갑니다.',
  },
  Value_noSeed: {
    en: 'No gradient ever arrives at a leaf: which gradient does the result itself begin with, and is it handed on to what the result was made from?',
    ko: '리프에 기울기가 전혀 도착하지 않습니다. 결과 자신의 기울기는 얼마에서 시작하나요? 그 기울기를 피연산자에게 넘겨주나요?',
  },
  Value_seedIsData: {
    en: 'The result begins with its own number as gradient: what is ∂(this)/∂(this)?',
    ko: '결과의 기울기가 자기 수에서 시작합니다. ∂(this)/∂(this)는 얼마인가요?',
  },
  Value_oneOperationBack: {
    en: 'Only the operands of the last operation get a gradient: each value has to hand on what it got, in its turn, from the result back to the leaves.',
    ko: '마지막 연산의 피연산자만 기울기를 받습니다. 값마다 받은 것을 결과에서 리프 쪽으로 차례차례 넘겨주어야 합니다.',
  },
  Value_levelByLevel: {
    en: 'A value can take its turn before a longer path has reached it: it must come after everything made from it.',
    ko: '긴 경로가 도착하기 전에 값의 차례가 올 수 있습니다. 자기에게서 만들어진 것이 모두 끝난 뒤여야 합니다.',
  },
  Value_ownTurnFirst: {
    en: 'A value is put into the order when it is first seen: put it there after its operands, when all of them are in.',
    ko: '처음 본 순간에 값을 순서에 넣습니다. 피연산자가 모두 들어간 다음에 넣으세요.',
  },
  Value_visitsTwice: {
    en: 'A value that is used twice takes two turns and hands on too much: let each be in the order once.',
    ko: '두 번 쓰인 값의 차례가 두 번 와서 너무 많이 넘겨줍니다. 순서에는 값마다 한 번만 넣으세요.',
  },
  Value_knownByNumber: {
    en: 'Two values with the same number are taken for one: remember the values themselves, not their data.',
    ko: '수가 같은 두 값을 하나로 여깁니다. data가 아니라 값 자체를 기억하세요.',
  },
  Value_recursive: {
    en: 'The order is found by a function that calls itself as deep as the graph, and the call stack overflows: keep a stack of your own, an array.',
    ko: '그래프의 깊이만큼 자기 자신을 부르는 함수로 순서를 찾아서 호출 스택이 넘칩니다. 배열로 스택을 직접 만드세요.',
  },
  Value_everyPath: {
    en: 'Every path is followed by itself, and sixty doublings have 2⁶⁰ of them: visit every value once, when its gradient is complete.',
    ko: '경로를 하나하나 따라가는데, 예순 번 두 배로 만들면 경로가 2⁶⁰개입니다. 기울기가 완성되었을 때 값마다 한 번만 들르세요.',
  },
  Value_waitsForAll: {
    en: 'A value waits for everything ever made from it, even for what has no part in this result: count only what backward() reaches.',
    ko: '값이 자기에게서 만들어진 모든 것을 기다립니다. 이 결과에 쓰이지 않은 것까지 기다립니다. backward()에서 닿는 것만 세세요.',
  },
  Value_oneTape: {
    en: 'All expressions share one list of values, and the first backward() takes it away from the others: find the values from the result instead.',
    ko: '모든 식이 값의 목록 하나를 함께 써서, 첫 backward()가 다른 식의 것까지 치워 버립니다. 결과에서 출발해 값을 찾으세요.',
  },
};
