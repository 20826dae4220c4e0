/** The known mistakes of `maeGrad`, each with its diagnosis. */
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
  mustFit,
  PER_ROW,
  UPHILL,
} from './parts.ts';

/** Leaves out the 1/N. */
export function maeGrad_notDivided(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).sign();
}
diagnosis(maeGrad_notDivided, GRADIENT_NOT_DIVIDED);

/** Divides by the rows, not by all elements. */
export function maeGrad_perRow(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).sign().div(pred.shape[0]!);
}
diagnosis(maeGrad_perRow, PER_ROW);

/** The sign the other way round: the derivative by the target. */
export function maeGrad_opposite(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(target, pred).sign().div(pred.size);
}
diagnosis(maeGrad_opposite, UPHILL);

/** Lets the pull grow with the error, as the gradient of mse does. */
export function maeGrad_errorItself(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).div(pred.size);
}
diagnosis(maeGrad_errorItself, {
  en: 'The pull grows with the error, as for mse: the slope of |e| knows the direction only.',
  ko: 'mse처럼 오차가 클수록 기울기가 커집니다. |e|의 기울기는 방향만 압니다.',
});

/** Derives |e| as |1|. */
export function maeGrad_alwaysUp(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).map(() => 1 / pred.size);
}
diagnosis(maeGrad_alwaysUp, {
  en: 'Every element has a positive slope: on the left of 0, |e| falls.',
  ko: '모든 원소의 기울기가 양수입니다. 0의 왼쪽에서 |e|는 줄어듭니다.',
});

/** Huber's gradient: the error itself where it is below 1. */
export function maeGrad_clipped(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).maximum(-1).minimum(1).div(pred.size);
}
diagnosis(maeGrad_clipped, {
  en: 'Small errors pull less, as in the Huber loss: the slope of |e| is 1 or −1 right up to 0.',
  ko: '후버 손실처럼 작은 오차에서 기울기가 작아집니다. |e|의 기울기는 0 바로 옆까지 1 또는 −1입니다.',
});

/** A smooth sign, which is not yet ±1 at small errors. */
export function maeGrad_smoothSign(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).map((e) => Math.tanh(1e5 * e) / pred.size);
}
diagnosis(maeGrad_smoothSign, {
  en: 'Small errors pull too little, as if the sign had been smoothed: take the sign itself.',
  ko: '부호를 매끄럽게 근사한 것처럼 작은 오차에서 어긋납니다. 부호 자체를 쓰세요.',
});

/** Divides e by |e|, which is NaN at 0. */
export function maeGrad_zeroByZero(pred: Tensor, target: Tensor): Tensor {
  const e = errorsOf(pred, target);
  return e.div(e.abs()).div(pred.size);
}
diagnosis(maeGrad_zeroByZero, {
  en: 'Where a prediction is exactly right the answer is NaN, as e/|e| = 0/0 is: which value does the convention give there?',
  ko: '예측이 정확히 맞은 곳에서 e/|e| = 0/0처럼 NaN이 나옵니다. 관례는 그곳에 어떤 값을 정했나요?',
});

/** Counts an error of 0 among the positive ones. */
export function maeGrad_upAtZero(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).map((e) => (e >= 0 ? 1 : -1) / pred.size);
}
diagnosis(maeGrad_upAtZero, {
  en: 'An error of 0 pulls like a positive one: by the convention a perfect prediction is left alone.',
  ko: '오차가 0인데 양수일 때처럼 끌어당깁니다. 관례에 따르면 완벽한 예측은 그대로 둡니다.',
});

/** Counts an error of 0 among the negative ones. */
export function maeGrad_downAtZero(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).map((e) => (e > 0 ? 1 : -1) / pred.size);
}
diagnosis(maeGrad_downAtZero, {
  en: 'An error of 0 pulls like a negative one: by the convention a perfect prediction is left alone.',
  ko: '오차가 0인데 음수일 때처럼 끌어당깁니다. 관례에 따르면 완벽한 예측은 그대로 둡니다.',
});

/** Divides by the elements that are wrong, not by all. */
export function maeGrad_perWrongElement(pred: Tensor, target: Tensor): Tensor {
  const signs = errorsOf(pred, target).sign();
  return signs.div(Math.max(1, signs.abs().sum().item()));
}
diagnosis(maeGrad_perWrongElement, {
  en: 'The division is by the elements that are wrong: N counts all of them, the right ones too.',
  ko: '틀린 원소의 수로 나누었습니다. N은 맞은 것까지 모두 센 수입니다.',
});

/** Returns a flat list, whatever the shape of pred. */
export function maeGrad_flat(pred: Tensor, target: Tensor): Tensor {
  return errorsOf(pred, target).sign().div(pred.size).reshape([pred.size]);
}
diagnosis(maeGrad_flat, FLAT);

/** Broadcasts shapes that differ. */
export function maeGrad_broadcasts(pred: Tensor, target: Tensor): Tensor {
  return pred.sub(target).sign().div(pred.size);
}
diagnosis(maeGrad_broadcasts, BROADCASTS);

/** Compares the numbers of elements, not the shapes. */
export function maeGrad_comparesSizes(pred: Tensor, target: Tensor): Tensor {
  return errorsBySize(pred, target).sign().div(pred.size);
}
diagnosis(maeGrad_comparesSizes, COMPARES_SIZES);

/** Writes the gradient into the predictions. */
export function maeGrad_inPlace(pred: Tensor, target: Tensor): Tensor {
  mustFit(pred, target);
  for (let i = 0; i < pred.size; i++) {
    pred.data[i] = Math.sign(pred.data[i]! - target.data[i]!) / pred.size;
  }
  return pred;
}
diagnosis(maeGrad_inPlace, IN_PLACE);
