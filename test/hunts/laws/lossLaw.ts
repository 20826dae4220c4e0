/** Laws of the cross-entropy as students write them. */
import { type Tensor, zeros } from '#tensor';

type Loss = (logits: Tensor, labels: number[]) => number;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

const rowsOf = (logits: Tensor): Tensor[] =>
  Array.from({ length: logits.shape[0]! }, (_, n) => logits.slice(n, n + 1));

export const noStar_notNegative = (loss: Loss, logits: Tensor, labels: number[]): boolean =>
  loss(logits, labels) >= 0;

export const noStar_equalLogits = (loss: Loss, logits: Tensor, labels: number[]): boolean =>
  near(loss(zeros(logits.shape), labels), Math.log(logits.shape[1]!));

export function noStar_meanOfRows(loss: Loss, logits: Tensor, labels: number[]): boolean {
  const alone = rowsOf(logits).map((row, n) => loss(row, [labels[n]!]));
  return near(loss(logits, labels), alone.reduce((sum, each) => sum + each, 0) / labels.length);
}

/** All that the text of the lesson says of the loss, but nothing of how it grows. */
export const oneStar_lawsOfTheLesson = (loss: Loss, logits: Tensor, labels: number[]): boolean =>
  noStar_notNegative(loss, logits, labels) &&
  noStar_equalLogits(loss, logits, labels) &&
  noStar_meanOfRows(loss, logits, labels) &&
  near(loss(logits.add(3), labels), loss(logits, labels));

/** Losses of two labels differ as their logits do, the other way round. */
export const oneStar_differences = (loss: Loss, logits: Tensor): boolean =>
  rowsOf(logits).every((row) =>
    row.data.every((score, label) =>
      near(loss(row, [0]) - loss(row, [label]), score - row.data[0]!),
    ),
  );

/** Only the minus logit itself keeps both. */
export const twoStars_differencesAndMean = (
  loss: Loss,
  logits: Tensor,
  labels: number[],
): boolean => oneStar_differences(loss, logits) && noStar_meanOfRows(loss, logits, labels);

export function threeStars_shifted(loss: Loss, logits: Tensor, labels: number[]): boolean {
  const shifted = logits.sub(logits.max(-1, true));
  const logP = shifted.sub(shifted.exp().sum(-1, true).log());
  const sum = labels.reduce((total, label, n) => total - logP.at(n, label), 0);
  return near(loss(logits, labels), sum / labels.length);
}

/** A single class costs nothing. */
export const alarm_positive = (loss: Loss, logits: Tensor, labels: number[]): boolean =>
  loss(logits, labels) > 0;

/** An oracle that cannot bear the input. */
export function alarm_inTwoSteps(loss: Loss, logits: Tensor, labels: number[]): boolean {
  const e = logits.exp();
  const p = e.div(e.sum(-1, true));
  const sum = labels.reduce((total, label, n) => total - Math.log(p.at(n, label)), 0);
  return near(loss(logits, labels), sum / labels.length);
}
