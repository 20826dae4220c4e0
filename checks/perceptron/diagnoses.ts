/** What each known mistake of lesson 02 is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  weightedSum_noBias: {
    en: 'The bias is missing. What should the sum be when all x are 0?',
    ko: '편향이 빠졌습니다. x가 모두 0이면 합은 얼마여야 할까요?',
  },
  weightedSum_biasPerFeature: {
    en: 'The bias is added to every product, so it counts once per feature. At which point do you have a single number?',
    ko: '편향을 곱마다 더해서 특성의 수만큼 들어갔습니다. 숫자 하나가 되는 때는 언제인가요?',
  },
  weightedSum_threshold: {
    en: 'The bias is subtracted, like a threshold. Which sign has b in the formula?',
    ko: '편향을 임곗값처럼 뺐습니다. 식에서 b의 부호는 무엇인가요?',
  },
  weightedSum_productOfSums: {
    en: 'The sums are multiplied instead of the products summed. Which weight belongs to which input?',
    ko: '곱의 합이 아니라 합의 곱을 구했습니다. 어느 가중치가 어느 입력의 것인가요?',
  },
  weightedSum_mean: {
    en: 'This is the mean of the products. Nothing in the formula divides by n.',
    ko: '곱의 평균을 구했습니다. 식 어디에서도 n으로 나누지 않습니다.',
  },
  weightedSum_offByOne: {
    en: 'The last feature is left out. Which index does your loop reach last?',
    ko: '마지막 특성이 빠졌습니다. 반복문이 마지막으로 닿는 인덱스는 무엇인가요?',
  },
  weightedSum_keptSum: {
    en: 'The sum lives outside the function and still holds the last call. Where should it start from 0?',
    ko: '합을 함수 밖에 두어 지난 호출의 값이 남아 있습니다. 어디에서 0으로 시작해야 할까요?',
  },
  weightedSum_unchecked: {
    en: 'Unequal lengths are not noticed: reading past the end gives undefined, not an error. Compare the lengths first.',
    ko: '길이가 달라도 알아차리지 못합니다. 끝을 넘어 읽으면 오류가 아니라 undefined가 나옵니다. 먼저 길이를 비교하세요.',
  },
  weightedSum_tooManyWeights: {
    en: 'Too few weights are refused, too many are not. Does your comparison work in both directions?',
    ko: '가중치가 모자라면 거부하지만 남으면 받아들입니다. 양쪽 방향을 모두 비교하나요?',
  },
  weightedSum_broadcasts: {
    en: 'An elementwise product repeats a length of 1, so one weight passes for all features. What can you compare before multiplying?',
    ko: '원소별 곱은 길이 1을 되풀이하므로 가중치 하나가 모든 특성에 쓰입니다. 곱하기 전에 무엇을 비교하면 될까요?',
  },
  weightedSum_rounded: {
    en: 'The sum is rounded to a few decimals. Is that asked for anywhere but in print?',
    ko: '합을 소수 몇째 자리에서 반올림했습니다. 출력할 때 말고 반올림이 필요한 곳이 있나요?',
  },
  weightedSum_remembersWithoutBias: {
    en: 'A remembered sum comes back although b has changed. What belongs into the key besides x and w?',
    ko: 'b가 달라졌는데도 기억해 둔 합이 나옵니다. 키에 x와 w 말고 무엇이 더 들어가야 할까요?',
  },
  weightedSum_inPlace: {
    en: 'The products are written into x, which belongs to the caller. Where else could they go?',
    ko: '곱을 호출한 쪽의 x에 써 버렸습니다. 다른 어디에 둘 수 있을까요?',
  },

  step_strict: {
    en: 'The boundary goes to 0. The course gives z = 0 to class 1.',
    ko: '경계를 0으로 답했습니다. 이 과정에서는 z = 0이 클래스 1에 속합니다.',
  },
  step_signs: {
    en: 'It decides between −1 and 1. What are the two answers here?',
    ko: '−1과 1 사이에서 판단했습니다. 여기서 두 가지 답은 무엇인가요?',
  },
  step_sign: {
    en: 'The sign has three values, the step has two. What becomes of −1, and of 0?',
    ko: '부호는 값이 셋이고 계단 함수는 둘입니다. −1과 0은 각각 무엇이 되어야 할까요?',
  },
  step_halfAtZero: {
    en: 'At 0 it answers one half. A decision is 0 or 1, on the boundary too.',
    ko: '0에서 1/2이라고 답합니다. 판단은 경계에서도 0 아니면 1입니다.',
  },
  step_reversed: {
    en: 'The comparison is the wrong way round. Try z = 3.',
    ko: '비교의 방향이 뒤집혔습니다. z = 3을 넣어 보세요.',
  },
  step_truncates: {
    en: 'The fraction is dropped before the comparison, so −0.5 becomes 0. Is there any need to round?',
    ko: '비교하기 전에 소수 부분을 버려서 −0.5가 0이 됩니다. 꼭 정수로 만들어야 할까요?',
  },
  step_half: {
    en: 'A small positive z gives 0, as if z were compared with 0.5: that is for a probability, and z is none. Which z corresponds to one half?',
    ko: '작은 양수 z에 0이 나옵니다. z를 0.5와 비교한 것 같습니다. 0.5와 비교하는 것은 확률이고, z는 확률이 아닙니다. 확률 1/2에 해당하는 z는 얼마인가요?',
  },
  step_roundedSigmoid: {
    en: 'For a tiny negative z the sigmoid is 0.5 to the last digit, and rounds to 1. Is the detour needed?',
    ko: 'z가 아주 작은 음수이면 시그모이드는 마지막 자리까지 0.5이고, 반올림하면 1입니다. 돌아갈 필요가 있을까요?',
  },
  step_tolerance: {
    en: 'Slightly negative numbers count as 0. The definition knows no tolerance.',
    ko: '조금 작은 음수를 0으로 봅니다. 정의에는 허용 오차가 없습니다.',
  },
  step_one: {
    en: 'The answer does not depend on z. What should a negative z give?',
    ko: '답이 z와 상관없이 같습니다. z가 음수이면 무엇이어야 할까요?',
  },

  perceptron_step: {
    en: 'This neuron decides hard, with the step. Here it should decide softly, with the sigmoid.',
    ko: '계단 함수로 딱 잘라 판단했습니다. 여기서는 시그모이드로 부드럽게 판단합니다.',
  },
  perceptron_linear: {
    en: 'This is z, without an activation. What turns z into a number between 0 and 1?',
    ko: '활성화 함수 없이 z를 돌려주었습니다. z를 0과 1 사이의 수로 바꾸는 것은 무엇인가요?',
  },
  perceptron_noBias: {
    en: 'The bias is missing: with x = 0 the answer is always 0.5. What does weightedSum need?',
    ko: '편향이 빠져서 x = 0이면 언제나 0.5입니다. weightedSum에는 무엇이 더 필요한가요?',
  },
  perceptron_biasOutside: {
    en: 'The bias is added after the sigmoid, so the answer can leave [0, 1]. Where does b stand in the formula?',
    ko: '시그모이드 뒤에 편향을 더해서 답이 [0, 1]을 벗어납니다. 식에서 b는 어디에 있나요?',
  },
  perceptron_sigmoidInside: {
    en: 'The sigmoid is applied to every product. A neuron sums first and activates once.',
    ko: '곱마다 시그모이드를 적용했습니다. 뉴런은 먼저 더하고 한 번만 활성화합니다.',
  },
  perceptron_exponentSign: {
    en: 'The exponent lost its minus sign, so the answer is 1 − y. Should y grow or fall with z?',
    ko: '지수의 음의 부호가 빠져서 1 − y가 되었습니다. z가 커지면 y는 커져야 할까요, 작아져야 할까요?',
  },
  perceptron_tanh: {
    en: 'This is tanh, which runs from −1 to 1. Which function runs from 0 to 1?',
    ko: '−1에서 1까지 가는 tanh입니다. 0에서 1까지 가는 함수는 무엇인가요?',
  },
  perceptron_roundedE: {
    en: 'e is more than 2.718. Math.exp knows all its digits.',
    ko: 'e는 2.718에서 끝나지 않습니다. Math.exp는 모든 자리를 알고 있습니다.',
  },
  perceptron_unstable: {
    en: 'For a large z this is ∞/∞, that is NaN. Which form of the sigmoid has only one exponential?',
    ko: 'z가 크면 ∞/∞, 곧 NaN이 됩니다. 시그모이드의 어느 꼴에 지수가 한 번만 나오나요?',
  },
  perceptron_remembersWithoutBias: {
    en: 'A remembered answer comes back although b has changed. What belongs into the key besides x and w?',
    ko: 'b가 달라졌는데도 기억해 둔 답이 나옵니다. 키에 x와 w 말고 무엇이 더 들어가야 할까요?',
  },
  perceptron_inPlace: {
    en: 'The products are written into w, so the neuron has other weights afterwards. Keep them elsewhere.',
    ko: '곱을 w에 써서, 부르고 나면 뉴런의 가중치가 달라집니다. 곱은 다른 곳에 두세요.',
  },

  andGate_or: {
    en: 'One input is already enough: this is OR. How far down must the bias go so that it takes two?',
    ko: '입력 하나로 이미 충분하므로 OR입니다. 둘이 있어야 하려면 편향이 얼마나 낮아야 할까요?',
  },
  andGate_thresholdSign: {
    en: 'w·x ≥ t is w·x + b ≥ 0 with b = −t. Which sign has your bias?',
    ko: 'w·x ≥ t는 b = −t일 때 w·x + b ≥ 0과 같습니다. 편향의 부호가 맞나요?',
  },
  andGate_oneIsEnough: {
    en: 'One input alone lifts the total exactly to 0, and step(0) = 1. Work out all four totals.',
    ko: '입력 하나만으로 합이 정확히 0이 되고 step(0) = 1입니다. 합 네 개를 모두 계산해 보세요.',
  },
  andGate_never: {
    en: 'Both inputs together do not lift the total to 0. Which inequality does (1, 1) ask for?',
    ko: '두 입력을 합쳐도 합이 0에 닿지 않습니다. (1, 1)은 어떤 부등식을 요구하나요?',
  },
  andGate_biasAsWeight: {
    en: 'The bias is hidden in w as a third weight, but there are only two inputs. It has a field of its own.',
    ko: '편향이 셋째 가중치로 w에 들어 있는데 입력은 둘뿐입니다. 편향의 자리는 따로 있습니다.',
  },
  andGate_row: {
    en: 'The numbers are right, but w is a matrix of one row. A single neuron has a list of weights: [2].',
    ko: '값은 맞지만 w가 한 행짜리 행렬입니다. 뉴런 하나의 가중치는 모양이 [2]인 벡터입니다.',
  },

  orGate_noBias: {
    en: 'At (0, 0) the total is the bias, 0, and step(0) = 1. What must be true of b?',
    ko: '(0, 0)에서 합은 편향인 0이고 step(0) = 1입니다. b는 어떤 수여야 할까요?',
  },
  orGate_and: {
    en: 'One input alone does not reach 0: this is AND. Raise the bias.',
    ko: '입력 하나로는 0에 닿지 않으므로 AND입니다. 편향을 높여 보세요.',
  },
  orGate_firstInput: {
    en: 'The second input has no weight, so (0, 1) is overlooked. OR treats both alike.',
    ko: '둘째 입력의 가중치가 0이라서 (0, 1)을 놓칩니다. OR는 두 입력을 똑같이 다룹니다.',
  },
  orGate_weakSecond: {
    en: 'The second weight is smaller than the bias is deep, so (0, 1) stays below 0. Check each input alone.',
    ko: '둘째 가중치가 편향을 이기지 못해서 (0, 1)이 0보다 작습니다. 입력을 하나씩 따로 확인해 보세요.',
  },
  orGate_column: {
    en: 'The numbers are right, but w is a matrix of one column. A single neuron has a list of weights: [2].',
    ko: '값은 맞지만 w가 한 열짜리 행렬입니다. 뉴런 하나의 가중치는 모양이 [2]인 벡터입니다.',
  },

  nandGate_turnedOnTheLine: {
    en: 'Turning the signs leaves (1, 1) on the line, and step(0) = 1 both times. Move the line a little first.',
    ko: '부호를 바꾸어도 (1, 1)은 직선 위에 남고, 두 번 다 step(0) = 1입니다. 먼저 직선을 조금 옮기세요.',
  },
  nandGate_and: {
    en: 'This is AND itself. NAND gives the opposite at all four points.',
    ko: 'AND 그대로입니다. NAND는 네 점 모두에서 반대로 답합니다.',
  },
  nandGate_nor: {
    en: 'One input is enough to make it 0: this is NOR. How much must b hold against?',
    ko: '입력 하나만 1이어도 0이 되므로 NOR입니다. b는 가중치 몇 개를 견뎌야 할까요?',
  },
  nandGate_biasKept: {
    en: 'The weights are turned round, but not the bias, so every total is negative. What should (0, 0) give?',
    ko: '가중치의 부호만 바꾸고 편향은 그대로여서 모든 합이 음수입니다. (0, 0)의 답은 무엇이어야 할까요?',
  },
  nandGate_weightsKept: {
    en: 'The bias is turned round, but not the weights, so no total is negative. What should (1, 1) give?',
    ko: '편향의 부호만 바꾸고 가중치는 그대로여서 음수인 합이 없습니다. (1, 1)의 답은 무엇이어야 할까요?',
  },
  nandGate_row: {
    en: 'The numbers are right, but w is a matrix of one row. A single neuron has a list of weights: [2].',
    ko: '값은 맞지만 w가 한 행짜리 행렬입니다. 뉴런 하나의 가중치는 모양이 [2]인 벡터입니다.',
  },

  separates_majority: {
    en: 'Most points right is not all points right. Three of four is false.',
    ko: '대부분 맞는 것과 모두 맞는 것은 다릅니다. 넷 가운데 셋이면 false입니다.',
  },
  separates_errorsCancel: {
    en: 'A point too many in class 1 makes up for one too few, as if the errors −1 and 1 were added: compare point by point.',
    ko: '1로 잘못 답한 점과 0으로 잘못 답한 점이 서로 상쇄됩니다. 오차 −1과 1을 더한 것 같습니다. 점마다 따로 비교하세요.',
  },
  separates_some: {
    en: 'One point that is right does not settle it. Which one does?',
    ko: '맞은 점 하나로는 결론이 나지 않습니다. 어떤 점이면 결론이 나나요?',
  },
  separates_firstPoint: {
    en: 'The loop returns after the first point. Only one of the two answers may be given early.',
    ko: '첫 점에서 반복문을 빠져나갑니다. 미리 내놓아도 되는 답은 true와 false 가운데 어느 것인가요?',
  },
  separates_lastPoint: {
    en: 'Each point overwrites the verdict on those before it. What must be remembered?',
    ko: '점마다 앞의 결과를 덮어씁니다. 무엇을 기억해 두어야 할까요?',
  },
  separates_onesOnly: {
    en: 'Points with label 0 are not looked at. They can be answered wrongly too.',
    ko: '레이블이 0인 점을 보지 않습니다. 그 점들도 틀릴 수 있습니다.',
  },
  separates_eitherSide: {
    en: 'A line with every point on the wrong side is accepted. The labels say which side is which.',
    ko: '모든 점이 반대편에 있는 직선도 받아들입니다. 어느 쪽이 어느 쪽인지는 레이블이 정합니다.',
  },
  separates_noBias: {
    en: 'The bias is missing, so the line always runs through the origin.',
    ko: '편향이 빠져서 직선이 언제나 원점을 지납니다.',
  },
  separates_twoFeatures: {
    en: 'Only the first two features are read. How many does w have?',
    ko: '처음 두 특성만 읽습니다. w의 길이는 얼마인가요?',
  },
  separates_columns: {
    en: 'The points are read column by column. A point is a row of points.',
    ko: '점을 열 방향으로 읽었습니다. 점 하나는 points의 한 행입니다.',
  },
  separates_signLabels: {
    en: 'This compares with labels −1 and 1. What does a label of 0 do to your product?',
    ko: '레이블이 −1과 1일 때의 비교입니다. 레이블이 0이면 곱이 어떻게 되나요?',
  },
  separates_strict: {
    en: 'A point on the line is given to class 0. step(0) = 1.',
    ko: '직선 위의 점을 클래스 0으로 보았습니다. step(0) = 1입니다.',
  },
  separates_lineIsBoth: {
    en: 'A point on the line passes with either label. It has one: step(0) = 1.',
    ko: '직선 위의 점을 어느 레이블로도 통과시킵니다. step(0) = 1이므로 한쪽만 맞습니다.',
  },
  separates_shiftsLabels: {
    en: 'shift() takes the labels away from the caller. Read them by index.',
    ko: 'shift()는 호출한 쪽의 labels를 비워 버립니다. 인덱스로 읽으세요.',
  },
  separates_tolerance: {
    en: 'A total just below 0 counts as 0, so the point changes sides. Which comparison does step make?',
    ko: '0보다 아주 조금 작은 합을 0으로 쳐서 점이 반대편으로 넘어갑니다. step은 어떤 비교를 하나요?',
  },
  separates_fourPoints: {
    en: 'Only the first four points are looked at, the corners of a truth table. How many points are there here?',
    ko: '진리표의 꼭짓점처럼 처음 네 점만 봅니다. 여기에는 점이 몇 개 있나요?',
  },
  separates_remembersWithoutPoints: {
    en: 'A remembered verdict comes back for other points. What does it depend on besides the neuron and the labels?',
    ko: '다른 점들인데도 기억해 둔 답이 나옵니다. 답은 뉴런과 레이블 말고 무엇에 달려 있나요?',
  },
  separates_remembersWithoutBias: {
    en: 'A remembered verdict comes back although b has moved the line. What belongs into the key besides w, points and labels?',
    ko: 'b가 직선을 옮겼는데도 기억해 둔 답이 나옵니다. 키에 w, points, labels 말고 무엇이 더 들어가야 할까요?',
  },
  separates_inPlace: {
    en: 'The points themselves are multiplied. Leave them as they are and keep the products elsewhere.',
    ko: '점의 좌표 자체를 곱해 바꾸었습니다. 그대로 두고 곱은 다른 곳에 두세요.',
  },
  separates_never: {
    en: 'The answer is always false. That is right for XOR, but AND has a line.',
    ko: '언제나 false입니다. XOR에서는 맞지만 AND에는 직선이 있습니다.',
  },

  perceptronUpdate_remembersWithoutRate: {
    en: 'A remembered step comes back although lr has changed. What belongs into the key besides the neuron, x and target?',
    ko: 'lr이 달라졌는데도 기억해 둔 결과가 나옵니다. 키에 뉴런, x, target 말고 무엇이 더 들어가야 할까요?',
  },
  perceptronUpdate_errorSign: {
    en: 'The error has the wrong sign, so every mistake gets worse. Which is subtracted from which?',
    ko: '오차의 부호가 뒤집혀서 틀릴 때마다 더 나빠집니다. 무엇에서 무엇을 빼나요?',
  },
  perceptronUpdate_noBias: {
    en: 'The bias never moves, so the line can only turn. Treat b as the weight of an input 1.',
    ko: '편향이 움직이지 않아서 직선을 옮길 수 없습니다. b를 입력이 1인 가중치로 생각해 보세요.',
  },
  perceptronUpdate_biasRate: {
    en: 'The bias moves by the whole error, without the learning rate.',
    ko: '편향이 학습률 없이 오차만큼 그대로 움직입니다.',
  },
  perceptronUpdate_noRate: {
    en: 'The learning rate is not used. How large should a step be?',
    ko: '학습률을 쓰지 않았습니다. 한 걸음의 크기는 무엇이 정하나요?',
  },
  perceptronUpdate_noInput: {
    en: 'All weights move alike. A weight whose input was 0 had no part in the mistake.',
    ko: '모든 가중치가 똑같이 움직입니다. 입력이 0이었던 가중치에는 실수의 책임이 없습니다.',
  },
  perceptronUpdate_sigmoid: {
    en: 'This is the error of the sigmoid, which is never quite 0. Rosenblatt compares with the decision.',
    ko: '결코 0이 되지 않는 시그모이드의 오차를 썼습니다. 로젠블랫의 규칙은 판단과 비교합니다.',
  },
  perceptronUpdate_linear: {
    en: 'The target is compared with z itself. Decide first, then compare.',
    ko: '목표값을 z와 바로 비교했습니다. 먼저 판단한 다음 비교하세요.',
  },
  perceptronUpdate_decidesWithoutBias: {
    en: 'The decision leaves out the bias. Which z did the neuron see?',
    ko: '판단에서 편향이 빠졌습니다. 뉴런이 본 z는 무엇인가요?',
  },
  perceptronUpdate_signs: {
    en: 'With answers −1 and 1 an error is 2. With 0 and 1, how large is it?',
    ko: '−1과 1로 답하면 오차의 크기가 2입니다. 0과 1로 답하면 얼마인가요?',
  },
  perceptronUpdate_always: {
    en: 'The neuron moves even where it was right. What is the error then?',
    ko: '맞힌 때에도 뉴런이 움직입니다. 그때 오차는 얼마인가요?',
  },
  perceptronUpdate_onlyUp: {
    en: 'A false 1 is not corrected. The error can also be −1.',
    ko: '1이라고 잘못 답한 것은 고치지 않습니다. 오차는 −1일 수도 있습니다.',
  },
  perceptronUpdate_errorTwice: {
    en: 'The error is computed again after the weights have moved. Both corrections belong to one decision.',
    ko: '가중치가 움직인 뒤에 오차를 다시 계산했습니다. 두 수정은 같은 판단에서 나와야 합니다.',
  },
  perceptronUpdate_change: {
    en: 'This is the change alone. To what should it be added?',
    ko: '변화량만 돌려주었습니다. 어디에 더해야 할까요?',
  },
  perceptronUpdate_unchanged: {
    en: 'Nothing is learnt: the neuron comes back as it was.',
    ko: '아무것도 배우지 않고 뉴런을 그대로 돌려주었습니다.',
  },
  perceptronUpdate_strict: {
    en: 'A point on the line is decided as 0. step(0) = 1, so target 0 was a mistake there.',
    ko: '직선 위의 점을 0으로 판단했습니다. step(0) = 1이므로 목표값이 0이면 틀린 것입니다.',
  },
  perceptronUpdate_inPlace: {
    en: 'The given neuron itself is changed. Return a new one and leave the old as it was.',
    ko: '받은 뉴런을 직접 바꾸었습니다. 새 뉴런을 돌려주고 원래 것은 그대로 두세요.',
  },
  perceptronUpdate_weightsInPlace: {
    en: 'The object is new, but its w is the old tensor with its numbers overwritten. Tensor methods return new tensors.',
    ko: '객체는 새것이지만 w는 원래 텐서의 값을 덮어쓴 것입니다. 텐서의 메서드는 새 텐서를 돌려줍니다.',
  },
  perceptronUpdate_row: {
    en: 'The weights come back as a matrix. They should keep their shape, [features].',
    ko: '가중치가 행렬이 되어 돌아왔습니다. 모양은 그대로 [features]여야 합니다.',
  },
};
