/** The known mistakes of `softmax`, each with its diagnosis. */
import { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { inPlace, softmaxOf } from './parts.ts';

/** `f` of every run of elements along the last axis. */
function alongLastAxis(x: Tensor, f: (row: number[]) => number[]): Tensor {
  const k = x.shape.at(-1)!;
  const rows = Array.from({ length: x.size / k }, (_, r) =>
    Array.from(x.data.slice(r * k, (r + 1) * k)),
  );
  return new Tensor(x.shape, rows.flatMap(f));
}

/** e^(−x_i) / Σ_j e^(−x_j), the document's misprint. */
export function softmax_printedSign(x: Tensor): Tensor {
  return alongLastAxis(x, (row) => softmaxOf(row.map((v) => -v)));
}
diagnosis(softmax_printedSign, {
  en: 'This is the formula as the document prints it, with e^(−x), and the largest score gets the smallest probability: which sign does its worked example fit?',
  ko: '원문 자료에 인쇄된 대로 e^(−x)를 썼습니다. 그러면 가장 큰 점수가 가장 작은 확률을 받습니다. 자료의 예제는 어느 부호와 맞나요?',
});

/** Divides by the sum over all elements. */
export function softmax_wholeTensor(x: Tensor): Tensor {
  const e = x.sub(x.max()).exp();
  return e.div(e.sum());
}
diagnosis(softmax_wholeTensor, {
  en: 'All elements together sum to 1, but each row along the last axis should by itself: along which axis do you sum?',
  ko: '전체 원소의 합이 1입니다. 마지막 축을 따라 행마다 따로 1이 되어야 합니다. 어느 축을 따라 더하고 있나요?',
});

/** Sums along the first axis. */
export function softmax_firstAxis(x: Tensor): Tensor {
  const e = x.sub(x.max(0, true)).exp();
  return e.div(e.sum(0, true));
}
diagnosis(softmax_firstAxis, {
  en: 'The sum runs along the first axis, over the samples: the classes are on the last one.',
  ko: '첫 축, 곧 샘플을 따라 더했습니다. 클래스는 마지막 축에 있습니다.',
});

/** Sums along the second axis, which is the last one of a matrix only. */
export function softmax_secondAxis(x: Tensor): Tensor {
  const axis = Math.min(1, x.rank - 1);
  const e = x.sub(x.max(axis, true)).exp();
  return e.div(e.sum(axis, true));
}
diagnosis(softmax_secondAxis, {
  en: 'The sum runs along axis 1, which is the last one only as long as there are two: which number means the last axis, however many there are?',
  ko: '축 1을 따라 더했습니다. 축이 둘일 때만 축 1이 마지막 축입니다. 축이 몇 개이든 마지막 축을 뜻하는 수는 무엇인가요?',
});

/** Loses the summed axis: the sums of the rows meet the columns. */
export function softmax_lostAxis(x: Tensor): Tensor {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1));
}
diagnosis(softmax_lostAxis, {
  en: 'The sums of the rows meet the columns (or fit nothing), as when the axis is gone after summing: `sum` can keep the axis.',
  ko: '행의 합이 열과 만나거나 형상이 맞지 않게 됩니다. 더하고 나서 축이 사라지면 이렇게 됩니다. `sum`은 축을 남겨 둘 수 있습니다.',
});

/** x_i / Σ_j x_j, without exponentials. */
export function softmax_withoutExp(x: Tensor): Tensor {
  return x.div(x.sum(-1, true));
}
diagnosis(softmax_withoutExp, {
  en: 'The scores are divided by their sum without the exponential, so negative scores give negative "probabilities": what makes every number positive?',
  ko: '지수 함수 없이 점수를 합으로 나누어서 음수 점수가 음수 "확률"이 됩니다. 모든 수를 양수로 만드는 것은 무엇인가요?',
});

/** Divides by the sum so far, before the sum is complete. */
export function softmax_runningSum(x: Tensor): Tensor {
  return alongLastAxis(x, (row) => {
    let sum = 0;
    return row.map((v) => {
      sum += Math.exp(v);
      return Math.exp(v) / sum;
    });
  });
}
diagnosis(softmax_runningSum, {
  en: 'Each term is divided by the sum so far, so the answer depends on the order: the sum must be complete before the first division.',
  ko: '그때까지의 합으로 나누어서 답이 순서에 따라 달라집니다. 나누기를 시작하기 전에 합이 완성되어 있어야 합니다.',
});

/** Adds 1e-8 to the sum for fear of dividing by 0. */
export function softmax_epsilon(x: Tensor): Tensor {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true).add(1e-8));
}
diagnosis(softmax_epsilon, {
  en: 'The probabilities do not quite add up to 1, as if a small number were added to the sum: after the shift by the maximum, can the sum be 0 at all?',
  ko: '합에 작은 수를 더한 것처럼 확률의 합이 1이 되지 않습니다. 최댓값을 빼고 나서도 합이 0이 될 수 있을까요?',
});

/** The formula as it stands: ∞/∞ at 1000. */
export function softmax_unshifted(x: Tensor): Tensor {
  const e = x.exp();
  return e.div(e.sum(-1, true));
}
diagnosis(softmax_unshifted, {
  en: 'Large scores give NaN: e^1000 is ∞, and ∞/∞ is NaN. Softmax does not change when all scores of a row are shifted alike, so which shift helps?',
  ko: '점수가 크면 NaN이 나옵니다. e^1000은 ∞이고 ∞/∞는 NaN입니다. 한 행의 점수를 모두 똑같이 옮겨도 소프트맥스는 변하지 않습니다. 얼마나 옮기면 좋을까요?',
});

/** Shifts by the mean: the largest may still overflow. */
export function softmax_shiftedByMean(x: Tensor): Tensor {
  const e = x.sub(x.mean(-1, true)).exp();
  return e.div(e.sum(-1, true));
}
diagnosis(softmax_shiftedByMean, {
  en: 'A score far above the others still overflows, as when the mean is subtracted: which number makes every exponent at most 0?',
  ko: '다른 점수보다 훨씬 큰 점수는 여전히 넘칩니다. 평균을 빼면 이렇게 됩니다. 어떤 수를 빼면 모든 지수가 0 이하가 될까요?',
});

/** One maximum for all rows: 0/0 in a row of far smaller scores. */
export function softmax_oneMaximum(x: Tensor): Tensor {
  const e = x.sub(x.max()).exp();
  return e.div(e.sum(-1, true));
}
diagnosis(softmax_oneMaximum, {
  en: 'A row of much smaller scores becomes NaN, as 0/0 is when one maximum serves the whole tensor: each row needs its own.',
  ko: '점수가 훨씬 작은 행이 NaN이 됩니다. 텐서 전체에서 최댓값 하나만 빼면 그런 행은 0/0이 됩니다. 행마다 자기 최댓값이 필요합니다.',
});

/** Clips the exponents at 700: larger scores all count the same. */
export function softmax_clipped(x: Tensor): Tensor {
  const e = x.minimum(700).maximum(-700).exp();
  return e.div(e.sum(-1, true));
}
diagnosis(softmax_clipped, {
  en: 'All large scores count the same, as if they were clipped, although 1000 should beat 800 completely: shift them instead of cutting them off.',
  ko: '점수를 잘라 낸 것처럼 큰 점수가 모두 같아집니다. 1000은 800을 완전히 이겨야 합니다. 자르지 말고 옮기세요.',
});

/** Writes into x. */
export function softmax_inPlace(x: Tensor): Tensor {
  x.data.set(alongLastAxis(x, softmaxOf).data);
  return x;
}
diagnosis(softmax_inPlace, inPlace);
