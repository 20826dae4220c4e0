/** The known mistakes of `confusion`, each with its diagnosis. */
import { Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { requireClasses } from './parts.ts';

function counted(labels: readonly number[], predicted: readonly number[], classes: number): Tensor {
  const counts = zeros([classes, classes]);
  for (const [i, label] of labels.entries()) {
    const place = label * classes + predicted[i]!;
    if (place in counts.data) counts.data[place]! += 1;
  }
  return counts;
}

function demand(labels: number[], predicted: number[], classes: number): void {
  if (labels.length !== predicted.length) throw new RangeError('lists of unequal lengths');
  requireClasses(labels, classes);
  requireClasses(predicted, classes);
}

/** Rows are what was read. */
export function confusion_turned(labels: number[], predicted: number[], classes: number): Tensor {
  demand(labels, predicted, classes);
  return counted(predicted, labels, classes);
}
diagnosis(confusion_turned, {
  en: 'Rows and columns are exchanged. The row is what the image shows, the column what was read.',
  ko: '행과 열이 바뀌었습니다. 행은 이미지의 실제 숫자, 열은 읽은 숫자입니다.',
});

/** Shares instead of counts. */
export function confusion_shares(labels: number[], predicted: number[], classes: number): Tensor {
  demand(labels, predicted, classes);
  return counted(labels, predicted, classes).div(Math.max(1, labels.length));
}
diagnosis(confusion_shares, {
  en: 'These are shares. The matrix holds counts.',
  ko: '비율이 들어 있습니다. 이 행렬에는 개수가 들어갑니다.',
});

/** Notes what happened, not how often. */
export function confusion_onceOnly(labels: number[], predicted: number[], classes: number): Tensor {
  demand(labels, predicted, classes);
  return counted(labels, predicted, classes).minimum(1);
}
diagnosis(confusion_onceOnly, {
  en: 'No cell holds more than 1, as if it were set where it should be counted up.',
  ko: '어느 칸도 1을 넘지 않습니다. 1씩 더해야 하는데 1로 정해 둔 것 같습니다.',
});

/** Counts errors alone. */
export function confusion_errorsOnly(
  labels: number[],
  predicted: number[],
  classes: number,
): Tensor {
  demand(labels, predicted, classes);
  const counts = counted(labels, predicted, classes);
  return counts.map((count, i) => (i % (classes + 1) === 0 ? 0 : count));
}
diagnosis(confusion_errorsOnly, {
  en: 'The diagonal is empty. What was read rightly is counted, too.',
  ko: '대각선이 비어 있습니다. 맞게 읽은 것도 셉니다.',
});

/** As many classes as occur. */
export function confusion_classesSeen(
  labels: number[],
  predicted: number[],
  classes: number,
): Tensor {
  demand(labels, predicted, classes);
  const seen = Math.max(0, ...labels, ...predicted) + 1;
  return counted(labels, predicted, seen);
}
diagnosis(confusion_classesSeen, {
  en: 'The matrix is as large as the largest class that occurs. It is [classes, classes], also where a class does not occur.',
  ko: '나타난 가장 큰 클래스만큼의 크기입니다. 나타나지 않은 클래스가 있어도 [classes, classes]입니다.',
});

/** Accepts anything. */
export function confusion_anything(labels: number[], predicted: number[], classes: number): Tensor {
  if (labels.length !== predicted.length) throw new RangeError('lists of unequal lengths');
  return counted(labels, predicted, classes);
}
diagnosis(confusion_anything, {
  en: 'What is none of the classes is left out, or counted elsewhere. Refuse it.',
  ko: '클래스가 아닌 것을 빠뜨리거나 다른 칸에 셌습니다. 거부하세요.',
});

/** Stops at the end of the shorter list. */
export function confusion_shorter(labels: number[], predicted: number[], classes: number): Tensor {
  const n = Math.min(labels.length, predicted.length);
  demand(labels.slice(0, n), predicted.slice(0, n), classes);
  return counted(labels.slice(0, n), predicted.slice(0, n), classes);
}
diagnosis(confusion_shorter, {
  en: 'Lists of unequal lengths are accepted. There is one prediction for each label; refuse anything else.',
  ko: '길이가 다른 목록을 받아들였습니다. 레이블마다 예측이 하나씩 있어야 합니다. 아니면 거부하세요.',
});

/** Shares of each row. */
export function confusion_rowShares(
  labels: number[],
  predicted: number[],
  classes: number,
): Tensor {
  demand(labels, predicted, classes);
  const counts = counted(labels, predicted, classes);
  return counts.div(counts.sum(1, true).maximum(1));
}
diagnosis(confusion_rowShares, {
  en: 'Each row adds up to 1: these are shares of the images of one digit. The matrix holds counts.',
  ko: '행마다 합이 1입니다. 한 숫자의 이미지 가운데 얼마인지를 나타내는 비율이지요. 이 행렬에는 개수가 들어갑니다.',
});

/** Takes image after image out of the lists. */
export function confusion_inPlace(labels: number[], predicted: number[], classes: number): Tensor {
  demand(labels, predicted, classes);
  const counts = zeros([classes, classes]);
  while (labels.length > 0) counts.data[labels.pop()! * classes + predicted.pop()!]! += 1;
  return counts;
}
diagnosis(confusion_inPlace, {
  en: 'The lists are empty afterwards, as if each image were taken out of them when it is counted. Go through them instead.',
  ko: '세고 나면 목록이 비어 있습니다. 이미지를 셀 때마다 목록에서 꺼낸 것 같습니다. 꺼내지 말고 차례로 읽으세요.',
});
