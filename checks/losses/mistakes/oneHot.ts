/** The known mistakes of `oneHot`, each with its diagnosis. */
import { eye, tensor, type Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { isColumn, mustBeLabels, table } from './parts.ts';

function rightOneHot(labels: readonly number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, isColumn);
}

/** Counts the classes from 1. */
export function oneHot_countsFromOne(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, (label, column) => isColumn(label - 1, column));
}
diagnosis(oneHot_countsFromOne, {
  en: 'The 1 is one column too far to the left: classes are counted from 0.',
  ko: '1이 한 열 왼쪽에 있습니다. 클래스는 0부터 셉니다.',
});

/** Expects labels from 1 to `classes`, and rejects 0. */
export function oneHot_labelsFromOne(labels: number[], classes: number): Tensor {
  return rightOneHot(
    labels.map((label) => label - 1),
    classes,
  );
}
diagnosis(oneHot_labelsFromOne, {
  en: 'The label 0 is rejected, as if the classes were numbered from 1: with three classes the labels are 0, 1 and 2.',
  ko: '클래스 번호가 1부터인 것처럼 레이블 0을 거부합니다. 클래스가 셋이면 레이블은 0, 1, 2입니다.',
});

/** Samples in columns, classes in rows. */
export function oneHot_onItsSide(labels: number[], classes: number): Tensor {
  return rightOneHot(labels, classes).transpose();
}
diagnosis(oneHot_onItsSide, {
  en: 'The answer lies on its side: one row per label, one column per class.',
  ko: '답이 누워 있습니다. 레이블마다 한 행, 클래스마다 한 열입니다.',
});

/** The label itself where the 1 belongs. */
export function oneHot_labelForOne(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, (label, column) => label * isColumn(label, column));
}
diagnosis(oneHot_labelForOne, {
  en: 'The label itself stands in its column: whichever class it is, the mark is 1.',
  ko: '레이블 값이 그대로 들어갔습니다. 어느 클래스이든 표시는 1입니다.',
});

/** 0 in the label's column, 1 elsewhere. */
export function oneHot_oneCold(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, (label, column) => 1 - isColumn(label, column));
}
diagnosis(oneHot_oneCold, {
  en: '0 and 1 have changed places: the label has the 1.',
  ko: '0과 1이 뒤바뀌었습니다. 1은 레이블의 자리에 옵니다.',
});

/** 1 up to the label's column: how far, instead of which. */
export function oneHot_upToTheLabel(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, classes, (label, column) => (column <= label ? 1 : 0));
}
diagnosis(oneHot_upToTheLabel, {
  en: 'The columns before the label are 1 too: a label is a name, not an amount.',
  ko: '레이블 앞의 열까지 1입니다. 레이블은 양이 아니라 이름입니다.',
});

/** All the labels in a single row. */
export function oneHot_allInOneRow(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  const row = Array.from({ length: classes }, (_, column) => (labels.includes(column) ? 1 : 0));
  return tensor([row]);
}
diagnosis(oneHot_allInOneRow, {
  en: 'All labels share a single row: every sample needs one of its own.',
  ko: '모든 레이블이 한 행에 들어갔습니다. 샘플마다 자기 행이 있어야 합니다.',
});

/** As many columns as the largest label needs. */
export function oneHot_widthOfLabels(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  return table(labels, Math.max(...labels) + 1, isColumn);
}
diagnosis(oneHot_widthOfLabels, {
  en: 'The number of columns follows the largest label: `classes` says how many there are, seen or not.',
  ko: '열의 수를 가장 큰 레이블에 맞추었습니다. 나오지 않은 클래스까지 모두 몇 개인지는 `classes`가 알려 줍니다.',
});

/** Keeps writing into the same row. */
export function oneHot_rowNotCleared(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  const row = Array<number>(classes).fill(0);
  const rows = labels.map((label) => {
    row[label] = 1;
    return [...row];
  });
  return tensor(rows);
}
diagnosis(oneHot_rowNotCleared, {
  en: 'The ones of earlier labels are still there: start each row from zeros.',
  ko: '앞선 레이블의 1이 남아 있습니다. 행마다 0에서 시작하세요.',
});

/** A single label as a vector [classes], without the batch axis. */
export function oneHot_singleAsVector(labels: number[], classes: number): Tensor {
  const y = rightOneHot(labels, classes);
  return labels.length === 1 ? y.reshape([classes]) : y;
}
diagnosis(oneHot_singleAsVector, {
  en: 'A single label came out as a vector: it is a batch of one, [1, classes].',
  ko: '레이블이 하나일 때 벡터가 나왔습니다. 하나짜리 배치이므로 형상은 [1, classes]입니다.',
});

/** Shares a tenth out among the classes, as label smoothing does. */
export function oneHot_smoothed(labels: number[], classes: number): Tensor {
  return rightOneHot(labels, classes)
    .mul(0.9)
    .add(0.1 / classes);
}
diagnosis(oneHot_smoothed, {
  en: 'Some of the 1 was shared out among the other classes: that is label smoothing, and one-hot is sure of itself.',
  ko: '1의 일부를 다른 클래스에 나누어 주었습니다. 그것은 레이블 스무딩이고, 원-핫은 한 클래스를 완전히 확신합니다.',
});

/** Knows the document's example and nothing else. */
export function oneHot_documentOnly(_labels: number[], _classes: number): Tensor {
  return tensor([[0, 0, 1]]);
}
diagnosis(oneHot_documentOnly, {
  en: "The document's example comes out whatever the labels are: let the answer depend on both arguments.",
  ko: '레이블과 상관없이 원문 자료의 예가 나옵니다. 답이 두 인수에 따라 달라지게 하세요.',
});

/** Rounds a fractional label down. */
export function oneHot_roundsDown(labels: number[], classes: number): Tensor {
  return rightOneHot(labels.map(Math.trunc), classes);
}
diagnosis(oneHot_roundsDown, {
  en: 'A fractional label was rounded to a class: refuse it, for nobody knows which class was meant.',
  ko: '소수인 레이블을 반올림해서 클래스로 삼았습니다. 어느 클래스를 뜻하는지 알 수 없으므로 거부하세요.',
});

/** Gives a fractional label a row of zeros. */
export function oneHot_zerosForFractions(labels: number[], classes: number): Tensor {
  if (labels.some((label) => label < 0 || label >= classes)) throw new RangeError('label');
  return table(labels, classes, isColumn);
}
diagnosis(oneHot_zerosForFractions, {
  en: 'A fractional label got a row of zeros: Number.isInteger tells it from a class.',
  ko: '소수인 레이블에 0뿐인 행을 주었습니다. Number.isInteger로 가려낼 수 있습니다.',
});

/** Counts round and round: −1 is the last class, and `classes` is the first. */
export function oneHot_wrapsRound(labels: number[], classes: number): Tensor {
  return rightOneHot(
    labels.map((label) => ((label % classes) + classes) % classes),
    classes,
  );
}
diagnosis(oneHot_wrapsRound, {
  en: 'Labels outside the range were counted round and round: refuse them.',
  ko: '범위 밖의 레이블을 빙 돌아가며 세었습니다. 거부하세요.',
});

/** Looks at the upper end of the range only. */
export function oneHot_negativeIsZeros(labels: number[], classes: number): Tensor {
  if (labels.some((label) => label >= classes || label % 1 !== 0)) throw new RangeError('label');
  return table(labels, classes, isColumn);
}
diagnosis(oneHot_negativeIsZeros, {
  en: 'A negative label was accepted: the range has a lower end too.',
  ko: '음수 레이블을 받아들였습니다. 범위에는 아래쪽 끝도 있습니다.',
});

/** Allows the label `classes` itself. */
export function oneHot_oneLabelTooMany(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes + 1);
  return table(labels, classes, isColumn);
}
diagnosis(oneHot_oneLabelTooMany, {
  en: 'The label `classes` was accepted: counting from 0, the last class is classes − 1.',
  ko: '레이블 `classes`를 받아들였습니다. 0부터 세므로 마지막 클래스는 classes − 1입니다.',
});

/** Gives a label beyond the last class a row of zeros. */
export function oneHot_zerosForTooLarge(labels: number[], classes: number): Tensor {
  if (labels.some((label) => label < 0 || label % 1 !== 0)) throw new RangeError('label');
  return table(labels, classes, isColumn);
}
diagnosis(oneHot_zerosForTooLarge, {
  en: 'A label beyond the last class got a row of zeros: throw a RangeError instead.',
  ko: '마지막 클래스를 넘는 레이블에 0뿐인 행을 주었습니다. RangeError를 던지세요.',
});

/** Moves a label beyond the range to the nearest class. */
export function oneHot_clamped(labels: number[], classes: number): Tensor {
  return rightOneHot(
    labels.map((label) => Math.max(0, Math.min(classes - 1, label))),
    classes,
  );
}
diagnosis(oneHot_clamped, {
  en: 'Labels outside the range were moved to the nearest class: refuse them.',
  ko: '범위 밖의 레이블을 가장 가까운 클래스로 옮겼습니다. 거부하세요.',
});

/** Takes the labels off the caller's list. */
export function oneHot_consumesLabels(labels: number[], classes: number): Tensor {
  mustBeLabels(labels, classes);
  const rows: number[][] = [];
  while (labels.length > 0) {
    rows.push(
      eye(classes)
        .slice(labels[0], labels.shift()! + 1)
        .toArray<number[][]>()[0]!,
    );
  }
  return tensor(rows);
}
diagnosis(oneHot_consumesLabels, {
  en: "The answer is right, but the caller's list of labels is empty afterwards: read it without taking anything out.",
  ko: '답은 맞지만 호출한 쪽의 레이블 목록이 비었습니다. 목록에서 꺼내지 말고 읽기만 하세요.',
});
