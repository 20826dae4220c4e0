/** Whom `lossLaw` meets: right ways to the cross-entropy of logits, and suspects. */
import type { Tensor } from '#tensor';
import { innocent, suspect } from '../../../engine/kit/suspect.ts';

type Row = readonly number[];

const mean = (values: Row): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** log Σ_j e^{x_j}, with the largest taken out first. */
function logSum(row: Row): number {
  const top = Math.max(...row);
  return top + Math.log(row.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

const cost = (row: Row, label: number): number => logSum(row) - row[label]!;

const shares = (row: Row): number[] => row.map((value) => Math.exp(value - logSum(row)));

/** What each row costs. */
const costs = (logits: Tensor, labels: Row, of = cost): number[] =>
  logits.toArray<number[][]>().map((row, n) => of(row, labels[n]!));

/** The loss that takes the mean of what `of` says each row costs. */
const meanOf =
  (of: (row: Row, label: number) => number) =>
  (logits: Tensor, labels: Row): number =>
    mean(costs(logits, labels, of));

// --- Right -------------------------------------------------------------------------------------

/** log Σ_j e^{x_j} − x_label, row by row. */
export const byRows = meanOf(cost);
innocent(byRows);

/** In tensors, with every row shifted by its maximum, and the labels as a table. */
export function byTable(logits: Tensor, labels: Row): number {
  const shifted = logits.sub(logits.max(-1, true));
  const logP = shifted.sub(shifted.exp().sum(-1, true).log());
  const classes = logits.shape[1]!;
  const isTrue = (at: number) => at % classes === labels[Math.floor(at / classes)];
  return (
    -logP
      .map((value, at) => (isTrue(at) ? value : 0))
      .sum()
      .item() / labels.length
  );
}
innocent(byTable);

/** Class by class, log(e^s + e^x) = max + log(1 + e^−|s − x|), and the last row first. */
export function classByClass(logits: Tensor, labels: Row): number {
  const join = (s: number, x: number): number =>
    Math.max(s, x) + Math.log1p(Math.exp(-Math.abs(s - x)));
  const each = costs(
    logits,
    labels,
    (row, label) => row.reduce((s, x) => join(s, x)) - row[label]!,
  );
  return mean(each.reverse());
}
innocent(classByClass);

// --- Suspects ----------------------------------------------------------------------------------

export const notDivided = (logits: Tensor, labels: Row): number =>
  byRows(logits, labels) * labels.length;
suspect(notDivided, {
  does: {
    en: 'It adds the losses of the rows up and does not divide.',
    ko: '행의 손실을 더하기만 하고 나누지 않습니다.',
  },
  where: { en: 'Where there is more than one row.', ko: '행이 둘 이상일 때 틀립니다.' },
});

export const perElement = (logits: Tensor, labels: Row): number =>
  byRows(logits, labels) / logits.shape[1]!;
suspect(perElement, {
  does: {
    en: 'It divides by the number of all logits, not by that of the rows.',
    ko: '행의 수가 아니라 모든 로짓의 수로 나눕니다.',
  },
  where: {
    en: 'Where there is more than one class.',
    ko: '클래스가 둘 이상일 때 틀립니다.',
  },
});

export const noSoftmax = meanOf((row, label) => -row[label]!);
suspect(noSoftmax, {
  does: {
    en: 'It takes the logit itself for log p.',
    ko: '로짓을 그대로 log p로 씁니다.',
  },
  where: { en: 'On nearly every input.', ko: '거의 모든 입력에서 틀립니다.' },
});

export const mostProbable = meanOf((row) => cost(row, row.indexOf(Math.max(...row))));
suspect(mostProbable, {
  does: {
    en: 'It takes the most probable class for the true one, whatever the label says.',
    ko: '레이블과 상관없이 가장 확률이 큰 클래스를 정답으로 여깁니다.',
  },
  where: {
    en: 'Where the label is not the class with the largest logit.',
    ko: '레이블이 가장 큰 로짓의 클래스가 아닐 때 틀립니다.',
  },
});

export const bits = meanOf((row, label) => cost(row, label) / Math.LN2);
suspect(bits, {
  does: { en: 'It takes the logarithm to base 2.', ko: '밑이 2인 로그를 씁니다.' },
  where: {
    en: 'Where there is more than one class.',
    ko: '클래스가 둘 이상일 때 틀립니다.',
  },
});

export const firstLabelForAll = (logits: Tensor, labels: Row): number =>
  byRows(
    logits,
    labels.map(() => labels[0]!),
  );
suspect(firstLabelForAll, {
  does: { en: 'It uses the first label for every row.', ko: '모든 행에 첫 번째 레이블을 씁니다.' },
  where: {
    en: 'Where the labels of two rows differ.',
    ko: '레이블이 서로 다른 행이 있을 때 틀립니다.',
  },
});

export const skipsClassZero = meanOf((row, label) => (label === 0 ? 0 : cost(row, label)));
suspect(skipsClassZero, {
  does: {
    en: 'It takes class 0 for “no label”, and lets its rows cost nothing.',
    ko: '클래스 0을 "레이블 없음"으로 여겨서 그 행의 손실을 0으로 칩니다.',
  },
  where: { en: 'Where a label is 0.', ko: '레이블이 0인 행이 있을 때 틀립니다.' },
});

export const softmaxTwice = meanOf((row, label) => cost(shares(row), label));
suspect(softmaxTwice, {
  does: {
    en: 'It takes the softmax twice: its probabilities are treated as logits again.',
    ko: '소프트맥스를 두 번 취합니다. 확률을 다시 로짓으로 다룹니다.',
  },
  where: {
    en: 'Where two logits of a row differ.',
    ko: '한 행에 서로 다른 로짓이 있을 때 틀립니다.',
  },
});

export const smoothed = meanOf(
  (row, label) => 0.95 * cost(row, label) + 0.05 * mean(row.map((_, each) => cost(row, each))),
);
suspect(smoothed, {
  does: {
    en: 'It smooths the labels: a twentieth of the truth is dealt out to all classes alike.',
    ko: '레이블을 고르게 폅니다. 정답의 20분의 1을 모든 클래스에 똑같이 나누어 줍니다.',
  },
  where: {
    en: 'Where two logits of a row differ.',
    ko: '한 행에 서로 다른 로짓이 있을 때 틀립니다.',
  },
});

export const overflows = meanOf(
  (row, label) => Math.log(row.reduce((sum, value) => sum + Math.exp(value), 0)) - row[label]!,
);
suspect(overflows, {
  does: {
    en: 'It takes e^x as it is, which is Infinity from 710 on, and log 0 is −Infinity.',
    ko: 'e^x를 그대로 계산해서 710부터 Infinity가 되고, 모두 0이 되면 log 0은 −Infinity입니다.',
  },
  where: { en: 'Where logits are far from 0.', ko: '로짓이 0에서 아주 멀 때 틀립니다.' },
});

export const clamped = meanOf((row, label) => -Math.log(Math.max(shares(row)[label]!, 1e-7)));
suspect(clamped, {
  does: {
    en: 'It counts no probability as less than 10⁻⁷, so that a row never costs more than 16.2.',
    ko: '확률을 10⁻⁷보다 작게 치지 않아서 한 행의 손실이 16.2를 넘지 못합니다.',
  },
  where: {
    en: 'Where the logit of the true class is far below the others.',
    ko: '정답 클래스의 로짓이 다른 것보다 훨씬 작을 때 틀립니다.',
  },
});
