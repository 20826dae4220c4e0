/** The known mistakes of `logSoftmax`, each with its diagnosis. */
import type { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  BITS,
  FIRST_AXIS,
  IN_PLACE,
  IN_TWO_STEPS,
  logOfSum,
  OVERFLOWS,
  PRINTED_SIGN,
  rightLogSoftmax,
  softmax,
} from './parts.ts';

/** Forgets the logarithm. */
export function logSoftmax_softmax(x: Tensor): Tensor {
  return softmax(x);
}
diagnosis(logSoftmax_softmax, {
  en: 'This is the softmax itself: its logarithm is asked for.',
  ko: '소프트맥스 자체입니다. 그 로그를 구해야 합니다.',
});

/** Forgets the softmax. */
export function logSoftmax_logarithm(x: Tensor): Tensor {
  return x.abs().log();
}
diagnosis(logSoftmax_logarithm, {
  en: 'This is a logarithm of the logits: first they have to become probabilities.',
  ko: '로짓에 바로 로그를 취했습니다. 먼저 확률로 바꾸어야 합니다.',
});

/** Takes the logarithm of a softmax that has rounded away what is small. */
export function logSoftmax_inTwoSteps(x: Tensor): Tensor {
  return softmax(x).log();
}
diagnosis(logSoftmax_inTwoSteps, IN_TWO_STEPS);

/** Does not shift: e^1000 is infinite. */
export function logSoftmax_overflows(x: Tensor): Tensor {
  return x.sub(x.exp().sum(-1, true).log());
}
diagnosis(logSoftmax_overflows, OVERFLOWS);

/** Takes one maximum for all rows, so that a row far below it underflows. */
export function logSoftmax_oneMaximumForAll(x: Tensor): Tensor {
  const shifted = x.sub(x.max());
  return shifted.sub(shifted.exp().sum(-1, true).log());
}
diagnosis(logSoftmax_oneMaximumForAll, {
  en: 'A row far below the others becomes log 0, as when one maximum is taken for all rows: each row needs its own.',
  ko: '다른 행보다 훨씬 작은 행이 log 0이 됩니다. 모든 행에 최댓값 하나를 쓰면 이렇게 됩니다. 행마다 자기 최댓값이 있어야 합니다.',
});

/** Shifts inside the exponential only, and forgets to add m again. */
export function logSoftmax_forgetsTheMaximum(x: Tensor): Tensor {
  const shifted = x.sub(x.max(-1, true));
  return x.sub(shifted.exp().sum(-1, true).log());
}
diagnosis(logSoftmax_forgetsTheMaximum, {
  en: 'The answers are off by the maximum, as if it were subtracted inside the exponential only: log Σ e^x is m + log Σ e^(x − m).',
  ko: '지수 안에서만 최댓값을 뺀 것처럼 답이 최댓값만큼 어긋납니다. log Σ e^x는 m + log Σ e^(x − m)입니다.',
});

/** Subtracts the maximum and leaves out the sum. */
export function logSoftmax_maximumOnly(x: Tensor): Tensor {
  return x.sub(x.max(-1, true));
}
diagnosis(logSoftmax_maximumOnly, {
  en: 'Only the maximum was subtracted: the log of the sum is still missing.',
  ko: '최댓값만 뺐습니다. 합의 로그가 아직 빠져 있습니다.',
});

/** Sums over the first axis. */
export function logSoftmax_firstAxis(x: Tensor): Tensor {
  const shifted = x.sub(x.max(0, true));
  return shifted.sub(shifted.exp().sum(0, true).log());
}
diagnosis(logSoftmax_firstAxis, FIRST_AXIS);

/** Sums over the whole tensor. */
export function logSoftmax_wholeTensor(x: Tensor): Tensor {
  return rightLogSoftmax(x.reshape([x.size])).reshape(x.shape);
}
diagnosis(logSoftmax_wholeTensor, {
  en: 'The sum runs over the whole tensor: each run along the last axis has its own.',
  ko: '텐서 전체를 더했습니다. 마지막 축을 따라 줄마다 따로 더해야 합니다.',
});

/** The minus sign of the document's formula: e^(−x). */
export function logSoftmax_printedSign(x: Tensor): Tensor {
  return rightLogSoftmax(x.neg());
}
diagnosis(logSoftmax_printedSign, PRINTED_SIGN);

/** −log p: the surprise. */
export function logSoftmax_negated(x: Tensor): Tensor {
  return rightLogSoftmax(x).neg();
}
diagnosis(logSoftmax_negated, {
  en: 'All the signs are turned round: the logarithm of a probability is at most 0.',
  ko: '부호가 모두 반대입니다. 확률의 로그는 0 이하입니다.',
});

/** Takes the mean of the exponentials instead of the sum. */
export function logSoftmax_meanOfExponentials(x: Tensor): Tensor {
  return x.sub(logOfSum(x).sub(Math.log(x.shape.at(-1)!)));
}
diagnosis(logSoftmax_meanOfExponentials, {
  en: 'The mean of the exponentials was taken: only with their sum do the probabilities sum to 1.',
  ko: '지수 함수의 값의 평균을 썼습니다. 합을 써야 확률의 합이 1이 됩니다.',
});

/** Divides by the logarithm of the sum. */
export function logSoftmax_divides(x: Tensor): Tensor {
  return x.div(logOfSum(x));
}
diagnosis(logSoftmax_divides, {
  en: 'The logit was divided by the log of the sum: the logarithm of a quotient is a difference.',
  ko: '로짓을 합의 로그로 나누었습니다. 나눗셈의 로그는 뺄셈입니다.',
});

/** The logarithm to base 2. */
export function logSoftmax_bits(x: Tensor): Tensor {
  return rightLogSoftmax(x).div(Math.LN2);
}
diagnosis(logSoftmax_bits, BITS);

/** Lets no log p fall below log 10⁻¹². */
export function logSoftmax_floored(x: Tensor): Tensor {
  return rightLogSoftmax(x).maximum(Math.log(1e-12));
}
diagnosis(logSoftmax_floored, {
  en: 'Small values are cut off at a lower limit: with the right formula there is no need for it, down to −1000 and beyond.',
  ko: '작은 값을 하한에서 잘랐습니다. 식을 제대로 쓰면 −1000 아래에서도 그럴 필요가 없습니다.',
});

/** Sums along the second axis, which is the last one of a matrix only. */
export function logSoftmax_secondAxis(x: Tensor): Tensor {
  const shifted = x.sub(x.max(1, true));
  return shifted.sub(shifted.exp().sum(1, true).log());
}
diagnosis(logSoftmax_secondAxis, {
  en: 'Only with exactly two axes is this right: −1 names the last axis of any tensor.',
  ko: '축이 꼭 두 개일 때만 맞습니다. 어떤 텐서에서든 −1이 마지막 축입니다.',
});

/** Subtracts the row's maximum in place. */
export function logSoftmax_shiftsInPlace(x: Tensor): Tensor {
  const m = x.max(-1, true).data;
  const c = x.shape.at(-1)!;
  for (let i = 0; i < x.size; i++) x.data[i]! -= m[Math.floor(i / c)]!;
  return rightLogSoftmax(x);
}
diagnosis(logSoftmax_shiftsInPlace, IN_PLACE);
