/** The known mistakes of `mse`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  BROADCASTS,
  COMPARES_SIZES,
  errorsBySize,
  errorsOf,
  IN_PLACE,
  looseErrors,
  mean,
  mustFit,
  NOT_DIVIDED,
  ONE_LESS,
  PER_ROW,
  UNCHECKED_LOOP,
} from './parts.ts';

/** Adds up the squares and does not divide. */
export function mse_sum(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).pow(2).sum().item();
}
diagnosis(mse_sum, NOT_DIVIDED);

/** Puts a 1/2 in front. */
export function mse_halved(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).pow(2)) / 2;
}
diagnosis(mse_halved, {
  en: 'There is a 1/2 in front: some texts put it there, this course does not.',
  ko: '앞에 1/2이 붙었습니다. 그렇게 쓰는 책도 있지만 이 과정에서는 쓰지 않습니다.',
});

/** Half the sum of the squares, without a mean. */
export function mse_halfTheSum(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).pow(2).sum().item() / 2;
}
diagnosis(mse_halfTheSum, {
  en: 'This is half the sum of the squares: the course takes their mean, over all N elements.',
  ko: '제곱합의 절반입니다. 이 과정에서는 N개의 원소 전체에 대한 평균을 구합니다.',
});

/** Takes the root: the right number, but another loss. */
export function mse_rooted(pred: Tensor, target: Tensor): number {
  return Math.sqrt(mean(errorsOf(pred, target).pow(2)));
}
diagnosis(mse_rooted, {
  en: 'The root has been taken as well: that is rmse, and mse stops before.',
  ko: '제곱근까지 구했습니다. 그것은 rmse이고, mse는 그 앞에서 멈춥니다.',
});

/** Forgets to square: mae. */
export function mse_absolute(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).abs());
}
diagnosis(mse_absolute, {
  en: 'The errors are not squared: this is mae.',
  ko: '오차를 제곱하지 않았습니다. 이것은 mae입니다.',
});

/** Squares the mean instead of taking the mean of the squares. */
export function mse_squareOfMean(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target)) ** 2;
}
diagnosis(mse_squareOfMean, {
  en: 'This is the square of the mean, in which the errors have already cancelled: first e², then the mean.',
  ko: '이것은 오차의 평균의 제곱이고, 오차들은 이미 지워졌습니다. e²이 먼저이고 평균이 나중입니다.',
});

/** Squares the mean absolute error. */
export function mse_squareOfMae(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).abs()) ** 2;
}
diagnosis(mse_squareOfMae, {
  en: 'This is the square of mae, which lets an outlier off too lightly: square each error by itself.',
  ko: 'mae의 제곱이어서 이상치를 너무 가볍게 봅니다. 오차를 하나하나 제곱하세요.',
});

/** The variance of the errors, which a constant error does not touch. */
export function mse_variance(pred: Tensor, target: Tensor): number {
  const e = errorsOf(pred, target);
  return mean(e.sub(e.mean()).pow(2));
}
diagnosis(mse_variance, {
  en: 'This is the variance of the errors, which knows nothing of their mean: predictions that are all too high by 1 are wrong all the same.',
  ko: '이것은 오차의 분산이어서 오차의 평균은 드러나지 않습니다. 예측이 모두 1만큼 높아도 틀린 것은 틀린 것입니다.',
});

/** Writes ^ for a power, which in JavaScript is a bitwise XOR. */
export function mse_caret(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).map((e) => e ^ 2));
}
diagnosis(mse_caret, {
  en: 'The answers are those of e ^ 2, which works on bits in JavaScript and is no power: write ** 2, or multiply the error by itself.',
  ko: 'e ^ 2로 계산한 것 같은 답입니다. 자바스크립트에서 ^는 거듭제곱이 아니라 비트 연산입니다. ** 2로 쓰거나 자기 자신을 곱하세요.',
});

/** Subtracts the squares instead of squaring the difference. */
export function mse_differenceOfSquares(pred: Tensor, target: Tensor): number {
  mustFit(pred, target);
  return mean(pred.pow(2).sub(target.pow(2)));
}
diagnosis(mse_differenceOfSquares, {
  en: 'This is pred² − target², which is not (pred − target)²: subtract first.',
  ko: '이것은 (pred − target)²이 아니라 pred² − target²입니다. 빼기가 먼저입니다.',
});

/** Divides by the rows, not by all elements. */
export function mse_perRow(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).pow(2).sum().item() / pred.shape[0]!;
}
diagnosis(mse_perRow, PER_ROW);

/** Divides by N − 1. */
export function mse_oneLess(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).pow(2).sum().item() / (pred.size - 1);
}
diagnosis(mse_oneLess, ONE_LESS);

/** Huber's loss: linear for errors above 10. */
export function mse_linearFarOut(pred: Tensor, target: Tensor): number {
  return mean(
    errorsOf(pred, target).map((e) => (Math.abs(e) < 10 ? e * e : 20 * Math.abs(e) - 100)),
  );
}
diagnosis(mse_linearFarOut, {
  en: 'Large errors count linearly, as in the Huber loss: here the square goes on for ever.',
  ko: '후버 손실처럼 큰 오차를 선형으로 셉니다. 여기서는 아무리 커도 제곱합니다.',
});

/** Knows the printed result and nothing else. */
export function mse_printedOnly(pred: Tensor, target: Tensor): number {
  mustFit(pred, target);
  return 1.1295;
}
diagnosis(mse_printedOnly, {
  en: 'The printed result comes out whatever is predicted: compute it from pred and target.',
  ko: '예측과 상관없이 인쇄된 값이 나옵니다. pred와 target에서 계산하세요.',
});

/** Broadcasts shapes that differ. */
export function mse_broadcasts(pred: Tensor, target: Tensor): number {
  return mean(pred.sub(target).pow(2));
}
diagnosis(mse_broadcasts, BROADCASTS);

/** Compares the numbers of elements, not the shapes. */
export function mse_comparesSizes(pred: Tensor, target: Tensor): number {
  return mean(errorsBySize(pred, target).pow(2));
}
diagnosis(mse_comparesSizes, COMPARES_SIZES);

/** Compares nothing: the loop ends where pred ends. */
export function mse_uncheckedLoop(pred: Tensor, target: Tensor): number {
  return mean(looseErrors(pred, target).pow(2));
}
diagnosis(mse_uncheckedLoop, UNCHECKED_LOOP);

/** Squares the errors where the predictions were. */
export function mse_inPlace(pred: Tensor, target: Tensor): number {
  mustFit(pred, target);
  for (let i = 0; i < pred.size; i++) pred.data[i] = (pred.data[i]! - target.data[i]!) ** 2;
  return mean(pred);
}
diagnosis(mse_inPlace, IN_PLACE);
