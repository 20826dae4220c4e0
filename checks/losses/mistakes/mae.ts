/** The known mistakes of `mae`, each with its diagnosis. */
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

/** Adds up the errors and does not divide. */
export function mae_sum(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).abs().sum().item();
}
diagnosis(mae_sum, NOT_DIVIDED);

/** Lets errors of opposite signs cancel. */
export function mae_signed(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target));
}
diagnosis(mae_signed, {
  en: 'Errors of opposite signs cancel: which step of the formula keeps them from doing so?',
  ko: '부호가 다른 오차들이 서로 지워집니다. 식의 어느 단계가 이를 막나요?',
});

/** Takes the absolute value of the mean instead of the mean of the absolute values. */
export function mae_absOfMean(pred: Tensor, target: Tensor): number {
  return Math.abs(mean(errorsOf(pred, target)));
}
diagnosis(mae_absOfMean, {
  en: 'This is the absolute value of the mean, in which the errors have already cancelled: first |e|, then the mean.',
  ko: '이것은 오차의 평균의 절댓값이고, 오차들은 이미 지워졌습니다. |e|가 먼저이고 평균이 나중입니다.',
});

/** Squares the errors: mse. */
export function mae_squared(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).pow(2));
}
diagnosis(mae_squared, {
  en: 'The errors are squared: this is mse, and mae is asked for.',
  ko: '오차를 제곱했습니다. 이것은 mse이고, 여기서 묻는 것은 mae입니다.',
});

/** The root of the mean square. */
export function mae_rootMeanSquare(pred: Tensor, target: Tensor): number {
  return Math.sqrt(mean(errorsOf(pred, target).pow(2)));
}
diagnosis(mae_rootMeanSquare, {
  en: 'This is the root of the mean square, which weighs large errors more: average the sizes themselves.',
  ko: '평균 제곱의 제곱근이어서 큰 오차를 더 무겁게 봅니다. 크기 자체를 평균하세요.',
});

/** Divides by the rows, not by all elements. */
export function mae_perRow(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).abs().sum().item() / pred.shape[0]!;
}
diagnosis(mae_perRow, PER_ROW);

/** Divides by N − 1. */
export function mae_oneLess(pred: Tensor, target: Tensor): number {
  return errorsOf(pred, target).abs().sum().item() / (pred.size - 1);
}
diagnosis(mae_oneLess, ONE_LESS);

/** Counts only predictions that are too high. */
export function mae_tooHighOnly(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).maximum(0));
}
diagnosis(mae_tooHighOnly, {
  en: 'Only predictions that are too high are counted: one that is too low is just as wrong.',
  ko: '너무 높은 예측만 셌습니다. 너무 낮은 예측도 똑같이 틀린 것입니다.',
});

/** Takes the median of the absolute errors. */
export function mae_median(pred: Tensor, target: Tensor): number {
  const sizes = errorsOf(pred, target).abs().data.toSorted();
  return (sizes.at((sizes.length - 1) >> 1)! + sizes.at(sizes.length >> 1)!) / 2;
}
diagnosis(mae_median, {
  en: 'This is the median of the absolute errors: the m of mae stands for mean.',
  ko: '절대 오차의 중앙값입니다. mae의 m은 평균(mean)입니다.',
});

/** Huber's loss: squares below 1. */
export function mae_huber(pred: Tensor, target: Tensor): number {
  return mean(
    errorsOf(pred, target)
      .abs()
      .map((e) => (e < 1 ? (e * e) / 2 : e - 0.5)),
  );
}
diagnosis(mae_huber, {
  en: 'Small errors are squared, as in the Huber loss: |e| is |e| at every size.',
  ko: '후버 손실처럼 작은 오차를 제곱했습니다. 크기와 상관없이 |e|를 쓰세요.',
});

/** Does not let a single error count for more than 100. */
export function mae_capped(pred: Tensor, target: Tensor): number {
  return mean(errorsOf(pred, target).abs().minimum(100));
}
diagnosis(mae_capped, {
  en: 'Very large errors are cut off: an outlier counts in full, linearly.',
  ko: '아주 큰 오차를 잘라 냈습니다. 이상치도 그 크기만큼 선형으로 셉니다.',
});

/** Broadcasts shapes that differ. */
export function mae_broadcasts(pred: Tensor, target: Tensor): number {
  return mean(pred.sub(target).abs());
}
diagnosis(mae_broadcasts, BROADCASTS);

/** Compares the numbers of elements, not the shapes. */
export function mae_comparesSizes(pred: Tensor, target: Tensor): number {
  return mean(errorsBySize(pred, target).abs());
}
diagnosis(mae_comparesSizes, COMPARES_SIZES);

/** Compares nothing: the loop ends where pred ends. */
export function mae_uncheckedLoop(pred: Tensor, target: Tensor): number {
  return mean(looseErrors(pred, target).abs());
}
diagnosis(mae_uncheckedLoop, UNCHECKED_LOOP);

/** Writes the errors into the predictions. */
export function mae_inPlace(pred: Tensor, target: Tensor): number {
  mustFit(pred, target);
  let sum = 0;
  for (let i = 0; i < pred.size; i++)
    sum += pred.data[i] = Math.abs(pred.data[i]! - target.data[i]!);
  return sum / pred.size;
}
diagnosis(mae_inPlace, IN_PLACE);
