/** What the mistakes of several exercises have in common. */
import { tensor, Tensor } from '#tensor';
import type { Words } from '../../../engine/kit/words.ts';

const sameShape = (a: Tensor, b: Tensor): boolean => a.shape.join() === b.shape.join();

export function mustFit(a: Tensor, b: Tensor): void {
  if (!sameShape(a, b)) throw new RangeError(`[${a.shape}] against [${b.shape}]`);
}

/** pred − target, of equal shapes only. */
export function errorsOf(pred: Tensor, target: Tensor): Tensor {
  mustFit(pred, target);
  return pred.sub(target);
}

export const mean = (x: Tensor): number => x.mean().item();

/** Element by element as long as pred lasts, whatever target's shape is; 0 where it has ended. */
export const looseErrors = (pred: Tensor, target: Tensor): Tensor =>
  pred.map((value, i) => value - (target.data[i] ?? 0));

/** pred − target where the numbers of elements agree, whatever the shapes. */
export function errorsBySize(pred: Tensor, target: Tensor): Tensor {
  if (pred.size !== target.size) throw new RangeError('sizes');
  return looseErrors(pred, target);
}

export function mustBeLabels(labels: readonly number[], classes: number): void {
  const sound = (label: number) => Number.isInteger(label) && label >= 0 && label < classes;
  if (!labels.every(sound)) throw new RangeError(`labels [${labels}] of ${classes} classes`);
}

/** `value(label, column)` for every label and column. */
export const table = (
  labels: readonly number[],
  classes: number,
  value: (label: number, column: number) => number,
): Tensor =>
  new Tensor(
    [labels.length, classes],
    labels.flatMap((label) => Array.from({ length: classes }, (_, column) => value(label, column))),
  );

export const isColumn = (label: number, column: number): number => (label === column ? 1 : 0);

/** Along the last axis. */
export function softmax(x: Tensor): Tensor {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
}

/** log Σ e^x along the last axis, of numbers of any size. */
export function logOfSum(x: Tensor): Tensor {
  const m = x.max(-1, true);
  return m.add(x.sub(m).exp().sum(-1, true).log());
}

/** Along the last axis, and right. */
export function rightLogSoftmax(x: Tensor): Tensor {
  const shifted = x.sub(x.max(-1, true));
  return shifted.sub(shifted.exp().sum(-1, true).log());
}

export function mustBeLabelsOf(logits: Tensor, labels: readonly number[]): void {
  if (labels.length !== logits.shape[0]) throw new RangeError(`${labels.length} labels`);
  mustBeLabels(labels, logits.shape[1]!);
}

/** The logarithm of each true class's probability. */
export function truths(logP: Tensor, labels: readonly number[]): Tensor {
  mustBeLabelsOf(logP, labels);
  return tensor(labels.map((label, n) => logP.at(n, label)));
}

export const NOT_DIVIDED: Words = {
  en: 'The sum is right, but it is not yet a mean: divide, so that the loss does not grow with the batch.',
  ko: '합은 맞지만 아직 평균이 아닙니다. 배치가 커져도 손실이 커지지 않도록 나누세요.',
};

export const GRADIENT_NOT_DIVIDED: Words = {
  en: 'The answer is N times too large, so it lacks the 1/N of the mean: that stays in front of every derivative.',
  ko: '답이 N배입니다. 답에 평균의 1/N이 없습니다. 1/N은 미분해도 앞에 그대로 남습니다.',
};

export const PER_ROW: Words = {
  en: 'The division is by the number of rows: in regression the mean is over all elements, whatever the shape.',
  ko: '행의 수로 나누었습니다. 회귀에서는 형상이 어떻든 모든 원소에 대한 평균입니다.',
};

export const PER_ELEMENT: Words = {
  en: 'The division is by all elements: in classification the mean is over the samples, that is the rows.',
  ko: '모든 원소의 수로 나누었습니다. 분류에서는 샘플, 곧 행에 대한 평균입니다.',
};

export const ONE_LESS: Words = {
  en: 'The division is by N − 1, as for a sample variance: a mean divides by N.',
  ko: '샘플의 분산처럼 N − 1로 나누었습니다. 평균은 N으로 나눕니다.',
};

export const BROADCASTS: Words = {
  en: 'Shapes that differ were accepted, as broadcasting does quietly: compare them yourself before you subtract or multiply.',
  ko: '다른 형상을 받아들였습니다. 브로드캐스팅은 조용히 그렇게 합니다. 빼거나 곱하기 전에 형상을 직접 비교하세요.',
};

export const COMPARES_SIZES: Words = {
  en: 'Shapes with equally many elements were accepted: [2, 3] is not [3, 2], so compare extent by extent.',
  ko: '원소의 수만 같으면 다른 형상도 받아들였습니다. [2, 3]과 [3, 2]는 다르므로 축마다 길이를 비교하세요.',
};

export const UNCHECKED_LOOP: Words = {
  en: 'Shapes that differ were accepted, as when a loop follows one of the two tensors: where are they compared?',
  ko: '다른 형상을 받아들였습니다. 반복문이 두 텐서 가운데 하나만 따르면 이렇게 됩니다. 둘을 어디에서 비교하나요?',
};

export const IN_PLACE: Words = {
  en: "The answer is right, but the caller's numbers are overwritten: write into a new tensor.",
  ko: '답은 맞지만 호출한 쪽의 숫자를 덮어썼습니다. 새 텐서에 쓰세요.',
};

export const FLAT: Words = {
  en: 'The numbers are right, but the shape is lost: a gradient has the shape of what it is the gradient of.',
  ko: '숫자는 맞지만 형상이 없어졌습니다. 기울기는 미분하는 변수와 형상이 같습니다.',
};

export const UPHILL: Words = {
  en: 'All the signs are turned round, which leads uphill: it is prediction minus truth.',
  ko: '부호가 모두 반대여서 손실이 커지는 쪽으로 갑니다. 예측 빼기 정답입니다.',
};

export const SLIGHTLY_LARGE: Words = {
  en: 'The gradient is nearly right, but a thousandth too large: look for a rounded or mistyped constant.',
  ko: '기울기가 거의 맞지만 천분의 일만큼 큽니다. 반올림했거나 잘못 적은 상수를 찾아보세요.',
};

export const ONE_SIDED: Words = {
  en: 'This looks like a difference with a finite step, which leaves a remainder: write the derivative down as a formula.',
  ko: '유한한 간격의 차분으로 보입니다. 차분에는 오차가 남으므로 도함수를 식으로 쓰세요.',
};

export const PRINTED_SIGN: Words = {
  en: 'This is the softmax with e^(−x), the misprint of the document: a larger logit must give a larger probability.',
  ko: '원문 자료의 오류인 e^(−x) 소프트맥스입니다. 로짓이 클수록 확률도 커야 합니다.',
};

export const FIRST_AXIS: Words = {
  en: 'The sum runs down the columns, over the samples: the classes of one sample lie along the last axis.',
  ko: '열을 따라 샘플들을 더했습니다. 한 샘플의 클래스들은 마지막 축에 놓여 있습니다.',
};

export const OVERFLOWS: Words = {
  en: 'Large logits make the answer infinite or NaN, and e^1000 is infinite: subtract the largest logit of the row first, which changes nothing else.',
  ko: '로짓이 크면 답이 무한대나 NaN이 됩니다. e^1000은 무한대입니다. 먼저 행에서 가장 큰 로짓을 빼세요. 다른 것은 달라지지 않습니다.',
};

export const IN_TWO_STEPS: Words = {
  en: 'Where a probability is tiny the answer is infinite, as log 0 is when the softmax has rounded it to 0: take the logarithm in the formula, not of the result.',
  ko: '확률이 아주 작으면 답이 무한대가 됩니다. 소프트맥스가 0으로 반올림한 것에 로그를 취하면 이렇게 됩니다. 결과가 아니라 식에서 로그를 취하세요.',
};

export const BITS: Words = {
  en: 'This is the logarithm to base 2: `log` means the natural one here, Math.log.',
  ko: '밑이 2인 로그입니다. 여기서 `log`는 자연로그, 곧 Math.log입니다.',
};

export const WITHOUT_THE_MINUS: Words = {
  en: 'The loss is negative: the logarithm of a probability is, so the formula has a minus in front.',
  ko: '손실이 음수입니다. 확률의 로그는 음수이므로 식의 앞에 마이너스가 있습니다.',
};

export const STRANGERS_ARE_ZEROS: Words = {
  en: 'A label that is no class was accepted, as if its target were a row of zeros: throw a RangeError instead.',
  ko: '클래스가 아닌 레이블을, 목표값이 0뿐인 행인 것처럼 받아들였습니다. RangeError를 던지세요.',
};

export const ANY_COUNT: Words = {
  en: 'A number of labels other than that of the rows was accepted: there must be one for each.',
  ko: '레이블의 수가 행의 수와 다른데도 받아들였습니다. 행마다 하나씩 있어야 합니다.',
};
