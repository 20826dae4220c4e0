/** The known mistakes of `mseGrad`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  BROADCASTS,
  COMPARES_SIZES,
  errorsBySize,
  errorsOf,
  FLAT,
  GRADIENT_NOT_DIVIDED,
  IN_PLACE,
  mean,
  mustFit,
  ONE_SIDED,
  PER_ROW,
  SLIGHTLY_LARGE,
  UPHILL,
} from './parts.ts';

/** Loses the 2 of the square's derivative. */
export function mseGrad_withoutTheTwo(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).div(pred.size);
}
diagnosis(mseGrad_withoutTheTwo, {
  en: 'The gradient is half as large as it should be: what is the derivative of e²?',
  ko: '기울기가 절반밖에 되지 않습니다. e²의 도함수는 무엇인가요?',
});

/** Leaves out the 1/N. */
export function mseGrad_notDivided(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).mul(2);
}
diagnosis(mseGrad_notDivided, GRADIENT_NOT_DIVIDED);

/** Divides by the rows, not by all elements. */
export function mseGrad_perRow(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).mul(2 / pred.shape[0]!);
}
diagnosis(mseGrad_perRow, PER_ROW);

/** target − pred: uphill. */
export function mseGrad_opposite(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(target, pred).mul(2 / pred.size);
}
diagnosis(mseGrad_opposite, UPHILL);

/** Differentiates to the square itself. */
export function mseGrad_square(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target)
    .pow(2)
    .mul(2 / pred.size);
}
diagnosis(mseGrad_square, {
  en: 'The error is still squared: differentiating lowers the power by one.',
  ko: '오차가 아직 제곱입니다. 미분하면 차수가 하나 내려갑니다.',
});

/** Drops the sign of the error. */
export function mseGrad_absolute(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target)
    .abs()
    .mul(2 / pred.size);
}
diagnosis(mseGrad_absolute, {
  en: 'The sign of the error is lost: a prediction that is too low has to go up.',
  ko: '오차의 부호가 없어졌습니다. 너무 낮은 예측은 올라가야 합니다.',
});

/** Gives every element the mean of the errors. */
export function mseGrad_meanForAll(pred: Tensor, target: Tensor): Tensor {
  const e = errorsOf(pred, target);
  return e.map(() => (2 * mean(e)) / pred.size);
}
diagnosis(mseGrad_meanForAll, {
  en: 'Every element got the same value: each prediction has an error of its own.',
  ko: '모든 원소의 값이 같습니다. 예측마다 자기 오차가 있습니다.',
});

/** Clips the pull of each element to [−1, 1]. */
export function mseGrad_clipped(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target)
    .mul(2 / pred.size)
    .maximum(-1)
    .minimum(1);
}
diagnosis(mseGrad_clipped, {
  en: 'The gradient is cut off at ±1: an error ten times as large must pull ten times as hard.',
  ko: '기울기를 ±1에서 잘랐습니다. 오차가 열 배이면 열 배 세게 끌어당겨야 합니다.',
});

/** A thousandth too large. */
export function mseGrad_slightlyLarge(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).mul(2.002 / pred.size);
}
diagnosis(mseGrad_slightlyLarge, SLIGHTLY_LARGE);

/** One-sided differences with a step of 0.01, which leave a rest of 0.01/N. */
export function mseGrad_oneSided(pred: Tensor, target: Tensor): Tensor {
  mustFit(pred, target);
  const square = (e: number) => (e * e) / pred.size;
  return pred.sub(target).map((e) => (square(e + 0.01) - square(e)) / 0.01);
}
diagnosis(mseGrad_oneSided, ONE_SIDED);

/** Returns a flat list, whatever the shape of pred. */
export function mseGrad_flat(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target)
    .mul(2 / pred.size)
    .reshape([pred.size]);
}
diagnosis(mseGrad_flat, FLAT);

/** Broadcasts shapes that differ. */
export function mseGrad_broadcasts(pred: Tensor, target: Tensor): Tensor {
  return pred.sub(target).mul(2 / pred.size);
}
diagnosis(mseGrad_broadcasts, BROADCASTS);

/** Compares the numbers of elements, not the shapes. */
export function mseGrad_comparesSizes(pred: Tensor, target: Tensor): Tensor {
  return errorsBySize(pred, target).mul(2 / pred.size);
}
diagnosis(mseGrad_comparesSizes, COMPARES_SIZES);

/** Writes the gradient into the predictions. */
export function mseGrad_inPlace(pred: Tensor, target: Tensor): Tensor {
  mustFit(pred, target);
  for (let i = 0; i < pred.size; i++) {
    pred.data[i] = (2 * (pred.data[i]! - target.data[i]!)) / pred.size;
  }
  return pred;
}
diagnosis(mseGrad_inPlace, IN_PLACE);
