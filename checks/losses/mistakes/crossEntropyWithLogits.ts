/** The known mistakes of `crossEntropyWithLogits`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  logSoftmax_firstAxis,
  logSoftmax_overflows,
  logSoftmax_shiftsInPlace,
} from './logSoftmax.ts';
import {
  ANY_COUNT,
  FIRST_AXIS,
  IN_PLACE,
  IN_TWO_STEPS,
  isColumn,
  mean,
  mustBeLabels,
  mustBeLabelsOf,
  NOT_DIVIDED,
  OVERFLOWS,
  PER_ELEMENT,
  PRINTED_SIGN,
  rightLogSoftmax,
  softmax,
  STRANGERS_ARE_ZEROS,
  table,
  truths,
  WITHOUT_THE_MINUS,
} from './parts.ts';

/** Forgets the minus. */
export function crossEntropyWithLogits_withoutTheMinus(logits: Tensor, labels: number[]): number {
  return mean(truths(rightLogSoftmax(logits), labels));
}
diagnosis(crossEntropyWithLogits_withoutTheMinus, WITHOUT_THE_MINUS);

/** Adds up the rows and does not divide. */
export function crossEntropyWithLogits_sum(logits: Tensor, labels: number[]): number {
  return -truths(rightLogSoftmax(logits), labels).sum().item();
}
diagnosis(crossEntropyWithLogits_sum, NOT_DIVIDED);

/** Takes the mean over all elements instead of the rows. */
export function crossEntropyWithLogits_meanOfElements(logits: Tensor, labels: number[]): number {
  return -truths(rightLogSoftmax(logits), labels).sum().item() / logits.size;
}
diagnosis(crossEntropyWithLogits_meanOfElements, PER_ELEMENT);

/** The loss of the worst row. */
export function crossEntropyWithLogits_worstRow(logits: Tensor, labels: number[]): number {
  return truths(rightLogSoftmax(logits), labels).neg().max().item();
}
diagnosis(crossEntropyWithLogits_worstRow, {
  en: 'This is the loss of the worst row: take the mean over all of them.',
  ko: '가장 나쁜 행의 손실입니다. 모든 행의 평균을 구하세요.',
});

/** Picks the logit itself, without any softmax. */
export function crossEntropyWithLogits_noSoftmax(logits: Tensor, labels: number[]): number {
  return -mean(truths(logits, labels));
}
diagnosis(crossEntropyWithLogits_noSoftmax, {
  en: 'The logit itself was taken for log p: what is missing is the log of the sum.',
  ko: '로짓을 그대로 log p로 썼습니다. 합의 로그가 빠졌습니다.',
});

/** Takes the softmax twice. */
export function crossEntropyWithLogits_softmaxTwice(logits: Tensor, labels: number[]): number {
  return -mean(truths(rightLogSoftmax(softmax(logits)), labels));
}
diagnosis(crossEntropyWithLogits_softmaxTwice, {
  en: 'The loss is as if the softmax were taken twice: logSoftmax expects logits, not probabilities.',
  ko: '소프트맥스를 두 번 취한 것 같은 손실입니다. logSoftmax에는 확률이 아니라 로짓을 넣어야 합니다.',
});

/** −p instead of −log p. */
export function crossEntropyWithLogits_noLogarithm(logits: Tensor, labels: number[]): number {
  return -mean(truths(softmax(logits), labels));
}
diagnosis(crossEntropyWithLogits_noLogarithm, {
  en: 'The logarithm is missing: −p is never far from 0, however wrong the prediction.',
  ko: '로그가 빠졌습니다. −p는 아무리 틀려도 0에서 멀어지지 않습니다.',
});

/** The minus sign of the document's softmax: e^(−x). */
export function crossEntropyWithLogits_printedSign(logits: Tensor, labels: number[]): number {
  return -mean(truths(rightLogSoftmax(logits.neg()), labels));
}
diagnosis(crossEntropyWithLogits_printedSign, PRINTED_SIGN);

/** Softmax over the samples instead of the classes. */
export function crossEntropyWithLogits_firstAxis(logits: Tensor, labels: number[]): number {
  return -mean(truths(logSoftmax_firstAxis(logits), labels));
}
diagnosis(crossEntropyWithLogits_firstAxis, FIRST_AXIS);

/** Takes the largest logit for the true class. */
export function crossEntropyWithLogits_mostProbable(logits: Tensor, labels: number[]): number {
  mustBeLabelsOf(logits, labels);
  return -mean(truths(rightLogSoftmax(logits), [...logits.argmax(1).data]));
}
diagnosis(crossEntropyWithLogits_mostProbable, {
  en: 'The largest logit was taken for the true class: the label says which one it is.',
  ko: '가장 큰 로짓을 정답으로 여겼습니다. 어느 클래스가 정답인지는 레이블이 알려 줍니다.',
});

/** Uses the first label for every row. */
export function crossEntropyWithLogits_firstLabelForAll(logits: Tensor, labels: number[]): number {
  mustBeLabelsOf(logits, labels);
  return -mean(
    truths(
      rightLogSoftmax(logits),
      labels.map(() => labels[0]!),
    ),
  );
}
diagnosis(crossEntropyWithLogits_firstLabelForAll, {
  en: 'The first label was used for every row: each row has its own.',
  ko: '모든 행에 첫 번째 레이블을 썼습니다. 행마다 자기 레이블이 있습니다.',
});

/** The logarithm of a softmax that has rounded to 0. */
export function crossEntropyWithLogits_inTwoSteps(logits: Tensor, labels: number[]): number {
  return -mean(truths(softmax(logits).log(), labels));
}
diagnosis(crossEntropyWithLogits_inTwoSteps, IN_TWO_STEPS);

/** Does not shift: e^1000 is infinite. */
export function crossEntropyWithLogits_overflows(logits: Tensor, labels: number[]): number {
  return -mean(truths(logSoftmax_overflows(logits), labels));
}
diagnosis(crossEntropyWithLogits_overflows, OVERFLOWS);

/** Adds 10⁻⁷ to p, so that log p stays finite. */
export function crossEntropyWithLogits_epsilon(logits: Tensor, labels: number[]): number {
  return -mean(truths(softmax(logits).add(1e-7).log(), labels));
}
diagnosis(crossEntropyWithLogits_epsilon, {
  en: 'The loss is as if a small number were added to p: use logSoftmax, which needs no such help and is right at −1000 too.',
  ko: 'p에 작은 수를 더한 것 같은 손실입니다. logSoftmax를 쓰면 그럴 필요가 없고 −1000에서도 옳습니다.',
});

/** Accepts fewer labels than rows. */
export function crossEntropyWithLogits_fewerLabels(logits: Tensor, labels: number[]): number {
  mustBeLabels(labels, logits.shape[1]!);
  const rows = logits.slice(0, labels.length);
  return -mean(truths(rightLogSoftmax(rows), labels));
}
diagnosis(crossEntropyWithLogits_fewerLabels, ANY_COUNT);

/** Reads as many labels as there are rows, and ignores the others. */
export function crossEntropyWithLogits_moreLabels(logits: Tensor, labels: number[]): number {
  mustBeLabels(labels, logits.shape[1]!);
  return -mean(truths(rightLogSoftmax(logits), labels.slice(0, logits.shape[0])));
}
diagnosis(crossEntropyWithLogits_moreLabels, ANY_COUNT);

/** Reads negative labels from the end, as `at` does. */
export function crossEntropyWithLogits_negativeFromTheEnd(
  logits: Tensor,
  labels: number[],
): number {
  if (labels.length !== logits.shape[0]) throw new RangeError('labels');
  const logP = rightLogSoftmax(logits);
  return -labels.reduce((sum, label, n) => sum + logP.at(n, label), 0) / labels.length;
}
diagnosis(crossEntropyWithLogits_negativeFromTheEnd, {
  en: 'A label of −1 was read from the end, as `at` does: refuse it before you read.',
  ko: '`at`처럼 레이블 −1을 뒤에서부터 읽었습니다. 읽기 전에 거부하세요.',
});

/** Gives labels that are no class a row of zeros. */
export function crossEntropyWithLogits_zerosForStrangers(logits: Tensor, labels: number[]): number {
  if (labels.length !== logits.shape[0]) throw new RangeError('labels');
  const y = table(labels, logits.shape[1]!, isColumn);
  return -rightLogSoftmax(logits).mul(y).sum().item() / labels.length;
}
diagnosis(crossEntropyWithLogits_zerosForStrangers, STRANGERS_ARE_ZEROS);

/** Shifts the rows in place. */
export function crossEntropyWithLogits_shiftsInPlace(logits: Tensor, labels: number[]): number {
  return -mean(truths(logSoftmax_shiftsInPlace(logits), labels));
}
diagnosis(crossEntropyWithLogits_shiftsInPlace, IN_PLACE);
