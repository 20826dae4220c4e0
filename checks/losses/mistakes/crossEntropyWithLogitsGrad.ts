/** The known mistakes of `crossEntropyWithLogitsGrad`, each with its diagnosis. */
import { arange, tensor, type Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  ANY_COUNT,
  FIRST_AXIS,
  GRADIENT_NOT_DIVIDED,
  IN_PLACE,
  isColumn,
  mean,
  mustBeLabels,
  mustBeLabelsOf,
  ONE_SIDED,
  OVERFLOWS,
  PER_ELEMENT,
  PRINTED_SIGN,
  rightLogSoftmax,
  SLIGHTLY_LARGE,
  softmax,
  STRANGERS_ARE_ZEROS,
  table,
  truths,
  UPHILL,
} from './parts.ts';

function rightTargets(logits: Tensor, labels: readonly number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  return table(labels, logits.shape[1]!, isColumn);
}

/** Leaves out the 1/N. */
export function crossEntropyWithLogitsGrad_notDivided(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits).sub(rightTargets(logits, labels));
}
diagnosis(crossEntropyWithLogitsGrad_notDivided, GRADIENT_NOT_DIVIDED);

/** Divides by all elements instead of the rows. */
export function crossEntropyWithLogitsGrad_perElement(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits).sub(rightTargets(logits, labels)).div(logits.size);
}
diagnosis(crossEntropyWithLogitsGrad_perElement, PER_ELEMENT);

/** Truth minus prediction: uphill. */
export function crossEntropyWithLogitsGrad_opposite(logits: Tensor, labels: number[]): Tensor {
  return rightTargets(logits, labels).sub(softmax(logits)).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_opposite, UPHILL);

/** Forgets to subtract the truth. */
export function crossEntropyWithLogitsGrad_softmaxOnly(logits: Tensor, labels: number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  return softmax(logits).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_softmaxOnly, {
  en: 'The truth was not subtracted: where the prediction is right, the gradient should vanish.',
  ko: '정답을 빼지 않았습니다. 예측이 맞으면 기울기가 사라져야 합니다.',
});

/** Subtracts the truth from the logits, without a softmax. */
export function crossEntropyWithLogitsGrad_noSoftmax(logits: Tensor, labels: number[]): Tensor {
  return logits.sub(rightTargets(logits, labels)).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_noSoftmax, {
  en: 'The truth was subtracted from the logits: make probabilities of them first.',
  ko: '로짓에서 정답을 뺐습니다. 먼저 확률로 바꾸세요.',
});

/** The derivative by the probabilities: −y/p. */
export function crossEntropyWithLogitsGrad_byProbabilities(
  logits: Tensor,
  labels: number[],
): Tensor {
  return rightTargets(logits, labels).neg().div(softmax(logits)).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_byProbabilities, {
  en: 'This is the derivative by the probabilities, −y/p: the way through the softmax is still missing.',
  ko: '확률로 미분한 −y/p입니다. 소프트맥스를 거치는 미분이 아직 빠졌습니다.',
});

/** Changes the true class's entry only. */
export function crossEntropyWithLogitsGrad_trueClassOnly(logits: Tensor, labels: number[]): Tensor {
  const y = rightTargets(logits, labels);
  return softmax(logits).sub(y).mul(y).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_trueClassOnly, {
  en: "Only the true class's logit is moved: the others are in the sum of the softmax too.",
  ko: '정답 클래스의 로짓만 움직입니다. 다른 로짓들도 소프트맥스의 합에 들어 있습니다.',
});

/** Multiplies by p(1 − p) once more, as the mean squared error would. */
export function crossEntropyWithLogitsGrad_slopeTwice(logits: Tensor, labels: number[]): Tensor {
  const p = softmax(logits);
  const slope = p.mul(p.neg().add(1));
  return p.sub(rightTargets(logits, labels)).mul(slope).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_slopeTwice, {
  en: 'A factor p(1 − p) is left over: the logarithm of the cross-entropy has cancelled it.',
  ko: 'p(1 − p)가 더 곱해져 있습니다. 교차 엔트로피의 로그가 이미 상쇄한 인자입니다.',
});

/** Softmax over the samples instead of the classes. */
export function crossEntropyWithLogitsGrad_firstAxis(logits: Tensor, labels: number[]): Tensor {
  const p = softmax(logits.transpose()).transpose();
  return p.sub(rightTargets(logits, labels)).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_firstAxis, FIRST_AXIS);

/** The minus sign of the document's softmax: e^(−x). */
export function crossEntropyWithLogitsGrad_printedSign(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits.neg()).sub(rightTargets(logits, labels)).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_printedSign, PRINTED_SIGN);

/** Counts the classes from 1. */
export function crossEntropyWithLogitsGrad_countsFromOne(logits: Tensor, labels: number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  const y = table(labels, logits.shape[1]!, (label, column) => isColumn(label - 1, column));
  return softmax(logits).sub(y).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_countsFromOne, {
  en: 'The 1 is subtracted one column too far to the left: classes are counted from 0.',
  ko: '1을 한 열 왼쪽에서 뺐습니다. 클래스는 0부터 셉니다.',
});

/** A thousandth too large. */
export function crossEntropyWithLogitsGrad_slightlyLarge(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits)
    .sub(rightTargets(logits, labels))
    .mul(1.001 / labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_slightlyLarge, SLIGHTLY_LARGE);

/** One-sided differences with a step of 10⁻⁴. */
export function crossEntropyWithLogitsGrad_oneSided(logits: Tensor, labels: number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  const h = 1e-4;
  const lossOf = (x: Tensor) => -mean(truths(rightLogSoftmax(x), labels));
  const before = lossOf(logits);
  return logits.map((_, i) => {
    const moved = logits.map((value, j) => (i === j ? value + h : value));
    return (lossOf(moved) - before) / h;
  });
}
diagnosis(crossEntropyWithLogitsGrad_oneSided, ONE_SIDED);

/** Does not shift: ∞/∞ at 1000. */
export function crossEntropyWithLogitsGrad_overflows(logits: Tensor, labels: number[]): Tensor {
  const e = logits.exp();
  return e.div(e.sum(1, true)).sub(rightTargets(logits, labels)).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_overflows, OVERFLOWS);

/** The gradient of the mean over the batch, as a single row. */
export function crossEntropyWithLogitsGrad_singleRow(logits: Tensor, labels: number[]): Tensor {
  return softmax(logits).sub(rightTargets(logits, labels)).mean(0, true);
}
diagnosis(crossEntropyWithLogitsGrad_singleRow, {
  en: 'The rows have been averaged into one: the gradient has the shape of the logits, a row for each sample.',
  ko: '행들을 평균하여 한 행으로 만들었습니다. 기울기는 로짓과 형상이 같아서 샘플마다 한 행입니다.',
});

/** Leaves a number of labels that broadcasts, a single one, to broadcasting. */
export function crossEntropyWithLogitsGrad_broadcastsLabel(
  logits: Tensor,
  labels: number[],
): Tensor {
  mustBeLabels(labels, logits.shape[1]!);
  return softmax(logits)
    .sub(table(labels, logits.shape[1]!, isColumn))
    .div(logits.shape[0]!);
}
diagnosis(crossEntropyWithLogitsGrad_broadcastsLabel, {
  en: 'One label was used for many rows, or one row for many labels, as broadcasting does quietly: compare the numbers first.',
  ko: '레이블 하나가 여러 행에, 또는 한 행이 여러 레이블에 쓰였습니다. 브로드캐스팅은 조용히 그렇게 합니다. 먼저 개수를 비교하세요.',
});

/** Gives rows without a label a target of zeros, and ignores labels without a row. */
export function crossEntropyWithLogitsGrad_anyCount(logits: Tensor, labels: number[]): Tensor {
  mustBeLabels(labels, logits.shape[1]!);
  const gradient = softmax(logits);
  for (const [n, label] of labels.entries()) {
    const place = n * logits.shape[1]! + label;
    if (place < gradient.size) gradient.data[place]! -= 1;
  }
  return gradient.div(logits.shape[0]!);
}
diagnosis(crossEntropyWithLogitsGrad_anyCount, ANY_COUNT);

/** Gives labels that are no class a target of zeros. */
export function crossEntropyWithLogitsGrad_zerosForStrangers(
  logits: Tensor,
  labels: number[],
): Tensor {
  if (labels.length !== logits.shape[0]) throw new RangeError('labels');
  const columns = arange(logits.shape[1]!);
  const y = tensor(labels.map((label) => [label]))
    .sub(columns)
    .map((d) => (d === 0 ? 1 : 0));
  return softmax(logits).sub(y).div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_zerosForStrangers, STRANGERS_ARE_ZEROS);

/** Subtracts the ones from the logits in place. */
export function crossEntropyWithLogitsGrad_inPlace(logits: Tensor, labels: number[]): Tensor {
  mustBeLabelsOf(logits, labels);
  const p = softmax(logits).data;
  for (let i = 0; i < logits.size; i++) logits.data[i] = p[i]!;
  for (const [n, label] of labels.entries()) logits.data[n * logits.shape[1]! + label]! -= 1;
  return logits.div(labels.length);
}
diagnosis(crossEntropyWithLogitsGrad_inPlace, IN_PLACE);
