/** The known mistakes of `crossEntropy`, each with its diagnosis. */
import { tensor, type Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  BITS,
  BROADCASTS,
  COMPARES_SIZES,
  errorsOf,
  IN_PLACE,
  mean,
  mustFit,
  NOT_DIVIDED,
  PER_ELEMENT,
  softmax,
  WITHOUT_THE_MINUS,
} from './parts.ts';

/** −Σ y·log p, only where y is not 0. */
function surprise(p: Tensor, y: Tensor, log: (p: number) => number = Math.log): number {
  mustFit(p, y);
  return -[...p.data].reduce((sum, pi, i) => sum + (y.data[i] === 0 ? 0 : y.data[i]! * log(pi)), 0);
}

/** Forgets the minus. */
export function crossEntropy_withoutTheMinus(p: Tensor, y: Tensor): number {
  return -surprise(p, y) / p.shape[0]!;
}
diagnosis(crossEntropy_withoutTheMinus, WITHOUT_THE_MINUS);

/** Adds up the rows and does not divide. */
export function crossEntropy_sum(p: Tensor, y: Tensor): number {
  return surprise(p, y);
}
diagnosis(crossEntropy_sum, NOT_DIVIDED);

/** Takes the mean over all elements instead of the rows. */
export function crossEntropy_meanOfElements(p: Tensor, y: Tensor): number {
  return surprise(p, y) / p.size;
}
diagnosis(crossEntropy_meanOfElements, PER_ELEMENT);

/** Counts in bits: the logarithm to base 2. */
export function crossEntropy_bits(p: Tensor, y: Tensor): number {
  return surprise(p, y, Math.log2) / p.shape[0]!;
}
diagnosis(crossEntropy_bits, BITS);

/** 1 − p of the true class, without any logarithm. */
export function crossEntropy_oneMinusP(p: Tensor, y: Tensor): number {
  return surprise(p, y, (pi) => pi - 1) / p.shape[0]!;
}
diagnosis(crossEntropy_oneMinusP, {
  en: '1 − p takes the place of −log p: a confident mistake should cost far more than 1.',
  ko: '−log p 대신 1 − p를 썼습니다. 확신하고 틀리면 손실이 1보다 훨씬 커야 합니다.',
});

/** Looks at the most probable class, not at the true one. */
export function crossEntropy_mostProbable(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  return -mean(p.max(1).log());
}
diagnosis(crossEntropy_mostProbable, {
  en: 'The most probable class was taken for the true one: the targets say which class is true.',
  ko: '확률이 가장 큰 클래스를 정답으로 여겼습니다. 어느 클래스가 정답인지는 목표값이 알려 줍니다.',
});

/** Takes the largest target for the whole truth: right for one-hot rows only. */
export function crossEntropy_oneHotOnly(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  return -mean(tensor([...y.argmax(1).data].map((i, n) => Math.log(p.at(n, i)))));
}
diagnosis(crossEntropy_oneHotOnly, {
  en: 'Only the largest target of a row is used: targets may be shared out, so sum over all classes.',
  ko: '한 행에서 가장 큰 목표값만 썼습니다. 목표값은 나뉘어 있을 수 있으니 모든 클래스에 대해 더하세요.',
});

/** Changes places: log y, weighted by p. */
export function crossEntropy_swapped(p: Tensor, y: Tensor): number {
  return surprise(y, p) / p.shape[0]!;
}
diagnosis(crossEntropy_swapped, {
  en: 'Probabilities and targets have changed places: the logarithm is taken of the prediction.',
  ko: '확률과 목표값이 뒤바뀌었습니다. 로그는 예측에 취합니다.',
});

/** Subtracts the entropy of the targets: the Kullback–Leibler divergence. */
export function crossEntropy_divergence(p: Tensor, y: Tensor): number {
  return (surprise(p, y) - surprise(y, y)) / p.shape[0]!;
}
diagnosis(crossEntropy_divergence, {
  en: 'This is the Kullback–Leibler divergence, which is less by the entropy of the targets, and the same only for one-hot ones.',
  ko: '이것은 목표값의 엔트로피만큼 작은 쿨백-라이블러 발산이고, 원-핫 목표값에서만 같습니다.',
});

/** Adds (1 − y)·log(1 − p) for every class, as for independent yes-or-no questions. */
export function crossEntropy_binary(p: Tensor, y: Tensor): number {
  const [no, notP] = [y.neg().add(1), p.neg().add(1)];
  return (surprise(p, y) + surprise(notP, no)) / p.shape[0]!;
}
diagnosis(crossEntropy_binary, {
  en: 'The other classes were charged with log(1 − p) as well: that is the binary loss, class by class.',
  ko: '다른 클래스에 log(1 − p)까지 더했습니다. 그것은 클래스마다 따로 계산하는 이진 교차 엔트로피입니다.',
});

/** Takes the softmax of what are probabilities already. */
export function crossEntropy_softmaxAgain(p: Tensor, y: Tensor): number {
  return surprise(softmax(p), y) / p.shape[0]!;
}
diagnosis(crossEntropy_softmaxAgain, {
  en: 'The loss is as if another softmax were taken of what are probabilities already.',
  ko: '이미 확률인 것에 소프트맥스를 또 취한 것 같은 손실입니다.',
});

/** The mean squared error. */
export function crossEntropy_squares(p: Tensor, y: Tensor): number {
  return mean(errorsOf(p, y).pow(2));
}
diagnosis(crossEntropy_squares, {
  en: 'This is the mean squared error: cross-entropy takes the logarithm of p.',
  ko: '평균 제곱 오차입니다. 교차 엔트로피는 p의 로그를 취합니다.',
});

/** 0 · log 0 is NaN. */
export function crossEntropy_zeroTimesInfinity(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  return -p.log().mul(y).sum().item() / p.shape[0]!;
}
diagnosis(crossEntropy_zeroTimesInfinity, {
  en: 'Where y = 0 and p = 0, the answer is NaN, as 0 · log 0 = 0 · (−∞) is: leave out the terms with y = 0.',
  ko: 'y = 0이고 p = 0이면 0 · log 0 = 0 · (−∞)처럼 NaN이 나옵니다. y = 0인 항은 빼고 계산하세요.',
});

/** Adds 10⁻⁷ to every p before the logarithm. */
export function crossEntropy_epsilon(p: Tensor, y: Tensor): number {
  return surprise(p.add(1e-7), y) / p.shape[0]!;
}
diagnosis(crossEntropy_epsilon, {
  en: 'Every loss is a little off, as if a small number were added to every p: leave out the terms with y = 0 instead.',
  ko: '모든 p에 작은 수를 더한 것처럼 손실이 조금씩 다릅니다. 그 대신 y = 0인 항을 빼세요.',
});

/** Adds 10⁻¹² to every p, which shows where p is small. */
export function crossEntropy_smallEpsilon(p: Tensor, y: Tensor): number {
  return surprise(p, y, (pi) => Math.log(pi + 1e-12)) / p.shape[0]!;
}
diagnosis(crossEntropy_smallEpsilon, {
  en: 'The loss is off where p is small, as if a tiny number were added to every p: leave out the terms with y = 0 instead.',
  ko: '모든 p에 아주 작은 수를 더한 것처럼 p가 작을 때 손실이 어긋납니다. 그 대신 y = 0인 항을 빼세요.',
});

/** Lets no p be smaller than 10⁻⁴. */
export function crossEntropy_clamped(p: Tensor, y: Tensor): number {
  return surprise(p.maximum(1e-4), y) / p.shape[0]!;
}
diagnosis(crossEntropy_clamped, {
  en: 'The worst mistakes cost too little, as if small probabilities were raised to a lower limit.',
  ko: '작은 확률을 하한까지 올린 것처럼 가장 크게 틀린 예측의 손실이 너무 작습니다.',
});

/** Clips p to [10⁻⁷, 1 − 10⁻⁷], as some libraries do. */
export function crossEntropy_clipped(p: Tensor, y: Tensor): number {
  return surprise(p.maximum(1e-7).minimum(1 - 1e-7), y) / p.shape[0]!;
}
diagnosis(crossEntropy_clipped, {
  en: 'A sure and right answer still costs something, and a very wrong one too little, as if every p were clipped to a little above 0 and a little below 1: which p has to be left out at all?',
  ko: '확신하고 맞힌 답에도 손실이 남고, 아주 크게 틀린 답의 손실은 너무 작습니다. 모든 p를 0보다 조금 크고 1보다 조금 작게 자른 것 같습니다. 정말로 빼야 하는 항은 어떤 것인가요?',
});

/** Counts only the targets above a hundredth. */
export function crossEntropy_smallTargetsDropped(p: Tensor, y: Tensor): number {
  const counted = y.map((yi) => (yi > 0.01 ? yi : 0));
  return surprise(p, counted) / p.shape[0]!;
}
diagnosis(crossEntropy_smallTargetsDropped, {
  en: 'Small targets count as if they were 0: only a target of exactly 0 adds nothing.',
  ko: '작은 목표값을 0인 것처럼 칩니다. 정확히 0인 목표값만 아무것도 더하지 않습니다.',
});

/** Answers for the first row only. */
export function crossEntropy_firstRow(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  return surprise(p.slice(0, 1), y.slice(0, 1));
}
diagnosis(crossEntropy_firstRow, {
  en: 'Only the first sample is counted: go over all rows.',
  ko: '첫 번째 샘플만 셌습니다. 모든 행을 도세요.',
});

/** Broadcasts shapes that differ. */
export function crossEntropy_broadcasts(p: Tensor, y: Tensor): number {
  const logP = p.log().maximum(-1e300);
  return -logP.mul(y).sum().item() / p.shape[0]!;
}
diagnosis(crossEntropy_broadcasts, BROADCASTS);

/** Compares the numbers of elements, not the shapes. */
export function crossEntropy_comparesSizes(p: Tensor, y: Tensor): number {
  if (p.size !== y.size) throw new RangeError('sizes');
  return surprise(p, y.reshape(p.shape)) / p.shape[0]!;
}
diagnosis(crossEntropy_comparesSizes, COMPARES_SIZES);

/** Raises the zeros of p in place, so that log p is finite. */
export function crossEntropy_raisesInPlace(p: Tensor, y: Tensor): number {
  mustFit(p, y);
  for (let i = 0; i < p.size; i++) if (y.data[i] === 0) p.data[i] = 1;
  return -p.log().mul(y).sum().item() / p.shape[0]!;
}
diagnosis(crossEntropy_raisesInPlace, IN_PLACE);
