/** What to tell a student whose code fails as a known mistake does: what it is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  sgd_uphill: {
    en: 'θ moves with the gradient, so the loss rises: which way is downhill?',
    ko: 'θ가 기울기 쪽으로 움직여서 손실이 커집니다. 내리막은 어느 쪽인가요?',
  },
  sgd_stepOnly: {
    en: 'This is the step alone, which is right only from zeros: where does θ end up after it?',
    ko: '걸음만 돌려주었습니다. 0에서 출발할 때만 맞습니다. 그 걸음을 걸으면 θ는 어디에 있게 되나요?',
  },
  sgd_noRate: {
    en: 'The whole gradient is subtracted: lr has not been used yet.',
    ko: '기울기를 통째로 뺐습니다. 아직 lr을 쓰지 않았습니다.',
  },
  sgd_fixedRate: {
    en: 'The 0.01 of the printed example seems to be written into the code: the learning rate comes with the options.',
    ko: '예제의 0.01이 코드에 그대로 적혀 있는 것 같습니다. 학습률은 옵션으로 들어옵니다.',
  },
  sgd_rateOutside: {
    en: 'lr scales θ as well, so that θ shrinks even where the gradient is 0: put the parentheses around the step alone.',
    ko: 'lr이 θ에도 곱해져서 기울기가 0인 곳에서도 θ가 줄어듭니다. 괄호로 걸음만 묶으세요.',
  },
  sgd_signOnly: {
    en: 'Every step is as long as every other: in SGD a large gradient makes a large step.',
    ko: '모든 걸음의 길이가 같습니다. SGD에서는 기울기가 크면 걸음도 커야 합니다.',
  },
  sgd_meanGradient: {
    en: 'All parameters make the same step, as if the gradient had been averaged: each of them has its own.',
    ko: '기울기를 평균한 것처럼 모든 매개변수가 같은 걸음을 걷습니다. 매개변수마다 제 기울기가 있습니다.',
  },
  sgd_firstAxisOnly: {
    en: 'Only the first few numbers have moved: the loop counts the first axis, but θ may have more of them.',
    ko: '앞쪽의 수 몇 개만 움직였습니다. 반복문이 첫 번째 축만 세는데, θ의 축은 더 많을 수 있습니다.',
  },
  sgd_flat: {
    en: 'The numbers are right, but θ came back as a vector: keep its shape.',
    ko: '숫자는 맞지만 θ가 벡터로 나왔습니다. 형상을 그대로 두세요.',
  },
  sgd_float32: {
    en: 'The answer has only the seven digits of float32: the course counts in float64 unless a dtype is asked for.',
    ko: '답이 float32의 일곱 자리만큼만 정확합니다. 이 과정에서는 dtype을 따로 요구하지 않으면 float64로 계산합니다.',
  },
  sgd_clipped: {
    en: 'Large gradients are cut off: that is gradient clipping, a tool of its own, and not part of this rule.',
    ko: '큰 기울기가 잘려 나갑니다. 그것은 기울기 클리핑이라는 별개의 도구이고 이 규칙에는 들어 있지 않습니다.',
  },
  sgd_inPlace: {
    en: 'The answer is right, but the theta that was handed in has changed: make a new tensor.',
    ko: '답은 맞지만 받은 theta가 바뀌었습니다. 새 텐서를 만드세요.',
  },
  descendQuadratic_withoutStart: {
    en: 'x_0 is missing: the place where you start belongs to the way.',
    ko: 'x_0이 빠졌습니다. 출발한 곳도 지나온 길에 들어갑니다.',
  },
  descendQuadratic_oneShort: {
    en: 'One value is missing at the end: n steps lead past n + 1 places, as n gaps have n + 1 fence posts.',
    ko: '마지막 값이 하나 모자랍니다. 간격이 n개이면 말뚝이 n + 1개이듯, n걸음을 걸으면 n + 1곳을 지납니다.',
  },
  descendQuadratic_lastOnly: {
    en: 'Only the end of the way came back: collect the value after each step.',
    ko: '길의 끝만 돌려주었습니다. 걸음마다 값을 모으세요.',
  },
  descendQuadratic_twiceTheSlope: {
    en: 'The slope is twice too steep: what becomes of the 1/2 in a·x²/2 when you take the derivative?',
    ko: '기울기가 두 배로 가파릅니다. a·x²/2을 미분하면 1/2은 어떻게 되나요?',
  },
  descendQuadratic_lossForSlope: {
    en: 'The loss a·x²/2 itself is subtracted: a step follows its derivative.',
    ko: '손실 a·x²/2 자체를 뺐습니다. 걸음은 그 도함수를 따라갑니다.',
  },
  descendQuadratic_uphill: {
    en: 'The values climb from the minimum with any learning rate: check the sign of the step.',
    ko: '학습률이 얼마이든 값이 최솟값에서 멀어집니다. 걸음의 부호를 확인하세요.',
  },
  descendQuadratic_slopeOfStart: {
    en: 'All steps are as long as the first: the slope changes on the way, so take it where you are.',
    ko: '모든 걸음의 길이가 첫 걸음과 같습니다. 가는 동안 기울기가 달라지므로 지금 있는 곳에서 구하세요.',
  },
  descendQuadratic_flow: {
    en: 'This is e^(−lr·a·t), the flow with endlessly small steps, which never overshoots: real steps multiply by 1 − lr·a.',
    ko: '이것은 걸음이 한없이 작을 때의 흐름인 e^(−lr·a·t)이고 결코 최솟값을 지나치지 않습니다. 실제 걸음은 1 − lr·a를 곱합니다.',
  },
  descendQuadratic_neverOvershoots: {
    en: 'The values stay on one side: where lr·a > 1 the step leads past the minimum, and the sign must change.',
    ko: '값이 한쪽에만 머뭅니다. lr·a > 1이면 걸음이 최솟값을 지나치므로 부호가 바뀌어야 합니다.',
  },
  descendQuadratic_clamped: {
    en: 'Large values are held back: a learning rate that is too large should be seen to diverge.',
    ko: '큰 값을 억지로 막았습니다. 학습률이 너무 크면 발산하는 것이 보여야 합니다.',
  },
  descendQuadratic_stopsWhenThere: {
    en: 'It stops early, where x is almost 0: as many steps as asked for, however small they are.',
    ko: 'x가 거의 0이 되면 일찍 멈춥니다. 아무리 작은 걸음이라도 요구한 만큼 걸어야 합니다.',
  },
  descendQuadratic_decayingRate: {
    en: 'The same call answers differently each time: something outside the function remembers earlier calls.',
    ko: '같은 호출인데 부를 때마다 답이 다릅니다. 함수 밖의 무언가가 이전 호출을 기억하고 있습니다.',
  },
  miniBatches_dropsLast: {
    en: 'The samples of the last, shorter batch are lost: it may be short, but it must be there.',
    ko: '짧은 마지막 배치의 샘플이 사라졌습니다. 짧아도 되지만 있어야 합니다.',
  },
  miniBatches_fillsLast: {
    en: 'The last batch is filled up with samples that were used already: let it be short.',
    ko: '이미 쓴 샘플로 마지막 배치를 채웠습니다. 짧은 채로 두세요.',
  },
  miniBatches_emptyLast: {
    en: 'Where the samples come out even there is an empty batch at the end: how many batches are there of 2 in 4 samples?',
    ko: '샘플이 나누어떨어질 때 끝에 빈 배치가 생깁니다. 샘플 4개를 2개씩 나누면 배치는 몇 개인가요?',
  },
  miniBatches_countForSize: {
    en: 'batchSize was taken for the number of batches: it is the number of samples in each.',
    ko: 'batchSize를 배치의 개수로 보았습니다. 배치 하나에 든 샘플의 수입니다.',
  },
  miniBatches_places: {
    en: 'These are the places 0, 1, 2, … in the order: what stands at those places?',
    ko: '순서 안의 자리 0, 1, 2, …를 돌려주었습니다. 그 자리에 무엇이 적혀 있나요?',
  },
  miniBatches_sorted: {
    en: 'The samples have been sorted, which undoes the shuffling: take the order as it comes.',
    ko: '샘플을 정렬해서 섞은 것이 헛일이 되었습니다. 받은 순서 그대로 쓰세요.',
  },
  miniBatches_dealtOut: {
    en: 'The samples are dealt out like cards: a batch takes neighbours in the order.',
    ko: '샘플을 카드처럼 돌려 나누었습니다. 한 배치에는 순서에서 이웃한 샘플들이 들어갑니다.',
  },
  miniBatches_overlapping: {
    en: 'Batches share samples at their borders: `slice` stops before its second argument.',
    ko: '배치의 경계에서 샘플이 겹칩니다. `slice`는 둘째 인수 바로 앞에서 끝납니다.',
  },
  miniBatches_refusesLarge: {
    en: 'A batchSize beyond the number of samples was refused: then there is one batch, and it is short.',
    ko: '샘플 수보다 큰 batchSize를 거부했습니다. 그때는 짧은 배치 하나가 나오면 됩니다.',
  },
  miniBatches_noneForZero: {
    en: 'A batchSize below 1 was answered with no batches, so that training would silently do nothing: throw a RangeError.',
    ko: '1보다 작은 batchSize에 빈 배열을 돌려주었습니다. 그러면 학습이 소리 없이 아무 일도 하지 않습니다. RangeError를 던지세요.',
  },
  miniBatches_acceptsNegative: {
    en: 'Only 0 is refused: a negative batchSize makes no more sense.',
    ko: '0만 거부합니다. 음수인 batchSize도 뜻이 없기는 마찬가지입니다.',
  },
  miniBatches_acceptsHalf: {
    en: 'A batchSize of 0.5 is accepted: it is above 0 and still below 1, and no batch can have half a sample.',
    ko: '0.5인 batchSize를 받아들입니다. 0보다 크지만 1보다 작고, 샘플 반 개짜리 배치는 없습니다.',
  },
  miniBatches_atLeastOne: {
    en: 'A batchSize below 1 was quietly taken for 1: the caller would never learn of the mistake, so throw a RangeError.',
    ko: '1보다 작은 batchSize를 슬쩍 1로 바꾸었습니다. 부른 쪽은 실수를 알 길이 없으니 RangeError를 던지세요.',
  },
  miniBatches_spliced: {
    en: 'The batches are right, but the order is empty afterwards: `splice` removes what it returns, `slice` copies it.',
    ko: '배치는 맞지만 순서가 텅 비었습니다. `splice`는 돌려주는 것을 원래 배열에서 없애고, `slice`는 복사합니다.',
  },
  momentum_dampened: {
    en: 'Only the share 1 − α of the gradient comes in: that is an average, but here the whole gradient is added.',
    ko: '기울기의 1 − α만큼만 더했습니다. 그것은 평균입니다. 여기서는 기울기를 통째로 더합니다.',
  },
  momentum_noAlpha: {
    en: 'The velocity never fades: which share of the old one remains?',
    ko: '속도가 줄어들지 않습니다. 지난 속도는 얼마나 남아야 하나요?',
  },
  momentum_fixedAlpha: {
    en: 'The usual 0.9 seems to be written into the code: alpha comes with the options.',
    ko: '흔히 쓰는 0.9가 코드에 그대로 적혀 있는 것 같습니다. alpha는 옵션으로 들어옵니다.',
  },
  momentum_zeroIsMissing: {
    en: 'An alpha of 0 is treated as if none had been given: `||` takes 0 for missing.',
    ko: 'alpha가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 봅니다.',
  },
  momentum_brakes: {
    en: 'Where the gradient is 0 everything stops: a ball rolls on, its velocity only fades.',
    ko: '기울기가 0인 곳에서 모두 멈춥니다. 공은 계속 구르고 속도가 줄어들 뿐입니다.',
  },
  momentum_speedLimit: {
    en: 'The velocity is held below a limit: with a constant gradient it should grow up to g/(1 − α).',
    ko: '속도를 한계 아래로 막았습니다. 기울기가 일정하면 g/(1 − α)까지 커져야 합니다.',
  },
  momentum_oldVelocity: {
    en: 'The step uses the velocity from before this gradient, so the first step leads nowhere: the second line of the rule needs the new v.',
    ko: '이번 기울기가 들어오기 전의 속도로 걸어서 첫 걸음이 제자리입니다. 규칙의 둘째 줄에는 새 v가 필요합니다.',
  },
  momentum_forgetful: {
    en: 'The v in the answer is the old one, so nothing is remembered: return the velocity you have just computed.',
    ko: '답에 든 v가 예전 것이라 아무것도 기억하지 못합니다. 방금 계산한 속도를 돌려주세요.',
  },
  momentum_unused: {
    en: 'The velocity is right, but θ moves by the gradient alone: subtract lr times the velocity.',
    ko: '속도는 맞지만 θ가 기울기만큼만 움직입니다. 속도에 lr을 곱해서 빼세요.',
  },
  momentum_nesterov: {
    en: "This looks one step ahead, as Nesterov's momentum does: here the step is lr·v, no more.",
    ko: '네스테로프 모멘텀처럼 한 걸음 앞을 내다보고 있습니다. 여기서 걸음은 lr·v뿐입니다.',
  },
  momentum_rateInside: {
    en: 'θ is right, but lr is already inside v: in this convention v adds up plain gradients, and lr comes in only at the step.',
    ko: 'θ는 맞지만 v 안에 lr이 이미 들어 있습니다. 이 관례에서는 v에 기울기를 그대로 더하고, lr은 걸음을 걸을 때만 곱합니다.',
  },
  momentum_downhillVelocity: {
    en: 'θ is right, but v has the opposite sign: here v adds up the gradients as they are, and the minus stands in the step.',
    ko: 'θ는 맞지만 v의 부호가 반대입니다. 여기서는 v에 기울기를 있는 그대로 더하고, 빼기는 걸음에 있습니다.',
  },
  momentum_inPlace: {
    en: 'The answer is right, but the v that was handed in has changed: return a new state and leave the old one alone.',
    ko: '답은 맞지만 받은 v가 바뀌었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
  },
  adagrad_absolute: {
    en: 'The sum grows by |grad|, not by its square: the root is there to undo a square.',
    ko: '제곱이 아니라 |grad|를 더했습니다. 제곱근은 제곱을 되돌리기 위한 것입니다.',
  },
  adagrad_lastOnly: {
    en: 'Only the last square is remembered, so every step is lr long: add it to those from before.',
    ko: '마지막 제곱만 기억해서 모든 걸음의 길이가 lr입니다. 이전의 제곱들에 더하세요.',
  },
  adagrad_forgets: {
    en: 'The squares are averaged and fade, which is RMSProp: AdaGrad adds them up and never forgets.',
    ko: '제곱을 평균 내어 점점 잊고 있습니다. 그것은 RMSProp입니다. AdaGrad는 모두 더하고 잊지 않습니다.',
  },
  adagrad_noRoot: {
    en: 'The divisor is g and not its root, so a gradient ten times as large makes a step of a tenth: the first step should not depend on its size.',
    ko: '제곱근이 아니라 g로 나누어서, 기울기가 열 배이면 걸음이 십분의 일이 됩니다. 첫 걸음은 기울기의 크기와 상관없어야 합니다.',
  },
  adagrad_epsInside: {
    en: 'ε stands under the root, where it counts for far more: take the root first and add ε after.',
    ko: 'ε이 제곱근 안에 있어서 훨씬 크게 작용합니다. 먼저 제곱근을 구하고 나서 ε을 더하세요.',
  },
  adagrad_noEps: {
    en: 'ε is missing: a parameter that has had no gradient yet becomes 0/0.',
    ko: 'ε이 빠졌습니다. 아직 기울기가 온 적 없는 매개변수에서 0/0이 됩니다.',
  },
  adagrad_epsAsFloor: {
    en: 'ε replaces a small root here: it is added to every root, large or small.',
    ko: '제곱근이 작을 때만 ε으로 바꾸었습니다. ε은 제곱근이 크든 작든 늘 더합니다.',
  },
  adagrad_zeroIsMissing: {
    en: 'An eps of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
    ko: 'eps이 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
  },
  adagrad_epsOfOthers: {
    en: 'The default of eps is that of the other optimizers: for AdaGrad it is another number, see the signature.',
    ko: 'eps의 기본값이 다른 옵티마이저의 것입니다. AdaGrad에서는 다른 수입니다. 함수 선언을 보세요.',
  },
  adagrad_sharedRate: {
    en: 'All parameters share one sum, and so one learning rate: the point of AdaGrad is that each has its own.',
    ko: '모든 매개변수가 합 하나, 곧 학습률 하나를 함께 씁니다. 매개변수마다 따로 두는 것이 AdaGrad의 핵심입니다.',
  },
  adagrad_clipped: {
    en: 'Large gradients are cut off before they are divided: the division alone keeps the step short.',
    ko: '나누기 전에 큰 기울기를 잘라 냈습니다. 나누는 것만으로 걸음은 이미 짧아집니다.',
  },
  adagrad_uphill: {
    en: 'θ moves with the gradient, so the loss rises: check the sign of the step.',
    ko: 'θ가 기울기 쪽으로 움직여서 손실이 커집니다. 걸음의 부호를 확인하세요.',
  },
  adagrad_oldSum: {
    en: "This step's gradient is not yet in the sum by which it is divided, so the first step is divided by ε alone: use the new g.",
    ko: '나누는 합에 이번 기울기가 아직 들어 있지 않아서 첫 걸음을 ε만으로 나눕니다. 새 g를 쓰세요.',
  },
  adagrad_rootKept: {
    en: 'The root went into the state: remember the sum of the squares, and take its root anew in every step.',
    ko: '상태에 제곱근을 넣었습니다. 제곱의 합을 기억하고, 제곱근은 걸음마다 새로 구하세요.',
  },
  adagrad_rootFirst: {
    en: 'The algebra is right, but it divides by √g before ε can help, and 0/0 is NaN: add ε first.',
    ko: '식은 같지만 ε이 손쓰기 전에 √g로 나누어서 0/0, 곧 NaN이 됩니다. 먼저 ε을 더하세요.',
  },
  adagrad_inPlace: {
    en: 'The answer is right, but the g that was handed in has changed: return a new state and leave the old one alone.',
    ko: '답은 맞지만 받은 g가 바뀌었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
  },
  ewa_startsAtFirst: {
    en: 'The average begins at the first value: here v_0 = 0, also if that makes the first averages too small.',
    ko: '평균이 첫 값에서 시작합니다. 처음 평균들이 너무 작아지더라도 여기서는 v_0 = 0입니다.',
  },
  ewa_corrected: {
    en: 'The bias is corrected already: `ewa` returns the raw averages, and Adam will correct them.',
    ko: '편향을 벌써 보정했습니다. `ewa`는 보정하지 않은 평균을 돌려주고, 보정은 Adam에서 합니다.',
  },
  ewa_swapped: {
    en: 'β and 1 − β have changed places: which of them is the share of the old average that stays?',
    ko: 'β와 1 − β가 뒤바뀌었습니다. 지난 평균이 남는 비율은 어느 쪽인가요?',
  },
  ewa_sum: {
    en: 'Each value comes in whole, as with momentum: for an average the shares of old and new must add up to 1.',
    ko: '모멘텀처럼 값을 통째로 더했습니다. 평균이 되려면 옛것과 새것의 비율을 더해 1이 되어야 합니다.',
  },
  ewa_withStart: {
    en: 'v_0 is in the answer: as many averages as values, beginning with v_1.',
    ko: '답에 v_0이 들어 있습니다. v_1부터 시작해서 값의 개수만큼만 돌려주세요.',
  },
  ewa_oneEarly: {
    en: 'Each average is noted down before its value has come in: first update, then note.',
    ko: '값이 들어오기 전에 평균을 적었습니다. 먼저 갱신하고 나서 적으세요.',
  },
  ewa_lastOnly: {
    en: 'Only the last average came back: note one down for every value.',
    ko: '마지막 평균만 돌려주었습니다. 값마다 하나씩 적어 두세요.',
  },
  ewa_plainMean: {
    en: 'This is the plain mean of all values so far: old values should count less and less.',
    ko: '지금까지의 값을 그냥 평균 냈습니다. 오래된 값일수록 점점 덜 반영되어야 합니다.',
  },
  ewa_twoNeighbours: {
    en: 'Each value is mixed with the one before it: mix it with the average before it, where all earlier values live on.',
    ko: '값을 바로 앞의 값과 섞었습니다. 앞의 값이 아니라 앞의 평균과 섞으세요. 이전의 모든 값이 그 안에 남아 있습니다.',
  },
  ewa_oldestMost: {
    en: 'The weights run backwards, so that the oldest value counts most: the exponent of β is the age of a value.',
    ko: '가중치가 거꾸로 놓여 가장 오래된 값이 가장 크게 반영됩니다. β의 지수는 그 값의 나이입니다.',
  },
  ewa_zeroIsMissing: {
    en: 'A beta of 0 is treated as if none had been given: `||` takes 0 for missing.',
    ko: 'beta가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 봅니다.',
  },
  ewa_window: {
    en: 'Old values are dropped altogether after a while: their weight fades but never ends, and one number remembers them all.',
    ko: '얼마쯤 지나면 옛 값을 아예 버립니다. 가중치는 줄어들 뿐 사라지지 않고, 수 하나가 그 모두를 기억합니다.',
  },
  ewa_inPlace: {
    en: 'The averages were written over the values: fill a new array.',
    ko: '평균을 값 위에 덮어썼습니다. 새 배열을 채우세요.',
  },
  rmsprop_neverForgets: {
    en: 'The squares add up for ever, which is AdaGrad: here the old g keeps only the share ρ.',
    ko: '제곱이 끝없이 쌓입니다. 그것은 AdaGrad입니다. 여기서는 지난 g가 ρ만큼만 남습니다.',
  },
  rmsprop_wholeSquares: {
    en: 'The new square comes in whole: for an average its share is 1 − ρ.',
    ko: '새 제곱을 통째로 더했습니다. 평균이 되려면 1 − ρ만큼만 더해야 합니다.',
  },
  rmsprop_swapped: {
    en: 'ρ and 1 − ρ have changed places: with ρ = 0.99, nearly all of the old g should stay.',
    ko: 'ρ와 1 − ρ가 뒤바뀌었습니다. ρ = 0.99이면 지난 g가 거의 다 남아야 합니다.',
  },
  rmsprop_weightSquared: {
    en: 'The weight was squared with the gradient: first square, then weigh by 1 − ρ.',
    ko: '가중치까지 함께 제곱했습니다. 먼저 기울기를 제곱한 다음 1 − ρ를 곱하세요.',
  },
  rmsprop_sharedRate: {
    en: 'All parameters share one average, and so one learning rate: keep the squares element by element.',
    ko: '모든 매개변수가 평균 하나, 곧 학습률 하나를 함께 씁니다. 제곱을 원소마다 따로 두세요.',
  },
  rmsprop_zeroIsMissing: {
    en: 'A rho of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
    ko: 'rho가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
  },
  rmsprop_noRoot: {
    en: 'The divisor is g and not its root, so larger gradients make smaller steps: the size of the gradient should cancel out.',
    ko: '제곱근이 아니라 g로 나누어서 기울기가 클수록 걸음이 작아집니다. 기울기의 크기는 약분되어야 합니다.',
  },
  rmsprop_epsInside: {
    en: 'ε stands under the root, where 1e-8 acts like 1e-4: take the root first and add ε after.',
    ko: 'ε이 제곱근 안에 있어서 1e-8이 1e-4처럼 작용합니다. 먼저 제곱근을 구하고 나서 ε을 더하세요.',
  },
  rmsprop_noEps: {
    en: 'ε is missing: a parameter that has had no gradient yet becomes 0/0.',
    ko: 'ε이 빠졌습니다. 아직 기울기가 온 적 없는 매개변수에서 0/0이 됩니다.',
  },
  rmsprop_rhoOfOthers: {
    en: 'Without rho, 0.9 is used, as in some books and libraries: the default here is that of the signature.',
    ko: 'rho를 주지 않으면 일부 책과 라이브러리처럼 0.9를 씁니다. 여기서 기본값은 함수 선언에 적힌 값입니다.',
  },
  rmsprop_zeroEpsIsMissing: {
    en: 'An eps of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
    ko: 'eps이 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
  },
  rmsprop_epsOfAdagrad: {
    en: "Without eps, AdaGrad's 1e-10 is used: the default here is that of the signature.",
    ko: 'eps를 주지 않으면 AdaGrad의 1e-10을 씁니다. 여기서 기본값은 함수 선언에 적힌 값입니다.',
  },
  rmsprop_clipped: {
    en: 'Large gradients are cut off before they are divided: the division alone keeps the step short.',
    ko: '나누기 전에 큰 기울기를 잘라 냈습니다. 나누는 것만으로 걸음은 이미 짧아집니다.',
  },
  rmsprop_oldAverage: {
    en: "This step's gradient is not yet in the average by which it is divided, so the first step is divided by ε alone: use the new g.",
    ko: '나누는 평균에 이번 기울기가 아직 들어 있지 않아서 첫 걸음을 ε만으로 나눕니다. 새 g를 쓰세요.',
  },
  rmsprop_startsAtFirst: {
    en: 'g begins with the whole first square: that would cure the long first steps, but this rule begins at 0.',
    ko: 'g가 첫 제곱 전체에서 시작합니다. 처음의 긴 걸음은 고쳐지겠지만 이 규칙은 0에서 시작합니다.',
  },
  rmsprop_rootFirst: {
    en: 'The algebra is right, but it divides by √g before ε can help, and 0/0 is NaN: add ε first.',
    ko: '식은 같지만 ε이 손쓰기 전에 √g로 나누어서 0/0, 곧 NaN이 됩니다. 먼저 ε을 더하세요.',
  },
  rmsprop_inPlace: {
    en: 'The answer is right, but the g that was handed in has changed: return a new state and leave the old one alone.',
    ko: '답은 맞지만 받은 g가 바뀌었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
  },
  adam_uncorrected: {
    en: 'm and v are used as they are, still too small from their start at 0: divide each by 1 − β^t.',
    ko: '0에서 시작해 아직 너무 작은 m과 v를 그대로 썼습니다. 각각 1 − β^t로 나누세요.',
  },
  adam_correctsMOnly: {
    en: 'Only m is corrected: v began at 0 as well, and with a β nearer to 1.',
    ko: 'm만 보정했습니다. v도 0에서 시작했고, 게다가 β가 1에 더 가깝습니다.',
  },
  adam_oldT: {
    en: 'The correction uses the t from before this step, and 1 − β^0 = 0: count up first.',
    ko: '이번 걸음 전의 t로 보정해서 1 − β^0 = 0이 됩니다. 먼저 t를 늘리세요.',
  },
  adam_firstCorrection: {
    en: 'Every step divides by 1 − β, which is right for the first only: the power of t is missing.',
    ko: '걸음마다 1 − β로 나누는데 그것은 첫 걸음에서만 맞습니다. t제곱이 빠졌습니다.',
  },
  adam_correctsAHundredSteps: {
    en: 'The correction ends after a hundred steps: at t = 101, 1 − 0.999^t is still only 0.1, so v is ten times too small there.',
    ko: '백 걸음 뒤에 보정을 그만둡니다. t = 101에서도 1 − 0.999^t는 0.1밖에 되지 않아, v가 열 배나 작습니다.',
  },
  adam_correctsEarlyStepsOnly: {
    en: 'The correction ends after a few steps: for β₂ = 0.999 it matters for thousands of them.',
    ko: '몇 걸음 뒤에 보정을 그만둡니다. β₂ = 0.999이면 수천 걸음 동안 영향이 있습니다.',
  },
  adam_swappedBetas: {
    en: 'β₁ and β₂ have changed places: which of them belongs to the direction m?',
    ko: 'β₁과 β₂가 뒤바뀌었습니다. 방향을 맡은 m에는 어느 것을 쓰나요?',
  },
  adam_squaresOfM: {
    en: 'v averages the squares of m: it should average the squares of the gradient itself.',
    ko: 'v가 m의 제곱을 평균 냅니다. 기울기 자체의 제곱을 평균 내야 합니다.',
  },
  adam_noMomentum: {
    en: 'The step follows the gradient alone, and m is kept up for nothing: put m̂ on top of the fraction.',
    ko: '걸음이 기울기만 따라가서 m을 구한 보람이 없습니다. 분자에 m̂을 놓으세요.',
  },
  adam_momentumForM: {
    en: 'm adds up whole gradients, as momentum does: in Adam it is an average, and the new gradient has the share 1 − β₁.',
    ko: '모멘텀처럼 m에 기울기를 통째로 더했습니다. Adam의 m은 평균이고 새 기울기의 비율은 1 − β₁입니다.',
  },
  adam_noRoot: {
    en: 'The divisor is v̂ and not its root, so the scale of the gradients does not cancel out.',
    ko: '제곱근이 아니라 v̂으로 나누어서 기울기의 크기가 약분되지 않습니다.',
  },
  adam_epsInside: {
    en: 'ε stands under the root, where 1e-8 acts like 1e-4: take the root first and add ε after.',
    ko: 'ε이 제곱근 안에 있어서 1e-8이 1e-4처럼 작용합니다. 먼저 제곱근을 구하고 나서 ε을 더하세요.',
  },
  adam_epsBeforeCorrection: {
    en: 'ε is added to √v before the correction, which then enlarges ε too: correct v first, then take the root, then add ε.',
    ko: '보정하기 전의 √v에 ε을 더해서 ε까지 함께 커집니다. 먼저 v를 보정하고, 제곱근을 구한 다음 ε을 더하세요.',
  },
  adam_noEps: {
    en: 'ε is missing: a parameter that has had no gradient yet becomes 0/0.',
    ko: 'ε이 빠졌습니다. 아직 기울기가 온 적 없는 매개변수에서 0/0이 됩니다.',
  },
  adam_beta2Of99: {
    en: 'Without beta2, 0.99 is used: the default here is that of the signature.',
    ko: 'beta2를 주지 않으면 0.99를 씁니다. 여기서 기본값은 함수 선언에 적힌 값입니다.',
  },
  adam_zeroEpsIsMissing: {
    en: 'An eps of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
    ko: 'eps이 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
  },
  adam_epsOfOthers: {
    en: 'Without eps, 1e-7 is used, as in some other libraries: the default here is that of the signature.',
    ko: 'eps를 주지 않으면 일부 다른 라이브러리처럼 1e-7을 씁니다. 여기서 기본값은 함수 선언에 적힌 값입니다.',
  },
  adam_clipped: {
    en: 'Large gradients are cut off first: Adam does not see the scale of the gradients, so it needs no clipping here.',
    ko: '큰 기울기를 먼저 잘라 냈습니다. Adam은 기울기의 크기를 보지 않으므로 여기서는 자를 까닭이 없습니다.',
  },
  adam_zeroIsMissing: {
    en: 'A β of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
    ko: 'β가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
  },
  adam_correctionKept: {
    en: 'The corrected averages went into the state and are corrected again in the next step: remember the raw m and v.',
    ko: '보정한 평균을 상태에 넣어서 다음 걸음에 또 보정하게 됩니다. 보정하지 않은 m과 v를 기억하세요.',
  },
  adam_tNotCounted: {
    en: 't came back as it was, so every step takes itself for the first: return the new t.',
    ko: 't가 그대로 나와서 걸음마다 자기가 첫 걸음인 줄 압니다. 새 t를 돌려주세요.',
  },
  adam_countsOutside: {
    en: 'The steps are counted outside the state, so that a second run goes on counting where the first one ended: use the t you are given.',
    ko: '걸음을 상태 밖에서 세어서, 새로 시작해도 앞에서 세던 수가 이어집니다. 받은 t를 쓰세요.',
  },
  adam_rootFirst: {
    en: 'The algebra is right, but it divides by √v̂ before ε can help, and at 0 that is NaN: add ε first.',
    ko: '식은 같지만 ε이 손쓰기 전에 √v̂으로 나누어서 0에서 NaN이 됩니다. 먼저 ε을 더하세요.',
  },
  adam_inPlace: {
    en: 'The answer is right, but the m and v that were handed in have changed: return a new state and leave the old one alone.',
    ko: '답은 맞지만 받은 m과 v가 바뀌었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
  },
  adam_countsInPlace: {
    en: 'The t of the old state was counted up: write the new t into the new state only.',
    ko: '예전 상태의 t를 늘렸습니다. 새 t는 새 상태에만 적으세요.',
  },
  adamw_decayInGradient: {
    en: 'λθ was added to the gradient, where √v̂ divides it away: let θ shrink on its own, and hand Adam the gradient as it is.',
    ko: 'λθ를 기울기에 더해서 √v̂이 함께 나누어 버립니다. θ는 따로 줄이고, Adam에는 기울기를 있는 그대로 넘기세요.',
  },
  adamw_decayedTwice: {
    en: 'θ shrinks, but the gradient knows of the decay too: once is enough, and only on θ.',
    ko: 'θ도 줄고 기울기에도 감쇠가 들어갔습니다. 한 번이면 되고, θ에만 적용합니다.',
  },
  adamw_decayInMemory: {
    en: 'θ is right after the first step, but m and v have seen the decay: make them from the plain gradient.',
    ko: '첫 걸음의 θ는 맞지만 m과 v에 감쇠가 들어갔습니다. 기울기만으로 만드세요.',
  },
  adamw_decayAfterStep: {
    en: "The decay comes after Adam's step and takes its share of that too: let the old θ shrink first.",
    ko: 'Adam의 걸음 뒤에 감쇠를 적용해서 그 걸음까지 줄었습니다. 먼저 예전 θ를 줄이세요.',
  },
  adamw_decayWithoutRate: {
    en: 'θ shrinks by λ in every step: the learning rate belongs into the decay as well.',
    ko: '걸음마다 θ가 λ만큼 줄어듭니다. 감쇠에도 학습률을 곱해야 합니다.',
  },
  adamw_grows: {
    en: 'θ grows where it should shrink: check the sign of the decay.',
    ko: 'θ가 줄어야 하는데 커집니다. 감쇠의 부호를 확인하세요.',
  },
  adamw_constantPull: {
    en: 'Every parameter loses the same amount, large or small: the decay is a share of θ itself.',
    ko: '매개변수가 크든 작든 같은 양이 줄어듭니다. 감쇠는 θ 자신에 비례합니다.',
  },
  adamw_noDecay: {
    en: "This is Adam's step alone: weightDecay has not been used yet.",
    ko: 'Adam의 걸음뿐입니다. 아직 weightDecay를 쓰지 않았습니다.',
  },
  adamw_zeroByDefault: {
    en: 'Nothing decays unless weightDecay is given: its default is that of the signature, not 0.',
    ko: 'weightDecay를 주지 않으면 감쇠가 없습니다. 기본값은 0이 아니라 함수 선언에 적힌 값입니다.',
  },
  adamw_zeroIsMissing: {
    en: 'A weightDecay of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
    ko: 'weightDecay가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
  },
  adamw_zeroBetaIsMissing: {
    en: 'A β of 0 is treated as if none had been given: `||` takes 0 for missing, a default in the signature does not.',
    ko: 'β가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 보지만, 함수 선언의 기본값은 그렇지 않습니다.',
  },
  adamw_decaysWithGradientOnly: {
    en: 'Parameters without a gradient do not decay: the decay asks for θ alone.',
    ko: '기울기가 없는 매개변수는 감쇠하지 않습니다. 감쇠는 θ만 보고 정합니다.',
  },
  adamw_optionsLost: {
    en: "Adam's step runs on its defaults: beta1, beta2 and eps have to be passed on to it.",
    ko: 'Adam의 걸음이 기본값으로만 돌아갑니다. beta1, beta2, eps도 넘겨주어야 합니다.',
  },
  adamw_epsInside: {
    en: 'ε stands under the root, where 1e-8 acts like 1e-4: take the root first and add ε after.',
    ko: 'ε이 제곱근 안에 있어서 1e-8이 1e-4처럼 작용합니다. 먼저 제곱근을 구하고 나서 ε을 더하세요.',
  },
  adamw_clipped: {
    en: 'Large gradients are cut off first: the step does not see the scale of the gradients, so it needs no clipping here.',
    ko: '큰 기울기를 먼저 잘라 냈습니다. 이 걸음은 기울기의 크기를 보지 않으므로 여기서는 자를 까닭이 없습니다.',
  },
  adamw_inPlace: {
    en: 'The answer is right, but the theta that was handed in has shrunk: return a new state and leave the old one alone.',
    ko: '답은 맞지만 받은 theta가 줄어들었습니다. 예전 상태는 그대로 두고 새 상태를 돌려주세요.',
  },
  adamw_zeros: {
    en: 'Zeros came back, whatever went in: begin with theta.',
    ko: '무엇을 넣어도 0만 나옵니다. theta에서 시작하세요.',
  },
};
